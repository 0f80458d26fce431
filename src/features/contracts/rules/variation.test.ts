import { describe, expect, it } from 'vitest'
import { CivilDate } from '../../../kernel/civil.ts'
import { changeableUntil, isTooLate } from './variation.ts'
import type { VariationKind } from './variation-kind.ts'

const END = CivilDate.parse('2018-07-31')
const signed = (kind: VariationKind, day: string | null) => ({ kind, signedOn: day === null ? null : CivilDate.parse(day) })

describe('the last day on which a contract is changed', () => {
  it('is that of its service, whatever was halted and taken up again within it', () => {
    expect(changeableUntil(END, [])).toBe('2018-07-31')
    expect(changeableUntil(END, [signed('suspension', '2018-05-02'), signed('resumption', '2018-07-31')])).toBe('2018-07-31')
    expect(changeableUntil(END, [signed('suspension', '2018-05-02'), signed('resumption', null)])).toBe('2018-07-31')
  })

  it('comes as many days after a halt over its end as were lost by then', () => {
    // Of 25 July to 31 July seven days were lost.
    const over = [signed('suspension', '2018-07-25'), signed('resumption', '2018-08-06')]
    expect(changeableUntil(END, over)).toBe('2018-08-13')
    expect(changeableUntil(END, [signed('suspension', '2018-01-02'), signed('resumption', '2018-02-01'), ...over])).toBe(
      '2018-08-13',
    )
  })

  it('binds what is agreed on a service, not what ends it or takes it up again', () => {
    const [last, after] = [CivilDate.parse('2018-07-31'), CivilDate.parse('2018-08-01')]
    expect(isTooLate('supplement', END, last)).toBe(false)
    for (const kind of ['supplement', 'suspension'] as const) expect(isTooLate(kind, END, after)).toBe(true)
    for (const kind of ['resumption', 'termination'] as const) expect(isTooLate(kind, END, after)).toBe(false)
  })
})
