import type { Acting } from '../../../kernel/acting.ts'
import { Fen, NO_MONEY } from '../../../kernel/fen.ts'
import { ProgrammeId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import { deedsOf } from '../../ledger/service/deeds.ts'
import { TENDER_POLICY } from '../contract/policy.ts'
import {
  LOTS_OF_A_PLAN,
  type PlanConsent,
  type PlanSubmission,
  type ProgrammeDone,
  type ProgrammeRefusalCode,
  type ProgrammeRevision,
  type ProgrammeView,
} from '../contract/programme.ts'
import { owesConsultation } from '../rules/consultation.ts'
import type { LotState } from '../rules/lot.ts'
import { lacksReason } from '../rules/lot-in-plan.ts'
import { isBoughtUnder } from '../rules/profiles.ts'
import { PROGRAMME_LIFE, type ProgrammePlan, type ProgrammeState } from '../rules/programme.ts'
import { lots, programmes } from '../store/kept.ts'
import { findLots } from '../store/lots.ts'
import { allotmentOf, allotments, approversOf, codeIsTaken } from '../store/programmes.ts'

import { NOTHING_OVER, type OverspentIn } from './contracts-ahead.ts'
import { lotDeeds } from './lot-deeds.ts'

type Refused = { code: ProgrammeRefusalCode; count?: number }

export const programmeDeeds = deedsOf({
  kept: programmes,
  life: PROGRAMME_LIFE,
  policy: TENDER_POLICY,
  asks: {
    'programme.draft': 'programme.write',
    'programme.revise': 'programme.write',
    'programme.consult': 'programme.write',
    'programme.conclude': 'programme.write',
    'programme.submit': 'programme.write',
    'programme.approve': 'programme.decide',
    'programme.return': 'programme.decide',
    'programme.publish': 'programme.write',
    'programme.cancel': 'programme.write',
    'programme.backfill': 'programme.write',
    'programme.backfill-more': 'programme.write',
  },
  on: () => ({}),
})

export async function listProgrammes(
  tx: ReadTx,
  acting: Acting,
  overspentIn: OverspentIn = NOTHING_OVER,
): Promise<ProgrammeView[]> {
  const states = await programmes.table.all(tx, acting.tenant, undefined, 500)
  const sums = new Map((await allotments(tx, acting)).map((sum) => [sum.programmeId, sum]))
  const approvers = await approversIn(tx, acting, states)
  const over = await overspentIn(tx, acting)
  return states.map((state) => {
    const { id } = state
    return viewOf(acting, state, { ...sums.get(id), overspent: over.get(id), approvedBy: approvers.get(id) })
  })
}

export async function viewProgramme(
  tx: ReadTx,
  acting: Acting,
  id: ProgrammeId,
  overspentIn: OverspentIn = NOTHING_OVER,
): Promise<Result<ProgrammeView, Refused>> {
  const state = await programmes.table.load(tx, acting.tenant, id)
  if (!state) return refuse({ code: 'not-found' })
  const approvers = await approversIn(tx, acting, [state])
  const overspent = (await overspentIn(tx, acting, id)).get(id)
  return ok(viewOf(acting, state, { ...(await allotmentOf(tx, acting, id)), overspent, approvedBy: approvers.get(id) }))
}

async function approversIn(tx: ReadTx, acting: Acting, states: readonly ProgrammeState[]): Promise<Map<string, string>> {
  const ids = states.map(({ id }) => id)
  return new Map((await approversOf(tx, acting, ids)).map(({ programme, name }) => [programme, name]))
}

const viewOf = (
  acting: Acting,
  state: ProgrammeState,
  sum: { lots?: number; allotted?: number; awarded?: number; overspent: Fen | undefined; approvedBy: string | undefined },
): ProgrammeView => ({
  ...state,
  lots: sum.lots ?? 0,
  allottedFen: Fen.parse(sum.allotted ?? NO_MONEY),
  overspentFen: sum.overspent ?? NO_MONEY,
  awardedFen: Fen.parse(sum.awarded ?? NO_MONEY),
  approvedBy: sum.approvedBy ?? null,
  can: programmeDeeds.can(acting, state),
})

export async function draftProgramme(tx: Tx, acting: Acting, plan: ProgrammePlan): Promise<Result<ProgrammeDone, Refused>> {
  if (!isBoughtUnder(plan.profile)) return refuse({ code: 'profile-not-supported' })
  if (await codeIsTaken(tx, acting, plan.code, undefined)) return refuse({ code: 'code-taken' })
  const id = ProgrammeId.parse(acting.newId())
  const { status } = await programmeDeeds.does(tx, acting, { id }, 'programme.draft', plan)
  return ok({ id, status })
}

/**
 * Rewrites a draft that still stands as the writer saw it. The budget may not fall below what its lots already hold, and the way of
 * purchasing that they were drawn up for stays, unless nothing can be bought in it.
 */
export async function reviseProgramme(
  tx: Tx,
  acting: Acting,
  id: ProgrammeId,
  { revision, plan }: ProgrammeRevision,
): Promise<Result<ProgrammeDone, Refused>> {
  const held = await programmeDeeds.hold(tx, acting, id, 'programme.revise')
  if (!held.ok) return held
  if (held.value.revision !== revision) return refuse({ code: 'changed-meanwhile' })
  const inLots = await allotmentOf(tx, acting, id)
  const isOther = plan.profile !== held.value.profile
  if (isOther && inLots && isBoughtUnder(held.value.profile)) return refuse({ code: 'profile-fixed' })
  if (!isBoughtUnder(plan.profile)) return refuse({ code: 'profile-not-supported' })
  if (await codeIsTaken(tx, acting, plan.code, id)) return refuse({ code: 'code-taken' })
  if ((inLots?.allotted ?? 0) > plan.budgetFen) return refuse({ code: 'budget-below-lots' })
  const { status } = await programmeDeeds.does(tx, acting, held.value, 'programme.revise', plan)
  return ok({ id, status })
}

/** The deeds that need the say-so of whoever may: submit (once there is a lot to decide on), return, publish, cancel. */
export async function moveProgramme(
  tx: Tx,
  acting: Acting,
  id: ProgrammeId,
  move:
    | { deed: 'programme.submit'; facts: PlanSubmission }
    | { deed: 'programme.publish'; facts: Record<string, never> }
    | { deed: 'programme.return' | 'programme.cancel'; facts: { reason: string } },
): Promise<Result<ProgrammeDone, Refused>> {
  const held = await programmeDeeds.hold(tx, acting, id, move.deed)
  if (!held.ok) return held
  if (move.deed === 'programme.submit') {
    if (!(await allotmentOf(tx, acting, id))) return refuse({ code: 'no-lots' })
    if (owesConsultation(held.value) && move.facts.unconsulted === undefined) return refuse({ code: 'consultation-missing' })
    const unexplained = withoutReason(held.value, await lockLotsOf(tx, acting, id))
    if (unexplained > 0) return refuse({ code: 'ceiling-reasons-missing', count: unexplained })
  }
  const { status } = await programmeDeeds.does(tx, acting, held.value, move.deed, move.facts)
  return ok({ id, status })
}

/** The leader's yes to a plan as it was read, and with it to each of its lots as they were read beside it. */
export async function approveProgramme(
  tx: Tx,
  acting: Acting,
  id: ProgrammeId,
  { opinion, revision, lots: read }: PlanConsent,
): Promise<Result<ProgrammeDone, Refused>> {
  const held = await programmeDeeds.hold(tx, acting, id, 'programme.approve')
  if (!held.ok) return held
  const planned = await lockLotsOf(tx, acting, id)
  if (held.value.revision !== revision || !isAsRead(planned, read)) return refuse({ code: 'changed-meanwhile' })
  const unexplained = withoutReason(held.value, planned)
  if (unexplained > 0) return refuse({ code: 'ceiling-reasons-missing', count: unexplained })
  const { status } = await programmeDeeds.does(tx, acting, held.value, 'programme.approve', { opinion })
  for (const lot of planned) {
    if (lotDeeds.can(acting, lot)['lot.approve']) await lotDeeds.does(tx, acting, lot, 'lot.approve', {})
  }
  return ok({ id, status })
}

/** How many projects go over the ceiling and do not say why: the leader decides on the reasons with the sums. */
const withoutReason = (programme: ProgrammeState, planned: readonly LotState[]): number =>
  planned.filter((lot) => lot.status !== 'void' && lot.status !== 'cancelled' && lacksReason(lot, programme)).length

/** Whatever its lots stand at: one that was put away since is no longer what was read either. */
async function lockLotsOf(tx: Tx, acting: Acting, programme: ProgrammeId): Promise<LotState[]> {
  const all = { drafts: true, programme, seen: { paused: [], disputed: [], waiting: [], isOffice: true, knowsOutcome: true } }
  const planned: LotState[] = []
  for (const id of await findLots(tx, acting, all, LOTS_OF_A_PLAN)) {
    const lot = await lots.table.lock(tx, acting.tenant, id)
    if (lot) planned.push(lot)
  }
  return planned
}

function isAsRead(planned: readonly LotState[], read: PlanConsent['lots']): boolean {
  const revisions = new Map(read.map(({ id, revision }) => [id, revision]))
  return planned.length === read.length && planned.every(({ id, revision }) => revisions.get(id) === revision)
}
