import type { Acting } from '../../../kernel/acting.ts'
import { NO_MONEY } from '../../../kernel/fen.ts'
import { AmendmentId, type ContractId } from '../../../kernel/ids.ts'
import { givesPersonalNumber } from '../../../kernel/personal-number.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { saysNothing } from '../../../kernel/stock-reasons.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import { deedsOf } from '../../ledger/service/deeds.ts'
import { supplementRule } from '../../tenders/service/after-contract.ts'
import { type AwardBasis, awardBasis } from '../../tenders/service/award-basis.ts'
import type { AmendmentDone, AmendmentEdit, AmendmentRefusal } from '../contract/amendment.ts'
import type { Approval, ReturnedContract } from '../contract/contract.ts'
import { CONTRACT_POLICY } from '../contract/policy.ts'
import { type AmendmentKind } from '../rules/amendment-kind.ts'
import { AMENDMENT_LIFE, type AmendmentDeed, type AmendmentPlan, type AmendmentState, kindsFor } from '../rules/amendment.ts'
import { type ContractState, termsOf } from '../rules/contract.ts'
import { amendmentLacks, type AmendmentMissing, termsWith } from '../rules/supplement.ts'
import { amendmentIdsOf, amendmentNoIsTaken, amendmentUnderWay } from '../store/amendments.ts'
import { amendments, contracts } from '../store/kept.ts'
import { mayOnContract } from './contract-deeds.ts'

type Outcome = Promise<Result<AmendmentDone, AmendmentRefusal>>

export const amendmentDeeds = deedsOf({
  kept: amendments,
  life: AMENDMENT_LIFE,
  policy: CONTRACT_POLICY,
  asks: {
    'amendment.draft': 'contract.write',
    'amendment.revise': 'contract.write',
    'amendment.submit': 'contract.write',
    'amendment.drop': 'contract.write',
    'amendment.approve': 'contract.decide',
    'amendment.return': 'contract.decide',
    'amendment.sign': 'contract.sign',
    'amendment.publish': 'contract.publish',
  },
  on: ({ partyId }) => ({ party: partyId }),
})

export const doneAmendment = ({ id, contractId, status, revision }: AmendmentState): AmendmentDone => ({
  id,
  contractId,
  status,
  revision,
})

/** Begins one: a supplement from the contract as it stands. There is one at a time, so that none rests on terms another changes. */
export async function draftAmendment(tx: Tx, acting: Acting, id: ContractId, kind: AmendmentKind): Outcome {
  const contract = await contracts.table.lock(tx, acting.tenant, id)
  if (!contract || !mayOnContract(acting, 'contract.write')) return refuse({ code: 'not-found' })
  if (!kindsFor(contract.status).includes(kind)) return refuse({ code: 'wrong-status', status: contract.status })
  if (await amendmentUnderWay(tx, acting, id)) return refuse({ code: 'amendment-under-way' })
  const terms = kind === 'supplement' ? termsOf(contract) : null
  const plan = { no: await freeNo(tx, acting, contract), reason: '', addedFen: NO_MONEY, before: terms, terms, paidFen: null }
  const begun = { ...plan, contractId: id, partyId: contract.partyId, kind }
  const amendment = AmendmentId.parse(acting.newId())
  return ok(doneAmendment(await amendmentDeeds.does(tx, acting, { id: amendment }, 'amendment.draft', begun)))
}

/** The contract's own number with the place among what came after it. */
async function freeNo(tx: ReadTx, acting: Acting, { id, no }: ContractState): Promise<string> {
  for (let place = (await amendmentIdsOf(tx, acting, id)).length + 1; ; place += 1) {
    const next = `${no.slice(0, 55)}-${place}`
    if (!(await amendmentNoIsTaken(tx, acting, next))) return next
  }
}

export async function reviseAmendment(tx: Tx, acting: Acting, id: AmendmentId, { revision, plan }: AmendmentEdit): Outcome {
  const held = await holdWithContract(tx, acting, id, 'amendment.revise')
  if (!held.ok) return held
  const { amendment, contract, basis } = held.value
  if (amendment.revision !== revision) return refuse({ code: 'changed-meanwhile' })
  if (await amendmentNoIsTaken(tx, acting, plan.no, id)) return refuse({ code: 'amendment-no-taken' })
  if (plan.paidFen !== null && plan.paidFen > contract.amountFen) return refuse({ code: 'paid-more-than-agreed' })
  const { share } = await supplementRule(tx, acting, basis.lot)
  const agreed = agreedBy(amendment.kind, contract, plan, share)
  if (!agreed.ok) return agreed
  const paidFen = amendment.kind === 'termination' ? plan.paidFen : null
  const revised = { no: plan.no, reason: plan.reason, paidFen, ...agreed.value }
  return ok(doneAmendment(await amendmentDeeds.does(tx, acting, amendment, 'amendment.revise', revised)))
}

