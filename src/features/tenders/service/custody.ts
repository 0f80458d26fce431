import type { Acting } from '../../../kernel/acting.ts'
import { type LotId, type MemberId, SYSTEM } from '../../../kernel/ids.ts'
import { Role } from '../../../kernel/roles.ts'
import type { ReadTx } from '../../../platform/db.ts'
import { passwordsMade } from '../../identity/service/password-from.ts'
import { handsRefusal, type KeyRefusal, keyRefusal, mayBeAnother, type PasswordFrom } from '../rules/custody.ts'
import type { LotState } from '../rules/lot.ts'
import { ownBids } from '../store/bids.ts'
import { lots as keptLots } from '../store/kept.ts'
import { rolesOn } from '../store/record.ts'

/** Of these lots, those to which the caller may hold no key, and why. Before the opening the database shows a bid to its bidder alone. */
export async function keptFrom(tx: ReadTx, acting: Acting, lots: readonly LotId[]): Promise<ReadonlyMap<LotId, KeyRefusal>> {
  if (lots.length === 0) return new Map()
  const holds = acting.posts.map(({ role }) => role)
  const done = await rolesOn(tx, acting, lots, acting.actor)
  const did = (lot: LotId) => done.flatMap(({ subject, role }) => (subject === lot ? (Role.safeParse(role).data ?? []) : []))
  const parties = acting.posts.flatMap(({ party }) => party ?? [])
  const bids = (await ownBids(tx, acting, lots, parties)).filter(({ status }) => !OUT.has(status))
  return new Map(
    lots.flatMap((lot) => {
      const refusal = keyRefusal({ holds, did: did(lot), bids: bids.some(({ lotId }) => lotId === lot) })
      return refusal === undefined ? [] : [[lot, refusal]]
    }),
  )
}

/** Why the caller, though a custodian, does not watch over this lot's room. */
export const keptFromRoom = async (tx: ReadTx, acting: Acting, lot: LotId): Promise<KeyRefusal | undefined> =>
  (await keptFrom(tx, acting, [lot])).get(lot)

/** Why the caller, though a custodian, prints no slip for this lot. */
export async function keptFromPrinting(
  tx: ReadTx,
  acting: Acting,
  lot: LotId,
): Promise<KeyRefusal | 'password-given' | undefined> {
  return (await keptFromRoom(tx, acting, lot)) ?? ((await mayBeColleague(tx, acting, lot)) ? 'password-given' : undefined)
}

/** One custodian prints alone: under a password that a colleague made it could be that colleague, and the slip is a juror's pen. */
export async function mayBeColleague(tx: ReadTx, acting: Acting, lotId: LotId): Promise<boolean> {
  const lot = await keptLots.table.load(tx, acting.tenant, lotId)
  return lot !== undefined && (await isInDoubt(tx, acting, lot))
}

/** Of what was never handed in, or was taken back, nothing is decided at the opening. */
const OUT: ReadonlySet<string> = new Set(['draft', 'withdrawn', 'lapsed'])

type Released = Pick<LotState, 'id' | 'publishedAt' | 'releases'>

/**
 * Of these lots, those that the caller may not open together with those who have released them, and why. The number of statements
 * does not grow with the number of lots.
 */
export async function keptFromEach(
  tx: ReadTx,
  acting: Acting,
  lots: readonly Released[],
): Promise<ReadonlyMap<LotId, KeyRefusal>> {
  const kept = await keptFrom(
    tx,
    acting,
    lots.map(({ id }) => id),
  )
  const begun = lots.filter(({ id, releases }) => !kept.has(id) && releases.length > 0 && !releases.includes(acting.actor))
  const since = begun.flatMap(({ publishedAt }) => publishedAt ?? []).sort()[0]
  const members = [...new Set([acting.actor, ...begun.flatMap(({ releases }) => releases)])]
  const made = since === undefined ? [] : await passwordsMade(tx, acting, members, since)
  const doubtful = begun.flatMap(({ id, publishedAt, releases }): [LotId, KeyRefusal][] => {
    const given = (member: MemberId) => givenTo(made, member, publishedAt)
    const refusal = handsRefusal(given(acting.actor), releases.map(given))
    return refusal === undefined ? [] : [[id, refusal]]
  })
  return new Map([...kept, ...doubtful])
}

type Made = Awaited<ReturnType<typeof passwordsMade>>

const givenTo = (made: Made, member: MemberId, since: LotState['publishedAt']): PasswordFrom[] =>
  made
    .filter(({ of, at }) => of === member && since !== null && at >= since)
    .map(({ by }) => (by === SYSTEM ? 'operator' : 'colleague'))

/** Whether a colleague made the caller's password since the call of this lot. */
async function isInDoubt(tx: ReadTx, acting: Acting, { publishedAt }: Pick<LotState, 'publishedAt'>): Promise<boolean> {
  if (publishedAt === null) return false
  return mayBeAnother(givenTo(await passwordsMade(tx, acting, [acting.actor], publishedAt), acting.actor, publishedAt))
}
