import { sql } from 'kysely'
import type { AreaCode } from '../../../kernel/area.ts'
import type { NeedId, Scope, SurveyId } from '../../../kernel/ids.ts'
import type { Sha256 } from '../../../kernel/stored-file.ts'
import type { ReadTx } from '../../../platform/db.ts'
import { SurveyPlan } from '../rules/survey-columns.ts'

type Own = Pick<Scope, 'tenant'>

/** Without the problems of their rows, which may be many. */
const listed = (tx: ReadTx, { tenant }: Own) =>
  tx
    .selectFrom('survey')
    .leftJoin('member', (join) => join.onRef('member.tenant', '=', 'survey.tenant').onRef('member.id', '=', 'survey.receivedBy'))
    .select([
      'survey.id',
      'survey.status',
      'survey.area',
      'survey.name',
      'survey.sha256',
      'survey.receivedAt',
      'survey.rows',
      'survey.accepted',
      'survey.onlyAccepted',
      'survey.takenAt',
      'member.name as receivedByName',
    ])
    .where('survey.tenant', '=', tenant)
    .orderBy('survey.receivedAt', 'desc')
    .orderBy('survey.id', 'desc')

/** Latest first, in these areas and below, but for what was thrown away. */
export async function findSurveys(tx: ReadTx, own: Own, within: readonly AreaCode[], limit: number) {
  if (within.length === 0) return []
  return listed(tx, own)
    .where('survey.status', '!=', 'discarded')
    .where((where) => where.or(within.map((post) => sql<boolean>`starts_with(survey.area, ${post})`)))
    .limit(limit)
    .execute()
}

/** Others that came with the very same bytes, also where those are gone. */
export const surveysOfBytes = (tx: ReadTx, own: Own, digest: Sha256, but: SurveyId) =>
  listed(tx, own).where('survey.digest', '=', digest).where('survey.id', '!=', but).limit(100).execute()

/** Who sent it. */
export const receiverOf = (tx: ReadTx, own: Own, id: SurveyId): Promise<string | null | undefined> =>
  listed(tx, own)
    .where('survey.id', '=', id)
    .executeTakeFirst()
    .then((found) => found?.receivedByName)

/** What the columns of this office's last survey were said to tell. */
export async function lastPlan(tx: ReadTx, { tenant }: Own, area: AreaCode): Promise<SurveyPlan | undefined> {
  const last = await tx
    .selectFrom('survey')
    .select('plan')
    .where('tenant', '=', tenant)
    .where('area', '=', area)
    .where('plan', 'is not', null)
    .orderBy('receivedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.plan === undefined || last.plan === null ? undefined : SurveyPlan.parse(JSON.parse(last.plan))
}

/** The needs that a survey's rows became, in the order of the rows. */
export const needsOfSurvey = (
  tx: ReadTx,
  { tenant }: Own,
  survey: SurveyId,
): Promise<{ id: NeedId; no: string; surveyRow: number | null }[]> =>
  tx
    .selectFrom('need')
    .select(['id', 'no', 'surveyRow'])
    .where('tenant', '=', tenant)
    .where('surveyId', '=', survey)
    .orderBy('surveyRow')
    .execute()
