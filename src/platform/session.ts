import { verify } from '@node-rs/argon2'
import { betterAuth } from 'better-auth'
import { isAPIError } from 'better-auth/api'
import { twoFactor, username } from 'better-auth/plugins'
import { PASSWORD_LENGTH } from '../kernel/password.ts'
import { isUserName, USER_NAME_LENGTH } from '../kernel/user-name.ts'
import type { Plain } from './db.ts'
import { LoginDates } from './login-dates.ts'
import { backupCodes } from './backup-codes.ts'
import { BEGIN, CALLBACK, type Elsewhere, servedElsewhere, signInElsewhere } from './elsewhere.ts'
import { systemChance } from './chance.ts'
import { loginEvents } from './login-events.ts'
import { afterLogin, beforeLogin } from './login-hooks.ts'
import { inOurWords, loginRefused } from './login-refusals.ts'
import { loginTries } from './login-tries.ts'
import { passwordHash } from './password-hash.ts'
import { passing } from './second-factor.ts'

/** The login library's endpoints that are part of the product; every other path below /api/auth answers 404. */
export const LOGIN_ENDPOINTS = [
  'POST /api/auth/sign-in/username',
  // These two where a provider is configured, and nowhere else.
  `POST ${BEGIN}`,
  `GET ${CALLBACK}`,
  'POST /api/auth/sign-out',
  'POST /api/auth/change-password',
  'POST /api/auth/two-factor/enable',
  'POST /api/auth/two-factor/disable',
  'POST /api/auth/two-factor/verify-totp',
  'POST /api/auth/two-factor/verify-backup-code',
  'POST /api/auth/two-factor/generate-backup-codes',
] as const

/** What a session that has not passed the second factor may still ask for: to begin anew, or to end. */
const OPEN_TO_ALL = new Set(['/api/auth/sign-in/username', '/api/auth/sign-out'])

/** What a one-time password opens: its own change, and the way out. */
const OPEN_TO_ONE_TIME = new Set([...OPEN_TO_ALL, '/api/auth/change-password'])

export type Account = { readonly username: string; readonly password: string; readonly name: string }

/** `mustChangePassword`: somebody else has made the password, and it opens nothing but its own change. */
export type AccountSeen = { readonly id: string; readonly secondFactor: boolean; readonly mustChangePassword: boolean }

export type Login = {
  /** What the provider is called where one is configured with which people log in as well. */
  readonly elsewhere?: string | undefined
  /** Serves one of LOGIN_ENDPOINTS. */
  handle(request: Request): Promise<Response>
  /** The account behind a session cookie; a session that has not passed its second factor opens nothing. */
  accountOf(headers: Headers): Promise<AccountSeen | undefined>
  /** Makes an account and gives its id. */
  open(account: Account): Promise<string>
  /** For an operator, where phone and backup codes are lost: the password alone opens the login again, and every session of it ends. */
  dropSecondFactor(username: string): Promise<boolean>
}

export type LoginSettings = {
  readonly db: Plain
  /** 32 or more random characters, kept outside the data folder. */
  readonly secret: string
  readonly origins: readonly string[]
  readonly secure: boolean
  /** Header in which the proxy in front names the client; without one all share the socket's address. */
  readonly clientHeader: string
  /** The provider with which people may log in as well. */
  readonly elsewhere?: Elsewhere | undefined
  /** How passwords are kept; tests that log in hundreds of times keep theirs quickly. */
  readonly hash?: (password: string) => Promise<string>
  /** Is told of a defect within the library, which answers all the same. */
  readonly failed?: (error: unknown) => void
}

const byPassword = (hash: (password: string) => Promise<string>) => ({
  enabled: true,
  // Whoever makes an account for somebody is not that somebody: no session is left behind, least of all in the image.
  autoSignIn: false,
  minPasswordLength: PASSWORD_LENGTH.min,
  maxPasswordLength: PASSWORD_LENGTH.max,
  password: {
    hash,
    verify: ({ hash: stored, password }: { hash: string; password: string }) => verify(stored, password),
  },
})

const LIMITS = {
  enabled: true,
  storage: 'database',
  window: 60,
  max: 60,
  customRules: {
    // An office logs in from one address, and right logins count as well; guessing is slowed account by account (login-tries).
    '/sign-in/username': { window: 60, max: 60 },
    '/change-password': { window: 60, max: 10 },
    '/two-factor/*': { window: 60, max: 10 },
  },
} as const

const SESSION = {
  expiresIn: 12 * 60 * 60,
  updateAge: 60 * 60,
  additionalFields: { secondFactor: { type: 'boolean', required: false, input: false } },
} as const

