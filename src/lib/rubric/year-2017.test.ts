import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { exact, plus, rounded, sum } from '../../kernel/exact.ts'
import { fourChecks } from './check.ts'
import { scored } from './fixtures/a-file.ts'
import { leaveOneOut } from './leave-one-out.ts'
import { readScoreFile } from './read.ts'
import { scoreText } from './text.ts'

const folder = new URL('../../../docs/score/', import.meta.url)
const textOf = (name: string): string => readFileSync(new URL(name, folder), 'utf8')
const marks = z.record(z.string(), z.string())
const published = z
  .object({
    lots: z.array(
      z.object({
        lot: z.string(),
        winner: z.string(),
        score: z.string(),
        bids: z.array(z.object({ bid: z.string(), total: z.string(), rank: z.int(), objectiveMarks: marks, jurorTotals: marks })),
      }),
    ),
  })
  .parse(JSON.parse(textOf('2017-published.json')))

function fileOf(lot: string) {
  const file = readScoreFile(JSON.parse(textOf(`2017/${lot}.json`)))
  if (!file.ok) throw new Error(JSON.stringify(file.error))
  return file.value
}

it('the year has eight lots and twenty bids', () => {
  expect(published.lots.map(({ lot }) => `${lot}.json`).sort()).toEqual(readdirSync(new URL('2017/', folder)).sort())
  expect(published.lots.flatMap(({ bids }) => bids)).toHaveLength(20)
})

describe.each(published.lots)('lot $lot', ({ lot, winner, score, bids }) => {
  const result = scored(fileOf(lot))

  it('has the totals, ranks and winner that were published', () => {
    expect(result.ranking).toEqual(bids.map(({ bid, rank, total }) => ({ bid, rank, total })))
    expect(result.ranking[0]).toEqual({ bid: winner, rank: 1, total: score })
    expect([result.tied, result.belowPass]).toEqual([[], []])
  })

  it('earns by its facts what all jurors marked as objective', () => {
    const { totals } = result.trace
    for (const { bid, objectiveMarks } of bids) {
      const computed = totals
        .find(({ of }) => of === bid)
        ?.inputs?.[0]?.inputs?.[0]?.inputs?.find(({ rule }) => rule === 'computed')
      const earned = new Map(computed?.inputs?.map(({ of, value }) => [of, exact(value)]))
      const [report, rules] = [earned.get('C5-report'), earned.get('C5-rules')]
      expect(report && rules && rounded(plus(report, rules), 0)).toBe(objectiveMarks['C5'])
      expect(['C4', 'C6'].map((leaf) => rounded(earned.get(leaf) ?? exact(-1), 0))).toEqual([
        objectiveMarks['C4'],
        objectiveMarks['C6'],
      ])
      expect(rounded(sum([...earned.values()]), 0)).toBe(computed?.value)
    }
  })

  it('passes the four checks against the totals that the jurors wrote', () => {
    const stated = bids.flatMap(({ bid, jurorTotals }) =>
      Object.entries(jurorTotals).map(([juror, total]) => ({ juror, bid, total })),
    )
    expect(fourChecks(fileOf(lot), { stated, abnormalShare: '0.20' })).toEqual({ ok: true, value: [] })
  })

  it('was won by more than one juror', () => {
    const without = leaveOneOut(fileOf(lot))
    expect(without.ok && without.value.map(({ changesFirst }) => changesFirst)).toEqual([false, false, false, false, false])
  })

  it('is answered with exit 0', () => {
    expect(scoreText(textOf(`2017/${lot}.json`)).exit).toBe(0)
  })
})
