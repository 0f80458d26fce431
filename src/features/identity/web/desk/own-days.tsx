import { Button } from 'antd'
import { useState } from 'react'
import type { CivilDate } from '../../../../kernel/civil.ts'
import { ConfirmButton } from '../../../../ui/desk/confirm-button.tsx'
import { ChoiceField } from '../../../../ui/desk/form/choice-fields.tsx'
import { DateField } from '../../../../ui/desk/form/date-field.tsx'
import { Form, FormActions } from '../../../../ui/desk/form/form.tsx'
import { TextField } from '../../../../ui/desk/form/text-field.tsx'
import { Panel } from '../../../../ui/desk/panel.tsx'
import { Empty, Problem } from '../../../../ui/desk/states.tsx'
import { dateShown } from '../../../../ui/format.ts'
import { codeOf } from '../../../../ui/reply.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { hints } from '../../../../ui/words/common.ts'
import { calendarWords } from '../../../../ui/words/calendar.ts'
import type { CalendarYearView, OwnCalendarDay } from '../../contract/calendar.ts'
import { useSetDay } from './calendar-api.ts'

/** The days the authority has set itself, each with its reason; the officer adds and undoes them. */
export function OwnDays({ year }: { year: CalendarYearView }) {
  const { t, lang } = useVoice()
  const setting = useSetDay()
  const own = year.days.filter(({ by }) => by === 'authority')
  return (
    <Panel title={t(calendarWords.ownDays)}>
      <p className="quiet">{t(calendarWords.ownHint)}</p>
      {setting.error && <Problem code={codeOf(setting.error)} />}
      {own.length === 0 && <Empty>{t(calendarWords.noOwnDays)}</Empty>}
      <ul>
        {own.map(({ date, kind, note }) => (
          <li key={date}>
            {dateShown(lang, date)} · {t(kind === 'holiday' ? calendarWords.holiday : calendarWords.makeUp)} · {note}{' '}
            {year.can.write && (
              <ConfirmButton
                label={t(calendarWords.drop)}
                consequence={<p>{t(calendarWords.dropConsequence)}</p>}
                tone="plain"
                busy={setting.isPending}
                onConfirm={() => setting.mutate({ date, own: undefined })}
              />
            )}
          </li>
        ))}
      </ul>
      {year.can.write && (
        <DayForm key={own.length} busy={setting.isPending} onSet={(date, day) => setting.mutate({ date, own: day })} />
      )}
    </Panel>
  )
}

function DayForm({ busy, onSet }: { busy: boolean; onSet: (date: CivilDate, day: OwnCalendarDay) => void }) {
  const { t } = useVoice()
  const [date, setDate] = useState<CivilDate>()
  const [kind, setKind] = useState<OwnCalendarDay['kind']>()
  const [note, setNote] = useState('')
  const [gaps, setGaps] = useState<Readonly<Record<string, string>>>({})
  const send = () => {
    const missing = [date === undefined && 'date', kind === undefined && 'kind', note.trim() === '' && 'note'] as const
    const names = missing.filter((name) => name !== false)
    setGaps(Object.fromEntries(names.map((name) => [name, t(hints.emptyRequired, { label: t(calendarWords[name]) })])))
    if (date !== undefined && kind !== undefined && note.trim() !== '') onSet(date, { kind, note: note.trim() })
  }
  return (
    <Form errors={gaps} onSubmit={send}>
      <DateField name="date" label={t(calendarWords.date)} required value={date} onChange={setDate} />
      <ChoiceField
        name="kind"
        label={t(calendarWords.kind)}
        required
        options={[
          { value: 'holiday', label: t(calendarWords.holiday) },
          { value: 'workday', label: t(calendarWords.makeUp) },
        ]}
        value={kind}
        onChange={setKind}
      />
      <TextField
        name="note"
        label={t(calendarWords.note)}
        required
        sample={calendarWords.noteSample}
        value={note}
        onChange={setNote}
        maxLength={200}
      />
      <FormActions>
        <Button type="primary" htmlType="submit" loading={busy}>
          {t(calendarWords.setDay)}
        </Button>
      </FormActions>
    </Form>
  )
}
