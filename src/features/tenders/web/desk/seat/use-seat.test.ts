import { describe, expect, it } from 'vitest'
import { JurorId, LotId } from '../../../../../kernel/ids.ts'
import type { SeatSummary } from '../../../contract/seat.ts'
import { seatAtWork } from './use-seat.ts'

const aSeat = (n: number, panelStatus: SeatSummary['panelStatus'], jurorStatus: SeatSummary['jurorStatus']): SeatSummary => ({
  lotId: LotId.parse(`00000000-0000-7000-8000-00000000000${n}`),
  lotCode: `A0${n}`,
  lotName: '演示',
  lotStatus: 'reviewing',
  profile: 'local-selection',
  jurorId: JurorId.parse(`00000000-0000-7000-8000-00000000001${n}`),
  jurorStatus,
  panelStatus,
  reviewOn: null,
  reviewPlace: null,
  bidders: [],
  openSheets: [],
  signBy: null,
  can: {},
})
const codeOf = (seats: SeatSummary[]) => seatAtWork(seats)?.lotCode

describe('a juror who sits on several panels', () => {
  it('begins with the review that runs, not with one that is over', () => {
    expect(codeOf([aSeat(1, 'released', 'signed'), aSeat(2, 'scoring', 'declared'), aSeat(3, 'released', 'signed')])).toBe('A02')
  })

  it('and of two that run with the one where the juror was let in', () => {
    expect(codeOf([aSeat(1, 'drawn', 'invited'), aSeat(2, 'drawn', 'confirmed')])).toBe('A02')
    expect(codeOf([aSeat(1, 'drawn', 'recused'), aSeat(2, 'drawn', 'declared')])).toBe('A02')
  })

  it('sees the last one when all are over, and nothing without a seat', () => {
    expect(codeOf([aSeat(1, 'released', 'signed'), aSeat(2, 'disbanded', 'declared')])).toBe('A02')
    expect(codeOf([])).toBeUndefined()
  })
})
