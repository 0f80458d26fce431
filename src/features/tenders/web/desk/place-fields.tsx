import { TextField } from '../../../../ui/desk/form/text-field.tsx'
import { formSamples } from '../../../../ui/words/purchase-samples.ts'
import { formWords, purchaseWords } from '../../../../ui/words/purchase.ts'
import { useVoice } from '../../../../ui/voice.tsx'

type Place = { readonly reviewPlace: string; readonly contact: string }

/** Where the review is held and who is asked: alike in a call and in its amendment. */
export function PlaceFields({ draft, set }: { readonly draft: Place; readonly set: (part: Partial<Place>) => void }) {
  const { t } = useVoice()
  return (
    <>
      <TextField
        name="reviewPlace"
        label={t(purchaseWords.reviewPlace)}
        required
        value={draft.reviewPlace}
        onChange={(reviewPlace) => set({ reviewPlace })}
        sample={formSamples.reviewPlace}
        maxLength={120}
      />
      <TextField
        name="contact"
        label={t(formWords.contact)}
        hint={t(formWords.contactHint)}
        required
        value={draft.contact}
        onChange={(contact) => set({ contact })}
        sample={formSamples.contact}
        maxLength={120}
      />
    </>
  )
}
