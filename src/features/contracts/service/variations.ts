import type { Acting } from '../../../kernel/acting.ts'
import { type CivilDate, civilDateOf, isAfter } from '../../../kernel/civil.ts'
import { NO_MONEY } from '../../../kernel/fen.ts'
import { VariationId, type ContractId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { saysNothing } from '../../../kernel/stock-reasons.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import { deedsOf } from '../../ledger/service/deeds.ts'
import { supplementRule } from '../../tenders/service/after-contract.ts'
import { type AwardBasis, awardBasis } from '../../tenders/service/award-basis.ts'
import type { NewVariation, VariationDone, VariationEdit, VariationRefusal } from '../contract/variation.ts'
import type { Approval, ReturnedContract } from '../contract/contract.ts'
import { CONTRACT_POLICY } from '../contract/policy.ts'
import type { VariationKind } from '../rules/variation-kind.ts'
import {
  VARIATION_LIFE,
  type VariationDeed,
  type VariationPlan,
  type VariationState,
  changeableUntil,
  isTooLate,
  kindsFor,
} from '../rules/variation.ts'
import { type ContractState, termsOf } from '../rules/contract.ts'
import { changesSettled } from '../rules/added-money.ts'
import { settledOf } from '../rules/instalment-due.ts'
import { agreesWithPaid, paidOfEach } from '../rules/payment.ts'
import { variationGivesNumber } from '../rules/public-words.ts'
import { variationLacks, type VariationMissing, termsWith } from '../rules/supplement.ts'
import { acceptanceUnderWay } from '../store/acceptances.ts'
import { variationIdsOf, variationNoIsTaken, variationUnderWay } from '../store/variations.ts'
import { variations, contracts } from '../store/kept.ts'
import { paymentsOf } from '../store/payments.ts'
import { mayOnContract } from './contract-deeds.ts'
import { holdCover, isCovered } from './covering.ts'

type Outcome = Promise<Result<VariationDone, VariationRefusal>>

export const variationDeeds = deedsOf({
  kept: variations,
  life: VARIATION_LIFE,
  policy: CONTRACT_POLICY,
  asks: {
    'variation.draft': 'contract.write',
    'variation.revise': 'contract.write',
    'variation.submit': 'contract.write',
    'variation.drop': 'contract.write',
    'variation.approve': 'contract.decide',
    'variation.return': 'contract.decide',
    'variation.sign': 'contract.sign',
    'variation.publish': 'contract.publish',
  },
  on: ({ partyId }) => ({ party: partyId }),
})

export const doneVariation = ({ id, contractId, status, revision }: VariationState): VariationDone => ({
  id,
  contractId,
  status,
  revision,
})

/** Begins one: a supplement from the contract as it stands. There is one at a time, so that none rests on terms another changes. */
export async function draftVariation(tx: Tx, acting: Acting, id: ContractId, { kind, reason }: NewVariation): Outcome {
  const contract = await contracts.table.lock(tx, acting.tenant, id)
  if (!contract || !mayOnContract(acting, 'contract.write')) return refuse({ code: 'not-found' })
  if (!kindsFor(contract.status).includes(kind)) return refuse({ code: 'wrong-status', status: contract.status })
  const until = await changesEnd(tx, acting, contract)
  if (isTooLate(kind, until, civilDateOf(acting.now))) return refuse({ code: 'service-over', endedOn: until })
  if (await variationUnderWay(tx, acting, id)) return refuse({ code: 'variation-under-way' })
  if (kind === 'supplement' && (await acceptanceUnderWay(tx, acting, id))) return refuse({ code: 'acceptance-under-way' })
  const terms = kind === 'supplement' ? termsOf(contract) : null
  const plan = {
    no: await freeNo(tx, acting, contract),
    reason,
    addedFen: NO_MONEY,
    before: terms,
    terms,
    paidFen: null,
    paidWhy: '',
  }
  const begun = { ...plan, contractId: id, partyId: contract.partyId, kind }
  const variation = VariationId.parse(acting.newId())
  return ok(doneVariation(await variationDeeds.does(tx, acting, { id: variation }, 'variation.draft', begun)))
}

/** What is under way and may still change the contract. What the end of the service has overtaken is in nobody's way, unless it was agreed on before. */
export async function variationInTheWay(tx: ReadTx, acting: Acting, contract: Pick<ContractState, 'id' | 'periodTo'>) {
  const open = await variationUnderWay(tx, acting, contract.id)
  return open !== undefined && hasLapsed(open, await changesEnd(tx, acting, contract), acting) ? undefined : open
}

/** The last day on which the contract can be changed; what was made of it is read only once its service is over. */
export async function changesEnd(tx: ReadTx, acting: Acting, { id, periodTo }: Pick<ContractState, 'id' | 'periodTo'>) {
  if (!isAfter(civilDateOf(acting.now), periodTo)) return periodTo
  return changeableUntil(periodTo, await variations.table.each(tx, acting.tenant, await variationIdsOf(tx, acting, id)))
}

/** Not agreed on before the last day for changes was over. What the leader had approved may have been signed on paper in time. */
export const hasLapsed = (
  { kind, status }: Pick<VariationState, 'kind' | 'status'>,
  until: CivilDate,
  { now }: Acting,
): boolean => (status === 'draft' || status === 'checking') && isTooLate(kind, until, civilDateOf(now))

/** The contract's own number with the place among what came after it. */
async function freeNo(tx: ReadTx, acting: Acting, { id, no }: ContractState): Promise<string> {
  for (let place = (await variationIdsOf(tx, acting, id)).length + 1; ; place += 1) {
    const next = `${no.slice(0, 55)}-${place}`
    if (!(await variationNoIsTaken(tx, acting, next))) return next
  }
}

export async function reviseVariation(tx: Tx, acting: Acting, id: VariationId, { revision, plan }: VariationEdit): Outcome {
  const held = await holdWithContract(tx, acting, id, 'variation.revise')
  if (!held.ok) return held
  const { variation, contract, basis } = held.value
  if (variation.revision !== revision) return refuse({ code: 'changed-meanwhile' })
  if (await variationNoIsTaken(tx, acting, plan.no, id)) return refuse({ code: 'variation-no-taken' })
  if (plan.paidFen !== null && plan.paidFen > contract.amountFen) return refuse({ code: 'paid-more-than-agreed' })
  const { share } = await supplementRule(tx, acting, basis.lot)
  const agreed = agreedBy(variation.kind, contract, plan, { share, settled: await settledIn(tx, acting, contract) })
  if (!agreed.ok) return agreed
  const covered = await isCovered(tx, acting, { contract, basis, variation: agreed.value })
  if (!covered.ok) return covered
  const paid =
    variation.kind === 'termination' ? { paidFen: plan.paidFen, paidWhy: plan.paidWhy } : { paidFen: null, paidWhy: '' }
  const revised = { no: plan.no, reason: plan.reason, ...paid, ...agreed.value }
  return ok(doneVariation(await variationDeeds.does(tx, acting, variation, 'variation.revise', revised)))
}

/** A supplement agrees on terms; what halts or ends a contract changes none. */
function agreedBy(
  kind: VariationKind,
  contract: ContractState,
  { supplement }: VariationEdit['plan'],
  { share, settled }: { readonly share: string; readonly settled: readonly boolean[] },
): Result<Pick<VariationPlan, 'addedFen' | 'before' | 'terms'>, VariationRefusal> {
  if (kind !== 'supplement' || supplement === null) {
    const terms = kind === 'supplement' ? termsOf(contract) : null
    return ok({ addedFen: NO_MONEY, before: terms, terms })
  }
  const terms = termsWith(contract, supplement, share, settled)
  return terms.ok ? ok({ addedFen: supplement.addedFen, before: termsOf(contract), terms: terms.value }) : terms
}

/** Which instalments are due or paid by now. */
const settledIn = async (tx: ReadTx, acting: Acting, contract: ContractState): Promise<boolean[]> =>
  settledOf(contract, paidOfEach(contract.instalments, await paymentsOf(tx, acting, [contract.id])))

/** Whether an instalment that it changes has fallen due or was paid since it was written. */
async function isOutpaid(tx: ReadTx, acting: Acting, { variation: { before, terms }, contract }: Held): Promise<boolean> {
  if (before === null || terms === null) return false
  return changesSettled(before.instalments, terms.instalments, await settledIn(tx, acting, contract))
}

/** What it lacks beside the payments that finance has entered by now. */
export async function missingIn(
  tx: ReadTx,
  acting: Acting,
  { kind, reason, ...plan }: VariationState,
  contract: ContractState,
): Promise<VariationMissing[]> {
  const entered = kind === 'termination' ? await paymentsOf(tx, acting, [contract.id]) : []
  return variationLacks(kind, plan, {
    isReasoned: !saysNothing(reason),
    isAsPaid: agreesWithPaid(plan.paidFen, contract, entered),
  })
}

export async function submitVariation(tx: Tx, acting: Acting, id: VariationId): Outcome {
  const held = await holdWithContract(tx, acting, id, 'variation.submit')
  if (!held.ok) return held
  const { variation, contract } = held.value
  const missing = await missingIn(tx, acting, variation, contract)
  if (missing.length > 0) return refuse({ code: 'variation-incomplete', missing: missing.join(',') })
  if (variationGivesNumber(variation)) return refuse({ code: 'personal-number', parts: 'reason' })
  if (await isOutpaid(tx, acting, held.value)) return refuse({ code: 'instalment-settled' })
  const covered = await isCovered(tx, acting, held.value)
  if (!covered.ok) return covered
  return ok(doneVariation(await variationDeeds.does(tx, acting, variation, 'variation.submit', {})))
}

/** The leader's word on what was submitted, as it was read. */
export async function approveVariation(tx: Tx, acting: Acting, id: VariationId, { opinion, revision }: Approval): Outcome {
  const held = await holdWithContract(tx, acting, id, 'variation.approve')
  if (!held.ok) return held
  const { variation, contract } = held.value
  if (variation.revision !== revision) return refuse({ code: 'changed-meanwhile' })
  const missing = await missingIn(tx, acting, variation, contract)
  if (missing.length > 0) return refuse({ code: 'variation-incomplete', missing: missing.join(',') })
  if (await isOutpaid(tx, acting, held.value)) return refuse({ code: 'instalment-settled' })
  const covered = await holdCover(tx, acting, held.value)
  if (!covered.ok) return covered
  return ok(doneVariation(await variationDeeds.does(tx, acting, variation, 'variation.approve', { opinion })))
}

export async function returnVariation(tx: Tx, acting: Acting, id: VariationId, why: ReturnedContract): Outcome {
  const held = await variationDeeds.hold(tx, acting, id, 'variation.return')
  return held.ok ? ok(doneVariation(await variationDeeds.does(tx, acting, held.value, 'variation.return', why))) : held
}

/** A draft that nobody wants any more; its number stays taken. */
export async function dropVariation(tx: Tx, acting: Acting, id: VariationId): Outcome {
  const held = await variationDeeds.hold(tx, acting, id, 'variation.drop')
  return held.ok ? ok(doneVariation(await variationDeeds.does(tx, acting, held.value, 'variation.drop', {}))) : held
}

export type Held = { readonly variation: VariationState; readonly contract: ContractState; readonly basis: AwardBasis }

/**
 * The contract first, as what changes it does. It may have ended of itself since; whoever may not is told nothing of how it stands.
 */
export async function holdWithContract(
  tx: Tx,
  acting: Acting,
  id: VariationId,
  deed: Exclude<VariationDeed, 'variation.publish'>,
): Promise<Result<Held, VariationRefusal>> {
  const known = await variations.table.load(tx, acting.tenant, id)
  const contract = known && (await contracts.table.lock(tx, acting.tenant, known.contractId))
  const basis = contract && (await awardBasis(tx, acting, contract.lotId))
  if (!contract || !basis) return refuse({ code: 'not-found' })
  const held = await variationDeeds.hold(tx, acting, id, deed)
  if (!held.ok) return held
  if (!kindsFor(contract.status).includes(held.value.kind)) return refuse({ code: 'wrong-status', status: contract.status })
  const until = await changesEnd(tx, acting, contract)
  if (hasLapsed(held.value, until, acting)) return refuse({ code: 'service-over', endedOn: until })
  return ok({ variation: held.value, contract, basis })
}
