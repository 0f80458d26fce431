import type { District } from '../../src/features/identity/fixtures/a-district.ts'
import type { Role } from '../../src/kernel/roles.ts'
import type { Tx } from '../../src/platform/db.ts'

/** A request that would succeed, on objects brought into the right state within the test's own transaction. */
export type Asking = {
  readonly params: Readonly<Record<string, string>>
  readonly query?: string
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  /** Raw bytes instead of JSON. */
  readonly bytes?: Uint8Array<ArrayBuffer>
  /** Who of a role stands in the right place: the bidder's manager, the juror in the seat; the first of them unless said. */
  readonly who?: Partial<Record<Role, number>>
  /** Where the clock stands when the request comes. */
  readonly at?: string
}

export type Setting = (tx: Tx, district: District) => Promise<Asking>
export type Settings = Readonly<Record<string, Setting>>

/** For routes that need nothing but their tenant. */
export const anytime =
  (over: Partial<Asking> = {}): Setting =>
  async (_tx, { tenant }) => ({ params: { tenant }, ...over })
