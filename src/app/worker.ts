import type { Acting } from '../kernel/acting.ts'
import { SYSTEM } from '../kernel/ids.ts'
import { ok } from '../kernel/result.ts'
import { forgetContacts } from '../features/identity/service/admissions.ts'
import { CONTRACT_DUES } from '../features/contracts/service/later-dues.ts'
import { tenantsOf } from '../features/identity/store/people.ts'
import { type DueHandlers, sweep, sweepAll, TENDER_DUES } from '../features/tenders/service/sweep.ts'
import { act } from '../platform/act.ts'
import { startJobs } from '../platform/jobs.ts'
import { clearFiles } from './clear-files.ts'
import type { OpenHouse } from './open-house.ts'

export type Sweeping = {
  /** Does all that has come due by the business clock, tenant by tenant. */
  now(): Promise<void>
  stop(): Promise<void>
}

const SWEEP_SECONDS = 30
const CLEAR_SECONDS = 3_600

/** What the clock brings about, by deed, of every feature. */
const DUES: DueHandlers = { ...TENDER_DUES, ...CONTRACT_DUES }

type Swept = Pick<OpenHouse, 'pool' | 'clock' | 'newId'> & { readonly db: Pick<OpenHouse['db'], 'plain'> }

/** Deadlines are rows; one job asks the clock which of them have come. Two servers may both ask: a row is done once. */
export async function startSweeping(house: OpenHouse): Promise<Sweeping> {
  const { db, log } = house
  const jobs = await startJobs(db.plain, (error, job) => log.error('job-failed', error, job === undefined ? {} : { job }))
  const now = () => sweepTenants(house)
  await jobs.work('sweep', now)
  jobs.every(SWEEP_SECONDS, 'sweep')
  await jobs.work('files', async () => {
    const count = await clearFiles(house)
    if (count > 0) log.warn('unnamed-files-removed', { count })
  })
  jobs.every(CLEAR_SECONDS, 'files')
  return { now, stop: () => jobs.stop() }
}

/** Tenant by tenant what has come due at the clock's instant, each in a transaction of its own. */
export async function sweepTenants({ db, pool, clock, newId }: Swept): Promise<void> {
  for (const tenant of await tenantsOf(db.plain)) {
    const acting: Acting = { tenant, actor: SYSTEM, posts: [], now: clock.now(), newId }
    await act(pool, acting, async (tx) => ok(await forgetContacts(tx, acting)))
    await sweepAll(async (after) => {
      const swept = await act(pool, acting, async (tx) => ok(await sweep(tx, acting, DUES, after)))
      return swept.ok ? swept.value : undefined
    })
  }
}
