import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compare, exact, greatest, least, minus, rounded, times } from '../../kernel/exact.ts'
import { aggregate } from './aggregate.ts'
import { anyFile } from './fixtures/any-file.ts'
import { aFile, aLeaf, scored } from './fixtures/a-file.ts'
import { readScoreFile } from './read.ts'
import type { ScoreFile } from './schema.ts'
import { made } from './trace.ts'

const totalOf = (file: ScoreFile, bid: string): string =>
  scored(file).ranking.find((standing) => standing.bid === bid)?.total ?? ''

it('the order of bids and sheets, and of marks on a sheet, never matters', () => {
  const reordered = anyFile.chain((file) =>
    fc.tuple(
      fc.constant(file),
      fc.shuffledSubarray(file.bids, { minLength: file.bids.length }),
      fc.shuffledSubarray(file.sheets, { minLength: file.sheets.length }),
    ),
  )
  fc.assert(
    fc.property(reordered, ([file, bids, sheets]) => {
      const turned = sheets.map((sheet) => ({ ...sheet, marks: Object.fromEntries(Object.entries(sheet.marks).toReversed()) }))
      expect(scored({ ...file, bids, sheets: turned })).toEqual(scored(file))
    }),
  )
})

it("the jurors' names never matter to the ranking", () => {
  fc.assert(
    fc.property(anyFile, (file) => {
      const sheets = file.sheets.map((sheet) => ({ ...sheet, juror: `${9 - Number(sheet.juror.slice(6))}` }))
      expect(scored({ ...file, sheets }).ranking).toEqual(scored(file).ranking)
    }),
  )
})

it('raising a mark never lowers the total of that bid nor moves another', () => {
  fc.assert(
    fc.property(anyFile, fc.nat(), fc.constantFrom('C1', 'C2'), (file, pick, leaf) => {
      const index = pick % file.sheets.length
      const raised = file.sheets.map((sheet, at) =>
        at === index ? { ...sheet, marks: { ...sheet.marks, [leaf]: '10' } } : sheet,
      )
      const after = { ...file, sheets: raised }
      for (const { bid, total } of scored(file).ranking) {
        const order = compare(exact(totalOf(after, bid)), exact(total))
        if (bid === file.sheets[index]?.bid) expect(order).toBeGreaterThanOrEqual(0)
        else expect(order).toBe(0)
      }
    }),
  )
})

it('an aggregate lies between the lowest and the highest score, and is the score where all agree', () => {
  const scores = fc.array(fc.nat(10_000), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(scores, fc.constantFrom('mean' as const, 'trimmed-mean' as const, 'median' as const), (drawn, how) => {
      const values = drawn.map((score, juror) => made('juror-total', `j${juror}`, exact(score), []))
      const [{ value }, low, high] = [aggregate(how, values, 'a'), Math.min(...drawn), Math.max(...drawn)]
      expect(compare(least(value, exact(low)), exact(low))).toBe(0)
      expect(compare(greatest(value, exact(high)), exact(high))).toBe(0)
      const same = drawn.map((_, juror) => made('juror-total', `j${juror}`, exact(low), []))
      expect(compare(aggregate(how, same, 'a').value, exact(low))).toBe(0)
    }),
  )
})

it('one wild juror among five moves a trimmed mean no further than the next one', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(100), { minLength: 4, maxLength: 4 }), fc.nat(100), (sane, wild) => {
      const values = [...sane, wild].map((score, juror) => made('juror-total', `j${juror}`, exact(score), []))
      const { value } = aggregate('trimmed-mean', values, 'a')
      expect(compare(value, exact(Math.max(...sane)))).toBeLessThanOrEqual(0)
      expect(compare(value, exact(Math.min(...sane)))).toBeGreaterThanOrEqual(0)
    }),
  )
})

it('formula leaves do not change when all inputs scale', () => {
  fc.assert(
    fc.property(anyFile, fc.constantFrom('2', '10', '0.5', '1.25'), (file, factor) => {
      const scale = (fact: string | boolean | undefined) => rounded(times(exact(String(fact)), exact(factor)), 6)
      const bids = file.bids.map((bid) => ({
        ...bid,
        facts: { ...bid.facts, price: scale(bid.facts['price']), hours: scale(bid.facts['hours']) },
      }))
      const formulas = [
        aLeaf('price', '10', { kind: 'lowest', fact: 'price' }),
        aLeaf('hours', '10', { kind: 'highest', fact: 'hours' }),
      ]
      const onlyFormulas = { ...file.rubric, ties: [], tree: formulas }
      const before = scored({ rubric: onlyFormulas, bids: file.bids, sheets: [] })
      expect(scored({ rubric: onlyFormulas, bids, sheets: [] }).ranking).toEqual(before.ranking)
    }),
  )
})

it('a preference never lowers the points of the bid that has it, nor raises those of another', () => {
  const prices = fc.array(fc.integer({ min: 1, max: 300_000 }), { minLength: 2, maxLength: 5 })
  fc.assert(
    fc.property(prices, fc.constantFrom('0.02', '0.06', '0.10', '0.2'), (asked, preference) => {
      const bids = asked.map((price, bid) => ({ id: `b${bid}`, facts: { price: String(price) } }))
      const file = aFile({ decimals: 6, tree: [aLeaf('price', '10', { kind: 'lowest', fact: 'price' })], bids })
      const preferred = { ...file, bids: bids.map((bid) => (bid.id === 'b0' ? { ...bid, preference } : bid)) }
      for (const { id } of bids) {
        const order = compare(exact(totalOf(preferred, id)), exact(totalOf(file, id)))
        if (id === 'b0') expect(order).toBeGreaterThanOrEqual(0)
        else expect(order).toBeLessThanOrEqual(0)
      }
    }),
  )
})

it('every qualified bid is ranked once, better ranks never have lower totals, and a rank counts those before it', () => {
  fc.assert(
    fc.property(anyFile, (file) => {
      const { ranking, unqualified } = scored(file)
      const all = [...ranking.map(({ bid }) => bid), ...unqualified]
      expect(all.sort()).toEqual(file.bids.map(({ id }) => id).sort())
      for (const [place, { rank, total }] of ranking.entries()) {
        const before = ranking[place - 1]
        if (before !== undefined) expect(minus(exact(before.total), exact(total)).num).toBeGreaterThanOrEqual(0n)
        expect([place + 1, before?.rank]).toContain(rank)
      }
    }),
  )
})

it('what an unqualified bid says changes nothing', () => {
  fc.assert(
    fc.property(anyFile, (file) => {
      const cheap = { id: 'zz', qualified: false, facts: { price: '0.01', hours: '999999' } }
      const withCheap = scored({ ...file, bids: [...file.bids, cheap] })
      expect({ ...withCheap, unqualified: [] }).toEqual({ ...scored(file), unqualified: [] })
    }),
  )
})

it('every file that is well formed is read as it was written', () => {
  fc.assert(
    fc.property(anyFile, (file) => {
      expect(readScoreFile(JSON.parse(JSON.stringify(file)))).toEqual({ ok: true, value: file })
    }),
  )
})
