import { CivilDate, instantAt } from '../../kernel/civil.ts'

/** The demonstration begins in the week before the review, on a working morning of 2017. */
export const DEMO_BEGINS = instantAt(CivilDate.parse('2017-06-19'), '09:00')
