import { bodyLimit } from 'hono/body-limit'
import { createMiddleware } from 'hono/factory'
import { matchedRoutes } from 'hono/route'
import { secureHeaders } from 'hono/secure-headers'
import type { Env } from './env.ts'
import { problem } from './problem.ts'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])
const JSON_BYTES = 1_000_000

/** Refuses a write that another site made a browser send. Programs that are no browser send neither header. */
export const ownOrigin = createMiddleware<Env>(async (c, next) => {
  if (SAFE.has(c.req.method)) return next()
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return problem(c, 403, 'foreign-origin')
  const origin = c.req.header('origin')
  if (origin !== undefined && hostOf(origin) !== c.req.header('host')) return problem(c, 403, 'foreign-origin')
  return next()
})

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined
}

const secured = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    // antd writes its styles into the page.
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    // A file that our own page has fetched is shown beside the form; no other site is.
    frameSrc: ['blob:'],
    objectSrc: ["'none'"],
    frameAncestors: ["'none'"],
    baseUri: ["'self'"],
    formAction: ["'self'"],
  },
  xFrameOptions: 'DENY',
  referrerPolicy: 'same-origin',
})

/** What a route says of its own answer (an uploaded file runs nowhere) is stricter than what is said of every answer, and stays. */
export const safeHeaders = createMiddleware<Env>(async (c, next) => {
  let own: string | null = null
  await secured(c, async () => {
    await next()
    own = c.res.headers.get('content-security-policy')
  })
  if (own !== null) c.res.headers.set('content-security-policy', own)
})

const limited = bodyLimit({ maxSize: JSON_BYTES, onError: (c) => problem(c, 413, 'too-large') })

/** Marks a route that takes a file: its body streams, and has a limit of its own. What a request says of its body marks nothing. */
export const takesFile = createMiddleware<Env>((_, next) => next())

export const limitedBody = createMiddleware<Env>((c, next) =>
  matchedRoutes(c).some(({ handler }) => handler === takesFile) ? next() : limited(c, next),
)
