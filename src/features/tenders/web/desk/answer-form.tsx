import { Button } from 'antd'
import { useState } from 'react'
import { ChoiceField } from '../../../../ui/desk/form/choice-fields.tsx'
import { Form, FormActions } from '../../../../ui/desk/form/form.tsx'
import { TextArea } from '../../../../ui/desk/form/text-field.tsx'
import { useVoice } from '../../../../ui/voice.tsx'
import { challengeFields, challengeWords } from '../../../../ui/words/challenge.ts'
import { buttons, hints } from '../../../../ui/words/common.ts'
import { challengePageWords } from '../../../../ui/words/desk-pages.ts'

export type Answering = 'challenge.refuse' | 'challenge.reject' | 'challenge.uphold'

const FINDINGS = {
  'challenge.uphold': challengePageWords.upheld,
  'challenge.reject': challengePageWords.rejected,
  'challenge.refuse': challengePageWords.refused,
}

type Props = {
  choices: readonly Answering[]
  busy: boolean
  onAnswer: (finding: Answering, answer: string) => void
  onCancel: () => void
}

/** The written answer with its finding; where only one is possible it is not asked. */
export function AnswerForm({ choices, busy, onAnswer, onCancel }: Props) {
  const { t } = useVoice()
  const [finding, setFinding] = useState(choices.length === 1 ? choices[0] : undefined)
  const [answer, setAnswer] = useState('')
  const [errors, setErrors] = useState<Record<string, string>>({})
  const submit = () => {
    const missing = {
      ...(finding === undefined ? { finding: t(hints.chooseRequired, { label: t(challengePageWords.conclusion) }) } : {}),
      ...(answer.trim() === '' ? { answer: t(hints.emptyRequired, { label: t(challengeFields.answer) }) } : {}),
    }
    setErrors(missing)
    if (finding !== undefined && answer.trim() !== '') onAnswer(finding, answer.trim())
  }
  return (
    <Form errors={errors} onSubmit={submit}>
      {choices.length > 1 && (
        <ChoiceField
          name="finding"
          label={t(challengePageWords.conclusion)}
          required
          value={finding}
          onChange={setFinding}
          options={choices.map((value) => ({ value, label: t(FINDINGS[value]) }))}
        />
      )}
      <TextArea
        name="answer"
        label={t(challengeFields.answer)}
        required
        value={answer}
        onChange={setAnswer}
        maxLength={3000}
        rows={6}
      />
      <FormActions>
        <Button type="primary" htmlType="submit" loading={busy}>
          {t(choices.length === 1 && choices[0] !== undefined ? FINDINGS[choices[0]] : challengeWords.serve)}
        </Button>
        <Button onClick={onCancel}>{t(buttons.cancel)}</Button>
      </FormActions>
    </Form>
  )
}
