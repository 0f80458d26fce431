import { expect, it } from 'vitest'
import { CivilDate } from '../../../../../kernel/civil.ts'
import { BidId, JurorId, LotId } from '../../../../../kernel/ids.ts'
import { reviewWords } from '../../../../../ui/words/juror.ts'
import { seatWords } from '../../../../../ui/words/seat.ts'
import type { SeatSummary } from '../../../contract/seat.ts'
import { aheadOf, runningIn, toSignIn, unfinishedIn } from './reviews.ts'

const seat = (lotCode: string, more: Partial<SeatSummary> = {}): SeatSummary => ({
  lotId: LotId.parse('00000000-0000-7000-8000-000000000001'),
  lotCode,
  lotName: '演示',
  lotStatus: 'reviewing',
  profile: 'local-selection',
  jurorId: JurorId.parse('00000000-0000-7000-8000-000000000002'),
  jurorStatus: 'invited',
  panelStatus: 'drawn',
  reviewOn: null,
  reviewPlace: null,
  bidders: [],
  openSheets: [],
  signBy: null,
  can: {},
  ...more,
})
const codes = (seats: readonly SeatSummary[]) => seats.map(({ lotCode }) => lotCode)

it('shows the reviews in which the juror still has a part, the nearest day first', () => {
  const [soon, later] = [{ reviewOn: CivilDate.parse('2017-06-20') }, { reviewOn: CivilDate.parse('2017-06-27') }]
  const seats = [
    seat('A01', { panelStatus: 'released', jurorStatus: 'signed' }),
    seat('A02', { jurorStatus: 'recused' }),
    seat('A03'),
    seat('A04', later),
    seat('A05', soon),
    seat('A06', { jurorStatus: 'absent' }),
  ]
  expect(codes(runningIn(seats))).toEqual(['A05', 'A04', 'A03'])
})

it('leads to the step that is next, and says what is waited for where none is', () => {
  const at = (jurorStatus: SeatSummary['jurorStatus'], panelStatus: SeatSummary['panelStatus'], deed?: string) =>
    aheadOf({ jurorStatus, panelStatus, can: deed === undefined ? {} : { [deed]: true } })
  expect(at('invited', 'drawn')).toEqual({ word: reviewWords.atTheDoor, step: undefined })
  expect(at('confirmed', 'drawn', 'juror.declare').step).toBe('recusal')
  expect(at('declared', 'sealed_in')).toEqual({ word: seatWords.notOpen, step: 'materials' })
  expect(at('declared', 'scoring', 'juror.submit').step).toBe('scoring')
  expect(at('submitted', 'scoring').word).toBe(seatWords.waitOthers)
  expect(at('submitted', 'revealed').word).toBe(seatWords.waitChecks)
  expect(at('submitted', 'audited', 'juror.sign').step).toBe('signing')
  expect(at('signed', 'audited').word).toBe(seatWords.over)
})

it('counts as unfinished what has an open sheet, and as to be signed what may be', () => {
  const bidId = BidId.parse('00000000-0000-7000-8000-000000000003')
  const sheet = { bidId, label: null, partyName: '演示机构', status: 'draft', missing: 2 } as const
  const seats = [seat('A01', { openSheets: [sheet] }), seat('A02', { can: { 'juror.sign': true } })]
  expect(codes(unfinishedIn(seats))).toEqual(['A01'])
  expect(codes(toSignIn(seats))).toEqual(['A02'])
})
