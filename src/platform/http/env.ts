import type { MiddlewareHandler } from 'hono'
import type { Acting } from '../../kernel/acting.ts'
import type { LotId, MemberId, PersonId, Tenant } from '../../kernel/ids.ts'
import type { Post } from '../../kernel/posts.ts'
import type { Clock } from '../clock.ts'
import type { Pool } from '../db.ts'
import type { Erasures } from '../erasures.ts'
import type { Files } from '../files.ts'
import type { KeyedHash } from '../hash.ts'
import type { Papers } from '../papers.ts'
import type { Gate, Throttle } from './limits.ts'

/** What every request has at hand. */
export type House = {
  readonly pool: Pool
  readonly clock: Clock
  readonly files: Files
  readonly erasures: Erasures
  readonly papers: Papers
  /** What somebody unknown may ask for of things that are dear to make: so often from one address, and so many at once. */
  readonly visitors: { readonly mayAsk: Throttle; readonly enter: Gate }
  readonly newId: () => string
  /** 0 … n−1, without bias. */
  readonly draw: (n: number) => number
  /** By which a repeated request is known again; tells nothing of the request to whoever reads the table. */
  readonly fingerprint: KeyedHash
}

/** A person as one tenant knows them. */
export type Known = { readonly tenant: Tenant; readonly member: MemberId }

/** How the caller is known: by a login, by a juror's slip, or not at all. */
export type Who =
  | {
      readonly by: 'login'
      readonly person: PersonId
      readonly name: string
      readonly known: readonly Known[]
      readonly secondFactor: boolean
      readonly mustChangePassword: boolean
    }
  | { readonly by: 'slip'; readonly tenant: Tenant; readonly member: MemberId; readonly lot: LotId }
  | { readonly by: 'nobody' }

/** `demandsSecondFactor`: one of the posts demands a second factor of a login there. */
export type Held = { readonly actor: MemberId; readonly posts: readonly Post[]; readonly demandsSecondFactor: boolean }

export type Caller = {
  readonly who: Who
  /**
   * The caller as that tenant knows them, with the posts held today; nobody where the tenant does not know them; undefined where
   * there is no such tenant.
   */
  in(tenant: Tenant): Promise<Held | undefined>
}

/** `client`: the caller's network address, for limits; never logged. */
export type Env = { Variables: { house: House; caller: Caller; acting: Acting; client: string } }
export type Guard = MiddlewareHandler<Env>
