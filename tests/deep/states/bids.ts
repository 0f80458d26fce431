import { aContent, DEADLINE } from '../../../src/features/tenders/fixtures/a-lot.ts'
import { saveBid, startBid } from '../../../src/features/tenders/service/bid-drafts.ts'
import { sealBid } from '../../../src/features/tenders/service/bid-sealing.ts'
import { giveLastOffer } from '../../../src/features/tenders/service/last-offers.ts'
import { releaseLot } from '../../../src/features/tenders/service/lot-opening.ts'
import { CivilDate, instantAt, plusMs } from '../../../src/kernel/civil.ts'
import { Fen } from '../../../src/kernel/fen.ts'
import type { BidId, LotId } from '../../../src/kernel/ids.ts'
import { seededChance } from '../../../src/platform/chance.ts'
import * as amendments from '../../access/amendments.ts'
import { begun, called } from '../../access/bids.ts'
import { asked, behindTheDoor } from '../../access/last-offers.ts'
import { does, type Ground, plainly, saying, stage, type Standing } from '../../access/stage.ts'
import { sweptAt } from './playing.ts'

const { draw } = seededChance('states: bids')
const A_MINUTE = 60_000
const HOUR_OF_OFFERS = 60 * A_MINUTE

export async function drafts(ground: Ground, lot: LotId, n: number): Promise<BidId> {
  const [manager, party] = [await ground.district.as('provider_manager', n), ground.district.parties[n]]
  if (party === undefined) throw new Error('nobody to bid')
  const { id } = await does(ground, manager, (tx) => startBid(tx, manager, lot, party))
  await does(ground, manager, (tx) => saveBid(tx, manager, id, { revision: 0, content: aContent() }, draw))
  return id
}

export const seals = async (ground: Ground, bid: BidId, n: number): Promise<void> => {
  const manager = await ground.district.as('provider_manager', n)
  await does(ground, manager, (tx) => sealBid(tx, manager, bid, { revision: 1 }, draw))
}

/** A minute after the deadline, before the clock has closed the lot. */
async function overdue(ground: Ground) {
  const before = await begun(ground, await called(ground))
  ground.district.setClock(plusMs(DEADLINE, A_MINUTE))
  return before
}

async function late(ground: Ground, before: Awaited<ReturnType<typeof overdue>>): Promise<Standing> {
  await seals(ground, before.ids.bid, 0)
  return before
}

type Closed = { readonly ids: { readonly lot: LotId; readonly bid: string }; readonly who: { readonly custodian: number } }

/** Before the second release. One bid is still a draft, and one was sealed before the call was changed and never confirmed. */
async function halfOpen(ground: Ground): Promise<Closed> {
  const before = await amendments.amended(ground, await amendments.proposed(ground, await amendments.called(ground)))
  const { lot, bid } = before.ids
  for (const n of [1, 2, 3]) await seals(ground, await drafts(ground, lot, n), n)
  await drafts(ground, lot, 4)
  await sweptAt(ground, instantAt(CivilDate.parse('2017-06-14'), '17:01'))
  const custodian = await ground.district.as('custodian')
  await does(ground, custodian, (tx) => releaseLot(tx, custodian, lot, draw))
  return { ids: { lot, bid }, who: { custodian: 1 } }
}

async function leftAside(ground: Ground, before: Closed): Promise<Standing> {
  const custodian = await ground.district.as('custodian', before.who.custodian)
  await does(ground, custodian, (tx) => releaseLot(tx, custodian, before.ids.lot, draw))
  return before
}

type Review = Awaited<ReturnType<typeof asked>>

async function offers(ground: Ground, { bids: made }: Review, n: number, revision: number): Promise<void> {
  const [manager, bid] = [await ground.district.as('provider_manager', n), made[n]?.bidId]
  if (bid === undefined) throw new Error('three have bid')
  const giving = { revision, offerFen: Fen.parse(18_000_000), remark: '' }
  await does(ground, manager, (tx) => giveLastOffer(tx, manager, bid, giving, draw))
}

/** Of three suppliers in a consultation two make their last offer in time. */
async function out(ground: Ground): Promise<Review> {
  const review = await asked(ground, await behindTheDoor(ground))
  for (const n of [0, 1]) await offers(ground, review, n, 1)
  await sweptAt(ground, plusMs(ground.district.clock.now(), HOUR_OF_OFFERS))
  return review
}

/** The third comes when all are open. */
async function afterTheHour(ground: Ground, review: Review): Promise<Review> {
  await offers(ground, review, 2, 2)
  return review
}

/** Nobody makes a last offer. */
async function short(ground: Ground): Promise<Standing> {
  const review = await asked(ground, await behindTheDoor(ground))
  await sweptAt(ground, plusMs(ground.district.clock.now(), HOUR_OF_OFFERS))
  return review
}

export const bids = [
  stage(overdue, { 'POST bids/{bid}/seal': saying({ revision: 1 }) }, stage(late, {})),
  stage(halfOpen, { 'POST lots/{lot}/release': plainly }, stage(leftAside, {})),
  stage(out, {}, stage(afterTheHour, {})),
  stage(short, {}),
]
