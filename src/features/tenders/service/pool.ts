import type { Acting } from '../../../kernel/acting.ts'
import { type CivilDate, civilDateOf } from '../../../kernel/civil.ts'
import type { MemberId } from '../../../kernel/ids.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import { namesNoCause } from '../../../kernel/stock-reasons.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import type { PoolEntry, PoolEntryPlan } from '../contract/panel.ts'
import { purchasersAmong } from '../../identity/service/posts-apart.ts'
import { changed, changesOf } from '../../identity/service/settings-change.ts'
import { POOL_DEEDS, type PoolMember } from '../rules/pool-at-call.ts'
import { jurorPosts, partiesBehind, savePoolJuror, setSuspended } from '../store/pool.ts'
import { type Answer, may } from './panel-room.ts'

/** Everyone who holds a juror's post today: who is in the pool, and who could be taken in. */
export async function listPool(tx: ReadTx, acting: Acting): Promise<PoolEntry[]> {
  const today = civilDateOf(acting.now)
  const rows = await jurorPosts(tx, acting, today)
  const members = rows.map(({ member }) => member)
  const behind = await partiesBehind(tx, acting, members, today)
  return rows.map(({ expert, field, ...person }) => ({
    ...person,
    pooled: expert !== null,
    expert: expert ?? false,
    field: field ?? '',
    parties: behind.filter(({ member }) => member === person.member).map(({ shortName }) => shortName),
  }))
}

/** Takes somebody with a juror's post into the pool, or says anew what they are there: nobody themselves, nor whoever makes purchases. */
export async function enterPool(tx: Tx, acting: Acting, plan: PoolEntryPlan): Answer<{ member: MemberId }> {
  if (plan.member === acting.actor) return refuse({ code: 'own-entry' })
  const posts = await jurorPosts(tx, acting, civilDateOf(acting.now))
  const known = posts.find(({ member }) => member === plan.member)
  if (known === undefined) return refuse({ code: 'no-juror-post' })
  if ((await purchasersAmong(tx, acting, [plan.member])).length > 0) return refuse({ code: 'makes-purchases' })
  await savePoolJuror(tx, { tenant: acting.tenant, ...plan })
  if (known.expert === null) await changed(acting, tx, 'juror.enter', plan.member)
  else if (known.expert !== plan.expert)
    await changed(acting, tx, plan.expert ? 'juror.to-expert' : 'juror.to-representative', plan.member)
  // What it was is kept: a draw is by the field at the call.
  if (known.field !== null && known.field !== plan.field)
    await changed(acting, tx, 'juror.field', plan.member, [{ field: 'expertise', from: known.field, to: plan.field }])
  return ok({ member: plan.member })
}

/** Everyone in the pool with what the draw for a call of that day is to know of them. */
export async function poolMembers(tx: ReadTx, acting: Acting, calledOn: CivilDate): Promise<PoolMember[]> {
  const [then, now] = [await jurorPosts(tx, acting, calledOn), await jurorPosts(tx, acting, civilDateOf(acting.now))]
  const everybody = new Map([...then, ...now].map((row) => [row.member, row]))
  const deeds = await changesOf(tx, acting, [...everybody.keys()], POOL_DEEDS)
  const holdsIn = (rows: typeof then, member: MemberId) => rows.some((row) => row.member === member)
  return [...everybody.values()].flatMap(({ member, expert, field, suspended }) =>
    expert === null || field === null
      ? []
      : [
          {
            member,
            expert,
            field,
            suspended,
            postAtCall: holdsIn(then, member),
            postToday: holdsIn(now, member),
            deeds: deeds
              .filter(({ subject }) => subject === member)
              .map(({ at, what, fields }) => ({ at, what, from: fields[0]?.from ?? '' })),
          },
        ],
  )
}

/** Neither drawn nor called as an alternate from now on, or again. Whoever sits on a panel already stays there. */
export async function suspendJuror(
  tx: Tx,
  acting: Acting,
  member: MemberId,
  suspended: string | null,
): Answer<{ member: MemberId }> {
  if (!may(acting, 'pool.write')) return refuse({ code: 'not-found' })
  if (suspended !== null && namesNoCause(suspended)) return refuse({ code: 'reason-says-nothing' })
  if (!(await setSuspended(tx, acting, member, suspended))) return refuse({ code: 'not-found' })
  await changed(acting, tx, suspended === null ? 'juror.restore' : 'juror.suspend', member)
  return ok({ member })
}
