import {
  type FocusEvent,
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useVoice } from '../../voice.tsx'
import { hints } from '../../words/common.ts'
import { Asked } from '../asked.ts'
import { bringTo } from '../bring-to.ts'
import { labelled } from './field-errors.ts'
import { FieldChanged, FieldComplains, fieldId, FormErrors } from './field.tsx'
import '../css/form.css'

type Errors = Readonly<Record<string, string>>

type Props = {
  /** Field name to words. A new set (not the same object) brings the reader to the list of them. */
  errors?: Errors
  /** What is wrong with fields that were left, by name, under them alone. */
  atFields?: Errors
  /** Told of a field that is left, and of one in which something was changed since. */
  onLeft?: (name: string) => void
  onChanged?: (name: string) => void
  onSubmit: () => void
  children: ReactNode
}

const NONE: Errors = {}

/** The errors of fields that were not touched since; an error on a whole group goes with the first change in it. */
export function untouched(errors: Errors, touched: readonly string[]): Record<string, string> {
  const isTouched = (name: string) => touched.some((one) => one === name || one.startsWith(`${name}.`))
  return Object.fromEntries(Object.entries(errors).filter(([name]) => !isTouched(name)))
}

/** As the fields stand in the form; what has no place there comes last. */
export function inOrder(errors: Errors, fields: readonly string[]): [name: string, words: string][] {
  const placeOf = (name: string) => (fields.includes(name) ? fields.indexOf(name) : fields.length)
  return Object.entries(errors).toSorted(([one], [other]) => placeOf(one) - placeOf(other))
}

type Touched = { readonly of: Props['errors']; readonly names: readonly string[] }

/**
 * Errors stand under their fields and, linked, on top, where the reader is brought: all of them are seen at once, and each one goes
 * as soon as its field is changed. What a field itself finds wrong is said in the same words on top.
 */
export function Form({ errors = NONE, atFields = NONE, onLeft, onChanged, onSubmit, children }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const [touched, setTouched] = useState<Touched>({ of: errors, names: [] })
  const [complaints, complain] = useComplaints()
  const asking = useAsking()
  const shown = touched.of === errors ? untouched(errors, touched.names) : errors
  const said = useMemo(() => ({ ...atFields, ...shown }), [atFields, shown])
  const touch = useCallback(
    (name: string) => {
      onChanged?.(name)
      setTouched((before) => {
        const names = before.of === errors ? before.names : []
        return names.includes(name) ? before : { of: errors, names: [...names, name] }
      })
    },
    [errors, onChanged],
  )
  const changed = ({ target }: FormEvent) => {
    const name = fieldNameOf(target)
    if (name !== undefined) touch(name)
  }
  const left = ({ target, relatedTarget }: FocusEvent) => {
    const name = fieldNameOf(target)
    if (name !== undefined && name !== fieldNameOf(relatedTarget)) onLeft?.(name)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    asking.ask()
    onSubmit()
  }
  return (
    <Asked.Provider value={asking}>
      <FormErrors.Provider value={said}>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Enter does in it what it does in any form */}
        <form
          ref={form}
          className="form"
          noValidate
          onSubmit={submit}
          onChange={changed}
          onBlur={left}
          onKeyDown={confirmByEnter}
        >
          <Summary form={form} errors={errors} shown={shown} complaints={complaints} />
          <FieldComplains.Provider value={complain}>
            <FieldChanged.Provider value={touch}>{children}</FieldChanged.Provider>
          </FieldComplains.Provider>
        </form>
      </FormErrors.Provider>
    </Asked.Provider>
  )
}

const fieldNameOf = (target: EventTarget | null): string | undefined =>
  target instanceof Element ? target.closest<HTMLElement>('[data-field]')?.dataset['field'] : undefined

function useAsking() {
  const [count, setCount] = useState(0)
  const ask = useCallback(() => setCount((before) => before + 1), [])
  return useMemo(() => ({ count, ask }), [count, ask])
}

/** What the fields find wrong with themselves, by name. */
function useComplaints() {
  const [complaints, setComplaints] = useState(NONE)
  const complain = useCallback(
    (name: string, words: string | undefined) =>
      setComplaints((before) => {
        if (before[name] === words) return before
        const { [name]: _, ...others } = before
        return words === undefined ? others : { ...others, [name]: words }
      }),
    [],
  )
  return [complaints, complain] as const
}

const PICKED = new Set(['checkbox', 'radio', 'file'])

/** A form whose deed is asked about first has no button that Enter would press: it opens the question. */
function confirmByEnter(event: KeyboardEvent<HTMLFormElement>) {
  const { target, key, nativeEvent } = event
  if (key !== 'Enter' || nativeEvent.isComposing || event.defaultPrevented) return
  if (!(target instanceof HTMLInputElement) || PICKED.has(target.type) || target.closest('dialog') !== null) return
  const form = event.currentTarget
  const confirm = form.querySelector<HTMLElement>('button[data-confirms]')
  if (confirm === null || form.querySelector('button[type="submit"]') !== null) return
  event.preventDefault()
  confirm.click()
}

type SummaryProps = { form: RefObject<HTMLFormElement | null>; errors: Errors; shown: Errors; complaints: Errors }

function Summary({ form, errors, shown, complaints }: SummaryProps) {
  const { t } = useVoice()
  const box = useRef<HTMLDivElement>(null)
  const [fields, setFields] = useState<readonly string[]>([])
  useLayoutEffect(() => {
    // oxlint-disable-next-line react/set-state-in-effect -- where the fields stand, only the page that is there tells
    if (Object.keys(errors).length > 0) setFields(inPlace(form.current, Object.keys(errors)))
  }, [form, errors])
  const { count } = useContext(Asked)
  const told = useRef('')
  useEffect(() => {
    const what = JSON.stringify([count, errors])
    if (Object.keys(errors).length > 0 && told.current !== what) bringTo(box.current)
    told.current = what
  }, [errors, count])
  const list = inOrder(shown, fields)
  if (list.length === 0) return null
  return (
    <div ref={box} className="problem" role="alert" tabIndex={-1}>
      <p>{t(hints.toFix, { count: list.length })}</p>
      <ul>
        {list.map(([name, words]) => (
          <li key={name}>
            <a
              href={`#${fieldId(name)}`}
              onClick={(event) => {
                event.preventDefault()
                bringTo(fieldOf(form.current, name))
              }}
            >
              {labelled(words, complaints[name])}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

const fieldOf = (form: HTMLFormElement | null, name: string) =>
  form?.querySelector<HTMLElement>(`#${CSS.escape(fieldId(name))}`) ?? null

/** The names of the fields that stand in the form, from the top down. */
function inPlace(form: HTMLFormElement | null, names: readonly string[]): string[] {
  const ids = new Map(names.map((name) => [fieldId(name), name]))
  return [...(form?.querySelectorAll('[id]') ?? [])].flatMap(({ id }) => ids.get(id) ?? [])
}

/** The buttons at a form's end. */
export function FormActions({ children }: { children: ReactNode }) {
  return <div className="form-actions">{children}</div>
}
