import type { Instant } from '../../../kernel/civil.ts'
import type { Fen } from '../../../kernel/fen.ts'
import type { LotId, ProgrammeId } from '../../../kernel/ids.ts'
import type { ProfileCode } from '../../../kernel/profile-code.ts'
import type { AmendmentBody, CallBody, EndBody } from '../../tenders/contract/notice.ts'
import type { AcceptanceBody } from '../../tenders/contract/acceptance-body.ts'
import type { ContractBody, ResultBody } from '../../tenders/contract/publications.ts'
import type { VariationBody } from '../../tenders/contract/variation-body.ts'

export type Notice = { readonly id: string; readonly no: string; readonly title: string }

/** The lot that an act is about; its code is fixed with its call. */
export type ActLot = { readonly id: LotId; readonly code: string }

/** Which of its lot's awards an act is about, or follows: 1 for the first. */
type OfAward = { readonly award: number }

/** What anybody could see happen in a purchase. Whatever is not one of these is not opened. */
export type PublicAct =
  | { readonly act: 'planned'; readonly at: Instant; readonly programme: PublicProgramme }
  | {
      readonly act: 'called'
      readonly at: Instant
      readonly lot: ActLot
      readonly notice: Notice
      readonly body: CallBody
      readonly profile: ProfileCode
    }
  /** The call says otherwise from here on. */
  | {
      readonly act: 'amended'
      readonly at: Instant
      readonly lot: ActLot
      readonly notice: Notice
      readonly body: AmendmentBody
    }
  /** Bids are in: how many is known from here on, whose they are is not. */
  | {
      readonly act: 'closed'
      readonly at: Instant
      readonly lot: ActLot
      readonly received: number
      readonly deadline: Instant
    }
  | ({
      readonly act: 'announced'
      readonly at: Instant
      readonly lot: ActLot
      readonly notice: Notice
      readonly body: ResultBody
    } & OfAward)
  /** An objection to the result was upheld. */
  | ({ readonly act: 'upheld'; readonly at: Instant; readonly lot: ActLot } & OfAward)
  | ({ readonly act: 'final'; readonly at: Instant; readonly lot: ActLot } & OfAward)
  /** The winner gave up what had been announced. */
  | ({ readonly act: 'declined'; readonly at: Instant; readonly lot: ActLot } & OfAward)
  | ({
      readonly act: 'contracted'
      readonly at: Instant
      readonly lot: ActLot
      readonly notice: Notice
      readonly body: ContractBody
    } & OfAward)
  /** A contract says otherwise, is halted, goes on, or is ended before its time. */
  | ({
      readonly act: 'varied'
      readonly at: Instant
      readonly lot: ActLot
      readonly notice: Notice
      readonly body: VariationBody
    } & OfAward)
  /** What was bought was looked at; with a pass the contract has come to its end. */
  | ({
      readonly act: 'accepted'
      readonly at: Instant
      readonly lot: ActLot
      readonly notice: Notice
      readonly body: AcceptanceBody
    } & OfAward)
  | ({
      readonly act: 'ended'
      readonly at: Instant
      readonly lot: ActLot
      readonly notice: Notice
      readonly body: EndBody
      /** A result had been announced, and is taken back with it. */
      readonly revokes: boolean
    } & OfAward)

export type PublicProgramme = {
  readonly id: ProgrammeId
  readonly code: string
  readonly name: string
  readonly year: number
  readonly budgetFen: Fen
}

export type ActName = PublicAct['act']
export type ActOf<N extends ActName> = Extract<PublicAct, { readonly act: N }>

/** In which order acts of one instant follow each other. */
export const ACTS = [
  'planned',
  'called',
  'amended',
  'closed',
  'announced',
  'upheld',
  'final',
  'declined',
  'contracted',
  'varied',
  'accepted',
  'ended',
] as const satisfies ActName[]

/** Oldest first. */
export const inOrder = (acts: readonly PublicAct[]): PublicAct[] =>
  acts.toSorted((one, other) =>
    one.at === other.at ? ACTS.indexOf(one.act) - ACTS.indexOf(other.act) : one.at < other.at ? -1 : 1,
  )
