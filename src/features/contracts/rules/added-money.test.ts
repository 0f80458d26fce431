import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addFen, Fen } from '../../../kernel/fen.ts'
import { changesSettled, followsShare, withAdded } from './added-money.ts'

const fen = (amount: number) => Fen.parse(amount)
const BEFORE = [
  { name: '首期款', percent: 40, amountFen: fen(8_000_000), condition: '合同公开后' },
  { name: '中期款', percent: 30, amountFen: fen(6_000_000), condition: '中期评估合格' },
  { name: '尾款', percent: 30, amountFen: fen(6_000_000), condition: '验收通过' },
]
const plan = BEFORE.map(({ name, percent, condition }) => ({ name, percent, condition }))
const amounts = (settled: boolean[], added: number, as = plan) =>
  withAdded(BEFORE, as, settled, fen(added))?.map(({ name, amountFen }) => `${name} ${amountFen}`)

it('gives the added money to what is still to come, by its shares, and leaves alone what is due or paid', () => {
  expect(amounts([true, false, false], 1_000_001)).toEqual(['首期款 8000000', '中期款 6500000', '尾款 6500001'])
  expect(amounts([true, true, false], 1_000_001)).toEqual(['首期款 8000000', '中期款 6000000', '尾款 7000001'])
  expect(amounts([true, true, true], 1_000_001)?.at(-1)).toBe('补充款 1000001')
  expect(amounts([true, true, true], 0)).toHaveLength(3)
})

it('lets nobody rewrite an instalment that is due or paid', () => {
  const other = plan.map((one, n) => (n === 0 ? { ...one, condition: '验收通过' } : one))
  expect(amounts([true, false, false], 1, other)).toBeUndefined()
  expect(amounts([false, false, false], 0, other)).toHaveLength(3)
  const after = withAdded(BEFORE, plan, [true, false, false], fen(100)) ?? []
  expect([changesSettled(BEFORE, after, [true, false, false]), changesSettled(BEFORE, after, [true, true, false])]).toEqual([
    false,
    true,
  ])
  const renamed = withAdded(
    BEFORE,
    plan.with(1, { name: '中期款', percent: 30, condition: '末期评估合格' }),
    [true, false, false],
    fen(0),
  )
  expect(changesSettled(BEFORE, renamed ?? [], [true, true, false])).toBe(true)
})

it('leaves alone what an earlier supplement added of its own, which has no share', () => {
  const added = { name: '补充款', percent: 0, amountFen: fen(500_000), condition: '验收通过' }
  const before = [...BEFORE, added]
  const other = [
    ...plan.with(2, { name: '尾款', percent: 30, condition: '末期评估合格' }),
    { name: '补充款', percent: 0, condition: '验收通过' },
  ]
  const after = withAdded(before, other, [true, true, false, false], fen(100))
  expect(after?.map(({ amountFen }) => amountFen)).toEqual([8_000_000, 6_000_000, 6_000_100, 500_000])
  const sooner = [...plan, { name: '补充款', percent: 0, condition: '合同公开后' }]
  expect(withAdded(before, sooner, [true, false, false, false], fen(0))).toBeUndefined()
})

it('makes the new sum to the fen, whatever is settled, and says where a sum is no share any more', () => {
  fc.assert(
    fc.property(
      fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
      fc.integer({ min: 0, max: 2_000_000 }),
      (settled, added) => {
        const after = withAdded(BEFORE, plan, settled, fen(added)) ?? []
        expect(addFen(fen(0), ...after.map(({ amountFen }) => amountFen))).toBe(20_000_000 + added)
      },
    ),
  )
  expect(BEFORE.every((one) => followsShare(one, BEFORE))).toBe(true)
  const after = withAdded(BEFORE, plan, [true, false, false], fen(1_000_000)) ?? []
  expect(after.map((one) => followsShare(one, after))).toEqual([false, false, false])
})
