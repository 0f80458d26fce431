import { type CivilDate, civilDateOf, type Instant } from '../../../../kernel/civil.ts'
import type { LotItem } from '../../contract/lot.ts'

export type Session = {
  readonly lot: LotItem
  readonly kind: 'opening' | 'review'
  /** Nothing of it is done here now: the finance bureau has it wait, or its review was held on paper. */
  readonly held: Held | null
  readonly when: Instant | CivilDate | null
}

/** From the call to the end of the checks there is something to watch. */
export const WATCHED = ['published', 'closed', 'opening', 'qualifying', 'reviewing', 'auditing'] as const

export type Held = 'paused' | 'on-paper'
const heldIn = ({ next }: Pick<LotItem, 'next'>): Held | null => {
  if (next?.deed === 'pause.end') return 'paused'
  return next?.deed.startsWith('offline-review.') === true ? 'on-paper' : null
}

const WANT_BIDDERS: ReadonlySet<string> = new Set(['lot.void', 'lot.void-unqualified'])
const TO_OPEN: ReadonlySet<LotItem['status']> = new Set(['published', 'closed', 'opening'])
const TO_REVIEW: ReadonlySet<LotItem['status']> = new Set(['qualifying', 'reviewing', 'auditing'])

/** What there is to watch: the unsealing from the deadline on, the review on its day; those without a day come last. */
export const sessionsIn = (lots: readonly LotItem[]): Session[] =>
  lots
    .flatMap((lot): Session[] => {
      // Too few bidders: nothing more of theirs is opened, nobody reviews.
      if (lot.next !== null && WANT_BIDDERS.has(lot.next.deed)) return []
      if (TO_OPEN.has(lot.status)) return [{ lot, kind: 'opening', when: lot.bidDeadline, held: heldIn(lot) }]
      if (TO_REVIEW.has(lot.status)) return [{ lot, kind: 'review', when: lot.reviewOn, held: heldIn(lot) }]
      return []
    })
    .toSorted((a, b) => (a.when ?? '9').localeCompare(b.when ?? '9'))

/** Nobody can go on, or what was done on paper waits for its second hand alone; sent back to the first, it is as late as it was. */
const isHeldUp = ({ next }: Pick<LotItem, 'next'>): boolean =>
  next?.deed === 'pause.end' || next?.deed === 'offline-review.confirm'

/** What should have been, from the day after: an unsealing after its deadline, a review after its day; nothing that is held up. */
export function lateSince({ lot, kind }: Pick<Session, 'lot' | 'kind'>, now: Instant): CivilDate | null {
  if (isHeldUp(lot)) return null
  const closed = lot.bidDeadline === null ? null : civilDateOf(lot.bidDeadline)
  const day = kind === 'opening' ? closed : lot.reviewOn
  return day !== null && day < civilDateOf(now) ? day : null
}

/** What the custodians may unseal. A release changes a project's status, but not its place in the list. */
export const toOpen = (lots: readonly LotItem[]): LotItem[] =>
  lots.filter(({ next }) => next?.deed === 'lot.release').toSorted(byDeadline)

const byDeadline = (a: LotItem, b: LotItem) =>
  (a.bidDeadline ?? '9').localeCompare(b.bidDeadline ?? '9') || a.code.localeCompare(b.code)

/** Opened and under way: of what was unsealed here the record can be printed and signed. */
export const UNSEALED = ['qualifying', 'reviewing', 'auditing', 'scored'] as const

/** What was opened, here or on paper, the latest first; what came without an opening has no place here. */
export const unsealed = (lots: readonly LotItem[]): LotItem[] =>
  lots.filter(({ unsealing }) => unsealing !== null).toSorted((a, b) => byDeadline(b, a))

/** Before the room is closed, devices are taken in: the jurors come first, then each one's devices are registered. */
const TO_REGISTER: ReadonlySet<string> = new Set(['juror.confirm', 'panel.seal-in'])

/** Reviews whose devices are not registered yet, the nearest day first. */
export const toRegister = (lots: readonly LotItem[]): LotItem[] =>
  lots
    .filter(({ next }) => TO_REGISTER.has(next?.deed ?? ''))
    .toSorted((a, b) => (a.reviewOn ?? '9').localeCompare(b.reviewOn ?? '9') || a.code.localeCompare(b.code))
