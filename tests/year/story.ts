import type { Instant } from '../../src/kernel/civil.ts'
import type { CivilDate } from '../../src/kernel/civil.ts'
import type { LotId, MemberId, NeedId, PartyId, ProgrammeId, Tenant } from '../../src/kernel/ids.ts'
import type { Team } from '../../src/features/contracts/rules/contract.ts'
import type { NeedFiling, NeedOnBehalf } from '../../src/features/needs/contract/need.ts'
import type { LotFinding } from '../../src/features/tenders/contract/lot.ts'
import type { BidContent } from '../../src/features/tenders/rules/bid-content.ts'
import type { LotPlan } from '../../src/features/tenders/rules/lot.ts'
import type { ServiceItem } from '../../src/features/tenders/rules/service-catalogue.ts'
import type { ProgrammePlan } from '../../src/features/tenders/rules/programme.ts'
import type { Receiver } from '../../src/features/tenders/contract/award.ts'

// One year's purchase as data: what everybody says and does, and when. Who is named by a user name has an account with the house.

export type Story = {
  readonly tenant: Tenant
  readonly password: string
  readonly programme: ProgrammePlan
  readonly plan: { readonly [step in 'drafted' | 'submitted' | 'approved' | 'published']: Instant }
  /** The catalogue of services that the lots name items of; a place may have none. */
  readonly services?: { readonly items: readonly ServiceItem[]; readonly written: Instant; readonly published: Instant }
  readonly needs: readonly StoryNeed[]
  readonly lots: readonly StoryLot[]
  readonly members: ReadonlyMap<string, MemberId>
  readonly parties: ReadonlyMap<string, PartyId>
}

/** Told by a resident on the phone, or written down by a community worker. */
export type StoryNeed = {
  readonly key: string
  readonly by: string
  readonly at: Instant
  readonly said: { readonly own: NeedFiling } | { readonly onBehalf: NeedOnBehalf }
  readonly verifiedBy: string
  readonly verifiedAt: Instant
  readonly listedAt: Instant
}

type Ids = { readonly programme: ProgrammeId; readonly needs: readonly NeedId[]; readonly earlier: readonly LotId[] }

export type StoryLot = {
  readonly code: string
  readonly name: string
  readonly needs: readonly string[]
  readonly plan: (ids: Ids) => LotPlan
  /** Costs more than the plan would have one project cost: asked for the reason, the officer gives this one. */
  readonly overCeiling?: string
  readonly drafted: Instant
  readonly prepared: Instant
  readonly call: {
    readonly at: Instant
    readonly noticeNo: string
    readonly title: string
    readonly bidDeadline: Instant
    readonly reviewOn: CivilDate
    readonly reviewPlace: string
    readonly contact: string
  }
  readonly bids: readonly StoryBid[]
  /** Sealed after the hour: refused, with proof that it came. */
  readonly late?: StoryBid
  readonly question?: StoryQuestion
  readonly opening: readonly { readonly who: string; readonly at: Instant }[]
  readonly qualified: Instant
  readonly room: StoryRoom
  readonly result: StoryResult
  readonly contract: StoryContract
}

export type StoryBid = {
  /** Of the organisation, by which the parties are known. */
  readonly org: string
  readonly manager: string
  readonly name: string
  readonly begun: Instant
  readonly sealed: Instant
  readonly content: BidContent
  /** A paper that goes with it. */
  readonly paper?: { readonly name: string; readonly bytes: Uint8Array }
}

export type StoryQuestion = {
  readonly who: string
  readonly org: string
  readonly section: string
  readonly text: string
  readonly asked: Instant
  readonly wording: string
  readonly answer: string
  readonly answered: Instant
}

export type StoryRoom = {
  readonly drawn: Instant
  readonly witness: string
  /** From which seed chance calls the jurors. */
  readonly seed: string
  readonly arrived: Instant
  /** The juror who steps aside at the door, and why. */
  readonly recusal?: { readonly juror: string; readonly note: string }
  readonly helpers: readonly { readonly holder: string; readonly phones: number; readonly others: string }[]
  readonly shut: Instant
  readonly marked: Instant
  /** By user name and seat of the juror, and name of the bidder. */
  readonly marks: (juror: string, seat: number, bidder: string) => Readonly<Record<string, string>>
  readonly revealed: Instant
  readonly signed: Instant
}

export type StoryResult = {
  /** Sent back to the officer for a look, and proposed again. */
  readonly returned?: { readonly at: Instant; readonly reason: string; readonly again: Instant; readonly note: string }
  readonly confirmed: Instant
  readonly announced: Instant
  readonly noticeNo: string
  readonly title: string
  readonly services: string
  readonly receiver: Receiver
  readonly parting: { readonly reason: string; readonly strengths: string }
  readonly objection?: {
    readonly who: string
    readonly org: string
    readonly filed: Instant
    readonly matter: string
    readonly text: string
    readonly remedy: string
    readonly accepted: Instant
    readonly answered: Instant
    readonly answer: string
  }
  readonly notified: Instant
  readonly letterNo: string
}

export type StoryContract = {
  readonly no: string
  readonly drafted: Instant
  readonly submitted: Instant
  readonly approved: Instant
  readonly signed: Instant
  readonly signedOn: CivilDate
  readonly published: Instant
  readonly noticeNo: string
  readonly title: string
  readonly team: Team
}

/** What was learnt on the way: ids, and what the house said where it did more than agree. */
export type Notes = {
  programme: ProgrammeId | undefined
  readonly needs: Map<string, NeedId>
  readonly lots: Map<string, LotId>
  readonly warned: { readonly lot: string; readonly before: readonly LotFinding[]; readonly after: readonly LotFinding[] }[]
  readonly refused: string[]
  /** Until when an objection is to be answered, as it was told when it was taken in. */
  readonly answerBy: Map<string, CivilDate>
}
