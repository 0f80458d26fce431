import type { Acting } from '../../../kernel/acting.ts'
import { EditionId } from '../../../kernel/ids.ts'
import { ProfileCode } from '../../../kernel/profile-code.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import { deedsOf } from '../../ledger/service/deeds.ts'
import type { EditionDone, EditionList, EditionProposal, EditionRefusalCode, EditionView } from '../contract/edition.ts'
import { TENDER_POLICY } from '../contract/policy.ts'
import { EDITION_LIFE, type EditionState } from '../rules/edition.ts'
import { isNothing, type RuleFault, ruleFaults, withOwn } from '../rules/own-rules.ts'
import type { Profile } from '../rules/profile.ts'
import { PROFILES } from '../rules/profiles.ts'
import { deedsOn, inForce, isProposed, lastNo } from '../store/editions.ts'
import { editions } from '../store/kept.ts'
import { mayInPurchase } from './bid-deeds.ts'

type Own = Pick<Acting, 'tenant'>
type Refused = { code: EditionRefusalCode; errors?: readonly RuleFault[] }

/** More than an authority adopts in a lifetime. */
const EDITIONS = 200

export const editionDeeds = deedsOf({
  kept: editions,
  life: EDITION_LIFE,
  policy: TENDER_POLICY,
  asks: {
    'edition.take': 'lot.publish',
    'edition.propose': 'edition.propose',
    'edition.adopt': 'edition.decide',
    'edition.return': 'edition.decide',
    'edition.withdraw': 'edition.propose',
    'edition.replace': 'edition.decide',
  },
  on: () => ({}),
})

/** The rules that a call published now would follow, by way of purchasing: the authority's own, or as they come with the system. */
export async function rulesInForce(tx: ReadTx, own: Own): Promise<Readonly<Record<ProfileCode, Profile>>> {
  const found = await editions.table.each(
    tx,
    own.tenant,
    (await inForce(tx, own)).map(({ id }) => id),
  )
  return { ...PROFILES, ...Object.fromEntries(found.map(({ code, rules }) => [code, rules])) }
}

/** The rules of each of these editions. */
export async function rulesOf(tx: ReadTx, { tenant }: Own, ids: readonly EditionId[]): Promise<ReadonlyMap<EditionId, Profile>> {
  const found = await editions.table.each(tx, tenant, [...new Set(ids)])
  return new Map(found.map(({ id, rules }) => [id, rules]))
}

const idInForce = async (tx: ReadTx, own: Own, code: ProfileCode): Promise<EditionId | null> =>
  (await inForce(tx, own)).find((edition) => edition.code === code)?.id ?? null

/** The edition by which a call is published now; the system's own rules become the authority's first with its first call. */
export async function takeEdition(tx: Tx, acting: Acting, code: ProfileCode): Promise<EditionState> {
  const id = await idInForce(tx, acting, code)
  const held = id === null ? undefined : await editions.table.lock(tx, acting.tenant, id)
  if (held?.status === 'in_force') return held
  const [edition, no] = [{ id: EditionId.parse(acting.newId()) }, (await lastNo(tx, acting, code)) + 1]
  return editionDeeds.does(tx, acting, edition, 'edition.take', { code, no, rules: PROFILES[code] })
}

export async function listEditions(tx: ReadTx, acting: Acting): Promise<EditionList> {
  const states = await editions.table.all(tx, acting.tenant, undefined, EDITIONS)
  const ids = states.map(({ id }) => id)
  const deeds = await deedsOn(tx, acting, ids)
  const current = new Map(states.flatMap((state) => (state.status === 'in_force' ? [[state.code, state] as const] : [])))
  return {
    current: ProfileCode.options.map((code) => {
      const { id: edition = null, rules = PROFILES[code] } = current.get(code) ?? {}
      return { code, edition, rules }
    }),
    items: states.toSorted((a, b) => b.no - a.no).map((state) => viewOf(acting, state, deeds)),
    can: { 'edition.propose': mayInPurchase(acting, 'edition.propose') },
  }
}

function viewOf(acting: Acting, state: EditionState, deeds: Awaited<ReturnType<typeof deedsOn>>): EditionView {
  const done = (...types: readonly string[]) => {
    const deed = deeds.find(({ edition, type }) => edition === state.id && types.includes(type))
    return deed ? { name: deed.name, at: deed.at } : null
  }
  return {
    ...state,
    proposedBy: done('edition.propose'),
    answeredBy: done('edition.adopt', 'edition.return'),
    can: editionDeeds.can(acting, state),
  }
}

/** Proposes rules for the calls to come, from those in force as they were read. One proposal waits at a time. */
export async function proposeEdition(
  tx: Tx,
  acting: Acting,
  { code, base, changes, reason }: EditionProposal,
): Promise<Result<EditionDone, Refused>> {
  const current = await idInForce(tx, acting, code)
  if (current !== base) return refuse({ code: 'changed-meanwhile' })
  if (await isProposed(tx, acting, code)) return refuse({ code: 'already-proposed' })
  if (isNothing(changes)) return refuse({ code: 'nothing-changed' })
  const before = (await rulesInForce(tx, acting))[code]
  const faults = ruleFaults(before, changes)
  if (faults.length > 0) return refuse({ code: 'rules-not-possible', errors: faults })
  const [id, no] = [EditionId.parse(acting.newId()), (await lastNo(tx, acting, code)) + 1]
  const rules = withOwn(before, changes)
  const { status } = await editionDeeds.does(tx, acting, { id }, 'edition.propose', { code, no, rules, reason })
  return ok({ id, status })
}

/** Puts a proposal into force in the place of what was: for calls published from now on. */
export async function adoptEdition(tx: Tx, acting: Acting, id: EditionId): Promise<Result<EditionDone, Refused>> {
  const held = await editionDeeds.hold(tx, acting, id, 'edition.adopt')
  if (!held.ok) return held
  const current = await idInForce(tx, acting, held.value.code)
  const before = current === null ? undefined : await editions.table.lock(tx, acting.tenant, current)
  if (before) await editionDeeds.does(tx, acting, before, 'edition.replace', {})
  const { status } = await editionDeeds.does(tx, acting, held.value, 'edition.adopt', {})
  return ok({ id, status })
}

export async function endEdition(
  tx: Tx,
  acting: Acting,
  id: EditionId,
  end: { deed: 'edition.return'; facts: { reason: string } } | { deed: 'edition.withdraw'; facts: Record<string, never> },
): Promise<Result<EditionDone, Refused>> {
  const held = await editionDeeds.hold(tx, acting, id, end.deed)
  if (!held.ok) return held
  const { status } = await editionDeeds.does(tx, acting, held.value, end.deed, end.facts)
  return ok({ id, status })
}
