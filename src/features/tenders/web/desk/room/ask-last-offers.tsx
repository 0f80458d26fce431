import { z } from 'zod'
import { ConfirmButton } from '../../../../../ui/desk/confirm-button.tsx'
import { useFieldErrors } from '../../../../../ui/desk/form/field-errors.ts'
import { Form, FormActions } from '../../../../../ui/desk/form/form.tsx'
import { NumberField } from '../../../../../ui/desk/form/number-fields.tsx'
import { RestoredLine } from '../../../../../ui/desk/form/restored-line.tsx'
import { shapeOf } from '../../../../../ui/desk/form/shape.ts'
import { TextArea } from '../../../../../ui/desk/form/text-field.tsx'
import { useDraft } from '../../../../../ui/desk/form/use-draft.ts'
import { Refusal } from '../../../../../ui/desk/refusal.tsx'
import { useDeed } from '../../../../../ui/desk/use-deed.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { lastOfferProblems, lastOfferWords as words } from '../../../../../ui/words/last-offer.ts'
import { LastOfferAsking, type LastOffersView } from '../../../contract/last-offer.ts'
import { askLastOffers } from '../../last-offers-api.ts'
import type { RoomAt } from '../../room-api.ts'

type Draft = { readonly minutes: number | undefined; readonly changes: string }
const SHAPE = shapeOf({ minutes: z.number().optional(), changes: z.string() })
const LABELS = { minutes: words.minutes, changes: words.changes }
const FIELD_OF = { 'offer-time-short': 'minutes', 'offer-time-long': 'minutes' }
/** An hour, unless the officer says otherwise. */
const USUAL = 60

type Props = { room: RoomAt; terms: NonNullable<LastOffersView['terms']> }

/** For how long everybody may reckon, and what the consultation changed. */
export function AskLastOffers({ room, terms }: Props) {
  const { t } = useVoice()
  const { draft, set, forget, restored } = useDraft<Draft>({
    form: ['last-offers', room.lot],
    shape: SHAPE,
    begin: () => ({ minutes: Math.max(USUAL, terms.leastMinutes), changes: '' }),
  })
  const { errors, check, refuse } = useFieldErrors(LastOfferAsking, LABELS, { words: lastOfferProblems, fieldOf: FIELD_OF })
  const ask = useDeed((asking: LastOfferAsking, id) => askLastOffers(room, asking, id), forget)
  const written = () => check(draft)
  const send = () => {
    const sound = written()
    if (sound !== undefined) ask.mutate(sound, { onError: refuse })
  }
  return (
    <Form errors={errors} onSubmit={written}>
      <Refusal error={ask.error} words={lastOfferProblems} />
      <RestoredLine restored={restored} />
      <p className="quiet">{t(words.basis, { source: terms.source })}</p>
      <NumberField
        name="minutes"
        label={t(words.minutes)}
        hint={t(words.minutesHint, { least: terms.leastMinutes, days: terms.mostDays })}
        required
        value={draft.minutes}
        onChange={(minutes) => set({ minutes })}
      />
      <TextArea
        name="changes"
        label={t(words.changes)}
        hint={t(words.changesHint)}
        value={draft.changes}
        onChange={(changes) => set({ changes })}
        rows={4}
        maxLength={2000}
      />
      <FormActions>
        <ConfirmButton
          label={t(words.ask)}
          consequence={t(words.askConsequence)}
          check={() => written() !== undefined}
          busy={ask.isPending}
          onConfirm={send}
        />
      </FormActions>
    </Form>
  )
}
