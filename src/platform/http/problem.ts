import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

const Plain = z.union([z.string(), z.number(), z.boolean()])
/** Names, or what is wrong one by one. */
const Listed = z.array(z.union([z.string(), z.record(z.string(), Plain)]))

/**
 * RFC 9457: a stable code for programs; the page finds the words for people. `errors` names fields, `facts` what the words need,
 * `lists` what of it is several.
 */
export const Problem = z
  .object({
    type: z.string(),
    status: z.int(),
    code: z.string(),
    errors: z.array(z.object({ path: z.string(), code: z.string() })).optional(),
    facts: z.record(z.string(), Plain).optional(),
    lists: z.record(z.string(), Listed).optional(),
  })
  .openapi('Problem')
export type Problem = z.infer<typeof Problem>

type More = Pick<Problem, 'errors' | 'facts' | 'lists'>

export const problem = <S extends ContentfulStatusCode>(c: Context, status: S, code: string, more: More = {}) =>
  c.json({ type: `urn:heli:problem:${code}`, status, code, ...more }, status, { 'content-type': 'application/problem+json' })

/** The problems of a route, for its description. */
export const problems = <S extends ContentfulStatusCode>(...statuses: S[]) =>
  Object.fromEntries(
    statuses.map((status) => [status, { description: 'refused', content: { 'application/problem+json': { schema: Problem } } }]),
  ) as Record<S, { description: string; content: { 'application/problem+json': { schema: typeof Problem } } }>

/** What a use-case refuses with: a code, and whatever facts its words need. */
export type Refusal<C extends string> = {
  readonly code: C
  readonly errors?: readonly { readonly path: string; readonly code: string }[]
  readonly lists?: Problem['lists']
} & Readonly<Record<string, unknown>>

/** Turns a refusal into a problem: its plain facts go along, its lists and the fields it names. */
export function refused<C extends string, S extends ContentfulStatusCode>(c: Context, status: Record<C, S>, refusal: Refusal<C>) {
  const { code, errors, lists, ...rest } = refusal
  const facts = Object.fromEntries(
    Object.entries(rest).filter((entry): entry is [string, string | number | boolean] => isPlain(entry[1])),
  )
  return problem(c, status[code], code, {
    ...(errors && { errors: errors.map(({ path, code: fault }) => ({ path, code: fault })) }),
    ...(Object.keys(facts).length > 0 && { facts }),
    ...(lists && { lists }),
  })
}

const isPlain = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
