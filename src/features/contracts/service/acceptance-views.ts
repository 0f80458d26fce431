import type { Acting } from '../../../kernel/acting.ts'
import { civilDateOf, type CivilDate, isAfter } from '../../../kernel/civil.ts'
import type { AcceptanceId, ContractId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { ReadTx } from '../../../platform/db.ts'
import { opinionsRule } from '../../tenders/service/acceptance-notices.ts'
import { namedWith } from '../../tenders/service/award-basis.ts'
import { freeNumberNow } from '../../tenders/service/notice-numbers.ts'
import type { AcceptanceItem, AcceptanceView, ContractEnd, OpenAcceptances } from '../contract/acceptance.ts'
import { type AcceptanceState, isFindingOpen } from '../rules/acceptance.ts'
import { acceptanceGivesNumber, acceptanceLacks, mayBeAccepted, NO_TALLY, tallyOf, withoutFindings } from '../rules/accepting.ts'
import { acceptanceIdsOf, acceptanceUnderWay, filesOfAcceptance, openAcceptanceIds, opinionsOf } from '../store/acceptances.ts'
import { acceptances, contracts } from '../store/kept.ts'
import { acceptanceDeeds } from './acceptances.ts'
import { variationInTheWay } from './variations.ts'
import { contractDeeds, mayOnContract } from './contract-deeds.ts'
import { fileOf, type Seen, seenContract } from './contract-views.ts'

type NotFound = { code: 'not-found' }
const AT_ONCE = 100

/** The panel's findings are the purchaser's until the leader has agreed; then its provider's as well. */
const isWhole = (acting: Acting, { status, partyId }: AcceptanceState): boolean =>
  mayOnContract(acting, 'contract.see-whole', isFindingOpen(status) ? {} : { party: partyId })

export type SeenAcceptance = Seen & { readonly acceptance: AcceptanceState; readonly whole: boolean }

/** For the purchaser's people and the provider's, who sees at once that one is held. */
export async function seenAcceptance(tx: ReadTx, acting: Acting, id: AcceptanceId): Promise<Result<SeenAcceptance, NotFound>> {
  const known = await acceptances.table.load(tx, acting.tenant, id)
  if (!known || !mayOnContract(acting, 'contract.see-whole', { party: known.partyId })) return refuse({ code: 'not-found' })
  const seen = await seenContract(tx, acting, known.contractId)
  if (!seen.ok || seen.value.sight !== 'whole') return refuse({ code: 'not-found' })
  const whole = isWhole(acting, known)
  return ok({ ...seen.value, acceptance: whole ? known : withoutFindings(known), whole })
}

const isPast = (day: CivilDate | null, { now }: Acting): boolean => day !== null && isAfter(civilDateOf(now), day)
const latenessOf = (acting: Acting, { publishBy, publishedAt, rectifyBy }: AcceptanceState) => ({
  publishOverdue: publishedAt === null && isPast(publishBy, acting),
  rectifyOverdue: isPast(rectifyBy, acting),
})

function itemOf(acting: Acting, acceptance: AcceptanceState, lotName: string): AcceptanceItem {
  const { id, contractId, round, status, occasion, signedOn, publishBy, rectifyBy } = acceptance
  const conclusion = isWhole(acting, acceptance) ? acceptance.conclusion : null
  const own = { id, contractId, round, status, occasion, signedOn, publishBy, rectifyBy, conclusion, lotName }
  const isClaimed = (code: string) => acceptance.claims.some((one) => one.code === code)
  const toClaim =
    acceptanceDeeds.can(acting, acceptance)['acceptance.claim'] && !acceptance.indicators.every(({ code }) => isClaimed(code))
  return { ...own, ...latenessOf(acting, acceptance), toClaim }
}

/** What there is of the acceptance of a contract, for its two sides. */
export async function viewContractEnd(tx: ReadTx, acting: Acting, id: ContractId): Promise<Result<ContractEnd, NotFound>> {
  const seen = await seenContract(tx, acting, id)
  if (!seen.ok || seen.value.sight !== 'whole') return refuse({ code: 'not-found' })
  const { contract, basis } = seen.value
  const all = await acceptances.table.each(tx, acting.tenant, await acceptanceIdsOf(tx, acting, id))
  const { status, acceptBy, acceptedOn, settledOn } = contract
  const waitsFor = await variationInTheWay(tx, acting, contract)
  const isClear = waitsFor === undefined && !(await acceptanceUnderWay(tx, acting, id))
  const mayAccept = mayOnContract(acting, 'contract.write') && mayBeAccepted(contract)
  return ok({
    status,
    acceptBy,
    acceptOverdue: acceptedOn === null && isPast(acceptBy, acting),
    acceptedOn,
    settledOn,
    items: all.map((one) => itemOf(acting, one, basis.lot.name)),
    mayOpen: mayAccept && isClear ? occasionOf(acting, contract) : null,
    waitsFor: mayAccept && waitsFor !== undefined ? { id: waitsFor.id, kind: waitsFor.kind } : null,
    can: { 'contract.close': contractDeeds.can(acting, contract)['contract.close'] && isClear },
  })
}

const occasionOf = (acting: Acting, { status, periodTo }: Seen['contract']) => {
  if (status === 'terminated') return 'terminated'
  return isPast(periodTo, acting) ? 'period_over' : 'done_early'
}

export async function viewAcceptance(tx: ReadTx, acting: Acting, id: AcceptanceId): Promise<Result<AcceptanceView, NotFound>> {
  const seen = await seenAcceptance(tx, acting, id)
  if (!seen.ok) return seen
  const { acceptance, contract, basis, whole } = seen.value
  const rule = await opinionsRule(tx, acting, basis.lot)
  const isOpen = acceptance.status === 'open' && mayOnContract(acting, 'user-opinion.read')
  const heardNow = isOpen ? tallyOf(await opinionsOf(tx, acting, id)) : acceptance.tally
  const can = acceptanceDeeds.can(acting, acceptance)
  const { id: lotId, code, name, cls } = basis.lot
  const files = await filesOfAcceptance(tx, acting, id)
  return ok({
    ...acceptance,
    lot: { id: lotId, code, name, cls },
    contractNo: contract.no,
    linked: contract.backfillId === null,
    contractStatus: contract.status,
    periodFrom: contract.periodFrom,
    periodTo: contract.periodTo,
    purchaserName: basis.purchaserName,
    providerName: basis.partyName,
    whole,
    heardNow,
    rule,
    files: files
      .filter(({ kind }) => kind === 'evidence' || whole)
      .map((file) => ({ ...fileOf(file), kind: file.kind, about: file.about })),
    missing: can['acceptance.submit'] ? acceptanceLacks(acceptance, heardNow ?? NO_TALLY, { ...rule, cls }) : [],
    personal: can['acceptance.submit'] && acceptanceGivesNumber(acceptance),
    ...latenessOf(acting, acceptance),
    proposedNo: can['acceptance.publish'] ? await freeNumberNow(tx, acting, 'acceptance', code) : null,
    can,
  })
}

/** What waits for somebody of the office, whichever contract it is of; for a provider's people those of its own contracts. */
export async function listOpenAcceptances(tx: ReadTx, acting: Acting): Promise<OpenAcceptances> {
  const own = [...new Set(acting.posts.flatMap(({ party }) => party ?? []))]
  const parties = mayOnContract(acting, 'contract.see-whole')
    ? undefined
    : own.filter((party) => mayOnContract(acting, 'contract.see-whole', { party }))
  const open = await acceptances.table.each(tx, acting.tenant, await openAcceptanceIds(tx, acting, parties, AT_ONCE))
  const of = await contracts.table.each(tx, acting.tenant, [...new Set(open.map(({ contractId }) => contractId))])
  const { lots } = await namedWith(tx, acting, of)
  const lotOf = new Map(of.map(({ id, lotId }) => [id, lots.get(lotId)]))
  return { items: open.map((one) => itemOf(acting, one, lotOf.get(one.contractId)?.name ?? '')) }
}
