import { Button } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { ConfirmButton } from '../../../../../ui/desk/confirm-button.tsx'
import { Form, FormActions } from '../../../../../ui/desk/form/form.tsx'
import { RestoredLine } from '../../../../../ui/desk/form/restored-line.tsx'
import { shapeOf } from '../../../../../ui/desk/form/shape.ts'
import { TextField } from '../../../../../ui/desk/form/text-field.tsx'
import { useDraft } from '../../../../../ui/desk/form/use-draft.ts'
import { Refusal } from '../../../../../ui/desk/refusal.tsx'
import { useVoice } from '../../../../../ui/voice.tsx'
import { hints } from '../../../../../ui/words/common.ts'
import { panelChecks, panelWords } from '../../../../../ui/words/panel.ts'
import { resultWords } from '../../../../../ui/words/room.ts'
import type { Conclusions } from '../../../contract/panel.ts'
import type { Finding, PanelResults } from '../../../contract/results.ts'
import { concludeChecks, type RoomAt } from '../../room-api.ts'
import { useRoomDeed } from './use-room.ts'

type Check = keyof Conclusions
export const CHECKS = ['arithmetic', 'out-of-range', 'objective-differs', 'abnormal'] as const satisfies readonly Check[]

/** Which of the four checks a finding belongs to: too high and too low are one. */
export const checkOf = ({ check }: Pick<Finding, 'check'>): Check =>
  check === 'abnormal-high' || check === 'abnormal-low' ? 'abnormal' : check

const NOTHING: Conclusions = { arithmetic: '', 'out-of-range': '', 'objective-differs': '', abnormal: '' }
const SHAPE = shapeOf({
  arithmetic: z.string(),
  'out-of-range': z.string(),
  'objective-differs': z.string(),
  abnormal: z.string(),
})

/** The officer writes a conclusion to each of the four checks; only then may the jurors sign. */
export function AuditForm({ room, results }: { room: RoomAt; results: PanelResults }) {
  const { t } = useVoice()
  const {
    draft: conclusions,
    set,
    forget,
    restored,
  } = useDraft<Conclusions>({ form: ['checks', results.panel], shape: SHAPE, begin: () => NOTHING })
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const auditing = useRoomDeed(room, concludeChecks, forget)
  const open = CHECKS.filter((check) => conclusions[check].trim() === '')
  const complain = () =>
    setErrors(Object.fromEntries(open.map((check) => [check, t(hints.sayRequired, { label: t(panelChecks[check]) })])))
  return (
    <Form errors={open.length === 0 ? {} : errors} onSubmit={complain}>
      <Refusal error={auditing.error} />
      <RestoredLine restored={restored} />
      {CHECKS.map((check) => {
        const count = results.findings.filter((finding) => checkOf(finding) === check).length
        return (
          <TextField
            key={check}
            name={check}
            label={t(panelChecks[check])}
            hint={t(count === 0 ? panelWords.firstNothing : panelWords.firstFound, { count })}
            required
            maxLength={500}
            value={conclusions[check]}
            onChange={(words) => set({ [check]: words })}
            {...(count === 0 ? { sample: resultWords.noFindingSample } : {})}
          />
        )
      })}
      <FormActions>
        {open.length === 0 ? (
          <ConfirmButton
            label={t(resultWords.audit)}
            consequence={t(resultWords.auditConsequence)}
            busy={auditing.isPending}
            onConfirm={() => auditing.mutate(conclusions)}
          />
        ) : (
          <Button type="primary" htmlType="submit">
            {t(resultWords.audit)}
          </Button>
        )}
      </FormActions>
    </Form>
  )
}
