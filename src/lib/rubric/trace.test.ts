import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare, type Exact, exact, greatest, least, minus, over, plus, rounded, sum, times, ZERO } from '../../kernel/exact.ts'
import { aFile, fiveGive, scored } from './fixtures/a-file.ts'
import { anyFile } from './fixtures/any-file.ts'
import type { Trace } from './settle.ts'
import { readable, type Rule, shown, type Step } from './trace.ts'

const read = (text: string): Exact => {
  const [num = '', den = '1'] = text.split('/')
  return over(exact(num), exact(den))
}
const input = (step: Step, rule: Rule, of?: string): string =>
  step.inputs?.find((each) => each.rule === rule && (of === undefined || each.of === of))?.value ?? 'nothing'
const number = (step: Step, rule: Rule, of?: string): Exact => read(input(step, rule, of))
const values = (step: Step): Exact[] => (step.inputs ?? []).map(({ value }) => read(value))
const average = (of: Exact[]): Exact => over(sum(of), exact(of.length))
const declared = (step: Step, name: string): Exact => number(step, 'declared', name)

/** Somebody with the trace alone, who does each sum again. Ends at what stands in the file. */
const AGAIN: Record<Exclude<Rule, 'fact' | 'declared' | 'mark' | 'benchmark'>, (step: Step) => Exact> = {
  yesno: (step) => (input(step, 'fact') === 'true' ? declared(step, 'max') : ZERO),
  step: (step) => (step.inputs?.length === 1 ? ZERO : declared(step, 'points')),
  linear: (step) => {
    const units = over(minus(number(step, 'fact'), declared(step, 'from')), declared(step, 'per'))
    return least(greatest(times(units, declared(step, 'points')), ZERO), declared(step, 'cap'))
  },
  offer: (step) => {
    const preference = step.inputs?.length === 2 ? declared(step, 'preference') : ZERO
    return times(number(step, 'fact'), minus(exact(1), preference))
  },
  lowest: (step) => times(over(number(step, 'benchmark'), number(step, 'offer')), declared(step, 'max')),
  highest: (step) =>
    number(step, 'benchmark').num === 0n
      ? ZERO
      : times(over(number(step, 'offer'), number(step, 'benchmark')), declared(step, 'max')),
  grade: (step) => declared(step, 'points'),
  bonus: (step) => least(number(step, 'fact'), declared(step, 'cap')),
  rounded: (step) => exact(rounded(values(step)[0] ?? ZERO, Number(step.inputs?.[1]?.value))),
  computed: (step) => sum(values(step)),
  'juror-total': (step) => sum(values(step)),
  'dropped-highest': (step) => sum(values(step)),
  'dropped-lowest': (step) => sum(values(step)),
  mean: (step) => average(values(step)),
  'mean-fewer-than-five': (step) => average(values(step)),
  'trimmed-mean': (step) =>
    average((step.inputs ?? []).filter(({ rule }) => rule === 'juror-total').map(({ value }) => read(value))),
  median: (step) => {
    const rising = values(step).toSorted(compare)
    const middle = [Math.floor((rising.length - 1) / 2), Math.ceil((rising.length - 1) / 2)]
    return average(middle.map((place) => rising[place] ?? ZERO))
  },
  'without-jurors': (step) => sum(values(step)),
  'with-bonus': (step) => sum(values(step)),
  node: (step) => sum(values(step)),
  tie: (step) => sum(values(step)),
}

function doAgain(step: Step, { benchmarks }: Trace): void {
  if (step.rule === 'fact' || step.rule === 'declared' || step.rule === 'mark') {
    expect(step.inputs).toBeUndefined()
  } else if (step.rule === 'benchmark') {
    const listed = benchmarks.find(({ of }) => of === step.of)
    expect(listed?.value).toBe(step.value)
    expect(listed?.inputs?.map(({ value }) => value)).toContain(step.value)
  } else {
    expect(`${step.rule} ${step.of} ${shown(read(step.value))}`).toBe(`${step.rule} ${step.of} ${shown(AGAIN[step.rule](step))}`)
    for (const each of step.inputs ?? []) doAgain(each, { benchmarks, totals: [], ties: [] })
  }
}

describe('a trace', () => {
  it('can be done again, number by number, by somebody who has nothing else', () => {
    fc.assert(
      fc.property(anyFile, fc.option(fc.nat(3), { nil: undefined }), (file, leafDecimals) => {
        const rubric = leafDecimals === undefined ? file.rubric : { ...file.rubric, leafDecimals }
        const { ranking, trace } = scored({ ...file, rubric })
        expect(trace.totals.map(({ of, value }) => [of, value])).toEqual(ranking.map(({ bid, total }) => [bid, total]))
        for (const total of trace.totals) doAgain(total, trace)
        for (const { bids } of trace.ties) for (const step of bids) doAgain(step, trace)
        for (const offer of trace.benchmarks.flatMap(({ inputs }) => inputs ?? [])) doAgain(offer, trace)
      }),
    )
  })

  it('names whose mark was dropped', () => {
    const file = aFile({ aggregate: 'trimmed-mean', marks: { a: fiveGive(['84.50', '88.00', '79.00', '90.10', '86.00']) } })
    const [total] = scored(file).trace.totals
    expect(total?.inputs?.[0]?.value).toBe('517/6')
    expect(total?.inputs?.[0]?.inputs?.map(({ rule, of, value }) => `${rule} ${of} ${value}`)).toEqual([
      'juror-total juror-a 84.5',
      'juror-total juror-e 86',
      'juror-total juror-b 88',
      'dropped-lowest juror-c 79',
      'dropped-highest juror-d 90.1',
    ])
  })
})

it('a number is shown in full: as a decimal where one ends, else as a fraction', () => {
  const pairs: [number, number, string][] = [
    [457, 5, '91.4'],
    [1, 8, '0.125'],
    [-3, 20, '-0.15'],
    [90, 1, '90'],
    [517, 6, '517/6'],
  ]
  for (const [num, den, text] of pairs) expect(shown(over(exact(num), exact(den)))).toBe(text)
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 1 }), (num, den) => {
      const value = over(exact(num), exact(den))
      expect(compare(plus(read(shown(value)), ZERO), value)).toBe(0)
    }),
  )
})

it('people read points as a decimal: in full where one ends, else half up to as many places as totals have', () => {
  expect(['91.4', '87', '27041/295', '2/3', '-1/8'].map((text) => readable(text, 2))).toEqual([
    '91.4',
    '87',
    '91.66',
    '0.67',
    '-0.13',
  ])
})