const BY_USER_NAME = username({
  minUsernameLength: USER_NAME_LENGTH.min,
  maxUsernameLength: USER_NAME_LENGTH.max,
  usernameValidator: isUserName,
})
// No browser is trusted to leave the second step out.
const SECOND_STEP = twoFactor({
  issuer: 'Heli',
  trustDeviceMaxAge: 0,
  backupCodeOptions: { customBackupCodesGenerate: () => backupCodes(systemChance.draw) },
})

type Session = {
  readonly seen: AccountSeen
  /** The password was right, and the second factor has not been passed. */
  readonly isHalfway: boolean
}

function shutTo(session: Session | undefined, pathname: string): 'sign-in-again' | 'password-change-required' | undefined {
  if (session?.isHalfway === true) return 'sign-in-again'
  return session?.seen.mustChangePassword === true && !OPEN_TO_ONE_TIME.has(pathname) ? 'password-change-required' : undefined
}

/** Login by user name and password. One session cookie, http-only; a row per session, so that leaving ends it at once. */
export function openLogin({
  db,
  secret,
  origins,
  secure,
  clientHeader,
  elsewhere,
  hash = passwordHash,
  failed = () => {},
}: LoginSettings): Login {
  const tries = loginTries(db, secret)
  const note = loginEvents(db, clientHeader)
  const auth = betterAuth({
    basePath: '/api/auth',
    // Where a provider sends people back to; without one it is asked of the request.
    ...(elsewhere === undefined || origins[0] === undefined ? {} : { baseURL: origins[0] }),
    secret,
    trustedOrigins: [...origins],
    database: { db: db.withSchema('login').withPlugin(new LoginDates()), type: 'postgres' },
    emailAndPassword: byPassword(hash),
    user: { additionalFields: { mustChangePassword: { type: 'boolean', required: false, input: false } } },
    session: SESSION,
    hooks: { before: beforeLogin(db, tries, note), after: afterLogin(tries, note) },
    onAPIError: { onError: (error) => (isAPIError(error) ? undefined : failed(error)) },
    databaseHooks: { session: { create: { before: (session, ctx) => passing(db, session.userId, ctx) } } },
    rateLimit: LIMITS,
    advanced: {
      cookiePrefix: 'heli',
      useSecureCookies: secure,
      ipAddress: { ipAddressHeaders: [clientHeader] },
      database: { generateId: 'uuid', joins: true },
    },
    // Who an account of a provider is, an invitation says: none is tied by its address, and no token of it is kept.
    account: { accountLinking: { enabled: false }, updateAccountOnSignIn: false },
    plugins: [BY_USER_NAME, SECOND_STEP, ...(elsewhere === undefined ? [] : [signInElsewhere(elsewhere)])],
    telemetry: { enabled: false },
    logger: { disabled: true },
  })
  const sessionOf = async (headers: Headers): Promise<Session | undefined> => {
    const found = await auth.api.getSession({ headers })
    if (found === null) return undefined
    const secondFactor = found.user.twoFactorEnabled === true
    const mustChangePassword = found.user.mustChangePassword === true
    return {
      seen: { id: found.user.id, secondFactor, mustChangePassword },
      isHalfway: secondFactor && found.session.secondFactor !== true,
    }
  }
  return {
    elsewhere: elsewhere?.provider.name,
    async handle(request) {
      const { pathname } = new URL(request.url)
      if (pathname === BEGIN || pathname === CALLBACK) return servedElsewhere(request, elsewhere, auth.handler)
      const shut = OPEN_TO_ALL.has(pathname) ? undefined : shutTo(await sessionOf(request.headers), pathname)
      return shut === undefined ? inOurWords(request, await auth.handler(request)) : loginRefused(shut)
    },
    async accountOf(headers) {
      const session = await sessionOf(headers)
      return session?.isHalfway === false ? session.seen : undefined
    },
    async open({ username: name, password, name: shown }) {
      // The library wants an address for every account; this one can never receive anything (RFC 2606).
      const email = `${name}@accounts.invalid`
      const made = await auth.api.signUpEmail({ body: { email, password, name: shown, username: name } })
      return made.user.id
    },
    async dropSecondFactor(name) {
      const { adapter, internalAdapter } = await auth.$context
      const where = [{ field: 'username', value: name.toLowerCase() }]
      const user = await adapter.findOne<{ id: string }>({ model: 'user', where })
      if (user === null) return false
      await internalAdapter.updateUser(user.id, { twoFactorEnabled: false })
      await adapter.deleteMany({ model: 'twoFactor', where: [{ field: 'userId', value: user.id }] })
      await internalAdapter.deleteUserSessions(user.id)
      await note(user.id, 'second-factor-off', undefined)
      return true
    },
  }
}
