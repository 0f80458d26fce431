import { useState } from 'react'
import { ConfirmButton } from '../../../../../ui/desk/confirm-button.tsx'
import { Form, FormActions } from '../../../../../ui/desk/form/form.tsx'
import { TextArea } from '../../../../../ui/desk/form/text-field.tsx'
import { Refusal } from '../../../../../ui/desk/refusal.tsx'
import { useVoice } from '../../../../../ui/voice.tsx'
import { custodyWords } from '../../../../../ui/words/room.ts'
import { releasePanel, type RoomAt } from '../../room-api.ts'
import { useRoomDeed } from './use-room.ts'

/** The devices go back to their holders, and the review is over. */
export function ReleaseForm({ room }: { room: RoomAt }) {
  const { t } = useVoice()
  const [note, setNote] = useState('')
  const releasing = useRoomDeed(room, releasePanel)
  return (
    <Form onSubmit={() => undefined}>
      <Refusal error={releasing.error} />
      <TextArea
        name="note"
        label={t(custodyWords.returnNote)}
        sample={custodyWords.returnSample}
        rows={2}
        maxLength={500}
        value={note}
        onChange={setNote}
      />
      <FormActions>
        <ConfirmButton
          label={t(custodyWords.return)}
          consequence={t(custodyWords.returnConsequence)}
          busy={releasing.isPending}
          onConfirm={() => releasing.mutate(note.trim())}
        />
      </FormActions>
    </Form>
  )
}
