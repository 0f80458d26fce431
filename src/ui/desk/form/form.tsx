import { type FormEvent, type ReactNode, useEffect, useRef } from 'react'
import { useVoice } from '../../voice.tsx'
import { hints } from '../../words/common.ts'
import { fieldId, FormErrors } from './field.tsx'
import '../css/form.css'

type Props = {
  /** Field name to words, in the order of the fields. A new set (not the same object) brings the reader to the first of them. */
  errors?: Readonly<Record<string, string>>
  onSubmit: () => void
  children: ReactNode
}

const NONE: Readonly<Record<string, string>> = {}

/** Errors stand under their fields and, linked, on top; the first one gets the focus. */
export function Form({ errors = NONE, onSubmit, children }: Props) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const [first] = Object.keys(errors)
    if (first !== undefined) focusField(form.current, first)
  }, [errors])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit()
  }
  return (
    <FormErrors.Provider value={errors}>
      <form ref={form} className="form" noValidate onSubmit={submit}>
        <Summary errors={errors} onGo={(name) => focusField(form.current, name)} />
        {children}
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
