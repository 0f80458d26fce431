import type { Database } from '../../platform/open-database.ts'
import type { Login } from '../../platform/session.ts'
import { settlePeople } from './people.ts'

export type SeedTools = { readonly db: Database; readonly login: Login; readonly newId: () => string }

/** Fills an empty database with the demonstration of 2017. */
export async function seedDemo(tools: SeedTools): Promise<void> {
  await settlePeople(tools)
}
