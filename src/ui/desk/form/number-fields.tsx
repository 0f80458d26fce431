import { type ReactNode, useContext, useState } from 'react'
import { type Fen, fenFromYuan, inYuan } from '../../../kernel/fen.ts'
import { useVoice } from '../../voice.tsx'
import { hints } from '../../words/common.ts'
import { fieldProblemWord } from '../../words/field-problems.ts'
import { useAfterPress } from './after-press.ts'
import { Field, type FieldProps, FormErrors } from './field.tsx'

type Draft<Value> = {
  value: Value | undefined
  onChange: (value: Value | undefined) => void
  /** For forms that save themselves: whether what stands here now is left out. */
  onUnreadable?: ((isUnreadable: boolean) => void) | undefined
  read: (text: string) => Value | undefined
  shown: (value: Value) => string
}

/**
 * What is being typed stays as typed until it is left and can be read; a text that cannot be read stays, and the value is
 * then undefined, so that no form is sent with an earlier one.
 */
function useDraft<Value>({ value, onChange, onUnreadable, read, shown }: Draft<Value>) {
  const [draft, setDraft] = useState<string>()
  const [left, setLeft] = useState(false)
  const afterPress = useAfterPress()
  const text = draft ?? (value === undefined ? '' : shown(value))
  const isUnread = text.trim() !== '' && read(text) === undefined
  return {
    text,
    unreadable: left && isUnread,
    isUnread,
    type: (typed: string) => {
      setDraft(typed)
      setLeft(false)
      const found = read(typed)
      onUnreadable?.(found === undefined && typed.trim() !== '')
      onChange(found)
    },
    leave: () =>
      afterPress(() => {
        setLeft(true)
        if (draft !== undefined && (draft.trim() === '' || read(draft) !== undefined)) setDraft(undefined)
      }),
  }
}

type DraftFieldProps<Value> = FieldProps &
  Draft<Value> & { complaint: (text: string) => string; unit?: ReactNode; inputMode: 'decimal' | 'numeric' }

function DraftField<Value>(props: DraftFieldProps<Value>) {
  const { value, onChange, onUnreadable, read, shown, complaint, unit, inputMode, ...field } = props
  const draft = useDraft({ value, onChange, onUnreadable, read, shown })
  const isWrong = useContext(FormErrors)[field.name] !== undefined
  const isUnreadable = draft.unreadable || (isWrong && draft.isUnread)
  return (
    <Field
      {...field}
      error={isUnreadable ? complaint(draft.text) : field.error}
      onSample={draft.text === '' ? draft.type : undefined}
    >
      {(ties) => (
        <span className="with-unit">
          <input
            {...ties}
            className="input figure"
            name={field.name}
            inputMode={inputMode}
            autoComplete="off"
            value={draft.text}
            onChange={(event) => draft.type(event.target.value)}
            onBlur={draft.leave}
          />
          {unit !== undefined && <span className="unit">{unit}</span>}
        </span>
      )}
    </Field>
  )
}

type MoneyFieldProps = FieldProps & Pick<Draft<Fen>, 'value' | 'onChange' | 'onUnreadable'>

const fenOf = (text: string): Fen | undefined => {
  const read = fenFromYuan(text)
  return read.ok ? read.value : undefined
}

/** Yuan are typed, whole fen come out; never a fraction in between. */
export function MoneyField(props: MoneyFieldProps) {
  const { t, lang } = useVoice()
  const complaint = (text: string) => {
    const read = fenFromYuan(text)
    return fieldProblemWord(lang, read.ok ? 'not-an-amount' : read.error.code)
  }
  return <DraftField {...props} read={fenOf} shown={inYuan} complaint={complaint} unit={t(hints.yuan)} inputMode="decimal" />
}

type NumberFieldProps = FieldProps &
  Pick<Draft<number>, 'value' | 'onChange' | 'onUnreadable'> & {
    unit?: ReactNode
    from?: number
    to?: number
  }

/** Whole numbers, not below `from` nor above `to`. */
export function NumberField({ from = 0, to = Number.MAX_SAFE_INTEGER, ...props }: NumberFieldProps) {
  const { t } = useVoice()
  const read = (text: string) => {
    const number = /^-?\d{1,15}$/.test(text.trim()) ? Number(text.trim()) : undefined
    return number !== undefined && number >= from && number <= to ? number : undefined
  }
  const complaint = to === Number.MAX_SAFE_INTEGER ? t(hints.notWhole) : t(hints.between, { from, to })
  return <DraftField {...props} read={read} shown={String} complaint={() => complaint} inputMode="numeric" />
}
