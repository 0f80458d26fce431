import { type CivilDate, instantAt } from '../../../../../kernel/civil.ts'
import type { LotView } from '../../../contract/lot.ts'
import type { AmendmentBody } from '../../../contract/notice.ts'
import { changesBetween } from '../../../rules/amendment.ts'
import type { Substance } from '../../../rules/lot.ts'

/** The dates of a call while they are typed. */
export type Dates = {
  readonly closesOn: CivilDate | undefined
  readonly closesAt: string
  readonly reviewOn: CivilDate | undefined
  readonly reviewPlace: string
  readonly contact: string
}

/** What would be changed; nothing while a date is missing. */
export function changesIn(lot: LotView, dates: Dates, substance: Partial<Substance>): AmendmentBody['changes'] {
  const { closesOn, closesAt, reviewOn, reviewPlace, contact } = dates
  if (closesOn === undefined || closesAt === '' || reviewOn === undefined) return []
  return changesBetween(lot, { bidDeadline: instantAt(closesOn, closesAt), reviewOn, reviewPlace, contact, ...substance })
}
