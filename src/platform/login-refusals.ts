/** What the login library refuses with, by its own codes, as the house says it. */
const SAID: Readonly<Record<string, LoginRefusal>> = {
  UNAUTHORIZED: 'login-needed',
  SESSION_EXPIRED: 'login-needed',
  SESSION_NOT_FRESH: 'login-needed',
  INVALID_PASSWORD: 'wrong-password',
  CREDENTIAL_ACCOUNT_NOT_FOUND: 'no-password',
  PASSWORD_UNCHANGED: 'password-unchanged',
  PASSWORD_GUESSABLE: 'password-guessable',
  PASSWORD_TOO_SHORT: 'password-length',
  PASSWORD_TOO_LONG: 'password-length',
  INVALID_CODE: 'wrong-code',
  INVALID_BACKUP_CODE: 'wrong-code',
  INVALID_TWO_FACTOR_COOKIE: 'sign-in-again',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'sign-in-again',
  ACCOUNT_WAITS: 'account-waits',
  ACCOUNT_TEMPORARILY_LOCKED: 'account-waits',
  TOTP_ALREADY_ENABLED: 'second-factor-on',
  TOTP_NOT_ENABLED: 'second-factor-off',
  BACKUP_CODES_NOT_ENABLED: 'second-factor-off',
  TWO_FACTOR_NOT_ENABLED: 'second-factor-off',
  // The provider's own description could not be read: it is away, or not the one that is configured.
  PROVIDER_NOT_FOUND: 'elsewhere-away',
  INVALID_OAUTH_CONFIGURATION: 'elsewhere-away',
}

/** With a name that nobody can have, or a password longer than any, the sign-in is as wrong as with any other. */
const SAID_AT_SIGN_IN: Readonly<Record<string, LoginRefusal>> = {
  INVALID_USERNAME_OR_PASSWORD: 'wrong-login',
  INVALID_USERNAME: 'wrong-login',
  USERNAME_TOO_SHORT: 'wrong-login',
  USERNAME_TOO_LONG: 'wrong-login',
  PASSWORD_TOO_LONG: 'wrong-login',
  ACCOUNT_WAITS: 'account-waits',
}

const STATUS = {
  'bad-request': 400,
  'login-needed': 401,
  'wrong-login': 401,
  'wrong-password': 401,
  'wrong-code': 401,
  'sign-in-again': 401,
  'foreign-origin': 403,
  'password-change-required': 403,
  'not-found': 404,
  'invitation-not-valid': 404,
  'no-password': 409,
  'second-factor-on': 409,
  'second-factor-off': 409,
  'password-length': 422,
  'password-unchanged': 422,
  'password-guessable': 422,
  'too-many-tries': 429,
  'account-waits': 429,
  defect: 500,
  'elsewhere-away': 503,
} as const
export type LoginRefusal = keyof typeof STATUS

/** By status, what the library refuses before it comes to the log-in itself: bodies, origins, limits; its own defects too. */
const BY_STATUS: Readonly<Record<number, LoginRefusal>> = {
  401: 'login-needed',
  403: 'foreign-origin',
  404: 'not-found',
  429: 'too-many-tries',
}

/** The longest that an account waits; the library locks the second factor for as long. */
const LONGEST_SECONDS = 15 * 60

/** A refusal of the log-in as a problem, so that pages find words for it by code; `wait` in seconds. */
export function loginRefused(code: LoginRefusal, headers = new Headers(), wait?: number): Response {
  const status = STATUS[code]
  headers.set('content-type', 'application/problem+json')
  if (wait !== undefined) headers.set('retry-after', String(wait))
  const facts = code === 'account-waits' && wait !== undefined ? { facts: { minutes: Math.ceil(wait / 60) } } : {}
  return new Response(JSON.stringify({ type: `urn:heli:problem:${code}`, status, code, ...facts }), { status, headers })
}

/** Told by the library and asked by nobody: what the cookie keeps from scripts, and an address that was made up. */
const UNTOLD = new Set(['token', 'user'])

/** The library's reply, its refusals in our words; cookies that it ends with a refusal end all the same. */
export async function inOurWords(request: Request, reply: Response): Promise<Response> {
  const told: unknown = await reply.json().catch(() => undefined)
  if (reply.ok) {
    const headers = new Headers(reply.headers)
    headers.delete('content-length')
    const said = Object.entries(told ?? {}).filter(([name]) => !UNTOLD.has(name))
    return Response.json(Object.fromEntries(said), { status: reply.status, headers })
  }
  const ended = new Headers(reply.headers.getSetCookie().map((cookie): [string, string] => ['set-cookie', cookie]))
  const code = codeOf(request, reply, told)
  return loginRefused(code, ended, secondsOf(code, reply, told))
}

function codeOf({ url }: Request, { status }: Response, told: unknown): LoginRefusal {
  if (status >= 500) return 'defect'
  const code = String(factOf(told, 'code'))
  const said = new URL(url).pathname.endsWith('/sign-in/username') ? SAID_AT_SIGN_IN : SAID
  return (Object.hasOwn(said, code) ? said[code] : undefined) ?? BY_STATUS[status] ?? 'bad-request'
}

function secondsOf(code: LoginRefusal, { headers }: Response, told: unknown): number | undefined {
  if (code === 'too-many-tries') return Number(headers.get('x-retry-after') ?? 60)
  if (code !== 'account-waits') return undefined
  const milliseconds = factOf(told, 'milliseconds')
  return typeof milliseconds === 'number' ? Math.ceil(milliseconds / 1000) : LONGEST_SECONDS
}

const factOf = (told: unknown, name: string): unknown =>
  typeof told === 'object' && told !== null ? Reflect.get(told, name) : undefined
