import { type Acting, actingAs } from '../../../kernel/acting.ts'
import { civilDateOf } from '../../../kernel/civil.ts'
import type { ContractId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/db.ts'
import { type AwardBasis, publishWithLot, signableBasis, startPublicationTerm } from '../../tenders/service/award-basis.ts'
import { type ContractBody, PublicIndicator } from '../../tenders/contract/publications.ts'
import type { ContractDone, ContractRefusal, Publication, Signing } from '../contract/contract.ts'
import { CONTRACT_POLICY } from '../contract/policy.ts'
import type { ContractState } from '../rules/contract.ts'
import { signingFault } from '../rules/plan.ts'
import { filesOfContract } from '../store/contracts.ts'
import { departuresFrom } from '../rules/departures.ts'
import { startFilingTerm } from '../../tenders/service/after-contract.ts'
import { contracts } from '../store/kept.ts'
import { calledIn } from './contract-views.ts'
import { contractDeeds, doneContract } from './contract-deeds.ts'
import { waitForBeginning } from './later-dues.ts'

type Outcome = Promise<Result<ContractDone, ContractRefusal>>

/**
 * Records that both sides have signed and sealed: the day, and the scanned page. The basis is asked again, with its lot
 * locked, because an objection may have been taken up since the draft.
 */
export async function signContract(tx: Tx, acting: Acting, id: ContractId, { signedOn, file }: Signing): Outcome {
  const ready = await holdOnBasis(tx, acting, id, 'contract.sign')
  if (!ready.ok) return ready
  const { contract, basis } = ready.value
  const { approvedAt } = contract
  if (approvedAt === null) throw new Error(`contract ${id} waits to be signed and was never approved`)
  const fault = signingFault(signedOn, approvedAt, acting.now)
  if (fault) return refuse({ code: fault })
  const scan = (await filesOfContract(tx, acting, id)).find((kept) => kept.id === file)
  if (!scan) return refuse({ code: 'seal-page-missing' })
  const publishBy = await startPublicationTerm(tx, acting, { lot: basis.lot, contract: id, signedOn })
  const fileBy = await startFilingTerm(tx, acting, { lot: basis.lot, contract: id, signedOn })
  const facts = { signedOn, sealPage: file, publishBy, scan: scan.sha256, fileBy }
  return ok(doneContract(await contractDeeds.does(tx, acting, contract, 'contract.sign', facts)))
}

/** Publishes what forms prescribe of a signed contract, late or not: a late publication is shown as late (条例 50). */
export async function publishContract(tx: Tx, acting: Acting, id: ContractId, publication: Publication): Outcome {
  const ready = await holdOnBasis(tx, acting, id, 'contract.publish')
  if (!ready.ok) return ready
  const { contract, basis } = ready.value
  const hand = { ...acting, role: actingAs(CONTRACT_POLICY, acting, 'contract.publish') }
  const { noticeNo: no, title, phone } = publication
  const published = await publishWithLot(tx, acting, hand, {
    lotId: contract.lotId,
    contract: id,
    notice: { no, title },
    body: bodyOf(acting, contract, basis, phone),
  })
  if (!published.ok) return published
  const shown = await contractDeeds.does(tx, acting, contract, 'contract.publish', { notice: published.value })
  await waitForBeginning(tx, acting, shown)
  return ok(doneContract(shown))
}

function bodyOf(acting: Acting, contract: ContractState, basis: AwardBasis, phone: string): ContractBody {
  const { signedOn, publishBy, lotId, no: contractNo, amountFen, periodFrom, periodTo, place, instalments } = contract
  if (signedOn === null || publishBy === null) throw new Error(`contract ${contract.id} is signed without a day`)
  const { code, name, year } = basis.programme
  const departures = departuresFrom(contract, calledIn(basis))
  return {
    lotId,
    contractNo,
    amountFen,
    periodFrom,
    periodTo,
    place,
    instalments,
    signedOn,
    publishBy,
    phone,
    code: basis.lot.code,
    name: basis.lot.name,
    programme: { code, name, year },
    purchaser: basis.purchaserName,
    provider: { partyId: basis.partyId, name: basis.partyName, creditCode: basis.creditCode },
    indicators: contract.indicators.map((one) => PublicIndicator.strip().parse(one)),
    departures,
    // The one reason may speak of an account instead, which is nobody else's.
    departureReason: departures.length > 0 ? contract.departureReason : '',
    publishedOn: civilDateOf(acting.now),
  }
}

/** The lot first, then the contract. Whoever may not is told nothing of the lot's state. */
async function holdOnBasis(
  tx: Tx,
  acting: Acting,
  id: ContractId,
  deed: 'contract.sign' | 'contract.publish',
): Promise<Result<{ contract: ContractState; basis: AwardBasis }, ContractRefusal>> {
  const known = await contracts.table.load(tx, acting.tenant, id)
  if (!known) return refuse({ code: 'not-found' })
  const signable = await signableBasis(tx, acting, known.lotId)
  const held = await contractDeeds.hold(tx, acting, id, deed)
  if (!held.ok) return held
  return signable.ok ? ok({ contract: held.value, basis: signable.value }) : signable
}
