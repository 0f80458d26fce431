import { CivilTime } from '../../../kernel/civil.ts'
import { Field, type FieldProps } from './field.tsx'

type Props = FieldProps & { value: CivilTime | undefined; onChange: (value: CivilTime | undefined) => void }

/** A time of day by the clock of Shanghai, in the browser's own picker. */
export function TimeField({ value, onChange, ...field }: Props) {
  return (
    <Field {...field}>
      {(ties) => (
        <input
          {...ties}
          className="input date"
          name={field.name}
          type="time"
          value={value ?? ''}
          onChange={(event) => onChange(CivilTime.safeParse(event.target.value).data)}
        />
      )}
    </Field>
  )
}
