import type { CivilDate } from '../../../../kernel/civil.ts'
import { Remark } from '../../../../ui/desk/states.tsx'
import { useVoice } from '../../../../ui/voice.tsx'
import { intentionWords } from '../../../../ui/words/intention.ts'

/** Beside the day of a review: a Sunday or a holiday is nobody's mistake to refuse, and often one. */
export function DayOff({ day, daysOff }: { readonly day: CivilDate | undefined; readonly daysOff: readonly CivilDate[] }) {
  const { t } = useVoice()
  return day !== undefined && daysOff.includes(day) ? <Remark tone="waiting">{t(intentionWords.dayOff)}</Remark> : null
}
