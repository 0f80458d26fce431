import type { CivilDate } from '../../../kernel/civil.ts'
import type { Fen } from '../../../kernel/fen.ts'
import type { Footer } from '../../../lib/document/tree.ts'
import type { CountedIndicator } from '../../../lib/document/counting.ts'

/** What a contract prints. Facts not yet known print as blank space to be completed by hand. */
export type ContractData = {
  readonly footer: Footer
  readonly contractNumber: string
  readonly purchaser: Party
  readonly provider: Party
  /** `laws` are the titles in force on the day of signing. */
  readonly basis: {
    /** The papers before it, as its way of purchasing calls them: 入选通知书, 项目申报书. */
    readonly papers: { readonly letter: string; readonly bidDocument: string }
    readonly laws: readonly string[]
    readonly programme: string
    readonly letterNumber?: string
  }
  readonly lot: {
    readonly code: string
    readonly name: string
    /** A: direct service in communities. B: supervision and evaluation of the class-A lots. */
    readonly class: 'A' | 'B'
    readonly places: readonly string[]
    readonly beneficiaries: string
    readonly goal: string
    /** What the lot asks of the team, in its own words; may be empty. */
    readonly teamPolicy: string
    readonly period: readonly [CivilDate, CivilDate]
    /** Children are among those served: the clause on their protection then names the yearly check of every worker. */
    readonly servesMinors: boolean
  }
  readonly indicators: readonly ContractIndicator[]
  /** One record counts for one activity indicator only, unless the contract says otherwise. */
  readonly exclusiveCounting: boolean
  readonly team: readonly TeamMember[]
  readonly amount: Fen
  readonly instalments: readonly Instalment[]
  readonly spending: readonly Spending[]
  readonly copies: { readonly total: number; readonly purchaser: number; readonly provider: number }
  readonly court: string
  readonly signedOn?: CivilDate
}

export type Party = {
  readonly name: string
  readonly uscc?: string
  readonly address?: string
  readonly head: string
  readonly contact?: string
  readonly phone?: string
  readonly bank?: string
  readonly account?: string
}

export type ContractIndicator = CountedIndicator & {
  readonly name: string
  readonly target: number
  readonly evidence: readonly string[]
  readonly note?: string | null
}

export type TeamMember = {
  readonly place: 'community-worker' | 'resident-volunteer' | 'manager' | 'social-worker'
  readonly name: string
  readonly certificate?: string
}

export type Instalment = {
  readonly name: string
  readonly percent: number
  readonly amount: Fen
  readonly condition: string
  /** Working days within which it is paid once the condition holds and the invoice is there. */
  readonly withinDays: number
}

/** `limit`, where there is one, is the most this may take of the whole, in percent. */
export type Spending = { readonly item: string; readonly scope: string; readonly limit?: number }
