import { expect, it } from 'vitest'
import { BidId, JurorId } from '../../../kernel/ids.ts'
import { paperCode, sheetByCode } from './paper-code.ts'

const juror = (n: number) => ({ id: JurorId.parse(`00000000-0000-7000-8000-00000000ab0${n}`), seat: n })
const bid = (n: number) => ({ id: BidId.parse(`00000000-0000-7000-8000-00000000cd0${n}`), label: 'ABC'[n - 1] ?? null })
const room = { lotCode: 'DY2017-A06', jurors: [juror(1), juror(2)], bids: [bid(1), bid(2)] }

it('a blank sheet’s code names project, seat and bid, and finds that sheet however it is typed', () => {
  const code = paperCode(room.lotCode, juror(2), bid(1))
  expect(code).toBe('DY2017-A06/2A-AB02CD01')
  for (const typed of [code, ' dy2017－a06/2a-ab02cd01 ', '2A-AB02CD01', '2aab02cd01'])
    expect(sheetByCode(typed, room)).toEqual({ juror: juror(2), bid: bid(1) })
})

it('finds nothing by the code of another project, of a seat that changed hands, or by none', () => {
  for (const typed of ['DY2017-A07/2A-AB02CD01', '2A-AB03CD01', '1A-AB02CD01', 'AB02CD01', '2A', ''])
    expect(sheetByCode(typed, room)).toBeUndefined()
})
