import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Fen } from '../../../kernel/fen.ts'
import { beyondOf, coverFault, coverOf, type Purse } from './covered.ts'

const fen = (amount: number) => Fen.parse(amount)
/** A plan of 1,000 with 900 in its projects; the contract's own project has 200 of them. */
const purse = (over: Partial<Purse> = {}): Purse => ({
  lotBudgetFen: fen(200),
  ceilingFen: null,
  budgetFen: fen(1000),
  allottedFen: fen(900),
  overspentFen: fen(0),
  ...over,
})

it('a supplement takes first what its project has left, then what the plan has left, and no fen more', () => {
  expect(coverOf(fen(180), purse())).toEqual({ lotLeftFen: 20, planLeftFen: 100, leftFen: 120 })
  expect(coverFault(fen(180), fen(120), purse())).toBeUndefined()
  expect(coverFault(fen(180), fen(121), purse())).toEqual({ code: 'not-covered', leftFen: 120, planLeftFen: 100 })
  // Without money it asks for none, however little is left.
  expect(coverFault(fen(200), fen(0), purse({ allottedFen: fen(1000) }))).toBeUndefined()
})

it('what other contracts took beyond their projects is gone, and so is what its own earlier supplements took', () => {
  expect(coverOf(fen(200), purse({ overspentFen: fen(70) })).leftFen).toBe(30)
  expect(coverOf(fen(240), purse()).leftFen).toBe(60)
  expect(coverOf(fen(240), purse({ overspentFen: fen(70) })).leftFen).toBe(0)
  // A plan that is overdrawn takes nothing from what lies in the project already.
  expect(coverOf(fen(180), purse({ overspentFen: fen(300) }))).toEqual({ lotLeftFen: 20, planLeftFen: 0, leftFen: 20 })
})

it('however the money was split before, projects and contracts together stay within the plan', () => {
  const some = fc.nat(1000)
  fc.assert(
    fc.property(some, some, some, some, fc.array(some, { maxLength: 4 }), (free, lot, others, over, adding) => {
      const budget = lot + others + over + free
      const its = purse({
        lotBudgetFen: fen(lot),
        budgetFen: fen(budget),
        allottedFen: fen(lot + others),
        overspentFen: fen(over),
      })
      let amount = fen(Math.floor(lot / 2))
      for (const added of adding) if (coverFault(amount, fen(added), its) === undefined) amount = fen(amount + added)
      return lot + others + over + Math.max(0, amount - lot) <= budget
    }),
  )
})

it('going over the project’s budget, or over the ceiling of one project, is told and stops nothing', () => {
  const held = purse({ ceilingFen: fen(190) })
  expect(beyondOf(fen(180), fen(5), held)).toEqual({ lotFen: 0, ceilingFen: 0 })
  expect(beyondOf(fen(180), fen(30), held)).toEqual({ lotFen: 10, ceilingFen: 20 })
  // It was dearer than the ceiling from its beginning, with a reason of its own: more time alone makes it no dearer.
  expect(beyondOf(fen(195), fen(0), held)).toEqual({ lotFen: 0, ceilingFen: 0 })
  expect(coverFault(fen(180), fen(30), held)).toBeUndefined()
})
