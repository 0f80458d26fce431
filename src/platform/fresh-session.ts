import { sql } from 'kysely'
import { type Instant, isAfter, plusMs } from '../kernel/civil.ts'
import { systemClock } from './clock.ts'
import type { Plain } from './db.ts'

/** Seconds: how long a session lasts unused, and how old it grows before the library makes it last anew. */
export const RENEWAL = { expiresIn: 12 * 60 * 60, updateAge: 60 * 60 }

export type Session = { readonly id: string; readonly secondFactor: boolean; readonly isHalfway: boolean }

/**
 * A session that needs nothing done to it, in the one statement that every request asks. One that has ended, or is due to be
 * renewed, is left to the login library. Halfway is who has a second factor and has not shown it.
 */
export async function freshSession(db: Plain, token: string | undefined): Promise<Session | undefined> {
  if (token === undefined) return undefined
  const { rows } = await sql<{ id: string; expiresAt: Instant; passed: boolean | null; secondFactor: boolean | null }>`
    select "user".id, session.expires_at, session.second_factor as passed, "user".two_factor_enabled as second_factor
    from login.session join login."user" on "user".id = session.user_id where session.token = ${token}`.execute(db)
  const [session] = rows
  const dueBefore = plusMs(systemClock.now(), (RENEWAL.expiresIn - RENEWAL.updateAge) * 1000)
  if (session === undefined || !isAfter(session.expiresAt, dueBefore)) return undefined
  return sessionOf(session.id, session.secondFactor, session.passed)
}

type Found = {
  readonly user: { readonly id: string; readonly twoFactorEnabled?: unknown }
  readonly session: { readonly secondFactor?: unknown }
}

/** The same, as the login library tells it. */
export const sessionFrom = (found: Found | null): Session | undefined =>
  found === null ? undefined : sessionOf(found.user.id, found.user.twoFactorEnabled, found.session.secondFactor)

function sessionOf(id: string, has: unknown, passed: unknown): Session {
  const secondFactor = has === true
  return { id, secondFactor, isHalfway: secondFactor && passed !== true }
}
