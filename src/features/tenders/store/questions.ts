import type { Instant } from '../../../kernel/civil.ts'
import { type LotId, type PartyId, QuestionId, type Scope } from '../../../kernel/ids.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import type { CallAnswerTable, QuestionAskerTable } from './tables.ts'

type Own = Pick<Scope, 'tenant'>

/** Beside the question, and seen by the asker's own people alone. */
export const insertAsker = (tx: Tx, asker: QuestionAskerTable) => tx.insertInto('questionAsker').values(asker).execute()

/** What is put before everybody. */
export const insertCallAnswer = (tx: Tx, answer: CallAnswerTable) => tx.insertInto('callAnswer').values(answer).execute()

/** What was answered about a call, for anyone, in the order in which it was. */
export const callAnswersOf = (tx: ReadTx, { tenant }: Own, lot: LotId) =>
  tx
    .selectFrom('callAnswer')
    .select(['id', 'section', 'question', 'answer', 'answeredAt'])
    .where('tenant', '=', tenant)
    .where('lotId', '=', lot)
    .orderBy('answeredAt')
    .orderBy('id')
    .execute()

/** Every question about a call, as far as the reader may see it, in the order in which they were asked. */
export async function questionIdsOf(tx: ReadTx, { tenant }: Own, lot: LotId): Promise<QuestionId[]> {
  const rows = await tx
    .selectFrom('question')
    .select('id')
    .where('tenant', '=', tenant)
    .where('lotId', '=', lot)
    .orderBy('askedAt')
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Those that these organisations asked about a call. */
export async function questionIdsBy(tx: ReadTx, { tenant }: Own, lot: LotId, parties: readonly PartyId[]): Promise<QuestionId[]> {
  if (parties.length === 0) return []
  const rows = await tx
    .selectFrom('question')
    .innerJoin('questionAsker', (join) =>
      join.onRef('questionAsker.tenant', '=', 'question.tenant').onRef('questionAsker.questionId', '=', 'question.id'),
    )
    .select('question.id')
    .where('question.tenant', '=', tenant)
    .where('question.lotId', '=', lot)
    .where('questionAsker.partyId', 'in', parties)
    .orderBy('question.askedAt')
    .orderBy('question.id')
    .execute()
  return rows.map(({ id }) => id)
}

/** That wait for an answer about calls that are still out, the first to be answered first. */
export async function waitingQuestionIds(tx: ReadTx, { tenant }: Own, now: Instant, limit: number): Promise<QuestionId[]> {
  const rows = await tx
    .selectFrom('question')
    .innerJoin('lot', (join) => join.onRef('lot.tenant', '=', 'question.tenant').onRef('lot.id', '=', 'question.lotId'))
    .select('question.id')
    .where('question.tenant', '=', tenant)
    .where('question.status', '=', 'asked')
    .where('lot.status', '=', 'published')
    .where('lot.bidDeadline', '>', now)
    .orderBy('question.answerDue')
    .orderBy('question.id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

/** In order of id, from behind `after`: for the audit, which sees them all. */
export function askersFrom(tx: ReadTx, { tenant }: Own, after: string | undefined, limit: number) {
  const found = tx
    .selectFrom('questionAsker')
    .select(['questionId as id', 'partyId'])
    .where('tenant', '=', tenant)
    .orderBy('questionId')
    .limit(limit)
  return (after === undefined ? found : found.where('questionId', '>', QuestionId.parse(after))).execute()
}

/** The same of what was put before everybody. */
export function callAnswersFrom(tx: ReadTx, { tenant }: Own, after: string | undefined, limit: number) {
  const found = tx.selectFrom('callAnswer').selectAll().where('tenant', '=', tenant).orderBy('id').limit(limit)
  return (after === undefined ? found : found.where('id', '>', after)).execute()
}
