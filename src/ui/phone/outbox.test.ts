import { describe, expect, it } from 'vitest'
import { Refused } from '../reply.ts'
import { keep, readKept, type Shelf } from '../kept.ts'
import { aShelf } from '../testing/a-shelf.ts'
import { type Deed, outboxOf, postTo } from './outbox.ts'

const aDeed = (n: number): Deed => ({ id: `id-${n}`, path: '/api/tenants/demo/needs', title: `第${n}件`, body: { n } })

/** A server that keeps what it was sent, once per id; `off` is a phone without a network. */
function aServer() {
  const done = new Map<string, Deed>()
  const server = {
    off: false,
    tries: 0,
    done,
    post: async (deed: Deed) => {
      server.tries += 1
      if (server.off) return { state: 'kept' as const, why: 'network-down' }
      if (deed.title === '') return { state: 'refused' as const, refusal: new Refused('invalid', { title: 'too-small' }) }
      done.set(deed.id, deed)
      return { state: 'sent' as const, reply: { no: deed.id } }
    },
  }
  return server
}

describe('the outbox of a phone', () => {
  it('sends at once where there is a network, and keeps nothing', async () => {
    const [shelf, server] = [aShelf(), aServer()]
    const outbox = outboxOf(shelf, 'k', server.post, () => undefined)
    expect(await outbox.send(aDeed(1))).toEqual({ state: 'sent', reply: { no: 'id-1' } })
    expect([outbox.waiting(), shelf.texts.size]).toEqual([[], 0])
  })

  it('keeps deeds through a restart of the page and sends them in order when the network is back', async () => {
    const [shelf, server] = [aShelf(), aServer()]
    server.off = true
    const before = outboxOf(shelf, 'k', server.post, () => undefined)
    expect(await before.send(aDeed(1))).toEqual({ state: 'kept', why: 'network-down', safe: true })
    expect((await before.send(aDeed(2))).state).toBe('kept')

    const counts: number[] = []
    const after = outboxOf(shelf, 'k', server.post, () => counts.push(after.waiting().length))
    expect(after.waiting().map(({ title }) => title)).toEqual(['第1件', '第2件'])
    server.off = false
    await after.flush()
    expect([...server.done.keys()]).toEqual(['id-1', 'id-2'])
    expect(counts).toEqual([1, 0])
  })

  it('names a deed the same however often it is sent, also twice at once', async () => {
    const [shelf, server] = [aShelf(), aServer()]
    const outbox = outboxOf(shelf, 'k', server.post, () => undefined)
    await Promise.all([outbox.send(aDeed(1)), outbox.send(aDeed(1)), outbox.flush()])
    expect([...server.done.keys()]).toEqual(['id-1'])
  })

  it('lets a refused deed go, so that it does not hold up the others', async () => {
    const [shelf, server] = [aShelf(), aServer()]
    const outbox = outboxOf(shelf, 'k', server.post, () => undefined)
    expect((await outbox.send({ ...aDeed(1), title: '' })).state).toBe('refused')
    expect(outbox.waiting()).toEqual([])
    expect((await outbox.send(aDeed(2))).state).toBe('sent')
    expect(server.tries).toBe(2)
  })

  it('loses nothing of a deed that waited and is refused later: it stays to be corrected, until it is taken', async () => {
    const [shelf, server] = [aShelf(), aServer()]
    server.off = true
    await outboxOf(shelf, 'k', server.post, () => undefined).send({ ...aDeed(1), title: '' })
    server.off = false
    await outboxOf(shelf, 'k', server.post, () => undefined).flush()

    const later = outboxOf(shelf, 'k', server.post, () => undefined)
    expect(later.refused()).toEqual([{ ...aDeed(1), title: '', refused: { code: 'invalid', errors: { title: 'too-small' } } }])
    await later.flush()
    expect(server.tries).toBe(2)
    later.take('id-1')
    expect([later.refused(), shelf.texts.size]).toEqual([[], 0])
  })

  it('of two windows of one person keeps the deeds of both', async () => {
    const [shelf, server] = [aShelf(), aServer()]
    const [one, other] = [outboxOf(shelf, 'k', server.post, () => undefined), outboxOf(shelf, 'k', server.post, () => undefined)]
    server.off = true
    await one.send(aDeed(1))
    await other.send(aDeed(2))
    expect(one.waiting().map(({ id }) => id)).toEqual(['id-1', 'id-2'])
  })

  it('of two people on one phone keeps the deeds apart', async () => {
    const [shelf, server] = [aShelf(), aServer()]
    server.off = true
    await outboxOf(shelf, 'mother', server.post, () => undefined).send(aDeed(1))
    expect(outboxOf(shelf, 'son', server.post, () => undefined).waiting()).toEqual([])
  })

  it('starts empty from what it cannot read, and still sends where nothing can be kept', async () => {
    const shelf = aShelf()
    for (const text of ['{', '[1]', '{"id":1}', 'null']) {
      shelf.texts.set('k', text)
      expect(outboxOf(shelf, 'k', aServer().post, () => undefined).waiting()).toEqual([])
    }
    const full: Shelf = { ...shelf, setItem: () => expect.fail('no room') }
    expect(keep(full, 'k', 1)).toBe(false)
    const outbox = outboxOf({ ...full, getItem: () => null }, 'k', aServer().post, () => undefined)
    expect((await outbox.send(aDeed(1))).state).toBe('sent')
  })

  it('says so where the page is the only place that has the deed', async () => {
    const [server, full] = [aServer(), { ...aShelf(), setItem: () => expect.fail('no room') }]
    const outbox = outboxOf(full, 'k', server.post, () => undefined)
    server.off = true
    expect(await outbox.send(aDeed(1))).toEqual({ state: 'kept', why: 'network-down', safe: false })
    server.off = false
    await outbox.flush()
    expect([...server.done.keys()]).toEqual(['id-1'])
  })
})

