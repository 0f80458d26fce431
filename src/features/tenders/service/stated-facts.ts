import type { Acting } from '../../../kernel/acting.ts'
import type { BidId, LotId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import type { BidDone, BidRefusal, FactFindings } from '../contract/bid.ts'
import type { BidFacts, FactView, LotFacts } from '../contract/facts.ts'
import type { BidState } from '../rules/bid.ts'
import { BidContent, factsOf } from '../rules/bid-content.ts'
import type { LotState } from '../rules/lot.ts'
import { type Earned, earnedByFacts } from '../rules/points.ts'
import { checkedFacts, type FactAsked, factsAsked, unconfirmedIn } from '../rules/stated-facts.ts'
import { filesOfBids } from '../store/bid-files.ts'
import { bids, lots } from '../store/kept.ts'
import { memberNamesOf } from '../store/names.ts'
import { bidBodiesOf, type BidderRow, biddersOf } from '../store/panels.ts'
import { bidDeeds, doneBid, mayInPurchase } from './bid-deeds.ts'
import { fileView } from './bid-files.ts'
import { mayReadAll } from './bid-reading.ts'
import { offersOf } from './reviews.ts'
import { readOpened } from './sealing.ts'

/** From the opening until the marks are laid open: afterwards whoever changes a fact would know what comes of it. */
const CHECKING: ReadonlySet<LotState['status']> = new Set(['qualifying', 'reviewing'])

/** Puts on the record what the papers say of facts that a bidder stated; the stated values are read from what was sealed. */
export async function confirmFacts(
  tx: Tx,
  acting: Acting,
  id: BidId,
  { revision, facts }: FactFindings,
): Promise<Result<BidDone, BidRefusal>> {
  const bid = await bids.table.load(tx, acting.tenant, id)
  if (!bid || bid.label === null || !mayInPurchase(acting, 'bid.qualify')) return refuse({ code: 'not-found' })
  // The lot's row is taken first, as at the reveal: a finding is either before it or refused.
  const lot = await lots.table.lock(tx, acting.tenant, bid.lotId)
  if (!lot || !CHECKING.has(lot.status)) return refuse({ code: 'wrong-status', status: lot?.status })
  const held = await bidDeeds.hold(tx, acting, id, 'bid.confirm-facts')
  if (!held.ok) return held
  if (held.value.revision !== revision) return refuse({ code: 'changed-meanwhile' })
  const { content } = await readOpened(tx, acting, id, bid.digest)
  const checked = checkedFacts(lot.rubric, factsOf(content), facts)
  if (!checked.ok) return checked
  return ok(doneBid(await bidDeeds.does(tx, acting, held.value, 'bid.confirm-facts', { facts: checked.value })))
}

const SHOWN: ReadonlySet<BidState['status']> = new Set(['opened', 'qualified', 'ranked', 'won', 'lost', 'declined'])

/** The stated facts of a lot that has been opened, for those who may read its bids. */
export async function viewLotFacts(tx: ReadTx, acting: Acting, id: LotId): Promise<Result<LotFacts, BidRefusal>> {
  const lot = await lots.table.load(tx, acting.tenant, id)
  if (!lot || lot.publishedAt === null) return refuse({ code: 'not-found' })
  if (lot.openedAt === null) return refuse({ code: 'still-sealed' })
  if (!(await mayReadAll(tx, acting, lot))) return refuse({ code: 'not-found' })
  const shown = (await biddersOf(tx, acting, id)).filter(({ status }) => SHOWN.has(status))
  const views = await factsShown(tx, acting, lot, shown)
  const ids = shown.map(({ id: bidId }) => bidId)
  const states = new Map((await bids.table.each(tx, acting.tenant, ids)).map((state) => [state.id, state]))
  const files = await filesOfBids(tx, acting, ids)
  const items = shown.map(({ id: bidId, revision, label, partyName, status }): BidFacts => {
    const state = states.get(bidId)
    const mayConfirm = state !== undefined && CHECKING.has(lot.status) && bidDeeds.can(acting, state)['bid.confirm-facts']
    return {
      bidId,
      revision,
      label,
      partyName,
      status,
      files: files.filter((file) => file.bidId === bidId).map(fileView),
      facts: views.get(bidId) ?? [],
      can: { 'bid.confirm-facts': mayConfirm },
    }
  })
  return ok({ lotId: id, bids: items })
}

type Shown = Pick<BidderRow, 'id' | 'status' | 'confirmed'>

/** Bid by bid, what was stated, confirmed and earned; asks nobody's leave. */
export async function factsShown(
  tx: ReadTx,
  acting: Acting,
  lot: LotState,
  shown: readonly Shown[],
): Promise<ReadonlyMap<BidId, FactView[]>> {
  const asked = factsAsked(lot.rubric)
  if (asked.length === 0) return new Map()
  const bodies = await bidBodiesOf(
    tx,
    acting,
    shown.map(({ id }) => id),
  )
  const names = await memberNamesOf(tx, acting, [...new Set(shown.flatMap(({ confirmed }) => confirmed.map(({ by }) => by)))])
  const offers = await offersOf(tx, acting, { lot })
  const isWhole = offers.every(({ confirmed }) => unconfirmedIn(lot.rubric, confirmed).length === 0)
  const earned = isWhole ? earnedByFacts(lot.rubric, offers) : new Map<string, Earned>()
  return new Map(
    shown.map(({ id, confirmed }) => {
      const body = bodies.find(({ bidId }) => bidId === id)?.body
      const stated = body === undefined ? {} : factsOf(BidContent.parse(JSON.parse(body)))
      return [id, asked.map((one) => factView(one, { stated, confirmed, names, earned: earned.get(id) }))]
    }),
  )
}

type Known = {
  readonly stated: ReturnType<typeof factsOf>
  readonly confirmed: BidState['confirmed']
  readonly names: Awaited<ReturnType<typeof memberNamesOf>>
  readonly earned: Earned | undefined
}

function factView({ fact, leaves }: FactAsked, { stated, confirmed, names, earned }: Known): FactView {
  const found = confirmed.find((one) => one.fact === fact)
  return {
    fact,
    stated: found?.stated ?? stated[fact] ?? null,
    confirmed: found ? { value: found.value, reason: found.reason, name: names.get(found.by) ?? '', at: found.at } : null,
    points: leaves.map((leaf) => ({ leaf, points: earned?.leaves[leaf] ?? null })),
  }
}
