import { Hono } from 'hono'
import { expect, it } from 'vitest'
import { LotId, NOBODY, Tenant } from '../../kernel/ids.ts'
import type { Env, Held, House, Who } from './env.ts'
import { gate, throttle } from './limits.ts'
import { fewForVisitors, sendPaper } from './paper.ts'

const DOCUMENT = { title: '征集公告（演示）', fileName: 'DY2017-C01_征集公告', body: [] }

const LOT = LotId.parse('00000000-0000-7000-8000-000000000001')
const SLIP: Who = { by: 'slip', tenant: Tenant.parse('a-tenant'), member: NOBODY, lot: LOT }

/** The two parts of a house that printing asks for. */
type Ground = Pick<House, 'papers' | 'visitors'>

const door = (house: Ground) => {
  const app = new Hono<Env>()
  app.use(async (c, next) => {
    c.set('house', house as House)
    c.set('client', c.req.header('x-client') ?? '')
    const stranger: Held = { actor: NOBODY, posts: [], demandsSecondFactor: false }
    const who: Who = c.req.header('x-known') === undefined ? { by: 'nobody' } : SLIP
    c.set('caller', { who, in: () => Promise.resolve(stranger) })
    await next()
  })
  app.get('/notice.pdf', fewForVisitors, (c) => sendPaper(c, DOCUMENT, 'pdf'))
  return async (headers: Record<string, string>) => {
    const reply = await app.request('/notice.pdf', { headers })
    const code = reply.ok ? 'printed' : String((await reply.json()).code)
    return [reply.status, code, reply.headers.get('retry-after')]
  }
}

it('a visitor’s address is served so many papers a minute; another address, and whoever is known, goes on', async () => {
  const papers: House['papers'] = { print: async () => ({ ok: true, value: new Uint8Array([37]) }) }
  const ask = door({
    papers,
    visitors: { mayAsk: throttle({ times: 2, perSeconds: 60 }), enter: gate({ atOnce: 1, waiting: 0 }) },
  })
  const [near, far] = [{ 'x-client': '192.0.2.1' }, { 'x-client': '192.0.2.2' }]
  for (let n = 0; n < 2; n++) expect(await ask(near)).toEqual([200, 'printed', null])
  expect(await ask(near)).toEqual([429, 'too-many-tries', '60'])
  expect(await ask(far)).toEqual([200, 'printed', null])
  expect(await ask({ ...near, 'x-known': 'yes' })).toEqual([200, 'printed', null])
})

it('a paper is saved under the name of its file', async () => {
  const ground: Pick<House, 'papers'> = { papers: { print: async () => ({ ok: true, value: new Uint8Array() }) } }
  const app = new Hono<Env>()
  app.use(async (c, next) => {
    c.set('house', ground as House)
    await next()
  })
  app.get('/notice', (c) => sendPaper(c, DOCUMENT, 'docx'))
  const reply = await app.request('/notice')
  expect(reply.headers.get('content-disposition')).toContain(`UTF-8''${encodeURIComponent('DY2017-C01_征集公告.docx')}`)
})

it('a press with too much before it says so, and when to come back', async () => {
  const papers: House['papers'] = { print: async () => ({ ok: false, error: { code: 'press-busy' } }) }
  const ask = door({ papers, visitors: { mayAsk: () => true, enter: gate({ atOnce: 1, waiting: 0 }) } })
  expect(await ask({})).toEqual([503, 'press-busy', '5'])
})

it('visitors are served a few at a time; a visitor who finds the line full is told so, somebody known is not kept waiting', async () => {
  const finish: (() => void)[] = []
  const print = () => new Promise<void>((done) => finish.push(done)).then(() => ({ ok: true as const, value: new Uint8Array() }))
  const ask = door({ papers: { print }, visitors: { mayAsk: () => true, enter: gate({ atOnce: 2, waiting: 3 }) } })
  const visitors = Array.from({ length: 8 }, () => ask({}))
  const known = ask({ 'x-known': 'yes' })
  const full = [503, 'press-busy', '5']
  expect(await Promise.all(visitors.slice(5))).toEqual([full, full, full])
  expect(finish).toHaveLength(3)
  for (let printed = 0; printed < 6; printed += 1) {
    finish.shift()?.()
    await new Promise((passed) => setTimeout(passed, 5))
  }
  expect((await Promise.all([...visitors.slice(0, 5), known])).map(([status]) => status)).toEqual(Array(6).fill(200))
  const later = ask({})
  await new Promise((passed) => setTimeout(passed, 5))
  finish.shift()?.()
  expect((await later)[0]).toBe(200)
})
