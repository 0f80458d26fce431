import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextNumber, type Numbered } from './notice-number.ts'

const A03 = { year: 2017, lotCode: 'DY2017-A03' }
const of = (...nos: string[]): Numbered[] => nos.map((no, index) => ({ no, lotCode: `DY2017-X${index}` }))
const none = new Set<string>()

describe('the number of the next notice', () => {
  it('counts on from the highest of the latest pattern', () => {
    const published = of('东民购征〔2017〕3号（演示）', '东民购征〔2017〕11号（演示）', '旧号第99号')
    expect(nextNumber(published, none, A03)).toBe('东民购征〔2017〕12号（演示）')
  })

  it('begins anew in a new year', () => {
    expect(nextNumber(of('东民征〔2016〕48号', '东民征〔2016〕47号'), none, A03)).toBe('东民征〔2017〕1号')
    expect(nextNumber(of('东民征[2016]48号'), none, A03)).toBe('东民征[2017]1号')
  })

  it('counts on in a series of contracts, whose year stands before a dash', () => {
    const drawn = of('东民购〔演示〕2017-09号', '东民购〔演示〕2017-10号')
    expect(nextNumber(drawn, none, A03)).toBe('东民购〔演示〕2017-11号')
    expect(nextNumber(drawn, none, { ...A03, year: 2018 })).toBe('东民购〔演示〕2018-01号')
    const byLot = [{ no: 'DY2017-A02-C1', lotCode: 'DY2017-A02' }]
    expect(nextNumber(byLot, none, { ...A03, year: 2018 })).toBe('DY2017-A03-C1')
  })

  it('keeps leading noughts', () => {
    expect(nextNumber(of('ZB-2017-0009'), none, A03)).toBe('ZB-2017-0010')
  })

  it('names its own lot where numbers are made from the lot’s code', () => {
    const published = [{ no: 'DY2017-A02-2', lotCode: 'DY2017-A02' }]
    expect(nextNumber(published, none, A03)).toBe('DY2017-A03-1')
    expect(nextNumber(published, none, { year: 2017, lotCode: 'A$&3' })).toBe('A$&3-1')
    expect(nextNumber([{ no: 'DY2017-A03-1', lotCode: 'DY2017-A03' }, ...published], none, A03)).toBe('DY2017-A03-2')
  })

  it('is made from the lot’s code where nothing was published yet, or nothing that can be counted', () => {
    expect(nextNumber([], none, A03)).toBe('DY2017-A03-1')
    expect(nextNumber(of('第一号'), none, A03)).toBe('DY2017-A03-1')
    expect(nextNumber(of('公告〔2016〕'), none, A03)).toBe('DY2017-A03-1')
  })

  it('is never one that is taken', () => {
    const taken = new Set(['东民征〔2017〕2号', '东民征〔2017〕3号'])
    expect(nextNumber(of('东民征〔2017〕1号'), taken, A03)).toBe('东民征〔2017〕4号')
    const texts = fc.array(fc.string({ unit: fc.constantFrom(...'东征〔〕[]2017号-') }), { maxLength: 20 })
    fc.assert(
      fc.property(texts, (nos) => {
        expect(nos).not.toContain(nextNumber(of(...nos), new Set(nos), A03))
      }),
    )
  })
})
