import { Button } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { shapeOf } from '../../../../ui/desk/form/shape.ts'
import type { ChallengeId } from '../../../../kernel/ids.ts'
import { ConfirmButton } from '../../../../ui/desk/confirm-button.tsx'
import { ChoiceField } from '../../../../ui/desk/form/choice-fields.tsx'
import { Form, FormActions } from '../../../../ui/desk/form/form.tsx'
import { RestoredLine } from '../../../../ui/desk/form/restored-line.tsx'
import { TextArea } from '../../../../ui/desk/form/text-field.tsx'
import { useDraft } from '../../../../ui/desk/form/use-draft.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { answerWords, challengeFields, challengeWords } from '../../../../ui/words/challenge.ts'
import { buttons, hints } from '../../../../ui/words/common.ts'
import { challengePageWords } from '../../../../ui/words/challenge-page.ts'
import { consequences } from '../../../../ui/words/next.ts'

export type Answering = 'challenge.refuse' | 'challenge.reject' | 'challenge.uphold'

const FINDINGS = {
  'challenge.uphold': challengePageWords.upheld,
  'challenge.reject': challengePageWords.rejected,
  'challenge.refuse': challengePageWords.refused,
}

/** By what the answer is kept in the browser. */
export const answerForm = (choices: readonly Answering[], challenge: ChallengeId) => ['answer', ...choices, challenge]

type Draft = { readonly finding: Answering | undefined; readonly answer: string }
const SHAPE = shapeOf({
  finding: z.enum(['challenge.refuse', 'challenge.reject', 'challenge.uphold']).optional(),
  answer: z.string(),
})

type Props = {
  challenge: ChallengeId
  /** On which project and matter, for the question before it is served. */
  about: string
  choices: readonly Answering[]
  busy: boolean
  /** `onServed` once it is: until then what was written is kept. */
  onAnswer: (finding: Answering, answer: string, onServed: () => void) => void
  onCancel: () => void
}

/** The written answer with its finding; where only one is possible it is not asked. */
export function AnswerForm({ challenge, about, choices, busy, onAnswer, onCancel }: Props) {
  const { t } = useVoice()
  const { draft, set, forget, restored } = useDraft<Draft>({
    form: answerForm(choices, challenge),
    shape: SHAPE,
    begin: () => ({ finding: choices.length === 1 ? choices[0] : undefined, answer: '' }),
  })
  const { finding, answer } = draft
  const [only] = choices.length === 1 ? choices : []
  const isRejecting = only === 'challenge.reject'
  const [errors, setErrors] = useState<Record<string, string>>({})
  const check = () => {
    const missing = {
      ...(finding === undefined ? { finding: t(hints.chooseRequired, { label: t(challengePageWords.conclusion) }) } : {}),
      ...(answer.trim() === '' ? { answer: t(hints.emptyRequired, { label: t(challengeFields.answer) }) } : {}),
    }
    setErrors(missing)
    return Object.keys(missing).length === 0
  }
  return (
    <Form errors={errors} onSubmit={check}>
      <RestoredLine restored={restored} />
      {isRejecting && <p>{t(challengeWords.forTheLeader)}</p>}
      {choices.length > 1 && (
        <ChoiceField
          name="finding"
          label={t(challengePageWords.conclusion)}
          required
          value={finding}
          onChange={(chosen) => set({ finding: chosen })}
          options={choices.map((value) => ({ value, label: t(FINDINGS[value]) }))}
        />
      )}
      <TextArea
        name="answer"
        label={t(challengeFields.answer)}
        hint={t(challengePageWords.answerHint)}
        required
        value={answer}
        onChange={(typed) => set({ answer: typed })}
        maxLength={3000}
        rows={6}
      />
      <FormActions>
        <ConfirmButton
          label={t(only === undefined || isRejecting ? answerWords.send : FINDINGS[only])}
          about={about}
          consequence={
            <>
              {finding !== undefined && (
                <p>{t(hints.labelled, { label: t(challengePageWords.conclusion), value: t(FINDINGS[finding]) })}</p>
              )}
              <p>{t(consequences['challenge.answer'])}</p>
            </>
          }
          check={check}
          busy={busy}
          onConfirm={() => finding !== undefined && onAnswer(finding, answer.trim(), forget)}
        />
        <Button
          onClick={() => {
            forget()
            onCancel()
          }}
        >
          {t(buttons.cancel)}
        </Button>
      </FormActions>
    </Form>
  )
}
