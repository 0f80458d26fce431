import { acceptanceDeeds } from '../features/contracts/service/acceptances.ts'
import { variationDeeds } from '../features/contracts/service/variations.ts'
import { contractDeeds } from '../features/contracts/service/contract-deeds.ts'
import { paymentDeeds } from '../features/contracts/service/payments.ts'
import { acceptances, backfills, payments, variations, contracts } from '../features/contracts/store/kept.ts'
import { admissionDeeds } from '../features/identity/service/admissions.ts'
import { relationDeeds } from '../features/identity/service/relations.ts'
import { admissions, calendarDays, relations, secondFactorRoles } from '../features/identity/store/kept.ts'
import { type Audited, audited } from '../features/ledger/service/audit.ts'
import { applicationDeeds } from '../features/needs/service/village-applications.ts'
import { needDeeds } from '../features/needs/service/deeds.ts'
import { needs, surveys, villageApplications } from '../features/needs/store/kept.ts'
import type { ChallengeState } from '../features/tenders/rules/challenge.ts'
import { bidDeeds } from '../features/tenders/service/bid-deeds.ts'
import { challengeDeeds } from '../features/tenders/service/challenges.ts'
import {
  bids,
  challenges,
  consultations,
  editions,
  jurors,
  lots,
  lastOffers,
  negotiations,
  offerRounds,
  offlineReviews,
  opinionReplies,
  opinions,
  panels,
  paperSheets,
  paperSignings,
  pauses,
  pastYears,
  programmes,
  questions,
  serviceCatalogues,
  sheets,
} from '../features/tenders/store/kept.ts'
import { lastOfferDeeds } from '../features/tenders/service/last-offer-deeds.ts'
import { askedOfJuror, askedOfLot, askedOfPanel, keptFromConfirming, keptFromObjection, keptFromRecord } from './audit/asked.ts'
import type { About } from './audit/entitled.ts'

/** Every noun of the record, upstream first, with what a deed on it was about. What is missing here is reported as an unknown noun. */
export const NOUNS: readonly Audited<About>[] = [
  audited(admissions, admissionDeeds.on),
  audited(calendarDays, () => ({})),
  audited(secondFactorRoles, () => ({})),
  audited(relations, relationDeeds.on),
  audited(needs, needDeeds.on),
  // Whoever took it in filed its needs, and may erase in person what they hold of others.
  audited(surveys, ({ area, takenBy }) => ({ area, ...(takenBy === null ? {} : { member: takenBy }) })),
  audited(villageApplications, applicationDeeds.on),
  audited(programmes, () => ({})),
  audited(pastYears, () => ({})),
  audited(consultations, () => ({})),
  audited(opinionReplies, () => ({})),
  audited(opinions, () => ({})),
  audited(serviceCatalogues, () => ({})),
  audited(editions, () => ({})),
  audited(lots, (lot, type) => ({ lot: lot.id, area: lot.area, ...askedOfLot(lot, type) })),
  audited(bids, bidDeeds.on),
  audited(negotiations, (negotiation) => ({ lot: negotiation.lotId, ...keptFromRecord(negotiation) })),
  audited(pauses, ({ lotId }) => ({ lot: lotId })),
  audited(offerRounds, ({ lotId }) => ({ lot: lotId })),
  audited(lastOffers, lastOfferDeeds.on),
  audited(panels, (panel, type) => ({ lot: panel.lotId, ...askedOfPanel(panel, type) })),
  audited(jurors, (juror, type) => ({ lot: juror.lotId, member: juror.member, ...askedOfJuror(juror, type) })),
  audited(sheets, ({ lotId, jurorId }) => ({ lot: lotId, juror: jurorId })),
  audited(paperSheets, ({ lotId }) => ({ lot: lotId })),
  audited(offlineReviews, (review) => ({ lot: review.lotId, ...keptFromConfirming(review) })),
  audited(paperSignings, (signing) => ({ lot: signing.lotId, ...keptFromConfirming(signing) })),
  audited(challenges, aboutChallenge),
  audited(questions, ({ id }, type) => (type === 'question.ask' ? { question: id } : {})),
  audited(backfills, () => ({})),
  audited(contracts, contractDeeds.on),
  audited(variations, variationDeeds.on),
  audited(acceptances, acceptanceDeeds.on),
  audited(payments, paymentDeeds.on),
]

/** It is filed for an organisation or in one's own name; what follows is for whoever filed it, or in whose name its paper was entered. */
function aboutChallenge(challenge: ChallengeState, type: string): About {
  const { partyId } = challenge
  if (type === 'challenge.file' && partyId !== null) return { party: partyId }
  return { ...challengeDeeds.on(challenge), ...keptFromObjection(challenge) }
}
