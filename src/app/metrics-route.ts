import { createHash, timingSafeEqual } from 'node:crypto'
import { Hono } from 'hono'
import { problem } from '../platform/http/problem.ts'
import type { Env } from '../platform/http/env.ts'
import type { Metrics } from '../platform/metrics.ts'

type Asking = {
  readonly metrics: Metrics
  readonly token: string | undefined
  readonly addressOf: (c: Parameters<typeof problem>[0]) => string
}

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via']

/**
 * /metrics, for operators: with the token where one is set; else from this machine alone, and not through its proxy, to which
 * every client is a neighbour. Everybody else is told that there is no such page.
 */
export function metricsRoute({ metrics, token, addressOf }: Asking): Hono<Env> {
  return new Hono<Env>().get('/metrics', async (c) => {
    const isNear = LOOPBACK.test(addressOf(c)) && FORWARDED.every((name) => c.req.header(name) === undefined)
    const isAllowed = token === undefined ? isNear : isEqual(c.req.header('authorization') ?? '', `Bearer ${token}`)
    if (!isAllowed) return problem(c, 404, 'not-found')
    const { contentType, text } = await metrics.page()
    return c.text(text, 200, { 'content-type': contentType })
  })
}

const hash = (text: string) => createHash('sha256').update(text).digest()
const isEqual = (given: string, wanted: string): boolean => timingSafeEqual(hash(given), hash(wanted))
