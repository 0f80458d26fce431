import { subjectTable } from '../../../platform/subject.ts'
import { ADMISSION, type AdmissionState } from '../rules/admission.ts'
import { CALENDAR_DAY, type CalendarDayState } from '../rules/calendar-day.ts'
import { RELATION, type RelationState } from '../rules/relation.ts'
import { SECOND_FACTOR_ROLE, type SecondFactorRoleState } from '../rules/second-factor-role.ts'
import './tables.ts'

export const admissions = { noun: ADMISSION, table: subjectTable<AdmissionState>('admission') }
export const calendarDays = { noun: CALENDAR_DAY, table: subjectTable<CalendarDayState>('calendarDay') }
export const secondFactorRoles = { noun: SECOND_FACTOR_ROLE, table: subjectTable<SecondFactorRoleState>('secondFactorRole') }
export const relations = { noun: RELATION, table: subjectTable<RelationState>('relation') }
