import type { Acting } from '../../../kernel/acting.ts'
import { civilDateOf } from '../../../kernel/civil.ts'
import type { LotId, Scope } from '../../../kernel/ids.ts'
import type { ReadTx } from '../../../platform/db.ts'
import type { Objection } from '../contract/award.ts'
import { isInNotice } from '../rules/award.ts'
import { type About, objectorOf, receivedOn } from '../rules/challenge.ts'
import type { LotState } from '../rules/lot.ts'
import { isInSoleNotice } from '../rules/sole-notice.ts'
import { resultObjectedTo } from '../rules/succession.ts'
import { answeredOf, answersDue } from '../store/challenges.ts'
import { mayInPurchase } from './bid-deeds.ts'

/** The objections to the results, or to the notice of a single source, that were answered, in brief: what the public is told of them. */
export const objectionsTo = async (
  tx: ReadTx,
  own: Pick<Scope, 'tenant'>,
  lot: LotId,
  about: About = 'result',
): Promise<Objection[]> => (await answeredOf(tx, own, lot, about)).flatMap(briefly)

function briefly({ answer, verdict, filedAt, arrivedOn, answeredAt, reviewBy }: Answered): Objection[] {
  if (answer === null || answeredAt === null) return []
  return [{ answer, filedOn: receivedOn({ arrivedOn, filedAt }), verdict, answeredOn: civilDateOf(answeredAt), reviewBy }]
}
type Answered = Awaited<ReturnType<typeof answeredOf>>[number]

type Results = Pick<LotState, 'id' | 'announcedAt' | 'declines'>

/**
 * The same by results: those to the one that was announced at `standing`, and those to the ones before it, which were given up; none to a
 * later one. Where none stands, all are to former ones.
 */
export async function objectionsByResult(
  tx: ReadTx,
  own: Pick<Scope, 'tenant'>,
  lot: Results,
  standing = lot.announcedAt,
): Promise<{ objections: Objection[]; formerObjections: Objection[] }> {
  const announced = [...lot.declines, lot].flatMap(({ announcedAt }) => announcedAt ?? [])
  const found = (await answeredOf(tx, own, lot.id, 'result')).map((one) => ({ one, to: resultObjectedTo(announced, one) }))
  const former = found.filter(({ to }) => to !== undefined && (standing === null || to < standing))
  return {
    objections: found.filter(({ to }) => standing !== null && to === standing).flatMap(({ one }) => briefly(one)),
    formerObjections: former.flatMap(({ one }) => briefly(one)),
  }
}

/**
 * The objections to announced results that wait for an answer, the first to be answered first, as far as the caller may know of
 * them: the office of all, others of their own and of what was registered in their name. Once the notice is over everybody is
 * told, because the result does not become final.
 */
export async function openObjections(tx: ReadTx, acting: Acting, lots: readonly LotState[]) {
  const noticed = new Map(lots.filter(isNoticed).map((lot) => [lot.id, lot]))
  const found = await answersDue(tx, acting, [...noticed.keys()])
  return found.filter((objection) => {
    const lot = noticed.get(objection.lotId)
    return mayInPurchase(acting, 'challenge.see', objectorOf(objection)) || (lot !== undefined && isHeldUp(lot, acting.now))
  })
}

/** An open objection keeps it from becoming final; one that came to a final result holds up its contract, which is no public matter. */
const isHeldUp = (lot: LotState, now: Acting['now']): boolean =>
  lot.status !== 'awarded' && lot.status !== 'scored' && !isInNotice(lot, now) && !isInSoleNotice(lot, now)

/** A result that was given up leaves the objections to it to be answered all the same. */
const isNoticed = (lot: LotState) =>
  (lot.status === 'published' && lot.soleEnds !== null) ||
  NOTICED.has(lot.status) ||
  (lot.status === 'scored' && lot.declines.length > 0)
const NOTICED: ReadonlySet<LotState['status']> = new Set(['announced', 'suspended', 'awarded'])
