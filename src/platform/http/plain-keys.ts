import { createMiddleware } from 'hono/factory'
import { jsonIn } from '../../kernel/json-in.ts'
import type { Env } from './env.ts'
import { problem } from './problem.ts'
import { isTakingFile } from './shield.ts'

/** Assigned to an object, this key changes what the object is instead of becoming a part of it: whoever copies it loses it unseen. */
const MAGIC = '__proto__'

/**
 * Refuses a body with such a key wherever in it, field by field as any other key that nobody asked for: a record of free keys would
 * drop it and say that all went well. A body that is no JSON is refused by whoever reads it.
 */
export const plainKeys = createMiddleware<Env>(async (c, next) => {
  if (c.req.raw.body === null || isTakingFile(c)) return next()
  const text = await c.req.text()
  // Written plainly or with escapes; nothing else can spell it.
  if (!text.includes(MAGIC) && !text.includes('\\u')) return next()
  const path = pathToMagic(text)
  return path === undefined ? next() : problem(c, 422, 'invalid', { errors: [{ path, code: 'unrecognized-keys' }] })
})

type Part = { readonly path: string; readonly value: unknown }

/** Walks without recursion: a body may be nested deeper than the stack. */
export function pathToMagic(text: string): string | undefined {
  const parts: Part[] = [{ path: '', value: jsonIn(text) }]
  for (let part = parts.pop(); part !== undefined; part = parts.pop()) {
    const { path, value } = part
    if (typeof value !== 'object' || value === null) continue
    for (const [key, inner] of Object.entries(value)) {
      const here = (path === '' ? key : `${path}.${key}`).slice(0, 200)
      if (key === MAGIC) return here
      parts.push({ path: here, value: inner })
    }
  }
  return undefined
}
