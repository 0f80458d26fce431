import { up as contracts } from '../features/contracts/store/migrations/20261122-0700-contracts.ts'
import { up as variations } from '../features/contracts/store/migrations/20261123-0541-variations.ts'
import { up as acceptance } from '../features/contracts/store/migrations/20261123-0930-acceptance.ts'
import { up as dropped } from '../features/contracts/store/migrations/20261123-1010-dropped.ts'
import { up as payments } from '../features/contracts/store/migrations/20261123-2125-payments.ts'
import { up as backfill } from '../features/contracts/store/migrations/20261123-1020-backfill.ts'
import { up as identity } from '../features/identity/store/migrations/20261122-0200-identity.ts'
import { up as invitation } from '../features/identity/store/migrations/20261123-0200-invitation.ts'
import { up as relations } from '../features/identity/store/migrations/20261123-0910-relations.ts'
import { up as action } from '../features/ledger/store/migrations/20261122-0900-action.ts'
import { up as needs } from '../features/needs/store/migrations/20261122-0300-needs.ts'
import { up as needsInConsultation } from '../features/needs/store/migrations/20261123-0920-needs-in-consultation.ts'
import { up as villageApplication } from '../features/needs/store/migrations/20261123-0920-village-application.ts'
import { up as tenders } from '../features/tenders/store/migrations/20261122-0400-tenders.ts'
import { up as bids } from '../features/tenders/store/migrations/20261122-0500-bids.ts'
import { up as panels } from '../features/tenders/store/migrations/20261122-0600-panels.ts'
import { up as amendments } from '../features/tenders/store/migrations/20261123-0540-amendments.ts'
import { up as plan } from '../features/tenders/store/migrations/20261123-0545-plan.ts'
import { up as statutory } from '../features/tenders/store/migrations/20261123-0610-statutory.ts'
import { up as signing } from '../features/tenders/store/migrations/20261123-0900-signing.ts'
import { up as paperSheets } from '../features/tenders/store/migrations/20261123-0901-paper-sheets.ts'
import { up as knownTies } from '../features/tenders/store/migrations/20261123-0911-known-ties.ts'
import { up as lateBids } from '../features/tenders/store/migrations/20261123-0912-late-bids.ts'
import { up as consultation } from '../features/tenders/store/migrations/20261123-0920-consultation.ts'
import { up as serviceCatalogue } from '../features/tenders/store/migrations/20261123-0920-service-catalogue.ts'
import { up as acceptanceRules } from '../features/tenders/store/migrations/20261123-0930-acceptance-rules.ts'
import { up as direct } from '../features/tenders/store/migrations/20261123-0940-direct.ts'
import { up as succession } from '../features/tenders/store/migrations/20261123-1010-succession.ts'
import { up as backfilledLots } from '../features/tenders/store/migrations/20261123-1020-backfilled-lots.ts'
import { up as lotService } from '../features/tenders/store/migrations/20261123-1030-lot-service.ts'
import { up as lastOffers } from '../features/tenders/store/migrations/20261123-1040-last-offers.ts'
import { up as pauses } from '../features/tenders/store/migrations/20261123-1040-pauses.ts'
import { up as offlineReviews } from '../features/tenders/store/migrations/20261123-1440-offline-reviews.ts'
import { up as lotNeeds } from '../features/tenders/store/migrations/20261123-1452-lot-needs.ts'
import { up as twoHands } from '../features/tenders/store/migrations/20261123-1510-two-hands.ts'
import { up as announcing } from '../features/tenders/store/migrations/20261123-2120-announcing.ts'
import { up as intention } from '../features/tenders/store/migrations/20261124-0035-intention.ts'
import { up as notifying } from '../features/tenders/store/migrations/20261124-0015-notifying.ts'
import { up as login } from '../platform/schema/20261122-0010-login.ts'
import { up as deed } from '../platform/schema/20261122-0020-deed.ts'
import { up as sweepQueue } from '../platform/schema/20261122-0030-sweep-queue.ts'
import { up as files } from '../platform/schema/20261122-0040-files.ts'
import { up as loginEvent } from '../platform/schema/20261123-0100-login-event.ts'
import type { Migration } from '../platform/migration.ts'

/** Every step of the schema. Names never change and never move: a database remembers which it has taken. */
export const MIGRATIONS: readonly Migration[] = [
  { name: '20261122-0010-login', up: login },
  { name: '20261122-0020-deed', up: deed },
  { name: '20261122-0030-sweep-queue', up: sweepQueue },
  { name: '20261122-0040-files', up: files },
  { name: '20261122-0200-identity', up: identity },
  { name: '20261122-0300-needs', up: needs },
  { name: '20261122-0400-tenders', up: tenders },
  { name: '20261122-0500-bids', up: bids },
  { name: '20261122-0600-panels', up: panels },
  { name: '20261122-0700-contracts', up: contracts },
  { name: '20261122-0900-action', up: action },
  { name: '20261123-0100-login-event', up: loginEvent },
  { name: '20261123-0200-invitation', up: invitation },
  { name: '20261123-0540-amendments', up: amendments },
  { name: '20261123-0541-variations', up: variations },
  { name: '20261123-0545-plan', up: plan },
  { name: '20261123-0610-statutory', up: statutory },
  { name: '20261123-0900-signing', up: signing },
  { name: '20261123-0901-paper-sheets', up: paperSheets },
  { name: '20261123-0910-relations', up: relations },
  { name: '20261123-0911-known-ties', up: knownTies },
  { name: '20261123-0912-late-bids', up: lateBids },
  { name: '20261123-0920-consultation', up: consultation },
  { name: '20261123-0920-needs-in-consultation', up: needsInConsultation },
  { name: '20261123-0920-service-catalogue', up: serviceCatalogue },
  { name: '20261123-0920-village-application', up: villageApplication },
  { name: '20261123-0930-acceptance', up: acceptance },
  { name: '20261123-0930-acceptance-rules', up: acceptanceRules },
  { name: '20261123-0940-direct', up: direct },
  { name: '20261123-1010-dropped', up: dropped },
  { name: '20261123-1010-succession', up: succession },
  { name: '20261123-1020-backfill', up: backfill },
  { name: '20261123-1020-backfilled-lots', up: backfilledLots },
  { name: '20261123-1030-lot-service', up: lotService },
  { name: '20261123-1040-last-offers', up: lastOffers },
  { name: '20261123-1040-pauses', up: pauses },
  { name: '20261123-1440-offline-reviews', up: offlineReviews },
  { name: '20261123-1452-lot-needs', up: lotNeeds },
  { name: '20261123-1510-two-hands', up: twoHands },
  { name: '20261123-2120-announcing', up: announcing },
  { name: '20261123-2125-payments', up: payments },
  { name: '20261124-0015-notifying', up: notifying },
  { name: '20261124-0035-intention', up: intention },
]