/** A supplement agrees on terms; what halts or ends a contract changes none. */
function agreedBy(
  kind: AmendmentKind,
  contract: ContractState,
  { supplement }: AmendmentEdit['plan'],
  share: string,
): Result<Pick<AmendmentPlan, 'addedFen' | 'before' | 'terms'>, AmendmentRefusal> {
  if (kind !== 'supplement' || supplement === null) {
    const terms = kind === 'supplement' ? termsOf(contract) : null
    return ok({ addedFen: NO_MONEY, before: terms, terms })
  }
  const terms = termsWith(contract, supplement, share)
  return terms.ok ? ok({ addedFen: supplement.addedFen, before: termsOf(contract), terms: terms.value }) : terms
}

export const missingIn = ({ kind, reason, ...plan }: AmendmentState): AmendmentMissing[] =>
  amendmentLacks(kind, plan, !saysNothing(reason))

/** The words of it that will be public, as those of the contract. */
export const givesNumber = ({ reason, terms }: AmendmentState): boolean =>
  [
    reason,
    ...(terms?.indicators ?? []).flatMap(({ name, unit, note, evidence, qualify }) => [
      name,
      unit,
      note ?? '',
      ...evidence,
      ...Object.values(qualify).map(String),
    ]),
    ...(terms?.instalments ?? []).flatMap(({ name, condition }) => [name, condition]),
  ].some(givesPersonalNumber)

export async function submitAmendment(tx: Tx, acting: Acting, id: AmendmentId): Outcome {
  const held = await holdWithContract(tx, acting, id, 'amendment.submit')
  if (!held.ok) return held
  const { amendment } = held.value
  const missing = missingIn(amendment)
  if (missing.length > 0) return refuse({ code: 'amendment-incomplete', missing: missing.join(',') })
  if (givesNumber(amendment)) return refuse({ code: 'personal-number', parts: 'reason' })
  return ok(doneAmendment(await amendmentDeeds.does(tx, acting, amendment, 'amendment.submit', {})))
}

/** The leader's word on what was submitted, as it was read. */
export async function approveAmendment(tx: Tx, acting: Acting, id: AmendmentId, { opinion, revision }: Approval): Outcome {
  const held = await holdWithContract(tx, acting, id, 'amendment.approve')
  if (!held.ok) return held
  const { amendment } = held.value
  if (amendment.revision !== revision) return refuse({ code: 'changed-meanwhile' })
  return ok(doneAmendment(await amendmentDeeds.does(tx, acting, amendment, 'amendment.approve', { opinion })))
}

export async function returnAmendment(tx: Tx, acting: Acting, id: AmendmentId, why: ReturnedContract): Outcome {
  const held = await amendmentDeeds.hold(tx, acting, id, 'amendment.return')
  return held.ok ? ok(doneAmendment(await amendmentDeeds.does(tx, acting, held.value, 'amendment.return', why))) : held
}

/** A draft that nobody wants any more; its number stays taken. */
export async function dropAmendment(tx: Tx, acting: Acting, id: AmendmentId): Outcome {
  const held = await amendmentDeeds.hold(tx, acting, id, 'amendment.drop')
  return held.ok ? ok(doneAmendment(await amendmentDeeds.does(tx, acting, held.value, 'amendment.drop', {}))) : held
}

export type Held = { readonly amendment: AmendmentState; readonly contract: ContractState; readonly basis: AwardBasis }

/**
 * The contract first, as what changes it does. It may have ended of itself since; whoever may not is told nothing of how it stands.
 */
export async function holdWithContract(
  tx: Tx,
  acting: Acting,
  id: AmendmentId,
  deed: Exclude<AmendmentDeed, 'amendment.publish'>,
): Promise<Result<Held, AmendmentRefusal>> {
  const known = await amendments.table.load(tx, acting.tenant, id)
  const contract = known && (await contracts.table.lock(tx, acting.tenant, known.contractId))
  const basis = contract && (await awardBasis(tx, acting, contract.lotId))
  if (!contract || !basis) return refuse({ code: 'not-found' })
  const held = await amendmentDeeds.hold(tx, acting, id, deed)
  if (!held.ok) return held
  if (!kindsFor(contract.status).includes(held.value.kind)) return refuse({ code: 'wrong-status', status: contract.status })
  return ok({ amendment: held.value, contract, basis })
}
