import { expect, it } from 'vitest'
import { metricsRoute } from '../src/app/metrics-route.ts'
import { createMetrics } from '../src/platform/metrics.ts'

const TOKEN = 'a-token-of-the-monitor'
const asked = (address: string, token: string | undefined, headers: Record<string, string> = {}) =>
  metricsRoute({ metrics: createMetrics(), token, addressOf: () => address }).request('/metrics', { headers })

it('tells its measurements to the machine itself', async () => {
  for (const address of ['127.0.0.1', '::1', '::ffff:127.0.0.1']) {
    const reply = await asked(address, undefined)
    expect(reply.status).toBe(200)
    expect(await reply.text()).toContain('heli_http_request_duration_seconds')
  }
})

it('tells nobody else that there is such a page, nor a client of the proxy on the same machine', async () => {
  const replies = await Promise.all([
    asked('192.0.2.7', undefined),
    asked('127.0.0.1', undefined, { 'x-forwarded-for': '192.0.2.7' }),
    asked('127.0.0.1', undefined, { forwarded: 'for=192.0.2.7' }),
    asked('unknown', undefined),
  ])
  for (const reply of replies) expect([reply.status, await reply.json()]).toMatchObject([404, { code: 'not-found' }])
})

it('asks for the token where one is set, from near as from far', async () => {
  const far = await asked('192.0.2.7', TOKEN, { authorization: `Bearer ${TOKEN}` })
  expect(far.status).toBe(200)
  for (const authorization of ['', `Bearer ${TOKEN}x`, TOKEN])
    expect((await asked('127.0.0.1', TOKEN, { authorization })).status).toBe(404)
})
