import { describe, expect, it } from 'vitest'
import { ACCEPTANCE_LIFE } from '../src/features/contracts/rules/acceptance.ts'
import { VARIATION_LIFE } from '../src/features/contracts/rules/variation.ts'
import { CONTRACT_LIFE } from '../src/features/contracts/rules/contract.ts'
import { CountUnit, NEED_LIFE, NeedChannel } from '../src/features/needs/rules/need.ts'
import { SurveyField } from '../src/features/needs/rules/survey-columns.ts'
import { RowFault } from '../src/features/needs/rules/survey-rows.ts'
import { APPLICATION_LIFE } from '../src/features/needs/rules/village-application.ts'
import { SURVEY_LIFE } from '../src/features/needs/rules/survey.ts'
import { FAULT_REASONS, FIELD_HEADINGS } from '../src/features/needs/documents/survey-workbooks.ts'
import { BID_LIFE } from '../src/features/tenders/rules/bid.ts'
import { CONSULTATION_LIFE } from '../src/features/tenders/rules/consultation.ts'
import { OPINION_LIFE, REPLY_LIFE } from '../src/features/tenders/rules/opinion.ts'
import { CHALLENGE_LIFE } from '../src/features/tenders/rules/challenge.ts'
import { JUROR_LIFE } from '../src/features/tenders/rules/juror.ts'
import { LAST_OFFER_LIFE } from '../src/features/tenders/rules/last-offer.ts'
import { OFFER_ROUND_LIFE } from '../src/features/tenders/rules/offer-round.ts'
import { OFFLINE_REVIEW_LIFE } from '../src/features/tenders/rules/offline-review.ts'
import { PAPER_SIGNING_LIFE } from '../src/features/tenders/rules/paper-signing.ts'
import { PAUSE_LIFE } from '../src/features/tenders/rules/pause.ts'
import { NEGOTIATION_LIFE } from '../src/features/tenders/rules/negotiation.ts'
import { AwardStatus, LOT_LIFE } from '../src/features/tenders/rules/lot.ts'
import { CheckConclusion, PANEL_LIFE } from '../src/features/tenders/rules/panel.ts'
import { ProfileCode } from '../src/kernel/profile-code.ts'
import { EDITION_LIFE } from '../src/features/tenders/rules/edition.ts'
import { PROGRAMME_LIFE } from '../src/features/tenders/rules/programme.ts'
import { QUESTION_LIFE } from '../src/features/tenders/rules/question.ts'
import { SERVICE_CATALOGUE_LIFE } from '../src/features/tenders/rules/service-catalogue.ts'
import { SHEET_LIFE } from '../src/features/tenders/rules/sheet.ts'
import { acceptanceStatus } from '../src/ui/words/acceptance-kinds.ts'
import { applicationStatus } from '../src/ui/words/village-application.ts'
import { variationStatus } from '../src/ui/words/variation-kinds.ts'
import { awardStatus } from '../src/ui/words/award.ts'
import { bidStatus } from '../src/ui/words/bid.ts'
import { consultationStatus, opinionStatus, replyStatus } from '../src/ui/words/consultation.ts'
import { challengeStatus } from '../src/ui/words/challenge.ts'
import { contractStatus } from '../src/ui/words/contract.ts'
import { negotiationStatus } from '../src/ui/words/negotiation.ts'
import { deedWords } from '../src/ui/words/deeds.ts'
import { jurorStatus } from '../src/ui/words/juror.ts'
import { lastOfferStatus, offerRoundStatus } from '../src/ui/words/last-offer.ts'
import { paperSigningStatus } from '../src/ui/words/paper-signing.ts'
import { offlineStatus } from '../src/ui/words/offline.ts'
import { pauseStatus } from '../src/ui/words/pause.ts'
import { laterDeedWords } from '../src/ui/words/later-deeds.ts'
import { lotStatus } from '../src/ui/words/lot.ts'
import { countUnits, needChannels, needStatus } from '../src/ui/words/need.ts'
import { panelChecks, panelStatus } from '../src/ui/words/panel.ts'
import { PROFILES } from '../src/ui/words/profile.ts'
import { editionStatus } from '../src/ui/words/edition.ts'
import { programmeStatus } from '../src/ui/words/programme.ts'
import { questionStatus } from '../src/ui/words/question.ts'
import { serviceCatalogueStatus } from '../src/ui/words/service-catalogue.ts'
import { sheetStatus } from '../src/ui/words/sheet.ts'

