import { z } from 'zod'
import { pagesOf } from '../../features/ledger/service/pages.ts'
import { actionsOfTypes } from '../../features/ledger/store/actions.ts'
import { type BidStatus, isUpToDate } from '../../features/tenders/rules/bid.ts'
import type { LotState } from '../../features/tenders/rules/lot.ts'
import { isBelowPass } from '../../features/tenders/rules/place.ts'
import { announcedDeclines } from '../../features/tenders/rules/succession.ts'
import { foundBy } from '../../features/tenders/rules/report.ts'
import { qualificationOf } from '../../features/tenders/rules/turnout.ts'
import { proposalOf } from '../../features/tenders/service/proposals.ts'
import { type OfferedBid, offersOf, type OpenReview, openReview } from '../../features/tenders/service/reviews.ts'
import { bidIdsOfLot, standingBids } from '../../features/tenders/store/bids.ts'
import { bids as everyBid, lots, offlineReviews } from '../../features/tenders/store/kept.ts'
import { placesOf } from '../../features/tenders/rules/offline-paper.ts'
import type { Tenant } from '../../kernel/ids.ts'
import type { ReadTx } from '../../platform/db.ts'
import { type Agreed, agreedOn } from './agreements.ts'
import type { Beside, Check } from './beside.ts'
import { jsonIn } from '../../kernel/json-in.ts'
import { paperFaults } from './papers.ts'

/** Every lot that was opened: its bids counted again, and where the marks were laid open everything that follows from them. */
export const reviewedLots: Check = {
  of: 'review',
  async run(tx, tenant, found) {
    const qualified = await qualifiedIn(tx, tenant)
    let seen = 0
    for await (const page of pagesOf((after, limit) => lots.table.all(tx, tenant, after, limit))) {
      const ids = page.map(({ id }) => id)
      const standing = await standingBids(tx, { tenant }, ids)
      for (const lot of page) {
        const theirs = standing.filter(({ lotId }) => lotId === lot.id)
        const statuses = theirs.filter((bid) => isCounted(bid, lot)).map(({ status }) => status)
        const faults = [...countFaults(lot, statuses, qualified.get(lot.id))]
        if (lot.openedAt !== null) {
          seen += 1
          faults.push(...(await resultFaults(tx, tenant, lot)))
        }
        for (const { code, of, subject } of faults) found(code, of, subject)
      }
    }
    return seen
  },
}

type Standing = Awaited<ReturnType<typeof standingBids>>[number]

/** What came on paper alone was never sealed; what was sealed before a change of the call and left so is not counted either. */
const isCounted = (bid: Standing, lot: LotState): boolean =>
  bid.offline && bid.sealedAt === null ? false : !(bid.status === 'sealed' || bid.unopened) || isUpToDate(bid, lot)

const Qualified = z.looseObject({ qualified: z.int() })

/** How many bids the record says were found fit, by lot. */
async function qualifiedIn(tx: ReadTx, tenant: Tenant): Promise<Map<string, number | undefined>> {
  const told = await actionsOfTypes(tx, { tenant }, ['lot.qualify'])
  return new Map(told.map(({ subject, facts }) => [subject, Qualified.safeParse(jsonIn(facts)).data?.qualified]))
}

const NEVER_SEALED: ReadonlySet<BidStatus> = new Set(['draft', 'withdrawn', 'lapsed', 'late', 'unconfirmed'])

/** Whom the papers of a review found fit, the papers say. */
function countFaults({ id, sealed, offline }: LotState, statuses: readonly BidStatus[], qualified: number | undefined): Beside[] {
  const isSealed = sealed === null || sealed === statuses.filter((status) => !NEVER_SEALED.has(status)).length
  const isFit = qualified === undefined || offline !== null || qualified === qualificationOf(statuses).qualified
  return isSealed && isFit ? [] : [{ code: 'count-differs', of: 'lot', subject: id }]
}

async function resultFaults(tx: ReadTx, tenant: Tenant, lot: LotState): Promise<Beside[]> {
  if (lot.offline !== null) return offlineFaults(tx, tenant, lot)
  try {
    return await (lot.direct === null ? reviewFaults(tx, tenant, lot) : agreementFaults(tx, tenant, lot))
  } catch {
    return [{ code: 'score-unreadable', of: 'lot', subject: lot.id }]
  }
}

async function reviewFaults(tx: ReadTx, tenant: Tenant, lot: LotState): Promise<Beside[]> {
  const review = await openReview(tx, { tenant }, lot.id)
  const proposal = review !== undefined && SIGNED.has(review.room.panel.status) ? proposalOf(review) : undefined
  const due = proposal?.ok === true ? proposal.value : undefined
  const bids = review?.bids ?? []
  const decided = { bids, due, isNextDue: isSucceeded(lot, bids) }
  return [...(review === undefined ? [] : scoreFaults(review)), ...awardFaults(lot, decided)]
}

