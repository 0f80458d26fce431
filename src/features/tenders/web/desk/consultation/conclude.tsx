import { z } from 'zod'
import { ConfirmButton } from '../../../../../ui/desk/confirm-button.tsx'
import { useFieldErrors } from '../../../../../ui/desk/form/field-errors.ts'
import { Form, FormActions } from '../../../../../ui/desk/form/form.tsx'
import { RestoredLine } from '../../../../../ui/desk/form/restored-line.tsx'
import { shapeOf } from '../../../../../ui/desk/form/shape.ts'
import { TextArea } from '../../../../../ui/desk/form/text-field.tsx'
import { useDraft } from '../../../../../ui/desk/form/use-draft.ts'
import { NextStep } from '../../../../../ui/desk/next-step.tsx'
import { Refusal } from '../../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { useDeed } from '../../../../../ui/desk/use-deed.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { opinionProblems, opinionWords } from '../../../../../ui/words/consultation.ts'
import { consultingWords } from '../../../../../ui/words/consulting.ts'
import { ConsultationSummary, type ConsultationView } from '../../../contract/consultation.ts'
import { concludeConsultation } from '../../consultations-api.ts'

const SHAPE = shapeOf({ summary: z.string() })
const LABELS = { summary: opinionWords.summary }

/** 汇总意见: what was said on the whole and what came of it, in the office’s words. */
export function Conclude({ view, told }: { view: ConsultationView; told: string }) {
  const { t } = useVoice()
  const { tenant } = useStanding()
  const { draft, set, forget, restored } = useDraft<{ readonly summary: string }>({
    form: ['conclude', view.id],
    shape: SHAPE,
    begin: () => ({ summary: '' }),
  })
  const { errors, check, refuse } = useFieldErrors(ConsultationSummary, LABELS)
  const conclude = useDeed(
    (summary: string, id) => concludeConsultation({ tenant, consultation: view.id }, summary, id),
    () => forget(),
  )
  return (
    <NextStep title={t(consultingWords.conclude)}>
      <p>{told}</p>
      <Form errors={errors} onSubmit={() => check(draft)}>
        <Refusal error={conclude.error} words={opinionProblems} />
        <RestoredLine restored={restored} />
        <TextArea
          name="summary"
          label={t(opinionWords.summary)}
          hint={t(consultingWords.concludeHint)}
          required
          value={draft.summary}
          onChange={(summary) => set({ summary })}
          sample={consultingWords.summarySample}
          rows={5}
          maxLength={3000}
        />
        <FormActions>
          <ConfirmButton
            label={t(consultingWords.conclude)}
            about={view.programme.name}
            consequence={<p>{t(consultingWords.concludeConsequence)}</p>}
            check={() => check(draft) !== undefined}
            busy={conclude.isPending}
            onConfirm={() => conclude.mutate(draft.summary.trim(), { onError: refuse })}
          />
        </FormActions>
      </Form>
    </NextStep>
  )
}
