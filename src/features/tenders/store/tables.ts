import type { CivilDate, Instant } from '../../../kernel/civil.ts'
import type {
  AcceptanceId,
  VariationId,
  BidId,
  ChallengeId,
  ConsultationId,
  ContractId,
  FileId,
  LastOfferId,
  LotId,
  MemberId,
  NeedId,
  NegotiationId,
  OfferRoundId,
  PanelId,
  PaperSheetId,
  PartyId,
  PauseId,
  QuestionId,
  SheetId,
  Tenant,
} from '../../../kernel/ids.ts'
import type { Sha256 } from '../../../kernel/stored-file.ts'
import type { Row } from '../../../platform/row.ts'
import type { BidState } from '../rules/bid.ts'
import type { ChallengeState } from '../rules/challenge.ts'
import type { ConsultationState } from '../rules/consultation.ts'
import type { EditionState } from '../rules/edition.ts'
import type { JurorState } from '../rules/juror.ts'
import type { LastOfferState } from '../rules/last-offer.ts'
import type { LotState } from '../rules/lot.ts'
import type { NegotiationState } from '../rules/negotiation.ts'
import type { OfflineReviewState } from '../rules/offline-review.ts'
import type { OfferRoundState } from '../rules/offer-round.ts'
import type { OpinionState, ReplyState } from '../rules/opinion.ts'
import type { PanelState } from '../rules/panel.ts'
import type { PaperSigningState } from '../rules/paper-signing.ts'
import type { PaperSheetState } from '../rules/paper-sheet.ts'
import type { PauseState } from '../rules/pause.ts'
import type { PastYearState } from '../rules/past-year.ts'
import type { ProgrammeState } from '../rules/programme.ts'
import type { CallSection, QuestionState } from '../rules/question.ts'
import type { ServiceCatalogueState } from '../rules/service-catalogue.ts'
import type { SheetState } from '../rules/sheet.ts'

export const PROGRAMME_JSON = ['fields'] as const satisfies (keyof ProgrammeState)[]
export const EDITION_JSON = ['rules'] as const satisfies (keyof EditionState)[]
export const CONSULTATION_JSON = ['items'] as const satisfies (keyof ConsultationState)[]
export const SERVICE_CATALOGUE_JSON = ['items'] as const satisfies (keyof ServiceCatalogueState)[]
export const LOT_JSON = [
  'fields',
  'needs',
  'rubric',
  'criteria',
  'indicators',
  'instalments',
  'approved',
  'amendment',
  'releases',
  'supervises',
  'fixing',
  'announcing',
  'notifying',
  'intention',
  'declines',
  'direct',
  'service',
  'offline',
] as const satisfies (keyof LotState)[]
export const BID_JSON = ['confirmed'] as const satisfies (keyof BidState)[]
export const JUROR_JSON = ['cleared'] as const satisfies (keyof JurorState)[]
export const PANEL_JSON = ['draw', 'waiting', 'custody', 'tieOrder', 'checks', 'signing'] as const satisfies (keyof PanelState)[]
export const NEGOTIATION_JSON = [
  'visits',
  'seats',
  'agreement',
  'signatures',
  'silent',
] as const satisfies (keyof NegotiationState)[]
export const OFFLINE_REVIEW_JSON = ['review'] as const satisfies (keyof OfflineReviewState)[]
export const PAPER_SIGNING_JSON = ['signatures'] as const satisfies (keyof PaperSigningState)[]
export const CHALLENGE_JSON = ['papers', 'escalation', 'decision'] as const satisfies (keyof ChallengeState)[]
export const SHEET_JSON = ['marks', 'before'] as const satisfies (keyof SheetState)[]

export interface LotNeedTable {
  tenant: Tenant
  lotId: LotId
  needId: NeedId
}

/** What was put before the public; `body` is canonical JSON by the kind's schema in the contract. */
export interface NoticeTable {
  tenant: Tenant
  id: string
  lotId: LotId
  kind: 'call' | 'amendment' | 'result' | 'contract' | 'variation' | 'acceptance' | 'void'
  no: string
  title: string
  publishedAt: Instant
  endsOn: CivilDate | null
  body: string
}

export interface DueTable {
  tenant: Tenant
  id: string
  noun: string
  subject:
    | LotId
    | BidId
    | PanelId
    | ChallengeId
    | NegotiationId
    | OfferRoundId
    | PauseId
    | QuestionId
    | ContractId
    | VariationId
    | AcceptanceId
    | ConsultationId
  deed: string
  dueAt: Instant
  /** Canonical JSON: how the date was computed. */
  rule: string
  doneAt: Instant | null
}

