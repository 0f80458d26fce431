import { deedsOf } from '../../ledger/service/deeds.ts'
import { NEED_POLICY } from '../contract/policy.ts'
import { SURVEY_LIFE } from '../rules/survey.ts'
import { surveys } from '../store/kept.ts'

export const surveyDeeds = deedsOf({
  kept: surveys,
  life: SURVEY_LIFE,
  policy: NEED_POLICY,
  asks: {
    'survey.map': 'survey.map',
    'survey.open': 'survey.open',
    'survey.take': 'survey.take',
    'survey.discard': 'survey.discard',
    'survey.let-go': 'survey.let-go',
  },
  on: ({ area }) => ({ area }),
})
