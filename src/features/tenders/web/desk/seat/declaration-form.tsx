import { Button } from 'antd'
import { useState } from 'react'
import { ConfirmButton } from '../../../../../ui/desk/confirm-button.tsx'
import { ChoiceField } from '../../../../../ui/desk/form/choice-fields.tsx'
import { Form, FormActions } from '../../../../../ui/desk/form/form.tsx'
import { TextArea } from '../../../../../ui/desk/form/text-field.tsx'
import { Panel } from '../../../../../ui/desk/panel.tsx'
import { Refusal } from '../../../../../ui/desk/refusal.tsx'
import { Remark } from '../../../../../ui/desk/states.tsx'
import { useDeed } from '../../../../../ui/desk/use-deed.ts'
import { useVoice, type Voice } from '../../../../../ui/voice.tsx'
import { hints } from '../../../../../ui/words/common.ts'
import { menuWords } from '../../../../../ui/words/menus.ts'
import { relationWords } from '../../../../../ui/words/relation.ts'
import { declarationWords, groundWords } from '../../../../../ui/words/seat.ts'
import type { Declaration, SeatView } from '../../../contract/seat.ts'
import type { ConflictGround } from '../../../rules/juror.ts'
import type { RoomAt } from '../../room-api.ts'
import { tieShown } from '../room/juror-ties.tsx'
import { declare } from '../../seat-api.ts'

type Answers = Partial<Record<ConflictGround, boolean>>
type Field = ConflictGround | 'note' | 'denial'
type Said = { readonly note: string; readonly denial: string }

/** What is on record stands as a yes until the juror says otherwise. */
export const answersOnRecord = (known: SeatView['known']): Answers =>
  Object.fromEntries(known.map(({ ground }) => [ground, true]))

/** The declaration as it would be sent, or which fields still keep it from being one. */
export function declared(
  grounds: readonly ConflictGround[],
  answers: Answers,
  { note, denial }: Said,
  known: SeatView['known'] = [],
): { declaration: Declaration; conflict: boolean } | { open: readonly Field[] } {
  const given = grounds.flatMap((ground) => {
    const conflict = answers[ground]
    return conflict === undefined ? [] : [{ ground, conflict }]
  })
  const conflict = given.some((answer) => answer.conflict)
  const denies = !conflict && deniesKnown(known, answers)
  const open: Field[] = [
    ...grounds.filter((ground) => answers[ground] === undefined),
    ...(conflict && note.trim() === '' ? ['note' as const] : []),
    ...(denies && denial.trim() === '' ? ['denial' as const] : []),
  ]
  if (open.length > 0) return { open }
  const said = denies ? { denial: denial.trim() } : {}
  return { declaration: { answers: given, note: conflict ? note.trim() : '', ...said }, conflict }
}

const deniesKnown = (known: SeatView['known'], answers: Answers): boolean => known.some(({ ground }) => answers[ground] === false)

function complaint(t: Voice['t'], { grounds }: SeatView, name: Field): string {
  if (name === 'note') return t(declarationWords.noteNeeded)
  if (name === 'denial') return t(relationWords.denialNeeded)
  return t(declarationWords.answerNth, { nth: grounds.indexOf(name) + 1 })
}

export function DeclarationForm({ seat, room }: { seat: SeatView; room: RoomAt }) {
  const { t } = useVoice()
  const [answers, setAnswers] = useState<Answers>(() => answersOnRecord(seat.known))
  const [denial, setDenial] = useState('')
  const [note, setNote] = useState('')
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const declaring = useDeed((declaration: Declaration, id) => declare({ ...room, id }, declaration))
  const ready = declared(seat.grounds, answers, { note, denial }, seat.known)
  const complain = () => {
    if ('open' in ready) setErrors(Object.fromEntries(ready.open.map((name) => [name, complaint(t, seat, name)])))
  }
  const hasConflict = Object.values(answers).includes(true)
  return (
    <Panel title={t(menuWords.recusal)}>
      <p className="seat-intro">{t(declarationWords.intro)}</p>
      <OnRecord seat={seat} />
      <Form errors={'open' in ready ? errors : {}} onSubmit={complain}>
        <Refusal error={declaring.error} />
        {seat.grounds.map((ground, index) => (
          <ChoiceField
            key={ground}
            name={ground}
            label={`${index + 1}. ${t(groundWords[ground])}${seat.known.some((tie) => tie.ground === ground) ? `（${t(relationWords.system)}）` : ''}`}
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
        {!hasConflict && deniesKnown(seat.known, answers) && (
          <TextArea
            name="denial"
            label={t(relationWords.denial)}
            sample={relationWords.denialSample}
            required
            rows={3}
            maxLength={300}
            value={denial}
            onChange={setDenial}
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

/** What is known of the juror and a bidder, before anything is asked. */
function OnRecord({ seat: { known } }: { seat: SeatView }) {
  const voice = useVoice()
  if (known.length === 0) return null
  return (
    <Remark tone="waiting">
      <p>{voice.t(relationWords.knownIntro)}</p>
      <ul>
        {known.map((tie) => (
          <li key={tie.id}>{tieShown(voice, tie)}</li>
        ))}
      </ul>
    </Remark>
  )
}

const chosenOf = (answer: boolean | undefined) => {
  if (answer === undefined) return undefined
  return answer ? 'yes' : 'no'
}
