import { panelWords } from '../../../../../ui/words/panel.ts'
import type { Speaker } from '../../../../../ui/words/profile.ts'
import { checkLooks } from '../../../../../ui/words/room.ts'
import type { Conclusions } from '../../../contract/panel.ts'
import type { Finding, PanelResults } from '../../../contract/results.ts'
import { percent } from '../rules/rule-shown.ts'

export type Check = keyof Conclusions
export const CHECKS = ['arithmetic', 'out-of-range', 'objective-differs', 'abnormal'] as const satisfies readonly Check[]

/** Which of the four checks a finding belongs to: too high and too low are one. */
export const checkOf = ({ check }: Pick<Finding, 'check'>): Check =>
  check === 'abnormal-high' || check === 'abnormal-low' ? 'abnormal' : check

export const foundIn = (t: Speaker, count: number): string =>
  t(count === 0 ? panelWords.firstNothing : panelWords.firstFound, { count })

/** What the system's first look of a check goes by. */
export const looksOf = (t: Speaker, check: Check, { abnormalShare }: Pick<PanelResults, 'abnormalShare'>): string =>
  check === 'abnormal' ? t(checkLooks.abnormal, { share: percent(abnormalShare) }) : t(checkLooks[check])
