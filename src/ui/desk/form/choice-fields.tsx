import { useVoice } from '../../voice.tsx'
import { hints } from '../../words/common.ts'
import { Field, type FieldProps } from './field.tsx'

export type Option<Value extends string> = { readonly value: Value; readonly label: string; readonly note?: string }

type OneProps<Value extends string> = FieldProps & {
  options: readonly Option<Value>[]
  value: Value | undefined
  onChange: (value: Value | undefined) => void
  /** What stands where nothing is chosen; without it, that one is to choose. */
  none?: string
}

/** One of many, in a list that unfolds. */
export function SelectField<Value extends string>({ options, value, onChange, none, ...field }: OneProps<Value>) {
  const { t } = useVoice()
  return (
    <Field {...field}>
      {(ties) => (
        <select
          {...ties}
          className="input"
          name={field.name}
          value={value ?? ''}
          onChange={(event) => onChange(options.find((option) => option.value === event.target.value)?.value)}
        >
          <option value="">{none ?? t(hints.chooseOne)}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

/** One of few, all in view. */
export function ChoiceField<Value extends string>({ options, value, onChange, ...field }: OneProps<Value>) {
  return (
    <Field {...field} group>
      {({ id, disabled, ...ties }) => (
        <div className="choices" role="radiogroup" aria-label={field.label} {...ties}>
          {options.map((option, index) => (
            <label key={option.value} className="choice">
              <input
                id={index === 0 ? id : undefined}
                type="radio"
                name={field.name}
                checked={option.value === value}
                disabled={disabled}
                onChange={() => onChange(option.value)}
              />
              <span>
                {option.label}
                {option.note !== undefined && <span className="quiet"> {option.note}</span>}
              </span>
            </label>
          ))}
        </div>
      )}
    </Field>
  )
}

type ManyProps<Value extends string> = FieldProps & {
  options: readonly Option<Value>[]
  value: readonly Value[]
  onChange: (value: readonly Value[]) => void
}

/** Any of few; the choice keeps the order of the options. */
export function ManyField<Value extends string>({ options, value, onChange, ...field }: ManyProps<Value>) {
  const toggled = (one: Value) =>
    options.map((option) => option.value).filter((other) => (other === one ? !value.includes(one) : value.includes(other)))
  return (
    <Field {...field} group>
      {({ id, disabled, 'aria-describedby': describedBy }) => (
        <div className="choices" aria-describedby={describedBy}>
          {options.map((option, index) => (
            <label key={option.value} className="choice">
              <input
                id={index === 0 ? id : undefined}
                type="checkbox"
                name={field.name}
                checked={value.includes(option.value)}
                disabled={disabled}
                onChange={() => onChange(toggled(option.value))}
              />
              <span>
                {option.label}
                {option.note !== undefined && <span className="quiet"> {option.note}</span>}
              </span>
            </label>
          ))}
        </div>
      )}
    </Field>
  )
}
