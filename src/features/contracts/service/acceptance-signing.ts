import { type Acting, actingAs } from '../../../kernel/acting.ts'
import { civilDateOf, type CivilDate, isAfter, isBefore } from '../../../kernel/civil.ts'
import type { AcceptanceId, ContractId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/db.ts'
import { append } from '../../ledger/service/append.ts'
import type { AcceptanceBody } from '../../tenders/contract/acceptance-body.ts'
import { publishAcceptanceNotice, startRectification, startResultTerm } from '../../tenders/service/acceptance-notices.ts'
import { endContractTerm } from '../../tenders/service/after-contract.ts'
import { type AwardBasis, awardBasis } from '../../tenders/service/award-basis.ts'
import type { AcceptanceDone, AcceptancePublication, AcceptanceRefusal, AcceptanceSigning } from '../contract/acceptance.ts'
import type { ContractDone } from '../contract/contract.ts'
import { CONTRACT_POLICY } from '../contract/policy.ts'
import { AcceptanceSeat } from '../rules/acceptance-kind.ts'
import type { AcceptanceState } from '../rules/acceptance.ts'
import { accepts, answeredIn, spreadOf } from '../rules/accepting.ts'
import type { ContractState } from '../rules/contract.ts'
import { signingFault } from '../rules/plan.ts'
import { acceptanceUnderWay, filesOfAcceptance } from '../store/acceptances.ts'
import { contracts } from '../store/kept.ts'
import { acceptanceDeeds, doneAcceptance, holdWithContract } from './acceptances.ts'
import { contractDeeds, doneContract } from './contract-deeds.ts'
import { variationInTheWay } from './variations.ts'

type Outcome = Promise<Result<AcceptanceDone, AcceptanceRefusal>>

/** Records that panel, provider and purchaser have signed the report: what was passed is accepted with it. */
export async function signAcceptance(tx: Tx, acting: Acting, id: AcceptanceId, { signedOn, file }: AcceptanceSigning): Outcome {
  const held = await holdWithContract(tx, acting, id, 'acceptance.sign')
  if (!held.ok) return held
  const { acceptance, contract, basis } = held.value
  if (acceptance.approvedAt === null) throw new Error(`acceptance ${id} waits to be signed and was never approved`)
  const fault = signingFault(signedOn, acceptance.approvedAt, acting.now)
  if (fault) return refuse({ code: fault })
  const files = await filesOfAcceptance(tx, acting, id)
  const scan = files.find((kept) => kept.id === file && kept.kind === 'seal-page')
  if (!scan) return refuse({ code: 'seal-page-missing' })
  const publishBy = await startResultTerm(tx, acting, { lot: basis.lot, acceptance: id, signedOn })
  const by = acceptance.rectification?.by
  const rectifyBy = by === undefined ? null : await startRectification(tx, acting, id, by)
  const facts = { signedOn, sealPage: file, scan: scan.sha256, publishBy, rectifyBy }
  const signed = await acceptanceDeeds.does(tx, acting, acceptance, 'acceptance.sign', facts)
  if (accepts(acceptance)) await takesOver(tx, acting, contract, { acceptance: id, acceptedOn: signedOn })
  return ok(doneAcceptance(signed))
}

/** On the contract, in the same transaction and by the same hand: its terms have run. */
async function takesOver(
  tx: Tx,
  acting: Acting,
  contract: ContractState,
  by: { acceptance: AcceptanceId; acceptedOn: CivilDate },
) {
  const hand = { ...acting, role: actingAs(CONTRACT_POLICY, acting, 'contract.sign') }
  await append(tx, hand, contracts, contract, 'contract.accept', by)
  for (const deed of ['contract.expire', 'contract.accept']) await endContractTerm(tx, acting, contract.id, deed)
}

/** Makes the result public, late or not. */
export async function publishAcceptance(tx: Tx, acting: Acting, id: AcceptanceId, publication: AcceptancePublication): Outcome {
  const held = await acceptanceDeeds.hold(tx, acting, id, 'acceptance.publish')
  if (!held.ok) return held
  const contract = await contracts.table.load(tx, acting.tenant, held.value.contractId)
  const basis = contract && (await awardBasis(tx, acting, contract.lotId))
  if (!contract || !basis) return refuse({ code: 'not-found' })
  const { noticeNo: no, title } = publication
  const notice = await publishAcceptanceNotice(tx, acting, { no, title, body: bodyOf(acting, held.value, contract, basis) })
  if (!notice.ok) return notice
  const facts = { notice: notice.value }
  return ok(doneAcceptance(await acceptanceDeeds.does(tx, acting, held.value, 'acceptance.publish', facts)))
}

function bodyOf(acting: Acting, acceptance: AcceptanceState, contract: ContractState, basis: AwardBasis): AcceptanceBody {
  const { id: acceptanceId, heldOn, signedOn, publishBy, conclusion, tally, invited } = acceptance
  if (heldOn === null || signedOn === null || publishBy === null || conclusion === null || tally === null || invited === null)
    throw new Error(`acceptance ${acceptanceId} is signed and not complete`)
  const { round, occasion, earlyReason, endedOn, place, manner, heard, fewReason, statement, rectification } = acceptance
  return {
    lotId: contract.lotId,
    acceptanceId,
    round,
    occasion,
    earlyReason,
    contractNo: contract.no,
    code: basis.lot.code,
    name: basis.lot.name,
    purchaser: basis.purchaserName,
    provider: basis.partyName,
    periodFrom: contract.periodFrom,
    endedOn,
    heldOn,
    place,
    manner,
    panel: AcceptanceSeat.options.flatMap((seat) => {
      const people = acceptance.panel.filter((one) => one.seat === seat).length
      return people === 0 ? [] : [{ seat, people }]
    }),
    indicators: measuredIn(acceptance),
    opinions: { invited, answered: answeredIn(tally), spread: spreadOf(tally), heard, fewReason },
    conclusion,
    statement,
    rectification,
    signedOn,
    publishedOn: civilDateOf(acting.now),
    publishBy,
  }
}

/** Each indicator as agreed, as claimed and as verified. */
const measuredIn = ({ indicators, claims, findings }: AcceptanceState): AcceptanceBody['indicators'] =>
  indicators.flatMap(({ code, name, unit, target }) => {
    const delivered = claims.find((one) => one.code === code)?.delivered
    const found = findings.find((one) => one.code === code)
    if (delivered === undefined || !found || found.verified === null || found.finding === null) return []
    return [{ name, unit, target, delivered, verified: found.verified, finding: found.finding, reason: found.reason }]
  })

/** Nothing is owed by it any more, on either side: it is over. */
export async function closeContract(
  tx: Tx,
  acting: Acting,
  id: ContractId,
  { settledOn }: { readonly settledOn: CivilDate },
): Promise<Result<ContractDone, AcceptanceRefusal>> {
  const held = await contractDeeds.hold(tx, acting, id, 'contract.close')
  if (!held.ok) return held
  if (isAfter(settledOn, civilDateOf(acting.now))) return refuse({ code: 'settled-in-future' })
  if (held.value.signedOn !== null && isBefore(settledOn, held.value.signedOn)) return refuse({ code: 'settled-before-signing' })
  if ((await variationInTheWay(tx, acting, held.value)) ?? (await acceptanceUnderWay(tx, acting, id)))
    return refuse({ code: 'wrong-status', status: held.value.status })
  return ok(doneContract(await contractDeeds.does(tx, acting, held.value, 'contract.close', { settledOn })))
}
