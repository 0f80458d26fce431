import type { KeyboardEvent } from 'react'
import { Field } from '../../../../../ui/desk/form/field.tsx'
import { useVoice, type Voice } from '../../../../../ui/voice.tsx'
import { sheetFields } from '../../../../../ui/words/sheet.ts'
import { bandNames, scaleWords } from '../../../../../ui/words/purchase.ts'
import { markingWords } from '../../../../../ui/words/seat.ts'
import type { SeatView } from '../../../contract/seat.ts'
import { isBands, namedBands } from '../../../rules/scale.ts'
import { leavesOf, type PlacedLeaf } from '../room/names.ts'
import { faultIn, sampleMarks, type Typed } from './marking.ts'

type Props = {
  seat: Pick<SeatView, 'rubric' | 'criteria'>
  typed: Typed
  onType: (leaf: string, text: string) => void
  disabled?: boolean
  /** In words, by leaf: what the server said. */
  errors?: Readonly<Record<string, string>>
}

/** Every criterion with what to look at and its bands beside the field. */
export function MarkFields({ seat: { rubric, criteria }, typed, onType, disabled = false, errors }: Props) {
  const voice = useVoice()
  const wordsOf = (id: string) => criteria.find((one) => one.id === id)
  const leaves = leavesOf(rubric.tree)
  const fields = leaves.map((leaf, index) => {
    const part = leaf.under[0]
    const isNewPart = part !== undefined && part !== leaves[index - 1]?.under[0]
    return (
      <div key={leaf.id}>
        {isNewPart && <h3 className="mark-part">{wordsOf(part)?.name ?? part}</h3>}
        <MarkField
          leaf={leaf}
          words={wordsOf(leaf.id)}
          text={typed[leaf.id] ?? ''}
          onType={(text) => onType(leaf.id, text)}
          disabled={disabled}
          error={complaint(voice, rubric, leaf, typed[leaf.id]) ?? errors?.[leaf.id]}
        />
      </div>
    )
  })
  return (
    <>
      {!disabled && rubric.markStep !== undefined && <p>{stepIn(voice, rubric.markStep)}</p>}
      {fields}
    </>
  )
}

/** In which steps marks go: said before anyone types, and again where it was not kept to. */
const stepIn = ({ t }: Pick<Voice, 't'>, step: string): string =>
  step === '1' ? t(markingWords.whole) : t(markingWords.step, { step })

/** What is wrong with the text of one field, in words. */
function complaint({ t }: Voice, rubric: SeatView['rubric'], leaf: PlacedLeaf, text = ''): string | undefined {
  const fault = faultIn(rubric, leaf.id, text)
  if (fault === 'not-number') {
    const [mark, other] = sampleMarks(rubric, leaf.id)
    return other === undefined ? t(markingWords.notNumber, { mark }) : t(markingWords.notNumberEither, { mark, other })
  }
  if (fault === 'decimals' && rubric.markStep === undefined) return t(markingWords.decimals)
  if (fault === 'step' || fault === 'decimals') return stepIn({ t }, rubric.markStep ?? '1')
  return fault === 'range' || fault === 'negative' ? t(markingWords.range, { max: leaf.max }) : undefined
}

/** The entries that can be no marks, each by its field, its name and what is wrong with it. */
export const unsoundIn = (voice: Voice, { rubric, criteria }: Props['seat'], typed: Typed): { leaf: string; words: string }[] =>
  leavesOf(rubric.tree).flatMap((leaf) => {
    const fault = leaf.kind === 'mark' ? complaint(voice, rubric, leaf, typed[leaf.id]) : undefined
    const name = criteria.find(({ id }) => id === leaf.id)?.name ?? leaf.id
    return fault === undefined ? [] : [{ leaf: leaf.id, words: voice.t(markingWords.unsoundEntry, { name, fault }) }]
  })

type FieldProps = {
  leaf: PlacedLeaf
  words: SeatView['criteria'][number] | undefined
  text: string
  onType: (text: string) => void
  disabled: boolean
  error: string | undefined
}

function MarkField({ leaf, words, text, onType, disabled, error }: FieldProps) {
  const { t } = useVoice()
  const label = t(markingWords.named, { name: words?.name ?? leaf.id, max: leaf.max })
  const hint = (
    <>
      {leaf.objective && (
        <>
          <span className="tag">{t(sheetFields.objective)}</span> {t(markingWords.objectiveHint)}
          <br />
        </>
      )}
      {words !== undefined && words.look !== '' && t(markingWords.look, { look: words.look })}
      {words?.scale && (
        <>
          {words.look !== '' && <br />}
          <Scale scale={words.scale} />
        </>
      )}
    </>
  )
  if (leaf.kind !== 'mark')
    return (
      <div className="mark-field">
        <p>
          <strong>{label}</strong>
        </p>
        <p className="field-hint">{hint}</p>
        <p className="quiet">{t(markingWords.computed)}</p>
      </div>
    )
  return (
    <div className="mark-field">
      <Field name={leaf.id} label={label} hint={hint} required disabled={disabled} error={error}>
        {(ties) => (
          <input
            {...ties}
            className="input figure"
            name={leaf.id}
            data-mark=""
            inputMode="decimal"
            autoComplete="off"
            value={text}
            onChange={(event) => onType(event.target.value)}
            onKeyDown={toNext}
          />
        )}
      </Field>
    </div>
  )
}

/** Bands by their names where they have some: 优 9-10 · 良 7-8 · 中 5-6 · 差 0-4. */
function Scale({ scale }: { scale: string }) {
  const { t } = useVoice()
  const bands = namedBands(scale)
  if (bands === undefined) return t(isBands(scale) ? scaleWords.bands : scaleWords.points, { scale })
  return (
    <span className="mark-bands">
      {bands.map(({ name, band }) => (
        <span key={name}>
          <strong>{t(bandNames[name])}</strong> {t(scaleWords.band, { band })}
        </span>
      ))}
    </span>
  )
}

/** Enter goes to the next mark: a juror marks without the mouse. */
function toNext(event: KeyboardEvent<HTMLInputElement>) {
  if (event.key !== 'Enter') return
  event.preventDefault()
  const all = [...document.querySelectorAll<HTMLInputElement>('input[data-mark]')]
  all[all.indexOf(event.currentTarget) + 1]?.focus()
}
