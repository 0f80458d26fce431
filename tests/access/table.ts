import { awards } from './awards.ts'
import { bids } from './bids.ts'
import { calendar } from './calendar.ts'
import { consultations } from './consultations.ts'
import { backfills } from './backfills.ts'
import { contracts } from './contracts.ts'
import { lots } from './lots.ts'
import { needs } from './needs.ts'
import { panels } from './panels.ts'
import { people } from './people.ts'
import { direct } from './direct.ts'
import { offlineReviews } from './offline-reviews.ts'
import { pauses } from './pauses.ts'
import { lastOffers } from './last-offers.ts'
import { editions } from './editions.ts'
import { programmes } from './programmes.ts'
import { amendments } from './amendments.ts'
import { questions } from './questions.ts'
import { serviceCatalogue } from './service-catalogue.ts'
import { session } from './session.ts'
import { villageApplications } from './village-applications.ts'
import type { Stage } from './stage.ts'

/** Every route in a state in which its request succeeds. A route that no stage asks fails the test. */
export const TRADE: Readonly<Record<string, readonly Stage<undefined>[]>> = {
  session,
  calendar,
  people,
  needs,
  villageApplications,
  editions,
  programmes,
  consultations,
  serviceCatalogue,
  lots,
  amendments,
  questions,
  bids,
  panels,
  lastOffers,
  pauses,
  offlineReviews,
  direct,
  awards,
  backfills,
  contracts,
}

/** A route is told below its tenant, and in full where it has none. */
export const fullName = (route: string): string => route.replace(/^(\w+) (?!\/)/, '$1 /api/tenants/{tenant}/')
