import { ConfirmButton } from '../../../../../ui/desk/confirm-button.tsx'
import { Refusal } from '../../../../../ui/desk/refusal.tsx'
import { useDeed } from '../../../../../ui/desk/use-deed.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { markingWords } from '../../../../../ui/words/seat.ts'
import type { OwnSheet } from '../../../contract/seat.ts'
import type { RoomAt } from '../../room-api.ts'
import { submitScores } from '../../seat-api.ts'

/** All sheets are handed in together, complete. */
export function SubmitAll({ room, sheets }: { room: RoomAt; sheets: readonly OwnSheet[] }) {
  const { t } = useVoice()
  const submitting = useDeed((_: undefined, id) => submitScores({ ...room, id }))
  const count = sheets.reduce((sum, { missing }) => sum + missing.length, 0)
  return (
    <div className="submit-all no-print">
      <Refusal error={submitting.error} />
      {count > 0 && <p className="quiet">{t(markingWords.submitMissing, { count })}</p>}
      <ConfirmButton
        label={t(markingWords.submitAll)}
        consequence={t(markingWords.submitConsequence)}
        disabled={count > 0}
        busy={submitting.isPending}
        onConfirm={() => submitting.mutate(undefined)}
      />
    </div>
  )
}
