import { hash, verify } from '@node-rs/argon2'
import { betterAuth } from 'better-auth'
import { twoFactor, username } from 'better-auth/plugins'
import { type Instant, isAfter, plusMs } from '../kernel/civil.ts'
import type { Plain } from './db.ts'
import { LoginDates } from './login-dates.ts'
import { systemClock } from './clock.ts'
import { signedToken } from './session-cookie.ts'

/** The login library's endpoints that are part of the product; every other path below /api/auth answers 404. */
export const LOGIN_ENDPOINTS = [
  'POST /api/auth/sign-in/username',
  'POST /api/auth/sign-out',
  'POST /api/auth/change-password',
  'POST /api/auth/two-factor/enable',
  'POST /api/auth/two-factor/disable',
  'POST /api/auth/two-factor/verify-totp',
] as const

export type Account = { readonly username: string; readonly password: string; readonly name: string }

export type Login = {
  /** Serves one of LOGIN_ENDPOINTS. */
  handle(request: Request): Promise<Response>
  /** The account behind a session cookie. */
  accountOf(headers: Headers): Promise<string | undefined>
  /** Makes an account and gives its id. */
  open(account: Account): Promise<string>
}

export type LoginSettings = {
  readonly db: Plain
  /** 32 or more random characters, kept outside the data folder. */
  readonly secret: string
  readonly origins: readonly string[]
  readonly secure: boolean
  /** Header in which the proxy in front names the client; without one all share the socket's address. */
  readonly clientHeader: string
}

// RFC 9106, second recommended option, scaled to a small server: 19 MiB, two passes.
const ARGON = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Seconds: how long a session lasts unused, and how old it grows before the library makes it last anew. */
const SESSION = { expiresIn: 12 * 60 * 60, updateAge: 60 * 60 }

declare module './db.ts' {
  interface PlainTables {
    'login.session': { token: string; userId: string; expiresAt: Instant }
  }
}

const USERNAME = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u

/** Login by user name and password. One session cookie, http-only; a row per session, so that leaving ends it at once. */
export function openLogin({ db, secret, origins, secure, clientHeader }: LoginSettings): Login {
  const auth = betterAuth({
    basePath: '/api/auth',
    secret,
    trustedOrigins: [...origins],
    database: { db: db.withSchema('login').withPlugin(new LoginDates()), type: 'postgres' },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: 8,
      maxPasswordLength: 128,
      password: {
        hash: (password) => hash(password, ARGON),
        verify: ({ hash: stored, password }) => verify(stored, password),
      },
    },
    session: SESSION,
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 60,
      max: 60,
      customRules: { '/sign-in/username': { window: 60, max: 10 } },
    },
    advanced: {
      cookiePrefix: 'heli',
      useSecureCookies: secure,
      ipAddress: { ipAddressHeaders: [clientHeader] },
      database: { generateId: 'uuid' },
    },
    plugins: [
      username({ minUsernameLength: 3, maxUsernameLength: 40, usernameValidator: (name) => USERNAME.test(name) }),
      twoFactor({ issuer: 'Heli' }),
    ],
    telemetry: { enabled: false },
    logger: { disabled: true },
  })
  return {
    handle: async (request) => inOurWords(await auth.handler(request)),
    async accountOf(headers) {
      const { authCookies } = await auth.$context
      const token = signedToken(headers.get('cookie'), authCookies.sessionToken.name, secret)
      if (token === undefined) return undefined
      const fresh = await freshSession(db, token)
      if (fresh !== undefined) return fresh
      const session = await auth.api.getSession({ headers })
      return session?.user.id
    },
    async open({ username: name, password, name: shown }) {
      // The library wants an address for every account; this one can never receive anything (RFC 2606).
      const email = `${name}@accounts.invalid`
      const made = await auth.api.signUpEmail({ body: { email, password, name: shown, username: name } })
      return made.user.id
    },
  }
}

/**
 * The account of a session that needs nothing done to it: one statement for what every request asks. One that has ended, or is
 * due to be renewed, is left to the library.
 */
async function freshSession(db: Plain, token: string): Promise<string | undefined> {
  const session = await db
    .selectFrom('login.session')
    .select(['userId', 'expiresAt'])
    .where('token', '=', token)
    .executeTakeFirst()
  const renewal = plusMs(systemClock.now(), (SESSION.expiresIn - SESSION.updateAge) * 1000)
  return session !== undefined && isAfter(session.expiresAt, renewal) ? session.userId : undefined
}

/** The library's refusals as the house's problems, so that pages find words for them by code. */
function inOurWords(reply: Response): Response {
  if (reply.ok) return reply
  const code = reply.status === 429 ? 'too-many-tries' : 'wrong-login'
  const status = reply.status === 429 ? 429 : 401
  const headers = { 'content-type': 'application/problem+json' }
  return new Response(JSON.stringify({ type: `urn:heli:problem:${code}`, status, code }), { status, headers })
}
