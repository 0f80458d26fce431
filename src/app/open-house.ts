import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Instant } from '../kernel/civil.ts'
import { systemChance } from '../platform/chance.ts'
import { type Clock, type DemoClock, demoClock, systemClock } from '../platform/clock.ts'
import { erasuresIn } from '../platform/erasures.ts'
import { diskFiles } from '../platform/files/disk-files.ts'
import type { House } from '../platform/http/env.ts'
import { gate, throttle } from '../platform/http/limits.ts'
import { keyedHash } from '../platform/hash.ts'
import { newId } from '../platform/ids.ts'
import { keyIn } from '../platform/keys.ts'
import { printer } from '../platform/papers.ts'
import { createLog, type Log } from '../platform/log.ts'
import { type Database, openDatabase } from '../platform/open-database.ts'
import { type Login, openLogin } from '../platform/session.ts'
import type { Settings } from '../platform/settings.ts'
import { tenantsOf } from '../features/identity/store/people.ts'
import type { Publishing } from '../features/open-data/rules/publisher.ts'
import { byInvitation } from './invited.ts'
import { placeDemoFiles } from './demo/seal-page.ts'
import { seedDemo } from './demo/seed.ts'
import { DEMO_BEGINS } from './demo/time.ts'
import { MIGRATIONS } from './migrations.ts'

/** Programs are bundled into dist/, the image of a migrated and seeded database lies beside them. */
const HERE = dirname(fileURLToPath(import.meta.url))
export const IMAGE = join(HERE, 'image.bin')

export type OpenHouse = House & {
  readonly db: Database
  readonly login: Login
  readonly log: Log
  /** How what is public is opened, where nobody asks for it by an address. */
  readonly publishing: Publishing
  /** Only in the demonstration. */
  readonly demoClock: DemoClock | undefined
}

/** Opens everything a program needs, by its settings; `close` gives it back in the right order. */
export async function openHouse(settings: Settings): Promise<OpenHouse> {
  const { data, database, seed, keys, host, port, origin, ocidPrefix, licence } = settings
  mkdirSync(data, { recursive: true, mode: 0o700 })
  const db =
    database.kind === 'embedded'
      ? await openDatabase(
          { kind: 'pglite', folder: join(data, 'database'), ...(seed === 'demo' && existsSync(IMAGE) ? { image: IMAGE } : {}) },
          MIGRATIONS,
        )
      : await openDatabase(
          { kind: 'postgres', url: database.url, ...(database.ownerUrl === undefined ? {} : { ownerUrl: database.ownerUrl }) },
          MIGRATIONS,
        )
  const demo = seed === 'demo' ? await demoClock(DEMO_BEGINS, clockFile(data)) : undefined
  const clock: Clock = demo ?? systemClock
  const log = createLog()
  const chance = { newId, draw: systemChance.draw, fingerprint: keyedHash(keyIn(keys, 'deeds')) }
  const provider = settings.elsewhere
  const login = openLogin({
    db: db.plain,
    secret: keyIn(keys, 'session'),
    origins: origin === undefined ? [] : [origin],
    secure: origin?.startsWith('https:') === true,
    clientHeader: CLIENT_HEADER,
    ...(provider && { elsewhere: { provider, binding: byInvitation({ pool: db.pool, plain: db.plain, clock, ...chance }) } }),
    failed: (error) => log.error('login-failed', error, {}),
  })
  const files = diskFiles(data)
  await files.clearParts()
  const papers = printer({ cache: join(data, 'print') })
  if (demo !== undefined && (await tenantsOf(db.plain)).length === 0) await seedDemo({ db, login, newId })
  if (demo !== undefined) await placeDemoFiles(files)
  return {
    db,
    pool: db.pool,
    clock,
    files,
    erasures: erasuresIn(keys),
    papers,
    visitors: visitorsOf(),
    ...chance,
    login,
    log,
    publishing: { origin: origin ?? `http://${host}:${port}`, ocidPrefix, licence },
    demoClock: demo,
  }
}

/** People of one office may share an address: enough for a meeting that opens a notice together. */
const visitorsOf = () => ({ mayAsk: throttle({ times: 60, perSeconds: 60 }), enter: gate({ atOnce: 2, waiting: 40 }) })

/** In which the server tells the login library whose request it is; whatever a client sends under this name is overwritten. */
export const CLIENT_HEADER = 'x-heli-client'

function clockFile(data: string) {
  const file = join(data, 'demonstration-clock')
  return {
    load: () => Promise.resolve(existsSync(file) ? Instant.parse(readFileSync(file, 'utf8').trim()) : undefined),
    save: (instant: Instant) => Promise.resolve(writeFileSync(file, `${instant}\n`, { mode: 0o600 })),
  }
}
