import { Button } from 'antd'
import { ChoiceField, SelectField } from '../../../../../ui/desk/form/choice-fields.tsx'
import { NumberField } from '../../../../../ui/desk/form/number-fields.tsx'
import { TextField } from '../../../../../ui/desk/form/text-field.tsx'
import { clausesShown } from '../../../../../ui/format.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { buttons, hints } from '../../../../../ui/words/common.ts'
import { indicatorWords } from '../../../../../ui/words/contract.ts'
import { recordKinds } from '../../../../../ui/words/counting.ts'
import { formWords, purchaseWords } from '../../../../../ui/words/purchase.ts'
import { clausesOf } from '../../../../../ui/counting-in-words.ts'
import type { IndicatorRow } from './lot-draft.ts'

type Props = { rows: readonly IndicatorRow[]; onChange: (rows: readonly IndicatorRow[]) => void }

const nextKey = (rows: readonly { readonly key: number }[]) => Math.max(-1, ...rows.map(({ key }) => key)) + 1

const newRow = (rows: readonly IndicatorRow[]): IndicatorRow => ({
  key: nextKey(rows),
  code: `I${nextKey(rows) + 1}`,
  name: '',
  unit: '',
  target: undefined,
  recordKind: 'activity',
  qualify: {},
  evidence: '',
  note: null,
})

/** What has to be delivered, a row each; below each row stands in words what will count. */
export function IndicatorRows({ rows, onChange }: Props) {
  const { t } = useVoice()
  const set = (key: number, change: Partial<IndicatorRow>) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...change } : row)))
  return (
    <div className="item-rows">
      {rows.map((row, index) => (
        <Row
          key={row.key}
          row={row}
          index={index}
          set={(change) => set(row.key, change)}
          remove={() => onChange(rows.filter(({ key }) => key !== row.key))}
        />
      ))}
      <Button onClick={() => onChange([...rows, newRow(rows)])}>{t(formWords.addIndicator)}</Button>
    </div>
  )
}

type RowProps = { row: IndicatorRow; index: number; set: (change: Partial<IndicatorRow>) => void; remove: () => void }

function Row({ row, index, set, remove }: RowProps) {
  const { t, lang } = useVoice()
  const at = (name: string) => `indicators.${index}.${name}`
  return (
    <fieldset>
      <legend>
        {t(indicatorWords.indicator)} {index + 1} {row.name}
      </legend>
      <TextField
        name={at('name')}
        label={t(formWords.indicatorName)}
        required
        value={row.name}
        onChange={(name) => set({ name })}
        maxLength={60}
      />
      <NumberField
        name={at('target')}
        label={t(indicatorWords.target)}
        required
        value={row.target}
        onChange={(target) => set({ target })}
        from={1}
        to={10_000_000}
      />
      <TextField
        name={at('unit')}
        label={t(indicatorWords.unit)}
        required
        value={row.unit}
        onChange={(unit) => set({ unit })}
        maxLength={8}
      />
      <SelectField
        name={at('recordKind')}
        label={t(formWords.recordKind)}
        required
        value={row.recordKind}
        onChange={(recordKind) => set({ recordKind: recordKind ?? 'other' })}
        options={Object.entries(recordKinds).map(([value, word]) => ({ value, label: t(word) }))}
      />
      <Limits row={row} index={index} set={set} />
      <TextField
        name={at('evidence')}
        label={t(purchaseWords.evidence)}
        hint={t(formWords.fieldsHintShort)}
        value={row.evidence}
        onChange={(evidence) => set({ evidence })}
      />
      <TextField
        name={at('code')}
        label={t(formWords.indicatorCode)}
        required
        value={row.code}
        onChange={(code) => set({ code: code.toUpperCase() })}
        maxLength={16}
      />
      <p className="quiet">
        {t(hints.labelled, {
          label: t(purchaseWords.counts),
          value: clausesShown(lang, clausesOf(t, row)),
        })}
      </p>
      <p>
        <Button onClick={remove} aria-label={`${t(buttons.remove)} ${row.name}`}>
          {t(buttons.remove)}
        </Button>
      </p>
    </fieldset>
  )
}

/** The conditions that nearly every indicator has; the others stay as they are. */
function Limits({ row, index, set }: Omit<RowProps, 'remove'>) {
  const { t } = useVoice()
  const at = (name: string) => `indicators.${index}.${name}`
  const limit = (name: 'minParticipants' | 'minMinutes', value: number | undefined) => {
    const { [name]: _, ...others } = row.qualify
    set({ qualify: value === undefined ? others : { ...others, [name]: value } })
  }
  const limitOf = (name: string) => {
    const value = row.qualify[name]
    return typeof value === 'number' ? value : undefined
  }
  const { distinctBy, ...repeating } = row.qualify
  return (
    <>
      <ChoiceField
        name={at('distinctBy')}
        label={t(formWords.distinctBy)}
        value={distinctBy === 'person' || distinctBy === 'household' ? distinctBy : 'nothing'}
        onChange={(by) => set({ qualify: by === 'nothing' ? repeating : { ...repeating, distinctBy: by ?? '' } })}
        options={[
          { value: 'nothing', label: t(formWords.everyTime) },
          { value: 'person', label: t(formWords.oncePerPerson) },
          { value: 'household', label: t(formWords.oncePerHousehold) },
        ]}
      />
      <NumberField
        name={at('minParticipants')}
        label={t(formWords.minParticipants)}
        value={limitOf('minParticipants')}
        onChange={(value) => limit('minParticipants', value)}
        from={1}
      />
      <NumberField
        name={at('minMinutes')}
        label={t(formWords.minMinutes)}
        value={limitOf('minMinutes')}
        onChange={(value) => limit('minMinutes', value)}
        from={1}
      />
    </>
  )
}
