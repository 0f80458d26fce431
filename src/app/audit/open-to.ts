import { CONTRACT_POLICY } from '../../features/contracts/contract/policy.ts'
import { acceptanceDeeds } from '../../features/contracts/service/acceptances.ts'
import { backfillDeeds } from '../../features/contracts/service/backfill-deeds.ts'
import { variationDeeds } from '../../features/contracts/service/variations.ts'
import { paymentDeeds } from '../../features/contracts/service/payments.ts'
import { contractDeeds } from '../../features/contracts/service/contract-deeds.ts'
import { IDENTITY_POLICY } from '../../features/identity/contract/policy.ts'
import { admissionDeeds } from '../../features/identity/service/admissions.ts'
import { calendarDeeds } from '../../features/identity/service/calendar.ts'
import { relationDeeds } from '../../features/identity/service/relations.ts'
import { secondFactorDeeds } from '../../features/identity/service/second-factor.ts'
import { NEED_POLICY } from '../../features/needs/contract/policy.ts'
import { needDeeds } from '../../features/needs/service/deeds.ts'
import { applicationDeeds } from '../../features/needs/service/village-applications.ts'
import { surveyDeeds } from '../../features/needs/service/survey-deeds.ts'
import { TENDER_POLICY } from '../../features/tenders/contract/policy.ts'
import { awardDeeds } from '../../features/tenders/service/award-deeds.ts'
import { bidDeeds } from '../../features/tenders/service/bid-deeds.ts'
import { challengeDeeds } from '../../features/tenders/service/challenges.ts'
import { runningDeeds } from '../../features/tenders/service/lot-call.ts'
import { lotDeeds } from '../../features/tenders/service/lot-deeds.ts'
import { lastOfferDeeds, roundDeeds } from '../../features/tenders/service/last-offer-deeds.ts'
import { pauseDeeds } from '../../features/tenders/service/pauses.ts'
import { signingDeeds } from '../../features/tenders/service/paper-signings.ts'
import { offlineDeeds } from '../../features/tenders/service/offline-deeds.ts'
import { negotiationDeeds } from '../../features/tenders/service/negotiation-deeds.ts'
import { questionDeeds } from '../../features/tenders/service/questions.ts'
import { jurorDeeds, panelDeeds, sheetDeeds } from '../../features/tenders/service/panel-room.ts'
import { paperDeeds } from '../../features/tenders/service/paper-deeds.ts'
import { pastYearDeeds } from '../../features/tenders/service/comparison.ts'
import { consultationDeeds } from '../../features/tenders/service/consultations.ts'
import { opinionDeeds, replyDeeds } from '../../features/tenders/service/opinions.ts'
import { catalogueDeeds } from '../../features/tenders/service/service-catalogues.ts'
import { editionDeeds } from '../../features/tenders/service/editions.ts'
import { programmeDeeds } from '../../features/tenders/service/programmes.ts'
import type { Sentence } from '../../kernel/policy.ts'

