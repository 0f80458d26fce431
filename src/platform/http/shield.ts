import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { createMiddleware } from 'hono/factory'
import { matchedRoutes } from 'hono/route'
import { secureHeaders } from 'hono/secure-headers'
import type { Env } from './env.ts'
import { problem } from './problem.ts'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])
const JSON_BYTES = 1_000_000

/** Whether a page of another site made the browser ask, be it only by a link. Programs that are no browser do not say. */
export function isForeign(c: Context): boolean {
  const site = c.req.header('sec-fetch-site')
  return site !== undefined && site !== 'same-origin' && site !== 'none'
}

/** Refuses a write that another site made a browser send. What it makes a browser read, it reads as nobody (see the guard). */
export const ownOrigin = createMiddleware<Env>(async (c, next) => {
  if (SAFE.has(c.req.method)) return next()
  if (isForeign(c)) return problem(c, 403, 'foreign-origin')
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

/** Unless a route says otherwise its answer is the caller's alone, and stays in no browser or proxy after them. */
export const keptNowhere = createMiddleware<Env>(async (c, next) => {
  await next()
  if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'private, no-store')
})

const limited = bodyLimit({ maxSize: JSON_BYTES, onError: (c) => problem(c, 413, 'too-large') })

/** Marks a route that takes a file: its body streams, and has a limit of its own. What a request says of its body marks nothing. */
export const takesFile = createMiddleware<Env>((_, next) => next())

export const isTakingFile = (c: Context): boolean => matchedRoutes(c).some(({ handler }) => handler === takesFile)

export const limitedBody = createMiddleware<Env>((c, next) => (isTakingFile(c) ? next() : limited(c, next)))
