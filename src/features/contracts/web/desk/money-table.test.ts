import { expect, it } from 'vitest'
import { Fen } from '../../../../kernel/fen.ts'
import { ProgrammeId } from '../../../../kernel/ids.ts'
import { ProgrammeFigures } from '../../../tenders/contract/publications.ts'
import { moneyRows } from './money-table.tsx'

const id = (n: number) => ProgrammeId.parse(`01890000-0000-7000-8000-00000000000${n}`)
const yuan = (n: number) => Fen.parse(n * 100)
const plan = (n: number) => ({
  id: id(n),
  name: '计划',
  budgetFen: yuan(1_400_000),
  awardedFen: yuan(180_000),
  backfilled: n === 8,
})

it('counts what its figures count as under contract, and nothing where the plan is not public yet', () => {
  const figure = (value: number) => ({ value, list: '' })
  const ofPlan = ProgrammeFigures.parse({
    programme: { id: id(1), code: 'DY2017', name: '计划', year: 2017, authority: '民政局', backfilled: false },
    ...Object.fromEntries(
      ['budgetFen', 'lots', 'awardedFen', 'awardedLots', 'leftFen', 'organisations'].map((key) => [key, figure(2)]),
    ),
    news: { signedFen: figure(yuan(150_000)), organisations: figure(1), lots: figure(1) },
  })
  const paid = [{ programmeId: id(1), paidFen: yuan(60_000), unpaidFen: yuan(90_000) }]
  const rows = moneyRows([plan(1), plan(9), plan(8)], [ofPlan], paid)
  expect(rows.map(({ contractedFen }) => contractedFen)).toEqual([yuan(150_000), yuan(0), yuan(0)])
  expect(rows.map(({ paidFen, unpaidFen }) => [paidFen, unpaidFen])).toEqual([
    [yuan(60_000), yuan(90_000)],
    [0, 0],
    [0, 0],
  ])
  // Bought before the system, with nothing entered: the accounts alone tell.
  expect(rows.map(({ accounts }) => accounts)).toEqual([false, false, true])
})
