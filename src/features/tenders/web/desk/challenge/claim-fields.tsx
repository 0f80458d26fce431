import { z } from 'zod'
import { shapeOf } from '../../../../../ui/desk/form/shape.ts'
import { TextArea, TextField } from '../../../../../ui/desk/form/text-field.tsx'
import { useVoice } from '../../../../../ui/voice.tsx'
import { challengeFields, challengeSamples } from '../../../../../ui/words/challenge.ts'
import { challengePageWords } from '../../../../../ui/words/challenge-page.ts'

export type Claim = { readonly matter: string; readonly text: string; readonly remedy: string }
export const NO_CLAIM: Claim = { matter: '', text: '', remedy: '' }

/** The same as it comes back from the browser. */
export const CLAIM_SHAPE = shapeOf({ matter: z.string(), text: z.string(), remedy: z.string() })

export const CLAIM_LABELS = { matter: challengePageWords.matter, text: challengeFields.facts, remedy: challengeFields.request }

/** What an objection says, whichever way it comes. */
export function ClaimFields({ claim, onChange }: { claim: Claim; onChange: (claim: Claim) => void }) {
  const { t } = useVoice()
  return (
    <>
      <TextField
        name="matter"
        label={t(challengePageWords.matter)}
        required
        value={claim.matter}
        onChange={(matter) => onChange({ ...claim, matter })}
        hint={t(challengePageWords.matterHint)}
        sample={challengePageWords.matterSample}
        maxLength={100}
      />
      <TextArea
        name="text"
        label={t(challengeFields.facts)}
        required
        value={claim.text}
        onChange={(text) => onChange({ ...claim, text })}
        sample={challengeSamples.facts}
        rows={6}
        maxLength={3000}
      />
      <TextArea
        name="remedy"
        label={t(challengeFields.request)}
        required
        value={claim.remedy}
        onChange={(remedy) => onChange({ ...claim, remedy })}
        sample={challengeSamples.request}
        rows={3}
        maxLength={1000}
      />
    </>
  )
}
