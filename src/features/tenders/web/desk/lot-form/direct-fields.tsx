import { Button } from 'antd'
import { useState } from 'react'
import type { PartyId } from '../../../../../kernel/ids.ts'
import type { Fen } from '../../../../../kernel/fen.ts'
import { SelectField } from '../../../../../ui/desk/form/choice-fields.tsx'
import { MoneyField } from '../../../../../ui/desk/form/number-fields.tsx'
import { TextArea, TextField } from '../../../../../ui/desk/form/text-field.tsx'
import { useVoice } from '../../../../../ui/voice.tsx'
import { directWords, groundWords } from '../../../../../ui/words/direct.ts'
import { DirectGround, GROUNDS } from '../../../rules/direct.ts'
import { useSuppliers } from '../../negotiations-api.ts'

/** What is said of the one supplier while it is written. */
export type DirectDraft = {
  readonly supplier: PartyId | undefined
  readonly supplierName: string
  readonly ground: DirectGround | undefined
  readonly reason: string
  readonly opinions: readonly OpinionRow[]
  readonly contractNo: string
  readonly sumFen: Fen | undefined
}
type OpinionRow = {
  readonly key: number
  readonly name: string
  readonly unit: string
  readonly title: string
  readonly opinion: string
}

type Props = { readonly direct: DirectDraft; readonly onChange: (direct: DirectDraft) => void }

/** Who is asked and why; nothing is scored. */
export function DirectFields({ direct, onChange }: Props) {
  const { t } = useVoice()
  const set = (change: Partial<DirectDraft>) => onChange({ ...direct, ...change })
  const { ground } = direct
  return (
    <>
      <p className="quiet">{t(directWords.noScores)}</p>
      <Supplier direct={direct} onChange={onChange} />
      <SelectField
        name="direct.ground"
        label={t(directWords.ground)}
        required
        value={ground}
        onChange={(chosen) => set({ ground: chosen })}
        options={DirectGround.options.map((value) => ({ value, label: t(groundWords[value]) }))}
        {...(ground === undefined ? {} : { hint: t(directWords.basis, { source: GROUNDS[ground].source }) })}
      />
      {ground !== undefined && GROUNDS[ground].share !== null && (
        <>
          <TextField
            name="direct.original.contractNo"
            label={t(directWords.originalNo)}
            required
            value={direct.contractNo}
            onChange={(contractNo) => set({ contractNo })}
            maxLength={60}
          />
          <MoneyField
            name="direct.original.sumFen"
            label={t(directWords.originalSum)}
            required
            value={direct.sumFen}
            onChange={(sumFen) => set({ sumFen })}
          />
        </>
      )}
      <TextArea
        name="direct.reason"
        label={t(directWords.reason)}
        hint={t(directWords.reasonHint)}
        required
        value={direct.reason}
        onChange={(reason) => set({ reason })}
        rows={4}
        maxLength={2000}
      />
      <Opinions direct={direct} onChange={onChange} />
    </>
  )
}

/** One of the organisations that are known here, found by its name. */
function Supplier({ direct, onChange }: Props) {
  const { t } = useVoice()
  const [words, setWords] = useState('')
  const found = useSuppliers(words).data
  const { supplier, supplierName } = direct
  const listed = (found?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))
  const isListed = supplier === undefined || listed.some(({ value }) => value === supplier)
  const options = isListed ? listed : [{ value: supplier, label: supplierName }, ...listed]
  return (
    <>
      {(found?.more === true || words !== '') && (
        <TextField name="supplierWords" label={t(directWords.findSupplier)} value={words} onChange={setWords} maxLength={60} />
      )}
      <SelectField
        name="direct.supplier"
        label={t(directWords.supplier)}
        required
        value={supplier}
        onChange={(chosen) =>
          onChange({
            ...direct,
            supplier: chosen,
            supplierName: options.find(({ value }) => value === chosen)?.label ?? '',
          })
        }
        options={options}
      />
    </>
  )
}

function Opinions({ direct, onChange }: Props) {
  const { t } = useVoice()
  const { opinions } = direct
  const set = (rows: readonly OpinionRow[]) => onChange({ ...direct, opinions: rows })
  const change = (key: number, one: Partial<OpinionRow>) =>
    set(opinions.map((row) => (row.key === key ? { ...row, ...one } : row)))
  const key = Math.max(-1, ...opinions.map((row) => row.key)) + 1
  return (
    <div className="item-rows">
      <h3>{t(directWords.opinions)}</h3>
      <p className="quiet">{t(directWords.opinionsHint)}</p>
      {opinions.map((row, n) => (
        <fieldset key={row.key}>
          <legend>
            {n + 1}. {row.name}
          </legend>
          {(['name', 'unit', 'title'] as const).map((part) => (
            <TextField
              key={part}
              name={`direct.opinions.${n}.${part}`}
              label={t(OPINION[part])}
              required
              value={row[part]}
              onChange={(text) => change(row.key, { [part]: text })}
              maxLength={part === 'unit' ? 80 : 40}
            />
          ))}
          <TextArea
            name={`direct.opinions.${n}.opinion`}
            label={t(OPINION.opinion)}
            required
            value={row.opinion}
            onChange={(opinion) => change(row.key, { opinion })}
            rows={3}
            maxLength={1000}
          />
          <p>
            <Button onClick={() => set(opinions.filter((other) => other.key !== row.key))}>
              {t(directWords.removeOpinion, { name: row.name === '' ? t(directWords.thisOpinion) : row.name })}
            </Button>
          </p>
        </fieldset>
      ))}
      <Button onClick={() => set([...opinions, { key, name: '', unit: '', title: '', opinion: '' }])}>
        {t(directWords.addOpinion)}
      </Button>
    </div>
  )
}

const OPINION = {
  name: directWords.expertName,
  unit: directWords.expertUnit,
  title: directWords.expertTitle,
  opinion: directWords.opinion,
} as const
