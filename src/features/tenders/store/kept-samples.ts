import { sampledTable } from '../../../platform/samples.ts'
import { BidState } from '../rules/bid.ts'
import { ChallengeState } from '../rules/challenge.ts'
import { EditionState } from '../rules/edition.ts'
import { JurorState } from '../rules/juror.ts'
import { LotState } from '../rules/lot.ts'
import { NegotiationState } from '../rules/negotiation.ts'
import { OfflineReviewState } from '../rules/offline-review.ts'
import { PanelState } from '../rules/panel.ts'
import { PaperSigningState } from '../rules/paper-signing.ts'
import { PaperSheetState } from '../rules/paper-sheet.ts'
import { PastYearState } from '../rules/past-year.ts'
import { ProgrammeState } from '../rules/programme.ts'
import { ConsultationState } from '../rules/consultation.ts'
import { OpinionState, ReplyState } from '../rules/opinion.ts'
import { QuestionState } from '../rules/question.ts'
import { SheetState } from '../rules/sheet.ts'
import { ServiceCatalogueState } from '../rules/service-catalogue.ts'
import * as kept from './kept.ts'

/** The table of each noun, with what its rows are read as. */
export const keptSamples = [
  ...sampledTable('kept', 'pastYears', kept.pastYears.table, PastYearState),
  ...sampledTable('kept', 'programmes', kept.programmes.table, ProgrammeState),
  ...sampledTable('kept', 'editions', kept.editions.table, EditionState),
  ...sampledTable('kept', 'lots', kept.lots.table, LotState),
  ...sampledTable('kept', 'bids', kept.bids.table, BidState),
  ...sampledTable('kept', 'panels', kept.panels.table, PanelState),
  ...sampledTable('kept', 'jurors', kept.jurors.table, JurorState),
  ...sampledTable('kept', 'negotiations', kept.negotiations.table, NegotiationState),
  ...sampledTable('kept', 'sheets', kept.sheets.table, SheetState),
  ...sampledTable('kept', 'paperSheets', kept.paperSheets.table, PaperSheetState),
  ...sampledTable('kept', 'offlineReviews', kept.offlineReviews.table, OfflineReviewState),
  ...sampledTable('kept', 'paperSignings', kept.paperSignings.table, PaperSigningState),
  ...sampledTable('kept', 'challenges', kept.challenges.table, ChallengeState),
  ...sampledTable('kept', 'serviceCatalogues', kept.serviceCatalogues.table, ServiceCatalogueState),
  ...sampledTable('kept', 'questions', kept.questions.table, QuestionState),
  ...sampledTable('kept', 'consultations', kept.consultations.table, ConsultationState),
  ...sampledTable('kept', 'opinions', kept.opinions.table, OpinionState),
  ...sampledTable('kept', 'opinionReplies', kept.opinionReplies.table, ReplyState),
]
