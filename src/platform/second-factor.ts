import { APIError } from 'better-auth/api'
import { type Instant, plusMs } from '../kernel/civil.ts'
import { systemClock } from './clock.ts'
import type { Plain } from './db.ts'

declare module './db.ts' {
  interface PlainTables {
    'login.usedCode': { userId: string; code: string; expiresAt: Instant }
    'login.session': { userId: string; secondFactor: boolean | null }
  }
}

// A code holds for its own half minute and is taken one before and one after.
const LONGEST_MS = 90_000

type Opening = { readonly path?: string; readonly body?: unknown; readonly context: { readonly session: unknown } } | null

/**
 * Notes on a session that is about to begin whether it has passed the second factor: by a code that the account has not used
 * before, by a backup code, or because it replaces a session that has. Sessions from before the second factor stay without.
 */
export async function passing(db: Plain, userId: string, ctx: Opening): Promise<{ data: { secondFactor: boolean } }> {
  const replaces = ctx?.context.session ?? undefined
  const noted = (secondFactor: boolean) => ({ data: { secondFactor } })
  switch (ctx?.path) {
    case '/two-factor/verify-totp': {
      const isNew = await takeCode(db, userId, codeIn(ctx.body))
      // With a session already there it is the first code, which turns the second factor on.
      if (!isNew && replaces === undefined) throw new APIError('UNAUTHORIZED', { code: 'INVALID_CODE' })
      return noted(true)
    }
    case '/two-factor/verify-backup-code':
      return noted(true)
    case '/two-factor/disable':
      // Whatever second factor comes next, none of today's sessions has passed it.
      await db.updateTable('login.session').set({ secondFactor: false }).where('userId', '=', userId).execute()
      return noted(false)
    default:
      return noted(hasPassed(replaces, userId))
  }
}

/** Whether the account has used this one-time code within the time for which it holds. */
export async function isUsed(db: Plain, userId: string, code: string): Promise<boolean> {
  const used = await db
    .selectFrom('login.usedCode')
    .select('code')
    .where('userId', '=', userId)
    .where('code', '=', code)
    .where('expiresAt', '>', systemClock.now())
    .executeTakeFirst()
  return used !== undefined
}

/** Takes a one-time code, by real time; false when the account has used it before (RFC 6238 §5.2). One statement decides of two at once. */
async function takeCode(db: Plain, userId: string, code: string): Promise<boolean> {
  const now = systemClock.now()
  await db.deleteFrom('login.usedCode').where('expiresAt', '<=', now).execute()
  const taken = await db
    .insertInto('login.usedCode')
    .values({ userId, code, expiresAt: plusMs(now, LONGEST_MS) })
    .onConflict((conflict) => conflict.doNothing())
    .returning('code')
    .executeTakeFirst()
  return taken !== undefined
}

export const codeIn = (body: unknown): string => (isRecord(body) && typeof body['code'] === 'string' ? body['code'] : '')

function hasPassed(replaced: unknown, userId: string): boolean {
  const session = isRecord(replaced) ? replaced['session'] : undefined
  return isRecord(session) && session['userId'] === userId && session['secondFactor'] === true
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
