import { type CivilDate, endOf, type Instant, isAfter } from '../../../kernel/civil.ts'
import type { LotId } from '../../../kernel/ids.ts'
import type { ProfileCode } from '../../../kernel/profile-code.ts'

/** A notice of a lot, as far as dates go. */
export type Dated = { readonly id: string; readonly kind: string; readonly publishedAt: Instant }

/** A lot that was called, with its dates as they stand and every notice of it. */
export type DatedLot = {
  readonly id: LotId
  readonly code: string
  readonly name: string
  readonly profile: ProfileCode
  readonly bidDeadline: Instant | null
  readonly challengeEnds: CivilDate | null
  readonly upheldAt: Instant | null
  readonly notices: readonly Dated[]
}

/** A day or an instant until which the public may do something. */
export type Deadline = {
  readonly what: 'bids' | 'objections'
  readonly lot: Pick<DatedLot, 'id' | 'code' | 'name' | 'profile'>
  readonly due: { readonly instant: Instant } | { readonly day: CivilDate }
  /** The notice that set it. */
  readonly notice: string
  readonly setAt: Instant
  /** Since when it says what it says now, and how often that was changed before. */
  readonly changedAt: Instant
  readonly changes: number
  /** What it ends was put away before it came. */
  readonly isCancelled: boolean
}

// These take their own course beside a deadline and change none.
const COURSE: ReadonlySet<string> = new Set(['call', 'result', 'contract'])

/** The deadlines of a lot, whether they are past or not. A change is counted by the notice that told of it. */
export function deadlinesOf(lot: DatedLot): Deadline[] {
  const { id, code, name, profile, notices, bidDeadline, challengeEnds, upheldAt } = lot
  const of = (kind: string) => notices.find((notice) => notice.kind === kind)
  // A later result comes where the winner of the one before gave it up: the same deadline, changed.
  const results = notices.filter(({ kind }) => kind === 'result')
  const [call, result] = [of('call'), results.at(-1)]
  const about = { id, code, name, profile }
  const changedBy = (since: Instant) =>
    notices
      .filter(({ kind, publishedAt }) => !COURSE.has(kind) && !isAfter(since, publishedAt))
      .map(({ publishedAt }) => publishedAt)
  const found: Deadline[] = []
  if (call !== undefined && bidDeadline !== null) {
    const changes = changedBy(call.publishedAt).filter((at) => !isAfter(at, bidDeadline))
    const isCancelled = isBefore(of('void')?.publishedAt, bidDeadline)
    found.push({ what: 'bids', lot: about, due: { instant: bidDeadline }, ...since(call, changes), isCancelled })
  }
  if (result !== undefined && challengeEnds !== null) {
    const until = endOf(challengeEnds)
    const later = results.slice(1).map(({ publishedAt }) => publishedAt)
    const changes = [...later, ...changedBy(result.publishedAt), ...(upheldAt === null ? [] : [upheldAt])].filter(
      (at) => !isAfter(at, until),
    )
    const isCancelled = isBefore(of('void')?.publishedAt, until) || isBefore(upheldAt ?? undefined, until)
    found.push({ what: 'objections', lot: about, due: { day: challengeEnds }, ...since(result, changes), isCancelled })
  }
  return found
}

const isBefore = (at: Instant | undefined, due: Instant): boolean => at !== undefined && !isAfter(at, due)

const since = ({ id, publishedAt }: Dated, changes: readonly Instant[]) => ({
  notice: id,
  setAt: publishedAt,
  changedAt: changes.toSorted().at(-1) ?? publishedAt,
  changes: changes.length,
})
