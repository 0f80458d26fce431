import { useState } from 'react'
import { z } from 'zod'
import { type OpinionId, ReplyId } from '../../../../../kernel/ids.ts'
import { ConfirmButton } from '../../../../../ui/desk/confirm-button.tsx'
import { ChoiceField, SelectField } from '../../../../../ui/desk/form/choice-fields.tsx'
import { useFieldErrors } from '../../../../../ui/desk/form/field-errors.ts'
import { Form, FormActions } from '../../../../../ui/desk/form/form.tsx'
import { RestoredLine } from '../../../../../ui/desk/form/restored-line.tsx'
import { shapeOf } from '../../../../../ui/desk/form/shape.ts'
import { TextArea } from '../../../../../ui/desk/form/text-field.tsx'
import { useDraft } from '../../../../../ui/desk/form/use-draft.ts'
import { Refusal } from '../../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { useDeed } from '../../../../../ui/desk/use-deed.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { opinionOutcomes, opinionProblems } from '../../../../../ui/words/consultation.ts'
import { consultingSamples, consultingWords } from '../../../../../ui/words/consulting.ts'
import { type ConsultationView, OpinionReply, type WaitingOpinion } from '../../../contract/consultation.ts'
import { OpinionOutcome } from '../../../rules/opinion.ts'
import { type Answering, answerOpinions } from '../../consultations-api.ts'

type Draft = { readonly wording: string; readonly outcome: OpinionOutcome | undefined; readonly answer: string }
const SHAPE = shapeOf({ wording: z.string(), outcome: OpinionOutcome.optional(), answer: z.string() })
const LABELS = { wording: consultingWords.wording, outcome: consultingWords.outcome, answer: consultingWords.answer }
const NEW = 'new'

type Props = { view: ConsultationView; chosen: readonly WaitingOpinion[]; onAnswered: () => void }

/** One reply to all that are chosen: a new one, or one that stands already. */
export function ReplyForm({ view, chosen, onAnswered }: Props) {
  const { t } = useVoice()
  const { tenant } = useStanding()
  const [by, setBy] = useState<string>(NEW)
  const { draft, set, forget, restored } = useDraft<Draft>({
    form: ['opinion-reply', view.id, chosen[0]?.id ?? ''],
    shape: SHAPE,
    begin: () => ({ wording: chosen[0]?.text ?? '', outcome: undefined, answer: '' }),
  })
  const { errors, check, refuse } = useFieldErrors(OpinionReply, LABELS)
  const opinions: OpinionId[] = chosen.map(({ id }) => id)
  const reply = { ...draft, opinions }
  const answer = useDeed(
    (input: Answering, id) => answerOpinions({ tenant, consultation: view.id }, input, id),
    () => {
      forget()
      onAnswered()
    },
  )
  const standing = ReplyId.safeParse(by)
  const isSound = () => standing.success || check(reply) !== undefined
  const send = () => {
    if (standing.success) return answer.mutate({ reply: standing.data, opinions })
    const sound = check(reply)
    if (sound !== undefined) answer.mutate(sound, { onError: refuse })
  }
  return (
    <Form errors={errors} onSubmit={isSound}>
      <h3>
        {t(consultingWords.reply)} · {t(consultingWords.chosen, { count: chosen.length })}
      </h3>
      <Refusal error={answer.error} words={opinionProblems} />
      <RestoredLine restored={restored} />
      {view.replies.length > 0 && (
        <SelectField
          name="by"
          label={t(consultingWords.replyWith)}
          value={by}
          onChange={(value) => setBy(value ?? NEW)}
          options={[
            { value: NEW, label: t(consultingWords.newReply) },
            ...view.replies.map(({ id, wording }) => ({
              value: id as string,
              label: `${t(consultingWords.extend)}：${wording.slice(0, 40)}`,
            })),
          ]}
        />
      )}
      {!standing.success && <NewReply draft={draft} set={set} />}
      <FormActions>
        <ConfirmButton
          label={t(consultingWords.publishReply)}
          about={t(consultingWords.chosen, { count: chosen.length })}
          consequence={<p>{t(consultingWords.replyConsequence)}</p>}
          check={isSound}
          busy={answer.isPending}
          onConfirm={send}
        />
      </FormActions>
    </Form>
  )
}

function NewReply({ draft, set }: { draft: Draft; set: (change: Partial<Draft>) => void }) {
  const { t } = useVoice()
  return (
    <>
      <TextArea
        name="wording"
        label={t(consultingWords.wording)}
        hint={t(consultingWords.wordingHint)}
        required
        value={draft.wording}
        onChange={(wording) => set({ wording })}
        rows={3}
        maxLength={1000}
      />
      <ChoiceField
        name="outcome"
        label={t(consultingWords.outcome)}
        required
        value={draft.outcome}
        onChange={(outcome) => set({ outcome })}
        options={OpinionOutcome.options.map((value) => ({ value, label: t(opinionOutcomes[value]) }))}
      />
      <TextArea
        name="answer"
        label={t(consultingWords.answer)}
        required
        value={draft.answer}
        onChange={(answer) => set({ answer })}
        sample={consultingSamples.answer}
        rows={4}
        maxLength={2000}
      />
    </>
  )
}
