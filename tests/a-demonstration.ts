import { seedDemo } from '../src/app/demo/seed.ts'
import { MIGRATIONS } from '../src/app/migrations.ts'
import { newId } from '../src/platform/ids.ts'
import type { Database } from '../src/platform/open-database.ts'
import type { FreshOptions } from '../src/platform/testing/fresh-database.ts'
import { testLogin } from '../src/platform/testing/test-login.ts'

/** A database with the demonstration in it: on PGlite the image that the build has played already, on PostgreSQL played once for all. */
export const aDemonstration = (open: (options: FreshOptions) => Promise<Database>): Promise<Database> =>
  open({ migrations: MIGRATIONS, image: 'dist/image.bin', played: { name: 'demonstration', play } })

async function play(db: Database): Promise<void> {
  await seedDemo({ db, login: testLogin(db.plain), newId })
}
