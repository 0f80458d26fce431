import { Button } from 'antd'
import { useState } from 'react'
import { ConfirmButton } from '../../../../../ui/desk/confirm-button.tsx'
import { Form, FormActions } from '../../../../../ui/desk/form/form.tsx'
import { RestoredLine } from '../../../../../ui/desk/form/restored-line.tsx'
import { TextField } from '../../../../../ui/desk/form/text-field.tsx'
import { useDraft } from '../../../../../ui/desk/form/use-draft.ts'
import { Refusal } from '../../../../../ui/desk/refusal.tsx'
import { listShown } from '../../../../../ui/format.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { buttons } from '../../../../../ui/words/common.ts'
import { custodyWords } from '../../../../../ui/words/room.ts'
import type { PanelView } from '../../../contract/panel.ts'
import { type RoomAt, sealIn } from '../../room-api.ts'
import { faultsIn, keptRows, phonesFault, type Row, rowsFor, withoutPhone, written } from './custody-rows.ts'
import { useRoomDeed } from './use-room.ts'

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
  return (
    <Form errors={custody ? {} : errors} onSubmit={() => setErrors(faultsIn(t, rows))}>
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
        <Button onClick={() => keep({ rows: [...rows, { juror: null, holder: '', phones: '', others: '' }] })}>
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
  const [left, setLeft] = useState(false)
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
      <TextField
        name={`phones${index}`}
        label={t(custodyWords.phones)}
        required
        figures
        error={left ? phonesFault(t, row) : undefined}
        value={row.phones}
        onChange={(phones) => onChange({ phones })}
        onLeave={() => setLeft(row.phones.trim() !== '')}
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
