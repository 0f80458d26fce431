import { expect, it } from 'vitest'
import { everyPage, pageAfter } from './reply.ts'

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
