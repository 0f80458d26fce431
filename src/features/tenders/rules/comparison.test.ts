import { expect, it } from 'vitest'
import { Fen } from '../../../kernel/fen.ts'
import { comparedYears } from './compared-years.ts'
import { LOCAL_SELECTION, NATIONAL_TENDER } from './profiles.ts'
import { splitSums } from './splitting.ts'

const yuan = (amount: number) => Fen.parse(amount * 100)
const THRESHOLD = LOCAL_SELECTION.tenderFrom?.value ?? null

it('projects of one fund and one field are summed, and told of from the sum for open tenders on (条例第28条)', () => {
  const part = (amount: number, ...fields: string[]) => ({ fields, budgetFen: yuan(amount) })
  const parts = [part(2_000_000, '养老'), part(1_999_999, '养老', '营造'), part(100_000, '营造')]
  expect(splitSums(parts, THRESHOLD)).toEqual([])
  expect(splitSums([...parts, part(1, '养老', '养老')], THRESHOLD)).toEqual([{ field: '养老', lots: 3, sumFen: yuan(4_000_000) }])
  expect(NATIONAL_TENDER.tenderFrom).toBeNull()
  expect(splitSums([part(9_000_000, '养老')], null)).toEqual([])
})

it('a year is shown as the record has it, as it was stated, or as one of which nothing is known: never as nothing bought', () => {
  const won = [
    { year: 2017, partyId: 'a', awardFen: yuan(100), backfilled: false },
    { year: 2017, partyId: 'a', awardFen: yuan(50), backfilled: false },
    { year: 2017, partyId: 'b', awardFen: yuan(1), backfilled: false },
  ]
  const stated = { moneyFen: yuan(964_500), lots: 24, organisations: null, source: '报道' }
  const rows = comparedYears(2017, won, [
    { ...stated, year: 2016 },
    { ...stated, year: 2017 },
  ])
  expect(rows).toEqual([
    { year: 2017, from: 'here', moneyFen: yuan(151), lots: 3, organisations: 2, source: null },
    { year: 2016, from: 'stated', ...stated },
    { year: 2015, from: 'nowhere', moneyFen: null, lots: null, organisations: null, source: null },
    { year: 2014, from: 'nowhere', moneyFen: null, lots: null, organisations: null, source: null },
  ])
})

it('what was bought before the system counts for its year, unless the figures of that year were published', () => {
  const won = [2015, 2016].map((year) => ({ year, partyId: 'a', awardFen: yuan(100), backfilled: true }))
  const bought = { year: 2017, partyId: 'b', awardFen: yuan(5), backfilled: false }
  const stated = { moneyFen: yuan(964_500), lots: 24, organisations: 15, source: '报道' }
  const rows = comparedYears(
    2017,
    [...won, bought, { ...bought, backfilled: true }],
    [
      { ...stated, year: 2016 },
      { ...stated, year: 2017 },
    ],
  )
  expect(rows.map(({ from, lots }) => [from, lots])).toEqual([
    ['here', 2],
    ['stated', 24],
    ['backfilled', 1],
    ['nowhere', null],
  ])
})
