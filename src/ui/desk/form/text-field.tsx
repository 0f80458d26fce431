import { useVoice } from '../../voice.tsx'
import { hints } from '../../words/common.ts'
import { Field, type FieldProps } from './field.tsx'

type TextProps = FieldProps & {
  value: string
  onChange: (value: string) => void
  maxLength?: number
  type?: 'text' | 'tel' | 'password'
  autoComplete?: string
  /** A number that is kept as it is typed, readable or not. */
  figures?: boolean
  onLeave?: () => void
}

/** Shorter fields hold numbers and codes, which are full when they are right. */
const WORDY = 40
/** How full a line is before it counts aloud. */
const COUNTED_FROM = 0.75

export function TextField({
  value,
  onChange,
  maxLength,
  type = 'text',
  autoComplete = 'off',
  figures,
  onLeave,
  ...field
}: TextProps) {
  return (
    <Field {...field} onSample={value === '' ? onChange : undefined}>
      {(ties) => (
        <>
          <input
            {...ties}
            className={figures === true ? 'input figure' : 'input'}
            name={field.name}
            type={type}
            inputMode={figures === true ? 'numeric' : undefined}
            value={value}
            maxLength={maxLength}
            autoComplete={autoComplete}
            onChange={(event) => onChange(event.target.value)}
            onBlur={onLeave}
          />
          {maxLength !== undefined && maxLength >= WORDY && value.length > maxLength * COUNTED_FROM && (
            <Count count={value.length} max={maxLength} />
          )}
        </>
      )}
    </Field>
  )
}

type AreaProps = FieldProps & { value: string; onChange: (value: string) => void; maxLength?: number; rows?: number }

/** Long text; with a limit it shows how much is written. */
export function TextArea({ value, onChange, maxLength, rows = 4, ...field }: AreaProps) {
  return (
    <Field {...field} onSample={value === '' ? onChange : undefined}>
      {(ties) => (
        <>
          <textarea
            {...ties}
            className="input"
            name={field.name}
            rows={rows}
            value={value}
            maxLength={maxLength}
            onChange={(event) => onChange(event.target.value)}
          />
          {maxLength !== undefined && <Count count={value.length} max={maxLength} />}
        </>
      )}
    </Field>
  )
}

/** The browser takes in nothing more once it is full: that must be read, not found out. */
function Count({ count, max }: { count: number; max: number }) {
  const { t } = useVoice()
  return count < max ? (
    <p className="field-count">{t(hints.typedOf, { count, max })}</p>
  ) : (
    <output className="field-count" data-full="true">
      {t(hints.full, { count, max })}
    </output>
  )
}