/** To whom each deed of the record is open: the policies themselves, and what is recorded in passing with the deed that it goes with. */
export const OPEN_TO: Readonly<Record<string, readonly Sentence[]>> = {
  ...admissionDeeds.openTo,
  'admission.file': IDENTITY_POLICY['admission.file'],
  'admission.attach': IDENTITY_POLICY['admission.file'],
  ...calendarDeeds.openTo,
  ...secondFactorDeeds.openTo,
  ...relationDeeds.openTo,
  'relation.record': IDENTITY_POLICY['relation.record'],
  ...needDeeds.openTo,
  'need.file': [...NEED_POLICY['need.file'], ...NEED_POLICY['need.file-on-behalf'], ...NEED_POLICY['need.tell']],
  ...applicationDeeds.openTo,
  'village-application.file': NEED_POLICY['village-application.file'],
  ...surveyDeeds.openTo,
  'survey.let-go': [...surveyDeeds.openTo['survey.let-go'], ...NEED_POLICY['need.erase-contact']],
  'survey.receive': NEED_POLICY['survey.send'],
  ...programmeDeeds.openTo,
  ...consultationDeeds.openTo,
  ...replyDeeds.openTo,
  ...opinionDeeds.openTo,
  'opinion.say': TENDER_POLICY['opinion.say'],
  ...catalogueDeeds.openTo,
  ...editionDeeds.openTo,
  ...pastYearDeeds.openTo,
  ...runningDeeds.openTo,
  ...lotDeeds.openTo,
  ...awardDeeds.openTo,
  'lot.reveal': panelDeeds.openTo['panel.reveal'],
  'lot.deem': [],
  /** With a challenge that the leader upholds, or a decision of another authority that is entered. */
  'lot.suspend': [...TENDER_POLICY['challenge.uphold'], ...TENDER_POLICY['challenge.register']],
  'lot.decline': [...TENDER_POLICY['bid.decline'], ...TENDER_POLICY['bid.decline-on-paper']],
  'lot.contract': CONTRACT_POLICY['contract.publish'],
  ...bidDeeds.openTo,
  'bid.win': awardDeeds.openTo['lot.announce'],
  'bid.lose': awardDeeds.openTo['lot.announce'],
  'bid.tell-unopened': awardDeeds.openTo['lot.announce'],
  ...negotiationDeeds.openTo,
  ...pauseDeeds.openTo,
  ...offlineDeeds.openTo,
  ...signingDeeds.openTo,
  ...roundDeeds.openTo,
  ...lastOfferDeeds.openTo,
  'last-offer.ask': roundDeeds.openTo['offer-round.ask'],
  ...panelDeeds.openTo,
  ...jurorDeeds.openTo,
  'juror.invite': panelDeeds.openTo['panel.draw'],
  ...sheetDeeds.openTo,
  'sheet.hand-out': panelDeeds.openTo['panel.begin'],
  'sheet.reveal': panelDeeds.openTo['panel.reveal'],
  'sheet.submit': TENDER_POLICY['juror.sit'],
  'sheet.correct': TENDER_POLICY['juror.sit'],
  ...paperDeeds.openTo,
  ...challengeDeeds.openTo,
  'challenge.file': TENDER_POLICY['challenge.file'],
  'challenge.register': TENDER_POLICY['challenge.register'],
  ...questionDeeds.openTo,
  'question.ask': TENDER_POLICY['question.ask'],
  ...backfillDeeds.openTo,
  ...contractDeeds.openTo,
  'contract.drop': [...TENDER_POLICY['bid.decline'], ...TENDER_POLICY['bid.decline-on-paper']],
  'contract.amend': CONTRACT_POLICY['contract.sign'],
  'contract.suspend': CONTRACT_POLICY['contract.sign'],
  'contract.resume': CONTRACT_POLICY['contract.sign'],
  'contract.terminate': CONTRACT_POLICY['contract.sign'],
  'contract.accept': CONTRACT_POLICY['contract.sign'],
  ...variationDeeds.openTo,
  ...acceptanceDeeds.openTo,
  ...paymentDeeds.openTo,
}

const CLOCK = ['clock'] as const

/** What comes about of itself: by the clock, with the deed of somebody, whom the record then names, or by whichever comes first. */
export const OF_ITSELF: Readonly<Record<string, readonly ('clock' | Sentence)[]>> = {
  'need.erase-contact': CLOCK,
  'relation.erase': CLOCK,
  'survey.let-go': CLOCK,
  'survey.discard': CLOCK,
  'consultation.end': CLOCK,
  'lot.clear': CLOCK,
  'lot.close': CLOCK,
  'lot.agree': CLOCK,
  'negotiation.close': CLOCK,
  'lot.deem': CLOCK,
  'lot.award': CLOCK,
  'pause.end': CLOCK,
  'offer-round.open': CLOCK,
  'offer-round.fall-short': CLOCK,
  'last-offer.open': CLOCK,
  'last-offer.miss': CLOCK,
  'last-offer.break': CLOCK,
  'bid.drop-out': CLOCK,
  'bid.lapse': [...lotDeeds.openTo['lot.open'], ...TENDER_POLICY['offline.confirm']],
  'bid.leave-sealed': [...lotDeeds.openTo['lot.open'], ...TENDER_POLICY['offline.confirm']],
  'panel.declare': [...TENDER_POLICY['juror.sit'], ...TENDER_POLICY['juror.settle']],
  'panel.lock': [...TENDER_POLICY['juror.sit'], ...TENDER_POLICY['paper.enter']],
  /** What both hands typed alike is handed in with the second's deed. */
  'sheet.submit': TENDER_POLICY['paper.enter'],
  'juror.submit': TENDER_POLICY['paper.enter'],
  'paper-sheet.agree': TENDER_POLICY['paper.enter'],
  'paper-sheet.differ': TENDER_POLICY['paper.enter'],
  'bid.rank': panelDeeds.openTo['panel.audit'],
  'juror.deem': CLOCK,
  'panel.sign': [...CLOCK, ...TENDER_POLICY['juror.sit'], ...TENDER_POLICY['offline.confirm']],
  'lot.propose': [...CLOCK, ...TENDER_POLICY['juror.sit'], ...TENDER_POLICY['offline.confirm']],
  'contract.begin': CLOCK,
  'contract.expire': CLOCK,
}

/** Deeds that the lives have ready and nobody can do yet. */
export const NOT_YET: readonly string[] = ['programme.close']
