import { createContext, type ReactNode, useContext, useEffect } from 'react'
import { useVoice } from '../../voice.tsx'
import { hints } from '../../words/common.ts'
import type { Word } from '../../words/say.ts'
import { withoutLabel } from './field-errors.ts'
import { SampleText } from './sample-text.tsx'

/** What every field takes. `name` is unique in its form: the summary of errors finds the field by it. */
export type FieldProps = {
  readonly name: string
  readonly label: string
  readonly hint?: ReactNode
  /** In words. Without one, the form's error of this name is shown. */
  readonly error?: string | undefined
  readonly required?: boolean | undefined
  /** What stands beside the label where it is neither required now nor optional for good; null where that is no question. */
  readonly mark?: Word | null | undefined
  readonly disabled?: boolean | undefined
  readonly sample?: Word | undefined
}

export const FormErrors = createContext<Readonly<Record<string, string>>>({})

/** Told by a field what it finds wrong with itself, in words: the summary says the same. Undefined once it is right again. */
export const FieldComplains = createContext<(name: string, words: string | undefined) => void>(() => undefined)

/** Told by a field whose content was changed in a way that no input event shows. */
export const FieldChanged = createContext<(name: string) => void>(() => undefined)

export const fieldId = (name: string) => `field-${name}`

/** The attributes that tie a control to its label, hint and error. */
export type Ties = {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': boolean
  readonly 'aria-required': boolean
  readonly disabled: boolean
}

type FrameProps = FieldProps & {
  /** Where the sample goes when the person takes it; only while the field is empty. */
  onSample?: ((text: string) => void) | undefined
  /** A set of choices is a group with a legend, not one control with a label. */
  group?: boolean
  children: (ties: Ties) => ReactNode
}

export function Field({
  name,
  label,
  hint,
  error,
  required = false,
  mark: wanted,
  disabled = false,
  sample,
  onSample,
  group,
  children,
}: FrameProps) {
  const { t } = useVoice()
  const fromForm = useContext(FormErrors)[name]
  const changed = useContext(FieldChanged)
  const complain = useContext(FieldComplains)
  useEffect(() => {
    complain(name, error)
    return () => complain(name, undefined)
  }, [complain, name, error])
  const wrong = error ?? (fromForm === undefined ? undefined : withoutLabel(fromForm, label))
  const id = fieldId(name)
  const described = [hint !== undefined && `${id}-hint`, wrong !== undefined && `${id}-error`].filter(Boolean).join(' ')
  const said = wanted === undefined ? (required ? hints.required : hints.optional) : wanted
  const mark = said && <span className="field-mark">{t(said)}</span>
  const rest = (
    <>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      {children({
        id,
        'aria-describedby': described === '' ? undefined : described,
        'aria-invalid': wrong !== undefined,
        'aria-required': required,
        disabled,
      })}
      {wrong !== undefined && (
        <p id={`${id}-error`} className="field-error">
          {wrong}
        </p>
      )}
      {sample !== undefined && onSample !== undefined && !disabled && (
        <SampleText
          sample={sample}
          onTake={(text) => {
            onSample(text)
            changed(name)
          }}
        />
      )}
    </>
  )
  if (group === true)
    return (
      <fieldset className="field" data-field={name} data-wrong={wrong !== undefined}>
        <legend>
          {label} {mark}
        </legend>
        {rest}
      </fieldset>
    )
  return (
    <div className="field" data-field={name} data-wrong={wrong !== undefined}>
      <label htmlFor={id}>
        {label} {mark}
      </label>
      {rest}
    </div>
  )
}
