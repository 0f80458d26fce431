import { useState } from 'react'
import { z } from 'zod'
import { NeedId } from '../../../../../kernel/ids.ts'
import { ConfirmButton } from '../../../../../ui/desk/confirm-button.tsx'
import { SelectField } from '../../../../../ui/desk/form/choice-fields.tsx'
import { useFieldErrors } from '../../../../../ui/desk/form/field-errors.ts'
import { Form, FormActions } from '../../../../../ui/desk/form/form.tsx'
import { RestoredLine } from '../../../../../ui/desk/form/restored-line.tsx'
import { shapeOf } from '../../../../../ui/desk/form/shape.ts'
import { TextArea } from '../../../../../ui/desk/form/text-field.tsx'
import { useDraft } from '../../../../../ui/desk/form/use-draft.ts'
import { Panel } from '../../../../../ui/desk/panel.tsx'
import { Refusal } from '../../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { Remark } from '../../../../../ui/desk/states.tsx'
import { useDeed } from '../../../../../ui/desk/use-deed.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { opinionProblems, opinionWords } from '../../../../../ui/words/consultation.ts'
import { type ConsultationView, PublicOpinion } from '../../../contract/consultation.ts'
import { sayOpinion } from '../../consultations-api.ts'

type Draft = { readonly about: string; readonly text: string }
const SHAPE = shapeOf({ about: z.string(), text: z.string() })
const LABELS = { text: opinionWords.text, needId: opinionWords.about }
const WHOLE = 'whole'

/** 提意见, under a login. */
export function SayOpinion({ view }: { view: ConsultationView }) {
  const { t } = useVoice()
  const { tenant } = useStanding()
  const [isSent, setSent] = useState(false)
  const { draft, set, forget, restored } = useDraft<Draft>({
    form: ['opinion', view.id],
    shape: SHAPE,
    begin: () => ({ about: WHOLE, text: '' }),
  })
  const { errors, check, refuse } = useFieldErrors(PublicOpinion, LABELS)
  const opinion = { needId: NeedId.safeParse(draft.about).data ?? null, text: draft.text }
  const say = useDeed(
    (input: PublicOpinion, id) => sayOpinion({ tenant, consultation: view.id }, input, id),
    () => {
      forget()
      set({ about: WHOLE, text: '' })
      setSent(true)
    },
  )
  const send = () => {
    const sound = check(opinion)
    if (sound !== undefined) say.mutate(sound, { onError: refuse })
  }
  const options = [
    { value: WHOLE, label: t(opinionWords.wholePlan) },
    ...view.items.map(({ needId, no, title }) => ({ value: needId as string, label: t(opinionWords.item, { no, title }) })),
  ]
  return (
    <Panel title={t(opinionWords.say)}>
      {isSent && <Remark tone="good">{t(opinionWords.sent)}</Remark>}
      <Form errors={errors} onSubmit={() => check(opinion)}>
        <Refusal error={say.error} words={opinionProblems} />
        <RestoredLine restored={restored} />
        <SelectField
          name="needId"
          label={t(opinionWords.about)}
          required
          value={draft.about}
          onChange={(about) => set({ about: about ?? WHOLE })}
          options={options}
        />
        <TextArea
          name="text"
          label={t(opinionWords.text)}
          hint={t(opinionWords.textHint)}
          required
          value={draft.text}
          onChange={(text) => set({ text })}
          rows={5}
          maxLength={1000}
        />
        <FormActions>
          <ConfirmButton
            label={t(opinionWords.send)}
            consequence={<p>{draft.text}</p>}
            check={() => check(opinion) !== undefined}
            busy={say.isPending}
            onConfirm={send}
          />
        </FormActions>
      </Form>
    </Panel>
  )
}
