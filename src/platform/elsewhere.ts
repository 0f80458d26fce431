import { getOAuthState } from 'better-auth/api'
import { genericOAuth } from 'better-auth/plugins'
import { inOurWords, loginRefused } from './login-refusals.ts'

/** An OpenID Connect provider, by configuration: where people of this house log in for other programs as well. */
export type Provider = {
  readonly issuer: string
  readonly clientId: string
  /** Undefined for a public client, which PKCE alone protects. */
  readonly clientSecret: string | undefined
  /** What the button says. */
  readonly name: string
}

/** Who an account of the provider is here: said by an invitation that its holder has opened, and by nothing that the provider tells. */
export type Binding = {
  /** By what an invitation is known again; undefined where the typed text is none. */
  mark(typed: string): string | undefined
  /** Ties the account to the login that the invitation is for; does nothing where it opens nothing any more. */
  bind(mark: string, account: string): Promise<void>
}

export type Elsewhere = { readonly provider: Provider; readonly binding: Binding }

/** As the login library names the provider, and its accounts. */
export const ELSEWHERE = 'elsewhere'
export const BEGIN = '/api/auth/sign-in/social'
export const CALLBACK = `/api/auth/callback/${ELSEWHERE}`

/** The same subject of another issuer is somebody else. */
const accountOf = ({ issuer }: Provider, subject: string): string => `${issuer}#${subject}`

/**
 * Authorization code with state, nonce and PKCE; the id token's signature, issuer, audience and nonce are checked by the library.
 * Of all that the provider tells the subject alone counts: no name, no e-mail address finds or makes an account.
 */
export const signInElsewhere = ({ provider, binding }: Elsewhere) =>
  genericOAuth({
    config: [
      {
        providerId: ELSEWHERE,
        discoveryUrl: `${provider.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
        clientId: provider.clientId,
        ...(provider.clientSecret === undefined
          ? { tokenEndpointAuth: { method: 'none' as const } }
          : { clientSecret: provider.clientSecret }),
        scopes: ['openid'],
        pkce: true,
        requireIdTokenVerification: true,
        disableSignUp: true,
        getUserInfo: async ({ idToken }) => {
          const subject = idToken === undefined ? undefined : subjectIn(idToken)
          return subject === undefined ? null : { id: subject, sub: subject, emailVerified: false }
        },
        accountSubject: ({ profile }) => accountOf(provider, String(profile['sub'])),
        mapProfileToUser: async (profile) => {
          const mark = (await getOAuthState())?.['invitation']
          if (typeof mark === 'string') await binding.bind(mark, accountOf(provider, String(profile['sub'])))
          // The library wants an address, and looks for an account by it: this one is nobody's and never will be (RFC 2606).
          return { email: 'nobody@elsewhere.invalid', emailVerified: false, name: '' }
        },
      },
    ],
  })

/** Of an id token whose signature has been checked before. */
function subjectIn(idToken: string): string | undefined {
  const claims: unknown = JSON.parse(Buffer.from(idToken.split('.')[1] ?? '', 'base64url').toString('utf8'))
  const subject = isRecord(claims) ? claims['sub'] : undefined
  return typeof subject === 'string' && subject !== '' ? subject : undefined
}

/** The way to the provider and the way back; neither is there where none is configured. */
export async function servedElsewhere(
  request: Request,
  elsewhere: Elsewhere | undefined,
  handler: (request: Request) => Promise<Response>,
): Promise<Response> {
  if (elsewhere === undefined) return loginRefused('not-found')
  if (new URL(request.url).pathname === CALLBACK) return cameBack(await handler(request))
  const asked = await beginning(request, elsewhere)
  return asked === undefined ? loginRefused('invitation-not-valid') : inOurWords(asked, await handler(asked))
}

const FACES = { desk: '/desk/', phone: '/m/' } as const

/**
 * The request to begin, made anew with nothing in it that a page could choose but the face to come back to and an invitation;
 * undefined where it says something else.
 */
async function beginning(request: Request, { binding }: Elsewhere): Promise<Request | undefined> {
  const asked: unknown = await request.json().catch(() => undefined)
  const face = isRecord(asked) && asked['face'] === 'phone' ? FACES.phone : FACES.desk
  const typed = isRecord(asked) ? asked['invitation'] : undefined
  const invitation = typeof typed === 'string' ? binding.mark(typed) : undefined
  if (typed !== undefined && invitation === undefined) return undefined
  const body = {
    provider: ELSEWHERE,
    callbackURL: face,
    errorCallbackURL: face,
    disableRedirect: true,
    ...(invitation === undefined ? {} : { additionalData: { invitation } }),
  }
  const headers = new Headers(request.headers)
  headers.delete('content-length')
  return new Request(request.url, { method: 'POST', headers, body: JSON.stringify(body) })
}

/** How the library calls an account that nobody here was tied to. */
const UNKNOWN: ReadonlySet<string> = new Set(['signup_disabled', 'account_not_linked'])

/** Where the browser goes on, with what was refused in our words; a first step of two is told as well. */
function cameBack(reply: Response): Response {
  const headers = new Headers(reply.headers)
  const to = new URL(headers.get('location') ?? FACES.desk, 'http://localhost')
  const error = to.searchParams.get('error')
  const face = to.pathname === FACES.phone ? FACES.phone : FACES.desk
  const code = error === null ? stepIn(headers) : UNKNOWN.has(error) ? 'elsewhere-unknown' : 'elsewhere-failed'
  headers.set('location', code === undefined ? face : `${face}?elsewhere=${code}`)
  return new Response(null, { status: 302, headers })
}

const stepIn = (headers: Headers): 'second-step' | undefined =>
  headers.getSetCookie().some((cookie) => /^[\w.-]*two_factor=[^;]/.test(cookie)) ? 'second-step' : undefined

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
