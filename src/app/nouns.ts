import { contracts } from '../features/contracts/store/kept.ts'
import { admissions, calendarDays, secondFactorRoles } from '../features/identity/store/kept.ts'
import { type Audited, audited } from '../features/ledger/service/audit.ts'
import { needs } from '../features/needs/store/kept.ts'
import { bids, challenges, jurors, lots, panels, programmes, sheets } from '../features/tenders/store/kept.ts'

/** Every noun of the record, upstream first. What is missing here is reported by the audit itself as an unknown noun. */
export const NOUNS: readonly Audited[] = [
  audited(admissions),
  audited(calendarDays),
  audited(secondFactorRoles),
  audited(needs),
  audited(programmes),
  audited(lots),
  audited(bids),
  audited(panels),
  audited(jurors),
  audited(sheets),
  audited(challenges),
  audited(contracts),
]
