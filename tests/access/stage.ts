import { sql } from 'kysely'
import type { District } from '../../src/features/identity/fixtures/a-district.ts'
import type { Acting } from '../../src/kernel/acting.ts'
import type { Result } from '../../src/kernel/result.ts'
import type { Role } from '../../src/kernel/roles.ts'
import type { Tx } from '../../src/platform/db.ts'
import type { Files } from '../../src/platform/files.ts'

/** Where the trade is played: within one transaction of the test, with the file store that the program reads. */
export type Ground = { readonly tx: Tx; readonly district: District; readonly files: Files }

type Ids = Readonly<Record<string, string>>

/** How things stand: the objects by the names that paths give them, and who of a role is in the right place. */
export type Standing = {
  readonly ids: Ids
  /** The bidder's manager, the juror in the seat; the first of the role unless said. */
  readonly who?: Partial<Record<Role, number>>
  /** Who of a role is not, where it is not one who never is. */
  readonly elsewhere?: Partial<Record<Role, number>>
}

/** A request that succeeds as things stand. */
export type Request = {
  readonly ids?: Ids
  readonly query?: string
  readonly body?: unknown
  /** What one role asks instead: each has an objection of their own. */
  readonly as?: Partial<Record<Role, { readonly ids?: Ids; readonly body?: unknown }>>
}
export type Asking = Request & Standing

type Requests<T> = Readonly<Record<string, (standing: T) => Request>>
type Visit = (route: string, asking: Asking) => Promise<void>
/** Is told how things stand whenever a state is reached, before anything is asked in it. */
type Reached = (standing: Standing) => Promise<void>

/** A state of the trade with the routes that are asked in it, and the states that follow. */
export type Stage<P> = {
  readonly routes: readonly string[]
  play(ground: Ground, before: P, visit: Visit, reached?: Reached): Promise<void>
}

/** A path is named below its tenant; a state is reached once, whatever is asked in it and follows from it is undone. */
export function stage<P, T extends Standing>(
  reach: (ground: Ground, before: P) => Promise<T>,
  requests: Requests<T>,
  ...next: readonly Stage<T>[]
): Stage<P> {
  return {
    routes: [...Object.keys(requests), ...next.flatMap(({ routes }) => routes)],
    async play(ground, before, visit, reached) {
      const standing = await reach(ground, before)
      await reached?.(standing)
      const at = { who: standing.who ?? {}, elsewhere: standing.elsewhere ?? {} }
      for (const [route, request] of Object.entries(requests)) {
        const { ids, ...asked } = request(standing)
        await visit(route, { ...at, ...asked, ids: { ...standing.ids, ...ids } })
      }
      for (const one of next) await undoneAfter(ground, () => one.play(ground, standing, visit, reached))
    },
  }
}

/** The rows, the caller that the database knows, and the clock are afterwards as they were. */
const undoneAfter = (ground: Ground, body: () => Promise<void>): Promise<void> => eachUndone(ground, [body])

/** One after the other, and each finds everything as the first one did. */
export async function eachUndone({ tx, district }: Ground, bodies: readonly (() => Promise<void>)[]): Promise<void> {
  const now = district.clock.now()
  await sql`savepoint stage`.execute(tx)
  for (const body of bodies) {
    await body()
    await sql`rollback to savepoint stage`.execute(tx)
    district.setClock(now)
  }
  await sql`release savepoint stage`.execute(tx)
}

/** One deed by one person: the database is told who it is that asks. */
export async function does<T, E>({ tx }: Ground, who: Acting, deed: (tx: Tx) => Promise<Result<T, E>>): Promise<T> {
  await sql.raw(`set local heli.actor = '${who.actor}'`).execute(tx)
  const outcome = await deed(tx)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error))
  return outcome.value
}

/** Nothing but the district itself. */
export const anyTime = async (_ground: Ground): Promise<Standing> => ({ ids: {} })
/** For requests that need nothing to be said. */
export const plainly = (): Request => ({})
export const saying = (body: unknown) => (): Request => ({ body })
