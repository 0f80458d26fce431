import { Button } from 'antd'
import { useState } from 'react'
import { ConfirmButton } from '../../../../../ui/desk/confirm-button.tsx'
import { Form, FormActions } from '../../../../../ui/desk/form/form.tsx'
import { TextField } from '../../../../../ui/desk/form/text-field.tsx'
import { Panel } from '../../../../../ui/desk/panel.tsx'
import { Refusal } from '../../../../../ui/desk/refusal.tsx'
import { Remark } from '../../../../../ui/desk/states.tsx'
import { useDeed } from '../../../../../ui/desk/use-deed.ts'
import { Refused } from '../../../../../ui/reply.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { hints } from '../../../../../ui/words/common.ts'
import { problemWord } from '../../../../../ui/words/problems.ts'
import { markingWords } from '../../../../../ui/words/seat.ts'
import type { OwnSheet, SeatView, SheetCorrection } from '../../../contract/seat.ts'
import type { RoomAt } from '../../room-api.ts'
import { correctSheet } from '../../seat-api.ts'
import { bidderName } from '../room/names.ts'
import { MarkFields } from './mark-fields.tsx'
import { missingMarks, soundMarks, sumOf, type Typed } from './marking.ts'

type Props = { seat: SeatView; room: RoomAt; sheet: OwnSheet }

/** 待更正: the sheet came back with a reason; the juror corrects in person and says what. */
export function Correction({ seat, room, sheet }: Props) {
  const { t, lang, profile } = useVoice()
  const [typed, setTyped] = useState<Typed>(sheet.marks)
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const correcting = useDeed((correction: SheetCorrection, id) => correctSheet({ ...room, id }, sheet.id, correction))
  const marks = soundMarks(seat.rubric, typed)
  const isReady = reason.trim() !== '' && missingMarks(seat.rubric, marks).length === 0
  const refused = correcting.error instanceof Refused ? correcting.error.errors : {}
  const errors = Object.fromEntries(
    Object.entries(refused).map(([path, code]) => [path.replace(/^marks\./, ''), problemWord(lang, code, { profile })]),
  )
  return (
    <Panel title={t(markingWords.of, { name: bidderName(sheet) })}>
      <Remark tone="waiting">{t(markingWords.toCorrect, { name: bidderName(sheet), reason: sheet.returnReason ?? '' })}</Remark>
      <Form onSubmit={() => setAsked(true)}>
        <Refusal error={correcting.error} />
        <MarkFields seat={seat} typed={typed} errors={errors} onType={(leaf, text) => setTyped({ ...typed, [leaf]: text })} />
        <p className="mark-sum">
          <strong>{t(markingWords.sum, sumOf(seat.rubric, marks))}</strong>
        </p>
        <TextField
          name="reason"
          label={t(markingWords.correction)}
          sample={markingWords.correctionSample}
          required
          maxLength={300}
          value={reason}
          onChange={setReason}
          {...(asked && reason.trim() === '' ? { error: t(hints.emptyRequired, { label: t(markingWords.correction) }) } : {})}
        />
        <FormActions>
          {isReady ? (
            <ConfirmButton
              label={t(markingWords.correct)}
              consequence={t(markingWords.correctConsequence)}
              busy={correcting.isPending}
              onConfirm={() => correcting.mutate({ marks, reason: reason.trim() })}
            />
          ) : (
            <Button type="primary" htmlType="submit">
              {t(markingWords.correct)}
            </Button>
          )}
        </FormActions>
      </Form>
    </Panel>
  )
}
