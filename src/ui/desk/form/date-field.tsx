import { CivilDate } from '../../../kernel/civil.ts'
import { Field, type FieldProps } from './field.tsx'

type Props = FieldProps & {
  value: CivilDate | undefined
  onChange: (value: CivilDate | undefined) => void
  min?: CivilDate
  max?: CivilDate
}

/** The browser's own date picker: in the reader's language, usable by keyboard, and free. */
export function DateField({ value, onChange, min, max, ...field }: Props) {
  return (
    <Field {...field}>
      {(ties) => (
        <input
          {...ties}
          className="input date"
          name={field.name}
          type="date"
          value={value ?? ''}
          min={min}
          max={max}
          onChange={(event) => onChange(CivilDate.safeParse(event.target.value).data)}
        />
      )}
    </Field>
  )
}
