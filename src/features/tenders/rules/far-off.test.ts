import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { farOffIn } from './far-off.ts'

const LEAVES = [
  { id: '项目方案', max: '15' },
  { id: '团队', max: '10' },
]
const sheet = (juror: string, plan: string, team = '8') => ({ juror, bid: '机构A', marks: { 项目方案: plan, 团队: team } })

describe('a mark that stands alone', () => {
  it('is pointed to beside the mean of the others, though the total hides it', () => {
    const sheets = [...['一', '二', '三', '四'].map((juror) => sheet(juror, '13')), sheet('五', '2')]
    expect(farOffIn(sheets, LEAVES)).toEqual([{ bid: '机构A', juror: '五', leaf: '项目方案', mark: '2', others: '13.00' }])
  })

  it('is one from two fifths of the item on, above or below', () => {
    const others = [sheet('一', '7'), sheet('二', '7')]
    const pointed = (plan: string) => farOffIn([...others, sheet('三', plan)], LEAVES.slice(0, 1)).map(({ juror }) => juror)
    expect([pointed('12.9'), pointed('13'), pointed('1.1'), pointed('1')]).toEqual([[], ['三'], [], ['三']])
  })

  it('needs at least two others, and the same bid', () => {
    const elsewhere = { ...sheet('三', '15'), bid: '机构B' }
    expect(farOffIn([sheet('一', '15'), sheet('二', '0'), elsewhere], LEAVES)).toEqual([])
  })

  it('is none where all agree', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 15 }), fc.integer({ min: 0, max: 9 }), (mark, jurors) => {
        const sheets = Array.from({ length: jurors }, (_, nth) => sheet(String(nth), String(mark)))
        expect(farOffIn(sheets, LEAVES)).toEqual([])
      }),
    )
  })
})
