import fc from 'fast-check'
import { expect, it } from 'vitest'
import { nameOrder } from './name-order.ts'

const inOrder = (names: readonly string[]) => names.toSorted((a, b) => (nameOrder(a) < nameOrder(b) ? -1 : 1))

it('puts Chinese names in the order of their pinyin, a shorter one before what goes on', () => {
  expect(inOrder(['仲启东', '乐正', '佟一', '卫知岚', '安宁', '安', '赵甲'])).toEqual([
    '安',
    '安宁',
    '乐正',
    '佟一',
    '卫知岚',
    '赵甲',
    '仲启东',
  ])
})

it('puts other letters before them, and knows nothing of width and of space around', () => {
  expect(inOrder(['安', 'Wang', 'Li'])).toEqual(['Li', 'Wang', '安'])
  expect(nameOrder(' Ｌi ')).toBe(nameOrder('Li'))
})

it('agrees with the collation of the language on any two single characters', () => {
  const sign = fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCodePoint(code))
  const collator = new Intl.Collator('zh-Hans-CN')
  fc.assert(
    fc.property(sign, sign, (a, b) => {
      const by = collator.compare(a, b)
      if (by !== 0) expect(nameOrder(a) < nameOrder(b)).toBe(by < 0)
    }),
  )
})
