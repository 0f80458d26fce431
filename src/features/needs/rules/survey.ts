import { z } from 'zod'
import { AreaCode } from '../../../kernel/area.ts'
import { SurveyId } from '../../../kernel/ids.ts'
import {
  ReceivedWorkbook,
  receivedState,
  takenWorkbook,
  workbookState,
  type WorkbookStatus,
} from '../../../lib/workbook-rows/taken-in.ts'
import { become, type Life } from '../../ledger/rules/life.ts'
import { follows, noun, starts } from '../../ledger/rules/noun.ts'
import { SurveyPlan } from './survey-columns.ts'
import { RowProblem } from './survey-rows.ts'

/** A workbook can be looked into as long as it is there; let go, nothing brings it back. */
export const SURVEY_LIFE = {
  received: { 'survey.map': 'received', 'survey.open': 'received', 'survey.take': 'taken', 'survey.discard': 'discarded' },
  taken: { 'survey.open': 'taken', 'survey.let-go': 'taken' },
  discarded: {},
} as const satisfies Life<WorkbookStatus, string>
export type SurveyDeed = { [S in WorkbookStatus]: keyof (typeof SURVEY_LIFE)[S] }[WorkbookStatus]
const LIFE: Life<WorkbookStatus, SurveyDeed> = SURVEY_LIFE

const Received = z.strictObject({ area: AreaCode, ...ReceivedWorkbook.shape })
const Taken = takenWorkbook(RowProblem)
export const SurveyState = z.object({ id: SurveyId, area: AreaCode, ...workbookState(SurveyPlan, RowProblem) })
export type SurveyState = z.infer<typeof SurveyState>

/** Which of its papers somebody looked at: both hold contacts. */
export const SurveyPaper = z.enum(['workbook', 'refused'])
export type SurveyPaper = z.infer<typeof SurveyPaper>

type Nothing = Record<string, never>
type Facts = {
  'survey.receive': z.infer<typeof Received>
  'survey.map': { plan: SurveyPlan }
  'survey.open': { paper: SurveyPaper }
  'survey.take': z.infer<typeof Taken>
  'survey.discard': Nothing
  'survey.let-go': Nothing
}

const to = (state: SurveyState, deed: SurveyDeed) => ({ status: become(LIFE, state.status, deed) })

/** A workbook of needs, which holds who asked and how to reach them: from its arrival until its rows are needs or it is thrown away. */
export const SURVEY = noun<SurveyState, Facts>('survey', {
  'survey.receive': starts(Received, receivedState),
  'survey.map': follows(z.strictObject({ plan: SurveyPlan }), (state, { plan }) => ({ ...to(state, 'survey.map'), plan })),
  'survey.open': follows(z.strictObject({ paper: SurveyPaper }), (state) => to(state, 'survey.open')),
  'survey.take': follows(Taken, (state, taken, { actor, at }) => ({
    ...to(state, 'survey.take'),
    ...taken,
    takenBy: actor,
    takenAt: at,
  })),
  'survey.discard': follows(z.strictObject({}), (state) => ({ ...to(state, 'survey.discard'), sha256: null })),
  'survey.let-go': follows(z.strictObject({}), (state) => ({ ...to(state, 'survey.let-go'), sha256: null })),
})
