import { type Company, type People, settlePeople } from '../../src/app/demo/people.ts'
import { MIGRATIONS } from '../../src/app/migrations.ts'
import type { Instant } from '../../src/kernel/civil.ts'
import { newId } from '../../src/platform/ids.ts'
import type { Database } from '../../src/platform/open-database.ts'
import { freshDatabase } from '../../src/platform/testing/fresh-database.ts'
import { testLogin } from '../../src/platform/testing/test-login.ts'
import { playYear, type Reach } from './play.ts'
import type { Stage } from './stage.ts'
import type { Story } from './story.ts'

/** How a year is told: who is there, what they do, and from when on. */
export type Telling = {
  readonly company?: Company
  readonly story: (people: People) => Story
  readonly begins: Instant
  /** Which projects are in the plan, and how far each goes; all of them to their published contracts unless said. */
  readonly reach?: Readonly<Record<string, Reach>>
}

export type Played = { readonly db: Database; readonly stage: Stage }

/** An empty database, the people of the year with their accounts, and from there on nothing but requests. */
export async function aYear(kind: Database['kind'], { company, story, ...length }: Telling): Promise<Played> {
  const db = await freshDatabase(kind, { migrations: MIGRATIONS })
  try {
    const people = await settlePeople({ db, login: testLogin(db.plain), newId }, company)
    return { db, stage: await playYear(db, story(people), length) }
  } catch (cause) {
    await db.close()
    throw cause
  }
}
