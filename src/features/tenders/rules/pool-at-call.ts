import type { Instant } from '../../../kernel/civil.ts'
import type { Draw, PoolCandidate } from './panel.ts'

/** What is done to somebody's place in the pool, as the record of the settings names it. */
export const POOL_DEEDS = [
  'juror.enter',
  'juror.to-expert',
  'juror.to-representative',
  'juror.field',
  'juror.suspend',
  'juror.restore',
] as const
/** `from`: of another field, the one before it. */
export type PoolDeed = { readonly at: Instant; readonly what: (typeof POOL_DEEDS)[number]; readonly from?: string }

export type PoolMember = PoolCandidate & {
  readonly suspended: string | null
  /** Whether they held a juror's post on the day of the call, and whether they hold one today. */
  readonly postAtCall: boolean
  readonly postToday: boolean
  /** In their order; none for whoever was there from the beginning and is untouched since. */
  readonly deeds: readonly PoolDeed[]
}

/**
 * Who may be drawn for a lot: the pool as it stood when the call was published, as far as it may still be drawn (practice; 条例 Art. 39:
 * drawn at random). Whoever came in or back later is not drawn for that lot, for by then its bidders can be known; whoever dropped out
 * since is told with the reason. An expert, and of which field, is who was one at the call. In the order of the ids: chance alone decides who comes first.
 */
export function poolAtCall(members: readonly PoolMember[], calledAt: Instant): Pick<Draw, 'pool' | 'since'> {
  const inOrder = [...members].sort((a, b) => (a.member < b.member ? -1 : 1))
  const since = inOrder.flatMap((one) => changeOf(one, calledAt) ?? [])
  const changed = new Set(since.map(({ member }) => member))
  const pool = inOrder
    .filter((one) => mayBeDrawn(one) && !changed.has(one.member))
    .map((one) => ({ member: one.member, expert: wasExpert(one, calledAt), field: fieldAtCall(one, calledAt) }))
  return { pool, since }
}

export const mayBeDrawn = ({ suspended, postToday }: Pick<PoolMember, 'suspended' | 'postToday'>): boolean =>
  suspended === null && postToday

export const enteredSince = (deeds: readonly PoolDeed[], calledAt: Instant): boolean =>
  deeds.some(({ at, what }) => what === 'juror.enter' && at > calledAt)

/** Nothing where somebody could be drawn at the call and can be today, or neither. */
function changeOf(one: PoolMember, calledAt: Instant): Draw['since'][number] | undefined {
  const { member, suspended } = one
  const isIn = one.postAtCall && !enteredSince(one.deeds, calledAt)
  const then = isIn && !wasSuspended(one, calledAt)
  if (then === mayBeDrawn(one)) return undefined
  if (!then) return { member, change: isIn ? 'restored' : 'entered', reason: '' }
  return suspended === null ? { member, change: 'post-ended', reason: '' } : { member, change: 'suspended', reason: suspended }
}

/** By the last word before the call; without one, the first word after it tells what it changed. */
export function wasSuspended({ deeds, suspended }: Pick<PoolMember, 'deeds' | 'suspended'>, calledAt: Instant): boolean {
  const words = deeds.filter(({ what }) => what === 'juror.suspend' || what === 'juror.restore')
  const before = words.findLast(({ at }) => at <= calledAt)
  if (before !== undefined) return before.what === 'juror.suspend'
  const [after] = words
  return after === undefined ? suspended !== null : after.what === 'juror.restore'
}

function wasExpert({ deeds, expert }: PoolMember, calledAt: Instant): boolean {
  const after = deeds.find(({ what, at }) => at > calledAt && (what === 'juror.to-expert' || what === 'juror.to-representative'))
  return after === undefined ? expert : after.what === 'juror.to-representative'
}

const fieldAtCall = ({ deeds, field }: PoolMember, calledAt: Instant): string =>
  deeds.find(({ what, at }) => at > calledAt && what === 'juror.field')?.from ?? field
