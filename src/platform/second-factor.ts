import type { GenericEndpointContext } from 'better-auth'
import { APIError } from 'better-auth/api'
import { type Instant, msOf, plusMs } from '../kernel/civil.ts'
import { systemChance } from './chance.ts'
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

/**
 * Notes on a session that is about to begin whether it has passed the second factor: by a code that the account has not used
 * before, by a backup code, or because it replaces a session that has. Sessions from before the second factor stay without.
 */
export async function passing(
  db: Plain,
  userId: string,
  ctx: GenericEndpointContext | null,
): Promise<{ data: { secondFactor: boolean } }> {
  const replaces = ctx?.context.session ?? undefined
  const noted = (secondFactor: boolean) => ({ data: { secondFactor } })
  switch (ctx?.path) {
    case '/two-factor/verify-totp': {
      const isNew = await takeCode(db, userId, codeIn(ctx.body))
      // With a session already there it is the first code, which turns the second factor on.
      if (!isNew && replaces === undefined) {
        await keepStep(ctx, userId)
        throw new APIError('UNAUTHORIZED', { code: 'INVALID_CODE' })
      }
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

/** Under this name the login library keeps the first step of a log-in that awaits its second. */
const FIRST_STEP = 'two_factor'

/** The first step that this browser has done, by the library's name for it. */
export async function stepOf(ctx: Pick<GenericEndpointContext, 'context' | 'getSignedCookie'>): Promise<string | undefined> {
  const step = await ctx.getSignedCookie(ctx.context.createAuthCookie(FIRST_STEP).name, ctx.context.secret)
  return typeof step === 'string' ? step : undefined
}

const KEPT_MS = 3 * 60_000
const STEP_MS = 10 * 60_000
const TRIES_OF_A_STEP = 5

/** Notes the first step of a log-in that awaits its second, under the names by which the library looks for it. */
export async function beginStep(ctx: GenericEndpointContext, userId: string): Promise<void> {
  const step = `2fa-${Buffer.from(systemChance.randomBytes(16)).toString('hex')}`
  const { createVerificationValue } = ctx.context.internalAdapter
  const expiresAt = new Date(msOf(systemClock.now()) + STEP_MS)
  await createVerificationValue({ identifier: step, value: userId, expiresAt })
  await createVerificationValue({ identifier: `2fa-attempts-${step}`, value: '0', expiresAt })
  const { name, attributes } = ctx.context.createAuthCookie(FIRST_STEP, { maxAge: STEP_MS / 1000 })
  await ctx.setSignedCookie(name, step, ctx.context.secret, attributes)
}

/**
 * The library spends the first step on a right code before it knows that another log-in took that code at the same moment. The step
 * is given back for one more try, the next code.
 */
async function keepStep(ctx: GenericEndpointContext, userId: string): Promise<void> {
  const step = await stepOf(ctx)
  if (step === undefined) return
  const { createVerificationValue } = ctx.context.internalAdapter
  const expiresAt = new Date(msOf(systemClock.now()) + KEPT_MS)
  await createVerificationValue({ identifier: step, value: userId, expiresAt })
  await createVerificationValue({ identifier: `2fa-attempts-${step}`, value: String(TRIES_OF_A_STEP - 1), expiresAt })
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
