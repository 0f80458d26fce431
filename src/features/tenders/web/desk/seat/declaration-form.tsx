import { Button } from 'antd'
import { useState } from 'react'
import { ConfirmButton } from '../../../../../ui/desk/confirm-button.tsx'
import { ChoiceField } from '../../../../../ui/desk/form/choice-fields.tsx'
import { Form, FormActions } from '../../../../../ui/desk/form/form.tsx'
import { TextArea } from '../../../../../ui/desk/form/text-field.tsx'
import { Panel } from '../../../../../ui/desk/panel.tsx'
import { Refusal } from '../../../../../ui/desk/refusal.tsx'
import { useDeed } from '../../../../../ui/desk/use-deed.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { hints } from '../../../../../ui/words/common.ts'
import { menuWords } from '../../../../../ui/words/menus.ts'
import { declarationWords, groundWords } from '../../../../../ui/words/seat.ts'
import type { Declaration, SeatView } from '../../../contract/seat.ts'
import type { ConflictGround } from '../../../rules/juror.ts'
import type { RoomAt } from '../../room-api.ts'
import { declare } from '../../seat-api.ts'

type Answers = Partial<Record<ConflictGround, boolean>>

/** The declaration as it would be sent, or which fields still keep it from being one. */
export function declared(
  grounds: readonly ConflictGround[],
  answers: Answers,
  note: string,
): { declaration: Declaration; conflict: boolean } | { open: readonly (ConflictGround | 'note')[] } {
  const given = grounds.flatMap((ground) => {
    const conflict = answers[ground]
    return conflict === undefined ? [] : [{ ground, conflict }]
  })
  const conflict = given.some((answer) => answer.conflict)
  const open = [
    ...grounds.filter((ground) => answers[ground] === undefined),
    ...(conflict && note.trim() === '' ? ['note' as const] : []),
  ]
  return open.length > 0 ? { open } : { declaration: { answers: given, note: conflict ? note.trim() : '' }, conflict }
}

export function DeclarationForm({ seat, room }: { seat: SeatView; room: RoomAt }) {
  const { t } = useVoice()
  const [answers, setAnswers] = useState<Answers>({})
  const [note, setNote] = useState('')
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const declaring = useDeed((declaration: Declaration, id) => declare({ ...room, id }, declaration))
  const ready = declared(seat.grounds, answers, note)
  const complain = () => {
    if (!('open' in ready)) return
    const words = (name: ConflictGround | 'note') =>
      name === 'note' ? t(declarationWords.noteNeeded) : t(declarationWords.answerNth, { nth: seat.grounds.indexOf(name) + 1 })
    setErrors(Object.fromEntries(ready.open.map((name) => [name, words(name)])))
  }
  const hasConflict = Object.values(answers).includes(true)
  return (
    <Panel title={t(menuWords.recusal)}>
      <p className="seat-intro">{t(declarationWords.intro)}</p>
      <Form errors={'open' in ready ? errors : {}} onSubmit={complain}>
        <Refusal error={declaring.error} />
        {seat.grounds.map((ground, index) => (
          <ChoiceField
            key={ground}
            name={ground}
            label={`${index + 1}. ${t(groundWords[ground])}`}
            required
            options={[
              { value: 'no', label: t(hints.no) },
              { value: 'yes', label: t(hints.yes) },
            ]}
            value={chosenOf(answers[ground])}
            onChange={(value) => setAnswers({ ...answers, [ground]: value === 'yes' })}
          />
        ))}
        {hasConflict && (
          <TextArea
            name="note"
            label={t(declarationWords.note)}
            sample={declarationWords.noteSample}
            required
            rows={3}
            maxLength={300}
            value={note}
            onChange={setNote}
          />
        )}
        <FormActions>
          {'open' in ready ? (
            <Button type="primary" htmlType="submit">
              {t(hasConflict ? declarationWords.sendConflict : declarationWords.sendFree)}
            </Button>
          ) : (
            <ConfirmButton
              label={t(ready.conflict ? declarationWords.sendConflict : declarationWords.sendFree)}
              consequence={t(ready.conflict ? declarationWords.conflictConsequence : declarationWords.freeConsequence)}
              tone={ready.conflict ? 'danger' : 'primary'}
              busy={declaring.isPending}
              onConfirm={() => declaring.mutate(ready.declaration)}
            />
          )}
        </FormActions>
      </Form>
    </Panel>
  )
}

const chosenOf = (answer: boolean | undefined) => {
  if (answer === undefined) return undefined
  return answer ? 'yes' : 'no'
}
