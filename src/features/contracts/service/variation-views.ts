import type { Acting } from '../../../kernel/acting.ts'
import { type CivilDate, civilDateOf, isAfter } from '../../../kernel/civil.ts'
import { addFen, NO_MONEY } from '../../../kernel/fen.ts'
import type { VariationId, ContractId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { ReadTx } from '../../../platform/db.ts'
import { calendarOf } from '../../identity/service/calendar.ts'
import { supplementRule } from '../../tenders/service/after-contract.ts'
import { type AwardBasis, namedWith } from '../../tenders/service/award-basis.ts'
import { freeNumberNow } from '../../tenders/service/notice-numbers.ts'
import type { VariationItem, VariationView, Delivery } from '../contract/variation.ts'
import type { OpenVariations } from '../contract/open-variations.ts'
import { type VariationState, changeableUntil, isTooLate, isVariationInPreparation, kindsFor } from '../rules/variation.ts'
import type { ContractState } from '../rules/contract.ts'
import { contractStanding } from '../rules/contract-step.ts'
import { paidOfEach } from '../rules/payment.ts'
import { lateness, payByOf } from '../rules/plan.ts'
import { inShort, roomFor } from '../rules/supplement.ts'
import { acceptanceUnderWay } from '../store/acceptances.ts'
import { variationIdsOf, variationUnderWay, filesOfVariation, openVariationIds } from '../store/variations.ts'
import { variations, contracts } from '../store/kept.ts'
import { paymentsOf } from '../store/payments.ts'
import { variationGivesNumber } from '../rules/public-words.ts'
import { changesEnd, hasLapsed, missingIn, variationDeeds } from './variations.ts'
import { contractDeeds, mayOnContract } from './contract-deeds.ts'
import { beyondOfVariation, moneyOfVariation } from './covering.ts'
import { fileOf, type Seen, seenContract } from './contract-views.ts'

type NotFound = { code: 'not-found' }
const AT_ONCE = 100

/** A contract for whoever reads the whole of it. */
async function wholeContract(tx: ReadTx, acting: Acting, id: ContractId): Promise<Result<Seen, NotFound>> {
  const seen = await seenContract(tx, acting, id)
  return seen.ok && seen.value.sight === 'whole' ? ok(seen.value) : refuse({ code: 'not-found' })
}

/** The purchaser's people see what is being prepared, the provider what has been approved. */
const isSeen = (acting: Acting, { status, partyId }: VariationState): boolean =>
  mayOnContract(acting, 'contract.see-whole', isVariationInPreparation(status) ? {} : { party: partyId })

export type SeenVariation = Seen & { readonly variation: VariationState }

export async function seenVariation(tx: ReadTx, acting: Acting, id: VariationId): Promise<Result<SeenVariation, NotFound>> {
  const variation = await variations.table.load(tx, acting.tenant, id)
  if (!variation || !isSeen(acting, variation)) return refuse({ code: 'not-found' })
  const seen = await wholeContract(tx, acting, variation.contractId)
  return seen.ok ? ok({ ...seen.value, variation }) : seen
}

type Named = { readonly contract: Pick<ContractState, 'no'>; readonly basis: Pick<AwardBasis, 'purchaserName' | 'partyName'> } & {
  readonly lot: VariationItem['lot']
}

const isOverdue = ({ publishBy, publishedAt }: VariationState, { now }: Acting): boolean =>
  publishBy !== null && publishedAt === null && isAfter(civilDateOf(now), publishBy)

/** What the end of the service has overtaken is neither written, sent nor agreed to any more. */
const OVERTAKEN = { 'variation.revise': false, 'variation.submit': false, 'variation.approve': false }

/** `until`: the last day on which the contract can be changed. */
function aboutOf(
  acting: Acting,
  variation: VariationState,
  { contract, basis, lot: { id, code, name } }: Named,
  until: CivilDate,
) {
  const lapsed = hasLapsed(variation, until, acting)
  return {
    contractNo: contract.no,
    lot: { id, code, name },
    purchaserName: basis.purchaserName,
    providerName: basis.partyName,
    publishOverdue: isOverdue(variation, acting),
    lapsed,
    can: { ...variationDeeds.can(acting, variation), ...(lapsed ? OVERTAKEN : {}) },
  }
}

function itemOf(acting: Acting, variation: VariationState, named: Named, until: CivilDate): VariationItem {
  const { id, contractId, kind, status, no, reason, addedFen, signedOn, publishBy, publishedAt } = variation
  const own = { id, contractId, kind, status, no, reason, addedFen, signedOn, publishBy, publishedAt }
  return { ...own, ...aboutOf(acting, variation, named, until) }
}

const roomOf = async (tx: ReadTx, acting: Acting, { contract, basis }: Seen) => {
  const rule = await supplementRule(tx, acting, basis.lot)
  return { ...rule, ...roomFor(contract, rule.share) }
}

/** How a contract is carried out, for its two sides. */
export async function viewDelivery(tx: ReadTx, acting: Acting, id: ContractId): Promise<Result<Delivery, NotFound>> {
  const seen = await wholeContract(tx, acting, id)
  if (!seen.ok) return seen
  const { contract, basis } = seen.value
  const all = await variations.table.each(tx, acting.tenant, await variationIdsOf(tx, acting, id))
  const mayBegin = mayOnContract(acting, 'contract.write') && !(await variationUnderWay(tx, acting, id))
  const isAccepting = (await acceptanceUnderWay(tx, acting, id)) !== undefined
  const until = changeableUntil(contract.periodTo, all)
  const kinds = kindsFor(contract.status).filter(
    (kind) => !isTooLate(kind, until, civilDateOf(acting.now)) && !(kind === 'supplement' && isAccepting),
  )
  const { no, status, amountFen, addedFen, periodFrom, periodTo, begunAt, instalments, fileBy, filedOn, signedOn } = contract
  const said = { id, no, status, amountFen, addedFen, periodFrom, periodTo, begunAt, instalments, fileBy, filedOn, signedOn }
  const lot = { id: basis.lot.id, code: basis.lot.code, name: basis.lot.name }
  return ok({
    contract: {
      ...said,
      lot,
      backfillId: contract.backfillId,
      providerName: basis.partyName,
      fileOverdue: lateness(contract, acting.now).fileOverdue,
      standing: contractStanding(contract, civilDateOf(acting.now)),
    },
    payBy: payByOf(await calendarOf(tx, acting), contract),
    items: all.filter((one) => isSeen(acting, one)).map((one) => itemOf(acting, one, { contract, basis, lot }, until)),
    kinds: mayBegin ? kinds : [],
    room: await roomOf(tx, acting, seen.value),
    can: { 'contract.file': contractDeeds.can(acting, contract)['contract.file'] && fileBy !== null && filedOn === null },
  })
}

export async function viewVariation(tx: ReadTx, acting: Acting, id: VariationId): Promise<Result<VariationView, NotFound>> {
  const seen = await seenVariation(tx, acting, id)
  if (!seen.ok) return seen
  const { variation, contract, basis } = seen.value
  const until = await changesEnd(tx, acting, contract)
  const about = aboutOf(acting, variation, { contract, basis, lot: basis.lot }, until)
  const isDraft = variation.status === 'draft'
  return ok({
    ...variation,
    ...about,
    contractStatus: contract.status,
    periodFrom: contract.periodFrom,
    files: (await filesOfVariation(tx, acting, id)).map(fileOf),
    missing: isDraft || variation.status === 'checking' ? await missingIn(tx, acting, variation, contract) : [],
    personal: isDraft && variationGivesNumber(variation),
    room: await roomOf(tx, acting, seen.value),
    money: await moneyOfVariation(tx, acting, seen.value),
    enteredFen: variation.kind === 'termination' ? await enteredFen(tx, acting, contract) : null,
    proposedNo: about.can['variation.publish'] ? await freeNumberNow(tx, acting, 'variation', basis.lot.code) : null,
  })
}

/** What the payments of a contract come to; null of one from before the system of which none is entered. */
async function enteredFen(tx: ReadTx, acting: Acting, { id, instalments, backfillId }: ContractState) {
  const entered = await paymentsOf(tx, acting, [id])
  return backfillId !== null && entered.length === 0 ? null : addFen(NO_MONEY, ...paidOfEach(instalments, entered))
}

/** What waits for somebody of the office, whichever contract it changes. */
export async function listOpenVariations(tx: ReadTx, acting: Acting): Promise<OpenVariations> {
  if (!mayOnContract(acting, 'contract.see-whole')) return { items: [] }
  const open = await variations.table.each(tx, acting.tenant, await openVariationIds(tx, acting, AT_ONCE))
  const of = await contracts.table.each(tx, acting.tenant, [...new Set(open.map(({ contractId }) => contractId))])
  const { lots } = await namedWith(tx, acting, of)
  const lotOf = new Map(of.map(({ id, lotId }) => [id, lots.get(lotId)]))
  const items: OpenVariations['items'] = []
  for (const variation of open) {
    const { id, kind, status, reason, contractId, publishBy } = variation
    const lot = lotOf.get(contractId)
    const said = { id, kind, status, lotName: lot?.name ?? '', reason, publishBy }
    const beyond = lot && status === 'checking' ? await beyondOfVariation(tx, acting, lot, variation) : null
    items.push({ ...said, changes: inShort(variation), beyond, publishOverdue: isOverdue(variation, acting) })
  }
  return { items }
}
