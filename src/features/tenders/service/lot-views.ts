import type { Acting } from '../../../kernel/acting.ts'
import { type CivilDate, civilDateOf, plusDays } from '../../../kernel/civil.ts'
import { isWorkingDay } from '../../../kernel/working-days.ts'
import type { LotId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { ReadTx } from '../../../platform/db.ts'
import { Computation, type LotItem, type LotList, type LotQuery, type LotRefusal, type LotView } from '../contract/lot.ts'
import { CallBody, type CallNotice } from '../contract/notice.ts'
import { isBackfilled, isPublic, type LotState } from '../rules/lot.ts'
import { BIDDING } from '../rules/both-sides.ts'
import { partsToApprove } from '../rules/consent.ts'
import { findingsInPlan, isOverCeiling, isWithoutNeed } from '../rules/lot-in-plan.ts'
import { doubtFindings, doubtsIn } from '../rules/service-fit.ts'
import { findingsIn } from '../rules/lot-readiness.ts'
import { callTerm } from '../rules/notice-clock.ts'
import { isSitting, mayBeHeldOffline } from '../rules/offline-paper.ts'
import { isDropped, shortOfPass } from '../rules/outcome.ts'
import type { ProgrammeState } from '../rules/programme.ts'
import { announcedDeclines } from '../rules/succession.ts'
import { timeLine } from '../rules/time-line.ts'
import { calendarOf } from '../../identity/service/calendar.ts'
import { openedBids } from '../store/awards.ts'
import { dueOf } from '../store/dues.ts'
import { endsOf, successorsOf } from '../store/ends.ts'
import { lots, programmes } from '../store/kept.ts'
import { datesOfDeeds } from '../store/lot-dates.ts'
import { findLots, needTitles, openCalls, standingsOf } from '../store/lots.ts'
import { areaNamesOf, memberNamesOf, partyNamesOf } from '../store/names.ts'
import { noticeOf, noticesOf } from '../store/notices.ts'
import { namedLots } from '../store/sides.ts'
import { confirmersOf } from './second-hands.ts'
import { isTakingBids, mayInPurchase } from './bid-deeds.ts'
import { otherSideOf, seenOpposite } from './both-sides.ts'
import { type ContractsOf, NO_CONTRACTS } from './contracts-ahead.ts'
import { type Around, around, partiesBidding } from './lot-circumstances.ts'
import { isForTheLeader } from './lot-plans.ts'
import { seenBy } from './lot-standings.ts'
import { servicesInForce } from './service-catalogues.ts'
import { freeNumber } from './notice-numbers.ts'
import { unsealingOf } from './opening-paper.ts'

const seesDrafts = (acting: Acting) => mayInPurchase(acting, 'lot.see-drafts')

/** A page of lots by code; drafts for the office alone. */
export async function listLots(
  tx: ReadTx,
  acting: Acting,
  { limit, ...query }: LotQuery,
  contractsOf: ContractsOf,
): Promise<LotList> {
  const filter = { ...query, drafts: seesDrafts(acting), seen: await seenBy(tx, acting, contractsOf) }
  const found = await findLots(tx, acting, filter, limit + 1)
  const items = await itemsOf(tx, acting, found.slice(0, limit), contractsOf)
  const standings = await standingsOf(tx, acting, filter)
  return { items, standings, next: found.length > limit ? (items.at(-1)?.code ?? null) : null }
}

/** What is open for bids, the first to close first. */
export async function listCalls(tx: ReadTx, acting: Acting): Promise<LotList> {
  return { items: await itemsOf(tx, acting, await openCalls(tx, acting, 100), NO_CONTRACTS), standings: [], next: null }
}

async function itemsOf(tx: ReadTx, acting: Acting, ids: readonly LotId[], contractsOf: ContractsOf): Promise<LotItem[]> {
  const loaded = await lots.table.each(tx, acting.tenant, ids)
  const ends = await endsOf(
    tx,
    acting,
    loaded.filter(isPutAway).map(({ id }) => id),
  )
  const [names, seen] = [
    await areaNamesOf(tx, [...new Set(loaded.map(({ area }) => area))]),
    await around(tx, acting, loaded, contractsOf),
  ]
  const services = await servicesFor(tx, acting, loaded)
  return loaded.flatMap((lot): LotItem[] => {
    const by = seen.get(lot.id)
    if (!by) return []
    const { id, revision, status, programmeId, code, cls, name, area, place, fields, budgetFen, periodFrom, periodTo } = lot
    const { publishedAt, bidDeadline, reviewOn, reviewPlace, awardStatus, notifiedAt, endReason } = withheld(acting, lot)
    const { backfillId } = lot
    const plan = {
      id,
      revision,
      status,
      programmeId,
      code,
      cls,
      name,
      area,
      place,
      fields,
      budgetFen,
      periodFrom,
      periodTo,
      backfillId,
    }
    const { bid, disputed, standing, next, can, programme, reviewLost, unsigned } = by
    const context = {
      overCeiling: overCeilingOf(acting, lot, programme),
      doubted: doubtedOf(acting, lot, services),
      withoutNeed: withoutNeedOf(acting, lot),
      programmeName: programme.name,
      profile: by.profile.code,
      areaName: names.get(area) ?? area,
      needCount: lot.needs.length,
      endNotice: ends.get(id) ?? null,
      passMark: lot.rubric.pass ?? null,
      bid,
      disputed,
      reviewLost,
      unsigned,
      unsealing: unsealingOf(acting, lot),
      standing,
      next,
      can,
    }
    const stands = { publishedAt, bidDeadline, reviewOn, reviewPlace, awardStatus, notifiedAt, endReason }
    return [{ ...plan, ...stands, ...context }]
  })
}

const WITHOUT_REASONS = { ceilingReason: '', serviceReason: '', needsReason: '', leaderNote: null } as const
const NOT_TOLD = { winner: null, awardFen: null, awardStatus: null, announcing: null, notifying: null } as const

/** What is not public yet: a proposed result is the office's until it is announced; who released, the office's and the custodians'. */
function withheld(acting: Acting, lot: LotState): LotState {
  const isOffice = seesDrafts(acting)
  const result = isOffice || lot.announcedAt !== null || isBackfilled(lot) ? {} : NOT_TOLD
  const approved = isOffice ? lot.approved : null
  const releases = isOffice || mayInPurchase(acting, 'lot.release') ? lot.releases : []
  const amendment = isOffice ? lot.amendment : null
  const declines = isOffice ? lot.declines : announcedDeclines(lot).map((one) => ({ ...one, paper: null, arrivedOn: null }))
  const inside = {
    approved,
    amendment,
    declines,
    ...(isOffice ? {} : { ...WITHOUT_REASONS, intention: lot.intention && { ...lot.intention, reason: '' } }),
  }
  return { ...lot, ...result, ...inside, releases }
}

const isPutAway = ({ status, publishedAt }: LotState) => publishedAt !== null && (status === 'void' || status === 'cancelled')

/** For whoever plans and decides on plans. */
const overCeilingOf = (acting: Acting, lot: LotState, programme: ProgrammeState): LotItem['overCeiling'] => {
  const { lotCeilingFen: ceilingFen } = programme
  if (ceilingFen === null || !seesDrafts(acting) || !isOverCeiling(lot, programme)) return null
  return { ceilingFen, reason: lot.ceilingReason }
}

type Services = Awaited<ReturnType<typeof servicesInForce>>

const isPlanned = ({ publishedAt, status }: LotState) => publishedAt === null && status !== 'cancelled'

/** Read only where a project that is still planned is held against it. */
const servicesFor = async (tx: ReadTx, acting: Acting, seen: readonly LotState[]): Promise<Services> =>
  seesDrafts(acting) && seen.some(isPlanned) ? servicesInForce(tx, acting) : undefined

/** What was called stands as it was called, whatever the next edition holds. */
function doubtedOf(acting: Acting, lot: LotState, services: Services): LotItem['doubted'] {
  if (!seesDrafts(acting) || !isPlanned(lot)) return null
  const doubts = doubtsIn(lot, services)
  return doubts.length === 0 ? null : { doubts, reason: lot.serviceReason }
}

/** For whoever plans and decides on plans, until it is called. */
const withoutNeedOf = (acting: Acting, lot: LotState): LotItem['withoutNeed'] =>
  seesDrafts(acting) && isPlanned(lot) && !isBackfilled(lot) && isWithoutNeed(lot) ? { reason: lot.needsReason } : null

/** What each came to where nobody reached the pass mark, for those who know how the review came out. */
async function shortfallOf(tx: ReadTx, acting: Acting, lot: LotState, { panel }: Around): Promise<LotView['shortOfPass']> {
  const isOver =
    lot.status === 'void' || (lot.status === 'auditing' && (panel?.status === 'signed' || panel?.status === 'released'))
  if (!isOver || !mayInPurchase(acting, 'award.see-all')) return []
  const short = shortOfPass(lot, await openedBids(tx, acting, lot.id))
  const names = await partyNamesOf(
    tx,
    acting,
    short.map(({ partyId }) => partyId),
  )
  return short.map(({ id: bid, partyId, total }) => ({ bid, partyName: names.get(partyId) ?? '', total }))
}

/** The lot's one page: everything its reader may see, what comes next, and what the reader may do. */
export async function viewLot(
  tx: ReadTx,
  acting: Acting,
  id: LotId,
  contractsOf: ContractsOf,
): Promise<Result<LotView, LotRefusal>> {
  const lot = await lots.table.load(tx, acting.tenant, id)
  if (!lot || (!isPublic(lot) && !seesDrafts(acting))) return refuse({ code: 'not-found' })
  const by = (await around(tx, acting, [lot], contractsOf)).get(id)
  if (!by) return refuse({ code: 'not-found' })
  const notice = await noticeOf(tx, acting, id, 'call')
  const closing = await dueOf(tx, acting, id, 'lot.close')
  const inPanel = by.panel && (await datesOfDeeds(tx, acting, 'panel', by.panel.id))
  const seen = withheld(acting, lot)
  const services = await servicesFor(tx, acting, [lot])
  const toApprove = isForTheLeader(lot, by.programme.status) ? partsToApprove(lot) : []
  return ok({
    ...seen,
    doubted: doubtedOf(acting, lot, services),
    withoutNeed: withoutNeedOf(acting, lot),
    toApprove,
    approvedNames: toApprove.length === 0 ? [] : await namesIn(tx, acting, seen),
    programmeName: by.programme.name,
    programmeStatus: by.programme.status,
    profile: by.profile.code,
    areaName: (await areaNamesOf(tx, [lot.area])).get(lot.area) ?? lot.area,
    needTitles: (await needTitles(tx, acting, lot.needs)).map(({ id: need, no, title }) => ({ id: need, no, title })),
    supplierName: await supplierOf(tx, acting, lot),
    amended: (await noticesOf(tx, acting, id, 'amendment')).length,
    instead: await insteadOf(tx, acting, lot),
    opposite: await oppositesOf(tx, acting, lot),
    otherSide: await otherSideOf(tx, acting, lot, { drafts: seesDrafts(acting) }),
    notice: notice ? { no: notice.no, title: notice.title, publishedAt: notice.publishedAt } : null,
    bid: by.bid && { id: by.bid.id, status: by.bid.status },
    endNotice: isPutAway(lot) ? ((await endsOf(tx, acting, [id])).get(id) ?? null) : null,
    shortOfPass: await shortfallOf(tx, acting, lot, by),
    disputed: by.disputed,
    unsigned: by.unsigned,
    standing: by.standing,
    offlineWaiting: by.offline ?? null,
    offlineOpen: isOfflineOpen(acting, lot, by),
    confirmers: await confirmersInstead(tx, acting, lot, by),
    contract: by.contract ? by.contract.id : null,
    custody: await custodyOf(tx, acting, seen, by),
    ...(await beforeNotice(tx, acting, lot, { ...by, services })),
    daysOff: DAY_SET_BY.some((deed) => by.can[deed] === true) ? await daysOffAhead(tx, acting) : [],
    proposedNo: await numberOfNext(tx, acting, lot, by),
    noticeTerm: closing ? Computation.parse(JSON.parse(closing.rule)) : null,
    // That a result is confirmed is no secret: the lot stands as 待公告.
    steps: timeLine(
      by.standing === 'confirmed' ? { ...seen, awardStatus: 'confirmed' } : seen,
      await datesOfDeeds(tx, acting, 'lot', id),
      {
        panel: by.panel
          ? { status: by.panel.status, drawnAt: inPanel?.['panel.draw'], auditedAt: inPanel?.['panel.audit'] }
          : null,
        negotiates: by.negotiation !== undefined && by.negotiation.status !== 'invited',
        hasContract: by.contract !== undefined,
        dropped: isDropped(lot),
      },
    ),
    next: by.next,
    can: by.can,
  })
}

/** For whoever may bid while bids are taken: which of their organisations cannot, because they stand on the other side. */
async function oppositesOf(tx: ReadTx, acting: Acting, lot: LotState): Promise<LotView['opposite']> {
  if (!isTakingBids(lot, acting)) return []
  const found: LotView['opposite'] = []
  for (const party of partiesBidding(acting)) {
    const other = await seenOpposite(tx, acting, lot, { party, standing: BIDDING })
    if (other) found.push({ party, ...other })
  }
  return found
}

/** While the result waits to be confirmed. */
const confirmersInstead = async (tx: ReadTx, acting: Acting, lot: LotState, { apart }: Around): Promise<LotView['confirmers']> =>
  lot.awardStatus === 'proposed' && mayInPurchase(acting, 'lot.confirm') && apart ? confirmersOf(tx, acting, lot) : null

/** For the officer: the review may have been held on paper, and neither does anybody sit over it here nor does the purchase wait. */
const isOfflineOpen = (acting: Acting, lot: LotState, { panel, standing }: Around): boolean =>
  mayInPurchase(acting, 'offline.enter') && mayBeHeldOffline(lot) && !isSitting(panel?.status) && standing !== 'paused'

async function supplierOf(tx: ReadTx, acting: Acting, { direct, providerId }: LotState): Promise<string> {
  const supplier = providerId ?? direct?.supplier
  return supplier === undefined ? '' : ((await partyNamesOf(tx, acting, [supplier])).get(supplier) ?? '')
}

/** A draft in its place is told to the office alone. */
async function insteadOf(tx: ReadTx, acting: Acting, { id, replaces }: LotState): Promise<LotView['instead']> {
  const before = replaces === null ? undefined : await lots.table.load(tx, acting.tenant, replaces)
  const after = (await successorsOf(tx, acting, [id])).find(({ publishedAt }) => publishedAt !== null || seesDrafts(acting))
  const named = (lot: typeof before | typeof after) => (lot ? { id: lot.id, code: lot.code, name: lot.name } : null)
  return { of: named(before), by: named(after) }
}

/** For whoever compares it with what the lot says now. */
async function namesIn(
  tx: ReadTx,
  acting: Acting,
  { approved, supervises, direct }: LotState,
): Promise<LotView['approvedNames']> {
  if (approved === null) return []
  const supervised = await namedLots(tx, acting, [...new Set([...supervises, ...approved.supervises])])
  const programme = await programmes.table.load(tx, acting.tenant, approved.programmeId)
  const areas = await areaNamesOf(tx, [approved.area])
  const needs = await needTitles(tx, acting, approved.needs)
  const asked = [direct, approved.direct].flatMap((one) => one?.supplier ?? [])
  const suppliers = await partyNamesOf(tx, acting, asked)
  return [
    ...(programme ? [{ id: programme.id, name: programme.name }] : []),
    ...[...areas].map(([id, name]) => ({ id, name })),
    ...needs.map(({ id, no, title }) => ({ id, name: `${no} ${title}` })),
    ...supervised.map(({ id, code, name }) => ({ id, name: `${code} ${name}` })),
    ...[...suppliers].map(([id, name]) => ({ id, name })),
  ]
}

async function custodyOf(
  tx: ReadTx,
  acting: Acting,
  { releases }: LotState,
  { profile, kept }: Around,
): Promise<LotView['custody']> {
  const names = await memberNamesOf(tx, acting, releases)
  const released = releases.map((member) => ({ member, name: names.get(member) ?? '' }))
  return { needed: profile.custodians.value, released, kept: kept ?? null }
}

/** Until the notice, the office is told what is still amiss and how early bids could close. */
async function beforeNotice(
  tx: ReadTx,
  acting: Acting,
  lot: LotState,
  { profile, programme, services }: Pick<Around, 'profile' | 'programme'> & { services: Services },
) {
  if (lot.publishedAt !== null || lot.status === 'cancelled') return { findings: [], earliest: null, intentionRule: null }
  const term = callTerm(await calendarOf(tx, acting), profile, acting.now, lot.direct)
  const findings = [...findingsIn(lot, profile), ...findingsInPlan(lot, programme), ...doubtFindings(lot, services)]
  return { findings, earliest: { ...term, steps: [...term.steps] }, intentionRule: profile.intention }
}

/** By which the day of a review is set. */
const DAY_SET_BY = ['lot.publish', 'lot.amend', 'lot.move-review'] as const
/** As far ahead as a review is set. */
const AHEAD_DAYS = 120

async function daysOffAhead(tx: ReadTx, acting: Acting): Promise<CivilDate[]> {
  const [calendar, today] = [await calendarOf(tx, acting), civilDateOf(acting.now)]
  return Array.from({ length: AHEAD_DAYS }, (_, days) => plusDays(today, days)).filter((day) => !isWorkingDay(calendar, day))
}

/** For the office that may put the call, or the end of the purchase, before the public next. */
function numberOfNext(tx: ReadTx, acting: Acting, { code: lotCode, publishedAt }: LotState, { programme, can }: Around) {
  const of = { year: programme.year, lotCode }
  if (can['lot.publish'] === true) return freeNumber(tx, acting, 'call', of)
  if (can['lot.move-review'] === true) return freeNumber(tx, acting, 'amendment', of)
  return publishedAt !== null && (can['lot.cancel'] === true || can['lot.void'] === true)
    ? freeNumber(tx, acting, 'void', of)
    : null
}

/** The call as it was published, whole. */
export async function viewCall(tx: ReadTx, acting: Acting, id: LotId): Promise<Result<CallNotice, LotRefusal>> {
  const notice = await noticeOf(tx, acting, id, 'call')
  if (!notice) return refuse({ code: 'not-found' })
  const { no, title, publishedAt, body } = notice
  return ok({ no, title, publishedAt, body: CallBody.parse(JSON.parse(body)) })
}
