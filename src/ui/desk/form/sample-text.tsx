import { useVoice } from '../../voice.tsx'
import { buttons, hints } from '../../words/common.ts'
import type { Word } from '../../words/say.ts'

/** An example beside an empty field. Only a frame with gaps 【…】 can be put in (照着改): facts that are somebody else's are to be read, not sent. */
export function SampleText({ sample, onTake }: { sample: Word; onTake: (text: string) => void }) {
  const { t } = useVoice()
  const text = t(sample)
  return (
    <p className="sample">
      {t(hints.sample)}
      {text}
      {text.includes('【') && (
        <button type="button" className="link" onClick={() => onTake(text)}>
          {t(buttons.takeSample)}
        </button>
      )}
    </p>
  )
}
