import { open, rename, rm } from 'node:fs/promises'
import { z } from 'zod'
import { NOBODY, Tenant } from '../kernel/ids.ts'
import { tenantsOf } from '../features/identity/store/people.ts'
import { Month } from '../features/open-data/contract/packages.ts'
import type { Release } from '../features/open-data/rules/ocds.ts'
import { headOf, releasesOf } from '../features/open-data/rules/package.ts'
import { policyPage } from '../features/open-data/rules/publisher.ts'
import { publisherOf } from '../features/open-data/service/packages.ts'
import { actsOfMonth } from '../features/open-data/service/public-acts.ts'
import { monthsOfActs } from '../features/open-data/store/public-acts.ts'
import { look } from '../platform/act.ts'
import type { ReadTx } from '../platform/db.ts'
import type { OpenHouse } from './open-house.ts'

/** `to`: the whole path of the file. `of`: whose data; there is no need to say it where there is one authority. */
export const Export = z.strictObject({ to: z.string().min(1), of: Tenant.nullable() })
export type Export = z.infer<typeof Export>

export const Exported = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('written'), of: Tenant, releases: z.int() }),
  z.object({ outcome: z.literal('nothing-public'), of: Tenant }),
  z.object({ outcome: z.literal('which-authority'), known: z.array(Tenant) }),
])
export type Exported = z.infer<typeof Exported>

type Tools = Pick<OpenHouse, 'db' | 'clock' | 'newId' | 'publishing'>
type Say = (line: string) => void

/**
 * Writes one release package of all that is public, as a visitor sees it, month by month: a country's worth need not be held, and on the
 * embedded database nobody waits longer than for one month. The file is there when it is whole.
 */
export async function exportOcds({ db, clock, newId, publishing }: Tools, { to, of }: Export, say: Say): Promise<Exported> {
  const known = await tenantsOf(db.plain)
  const tenant = of ?? (known.length === 1 ? known[0] : undefined)
  if (tenant === undefined || !known.includes(tenant)) return { outcome: 'which-authority', known }
  const visitor = { tenant, actor: NOBODY, now: clock.now() }
  const seen = <T>(read: (tx: ReadTx) => Promise<T>) => look(db.pool, visitor, read)
  const publisher = await seen((tx) => publisherOf(tx, visitor, publishing))
  const releasesIn = async (month: Month) => releasesOf(publisher, await seen((tx) => actsOfMonth(tx, visitor, month)))

  const [newest, ...older] = (await seen((tx) => monthsOfActs(tx, visitor))).map(({ month }) => Month.parse(month))
  // The head is dated by the newest release, so that is read before anything is written.
  const latest = newest === undefined ? [] : await releasesIn(newest)
  const last = latest.at(-1)
  if (last === undefined) return { outcome: 'nothing-public', of: tenant }
  const head = headOf(publisher, `${policyPage(publisher)}#${last.date}`, last.date)
  let releases = 0
  async function* months(): AsyncGenerator<readonly Release[]> {
    for (const month of older.toReversed()) yield await releasesIn(month)
    yield latest
  }
  await writeWhole({ to, part: `${to}.${newId()}.part` }, async (write) => {
    await write(`${JSON.stringify(head).slice(0, -1)},"releases":[`)
    for await (const some of months()) {
      if (some.length === 0) continue
      await write(`${releases === 0 ? '' : ','}\n${some.map((release) => JSON.stringify(release)).join(',\n')}`)
      releases += some.length
      say(`${releases} releases, to ${some.at(-1)?.date ?? ''}`)
    }
    await write('\n]}\n')
  })
  return { outcome: 'written', of: tenant, releases }
}

/** Beside its place until it is whole: whoever reads the file at any moment reads all of it, the old one or the new one. */
async function writeWhole(
  { to, part }: { to: string; part: string },
  body: (write: (text: string) => Promise<void>) => Promise<void>,
): Promise<void> {
  const file = await open(part, 'w')
  try {
    await body((text) => file.writeFile(text))
    await file.sync()
    await file.close()
    await rename(part, to)
  } catch (thrown) {
    await file.close().catch(() => undefined)
    await rm(part, { force: true })
    throw thrown
  }
}
