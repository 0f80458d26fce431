import type { Acting } from '../../../kernel/acting.ts'
import { civilDateOf } from '../../../kernel/civil.ts'
import type { ChallengeId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/db.ts'
import { calendarOf } from '../../identity/service/calendar.ts'
import type { ChallengeDone, ChallengeRefusal, ComplaintDecided, ComplaintTaken } from '../contract/challenge.ts'
import { termOf } from '../rules/award.ts'
import { decisionFault, escalationFault } from '../rules/challenge.ts'
import { endDue, setTerm } from './award-deeds.ts'
import { challengeDeeds, doneChallenge, holdWithLot, suspend } from './challenges.ts'
import { profileOfLot } from './lot-profile.ts'

type Outcome = Promise<Result<ChallengeDone, ChallengeRefusal>>

/**
 * Enters that another authority has taken in a complaint about an answer (投诉、复核), and until when it decides. It holds nothing up by
 * itself: whether the purchase waits is that authority's to say (采购法 Art. 57).
 */
export async function enterComplaint(tx: Tx, acting: Acting, id: ChallengeId, taken: ComplaintTaken): Outcome {
  const held = await holdWithLot(tx, acting, id, 'challenge.complain')
  if (!held.ok) return held
  const { challenge, lot } = held.value
  const fault = escalationFault(challenge, taken.receivedOn, civilDateOf(acting.now))
  if (fault !== undefined) return refuse({ code: fault, until: challenge.reviewBy })
  const profile = await profileOfLot(tx, acting, lot)
  const term = termOf(await calendarOf(tx, acting), profile, 'reviewDecided', taken.receivedOn)
  const entered = await challengeDeeds.does(tx, acting, challenge, 'challenge.complain', { ...taken, decideBy: term.due })
  await setTerm(tx, acting, { noun: 'challenge', subject: id, deed: 'challenge.decide', term })
  return ok(doneChallenge(entered, lot))
}

/** Enters what that authority decided. A complaint that is sustained ends the result like a challenge that was upheld (94号令 Art. 31). */
export async function enterDecision(tx: Tx, acting: Acting, id: ChallengeId, decided: ComplaintDecided): Outcome {
  const held = await holdWithLot(tx, acting, id, 'challenge.decide')
  if (!held.ok) return held
  const { challenge, lot } = held.value
  const fault = decisionFault(challenge, decided.decidedOn, civilDateOf(acting.now))
  if (fault !== undefined) return refuse({ code: fault })
  const entered = await challengeDeeds.does(tx, acting, challenge, 'challenge.decide', decided)
  await endDue(tx, acting, id, 'challenge.decide')
  const isEnded = decided.verdict === 'sustained'
  const { about } = challenge
  return ok(doneChallenge(entered, isEnded ? await suspend(tx, acting, { lot, about }, decided.text, 'challenge.register') : lot))
}
