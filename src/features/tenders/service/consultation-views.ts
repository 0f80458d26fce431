import type { Acting } from '../../../kernel/acting.ts'
import { type ConsultationId, NOBODY, type OpinionId, type ProgrammeId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { ReadTx } from '../../../platform/db.ts'
import type {
  ConsultationItem,
  ConsultationList,
  ConsultationView,
  OwnOpinions,
  PublishedReply,
  WaitingOpinions,
} from '../contract/consultation.ts'
import { type ConsultationState, isOpenToOpinions } from '../rules/consultation.ts'
import type { ProgrammeState } from '../rules/programme.ts'
import { consultationIds, countOpinions, opinionIdsBy, replyIdsOf, waitingOpinionIds } from '../store/consultations.ts'
import { consultations, opinionReplies, opinions, programmes } from '../store/kept.ts'
import { mayOn, termSet } from './award-deeds.ts'
import { consultationDeeds } from './consultations.ts'

type NotFound = { code: 'not-found' }

const SHOWN = 50
const REPLIES = 1000
const WAITING = 100
const OWN = 200

/** What was put to the public, latest first, for anyone. */
export async function listConsultations(tx: ReadTx, acting: Acting, programme?: ProgrammeId): Promise<ConsultationList> {
  const found = await consultations.table.each(tx, acting.tenant, await consultationIds(tx, acting, programme, SHOWN))
  const plans = await plansOf(tx, acting, found)
  return { items: found.flatMap((one) => itemOf(acting, one, plans) ?? []) }
}

async function plansOf(tx: ReadTx, acting: Acting, found: readonly ConsultationState[]) {
  const ids = [...new Set(found.map(({ programmeId }) => programmeId))]
  return new Map((await programmes.table.each(tx, acting.tenant, ids)).map((plan) => [plan.id, plan]))
}

function itemOf(
  acting: Acting,
  consultation: ConsultationState,
  plans: ReadonlyMap<ProgrammeId, ProgrammeState>,
): ConsultationItem | undefined {
  const plan = plans.get(consultation.programmeId)
  if (plan === undefined) return undefined
  const { id, status, openedAt, endsOn, opinions: count, items } = consultation
  const programme = { id: plan.id, name: plan.name, year: plan.year }
  const isOpen = isOpenToOpinions(consultation, acting.now)
  return { id, status, openedAt, endsOn, opinions: count, programme, needs: items.length, isOpen }
}

/** The catalogue with the replies, for anyone; how many opinions there are, for the office. */
export async function viewConsultation(
  tx: ReadTx,
  acting: Acting,
  id: ConsultationId,
): Promise<Result<ConsultationView, NotFound>> {
  const consultation = await consultations.table.load(tx, acting.tenant, id)
  const item = consultation && itemOf(acting, consultation, await plansOf(tx, acting, [consultation]))
  if (!consultation || !item) return refuse({ code: 'not-found' })
  const { revision, items, contact, summary, concludedAt } = consultation
  const isOffice = mayOn(acting, 'opinion.see-all')
  return ok({
    ...item,
    revision,
    items,
    contact,
    summary,
    concludedAt,
    term: await termSet(tx, acting, id, 'consultation.end'),
    replies: await repliesTo(tx, acting, id),
    counts: isOffice ? await countOpinions(tx, acting, id) : null,
    can: {
      ...consultationDeeds.can(acting, consultation),
      'opinion.say': item.isOpen && mayOn(acting, 'opinion.say'),
      'opinion.answer': consultation.status !== 'concluded' && mayOn(acting, 'opinion.answer'),
    },
  })
}

async function repliesTo(tx: ReadTx, acting: Acting, id: ConsultationId): Promise<PublishedReply[]> {
  const found = await opinionReplies.table.each(tx, acting.tenant, await replyIdsOf(tx, acting, id, REPLIES))
  return found.map(({ id: reply, needId, wording, outcome, answer, opinions: count, givenAt }) => ({
    id: reply,
    needId,
    wording,
    outcome,
    answer,
    opinions: count,
    givenAt,
  }))
}

/** For the office: what waits for an answer, in the order in which it came. */
export async function listWaitingOpinions(
  tx: ReadTx,
  acting: Acting,
  id: ConsultationId,
  after: OpinionId | undefined,
): Promise<Result<WaitingOpinions, NotFound>> {
  const consultation = await consultations.table.load(tx, acting.tenant, id)
  if (!consultation || !mayOn(acting, 'opinion.see-all')) return refuse({ code: 'not-found' })
  const last = after === undefined ? undefined : await opinions.table.load(tx, acting.tenant, after)
  const ids = await waitingOpinionIds(tx, acting, id, last, WAITING + 1)
  const found = await opinions.table.each(tx, acting.tenant, ids.slice(0, WAITING))
  const items = found.map(({ id: opinion, needId, text, by, filedAt }) => ({ id: opinion, needId, text, by, filedAt }))
  return ok({ items, next: ids.length > WAITING ? (items.at(-1)?.id ?? null) : null })
}

/** What the caller has said under their login, and what became of it; a visitor has said nothing that could be found again. */
export async function listOwnOpinions(tx: ReadTx, acting: Acting): Promise<OwnOpinions> {
  if (acting.actor === NOBODY) return { items: [] }
  const said = await opinions.table.each(tx, acting.tenant, await opinionIdsBy(tx, acting, acting.actor, undefined, OWN))
  const about = await consultations.table.each(tx, acting.tenant, [...new Set(said.map(({ consultationId }) => consultationId))])
  const plans = await plansOf(tx, acting, about)
  const replies = await opinionReplies.table.each(tx, acting.tenant, [...new Set(said.flatMap(({ replyId }) => replyId ?? []))])
  const answers = new Map(replies.map(({ id, answer }) => [id, answer]))
  const items = said.flatMap(({ id, status, needId, text, filedAt, consultationId, replyId }) => {
    const consultation = about.find((one) => one.id === consultationId)
    const plan = consultation && plans.get(consultation.programmeId)
    if (!consultation || !plan) return []
    return [
      {
        id,
        status,
        needId,
        text,
        filedAt,
        consultation: { id: consultationId, name: plan.name },
        about: consultation.items.find((item) => item.needId === needId)?.title ?? null,
        answer: replyId === null ? null : (answers.get(replyId) ?? null),
      },
    ]
  })
  return { items }
}
