import type { GenericEndpointContext } from 'better-auth'
import { APIError, createAuthMiddleware, getSessionFromCtx, isAPIError } from 'better-auth/api'
import { deleteSessionCookie } from 'better-auth/cookies'
import type { LoginEvent } from '../kernel/login-event.ts'
import { isGuessable } from '../kernel/password.ts'
import { readSlipCode } from '../kernel/slip-code.ts'
import { systemChance } from './chance.ts'
import type { Plain } from './db.ts'
import type { NoteLogin } from './login-events.ts'
import type { LoginTries } from './login-tries.ts'
import { beginStep, codeIn, isUsed, stepOf } from './second-factor.ts'

type Asked = Pick<GenericEndpointContext, 'headers'>
type Ctx = Pick<GenericEndpointContext, 'body' | 'context' | 'getSignedCookie'>

/** What the house asks and adds before the login library sees a request. */
export const beforeLogin = (db: Plain, tries: LoginTries, note: NoteLogin) =>
  createAuthMiddleware(async (ctx) => {
    const body: unknown = ctx.body
    switch (ctx.path) {
      case '/sign-in/username': {
        const tried = await triedBy(ctx, tries)
        const wait = tried === undefined ? 0 : await tries.take(tried.who)
        if (wait > 0) await noteNamed(ctx, note, 'locked')
        if (wait > 0) throw new APIError('TOO_MANY_REQUESTS', { code: 'ACCOUNT_WAITS', milliseconds: wait })
        if (!isRecord(body)) return undefined
        const password = asPrinted(await userNamed(ctx, body['username']), body['password'])
        return password === body['password'] ? undefined : { context: { body: { ...body, password } } }
      }
      case '/sign-out': {
        const leaving = (await getSessionFromCtx(ctx))?.user
        if (leaving) await note(leaving.id, 'out', ctx.headers)
        return undefined
      }
      case '/change-password': {
        if (!isRecord(body)) return undefined
        const user = (await getSessionFromCtx(ctx))?.user
        const [currentPassword, newPassword] = [asPrinted(user, body['currentPassword']), body['newPassword']]
        if (typeof newPassword === 'string' && asPrinted(user, newPassword) === currentPassword)
          throw new APIError('BAD_REQUEST', { code: 'PASSWORD_UNCHANGED' })
        if (typeof newPassword === 'string' && isGuessable(newPassword, String(user?.['username'] ?? '')))
          throw new APIError('BAD_REQUEST', { code: 'PASSWORD_GUESSABLE' })
        // Whoever changes a password may do so because another knows it: every other session ends, whatever the request says.
        return { context: { body: { ...body, currentPassword, revokeOtherSessions: true } } }
      }
      case '/two-factor/verify-totp': {
        // Asked before the library spends the first step on it, so that the next code still finds that step.
        const step = await stepOf(ctx)
        const begun = step === undefined ? null : await ctx.context.internalAdapter.findVerificationValue(step)
        if (begun && (await isUsed(db, begun.value, codeIn(body)))) throw new APIError('UNAUTHORIZED', { code: 'INVALID_CODE' })
        return undefined
      }
      default:
        return undefined
    }
  })

/**
 * A right password ends the count of wrong ones, and this browser is known for that account from now on. Whoever was logged in here
 * before is so no more: their cookie is replaced, and nobody could end their session by it.
 */
export const afterLogin = (tries: LoginTries, note: NoteLogin) =>
  createAuthMiddleware(async (ctx) => {
    await noteDone(ctx, ctx.context.returned, note)
    if (ctx.path === '/callback/:id') return enteredElsewhere(ctx)
    if (isAPIError(ctx.context.returned)) return
    if (ctx.path === '/change-password') return ownPassword(ctx)
    if (ctx.path !== '/sign-in/username') return
    const tried = await triedBy(ctx, tries)
    if (tried === undefined) return
    const { who, account } = tried
    await tries.forget(who)
    await endReplaced(ctx)
    const { name, attributes } = browserCookie(ctx)
    const mark = `${await markOf(ctx, tries, account)}${Buffer.from(systemChance.randomBytes(16)).toString('hex')}`
    if (who === account) await ctx.setSignedCookie(name, mark, ctx.context.secret, attributes)
  })

const noteNamed = async (ctx: Ctx & Asked, note: NoteLogin, what: LoginEvent): Promise<void> => {
  const user = isRecord(ctx.body) ? await userNamed(ctx, ctx.body['username']) : null
  // Of a name that nobody has nothing is kept: people type passwords into the wrong field.
  if (typeof user?.['id'] === 'string') await note(user['id'], what, ctx.headers)
}

const CHANGES: Readonly<Record<string, LoginEvent>> = {
  '/change-password': 'password-changed',
  '/two-factor/disable': 'second-factor-off',
  '/two-factor/generate-backup-codes': 'codes-renewed',
}
const SECOND_STEPS: ReadonlySet<string> = new Set(['/two-factor/verify-totp', '/two-factor/verify-backup-code'])

