import type { Tenant } from '../kernel/ids.ts'

/** The table of an event-sourced noun: its state's columns, those in `J` as canonical JSON text. */
export type Row<S, J extends keyof S = never> = { tenant: Tenant } & {
  [K in keyof S]: K extends J ? (null extends S[K] ? string | null : string) : S[K]
}
