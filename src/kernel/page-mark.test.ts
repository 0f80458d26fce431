import { expect, it } from 'vitest'
import { Instant } from './civil.ts'
import { markAfter, markIn } from './page-mark.ts'

it('a page goes on from the mark that the one before left, and from none that was made up', () => {
  const [at, id] = [Instant.parse('2017-06-28T04:00:00.000Z'), '01900000-0000-7000-8000-000000000001']
  expect(markIn(markAfter({ at, id }))).toEqual([at, id])
  for (const text of ['', '~', at, `${at}~x`, `yesterday~${id}`, `${at}~${id}~`]) expect(markIn(text)).toBeUndefined()
})
