import { type FormEvent, type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { useVoice } from '../../voice.tsx'
import { hints } from '../../words/common.ts'
import { FieldChanged, fieldId, FormErrors } from './field.tsx'
import '../css/form.css'

type Props = {
  /** Field name to words, in the order of the fields. A new set (not the same object) brings the reader to the first of them. */
  errors?: Readonly<Record<string, string>>
  onSubmit: () => void
  children: ReactNode
}

const NONE: Readonly<Record<string, string>> = {}

/** The errors of fields that were not touched since; an error on a whole group goes with the first change in it. */
export function untouched(errors: Readonly<Record<string, string>>, touched: readonly string[]): Record<string, string> {
  const isTouched = (name: string) => touched.some((one) => one === name || one.startsWith(`${name}.`))
  return Object.fromEntries(Object.entries(errors).filter(([name]) => !isTouched(name)))
}

type Touched = { readonly of: Props['errors']; readonly names: readonly string[] }

/** Errors stand under their fields and, linked, on top; the first one gets the focus. One goes as soon as its field is changed. */
export function Form({ errors = NONE, onSubmit, children }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const [touched, setTouched] = useState<Touched>({ of: errors, names: [] })
  const shown = touched.of === errors ? untouched(errors, touched.names) : errors
  const touch = useCallback(
    (name: string) =>
      setTouched((before) => {
        const names = before.of === errors ? before.names : []
        return names.includes(name) ? before : { of: errors, names: [...names, name] }
      }),
    [errors],
  )
  const changed = ({ target }: FormEvent) => {
    const field = target instanceof Element ? target.closest<HTMLElement>('[data-field]') : null
    if (field?.dataset['field'] !== undefined) touch(field.dataset['field'])
  }
  useEffect(() => {
    const [first] = Object.keys(errors)
    if (first !== undefined) focusField(form.current, first)
  }, [errors])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit()
  }
  return (
    <FormErrors.Provider value={shown}>
      <form ref={form} className="form" noValidate onSubmit={submit} onChange={changed}>
        <Summary errors={shown} onGo={(name) => focusField(form.current, name)} />
        <FieldChanged.Provider value={touch}>{children}</FieldChanged.Provider>
      </form>
    </FormErrors.Provider>
  )
}

function Summary({ errors, onGo }: { errors: Readonly<Record<string, string>>; onGo: (name: string) => void }) {
  const { t } = useVoice()
  const list = Object.entries(errors)
  if (list.length === 0) return null
  return (
    <div className="problem" role="alert">
      <p>{t(hints.toFix, { count: list.length })}</p>
      <ul>
        {list.map(([name, words]) => (
          <li key={name}>
            <a
              href={`#${fieldId(name)}`}
              onClick={(event) => {
                event.preventDefault()
                onGo(name)
              }}
            >
              {words}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

function focusField(form: HTMLFormElement | null, name: string) {
  const field = form?.querySelector<HTMLElement>(`#${CSS.escape(fieldId(name))}`)
  field?.scrollIntoView({ block: 'center' })
  field?.focus({ preventScroll: true })
}

/** The buttons at a form's end. */
export function FormActions({ children }: { children: ReactNode }) {
  return <div className="form-actions">{children}</div>
}
