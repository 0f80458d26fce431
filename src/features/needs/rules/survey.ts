import { z } from 'zod'
import { AreaCode } from '../../../kernel/area.ts'
import { Instant } from '../../../kernel/civil.ts'
import { MemberId, SurveyId } from '../../../kernel/ids.ts'
import { Sha256 } from '../../../kernel/stored-file.ts'
import { line } from '../../../kernel/text.ts'
import { become, type Life } from '../../ledger/rules/life.ts'
import { follows, noun, starts } from '../../ledger/rules/noun.ts'
import { SurveyPlan } from './survey-columns.ts'
import { RowProblem } from './survey-rows.ts'

export const SurveyStatus = z.enum(['received', 'taken', 'discarded'])
export type SurveyStatus = z.infer<typeof SurveyStatus>

/** A workbook can be looked into as long as it is there; let go, nothing brings it back. */
export const SURVEY_LIFE = {
  received: { 'survey.map': 'received', 'survey.open': 'received', 'survey.take': 'taken', 'survey.discard': 'discarded' },
  taken: { 'survey.open': 'taken', 'survey.let-go': 'taken' },
  discarded: {},
} as const satisfies Life<SurveyStatus, string>
export type SurveyDeed = { [S in SurveyStatus]: keyof (typeof SURVEY_LIFE)[S] }[SurveyStatus]
const LIFE: Life<SurveyStatus, SurveyDeed> = SURVEY_LIFE

/** How a workbook is called. */
export const SurveyName = line(200)
  .refine((name) => !/[/\\]/.test(name), { error: 'not-a-file-name' })
  .refine((name) => name.toLowerCase().endsWith('.xlsx'), { error: 'not-a-workbook' })

const Received = z.strictObject({ area: AreaCode, name: SurveyName, sha256: Sha256, size: z.int().min(1) })
const Taken = z.strictObject({
  rows: z.int().min(1),
  accepted: z.int().min(1),
  /** An officer said that the rows without faults are enough. */
  onlyAccepted: z.boolean(),
  problems: z.array(RowProblem),
})

export const SurveyState = z.object({
  id: SurveyId,
  revision: z.int().min(1),
  status: SurveyStatus,
  area: AreaCode,
  name: z.string(),
  /** The kept workbook, which holds who asked and how to reach them; null once it was let go. */
  sha256: Sha256.nullable(),
  /** By which the same workbook is known again, also when it is gone. */
  digest: Sha256,
  size: z.int().min(1),
  receivedBy: MemberId,
  receivedAt: Instant,
  plan: SurveyPlan.nullable(),
  rows: z.int().nullable(),
  accepted: z.int().nullable(),
  onlyAccepted: z.boolean().nullable(),
  problems: z.array(RowProblem),
  takenBy: MemberId.nullable(),
  takenAt: Instant.nullable(),
})
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

/** A workbook of needs, from its arrival until its rows are needs or it is thrown away. */
export const SURVEY = noun<SurveyState, Facts>('survey', {
  'survey.receive': starts(Received, ({ sha256, ...received }, { actor, at }) => ({
    ...received,
    status: 'received',
    sha256,
    digest: sha256,
    receivedBy: actor,
    receivedAt: at,
    plan: null,
    rows: null,
    accepted: null,
    onlyAccepted: null,
    problems: [],
    takenBy: null,
    takenAt: null,
  })),
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
