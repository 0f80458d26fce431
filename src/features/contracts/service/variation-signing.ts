import { type Acting, actingAs } from '../../../kernel/acting.ts'
import { type CivilDate, civilDateOf, isAfter } from '../../../kernel/civil.ts'
import type { VariationId, ContractId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/db.ts'
import { append } from '../../ledger/service/append.ts'
import type { VariationBody } from '../../tenders/contract/variation-body.ts'
import { PublicIndicator } from '../../tenders/contract/publications.ts'
import { startAcceptanceTerm } from '../../tenders/service/acceptance-notices.ts'
import { endContractTerm, publishVariationNotice, startVariationTerm } from '../../tenders/service/after-contract.ts'
import { type AwardBasis, awardBasis } from '../../tenders/service/award-basis.ts'
import type { VariationDone, VariationPublication, VariationRefusal, VariationSigning } from '../contract/variation.ts'
import type { ContractDone } from '../contract/contract.ts'
import { CONTRACT_POLICY } from '../contract/policy.ts'
import { type VariationState, DEED_OF, isTooLate } from '../rules/variation.ts'
import type { ContractState, Terms } from '../rules/contract.ts'
import { signingFault } from '../rules/plan.ts'
import { filesOfVariation } from '../store/variations.ts'
import { contracts } from '../store/kept.ts'
import { changesEnd, variationDeeds, doneVariation, holdWithContract } from './variations.ts'
import { contractDeeds, doneContract } from './contract-deeds.ts'
import { watchForEnd } from './later-dues.ts'

type Outcome = Promise<Result<VariationDone, VariationRefusal>>

/** Records that both sides have signed, or that the notice was served: from here on the contract is so. */
export async function signVariation(tx: Tx, acting: Acting, id: VariationId, { signedOn, file }: VariationSigning): Outcome {
  const held = await holdWithContract(tx, acting, id, 'variation.sign')
  if (!held.ok) return held
  const { variation, contract, basis } = held.value
  if (variation.approvedAt === null) throw new Error(`variation ${id} waits to be signed and was never approved`)
  const fault = signingFault(signedOn, variation.approvedAt, acting.now)
  if (fault) return refuse({ code: fault })
  const until = await changesEnd(tx, acting, contract)
  if (isTooLate(variation.kind, until, signedOn)) return refuse({ code: 'service-over', endedOn: until })
  const scan = (await filesOfVariation(tx, acting, id)).find((kept) => kept.id === file)
  if (!scan) return refuse({ code: 'seal-page-missing' })
  const publishBy = await startVariationTerm(tx, acting, { lot: basis.lot, variation: id, signedOn })
  const facts = { signedOn, sealPage: file, scan: scan.sha256, publishBy }
  const signed = await variationDeeds.does(tx, acting, variation, 'variation.sign', facts)
  await takesEffect(tx, acting, contract, basis, signed)
  return ok(doneVariation(signed))
}

/** On the contract, in the same transaction and by the same hand. */
async function takesEffect(tx: Tx, acting: Acting, contract: ContractState, { lot }: AwardBasis, variation: VariationState) {
  const { id, kind, addedFen, terms, signedOn } = variation
  const hand = { ...acting, role: actingAs(CONTRACT_POLICY, acting, 'contract.sign') }
  const by = { variation: id }
  /** What is delivered is accepted from there on, where any service began. */
  const acceptedBy = (endsOn: CivilDate) =>
    contract.begunAt === null ? null : startAcceptanceTerm(tx, acting, { lot, contract: contract.id, endsOn })
  if (kind === 'supplement') {
    if (terms === null) throw new Error(`supplement ${id} has no terms`)
    const acceptBy = await acceptedBy(terms.periodTo)
    const amended = await append(tx, hand, contracts, contract, DEED_OF.supplement, { ...by, addedFen, terms, acceptBy })
    await watchForEnd(tx, acting, amended)
    return
  }
  if (kind === 'termination') {
    const ending = { ...by, endedOn: signedOn, acceptBy: signedOn === null ? null : await acceptedBy(signedOn) }
    await append(tx, hand, contracts, contract, DEED_OF.termination, ending)
    for (const deed of ['contract.begin', 'contract.expire']) await endContractTerm(tx, acting, contract.id, deed)
    return
  }
  const changed = await append(tx, hand, contracts, contract, DEED_OF[kind], by)
  if (kind === 'resumption') await watchForEnd(tx, acting, changed)
  else for (const deed of ['contract.begin', 'contract.expire']) await endContractTerm(tx, acting, contract.id, deed)
}

/** Makes it public, late or not, as the contract was. */
export async function publishVariation(tx: Tx, acting: Acting, id: VariationId, publication: VariationPublication): Outcome {
  const held = await variationDeeds.hold(tx, acting, id, 'variation.publish')
  if (!held.ok) return held
  const contract = await contracts.table.load(tx, acting.tenant, held.value.contractId)
  const basis = contract && (await awardBasis(tx, acting, contract.lotId))
  if (!contract || !basis) return refuse({ code: 'not-found' })
  const body = bodyOf(acting, held.value, contract, basis)
  const { noticeNo: no, title } = publication
  const notice = await publishVariationNotice(tx, acting, id, { no, title, body })
  if (!notice.ok) return notice
  return ok(doneVariation(await variationDeeds.does(tx, acting, held.value, 'variation.publish', { notice: notice.value })))
}

const PUBLIC = PublicIndicator.extend({ code: PublicIndicator.shape.name }).strip()

const publicTerms = ({ amountFen, periodTo, instalments, indicators }: Terms) => ({
  amountFen,
  periodTo,
  instalments,
  indicators: indicators.map((one) => PUBLIC.parse(one)),
})

function bodyOf(acting: Acting, variation: VariationState, contract: ContractState, basis: AwardBasis): VariationBody {
  const { id: variationId, kind, no, reason, addedFen, before, terms, paidFen, signedOn, publishBy } = variation
  if (signedOn === null || publishBy === null) throw new Error(`variation ${variationId} is signed without a day`)
  return {
    lotId: contract.lotId,
    variationId,
    kind,
    no,
    contractNo: contract.no,
    code: basis.lot.code,
    name: basis.lot.name,
    purchaser: basis.purchaserName,
    provider: basis.partyName,
    reason,
    addedFen,
    before: before && publicTerms(before),
    terms: terms && publicTerms(terms),
    paidFen,
    signedOn,
    publishedOn: civilDateOf(acting.now),
    publishBy,
  }
}

/** That a copy of the signed contract went to the finance office, where the way of purchasing wants one (政府采购法 47). */
export async function fileContract(
  tx: Tx,
  acting: Acting,
  id: ContractId,
  { filedOn }: { readonly filedOn: ContractState['signBy'] },
): Promise<Result<ContractDone, VariationRefusal>> {
  const held = await contractDeeds.hold(tx, acting, id, 'contract.file')
  if (!held.ok) return held
  const { fileBy, filedOn: before, signedOn, status } = held.value
  if (fileBy === null || before !== null) return refuse({ code: 'wrong-status', status })
  if (isAfter(filedOn, civilDateOf(acting.now))) return refuse({ code: 'filed-in-future' })
  if (signedOn !== null && isAfter(signedOn, filedOn)) return refuse({ code: 'filed-before-signing' })
  await endContractTerm(tx, acting, id, 'contract.file')
  return ok(doneContract(await contractDeeds.does(tx, acting, held.value, 'contract.file', { filedOn })))
}
