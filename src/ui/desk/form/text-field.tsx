import { useVoice } from '../../voice.tsx'
import { hints } from '../../words/common.ts'
import { Field, type FieldProps } from './field.tsx'

type TextProps = FieldProps & {
  value: string
  onChange: (value: string) => void
  maxLength?: number
  type?: 'text' | 'tel' | 'password'
  autoComplete?: string
}

export function TextField({ value, onChange, maxLength, type = 'text', autoComplete = 'off', ...field }: TextProps) {
  return (
    <Field {...field} onSample={value === '' ? onChange : undefined}>
      {(ties) => (
        <input
          {...ties}
          className="input"
          name={field.name}
          type={type}
          value={value}
          maxLength={maxLength}
          autoComplete={autoComplete}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

type AreaProps = FieldProps & { value: string; onChange: (value: string) => void; maxLength?: number; rows?: number }

/** Long text; with a limit it shows how much is written. */
export function TextArea({ value, onChange, maxLength, rows = 4, ...field }: AreaProps) {
  const { t } = useVoice()
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
          {maxLength !== undefined && <p className="field-count">{t(hints.typedOf, { count: value.length, max: maxLength })}</p>}
        </>
      )}
    </Field>
  )
}
