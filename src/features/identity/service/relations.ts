import { type Acting, actingAs, deciding } from '../../../kernel/acting.ts'
import { canonical } from '../../../kernel/canonical.ts'
import { type Draw, newSalt } from '../../../kernel/chance.ts'
import { civilDateOf } from '../../../kernel/civil.ts'
import { RelationId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import type { Erasures } from '../../../platform/erasures.ts'
import { sha256 } from '../../../platform/hash.ts'
import { append } from '../../ledger/service/append.ts'
import { deedsOf } from '../../ledger/service/deeds.ts'
import { IDENTITY_POLICY } from '../contract/policy.ts'
import type {
  OwnRelationPlan,
  RelationCorrection,
  RelationDone,
  RelationEnd,
  RelationPlan,
  RelationRefusalCode,
  Relations,
} from '../contract/relation.ts'
import { RELATION_LIFE, relationFault, type RelationState } from '../rules/relation.ts'
import { isSpent } from '../rules/ties.ts'
import { relations } from '../store/kept.ts'
import { membersOf, partiesOf } from '../store/people.ts'
import {
  deleteParticulars,
  insertParticulars,
  partiesNamed,
  particularsOf,
  relationBetween,
  relationsFiled,
} from '../store/relations.ts'

type Refused = { code: RelationRefusalCode; status?: string }
type Answer<T> = Promise<Result<T, Refused>>

const may = deciding(IDENTITY_POLICY)

export const relationDeeds = deedsOf({
  kept: relations,
  life: RELATION_LIFE,
  policy: IDENTITY_POLICY,
  asks: { 'relation.end': 'relation.write', 'relation.correct': 'relation.write', 'relation.erase': 'relation.write' },
  on: ({ member }: Pick<RelationState, 'member'>) => (member === null ? {} : { member }),
})

const MOST = 200

const done = ({ id, status }: RelationState): RelationDone => ({ id, status })

/** The register as far as the caller may read it: the office all of it, a juror what is entered of themselves. */
export async function listRelations(tx: ReadTx, acting: Acting, words: string): Promise<Relations> {
  const today = civilDateOf(acting.now)
  const rows = await relationsFiled(tx, acting, words)
  return {
    items: rows.slice(0, MOST).map(({ kin, note, by, name, otherName, ...row }) => {
      const able = relationDeeds.can(acting, row)
      return {
        ...row,
        name,
        otherName,
        kin,
        note: note ?? '',
        by: by ?? '',
        can: {
          end: able['relation.end'],
          correct: able['relation.correct'],
          erase: able['relation.erase'] && isSpent(row, today),
        },
      }
    }),
    more: rows.length > MOST,
    can: { record: may(acting, 'relation.write'), declare: may(acting, 'relation.declare', { member: acting.actor }) },
  }
}

/** Organisations that one may name as near; none for no words. */
export const partiesToName = async (tx: ReadTx, acting: Acting, words: string) =>
  words === '' ? [] : partiesNamed(tx, acting, words)

/** What is said to be so is taken as it is said: whoever denies it says so where it matters, and the office settles it. */
export async function recordRelation(tx: Tx, acting: Acting, plan: RelationPlan, draw: Draw): Answer<RelationDone> {
  if (!may(acting, 'relation.write')) return refuse({ code: 'not-found' })
  if (plan.source === 'person' || plan.note === '') return refuse({ code: 'paper-missing' })
  return enter(tx, acting, plan, draw)
}

/** By a juror, of themselves. */
export async function declareRelation(tx: Tx, acting: Acting, plan: OwnRelationPlan, draw: Draw): Answer<RelationDone> {
  if (!may(acting, 'relation.declare', { member: acting.actor })) return refuse({ code: 'not-found' })
  return enter(tx, acting, { ...plan, member: acting.actor, otherId: null, source: 'person' }, draw)
}

async function enter(tx: Tx, acting: Acting, { kin, note, ...plan }: RelationPlan, draw: Draw): Answer<RelationDone> {
  const fault = relationFault({ ...plan, kin }, civilDateOf(acting.now))
  if (fault !== undefined) return refuse({ code: fault })
  const parties = [plan.partyId, ...(plan.otherId === null ? [] : [plan.otherId])]
  if ((await partiesOf(tx, acting, parties)).length < parties.length) return refuse({ code: 'no-such-organisation' })
  if (plan.member !== null && (await membersOf(tx, acting, [plan.member])).length === 0) return refuse({ code: 'no-such-person' })
  if (plan.validUntil === null && (await relationBetween(tx, acting, plan))) return refuse({ code: 'relation-known' })
  const [id, salt] = [RelationId.parse(acting.newId()), newSalt(draw)]
  const on = plan.member === null ? {} : { member: plan.member }
  const hand = { ...acting, role: actingAs(IDENTITY_POLICY, acting, 'relation.record', on) }
  const particulars = relationDigest({ kin, note, salt })
  const recorded = await append(tx, hand, relations, { id }, 'relation.record', { ...plan, particulars })
  await insertParticulars(tx, { tenant: acting.tenant, relationId: id, kin, note, salt })
  return ok(done(recorded))
}

/** What was told of some of these, as far as they are declared relations that the caller may read. */
export async function relationsTold(tx: ReadTx, acting: Acting, ties: readonly { readonly id: string; readonly kind: string }[]) {
  const ids = ties.flatMap(({ id, kind }) => (kind === 'post' ? [] : [RelationId.parse(id)]))
  return (await particularsOf(tx, acting, ids)).map(({ relationId: id, kin, note }) => ({ id, kin, note }))
}

/** What the record commits to of a relation's particulars. */
export const relationDigest = ({ kin, note, salt }: { kin: string | null; note: string; salt: string }): string =>
  sha256(`${salt}${canonical({ kin, note })}`)

/** It was so and is no more; it counts for three years yet. */
export async function endRelation(
  tx: Tx,
  acting: Acting,
  id: RelationId,
  { revision, ...end }: RelationEnd,
): Answer<RelationDone> {
  const held = await relationDeeds.hold(tx, acting, id, 'relation.end')
  if (!held.ok) return held
  if (held.value.revision !== revision) return refuse({ code: 'changed-meanwhile' })
  if (end.validUntil < held.value.validFrom || end.validUntil > civilDateOf(acting.now)) return refuse({ code: 'relation-dates' })
  return ok(done(await relationDeeds.does(tx, acting, held.value, 'relation.end', end)))
}

/** It was never so. What stood there stays to be read, and counts for nothing. */
export async function correctRelation(
  tx: Tx,
  acting: Acting,
  id: RelationId,
  { revision, reason }: RelationCorrection,
): Answer<RelationDone> {
  const held = await relationDeeds.hold(tx, acting, id, 'relation.correct')
  if (!held.ok) return held
  if (held.value.revision !== revision) return refuse({ code: 'changed-meanwhile' })
  return ok(done(await relationDeeds.does(tx, acting, held.value, 'relation.correct', { reason })))
}

/** What was told of it is forgotten once it can raise nothing any more; that there was something stays in the record. */
export async function eraseRelation(
  tx: Tx,
  acting: Acting,
  id: RelationId,
  erasures: Pick<Erasures, 'note'>,
): Answer<RelationDone> {
  const held = await relationDeeds.hold(tx, acting, id, 'relation.erase')
  if (!held.ok) return held
  if (!isSpent(held.value, civilDateOf(acting.now))) return refuse({ code: 'not-spent' })
  const erased = await relationDeeds.does(tx, acting, held.value, 'relation.erase', {})
  if (!(await deleteParticulars(tx, acting, id))) throw new Error(`relation ${id}: what was told of it could not be erased`)
  await erasures.note({ tenant: acting.tenant, relation: id, at: acting.now })
  return ok(done(erased))
}

/** After a backup from before the erasure was restored, or because it never was committed. False where nothing is left to erase. */
export async function eraseRelationAgain(tx: Tx, acting: Acting, id: RelationId): Promise<boolean> {
  const relation = await relations.table.lock(tx, acting.tenant, id)
  if (relation === undefined || relation.status === 'erased') return false
  await append(tx, { ...acting, role: 'system' }, relations, relation, 'relation.erase', {})
  return deleteParticulars(tx, acting, id)
}
