import { subjectTable } from '../../../platform/subject.ts'
import { NEED, type NeedState } from '../rules/need.ts'
import './tables.ts'

export const needs = { noun: NEED, table: subjectTable<NeedState>('need') }
