import { useVoice } from '../../voice.tsx'
import { buttons, hints } from '../../words/common.ts'
import type { Word } from '../../words/say.ts'

/** An example beside an empty field; 照着改 puts it in, to be changed. */
export function SampleText({ sample, onTake }: { sample: Word; onTake: (text: string) => void }) {
  const { t } = useVoice()
  const text = t(sample)
  return (
    <p className="sample">
      {t(hints.sample)}
      {text}{' '}
      <button type="button" className="link" onClick={() => onTake(text)}>
        {t(buttons.takeSample)}
      </button>
    </p>
  )
}
