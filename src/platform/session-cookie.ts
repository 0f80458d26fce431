import { createHmac, timingSafeEqual } from 'node:crypto'
import { parse } from 'hono/utils/cookie'

/** The session's token out of a cookie that the login library signed: HMAC-SHA-256, base64, behind the last dot. */
export function signedToken(cookies: string | null, name: string, secret: string): string | undefined {
  const value = cookies === null ? undefined : parse(cookies, name)[name]
  const dot = value?.lastIndexOf('.') ?? -1
  if (value === undefined || dot < 1) return undefined
  const [token, signature] = [value.slice(0, dot), Buffer.from(value.slice(dot + 1), 'base64')]
  const expected = createHmac('sha256', secret).update(token).digest()
  return signature.length === expected.length && timingSafeEqual(signature, expected) ? token : undefined
}
