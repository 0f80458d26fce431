import { CONTRACT_POLICY } from '../../features/contracts/contract/policy.ts'
import { variationDeeds } from '../../features/contracts/service/variations.ts'
import { contractDeeds } from '../../features/contracts/service/contract-deeds.ts'
import { IDENTITY_POLICY } from '../../features/identity/contract/policy.ts'
import { admissionDeeds } from '../../features/identity/service/admissions.ts'
import { calendarDeeds } from '../../features/identity/service/calendar.ts'
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
import { questionDeeds } from '../../features/tenders/service/questions.ts'
import { jurorDeeds, panelDeeds, sheetDeeds } from '../../features/tenders/service/panel-room.ts'
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
  ...needDeeds.openTo,
  'need.file': [...NEED_POLICY['need.file'], ...NEED_POLICY['need.file-on-behalf']],
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
  'lot.propose': [],
  'lot.reveal': panelDeeds.openTo['panel.reveal'],
  'lot.deem': [],
  /** With a challenge that the leader upholds, or a decision of another authority that is entered. */
  'lot.suspend': [...TENDER_POLICY['challenge.uphold'], ...TENDER_POLICY['challenge.register']],
  'lot.contract': CONTRACT_POLICY['contract.publish'],
  ...bidDeeds.openTo,
  'bid.win': awardDeeds.openTo['lot.announce'],
  'bid.lose': awardDeeds.openTo['lot.announce'],
  ...panelDeeds.openTo,
  ...jurorDeeds.openTo,
  'juror.invite': panelDeeds.openTo['panel.draw'],
  ...sheetDeeds.openTo,
  'sheet.hand-out': panelDeeds.openTo['panel.begin'],
  'sheet.reveal': panelDeeds.openTo['panel.reveal'],
  'sheet.submit': TENDER_POLICY['juror.sit'],
  'sheet.correct': TENDER_POLICY['juror.sit'],
  ...challengeDeeds.openTo,
  'challenge.file': TENDER_POLICY['challenge.file'],
  'challenge.register': TENDER_POLICY['challenge.register'],
  ...questionDeeds.openTo,
  'question.ask': TENDER_POLICY['question.ask'],
  ...contractDeeds.openTo,
  'contract.amend': CONTRACT_POLICY['contract.sign'],
  'contract.suspend': CONTRACT_POLICY['contract.sign'],
  'contract.resume': CONTRACT_POLICY['contract.sign'],
  'contract.terminate': CONTRACT_POLICY['contract.sign'],
  ...variationDeeds.openTo,
}

/** What comes about of itself: by the clock, or with the deed of somebody, whom the record then names. */
export const OF_ITSELF: Readonly<Record<string, 'clock' | readonly Sentence[]>> = {
  'need.erase-contact': 'clock',
  'survey.let-go': 'clock',
  'survey.discard': 'clock',
  'consultation.end': 'clock',
  'lot.close': 'clock',
  'lot.deem': 'clock',
  'lot.award': 'clock',
  'bid.lapse': lotDeeds.openTo['lot.open'],
  'bid.leave-sealed': lotDeeds.openTo['lot.open'],
  'panel.declare': TENDER_POLICY['juror.sit'],
  'panel.lock': TENDER_POLICY['juror.sit'],
  'bid.rank': panelDeeds.openTo['panel.audit'],
  'panel.sign': TENDER_POLICY['juror.sit'],
  'lot.propose': TENDER_POLICY['juror.sit'],
  'contract.begin': 'clock',
  'contract.expire': 'clock',
}

/** Deeds that the lives have ready and nobody can do yet. */
export const NOT_YET: readonly string[] = ['programme.close']
