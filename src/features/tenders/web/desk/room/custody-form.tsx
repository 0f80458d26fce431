import { Button } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { ConfirmButton } from '../../../../../ui/desk/confirm-button.tsx'
import { Form, FormActions } from '../../../../../ui/desk/form/form.tsx'
import { NumberField } from '../../../../../ui/desk/form/number-fields.tsx'
import { RestoredLine } from '../../../../../ui/desk/form/restored-line.tsx'
import { shapeOf } from '../../../../../ui/desk/form/shape.ts'
import { TextField } from '../../../../../ui/desk/form/text-field.tsx'
import { useDraft } from '../../../../../ui/desk/form/use-draft.ts'
import { Refusal } from '../../../../../ui/desk/refusal.tsx'
import { listShown } from '../../../../../ui/format.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { buttons, hints } from '../../../../../ui/words/common.ts'
import { custodyWords } from '../../../../../ui/words/room.ts'
import type { JurorId } from '../../../../../kernel/ids.ts'
import type { JurorView, PanelView } from '../../../contract/panel.ts'
import { type CustodyRows, type RoomAt, sealIn } from '../../room-api.ts'
import { useRoomDeed } from './use-room.ts'

export type Row = { juror: JurorId | null; holder: string; phones: number | undefined; others: string }

const LEFT: ReadonlySet<string> = new Set(['absent', 'recused'])

type Seated = { readonly jurors: readonly Pick<JurorView, 'id' | 'name' | 'seat' | 'status'>[] }

/** A row for everyone who sits; rows of staff are added by hand. */
export const rowsFor = ({ jurors }: Seated): Row[] =>
  jurors
    .filter(({ status }) => !LEFT.has(status))
    .sort((a, b) => a.seat - b.seat)
    .map(({ id, name }) => ({ juror: id, holder: name, phones: undefined, others: '' }))

const ROW = shapeOf({
  juror: z.string().nullable(),
  holder: z.string(),
  phones: z.number().optional(),
  others: z.string(),
})
const seatedIn = (rows: readonly { readonly juror: string | null }[]) => rows.flatMap(({ juror }) => juror ?? []).join(' ')

/** The rows as they may come back from the browser: of the jurors who sit now, and of nobody who was replaced since. */
export const keptRows = (panel: Seated) =>
  shapeOf({ rows: z.array(ROW).refine((rows) => seatedIn(rows) === seatedIn(rowsFor(panel))) })

/** What was typed as what is sent, or undefined while a holder or a number is missing. */
export function written(rows: readonly Row[]): CustodyRows['custody'] | undefined {
  const full = rows.flatMap(({ phones, holder, ...row }) =>
    phones === undefined || holder.trim() === '' ? [] : [{ ...row, others: row.others.trim(), holder: holder.trim(), phones }],
  )
  return full.length === rows.length && full.length > 0 ? full : undefined
}

/** Who is said to have brought no phone: asked about by name, because a 0 is typed in passing. */
export const withoutPhone = (custody: CustodyRows['custody']): string[] =>
  custody.flatMap(({ phones, holder }) => (phones === 0 ? [holder] : []))

export function CustodyForm({ room, panel }: { room: RoomAt; panel: PanelView }) {
  const { t, lang } = useVoice()
  const {
    draft: { rows },
    set: keep,
    forget,
    restored,
  } = useDraft<{ readonly rows: readonly Row[] }>({
    form: ['custody', panel.id],
    shape: keptRows(panel),
    begin: () => ({ rows: rowsFor(panel) }),
  })
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const sealing = useRoomDeed(room, sealIn, forget)
  const set = (index: number, part: Partial<Row>) =>
    keep({ rows: rows.map((row, at) => (at === index ? { ...row, ...part } : row)) })
  const custody = written(rows)
  const without = withoutPhone(custody ?? [])
  const names = rows.flatMap(({ juror, holder }) => (juror === null ? [] : [holder]))
  const complain = () =>
    setErrors(
      Object.fromEntries(
        rows.flatMap(({ phones, holder }, index): [string, string][] => [
          ...(holder.trim() === ''
            ? [[`holder${index}`, t(hints.emptyRequired, { label: t(custodyWords.holder) })] as [string, string]]
            : []),
          ...(phones === undefined
            ? [
                [`phones${index}`, t(custodyWords.numberNeeded, { holder: holder || t(custodyWords.someone) })] as [
                  string,
                  string,
                ],
              ]
            : []),
        ]),
      ),
    )
  return (
    <Form errors={custody ? {} : errors} onSubmit={complain}>
      <Refusal error={sealing.error} />
      <RestoredLine restored={restored} />
      {rows.map((row, index) => (
        <CustodyRow
          // oxlint-disable-next-line react/no-array-index-key -- rows are only added at the end or taken away there
          key={index}
          index={index}
          row={row}
          onChange={(part) => set(index, part)}
          {...(row.juror === null ? { onRemove: () => keep({ rows: rows.filter((_, at) => at !== index) }) } : {})}
        />
      ))}
      <FormActions>
        <Button onClick={() => keep({ rows: [...rows, { juror: null, holder: '', phones: undefined, others: '' }] })}>
          {t(custodyWords.addRow)}
        </Button>
        {custody ? (
          <ConfirmButton
            label={t(custodyWords.submit)}
            consequence={
              <>
                <p>{t(custodyWords.consequence, { names: listShown(lang, names), count: names.length })}</p>
                {without.length > 0 && <p>{t(custodyWords.noneAsked, { names: listShown(lang, without) })}</p>}
              </>
            }
            busy={sealing.isPending}
            onConfirm={() => sealing.mutate({ custody })}
          />
        ) : (
          <Button type="primary" htmlType="submit">
            {t(custodyWords.submit)}
          </Button>
        )}
      </FormActions>
    </Form>
  )
}

type RowProps = { index: number; row: Row; onChange: (part: Partial<Row>) => void; onRemove?: () => void }

function CustodyRow({ index, row, onChange, onRemove }: RowProps) {
  const { t } = useVoice()
  return (
    <fieldset className="custody-row">
      <legend>{row.holder || t(custodyWords.someone)}</legend>
      {row.juror === null && (
        <TextField
          name={`holder${index}`}
          label={t(custodyWords.holder)}
          required
          maxLength={40}
          value={row.holder}
          onChange={(holder) => onChange({ holder })}
        />
      )}
      <NumberField
        name={`phones${index}`}
        label={t(custodyWords.phones)}
        required
        to={20}
        value={row.phones}
        onChange={(phones) => onChange({ phones })}
      />
      <TextField
        name={`others${index}`}
        label={t(custodyWords.others)}
        maxLength={100}
        value={row.others}
        onChange={(others) => onChange({ others })}
      />
      {onRemove !== undefined && (
        <Button type="link" onClick={onRemove}>
          {t(buttons.remove)}
        </Button>
      )}
    </fieldset>
  )
}
