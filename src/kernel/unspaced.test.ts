import { expect, it } from 'vitest'
import { bare, unspaced } from './unspaced.ts'

it('gives the same for what differs only in its width and its blanks', () => {
  for (const typed of ['ＡＢ 12', 'AB\u300012', ' A B\t1\n2 ', 'AB12', 'A\u200bB12\ufeff']) expect(unspaced(typed)).toBe('AB12')
  expect(unspaced('ab12')).not.toBe('AB12')
  expect(unspaced('（一）')).toBe('(一)')
  expect(unspaced('')).toBe('')
})

it('leaves of a name what it is read by', () => {
  for (const typed of ['张 三', '张·三', '（张）三。', '张\u200b三']) expect(bare(typed)).toBe('张三')
  expect(bare(' ·—。')).toBe('')
})
