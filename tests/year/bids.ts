import { BidDone, BidFile, BidSaved, BidView } from '../../src/features/tenders/contract/bid.ts'
import { LotFacts } from '../../src/features/tenders/contract/facts.ts'
import { BidList } from '../../src/features/tenders/contract/bid.ts'
import { LotDone } from '../../src/features/tenders/contract/lot.ts'
import { QuestionDone } from '../../src/features/tenders/contract/question.ts'
import type { BidId } from '../../src/kernel/ids.ts'
import { known, lotIdOf, type Scene, scene, type Stage } from './stage.ts'
import type { StoryBid, StoryLot, StoryQuestion } from './story.ts'

/** Every bidder drafts, fills in and seals; custodians open; the officer qualifies and holds the facts against the papers. */
export function bidScenes(stage: Stage, lot: StoryLot): Scene[] {
  const { as, at } = stage
  const path = (deed: string) => at(`lots/${lotIdOf(stage, lot)}/${deed}`)
  return [
    ...lot.bids.flatMap((bid) => oneBid(stage, lot, bid, false)),
    ...(lot.late === undefined ? [] : oneBid(stage, lot, lot.late, true)),
    ...(lot.question === undefined ? [] : asking(stage, lot, lot.question)),
    ...lot.opening.map(({ who, at: when }) =>
      scene(when, async () => {
        await (await as(who)).post(path('release'), undefined, LotDone)
      }),
    ),
    scene(lot.qualified, () => qualified(stage, lot)),
  ]
}

function oneBid({ as, at, notes, story }: Stage, lot: StoryLot, bid: StoryBid, isLate: boolean): Scene[] {
  const { manager, content, paper, org } = bid
  let begun: { id: BidId; revision: number } | undefined
  return [
    scene(bid.begun, async () => {
      const who = await as(manager)
      const partyId = known(story.parties.get(org), org)
      const { id } = await who.post(at(`lots/${known(notes.lots.get(lot.code), lot.code)}/bids`), { partyId }, BidDone)
      const { revision } = await who.put(at(`bids/${id}/content`), { revision: 0, content }, BidSaved)
      if (paper !== undefined) await who.put(at(`bids/${id}/files?name=${encodeURIComponent(paper.name)}`), paper.bytes, BidFile)
      begun = { id, revision }
    }),
    scene(bid.sealed, async () => {
      const who = await as(manager)
      const { id, revision } = known(begun, 'what is to be sealed')
      const { status } = await who.post(at(`bids/${id}/seal`), { revision }, BidDone)
      if (isLate) notes.refused.push(status)
    }),
  ]
}

async function qualified(stage: Stage, lot: StoryLot): Promise<void> {
  const { as, at } = stage
  const officer = await as('officer')
  const ofLot = at(`lots/${lotIdOf(stage, lot)}`)
  for (const { id, status } of (await officer.get(`${ofLot}/bids`, BidList)).items) {
    if (status !== 'opened') continue
    const { revision } = await officer.get(at(`bids/${id}`), BidView)
    await officer.post(at(`bids/${id}/qualify`), { revision }, BidDone)
  }
  for (const { bidId, revision, facts } of (await officer.get(`${ofLot}/facts`, LotFacts)).bids) {
    // The papers of the story bear out what its organisations state.
    const found = facts.flatMap(({ fact, stated }) => (stated === null ? [] : [{ fact, value: stated, reason: null }]))
    await officer.post(at(`bids/${bidId}/confirm-facts`), { revision, facts: found }, BidDone)
  }
  await officer.post(`${ofLot}/qualify`, undefined, LotDone)
}

function asking(stage: Stage, lot: StoryLot, { who, org, section, text, ...told }: StoryQuestion): Scene[] {
  const { as, at, story } = stage
  let asked: string | undefined
  return [
    scene(told.asked, async () => {
      const question = { partyId: known(story.parties.get(org), org), section, text }
      asked = (await (await as(who)).post(at(`lots/${lotIdOf(stage, lot)}/questions`), question, QuestionDone)).id
    }),
    scene(told.answered, async () => {
      const { wording, answer } = told
      await (await as('officer')).post(at(`questions/${known(asked, 'the question')}/answer`), { wording, answer }, QuestionDone)
    }),
  ]
}
