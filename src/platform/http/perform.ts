import type { Context } from 'hono'
import type { Acting } from '../../kernel/acting.ts'
import { canonical, type Json } from '../../kernel/canonical.ts'
import { ActionId } from '../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import { act, look } from '../act.ts'
import { codeOf } from '../coded-error.ts'
import type { ReadTx, Tx } from '../db.ts'
import { type Claim, claimDeed, finishDeed } from './deeds.ts'
import type { Env } from './env.ts'

export type DeedRefusal = { code: 'action-id-missing' } | { code: 'action-id-used' } | { code: 'changed-meanwhile' }
export const DEED_STATUS = { 'action-id-missing': 400, 'action-id-used': 409, 'changed-meanwhile': 409 } as const

/**
 * Does one deed once. The client names it by a UUIDv7 in `Idempotency-Key`; the same id from the same actor with the same
 * request gets the first reply again, anything else under that id is refused. `named` is what makes the request the same where that
 * is not its body.
 */
export async function perform<T extends Json, E extends { code: string }>(
  c: Context<Env>,
  deed: (tx: Tx, acting: Acting) => Promise<Result<T, E>>,
  named?: string,
): Promise<Result<T, E | DeedRefusal>> {
  const id = idOfDeed(c)
  if (!id.ok) return id
  const { house } = c.var
  const request = named ?? fingerprintOf(c, await c.req.text())
  // A deed is done when all of it has come in: whoever holds back the end of a request gains no time by it.
  const acting = { ...c.var.acting, now: house.clock.now() }
  const claim: Claim = { id: id.value, actor: acting.actor, request }
  const once = () =>
    act<T, E | DeedRefusal>(house.pool, acting, async (tx) => {
      const earlier = await claimDeed(tx, acting, claim)
      if (earlier === 'other') return refuse({ code: 'action-id-used' })
      if (earlier !== undefined) return ok(JSON.parse(earlier.reply) as T)
      const outcome = await deed(tx, acting)
      if (outcome.ok) await finishDeed(tx, acting, claim.id, canonical(outcome.value))
      return outcome
    })
  return unlessOutrun(once, refuse({ code: 'changed-meanwhile' }))
}

/** What makes a request the same: where it goes, and what it says. */
export const fingerprintOf = (c: Context<Env>, text: string): string =>
  c.var.house.fingerprint(`${c.req.method} ${c.req.path}\n${text}`)

/** Under which id the client asks for a deed. */
export function idOfDeed(c: Context<Env>): Result<ActionId, { code: 'action-id-missing' }> {
  const named = ActionId.safeParse(c.req.header('idempotency-key'))
  return named.success ? ok(named.data) : refuse({ code: 'action-id-missing' })
}

/** Broken unique key, deadlock, serialisation failure: what only others at the same moment bring about. */
const OUTRUN: ReadonlySet<string | undefined> = new Set(['23505', '40P01', '40001'])
/** A statement kept from before a migration: nothing was done, and another time it is read anew. */
const OUTDATED = '0A000'
const TRIES = 3

/**
 * What looked free may be taken before it is written. Done anew, the deed sees what the other has done and refuses in its own words;
 * whoever is outrun time and again is told to look once more.
 */
async function unlessOutrun<T>(deed: () => Promise<T>, outrun: T): Promise<T> {
  for (let left = TRIES; left > 0; left--) {
    try {
      return await deed()
    } catch (thrown) {
      const code = codeOf(thrown)
      if (!OUTRUN.has(code) && !(code === OUTDATED && left > 1)) throw thrown
    }
  }
  return outrun
}

/** A look that is itself recorded. What was seen is kept nowhere else, so asked again it is another look. */
export const noted = <T, E>(c: Context<Env>, deed: (tx: Tx, acting: Acting) => Promise<Result<T, E>>): Promise<Result<T, E>> =>
  act(c.var.house.pool, c.var.acting, (tx) => deed(tx, c.var.acting))

/** Reads in the caller's scope. */
export const view = <T>(c: Context<Env>, read: (tx: ReadTx, acting: Acting) => Promise<T>): Promise<T> =>
  look(c.var.house.pool, c.var.acting, (tx) => read(tx, c.var.acting))
