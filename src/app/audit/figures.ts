import { instalmentsOf } from '../../features/contracts/rules/plan.ts'
import { contracts } from '../../features/contracts/store/kept.ts'
import { changesOf } from '../../features/identity/service/settings-change.ts'
import { pagesOf } from '../../features/ledger/service/pages.ts'
import type { BidState } from '../../features/tenders/rules/bid.ts'
import { BidContent, factsOf } from '../../features/tenders/rules/bid-content.ts'
import { isRepeated } from '../../features/tenders/rules/draw.ts'
import { enteredSince } from '../../features/tenders/rules/pool-at-call.ts'
import type { LotState } from '../../features/tenders/rules/lot.ts'
import { isInTime } from '../../features/tenders/rules/notice-clock.ts'
import { checkedFacts } from '../../features/tenders/rules/stated-facts.ts'
import { bids, lots, panels } from '../../features/tenders/store/kept.ts'
import { bidBodiesOf } from '../../features/tenders/store/panels.ts'
import { canonical } from '../../kernel/canonical.ts'
import { addFen, NO_MONEY } from '../../kernel/fen.ts'
import type { LotId, Tenant } from '../../kernel/ids.ts'
import type { ReadTx } from '../../platform/db.ts'
import type { Check } from './beside.ts'
import { jsonIn } from '../../kernel/json-in.ts'

/** Every draw of a panel, repeated from its own pool and order; nobody in that pool came in after the call. */
export const drawnPanels: Check = {
  of: 'draw',
  async run(tx, tenant, found) {
    const lotOf = await everyLot(tx, tenant)
    let seen = 0
    for await (const page of pagesOf((after, limit) => panels.table.all(tx, tenant, after, limit))) {
      seen += page.length
      for (const { id, lotId, draw } of page) {
        const calledAt = lotOf.get(lotId)?.publishedAt ?? null
        const members = draw.pool.map(({ member }) => member)
        const entries = await changesOf(tx, { tenant }, members, ['juror.enter'])
        const isLate = calledAt !== null && enteredSince(entries, calledAt)
        if (isLate || !isRepeated(draw)) found('draw-differs', 'panel', id)
      }
    }
    return seen
  },
}

/** Every bid that was sealed: in time, and what was confirmed of it against what it states itself. */
export const statedFacts: Check = {
  of: 'stated facts',
  async run(tx, tenant, found) {
    const lotOf = await everyLot(tx, tenant)
    let seen = 0
    for await (const page of pagesOf((after, limit) => bids.table.all(tx, tenant, after, limit))) {
      const checked = page.filter(({ confirmed }) => confirmed.length > 0).map(({ id }) => id)
      const bodies = new Map((await bidBodiesOf(tx, { tenant }, checked)).map(({ bidId, body }) => [bidId, body]))
      for (const bid of page) {
        const lot = lotOf.get(bid.lotId)
        if (lot === undefined) continue
        seen += bid.confirmed.length
        if (bid.sealedAt !== null && !isInTime(lot.bidDeadline, bid.sealedAt)) found('sealed-late', 'bid', bid.id)
        if (!isAsStated(bid, lot, bodies.get(bid.id) ?? '')) found('facts-differ', 'bid', bid.id)
      }
    }
    return seen
  },
}

/** A bid that cannot be read is not as it was sealed, which is found there. */
function isAsStated({ confirmed }: BidState, { rubric }: LotState, body: string): boolean {
  const content = BidContent.safeParse(jsonIn(body))
  if (confirmed.length === 0 || !content.success) return true
  const again = checkedFacts(
    rubric,
    factsOf(content.data),
    confirmed.map(({ fact, value, reason }) => ({ fact, value, reason })),
  )
  return (
    again.ok && again.value.every(({ stated, reason }, n) => stated === confirmed[n]?.stated && reason === confirmed[n].reason)
  )
}

/** Every contract: the bid that won, the sum it was awarded and what supplements have added to it, and the instalments that make up the sum. */
export const contractSums: Check = {
  of: 'contract sums',
  async run(tx, tenant, found) {
    const lotOf = await everyLot(tx, tenant)
    let seen = 0
    for await (const page of pagesOf((after, limit) => contracts.table.all(tx, tenant, after, limit))) {
      seen += page.length
      for (const { id, status, lotId, bidId, backfillId, amountFen, addedFen, instalments, signedTerms } of page) {
        const lot = status === 'dropped' ? givenUp(lotOf.get(lotId), bidId) : lotOf.get(lotId)
        const signedFen = signedTerms?.amountFen ?? amountFen
        // What supplements added went to some of them alone; signed they are shares of the sum, and now they make it.
        const signed = signedTerms?.instalments ?? instalments
        const again = instalmentsOf(signedFen, signed)
        const sumFen = addFen(NO_MONEY, ...instalments.map((one) => one.amountFen))
        const isDivided = again.ok && canonical(again.value) === canonical(signed) && sumFen === amountFen
        const isIts = lot?.winner === bidId && lot.backfillId === backfillId
        const isAwarded = isIts && lot.awardFen === signedFen && signedFen + addedFen === amountFen
        if (!isAwarded || !isDivided) found('sums-differ', 'contract', id)
      }
    }
    return seen
  },
}

/** As it stood when that bid's award was given up. */
const givenUp = (lot: LotState | undefined, bidId: string | null): LotState | undefined => {
  const award = lot?.declines.find(({ bid }) => bid === bidId)
  return lot && award && { ...lot, winner: award.bid, awardFen: award.awardFen }
}

async function everyLot(tx: ReadTx, tenant: Tenant): Promise<Map<LotId, LotState>> {
  const all = new Map<LotId, LotState>()
  for await (const page of pagesOf((after, limit) => lots.table.all(tx, tenant, after, limit)))
    for (const lot of page) all.set(lot.id, lot)
  return all
}
