import { Button } from 'antd'
import { fieldId } from '../../../../../ui/desk/form/field.tsx'
import { NumberField } from '../../../../../ui/desk/form/number-fields.tsx'
import { TextField } from '../../../../../ui/desk/form/text-field.tsx'
import { useVoice } from '../../../../../ui/voice.tsx'
import { buttons } from '../../../../../ui/words/common.ts'
import { newLotWords } from '../../../../../ui/words/purchase-samples.ts'
import { formWords } from '../../../../../ui/words/purchase.ts'
import { type InstalmentRow, type NewLotWords, percentSum, sharedOut, USUAL_SHARES } from './lot-draft.ts'

type Props = {
  rows: readonly InstalmentRow[]
  usual: NewLotWords
  onChange: (rows: readonly InstalmentRow[]) => void
}

/** When how much is paid; the shares must make the whole. */
export function InstalmentRows({ rows, usual, onChange }: Props) {
  const { t } = useVoice()
  const set = (key: number, change: Partial<InstalmentRow>) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...change } : row)))
  const sum = percentSum(rows)
  const add = () =>
    onChange([...rows, { key: Math.max(-1, ...rows.map(({ key }) => key)) + 1, name: '', percent: undefined, condition: '' }])
  return (
    <div className="item-rows" id={fieldId('instalments')} tabIndex={-1}>
      <p className="row-actions">
        <span className="quiet">{t(newLotWords.usual)}</span>
        {USUAL_SHARES.map((shares) => (
          <Button key={shares.join()} onClick={() => onChange(sharedOut(shares, usual, rows))}>
            {t(newLotWords.usualOf, { shares: shares.map((share) => `${share}%`).join(' / ') })}
          </Button>
        ))}
      </p>
      {rows.map((row, index) => (
        <fieldset key={row.key}>
          <legend>
            {index + 1}. {row.name}
          </legend>
          <TextField
            name={`instalments.${index}.name`}
            label={t(formWords.instalmentName)}
            required
            value={row.name}
            onChange={(name) => set(row.key, { name })}
            maxLength={20}
          />
          <NumberField
            name={`instalments.${index}.percent`}
            label={t(formWords.percent)}
            required
            unit="%"
            value={row.percent}
            onChange={(percent) => set(row.key, { percent })}
            from={1}
            to={100}
          />
          <TextField
            name={`instalments.${index}.condition`}
            label={t(formWords.condition)}
            required
            value={row.condition}
            onChange={(condition) => set(row.key, { condition })}
            maxLength={100}
          />
          <p>
            <Button
              onClick={() => onChange(rows.filter(({ key }) => key !== row.key))}
              aria-label={`${t(buttons.remove)} ${row.name}`}
            >
              {t(buttons.remove)}
            </Button>
          </p>
        </fieldset>
      ))}
      <p>
        <output className="tag" data-tone={sum === 100 ? 'good' : 'bad'}>
          {sum === 100 ? t(formWords.percentOk) : t(formWords.percentSum, { sum })}
        </output>
      </p>
      <Button onClick={add}>{t(formWords.addInstalment)}</Button>
    </div>
  )
}
