import type { CivilDate } from '../../../../kernel/civil.ts'
import { DateField } from '../../../../ui/desk/form/date-field.tsx'
import { TextArea, TextField } from '../../../../ui/desk/form/text-field.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { Remark } from '../../../../ui/desk/states.tsx'
import { useVoice } from '../../../../ui/voice.tsx'
import { intentionWords } from '../../../../ui/words/intention.ts'
import type { LotView } from '../../contract/lot.ts'
import { isTooYoung } from '../../rules/intention.ts'

type Written = {
  readonly intendedOn: CivilDate | undefined
  readonly intendedWhere: string
  readonly intentionReason: string
}
type Props = {
  readonly rule: NonNullable<LotView['intentionRule']>
  readonly draft: Written
  readonly set: (change: Partial<Written>) => void
}

/** 采购意向公开: since when and where, and what is amiss with it as it is written. */
export function IntentionFields({ rule, draft, set }: Props) {
  const { t } = useVoice()
  const { today } = useStanding()
  const { intendedOn } = draft
  const isStrict = rule.mark === 'L'
  const isYoung = intendedOn !== undefined && isTooYoung(rule, intendedOn, today)
  const wants = intendedOn === undefined ? intentionWords.none : isStrict ? intentionWords.refused : intentionWords.young
  return (
    <>
      <DateField
        name="intendedOn"
        label={t(intentionWords.on)}
        value={intendedOn}
        onChange={(on) => set({ intendedOn: on })}
        max={today}
      />
      {(intendedOn === undefined || isYoung) && (
        <Remark tone="waiting">{t(wants, { days: rule.value, source: rule.source })}</Remark>
      )}
      {intendedOn !== undefined && (
        <TextField
          name="intendedWhere"
          label={t(intentionWords.where)}
          hint={t(intentionWords.whereSample)}
          required
          value={draft.intendedWhere}
          onChange={(intendedWhere) => set({ intendedWhere })}
          maxLength={120}
        />
      )}
      {isYoung && !isStrict && (
        <TextArea
          name="intentionReason"
          label={t(intentionWords.reason)}
          required
          value={draft.intentionReason}
          onChange={(intentionReason) => set({ intentionReason })}
          rows={2}
          maxLength={500}
        />
      )}
    </>
  )
}
