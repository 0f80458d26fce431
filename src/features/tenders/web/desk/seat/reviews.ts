import type { MenuItem } from '../../../../../ui/words/menus.ts'
import { reviewWords } from '../../../../../ui/words/juror.ts'
import type { Word } from '../../../../../ui/words/say.ts'
import { seatWords } from '../../../../../ui/words/seat.ts'
import type { SeatSummary } from '../../../contract/seat.ts'
import { OVER } from './use-seat.ts'

const LEFT: ReadonlySet<SeatSummary['jurorStatus']> = new Set(['absent', 'recused'])

/** The reviews that still run and in which the juror has a part, the nearest day first. */
export const runningIn = (seats: readonly SeatSummary[]): SeatSummary[] =>
  seats
    .filter(({ panelStatus, jurorStatus }) => !OVER.has(panelStatus) && !LEFT.has(jurorStatus))
    .toSorted((one, other) => (one.reviewOn ?? '9').localeCompare(other.reviewOn ?? '9'))

export type Ahead = { readonly word: Word | undefined; readonly step: MenuItem | undefined }

/** What comes next for the juror: which of the four steps, or what is waited for. */
export function aheadOf({ jurorStatus, panelStatus, can }: Pick<SeatSummary, 'jurorStatus' | 'panelStatus' | 'can'>): Ahead {
  if (jurorStatus === 'invited') return { word: reviewWords.atTheDoor, step: undefined }
  if (can['juror.declare'] === true) return { word: undefined, step: 'recusal' }
  if (can['juror.submit'] === true) return { word: undefined, step: 'scoring' }
  if (can['juror.sign'] === true) return { word: undefined, step: 'signing' }
  if (jurorStatus === 'signed' || jurorStatus === 'dissenting') return { word: seatWords.over, step: undefined }
  if (jurorStatus === 'deemed') return { word: seatWords.deemed, step: undefined }
  if (jurorStatus === 'submitted')
    return { word: panelStatus === 'revealed' ? seatWords.waitChecks : seatWords.waitOthers, step: undefined }
  return { word: seatWords.notOpen, step: 'materials' }
}

/** Reviews in which sheets of the juror's own are still to be handed in, or were sent back to be corrected. */
export const unfinishedIn = (seats: readonly SeatSummary[]): SeatSummary[] =>
  runningIn(seats).filter(({ openSheets }) => openSheets.length > 0)

export const toSignIn = (seats: readonly SeatSummary[]): SeatSummary[] =>
  runningIn(seats).filter(({ can }) => can['juror.sign'] === true)
