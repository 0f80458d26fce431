import { type Acting, actingAs } from '../../../kernel/acting.ts'
import { type ConsultationId, NOBODY, OpinionId, ReplyId } from '../../../kernel/ids.ts'
import { givesPersonalNumber } from '../../../kernel/personal-number.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { saysNothing } from '../../../kernel/stock-reasons.ts'
import type { Tx } from '../../../platform/db.ts'
import { append } from '../../ledger/service/append.ts'
import { deedsOf } from '../../ledger/service/deeds.ts'
import type { ConsultationRefusal, OpinionDone, OpinionReply, PublicOpinion, ReplyDone } from '../contract/consultation.ts'
import { TENDER_POLICY } from '../contract/policy.ts'
import { isOpenToOpinions } from '../rules/consultation.ts'
import {
  MOST_OF_ONE,
  MOST_OF_VISITORS,
  OPINION_LIFE,
  type OpinionBy,
  type OpinionOutcome,
  type OpinionState,
  OUTCOME_DEEDS,
  REPLY_LIFE,
} from '../rules/opinion.ts'
import { opinionIdsBy, waitingOfVisitors } from '../store/consultations.ts'
import { consultations, opinionReplies, opinions } from '../store/kept.ts'
import { mayOn } from './award-deeds.ts'

type Outcome<T> = Promise<Result<T, ConsultationRefusal>>

export const opinionDeeds = deedsOf({
  kept: opinions,
  life: OPINION_LIFE,
  policy: TENDER_POLICY,
  asks: {
    'opinion.adopt': 'opinion.answer',
    'opinion.adopt-partly': 'opinion.answer',
    'opinion.turn-down': 'opinion.answer',
  },
  on: () => ({}),
})

export const replyDeeds = deedsOf({
  kept: opinionReplies,
  life: REPLY_LIFE,
  policy: TENDER_POLICY,
  asks: { 'opinion-reply.give': 'opinion.answer', 'opinion-reply.extend': 'opinion.answer' },
  on: () => ({}),
})

/**
 * Says what somebody thinks of a need or of the plan, as long as the catalogue lies open. Whoever has no login is heard too, and counted
 * apart. Who speaks at once waits at the consultation, so that nothing is heard behind its end.
 */
export async function sayOpinion(
  tx: Tx,
  acting: Acting,
  consultationId: ConsultationId,
  { needId, text }: PublicOpinion,
): Outcome<OpinionDone> {
  const consultation = await consultations.table.lock(tx, acting.tenant, consultationId)
  if (consultation === undefined) return refuse({ code: 'not-found' })
  if (!isOpenToOpinions(consultation, acting.now)) return refuse({ code: 'consultation-over', endsOn: consultation.endsOn })
  if (needId !== null && !consultation.items.some((item) => item.needId === needId)) return refuse({ code: 'no-such-item' })
  if (givesPersonalNumber(text)) return refuse({ code: 'opinion-gives-number' })
  const role = actingAs(TENDER_POLICY, acting, 'opinion.say')
  const by: OpinionBy = acting.actor === NOBODY ? 'visitor' : role === 'oversight' ? 'oversight' : 'known'
  if (by === 'visitor') {
    const waiting = await waitingOfVisitors(tx, acting, consultationId)
    if (waiting >= MOST_OF_VISITORS) return refuse({ code: 'opinions-full', most: MOST_OF_VISITORS })
  } else {
    const before = await opinionIdsBy(tx, acting, acting.actor, consultationId, MOST_OF_ONE)
    if (before.length >= MOST_OF_ONE) return refuse({ code: 'too-many-opinions', most: MOST_OF_ONE })
  }
  const id = OpinionId.parse(acting.newId())
  await append(tx, { ...acting, role }, opinions, { id }, 'opinion.say', { consultationId, needId, text, by })
  return ok({ id })
}

/** Answers one opinion, or several alike with one reply, which is published in the same moment. */
export async function answerOpinions(
  tx: Tx,
  acting: Acting,
  consultationId: ConsultationId,
  { opinions: named, wording, outcome, answer }: OpinionReply,
): Outcome<ReplyDone> {
  const held = await holdWaiting(tx, acting, consultationId, named, outcome)
  if (!held.ok) return held
  if ([wording, answer].some(givesPersonalNumber)) return refuse({ code: 'reply-gives-number' })
  if (saysNothing(answer)) return refuse({ code: 'answer-says-nothing' })
  const about = new Set(held.value.map(({ needId }) => needId))
  const [needId = null] = about.size === 1 ? about : []
  const id = ReplyId.parse(acting.newId())
  const facts = { consultationId, needId, wording, outcome, answer, opinions: held.value.length }
  const given = await replyDeeds.does(tx, acting, { id }, 'opinion-reply.give', facts)
  await settle(tx, acting, held.value, outcome, id)
  return ok({ id, opinions: given.opinions })
}

/** Others say what was answered already: the reply is theirs too. */
export async function extendReply(
  tx: Tx,
  acting: Acting,
  { consultation, reply: id }: { readonly consultation: ConsultationId; readonly reply: ReplyId },
  named: readonly OpinionId[],
): Outcome<ReplyDone> {
  const known = await opinionReplies.table.load(tx, acting.tenant, id)
  if (known?.consultationId !== consultation) return refuse({ code: 'not-found' })
  const held = await holdWaiting(tx, acting, consultation, named, known.outcome)
  if (!held.ok) return held
  const reply = await replyDeeds.hold(tx, acting, id, 'opinion-reply.extend')
  if (!reply.ok) return reply
  const extended = await replyDeeds.does(tx, acting, reply.value, 'opinion-reply.extend', { opinions: held.value.length })
  await settle(tx, acting, held.value, known.outcome, id)
  return ok({ id, opinions: extended.opinions })
}

/** All of them or none, while the opinions are not summed up yet; held in order of their ids behind their consultation. */
async function holdWaiting(
  tx: Tx,
  acting: Acting,
  consultationId: ConsultationId,
  named: readonly OpinionId[],
  outcome: OpinionOutcome,
): Outcome<OpinionState[]> {
  if (!mayOn(acting, 'opinion.answer')) return refuse({ code: 'not-found' })
  const consultation = await consultations.table.lock(tx, acting.tenant, consultationId)
  if (consultation === undefined) return refuse({ code: 'not-found' })
  if (consultation.status === 'concluded') return refuse({ code: 'wrong-status', status: consultation.status })
  const found: OpinionState[] = []
  for (const id of [...new Set(named)].sort()) {
    const held = await opinionDeeds.hold(tx, acting, id, OUTCOME_DEEDS[outcome])
    if (!held.ok) return refuse({ code: held.error.code === 'wrong-status' ? 'opinion-answered' : 'not-found' })
    if (held.value.consultationId !== consultationId) return refuse({ code: 'not-found' })
    found.push(held.value)
  }
  return ok(found)
}

async function settle(tx: Tx, acting: Acting, held: readonly OpinionState[], outcome: OpinionOutcome, replyId: ReplyId) {
  for (const opinion of held) await opinionDeeds.does(tx, acting, opinion, OUTCOME_DEEDS[outcome], { replyId })
}
