import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BidId, JurorId } from '../../kernel/ids.ts'
import { aRubric } from './fixtures/a-lot-plan.ts'
import { markErrors } from './rules/marks.ts'
import { LOCAL_SELECTION } from './rules/profiles.ts'
import { changedLeaves, foundBy, isInQuestion, openLeaves, reportOf, type Review } from './rules/report.ts'
import type { Marks } from './rules/sheet.ts'

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const bidAt = (n: number) => BidId.parse(id(n + 1))
const jurorAt = (n: number) => JurorId.parse(id(n + 11))
const BIDS = [0, 1, 2].map(bidAt)
const JURORS = [0, 1, 2, 3, 4].map(jurorAt)
const MAX = { C1: 10, C2: 15, C3: 8, C4: 10, C5: 7, C6: 6, C7: 4, C8: 12, C9: 15, C10: 13 }
const OBJECTIVE = ['C4', 'C5', 'C6']

const someMarks = fc.record(
  Object.fromEntries(Object.entries(MAX).map(([leaf, max]) => [leaf, fc.integer({ min: 0, max }).map(String)])),
)

/** Marks for every juror and bid; objective items are each bid's own and the same for all jurors. */
const aReview = fc
  .array(fc.tuple(someMarks, fc.array(someMarks, { minLength: 5, maxLength: 5 })), { minLength: 2, maxLength: 3 })
  .map((given): Review => ({
    rubric: aRubric(),
    profile: LOCAL_SELECTION,
    tieOrder: [],
    bids: given.map((_, n) => ({ id: bidAt(n), facts: {} })),
    sheets: given.flatMap(([facts, sheets], n) =>
      sheets.map((marks, place) => ({
        bidId: bidAt(n),
        jurorId: jurorAt(place),
        status: 'submitted' as const,
        marks: { ...marks, ...Object.fromEntries(OBJECTIVE.map((leaf) => [leaf, facts[leaf] ?? '0'])) },
      })),
    ),
  }))

describe('a report', () => {
  it('ranks every bid once, the highest total first, unless the first place is tied', () => {
    fc.assert(
      fc.property(aReview, (review) => {
        const { standings, hindrance, tiedFirst } = reportOf(review)
        expect(standings.map(({ bid }) => bid).sort()).toEqual(review.bids.map((bid) => bid.id as string).sort())
        const totals = standings.map(({ total }) => Number(total))
        expect(totals).toEqual(totals.toSorted((a, b) => b - a))
        expect(hindrance).toBe(tiedFirst.length > 0 ? 'tied' : undefined)
      }),
    )
  })

  it('does not stand while a sheet is being corrected', () => {
    fc.assert(
      fc.property(aReview, fc.nat(), (review, n) => {
        const sheets = review.sheets.map((sheet, place) =>
          place === n % review.sheets.length ? { ...sheet, status: 'correcting' as const } : sheet,
        )
        expect(reportOf({ ...review, sheets })).toMatchObject({ hindrance: 'check-open', standings: [] })
      }),
    )
  })

  it('names every juror’s mark where an objective item differs, and opens that item alone on all sheets of the bid', () => {
    fc.assert(
      fc.property(aReview, fc.nat(), (review, n) => {
        const at = n % review.sheets.length
        const changed = review.sheets[at]
        if (!changed) return
        const sheets = review.sheets.map((sheet, place) =>
          place === at ? { ...sheet, marks: { ...sheet.marks, C5: sheet.marks['C5'] === '7' ? '0' : '7' } } : sheet,
        )
        const { findings, hindrance } = reportOf({ ...review, sheets })
        expect(hindrance).toBe('check-open')
        expect(foundBy(findings, 'objective-differs')).toBe(1)
        expect(foundBy(findings, 'arithmetic') + foundBy(findings, 'out-of-range')).toBe(0)
        for (const sheet of sheets.filter(({ bidId }) => bidId === changed.bidId)) {
          expect(isInQuestion(findings, sheet)).toBe(true)
          const open = openLeaves(findings, sheet)
          expect(open === 'every' || open.join()).toBe(open === 'every' ? true : 'C5')
        }
      }),
    )
  })

  it('puts those that shared the first place in the order of the lot, and no others', () => {
    const marks: Marks = Object.fromEntries(Object.entries(MAX).map(([leaf, max]) => [leaf, String(max)]))
    const sheets = BIDS.flatMap((bidId, n) =>
      JURORS.map((jurorId) => ({ bidId, jurorId, status: 'submitted' as const, marks: n === 1 ? { ...marks, C1: '0' } : marks })),
    )
    const review: Review = {
      rubric: aRubric(),
      profile: LOCAL_SELECTION,
      tieOrder: [],
      bids: BIDS.map((bid) => ({ id: bid, facts: {} })),
      sheets,
    }
    expect(reportOf(review)).toMatchObject({ hindrance: 'tied', tiedFirst: [BIDS[0], BIDS[2]] })
    const drawn = reportOf({ ...review, tieOrder: [bidAt(2), bidAt(0)] })
    expect(drawn.standings.map(({ bid, rank }) => [bid, rank])).toEqual([
      [BIDS[2], 1],
      [BIDS[0], 2],
      [BIDS[1], 3],
    ])
    expect(reportOf({ ...review, tieOrder: [bidAt(1), bidAt(0)] }).hindrance).toBe('tied')
  })
})

describe('a sheet', () => {
  it('is complete and sound exactly when every item has a whole mark within its worth', () => {
    fc.assert(
      fc.property(someMarks, (marks) => {
        expect(markErrors(aRubric(), marks, { complete: true })).toEqual([])
      }),
    )
  })

  it.each([
    ['C1', '10.5', 'mark-out-of-range'],
    ['C1', '9.5', 'mark-off-step'],
    ['capability', '60', 'leaf-unknown'],
  ])('is refused for %s: %s', (leaf, mark, code) => {
    expect(markErrors(aRubric(), { [leaf]: mark }, { complete: false })).toEqual([{ path: `marks.${leaf}`, code }])
  })

  it('may have gaps while it is a draft, and none when it is handed in', () => {
    fc.assert(
      fc.property(someMarks, fc.subarray(Object.keys(MAX)), (marks, left) => {
        const some = Object.fromEntries(Object.entries(marks).filter(([leaf]) => !left.includes(leaf)))
        expect(markErrors(aRubric(), some, { complete: false })).toEqual([])
        expect(
          markErrors(aRubric(), some, { complete: true })
            .map(({ path }) => path.slice(6))
            .sort(),
        ).toEqual(left.toSorted())
      }),
    )
  })

  it('differs from another where a mark does, however it is written', () => {
    expect(changedLeaves({ C1: '9', C2: '3' }, { C1: '9.0', C2: '4', C3: '1' })).toEqual(['C2', 'C3'])
  })
})
