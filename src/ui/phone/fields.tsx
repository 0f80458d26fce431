import { type ReactNode, useId } from 'react'
import { useVoice } from '../voice.tsx'
import { hints } from '../words/common.ts'
import { phoneWords } from '../words/phone.ts'

type Common = {
  label: string
  hint?: string | undefined
  /** In words, under the field. */
  error?: string | undefined
  required?: boolean | undefined
}

/** How full a field is before it counts aloud. */
const COUNTED_FROM = 0.75

type Ties = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': boolean; 'aria-required': boolean }

type FrameProps = Common & { after?: string | undefined; children: (ties: Ties) => ReactNode }

function Frame({ label, hint, error, required = false, after, children }: FrameProps) {
  const { t } = useVoice()
  const id = useId()
  const told = [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className="field" data-wrong={error !== undefined}>
      <label htmlFor={id}>
        {label} <span className="quiet">{t(required ? hints.required : hints.optional)}</span>
      </label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="quiet">
          {hint}
        </p>
      )}
      {children({
        id,
        'aria-describedby': told === '' ? undefined : told,
        'aria-invalid': error !== undefined,
        'aria-required': required,
      })}
      {after !== undefined && <p className="quiet count">{after}</p>}
      {error !== undefined && (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
    </div>
  )
}

/** Counted as the server counts: without the spaces around it. */
export const isOverLong = (text: string, max: number): boolean => text.trim().length > max

type FieldProps = Common & {
  name: string
  value: string
  onChange: (value: string) => void
  type?: 'text' | 'tel' | 'date' | 'time' | 'password'
  /** The keys the phone offers. A number is typed as text: a number field would swallow what is none. */
  inputMode?: 'numeric' | undefined
  /** More than one makes it a box for longer text. */
  rows?: number
  /** Nothing is cut off: what is too long is said to be, and stays. */
  max?: number
  autoComplete?: string
}

export function Field({
  name,
  value,
  onChange,
  type = 'text',
  inputMode,
  rows = 1,
  max = Infinity,
  autoComplete = 'off',
  error,
  ...common
}: FieldProps) {
  const { t } = useVoice()
  const count = value.trim().length
  const tooLong = isOverLong(value, max) ? t(phoneWords.overLong, { count, max }) : undefined
  const isNearEnd = tooLong === undefined && count > max * COUNTED_FROM
  return (
    <Frame {...common} error={error ?? tooLong} after={isNearEnd ? t(hints.typedOf, { count, max }) : undefined}>
      {(ties) =>
        rows > 1 ? (
          <textarea {...ties} name={name} rows={rows} value={value} onInput={(event) => onChange(event.currentTarget.value)} />
        ) : (
          <input
            {...ties}
            name={name}
            type={type}
            inputMode={inputMode}
            value={value}
            autoComplete={autoComplete}
            onInput={(event) => onChange(event.currentTarget.value)}
          />
        )
      }
    </Frame>
  )
}

type ButtonProps = { children: ReactNode; onPress?: () => void; busy?: boolean; plain?: boolean; submit?: boolean }

/** As wide as the screen: the one thing to do next. `plain` for what is beside it. While busy it keeps the focus and does nothing. */
export function BigButton({ children, onPress, busy = false, plain = false, submit = false }: ButtonProps) {
  return (
    <button
      type={submit ? 'submit' : 'button'}
      className={plain ? 'big plain' : 'big'}
      aria-disabled={busy}
      aria-busy={busy}
      onClick={busy ? (event) => event.preventDefault() : onPress}
    >
      {children}
    </button>
  )
}
