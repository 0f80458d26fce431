import { subjectTable } from '../../../platform/subject.ts'
import { NEED, type NeedState } from '../rules/need.ts'
import { SURVEY, type SurveyState } from '../rules/survey.ts'
import { type ApplicationState, VILLAGE_APPLICATION } from '../rules/village-application.ts'
import './tables.ts'

/** Which row each problem is in is kept as it was recorded. */
export const surveys = { noun: SURVEY, table: subjectTable<SurveyState>('survey', { json: ['plan', 'problems'] }) }

export const needs = { noun: NEED, table: subjectTable<NeedState>('need') }

export const villageApplications = {
  noun: VILLAGE_APPLICATION,
  table: subjectTable<ApplicationState>('villageApplication', { json: ['needs'] }),
}
