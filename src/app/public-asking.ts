import type { Context } from 'hono'
import type { Acting } from '../kernel/acting.ts'
import { NOBODY, Tenant } from '../kernel/ids.ts'
import { authority } from '../features/identity/store/people.ts'
import type { Opening } from '../features/open-data/routes/open-data.ts'
import type { Publishing } from '../features/open-data/rules/publisher.ts'
import { look } from '../platform/act.ts'
import type { Plain, ReadTx } from '../platform/db.ts'
import type { House } from '../platform/http/env.ts'
import type { Texter } from '../platform/sms.ts'
import { type Reader, readerOf } from '../ui/public/reader.ts'
import type { Lang } from '../ui/words/say.ts'

export type Rooms = {
  readonly house: Pick<House, 'pool' | 'clock' | 'newId' | 'fingerprint' | 'draw'>
  /** The caller's network address, for limits; never logged. */
  readonly clientOf: (c: Context) => string
  readonly plain: Plain
  /** Takes codes over to be sent to a telephone; where none are sent, numbers stay unproved. */
  readonly texter: Texter
  readonly demo: boolean
  /** Its origin is the address people type, as configured; on a loopback machine without one it is the one that was asked for. */
  readonly opening: Opening
}

/** Asked for anew every time, and sent again only when it has changed: a notice shows the moment it is published. */
export const REVALIDATED = 'public, no-cache'

type Authority = NonNullable<Awaited<ReturnType<typeof authority>>>
/** A visitor at one authority's pages. */
export type Asking = {
  readonly c: Context
  readonly tx: ReadTx
  readonly acting: Acting
  readonly reader: Reader
  readonly by: Authority
}

export const langOf = (c: Context): Lang => (c.req.query('lang') === 'en' ? 'en' : 'zh')

export const originOf = ({ opening }: Pick<Rooms, 'opening'>, c: Context): string => opening.origin ?? new URL(c.req.url).origin
export const publishingOf = ({ opening }: Pick<Rooms, 'opening'>, c: Context): Publishing => ({
  ...opening,
  origin: originOf({ opening }, c),
})

/** Reads as a visitor of the authority in the address; undefined where there is none. */
export async function visited<T>({ house }: Rooms, c: Context, read: (asking: Asking) => Promise<T>): Promise<T | undefined> {
  const tenant = Tenant.safeParse(c.req.param('tenant'))
  if (!tenant.success) return undefined
  const acting: Acting = { tenant: tenant.data, actor: NOBODY, posts: [], now: house.clock.now(), newId: house.newId }
  return look(house.pool, acting, async (tx) => {
    const by = await authority(tx, tenant.data)
    return by && read({ c, tx, acting, by, reader: readerOf(langOf(c), by.profile, tenant.data) })
  })
}
