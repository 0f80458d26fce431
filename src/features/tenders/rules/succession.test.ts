import fc from 'fast-check'
import { expect, it } from 'vitest'
import { CivilDate } from '../../../kernel/civil.ts'
import { Fen } from '../../../kernel/fen.ts'
import { BidId } from '../../../kernel/ids.ts'
import { aRubric } from '../fixtures/a-lot-plan.ts'
import type { BidStatus } from './bid.ts'
import type { AwardStatus, LotStatus } from './lot.ts'
import { type Candidate, isStatementDay, mayDecline, mayDeclineOnPaper, mayHaveNext, successionOf } from './succession.ts'

const BUDGET = Fen.parse(20_000_000)
const LOT = { rubric: { ...aRubric(), pass: '60' }, budgetFen: BUDGET, direct: null }
const idOf = (n: number) => BidId.parse(`00000000-0000-7000-8000-${String(n).padStart(12, '0')}`)
const aCandidate = (n: number, over: Partial<Candidate> = {}): Candidate => ({
  id: idOf(n),
  status: 'lost',
  rank: n,
  total: String(100 - n),
  offerFen: BUDGET,
  opposite: false,
  ...over,
})
const WINNER = aCandidate(1, { status: 'declined' })

const STATUSES: readonly BidStatus[] = ['ranked', 'lost', 'declined', 'disqualified', 'won', 'qualified']
const candidates = fc
  .array(
    fc.record({
      status: fc.constantFrom(...STATUSES),
      rank: fc.option(fc.integer({ min: 1, max: 6 }), { nil: null }),
      total: fc.integer({ min: 50, max: 100 }).map(String),
      offerFen: fc.constantFrom(15_000_000, 20_000_000, 20_000_001).map((fen) => Fen.parse(fen)),
      opposite: fc.boolean(),
    }),
    { maxLength: 8 },
  )
  .map((each) => each.map((one, n): Candidate => ({ id: idOf(n + 1), ...one })))

const isFit = ({ status, rank, total, offerFen, opposite }: Candidate) =>
  (status === 'ranked' || status === 'lost') && rank !== null && Number(total) >= 60 && offerFen <= BUDGET && !opposite

it('takes nobody but one that was scored, passed, offers within the budget and stands on one side, and of those the best', () => {
  fc.assert(
    fc.property(candidates, (each) => {
      const { next, hindrance } = successionOf(LOT, each)
      const fit = each.filter(isFit)
      const best = Math.min(...fit.map(({ rank }) => rank ?? Infinity))
      const first = fit.filter(({ rank }) => rank === best)
      if (first.length === 1) return next === first[0]?.id && hindrance === null
      return next === null && hindrance === (first.length === 0 ? 'nobody-left' : 'next-tied')
    }),
  )
})

it('does not depend on the order in which the bids are read, and passes over each for a reason', () => {
  fc.assert(
    fc.property(candidates, (each) => {
      const [there, back] = [successionOf(LOT, each), successionOf(LOT, each.toReversed())]
      expect([back.next, back.hindrance]).toEqual([there.next, there.hindrance])
      expect(new Set(back.passedOver.map(({ bid }) => bid))).toEqual(new Set(there.passedOver.map(({ bid }) => bid)))
      for (const { bid } of there.passedOver) expect(each.filter(isFit).map(({ id }) => id)).not.toContain(bid)
    }),
  )
})

it('goes down the signed ranking, and the one after the next when that gives it up as well', () => {
  const all = [WINNER, aCandidate(2), aCandidate(3)]
  expect(successionOf(LOT, all).next).toBe(idOf(2))
  expect(successionOf(LOT, [WINNER, aCandidate(2, { status: 'declined' }), aCandidate(3)]).next).toBe(idOf(3))
  const nobody = [WINNER, aCandidate(2, { status: 'declined' }), aCandidate(3, { status: 'disqualified' })]
  expect(successionOf(LOT, nobody)).toEqual({ next: null, hindrance: 'nobody-left', passedOver: [] })
})

it('says of each that it passes over why', () => {
  const all = [
    WINNER,
    aCandidate(2, { opposite: true }),
    aCandidate(3, { offerFen: Fen.parse(20_000_001) }),
    aCandidate(4),
    aCandidate(5, { total: '59.99' }),
  ]
  expect(successionOf(LOT, all)).toEqual({
    next: idOf(4),
    hindrance: null,
    passedOver: [
      { bid: idOf(2), why: 'both-sides' },
      { bid: idOf(3), why: 'over-budget' },
    ],
  })
})

it('takes neither of two that the report left level, unless one of them falls away', () => {
  const [one, other] = [aCandidate(2), aCandidate(3, { rank: 2 })]
  expect(successionOf(LOT, [WINNER, one, other])).toMatchObject({ next: null, hindrance: 'next-tied' })
  expect(successionOf(LOT, [WINNER, { ...one, opposite: true }, other]).next).toBe(other.id)
})

it('has nobody after the one supplier that was asked', () => {
  const direct = { ...LOT, direct: {} as NonNullable<Parameters<typeof successionOf>[0]['direct']> }
  expect(successionOf(direct, [WINNER, aCandidate(2)])).toMatchObject({ next: null, hindrance: 'nobody-left' })
  expect([mayHaveNext(direct, [aCandidate(2)]), mayHaveNext(LOT, [aCandidate(2)]), mayHaveNext(LOT, [WINNER])]).toEqual([
    false,
    true,
    false,
  ])
})

it('lets the winner give it up from the notice until the contract is public, and on paper from the proposal on', () => {
  const own = idOf(1)
  const at = (status: LotStatus, awardStatus: AwardStatus | null, winner = own) => ({ status, awardStatus, winner })
  const both = (lot: ReturnType<typeof at>) => [mayDecline(lot, own), mayDeclineOnPaper(lot, own)]
  expect(both(at('auditing', null))).toEqual([false, false])
  for (const standing of ['proposed', 'returned', 'confirmed'] as const)
    expect(both(at('scored', standing))).toEqual([false, true])
  expect(both(at('scored', 'declined'))).toEqual([false, false])
  expect(both(at('announced', 'announced'))).toEqual([true, true])
  expect(both(at('awarded', 'notified'))).toEqual([true, true])
  for (const status of ['suspended', 'contracted', 'void'] as const) expect(both(at(status, 'notified'))).toEqual([false, false])
  expect(both(at('announced', 'announced', idOf(2)))).toEqual([false, false])
})

it('takes a statement dated neither before the unsealing nor ahead', () => {
  const [opened, today] = [CivilDate.parse('2017-06-10'), CivilDate.parse('2017-06-26')]
  const days = ['2017-06-09', '2017-06-10', '2017-06-26', '2017-06-27'].map((day) => CivilDate.parse(day))
  expect(days.map((day) => isStatementDay(day, today, opened))).toEqual([false, true, true, false])
})
