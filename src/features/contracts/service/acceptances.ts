import type { Acting } from '../../../kernel/acting.ts'
import { AcceptanceId, type ContractId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { sha256 } from '../../../platform/hash.ts'
import type { Tx } from '../../../platform/db.ts'
import { deedsOf } from '../../ledger/service/deeds.ts'
import { opinionsRule } from '../../tenders/service/acceptance-notices.ts'
import { type AwardBasis, awardBasis } from '../../tenders/service/award-basis.ts'
import type { AcceptanceDone, AcceptanceEdit, AcceptanceRefusal, ClaimsEdit } from '../contract/acceptance.ts'
import type { Approval, ReturnedContract } from '../contract/contract.ts'
import { CONTRACT_POLICY } from '../contract/policy.ts'
import { ACCEPTANCE_LIFE, type AcceptanceDeed, type AcceptanceState } from '../rules/acceptance.ts'
import {
  acceptanceGivesNumber,
  acceptanceLacks,
  boundEvidence,
  boundOpinions,
  claimFault,
  conclusionFault,
  findingFault,
  mayBeAccepted,
  openable,
  tallyOf,
  UNFOUND,
  wantsRectification,
} from '../rules/accepting.ts'
import type { ContractState } from '../rules/contract.ts'
import { acceptanceIdsOf, acceptanceUnderWay, filesOfAcceptance, opinionsOf } from '../store/acceptances.ts'
import { acceptances, contracts } from '../store/kept.ts'
import { mayOnContract } from './contract-deeds.ts'
import { variationInTheWay } from './variations.ts'

type Outcome = Promise<Result<AcceptanceDone, AcceptanceRefusal>>

export const acceptanceDeeds = deedsOf({
  kept: acceptances,
  life: ACCEPTANCE_LIFE,
  policy: CONTRACT_POLICY,
  asks: {
    'acceptance.open': 'contract.write',
    'acceptance.claim': 'acceptance.claim',
    'acceptance.revise': 'contract.write',
    'acceptance.submit': 'contract.write',
    'acceptance.drop': 'contract.write',
    'acceptance.approve': 'contract.decide',
    'acceptance.return': 'contract.decide',
    'acceptance.sign': 'contract.sign',
    'acceptance.publish': 'contract.publish',
  },
  on: ({ partyId }) => ({ party: partyId }),
})

export const doneAcceptance = ({ id, contractId, status, revision }: AcceptanceState): AcceptanceDone => ({
  id,
  contractId,
  status,
  revision,
})

/** Opens the acceptance, or the second look at what was to be put right. Nothing that would change the terms is under way meanwhile. */
export async function openAcceptance(tx: Tx, acting: Acting, id: ContractId, earlyReason: string): Outcome {
  const contract = await contracts.table.lock(tx, acting.tenant, id)
  if (!contract || !mayOnContract(acting, 'contract.write')) return refuse({ code: 'not-found' })
  const begun = openable(contract, earlyReason, acting.now)
  if (!begun.ok) return begun
  if (await acceptanceUnderWay(tx, acting, id)) return refuse({ code: 'acceptance-under-way' })
  if (await variationInTheWay(tx, acting, contract)) return refuse({ code: 'variation-under-way' })
  const held = (await acceptances.table.each(tx, acting.tenant, await acceptanceIdsOf(tx, acting, id))).filter(
    ({ status }) => status !== 'dropped',
  )
  const before = held.at(-1)
  const { indicators, partyId } = contract
  const { occasion, endedOn } = begun.value
  const facts = {
    ...UNFOUND,
    // A second look goes on from what the first one found.
    ...(before === undefined
      ? {}
      : { panel: before.panel, findings: before.findings, manner: before.manner, place: before.place }),
    contractId: id,
    partyId,
    round: (before?.round ?? 0) + 1,
    previousId: before?.id ?? null,
    occasion,
    earlyReason: occasion === 'done_early' ? earlyReason : '',
    endedOn,
    indicators,
    claims: before?.claims ?? [],
  }
  const acceptance = AcceptanceId.parse(acting.newId())
  return ok(doneAcceptance(await acceptanceDeeds.does(tx, acting, { id: acceptance }, 'acceptance.open', facts)))
}

/** What the provider says it has delivered; an officer enters what came on paper. */
export async function claimDelivery(tx: Tx, acting: Acting, id: AcceptanceId, { revision, claims }: ClaimsEdit): Outcome {
  const held = await acceptanceDeeds.hold(tx, acting, id, 'acceptance.claim')
  if (!held.ok) return held
  if (held.value.revision !== revision) return refuse({ code: 'changed-meanwhile' })
  const fault = claimFault(held.value, claims) ?? findingFault({ ...held.value, claims }, held.value.findings)
  if (fault) return refuse(fault)
  return ok(doneAcceptance(await acceptanceDeeds.does(tx, acting, held.value, 'acceptance.claim', { claims })))
}

export async function reviseAcceptance(tx: Tx, acting: Acting, id: AcceptanceId, { revision, plan }: AcceptanceEdit): Outcome {
  const held = await acceptanceDeeds.hold(tx, acting, id, 'acceptance.revise')
  if (!held.ok) return held
  if (held.value.revision !== revision) return refuse({ code: 'changed-meanwhile' })
  const fault = findingFault(held.value, plan.findings)
  if (fault) return refuse(fault)
  const rectification = wantsRectification({ ...held.value, conclusion: plan.conclusion }) ? plan.rectification : null
  const revised = { ...plan, rectification }
  return ok(doneAcceptance(await acceptanceDeeds.does(tx, acting, held.value, 'acceptance.revise', revised)))
}

/** Opinions end with it: what was heard by then is counted and bound. */
export async function submitAcceptance(tx: Tx, acting: Acting, id: AcceptanceId): Outcome {
  const held = await holdWithContract(tx, acting, id, 'acceptance.submit')
  if (!held.ok) return held
  const { acceptance, basis } = held.value
  const opinions = await opinionsOf(tx, acting, id)
  const tally = tallyOf(opinions)
  const missing = acceptanceLacks(acceptance, tally, { ...(await opinionsRule(tx, acting, basis.lot)), cls: basis.lot.cls })
  if (missing.length > 0) return refuse({ code: 'acceptance-incomplete', missing: missing.join(',') })
  const fault = conclusionFault(acceptance, tally, acting.now)
  if (fault) return refuse({ code: fault })
  if (acceptanceGivesNumber(acceptance)) return refuse({ code: 'personal-number', parts: 'statement' })
  const evidence = (await filesOfAcceptance(tx, acting, id)).filter(({ kind }) => kind === 'evidence')
  const facts = { tally, opinions: sha256(boundOpinions(opinions)), evidence: sha256(boundEvidence(evidence)) }
  return ok(doneAcceptance(await acceptanceDeeds.does(tx, acting, acceptance, 'acceptance.submit', facts)))
}

/** The leader's word on the conclusion, as it was read. */
export async function approveAcceptance(tx: Tx, acting: Acting, id: AcceptanceId, { opinion, revision }: Approval): Outcome {
  const held = await holdWithContract(tx, acting, id, 'acceptance.approve')
  if (!held.ok) return held
  const { acceptance } = held.value
  if (acceptance.revision !== revision) return refuse({ code: 'changed-meanwhile' })
  return ok(doneAcceptance(await acceptanceDeeds.does(tx, acting, acceptance, 'acceptance.approve', { opinion })))
}

export async function returnAcceptance(tx: Tx, acting: Acting, id: AcceptanceId, why: ReturnedContract): Outcome {
  const held = await acceptanceDeeds.hold(tx, acting, id, 'acceptance.return')
  return held.ok ? ok(doneAcceptance(await acceptanceDeeds.does(tx, acting, held.value, 'acceptance.return', why))) : held
}

/** One that was opened by mistake. What service users have said is not put away with it: then it is held to its end. */
export async function dropAcceptance(tx: Tx, acting: Acting, id: AcceptanceId): Outcome {
  const held = await acceptanceDeeds.hold(tx, acting, id, 'acceptance.drop')
  if (!held.ok) return held
  if ((await opinionsOf(tx, acting, id)).some(({ struckReason }) => struckReason === null))
    return refuse({ code: 'opinions-given' })
  return ok(doneAcceptance(await acceptanceDeeds.does(tx, acting, held.value, 'acceptance.drop', {})))
}

export type HeldAcceptance = {
  readonly acceptance: AcceptanceState
  readonly contract: ContractState
  readonly basis: AwardBasis
}

/** The contract first, as what is done with it does. It may have been halted since; whoever may not is told nothing of how it stands. */
export async function holdWithContract(
  tx: Tx,
  acting: Acting,
  id: AcceptanceId,
  deed: Extract<AcceptanceDeed, 'acceptance.submit' | 'acceptance.approve' | 'acceptance.sign'>,
): Promise<Result<HeldAcceptance, AcceptanceRefusal>> {
  const known = await acceptances.table.load(tx, acting.tenant, id)
  const contract = known && (await contracts.table.lock(tx, acting.tenant, known.contractId))
  const basis = contract && (await awardBasis(tx, acting, contract.lotId))
  if (!contract || !basis) return refuse({ code: 'not-found' })
  const held = await acceptanceDeeds.hold(tx, acting, id, deed)
  if (!held.ok) return held
  if (!mayBeAccepted(contract)) return refuse({ code: 'wrong-status', status: contract.status })
  return ok({ acceptance: held.value, contract, basis })
}
