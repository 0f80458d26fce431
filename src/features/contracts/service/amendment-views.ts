import type { Acting } from '../../../kernel/acting.ts'
import { civilDateOf, isAfter } from '../../../kernel/civil.ts'
import type { AmendmentId, ContractId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { ReadTx } from '../../../platform/db.ts'
import { calendarOf } from '../../identity/service/calendar.ts'
import { supplementRule } from '../../tenders/service/after-contract.ts'
import { type AwardBasis, namedWith } from '../../tenders/service/award-basis.ts'
import { freeNumberNow } from '../../tenders/service/notice-numbers.ts'
import type { AmendmentItem, AmendmentView, Delivery } from '../contract/amendment.ts'
import type { OpenAmendments } from '../contract/open-amendments.ts'
import { type AmendmentState, isAmendmentInPreparation, kindsFor } from '../rules/amendment.ts'
import type { ContractState } from '../rules/contract.ts'
import { lateness, payByOf } from '../rules/plan.ts'
import { roomFor } from '../rules/supplement.ts'
import { amendmentIdsOf, amendmentUnderWay, filesOfAmendment, openAmendmentIds } from '../store/amendments.ts'
import { amendments, contracts } from '../store/kept.ts'
import { amendmentDeeds, givesNumber, missingIn } from './amendments.ts'
import { contractDeeds, mayOnContract } from './contract-deeds.ts'
import { fileOf, type Seen, seenContract } from './contract-views.ts'

type NotFound = { code: 'not-found' }
const AT_ONCE = 100

/** A contract for whoever reads the whole of it. */
async function wholeContract(tx: ReadTx, acting: Acting, id: ContractId): Promise<Result<Seen, NotFound>> {
  const seen = await seenContract(tx, acting, id)
  return seen.ok && seen.value.sight === 'whole' ? ok(seen.value) : refuse({ code: 'not-found' })
}

/** The purchaser's people see what is being prepared, the provider what has been approved. */
const isSeen = (acting: Acting, { status, partyId }: AmendmentState): boolean =>
  mayOnContract(acting, 'contract.see-whole', isAmendmentInPreparation(status) ? {} : { party: partyId })

export type SeenAmendment = Seen & { readonly amendment: AmendmentState }

export async function seenAmendment(tx: ReadTx, acting: Acting, id: AmendmentId): Promise<Result<SeenAmendment, NotFound>> {
  const amendment = await amendments.table.load(tx, acting.tenant, id)
  if (!amendment || !isSeen(acting, amendment)) return refuse({ code: 'not-found' })
  const seen = await wholeContract(tx, acting, amendment.contractId)
  return seen.ok ? ok({ ...seen.value, amendment }) : seen
}

type Named = { readonly contract: Pick<ContractState, 'no'>; readonly basis: Pick<AwardBasis, 'purchaserName' | 'partyName'> } & {
  readonly lot: AmendmentItem['lot']
}

const isOverdue = ({ publishBy, publishedAt }: AmendmentState, { now }: Acting): boolean =>
  publishBy !== null && publishedAt === null && isAfter(civilDateOf(now), publishBy)

const aboutOf = (acting: Acting, amendment: AmendmentState, { contract, basis, lot: { id, code, name } }: Named) => ({
  contractNo: contract.no,
  lot: { id, code, name },
  purchaserName: basis.purchaserName,
  providerName: basis.partyName,
  publishOverdue: isOverdue(amendment, acting),
  can: amendmentDeeds.can(acting, amendment),
})

function itemOf(acting: Acting, amendment: AmendmentState, named: Named): AmendmentItem {
  const { id, contractId, kind, status, no, reason, addedFen, signedOn, publishBy, publishedAt } = amendment
  const own = { id, contractId, kind, status, no, reason, addedFen, signedOn, publishBy, publishedAt }
  return { ...own, ...aboutOf(acting, amendment, named) }
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
  const all = await amendments.table.each(tx, acting.tenant, await amendmentIdsOf(tx, acting, id))
  const mayBegin = mayOnContract(acting, 'contract.write') && !(await amendmentUnderWay(tx, acting, id))
  const { no, status, amountFen, addedFen, periodFrom, periodTo, begunAt, instalments, fileBy, filedOn, signedOn } = contract
  const said = { id, no, status, amountFen, addedFen, periodFrom, periodTo, begunAt, instalments, fileBy, filedOn, signedOn }
  const lot = { id: basis.lot.id, code: basis.lot.code, name: basis.lot.name }
  return ok({
    contract: {
      ...said,
      lot,
      providerName: basis.partyName,
      fileOverdue: lateness(contract, acting.now).fileOverdue,
    },
    payBy: payByOf(await calendarOf(tx, acting), contract),
    items: all.filter((one) => isSeen(acting, one)).map((one) => itemOf(acting, one, { contract, basis, lot })),
    kinds: mayBegin ? kindsFor(status) : [],
    room: await roomOf(tx, acting, seen.value),
    can: { 'contract.file': contractDeeds.can(acting, contract)['contract.file'] && fileBy !== null && filedOn === null },
  })
}

export async function viewAmendment(tx: ReadTx, acting: Acting, id: AmendmentId): Promise<Result<AmendmentView, NotFound>> {
  const seen = await seenAmendment(tx, acting, id)
  if (!seen.ok) return seen
  const { amendment, contract, basis } = seen.value
  const about = aboutOf(acting, amendment, { contract, basis, lot: basis.lot })
  const isDraft = amendment.status === 'draft'
  return ok({
    ...amendment,
    ...about,
    contractStatus: contract.status,
    periodFrom: contract.periodFrom,
    files: (await filesOfAmendment(tx, acting, id)).map(fileOf),
    missing: isDraft ? missingIn(amendment) : [],
    personal: isDraft && givesNumber(amendment),
    room: await roomOf(tx, acting, seen.value),
    proposedNo: about.can['amendment.publish'] ? await freeNumberNow(tx, acting, 'amendment', basis.lot.code) : null,
  })
}

/** What waits for somebody of the office, whichever contract it changes. */
export async function listOpenAmendments(tx: ReadTx, acting: Acting): Promise<OpenAmendments> {
  if (!mayOnContract(acting, 'contract.see-whole')) return { items: [] }
  const open = await amendments.table.each(tx, acting.tenant, await openAmendmentIds(tx, acting, AT_ONCE))
  const of = await contracts.table.each(tx, acting.tenant, [...new Set(open.map(({ contractId }) => contractId))])
  const { lots } = await namedWith(tx, acting, of)
  const lotOf = new Map(of.map(({ id, lotId }) => [id, lots.get(lotId)]))
  return {
    items: open.map((amendment) => {
      const { id, kind, status, contractId, publishBy } = amendment
      const lotName = lotOf.get(contractId)?.name ?? ''
      return { id, kind, status, lotName, publishBy, publishOverdue: isOverdue(amendment, acting) }
    }),
  }
}
