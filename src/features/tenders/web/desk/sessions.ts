import type { CivilDate, Instant } from '../../../../kernel/civil.ts'
import type { LotItem } from '../../contract/lot.ts'

export type Session = {
  readonly lot: LotItem
  readonly kind: 'opening' | 'review'
  readonly when: Instant | CivilDate | null
}

const TO_OPEN: ReadonlySet<LotItem['status']> = new Set(['published', 'closed', 'opening'])
const TO_REVIEW: ReadonlySet<LotItem['status']> = new Set(['qualifying', 'reviewing', 'auditing'])

/** What there is to watch: the unsealing from the deadline on, the review on its day; those without a day come last. */
export const sessionsIn = (lots: readonly LotItem[]): Session[] =>
  lots
    .flatMap((lot): Session[] => {
      if (TO_OPEN.has(lot.status)) return [{ lot, kind: 'opening', when: lot.bidDeadline }]
      if (TO_REVIEW.has(lot.status)) return [{ lot, kind: 'review', when: lot.next?.due ?? null }]
      return []
    })
    .toSorted((a, b) => (a.when ?? '9').localeCompare(b.when ?? '9'))

/** What the custodians may unseal. A release changes a project's status, but not its place in the list. */
export const toOpen = (lots: readonly LotItem[]): LotItem[] =>
  lots.filter(({ next }) => next?.deed === 'lot.release').toSorted(byDeadline)

const byDeadline = (a: LotItem, b: LotItem) =>
  (a.bidDeadline ?? '9').localeCompare(b.bidDeadline ?? '9') || a.code.localeCompare(b.code)
