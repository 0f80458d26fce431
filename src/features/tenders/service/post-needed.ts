import type { IsTermRunning, NeededFor } from '../../identity/service/posts-ahead.ts'
import { isSeatedYet, RESULT_OPEN } from '../rules/post-needed.ts'
import { awaitsAnswer, hasLotAt, seatsEver } from '../store/post-needed.ts'

/** What a purchase still needs a post for, whoever asks: the roll does before it ends one. */
export const neededInPurchase: NeededFor = async (tx, acting, { member, role }) => {
  if (role === 'juror') return (await seatsEver(tx, acting, member)).some(isSeatedYet) ? 'sits-in-review' : undefined
  if (role !== 'resident') return undefined
  const mayObject = (await awaitsAnswer(tx, acting, member)) || (await hasLotAt(tx, acting, RESULT_OPEN))
  return mayObject ? 'may-object' : undefined
}

/** A call that takes bids, or the notice of a result. */
export const isTermRunning: IsTermRunning = (tx, acting) => hasLotAt(tx, acting, ['published', 'announced'])