/** Nothing is scored, and nobody comes next where the one supplier gives it up. */
async function agreementFaults(tx: ReadTx, tenant: Tenant, lot: LotState): Promise<Beside[]> {
  const { bids, due, faults } = await agreedOn(tx, tenant, lot)
  const isNextDue = lot.declines.length === 0 || (lot.declines.length === 1 && lot.awardStatus === 'declined')
  return [...faults, ...awardFaults(lot, { bids, due, isNextDue })]
}

/** What came of the papers that two hands entered, and whom they proposed for how much. */
async function offlineFaults(tx: ReadTx, tenant: Tenant, lot: LotState): Promise<Beside[]> {
  const papers = lot.offline && (await offlineReviews.table.load(tx, tenant, lot.offline.review))
  if (papers?.status !== 'confirmed' || papers.lotId !== lot.id) return [{ code: 'score-unreadable', of: 'lot', subject: lot.id }]
  const here = await everyBid.table.each(tx, tenant, await bidIdsOfLot(tx, { tenant }, lot.id))
  const offers = await offersOf(tx, { tenant }, { lot })
  const supplier = placesOf(papers.review)[0]?.supplier
  const first = here.find(({ partyId }) => partyId === supplier?.partyId)
  const due = first && { winner: first.id, awardFen: supplier?.priceFen ?? lot.budgetFen }
  return [...paperFaults(lot, papers, here), ...awardFaults(lot, { bids: offers, due, isNextDue: isSucceeded(lot, offers) })]
}

const SIGNED = new Set(['signed', 'released'])

/** What the panel concluded, against its marks, the confirmed facts and the rubric. */
function scoreFaults({ room: { panel }, bids, report }: OpenReview): Beside[] {
  const first = report.score?.tied.find(({ rank }) => rank === 1)?.bids ?? []
  const isDrawnRight = panel.tieOrder.length === 0 || first.toSorted().join() === panel.tieOrder.toSorted().join()
  const faults: Beside[] = isDrawnRight ? [] : [{ code: 'tie-differs', of: 'panel', subject: panel.id }]
  if (panel.status !== 'audited' && !SIGNED.has(panel.status)) return faults
  if (panel.checks.some(({ check, found }) => found !== foundBy(report.findings, check)))
    faults.push({ code: 'checks-differ', of: 'panel', subject: panel.id })
  for (const { id, total, rank } of bids) {
    const standing = report.standings.find(({ bid }) => bid === id)
    if (standing === undefined || standing.total !== total || standing.rank !== rank)
      faults.push({ code: 'score-differs', of: 'bid', subject: id })
  }
  return faults
}

type Decided = {
  readonly bids: readonly OfferedBid[]
  /** Who is proposed first, and for how much; undefined before that follows from anything. */
  readonly due: Agreed['due']
  /** Whoever took the place of one that gave it up was the one to do so. */
  readonly isNextDue: boolean
}

/** Who was proposed and for how much, and whom the announcement let win. */
function awardFaults(lot: LotState, { bids, due, isNextDue }: Decided): Beside[] {
  const { id, winner, awardFen, declines } = lot
  const faults: Beside[] = []
  const first = declines[0] ?? { bid: winner, awardFen }
  if (first.bid !== (due?.winner ?? null) || (due !== undefined && first.awardFen !== due.awardFen) || !isNextDue)
    faults.push({ code: 'award-differs', of: 'lot', subject: id })
  for (const bid of bids)
    if (OUTCOMES.find((one) => one === bid.status) !== outcomeDue(lot, bid.id))
      faults.push({ code: 'outcome-differs', of: 'bid', subject: bid.id })
  return faults
}

const OUTCOMES = ['won', 'lost', 'declined'] as const

/** What each was told last; a result that was announced and given up leaves the others told until the next is announced. */
function outcomeDue({ winner, announcedAt, declines }: LotState, bid: string): (typeof OUTCOMES)[number] | undefined {
  if (declines.some((one) => one.bid === bid)) return 'declined'
  if (announcedAt !== null && bid === winner) return 'won'
  return announcedAt !== null || announcedDeclines({ declines }).length > 0 ? 'lost' : undefined
}

/** Each that took the place of one that gave it up came behind it in the ranking, reached the pass mark, and is paid what it offered. */
function isSucceeded({ winner, awardFen, awardStatus, declines, rubric }: LotState, bids: readonly OfferedBid[]): boolean {
  if (declines.length === 0) return true
  const chosen = [
    ...declines,
    ...(awardStatus === 'declined' || winner === null || awardFen === null ? [] : [{ bid: winner, awardFen }]),
  ]
  const ranks = chosen.map((one) => {
    const bid = bids.find(({ id }) => id === one.bid)
    const isDue = bid !== undefined && bid.offerFen === one.awardFen && !isBelowPass({ rubric }, bid)
    return isDue ? (bid.rank ?? undefined) : undefined
  })
  return ranks.every((rank, place) => rank !== undefined && (place === 0 || rank > (ranks[place - 1] ?? rank)))
}