describe('sending', () => {
  const replying = (status: number, body: unknown) => postTo(async () => Response.json(body, { status }), 'mother')
  it.each([
    [200, { no: '需-2017-0001' }, 'sent'],
    [422, { code: 'invalid' }, 'refused'],
    [409, { code: 'action-id-used' }, 'refused'],
    [401, { code: 'login-needed' }, 'kept'],
    [403, { code: 'second-factor-required' }, 'kept'],
    [429, { code: 'too-many-tries' }, 'kept'],
    [503, { code: 'press-busy' }, 'kept'],
    [500, { code: 'defect' }, 'kept'],
    [502, '<html>', 'kept'],
  ])('a reply of %i %j means %s', async (status, body, state) => {
    expect((await replying(status, body)(aDeed(1))).state).toBe(state)
  })

  it('says whose deed it is, so that it is not done as whoever has logged in since', async () => {
    const sent: Headers[] = []
    const post = postTo(async (_, init) => {
      sent.push(new Headers(init?.headers))
      return Response.json({})
    }, 'mother')
    await post(aDeed(1))
    expect(sent.map((headers) => [headers.get('heli-member'), headers.get('idempotency-key')])).toEqual([['mother', 'id-1']])
  })

  it('without a network the deed is kept', async () => {
    const off = postTo(() => Promise.reject(new TypeError('offline')), 'mother')
    expect(await off(aDeed(1))).toEqual({ state: 'kept', why: 'network-down' })
  })
})

describe('what is kept on the phone', () => {
  const isText = (value: unknown): value is string => typeof value === 'string'
  it('comes back as it was, or not at all', () => {
    const shelf = aShelf()
    keep(shelf, 'draft', '写了一半')
    expect(readKept(shelf, 'draft', isText)).toBe('写了一半')
    keep(shelf, 'draft', { other: 'form' })
    expect(readKept(shelf, 'draft', isText)).toBeUndefined()
    keep(shelf, 'draft', undefined)
    expect(readKept(shelf, 'draft', isText)).toBeUndefined()
  })
})
