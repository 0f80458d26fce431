/** What the login library refuses with, by its own codes, as the house says it; anything else is a wrong login. */
const SAID: Readonly<Record<string, LoginRefusal>> = {
  UNAUTHORIZED: 'login-needed',
  INVALID_PASSWORD: 'wrong-password',
  PASSWORD_TOO_SHORT: 'password-length',
  PASSWORD_TOO_LONG: 'password-length',
  INVALID_CODE: 'wrong-code',
  INVALID_BACKUP_CODE: 'wrong-code',
  INVALID_TWO_FACTOR_COOKIE: 'sign-in-again',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'sign-in-again',
  TOTP_ALREADY_ENABLED: 'second-factor-on',
  TOTP_NOT_ENABLED: 'second-factor-off',
  BACKUP_CODES_NOT_ENABLED: 'second-factor-off',
  TWO_FACTOR_NOT_ENABLED: 'second-factor-off',
}

const STATUS = {
  'login-needed': 401,
  'wrong-login': 401,
  'wrong-password': 401,
  'wrong-code': 401,
  'sign-in-again': 401,
  'second-factor-on': 409,
  'second-factor-off': 409,
  'password-length': 422,
  'too-many-tries': 429,
} as const
export type LoginRefusal = keyof typeof STATUS

/** A refusal of the log-in as a problem, so that pages find words for it by code. */
export function loginRefused(code: LoginRefusal, headers = new Headers()): Response {
  const status = STATUS[code]
  headers.set('content-type', 'application/problem+json')
  return new Response(JSON.stringify({ type: `urn:heli:problem:${code}`, status, code }), { status, headers })
}

/** The library's reply, its refusals in our words; cookies that it ends with a refusal end all the same. */
export async function inOurWords(reply: Response): Promise<Response> {
  if (reply.ok) return reply
  if (reply.status === 429) return loginRefused('too-many-tries')
  const told: unknown = await reply.json().catch(() => undefined)
  const code = typeof told === 'object' && told !== null && 'code' in told ? String(told.code) : ''
  const ended = new Headers(reply.headers.getSetCookie().map((cookie): [string, string] => ['set-cookie', cookie]))
  return loginRefused((Object.hasOwn(SAID, code) ? SAID[code] : undefined) ?? 'wrong-login', ended)
}
