import { publicFace } from '../src/app/public.tsx'
import { fingerprint } from '../src/features/identity/fixtures/a-district.ts'
import type { Clock } from '../src/platform/clock.ts'
import type { Database } from '../src/platform/open-database.ts'
import { noTexter, type Texter } from '../src/platform/sms.ts'
import { seededChance } from '../src/platform/chance.ts'

type Face = {
  readonly db: Pick<Database, 'pool' | 'plain'>
  readonly clock: Clock
  readonly newId: () => string
  readonly origin?: string | undefined
  readonly texter?: Texter
  readonly demo?: boolean
}

/** The public pages over a database, as one visitor sees them. */
export const aPublicFace = ({ db, clock, newId, origin, texter = noTexter, demo = true }: Face) =>
  publicFace({
    house: { pool: db.pool, clock, newId, fingerprint, draw: seededChance('public face').draw },
    plain: db.plain,
    texter,
    demo,
    opening: { origin, ocidPrefix: 'heli', licence: undefined },
    clientOf: () => '127.0.0.1',
  })
