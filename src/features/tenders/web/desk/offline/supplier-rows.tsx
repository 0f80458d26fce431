import { Button } from 'antd'
import { ChoiceField } from '../../../../../ui/desk/form/choice-fields.tsx'
import { MoneyField } from '../../../../../ui/desk/form/number-fields.tsx'
import { TextArea, TextField } from '../../../../../ui/desk/form/text-field.tsx'
import { Panel } from '../../../../../ui/desk/panel.tsx'
import { useVoice } from '../../../../../ui/voice.tsx'
import { offlineWords as words } from '../../../../../ui/words/offline.ts'
import type { OfflineReviewPage } from '../../../contract/offline-review.ts'
import { aSupplier, type SupplierRow } from './offline-draft.ts'

type Props = {
  rows: readonly SupplierRow[]
  of: OfflineReviewPage['lot']
  onChange: (rows: readonly SupplierRow[]) => void
}

/** Everybody who took part, as the summary of the papers has them. */
export function SupplierRows({ rows, of, onChange }: Props) {
  const { t } = useVoice()
  const change = (key: number, one: Partial<SupplierRow>) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...one } : row)))
  const next = Math.max(-1, ...rows.map(({ key }) => key)) + 1
  return (
    <Panel title={t(words.suppliers)}>
      <p className="quiet">{t(words.suppliersHint)}</p>
      <div className="item-rows">
        {rows.map((row, n) => (
          <fieldset key={row.key}>
            <legend>{t(words.supplierNo, { n: n + 1 })}</legend>
            <OneSupplier row={row} at={`suppliers.${n}`} of={of} onChange={(one) => change(row.key, one)} />
            {rows.length > 1 && (
              <p>
                <Button onClick={() => onChange(rows.filter(({ key }) => key !== row.key))}>
                  {t(words.remove)} {t(words.supplierNo, { n: n + 1 })}
                </Button>
              </p>
            )}
          </fieldset>
        ))}
        <Button onClick={() => onChange([...rows, aSupplier(next, { name: '', creditCode: '' })])}>{t(words.addSupplier)}</Button>
      </div>
    </Panel>
  )
}

type OneProps = { row: SupplierRow; at: string; of: Props['of']; onChange: (one: Partial<SupplierRow>) => void }

function OneSupplier({ row, at, of, onChange }: OneProps) {
  const { t } = useVoice()
  return (
    <>
      <TextField
        name={`${at}.name`}
        label={t(words.supplier)}
        required
        value={row.name}
        onChange={(name) => onChange({ name })}
        maxLength={120}
      />
      <TextField
        name={`${at}.creditCode`}
        label={t(words.creditCode)}
        required
        figures
        value={row.creditCode}
        onChange={(creditCode) => onChange({ creditCode })}
        maxLength={18}
      />
      <ChoiceField
        name={`${at}.fit`}
        label={t(words.outcome)}
        required
        value={row.fit ? 'fit' : 'unfit'}
        onChange={(outcome) => onChange({ fit: outcome === 'fit' })}
        options={(['fit', 'unfit'] as const).map((value) => ({ value, label: t(words[value]) }))}
      />
      {row.fit ? (
        <Judged row={row} at={at} of={of} onChange={onChange} />
      ) : (
        <TextArea
          name={`${at}.outcome.ground`}
          label={t(words.ground)}
          required
          value={row.ground}
          onChange={(ground) => onChange({ ground })}
          rows={2}
          maxLength={500}
        />
      )}
    </>
  )
}

function Judged({ row, at, of, onChange }: OneProps) {
  const { t } = useVoice()
  return (
    <>
      {!of.priceFixed && (
        <MoneyField
          name={`${at}.priceFen`}
          label={t(words.price)}
          required
          value={row.priceFen}
          onChange={(priceFen) => onChange({ priceFen })}
        />
      )}
      <TextField
        name={`${at}.outcome.total`}
        label={t(words.total)}
        hint={t(words.totalHint, { decimals: of.decimals })}
        required
        figures
        value={row.total}
        onChange={(total) => onChange({ total })}
        maxLength={9}
      />
      <TextArea
        name={`${at}.outcome.told`}
        label={t(words.told)}
        hint={t(words.toldHint)}
        value={row.told}
        onChange={(told) => onChange({ told })}
        rows={2}
        maxLength={500}
      />
    </>
  )
}
