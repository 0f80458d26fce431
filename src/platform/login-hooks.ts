import { APIError, createAuthMiddleware } from 'better-auth/api'
import type { Plain } from './db.ts'
import { codeIn, isUsed } from './second-factor.ts'

/** Under this name the login library keeps the first step of a log-in that awaits its second. */
const FIRST_STEP = 'two_factor'

/** What the house asks and adds before the login library sees a request. */
export const beforeLogin = (db: Plain) =>
  createAuthMiddleware(async (ctx) => {
    const body: unknown = ctx.body
    switch (ctx.path) {
      case '/change-password': {
        // Whoever changes a password may do so because another knows it: every other session ends, whatever the request says.
        return { context: { body: { ...(typeof body === 'object' ? body : {}), revokeOtherSessions: true } } }
      }
      case '/two-factor/verify-totp': {
        // Asked before the library spends the first step on it, so that the next code still finds that step.
        const { createAuthCookie, internalAdapter, secret } = ctx.context
        const step = await ctx.getSignedCookie(createAuthCookie(FIRST_STEP).name, secret)
        const begun = typeof step === 'string' ? await internalAdapter.findVerificationValue(step) : null
        if (begun && (await isUsed(db, begun.value, codeIn(body)))) throw new APIError('UNAUTHORIZED', { code: 'INVALID_CODE' })
        return undefined
      }
      default:
        return undefined
    }
  })
