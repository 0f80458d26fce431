import type { NeedId, Tenant } from '../../../kernel/ids.ts'
import type { Row } from '../../../platform/row.ts'
import type { NeedState } from '../rules/need.ts'
import type { ApplicationState } from '../rules/village-application.ts'
import type { SurveyState } from '../rules/survey.ts'

/** Personal: can be erased, and then the commitment in the record no longer opens to anything. */
export interface NeedContactTable {
  tenant: Tenant
  needId: NeedId
  name: string
  phone: string
  address: string
  salt: string
}

/** A hash of the code with which somebody without a login asks for the own need. */
export interface NeedTicketTable {
  tenant: Tenant
  needId: NeedId
  ticket: string
}

export interface NeedCounterTable {
  tenant: Tenant
  year: number
  last: number
}

declare module '../../../platform/db.ts' {
  interface Tables {
    need: Row<NeedState>
    survey: Row<SurveyState, 'plan' | 'problems'>
    needContact: NeedContactTable
    needTicket: NeedTicketTable
    needCounter: NeedCounterTable
    villageApplication: Row<ApplicationState, 'needs'>
    /** Of their numbers, as `needCounter` of those of needs. */
    villageCounter: NeedCounterTable
  }
}
