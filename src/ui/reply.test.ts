import { expect, it } from 'vitest'
import { codeOf, everyPage, factsOf, pageAfter, readReply, toldIn } from './reply.ts'

it('a list that is read page by page comes whole, in order, with what the first page says besides', async () => {
  const asked: (string | undefined)[] = []
  const pages: Record<string, { items: number[]; next: string | null; besides: string }> = {
    first: { items: [1, 2], next: 'b', besides: 'kept' },
    b: { items: [], next: 'c', besides: '' },
    c: { items: [3], next: null, besides: '' },
  }
  const whole = await everyPage(async (after) => {
    asked.push(after)
    const page = pages[after ?? 'first']
    if (page === undefined) throw new Error('no such page')
    return page
  })
  expect(whole).toEqual({ items: [1, 2, 3], next: null, besides: 'kept' })
  expect(asked).toEqual([undefined, 'b', 'c'])
  expect([pageAfter(undefined), pageAfter('b')]).toEqual([{ limit: '100' }, { limit: '100', after: 'b' }])
})

it('a refusal brings its lists along, beside what fills blanks', async () => {
  const departures = [{ code: 'unwatched', found: 0 }]
  const facts = { left: 2, name: '演示某', departures }
  const reply = { ok: false, json: async () => ({ code: 'departs', facts }) }
  const error = await readReply({ parse: (value) => value }, reply).catch((thrown: unknown) => thrown)
  expect([codeOf(error), factsOf(error)]).toMatchObject(['departs', { left: 2, name: '演示某' }])
  expect(toldIn(error)).toEqual(facts)
  expect(toldIn(new Error('no answer'))).toEqual({})
})