/** A bid's content as it stands; behind the port `sealing`, so that it can be encrypted. */
export interface BidContentTable {
  tenant: Tenant
  bidId: BidId
  revision: number
  body: string
  salt: string
  savedBy: MemberId
  savedAt: Instant
}

export interface BidFileTable {
  tenant: Tenant
  id: FileId
  bidId: BidId
  sha256: string
  name: string
  type: string
  size: number
  addedBy: MemberId
  addedAt: Instant
  removedAt: Instant | null
}

/** What lies in a last offer as it stands; behind the port `last-offer-sealing`. */
export interface LastOfferContentTable {
  tenant: Tenant
  offerId: LastOfferId
  body: string
  salt: string
  savedBy: MemberId
  savedAt: Instant
}

/** A paper for an objection, uploaded before it is filed; the objection names those that belong to it. */
export interface ChallengeFileTable {
  tenant: Tenant
  id: FileId
  lotId: LotId
  sha256: Sha256
  name: string
  type: string
  size: number
  addedBy: MemberId
  addedAt: Instant
}

/** A winner's statement that it gives the award up, scanned by the office; the lot names the one by which it did. */
export type DeclineFileTable = ChallengeFileTable

/** Which organisation asked: beside the question, because whoever answers it does not learn that. */
export interface QuestionAskerTable {
  tenant: Tenant
  questionId: QuestionId
  partyId: PartyId
}

/** What anyone reads of a question that was answered. Its own id: a question's tells the moment at which it was asked. */
export interface CallAnswerTable {
  tenant: Tenant
  id: string
  questionId: QuestionId
  lotId: LotId
  section: CallSection | null
  question: string
  answer: string
  answeredAt: Instant
}

export interface PoolJurorTable {
  tenant: Tenant
  member: MemberId
  expert: boolean
  field: string
  /** Why this juror is not drawn for the time being. */
  suspended: string | null
}

export interface SheetContentTable {
  tenant: Tenant
  sheetId: SheetId
  body: string
  /** What was typed and can be no mark: no part of what is handed in. */
  unsound: string
  salt: string
  savedAt: Instant
}

/** What one of the two hands read on a paper sheet: canonical JSON of marks. */
export interface PaperTypingTable {
  tenant: Tenant
  paperId: PaperSheetId
  member: MemberId
  body: string
  salt: string
  savedAt: Instant
}

declare module '../../../platform/db.ts' {
  interface Tables {
    programme: Row<ProgrammeState, (typeof PROGRAMME_JSON)[number]>
    pastYear: Row<PastYearState>
    edition: Row<EditionState, (typeof EDITION_JSON)[number]>
    lot: Row<LotState, (typeof LOT_JSON)[number]>
    lotNeed: LotNeedTable
    notice: NoticeTable
    due: DueTable
    bid: Row<BidState, (typeof BID_JSON)[number]>
    bidContent: BidContentTable
    bidFile: BidFileTable
    pause: Row<PauseState>
    offerRound: Row<OfferRoundState>
    lastOffer: Row<LastOfferState>
    lastOfferContent: LastOfferContentTable
    poolJuror: PoolJurorTable
    panel: Row<PanelState, (typeof PANEL_JSON)[number]>
    juror: Row<JurorState, (typeof JUROR_JSON)[number]>
    negotiation: Row<NegotiationState, (typeof NEGOTIATION_JSON)[number]>
    sheet: Row<SheetState, (typeof SHEET_JSON)[number]>
    sheetContent: SheetContentTable
    paperSheet: Row<PaperSheetState>
    paperTyping: PaperTypingTable
    paperSigning: Row<PaperSigningState, (typeof PAPER_SIGNING_JSON)[number]>
    offlineReview: Row<OfflineReviewState, (typeof OFFLINE_REVIEW_JSON)[number]>
    challenge: Row<ChallengeState, (typeof CHALLENGE_JSON)[number]>
    challengeFile: ChallengeFileTable
    declineFile: DeclineFileTable
    question: Row<QuestionState>
    questionAsker: QuestionAskerTable
    callAnswer: CallAnswerTable
    consultation: Row<ConsultationState, (typeof CONSULTATION_JSON)[number]>
    opinion: Row<OpinionState>
    opinionReply: Row<ReplyState>
    serviceCatalogue: Row<ServiceCatalogueState, (typeof SERVICE_CATALOGUE_JSON)[number]>
  }
}
