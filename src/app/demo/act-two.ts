import { type Instant, plusMs } from '../../kernel/civil.ts'
import type { BidId, LotId } from '../../kernel/ids.ts'
import type { BidFacts } from '../../features/tenders/contract/facts.ts'
import type { FactFound } from '../../features/tenders/rules/stated-facts.ts'
import { saveBid, startBid } from '../../features/tenders/service/bid-drafts.ts'
import { sealBid } from '../../features/tenders/service/bid-sealing.ts'
import { releaseLot } from '../../features/tenders/service/lot-opening.ts'
import { judgeBid, qualifyLot } from '../../features/tenders/service/qualification.ts'
import { confirmFacts, viewLotFacts } from '../../features/tenders/service/stated-facts.ts'
import { bids as kept } from '../../features/tenders/store/kept.ts'
import year from './demo-2017.json' with { type: 'json' }
import { proposalOf } from './plans.ts'
import type { Scene, Script } from './script.ts'

const DAY_MS = 86_400_000

/** Every bidder of the lot drafts, fills in and seals; the clock closes; two custodians open; the officer qualifies and confirms. */
export function biddingFor(script: Script, lotId: () => LotId): Scene[] {
  const { stage, lot, time, cast } = script
  const review = year.reviews.find((one) => one.lot === lot.code)
  const bids: BidId[] = []
  const bidding = (review?.bids ?? []).flatMap(({ org, submittedAt }): Scene[] => {
    const organisation = year.organisations.find(({ id }) => id === org)
    const party = stage.people.parties.get(org)
    if (organisation === undefined || party === undefined) throw new Error(`the demonstration has no ${org}`)
    const manager = org.replace('org-', '')
    const sealedAt = time.at(submittedAt.slice(0, 10), submittedAt.slice(11, 16))
    let bid: BidId | undefined
    let revision = 0
    const start: Scene = {
      at: plusMs(sealedAt, -14 * DAY_MS),
      async play() {
        const started = await stage.does(manager, this.at, (tx, acting) => startBid(tx, acting, lotId(), party))
        bid = started.id
        const content = proposalOf(organisation, lot)
        const id = started.id
        const saved = await stage.does(manager, this.at, (tx, acting) =>
          saveBid(tx, acting, id, { content, revision: 0 }, stage.draw),
        )
        revision = saved.revision
      },
    }
    const seal: Scene = {
      at: sealedAt,
      async play() {
        if (bid === undefined) throw new Error('sealed before it was begun')
        const id = bid
        await stage.does(manager, this.at, (tx, acting) => sealBid(tx, acting, id, { revision }, stage.draw))
        bids.push(id)
      },
    }
    return [start, seal]
  })
  const late = year.events.flatMap((event) =>
    cast.asThen && event.kind === 'late_bid_refused' && event.lot === lot.code ? [event] : [],
  )
  const close: Scene = {
    at: time.at('2017-06-09', '17:00'),
    async play() {
      await stage.clockAt(this.at)
    },
  }
  const release = (who: string, at: Instant): Scene => ({
    at,
    async play() {
      await stage.does(who, this.at, (tx, acting) => releaseLot(tx, acting, lotId(), stage.draw))
    },
  })
  const judge: Scene = {
    at: time.at('2017-06-13', '15:00'),
    async play() {
      for (const id of bids)
        await stage.does('officer', this.at, async (tx, acting) => {
          const { revision = 0 } = (await kept.table.load(tx, acting.tenant, id)) ?? {}
          return judgeBid(tx, acting, id, { deed: 'bid.qualify', revision })
        })
      const stated = await stage.does('officer', this.at, (tx, acting) => viewLotFacts(tx, acting, lotId()))
      for (const bid of stated.bids)
        await stage.does('officer', this.at, (tx, acting) =>
          confirmFacts(tx, acting, bid.bidId, { revision: bid.revision, facts: asStated(bid) }),
        )
      await stage.does('officer', this.at, (tx, acting) => qualifyLot(tx, acting, lotId()))
    },
  }
  return [
    ...bidding,
    ...late.flatMap((event) => tooLate(script, lotId, event)),
    close,
    release('custodian1', time.at('2017-06-12', '09:00')),
    release('custodian2', time.at('2017-06-13', '09:20')),
    judge,
  ]
}

/** Begun in time and sealed after the hour: refused, with the proof that it came late. */
function tooLate(
  { stage, lot, time }: Script,
  lotId: () => LotId,
  { org = '', at = '' }: { org?: string; at?: string },
): Scene[] {
  const organisation = year.organisations.find(({ id }) => id === org)
  const party = stage.people.parties.get(org)
  if (organisation === undefined || party === undefined) throw new Error(`the demonstration has no ${org}`)
  const manager = org.replace('org-', '')
  let begun: { id: BidId; revision: number } | undefined
  const start: Scene = {
    at: time.at(at.slice(0, 10), '15:40'),
    async play() {
      const { id } = await stage.does(manager, this.at, (tx, acting) => startBid(tx, acting, lotId(), party))
      const content = proposalOf(organisation, lot)
      const { revision } = await stage.does(manager, this.at, (tx, acting) =>
        saveBid(tx, acting, id, { content, revision: 0 }, stage.draw),
      )
      begun = { id, revision }
    },
  }
  const seal: Scene = {
    at: time.at(at.slice(0, 10), at.slice(11, 16)),
    async play() {
      if (begun === undefined) throw new Error('sealed before it was begun')
      const { id, revision } = begun
      const { status } = await stage.does(manager, this.at, (tx, acting) => sealBid(tx, acting, id, { revision }, stage.draw))
      if (status !== 'late') throw new Error(`${org} was taken in at ${this.at}`)
    },
  }
  return [start, seal]
}

/** The papers of the demonstration bear out what its organisations state. */
const asStated = ({ facts }: BidFacts): FactFound[] =>
  facts.flatMap(({ fact, stated }) => (stated === null ? [] : [{ fact, value: stated, reason: null }]))
