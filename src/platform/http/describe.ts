import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Result } from '../../kernel/result.ts'
import { problems, type Refusal, refused } from './problem.ts'

// The words in which routes are described, so that each says only what is its own.

const json = <S extends z.ZodType>(schema: S) => ({ content: { 'application/json': { schema } } })

/** The body a route takes. */
export const takes = <S extends z.ZodType>(schema: S) => ({ ...json(schema), required: true as const })

/** What a route answers: the schema with 200, or one of the usual problems. */
export const gives = <S extends z.ZodType>(schema: S, description: string) => ({
  200: { description, ...json(schema) },
  ...problems(400, 401, 404, 409, 413, 422, 429),
})

const octets = { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } }

/** A body that is a file. */
export const takesBytes = { content: octets, required: true as const }

/** An answer that is a file. */
export const givesBytes = { 200: { description: 'the bytes', content: octets }, ...problems(401, 404) }

/** Sends an outcome: its value, or its refusal under the status that the feature's table names. */
export const answer = <T, C extends string, S extends ContentfulStatusCode>(
  c: Context,
  status: Record<C, S>,
  outcome: Result<T, Refusal<C>>,
) => (outcome.ok ? c.json(outcome.value, 200) : refused(c, status, outcome.error))
