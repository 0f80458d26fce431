import type { Acting } from '../../../kernel/acting.ts'
import { civilDateOf, endOf, Instant, isAfter } from '../../../kernel/civil.ts'
import type { LotId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { ReadTx } from '../../../platform/db.ts'
import { ContractBody, type NoticeItem, type NoticeList, type NoticeQuery, NoticeView } from '../contract/publications.ts'
import { wordingOf } from '../documents/wording.ts'
import { answersDue } from '../store/challenges.ts'
import { LotState } from '../rules/lot.ts'
import { endsOf, successorsCall } from '../store/ends.ts'
import { noticeOf, noticesOf } from '../store/notices.ts'
import { amendmentsOf } from './amendment-views.ts'
import { objectionsByResult } from './objections.ts'
import { callAnswers } from './question-views.ts'
import type { NoticeFilter, NoticeRow } from '../store/publications.ts'
import { findNotices, noticeById } from '../store/publications.ts'

/** What was put before the public, newest first. */
export async function listNotices(tx: ReadTx, acting: Acting, { limit, after, ...query }: NoticeQuery): Promise<NoticeList> {
  const found = await findNotices(tx, acting, { ...query, after: cursor(after) }, limit + 1)
  const page = found.slice(0, limit)
  const last = page.at(-1)
  const since = await sinceOf(tx, acting, page)
  return {
    items: page.map((row) => itemOf(row, acting.now, since)),
    next: found.length > limit && last ? `${last.publishedAt}_${last.id}` : null,
  }
}

/** What stands in public notice now, the first to end first; `next` tells only that there is more. */
export async function standingNotices(tx: ReadTx, acting: Acting, limit: number): Promise<NoticeList> {
  const found = await findNotices(tx, acting, { standingOn: civilDateOf(acting.now) }, limit + 1)
  const page = found.slice(0, limit)
  const items = page.map((row) => itemOf(row, acting.now, NOTHING_SINCE)).filter(({ current }) => current)
  return { items, next: found.length > limit ? (page.at(-1)?.id ?? null) : null }
}

function cursor(after: string | undefined): NoticeFilter['after'] {
  const [publishedAt = '', id = ''] = after?.split('_') ?? []
  return after === undefined ? undefined : { publishedAt: Instant.parse(publishedAt), id }
}

/** A notice as it was published; with a result also what became of the objections to it since. */
export async function viewNotice(tx: ReadTx, acting: Acting, id: string): Promise<Result<NoticeView, { code: 'not-found' }>> {
  const row = await noticeById(tx, acting, id)
  if (!row) return refuse({ code: 'not-found' })
  const body: unknown = JSON.parse(row.body)
  const beside = await besideBody(tx, acting, row)
  return ok(NoticeView.parse({ ...itemOf(row, acting.now, await sinceOf(tx, acting, [row])), body, ...beside }))
}

/**
 * With a call what was asked, answered and said otherwise since, and what it is bought in place of; with an amendment its call; with a
 * result what became of it; with an end the result that it takes back and the call that came after it.
 */
async function besideBody(tx: ReadTx, acting: Acting, row: NoticeRow) {
  switch (row.kind) {
    case 'call':
      return {
        answers: await callAnswers(tx, acting, row.lotId),
        amendments: await amendmentsOf(tx, acting, row.lotId),
        replaces: row.replaces === null ? null : ((await noticeOf(tx, acting, row.replaces, 'void')) ?? null),
      }
    case 'amendment':
      return { call: (await noticeOf(tx, acting, row.lotId, 'call')) ?? null }
    case 'result':
      return sinceResult(tx, acting, row)
    case 'contract':
      return {}
    case 'void':
      return {
        revokes: (await lastResult(tx, acting, row)) ?? null,
        replacedBy: (await successorsCall(tx, acting, row.lotId)) ?? null,
      }
  }
}

const FINAL: ReadonlySet<NoticeRow['lotStatus']> = new Set(['awarded', 'contracted'])

const sinceResult = async (tx: ReadTx, acting: Acting, row: NoticeRow) => ({
  final: FINAL.has(row.lotStatus) && !isGivenUp(row),
  ...(await objectionsByResult(tx, acting, resultsOf(row), row.publishedAt)),
})

const resultsOf = ({ lotId: id, announcedAt, declines }: Pick<NoticeRow, 'lotId' | 'announcedAt' | 'declines'>) => ({
  id,
  announcedAt,
  declines: LotState.shape.declines.parse(JSON.parse(declines)),
})

/** A result is told from the others of its lot by the instant of its notice, which was that of the deed. */
const isGivenUp = ({ kind, publishedAt, declines }: Pick<NoticeRow, 'kind' | 'publishedAt' | 'declines'>): boolean =>
  kind === 'result' && LotState.shape.declines.parse(JSON.parse(declines)).some(({ announcedAt }) => announcedAt === publishedAt)

/** The result that an end takes back; one that its winner gave up had gone before. */
async function lastResult(tx: ReadTx, acting: Acting, { lotId, declines }: NoticeRow) {
  const last = await noticeOf(tx, acting, lotId, 'result')
  return last && !isGivenUp({ ...last, declines }) ? last : undefined
}

/** What was told after the close moved the review: it stands to that day, and none is moved again before it is lost. */
const movesReview = ({ kind, endsOn, bidDeadline }: Pick<NoticeRow, 'kind' | 'endsOn' | 'bidDeadline'>): boolean =>
  kind === 'amendment' && endsOn !== null && bidDeadline !== null && isAfter(endsOn, civilDateOf(bidDeadline))

/** A call stands to its deadline, wherever that was moved, and its amendments with it, but one that moves the review to that day; a result to the end of its period, unless the lot has moved on; the others stay. */
function itemOf(
  { lotStatus, bidDeadline, replaces: _replaces, announcedAt: _announcedAt, declines, offline, ...kept }: NoticeRow,
  now: Instant,
  { disputed, ends, successors }: Since,
): NoticeItem {
  const givenUp = isGivenUp({ ...kept, declines })
  const isOfCall = kept.kind === 'call' || kept.kind === 'amendment'
  const closesOn = bidDeadline === null ? null : civilDateOf(bidDeadline)
  const isOfReview = movesReview({ ...kept, bidDeadline })
  const row = isOfCall && !isOfReview && closesOn !== null ? { ...kept, endsOn: closesOn } : kept
  const isInTime = row.endsOn === null || !isAfter(now, endOf(row.endsOn))
  const isStanding = isOfReview
    ? TO_REVIEW.has(lotStatus)
    : isOfCall
      ? lotStatus === 'published'
      : row.kind !== 'result' || (lotStatus === 'announced' && !givenUp)
  const isDisputed = !isInTime && disputed.has(row.lotId)
  const since = row.kind === 'result' ? (TAKEN_BACK[lotStatus] ?? (isDisputed ? 'disputed' : null)) : null
  const held = givenUp ? 'declined' : since
  const endedBy = held === 'revoked' ? (ends.get(row.lotId) ?? null) : null
  return {
    ...row,
    offline: row.kind === 'result' && offline !== null,
    current: isInTime && isStanding,
    held,
    endedBy,
    supersededBy: successors.get(row.id) ?? null,
  }
}

const TO_REVIEW: ReadonlySet<NoticeRow['lotStatus']> = new Set(['closed', 'opening', 'qualifying', 'reviewing'])

/** A lot whose result is public comes to an end only after an objection to it was upheld. */
const TAKEN_BACK: Partial<Record<NoticeRow['lotStatus'], NoticeItem['held']>> = { suspended: 'upheld', void: 'revoked' }

/** What became of the lots of some notices since. */
type Since = {
  readonly disputed: ReadonlySet<LotId>
  readonly ends: ReadonlyMap<LotId, NonNullable<NoticeItem['endedBy']>>
  /** By the notice of a result that was given up, or of a day of the review that is none any more. */
  readonly successors: ReadonlyMap<string, NonNullable<NoticeItem['supersededBy']>>
}
const NOTHING_SINCE: Since = { disputed: new Set(), ends: new Map(), successors: new Map() }

async function sinceOf(tx: ReadTx, acting: Acting, rows: readonly NoticeRow[]): Promise<Since> {
  const ended = rows.filter(({ kind, lotStatus }) => kind === 'result' && lotStatus === 'void')
  const ends = await endsOf(
    tx,
    acting,
    ended.map(({ lotId }) => lotId),
  )
  return { disputed: await disputedAmong(tx, acting, rows), ends, successors: await successorsAmong(tx, acting, rows) }
}

/** Of the results among these that were given up, and of the days of a review that were moved again, those that came next; few ever are. */
async function successorsAmong(tx: ReadTx, acting: Acting, rows: readonly NoticeRow[]): Promise<Since['successors']> {
  const successors = new Map<string, NonNullable<NoticeItem['supersededBy']>>()
  for (const row of rows.filter(movesReview)) {
    const amendments = await noticesOf(tx, acting, row.lotId, 'amendment')
    const next = amendments.find(
      ({ publishedAt, endsOn }) =>
        publishedAt > row.publishedAt && movesReview({ kind: 'amendment', endsOn, bidDeadline: row.bidDeadline }),
    )
    if (next) successors.set(row.id, { id: next.id, no: next.no, title: next.title, publishedAt: next.publishedAt })
  }
  for (const row of rows.filter(isGivenUp)) {
    const results = await noticesOf(tx, acting, row.lotId, 'result')
    const next = results.find(({ publishedAt }) => publishedAt > row.publishedAt)
    if (next) successors.set(row.id, { id: next.id, no: next.no, title: next.title, publishedAt: next.publishedAt })
  }
  return successors
}

/** Of these notices' lots, those whose announced result an unanswered objection keeps from becoming final. */
async function disputedAmong(tx: ReadTx, acting: Acting, rows: readonly NoticeRow[]): Promise<ReadonlySet<LotId>> {
  const announced = rows.filter(({ kind, lotStatus }) => kind === 'result' && lotStatus === 'announced')
  const due = await answersDue(
    tx,
    acting,
    announced.map(({ lotId }) => lotId),
  )
  return new Set(due.map(({ lotId }) => lotId))
}

/** What was published of a lot's contract, under which title, and what its call is called. */
export async function publishedContract(
  tx: ReadTx,
  acting: Acting,
  lot: LotId,
): Promise<{ title: string; called: string; body: ContractBody } | undefined> {
  const notice = await noticeOf(tx, acting, lot, 'contract')
  const row = notice && (await noticeById(tx, acting, notice.id))
  return row && { title: row.title, called: wordingOf(row.profile).notice, body: ContractBody.parse(JSON.parse(row.body)) }
}
