import { DEED_STATUS } from '../../../platform/http/perform.ts'
import { UPLOAD_STATUS } from '../../../platform/http/receive-file.ts'
import type { ChallengeRefusalCode } from '../contract/challenge.ts'

export const CHALLENGE_STATUS = {
  ...DEED_STATUS,
  ...UPLOAD_STATUS,
  'not-found': 404,
  'wrong-status': 409,
  'past-deadline': 409,
  'did-not-take-part': 409,
  'gave-up-award': 409,
  'objection-pending': 409,
  'too-many-objections': 409,
  'own-purchase': 409,
  'own-objection': 409,
  'answer-says-nothing': 422,
  'answer-unfit-for-public': 422,
  'not-in-notice': 409,
  'stamped-paper-missing': 422,
  'not-answered': 409,
  'complaint-entered': 409,
  'complaint-not-in-term': 422,
  'no-complaint': 409,
  'decision-entered': 409,
  'decision-day-wrong': 422,
  'unknown-paper': 422,
  'paper-named': 409,
  'too-many-tries': 429,
} as const satisfies Record<ChallengeRefusalCode | keyof typeof DEED_STATUS, number>