/** What has just been done at a login, or failed. A first step of two is neither. */
async function noteDone(
  ctx: GenericEndpointContext & { readonly path: string },
  returned: unknown,
  note: NoteLogin,
): Promise<void> {
  const { newSession, session } = ctx.context
  const isSecond = SECOND_STEPS.has(ctx.path)
  if (ctx.path !== '/callback/:id' && isAPIError(returned)) {
    if (returned.status !== 'UNAUTHORIZED') return
    if (ctx.path === '/sign-in/username') return noteNamed(ctx, note, 'failed')
    const step = isSecond ? await stepOf(ctx) : undefined
    const begun = step === undefined ? null : await ctx.context.internalAdapter.findVerificationValue(step)
    return begun ? note(begun.value, 'failed', ctx.headers) : undefined
  }
  const user = newSession?.user ?? session?.user
  if (user === undefined) return
  const change = CHANGES[ctx.path]
  if (change !== undefined) return note(user.id, change, ctx.headers)
  if (isSecond) return note(user.id, session ? 'second-factor-on' : 'in', ctx.headers)
  const isEntry = ctx.path === '/sign-in/username' || ctx.path === '/callback/:id'
  if (isEntry && newSession && newSession.user['twoFactorEnabled'] !== true) return note(user.id, 'in', ctx.headers)
}

async function endReplaced({
  context,
  getSignedCookie,
}: Pick<GenericEndpointContext, 'context' | 'getSignedCookie'>): Promise<void> {
  const replaced = await getSignedCookie(context.authCookies.sessionToken.name, context.secret)
  if (typeof replaced === 'string') await context.internalAdapter.deleteSession(replaced)
}

/**
 * Whoever was let in by a provider. A second factor of theirs is asked for here all the same: the library does so after a password
 * alone, so the session that it has opened is ended again and the first step of two noted, as it does there.
 */
async function enteredElsewhere(ctx: GenericEndpointContext): Promise<void> {
  const entered = ctx.context.newSession
  if (!entered) return
  await endReplaced(ctx)
  if (entered.user['twoFactorEnabled'] !== true) return
  await ctx.context.internalAdapter.deleteSession(entered.session.token)
  deleteSessionCookie(ctx, true)
  ctx.context.setNewSession(null)
  await beginStep(ctx, entered.user.id)
}

/** From now on the password is known to its owner alone. */
async function ownPassword({ context }: Pick<GenericEndpointContext, 'context'>): Promise<void> {
  const user = context.newSession?.user ?? context.session?.user
  if (user !== undefined) await context.internalAdapter.updateUser(user.id, { mustChangePassword: false })
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const HALF_A_YEAR = 180 * 24 * 60 * 60
const browserCookie = (ctx: Ctx) => ctx.context.createAuthCookie('known_browser', { maxAge: HALF_A_YEAR })

type Holder = Readonly<Record<string, unknown>> | null | undefined

/**
 * A one-time password is told in person and typed from paper: small letters and missing dashes are as good. One's own password
 * is only what it is.
 */
function asPrinted(user: Holder, typed: unknown): unknown {
  if (user?.['mustChangePassword'] !== true || typeof typed !== 'string') return typed
  return readSlipCode(typed) ?? typed
}

const userNamed = ({ context }: Ctx, name: unknown) => {
  const where = [{ field: 'username', value: String(name).toLowerCase() }]
  return context.adapter.findOne<Record<string, unknown>>({ model: 'user', where })
}

/** How the mark of a known browser begins: with the account and its password, so that no mark outlives a change of it. */
async function markOf({ body, context }: Ctx, { hash }: LoginTries, account: string): Promise<string> {
  const where = [{ field: 'username', value: String(body?.username).toLowerCase() }]
  const user = await context.adapter.findOne<{ id: string }>({ model: 'user', where })
  const kept = user && (await context.internalAdapter.findCredentialAccount(user.id))
  return `${account}.${hash(`password\n${kept?.password ?? ''}`)}.`
}

/** By what a try is counted, where it is one: the account, or this browser where the account was entered in it before. */
async function triedBy(ctx: Ctx, tries: LoginTries): Promise<{ who: string; account: string } | undefined> {
  const { hash } = tries
  const { body, context } = ctx
  const name: unknown = body?.username
  if (typeof name !== 'string') return undefined
  const account = hash(name.toLowerCase())
  const mark = await ctx.getSignedCookie(browserCookie(ctx).name, context.secret)
  const isKnown = typeof mark === 'string' && mark.startsWith(`${account}.`) && mark.startsWith(await markOf(ctx, tries, account))
  return { who: isKnown ? hash(mark) : account, account }
}
