import { subjectTable } from '../../../platform/subject.ts'
import { BID, type BidState } from '../rules/bid.ts'
import { CHALLENGE, type ChallengeState } from '../rules/challenge.ts'
import { CONSULTATION, type ConsultationState } from '../rules/consultation.ts'
import { EDITION, type EditionState } from '../rules/edition.ts'
import { JUROR, type JurorState } from '../rules/juror.ts'
import { LAST_OFFER, type LastOfferState } from '../rules/last-offer.ts'
import type { LotState } from '../rules/lot.ts'
import { LOT } from '../rules/lot-noun.ts'
import { NEGOTIATION, type NegotiationState } from '../rules/negotiation.ts'
import { OFFER_ROUND, type OfferRoundState } from '../rules/offer-round.ts'
import { OFFLINE_REVIEW, type OfflineReviewState } from '../rules/offline-review.ts'
import { OPINION, OPINION_REPLY, type OpinionState, type ReplyState } from '../rules/opinion.ts'
import { PANEL, type PanelState } from '../rules/panel.ts'
import { PAPER_SHEET, type PaperSheetState } from '../rules/paper-sheet.ts'
import { PAPER_SIGNING, type PaperSigningState } from '../rules/paper-signing.ts'
import { PAUSE, type PauseState } from '../rules/pause.ts'
import { PAST_YEAR, type PastYearState } from '../rules/past-year.ts'
import { PROGRAMME, type ProgrammeState } from '../rules/programme.ts'
import { QUESTION, type QuestionState } from '../rules/question.ts'
import { SERVICE_CATALOGUE, type ServiceCatalogueState } from '../rules/service-catalogue.ts'
import { SHEET, type SheetState } from '../rules/sheet.ts'
import {
  BID_JSON,
  CHALLENGE_JSON,
  CONSULTATION_JSON,
  EDITION_JSON,
  JUROR_JSON,
  LOT_JSON,
  NEGOTIATION_JSON,
  OFFLINE_REVIEW_JSON,
  PANEL_JSON,
  PAPER_SIGNING_JSON,
  PROGRAMME_JSON,
  SERVICE_CATALOGUE_JSON,
  SHEET_JSON,
} from './tables.ts'

// Each noun of the purchase with the table that holds its state.
export const programmes = { noun: PROGRAMME, table: subjectTable<ProgrammeState>('programme', { json: PROGRAMME_JSON }) }
export const pastYears = { noun: PAST_YEAR, table: subjectTable<PastYearState>('pastYear') }
export const editions = { noun: EDITION, table: subjectTable<EditionState>('edition', { json: EDITION_JSON }) }
export const lots = { noun: LOT, table: subjectTable<LotState>('lot', { json: LOT_JSON }) }
export const bids = { noun: BID, table: subjectTable<BidState>('bid', { json: BID_JSON }) }
export const offerRounds = { noun: OFFER_ROUND, table: subjectTable<OfferRoundState>('offerRound') }
export const lastOffers = { noun: LAST_OFFER, table: subjectTable<LastOfferState>('lastOffer') }
export const pauses = { noun: PAUSE, table: subjectTable<PauseState>('pause') }
export const panels = { noun: PANEL, table: subjectTable<PanelState>('panel', { json: PANEL_JSON }) }
export const jurors = { noun: JUROR, table: subjectTable<JurorState>('juror', { json: JUROR_JSON }) }
export const negotiations = {
  noun: NEGOTIATION,
  table: subjectTable<NegotiationState>('negotiation', { json: NEGOTIATION_JSON }),
}
export const sheets = { noun: SHEET, table: subjectTable<SheetState>('sheet', { json: SHEET_JSON }) }
export const paperSheets = { noun: PAPER_SHEET, table: subjectTable<PaperSheetState>('paperSheet') }
export const offlineReviews = {
  noun: OFFLINE_REVIEW,
  table: subjectTable<OfflineReviewState>('offlineReview', { json: OFFLINE_REVIEW_JSON }),
}
export const paperSignings = {
  noun: PAPER_SIGNING,
  table: subjectTable<PaperSigningState>('paperSigning', { json: PAPER_SIGNING_JSON }),
}
export const challenges = { noun: CHALLENGE, table: subjectTable<ChallengeState>('challenge', { json: CHALLENGE_JSON }) }
export const questions = { noun: QUESTION, table: subjectTable<QuestionState>('question') }
export const consultations = {
  noun: CONSULTATION,
  table: subjectTable<ConsultationState>('consultation', { json: CONSULTATION_JSON }),
}
export const opinions = { noun: OPINION, table: subjectTable<OpinionState>('opinion') }
export const opinionReplies = { noun: OPINION_REPLY, table: subjectTable<ReplyState>('opinionReply') }
export const serviceCatalogues = {
  noun: SERVICE_CATALOGUE,
  table: subjectTable<ServiceCatalogueState>('serviceCatalogue', { json: SERVICE_CATALOGUE_JSON }),
}
