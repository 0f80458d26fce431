import type { Acting } from '../../../kernel/acting.ts'
import { exact, over, rounded, sum } from '../../../kernel/exact.ts'
import { readable } from '../../../lib/rubric/trace.ts'
import type { ReadTx } from '../../../platform/db.ts'
import type { BidView } from '../contract/bid.ts'
import type { BidState } from '../rules/bid.ts'
import type { LotState } from '../rules/lot.ts'
import { isOutcomeTold } from '../rules/outcome.ts'
import { earnedByFacts } from '../rules/points.ts'
import { sheetsOf } from '../store/panels.ts'
import { roomOf, seatedIn } from './panel-room.ts'
import { leavesOf } from './paper-basis.ts'
import { offersOf } from './reviews.ts'

type Points = BidView['points']

/**
 * What one bid came to item by item, for its own bidder: the mean of the panel without anybody's name, rounded as the total is.
 * Each is told its own result and nobody else's (财政部令第87号 69), so that it can object to one item.
 */
export async function ownPoints(tx: ReadTx, acting: Acting, lot: LotState, bid: BidState): Promise<Points> {
  if (!isOutcomeTold(lot) || bid.rank === null) return []
  const room = await roomOf(tx, acting, lot.id)
  if (room === undefined) return []
  const sheets = (await sheetsOf(tx, acting, seatedIn(room))).filter(({ bidId }) => bidId === bid.id)
  const computed = earnedByFacts(lot.rubric, await offersOf(tx, acting, room)).get(bid.id)?.leaves ?? {}
  return leavesOf(lot.rubric).flatMap(({ id, max }) => {
    const marks = sheets.flatMap(({ marks: given }) => given?.[id] ?? [])
    const points = alikeLong(computed[id], lot.rubric.decimals) ?? meanOf(marks, lot.rubric.decimals)
    const name = lot.criteria.find((criterion) => criterion.id === id)?.name ?? id
    return points === undefined ? [] : [{ id, name, max, points }]
  })
}

const alikeLong = (points: string | undefined, decimals: number): string | undefined =>
  points === undefined ? undefined : rounded(exact(readable(points, decimals)), decimals)

const meanOf = (marks: readonly string[], decimals: number): string | undefined =>
  marks.length === 0 ? undefined : rounded(over(sum(marks.map(exact)), exact(marks.length)), decimals)
