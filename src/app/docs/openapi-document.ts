import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Env } from '../../platform/http/env.ts'
import { API_TITLE } from '../api.ts'

/** The interface as other programs read it, in an order that does not depend on the order of the source. */
export const openApiDocument = (app: OpenAPIHono<Env>): string =>
  `${JSON.stringify(inOrder(app.getOpenAPI31Document(API_TITLE)), null, 2)}\n`

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(members.map(([key, member]) => [key, inOrder(member)]))
}