import {
  FAULT_REASONS as BACKFILL_REASONS,
  FIELD_HEADINGS as BACKFILL_HEADINGS,
} from '../src/features/contracts/documents/backfill-workbooks.ts'
import { BackfillField } from '../src/features/contracts/rules/backfill-columns.ts'
import { BackfillFault } from '../src/features/contracts/rules/backfill-rows.ts'
import { PAYMENT_LIFE } from '../src/features/contracts/rules/payment.ts'
import { paymentStatus } from '../src/ui/words/payment.ts'
import { BACKFILL_LIFE } from '../src/features/contracts/rules/backfill.ts'
import { backfillFaults, backfillFields, backfillStatus } from '../src/ui/words/backfill.ts'
import { rowFaults, surveyFields, surveyStatus } from '../src/ui/words/survey.ts'

const lives = [
  ['need', NEED_LIFE, needStatus],
  ['village-application', APPLICATION_LIFE, applicationStatus],
  ['survey', SURVEY_LIFE, surveyStatus],
  ['programme', PROGRAMME_LIFE, programmeStatus],
  ['consultation', CONSULTATION_LIFE, consultationStatus],
  ['opinion', OPINION_LIFE, opinionStatus],
  ['opinion-reply', REPLY_LIFE, replyStatus],
  ['service-catalogue', SERVICE_CATALOGUE_LIFE, serviceCatalogueStatus],
  ['edition', EDITION_LIFE, editionStatus],
  ['lot', LOT_LIFE, lotStatus],
  ['bid', BID_LIFE, bidStatus],
  ['negotiation', NEGOTIATION_LIFE, negotiationStatus],
  ['offer round', OFFER_ROUND_LIFE, offerRoundStatus],
  ['pause', PAUSE_LIFE, pauseStatus],
  ['offline review', OFFLINE_REVIEW_LIFE, offlineStatus],
  ['paper signing', PAPER_SIGNING_LIFE, paperSigningStatus],
  ['last offer', LAST_OFFER_LIFE, lastOfferStatus],
  ['panel', PANEL_LIFE, panelStatus],
  ['juror', JUROR_LIFE, jurorStatus],
  ['sheet', SHEET_LIFE, sheetStatus],
  ['challenge', CHALLENGE_LIFE, challengeStatus],
  ['question', QUESTION_LIFE, questionStatus],
  ['backfill', BACKFILL_LIFE, backfillStatus],
  ['contract', CONTRACT_LIFE, contractStatus],
  ['payment', PAYMENT_LIFE, paymentStatus],
  ['variation', VARIATION_LIFE, variationStatus],
  ['acceptance', ACCEPTANCE_LIFE, acceptanceStatus],
] as const

const unsaid = (codes: readonly string[], words: object) => codes.filter((code) => !(code in words))

describe('every code that reaches a screen has its words', () => {
  it.each(lives)('each status of a %s', (_noun, life, words) => {
    expect(unsaid(Object.keys(life), words)).toEqual([])
  })

  it.each(lives)('each deed done to a %s', (_noun, life) => {
    const deeds = Object.values(life).flatMap((next) => Object.keys(next))
    expect(deeds.length).toBeGreaterThan(0)
    expect(unsaid(deeds, { ...deedWords, ...laterDeedWords })).toEqual([])
  })

  it('the standing of a result, the channels and units of needs, the four checks, the ways of purchase', () => {
    expect(unsaid(AwardStatus.options, awardStatus)).toEqual([])
    expect(unsaid(NeedChannel.options, needChannels)).toEqual([])
    expect(unsaid(CountUnit.options, countUnits)).toEqual([])
    // The page and the workbook of refused rows say the same.
    for (const field of SurveyField.options) expect(surveyFields[field][0]).toBe(FIELD_HEADINGS[field])
    for (const fault of RowFault.options) expect(rowFaults[fault][0]).toBe(FAULT_REASONS[fault])
    for (const field of BackfillField.options) expect(backfillFields[field][0]).toBe(BACKFILL_HEADINGS[field])
    for (const fault of BackfillFault.options) expect(backfillFaults[fault][0]).toBe(BACKFILL_REASONS[fault])
    expect(unsaid(CheckConclusion.shape.check.options, panelChecks)).toEqual([])
    expect([...PROFILES].sort()).toEqual([...ProfileCode.options].sort())
  })
})
