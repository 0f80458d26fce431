import { Button } from 'antd'
import { useMemo, useState } from 'react'
import type { CivilDate } from '../../../../kernel/civil.ts'
import { columnName } from '../../../../kernel/workbook.ts'
import { type Option, SelectField } from '../../../../ui/desk/form/choice-fields.tsx'
import { DateField } from '../../../../ui/desk/form/date-field.tsx'
import { Form, FormActions } from '../../../../ui/desk/form/form.tsx'
import { NumberField } from '../../../../ui/desk/form/number-fields.tsx'
import { Panel } from '../../../../ui/desk/panel.tsx'
import { Refusal } from '../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { Remark } from '../../../../ui/desk/states.tsx'
import { useVoice } from '../../../../ui/voice.tsx'
import { countUnits } from '../../../../ui/words/need.ts'
import { hints } from '../../../../ui/words/common.ts'
import { surveyFields, surveyProblems, surveyWords } from '../../../../ui/words/survey.ts'
import type { SurveyView } from '../../contract/survey.ts'
import { CountUnit } from '../../rules/need.ts'
import { type SurveyColumn, SurveyField, type SurveyMapping } from '../../rules/survey-columns.ts'
import { useSurveyMove } from './surveys-api.ts'

type Draft = {
  readonly sheet: string
  readonly heading: number | undefined
  readonly columns: readonly SurveyColumn[]
  readonly receivedOn: CivilDate | undefined
  readonly unit: CountUnit
}
type Sheet = SurveyView['sheets'][number]

const sheetIn = ({ sheets }: SurveyView, name: string): Sheet | undefined => sheets.find((sheet) => sheet.name === name)

/** As it was told before; else as the headings of the first sheet that has some seem to say. */
function begun(survey: SurveyView, today: CivilDate): Draft {
  if (survey.plan !== null) return survey.plan
  const guesses = survey.sheets.flatMap(({ guess }) => guess ?? [])
  const best = guesses.toSorted((a, b) => b.columns.length - a.columns.length)[0]
  return best ?? { sheet: survey.sheets[0]?.name ?? '', heading: 1, columns: [], receivedOn: today, unit: 'persons' }
}

/** 对应栏目: which sheet, where its headings are, and what each column tells. */
export function SurveyColumns({ survey, onEdited }: { survey: SurveyView; onEdited: (isEdited: boolean) => void }) {
  const { t } = useVoice()
  const { today } = useStanding()
  const [draft, setDraft] = useState<Draft>(() => begun(survey, today))
  const change = (over: Partial<Draft>) => {
    setDraft((before) => ({ ...before, ...over }))
    onEdited(true)
  }
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const move = useSurveyMove(survey.id, () => onEdited(false))
  const sheet = sheetIn(survey, draft.sheet)
  const twice = useMemo(() => toldTwice(draft.columns), [draft.columns])
  const send = () => {
    const wrong = {
      ...(draft.heading === undefined ? { heading: t(hints.emptyRequired, { label: t(surveyWords.heading) }) } : {}),
      ...(draft.receivedOn === undefined ? { receivedOn: t(hints.emptyRequired, { label: t(surveyWords.receivedOn) }) } : {}),
      ...Object.fromEntries(
        twice.map(({ column, field }) => [nameOf(column), t(surveyWords.toldTwice, { field: t(surveyFields[field]) })]),
      ),
    }
    setErrors(wrong)
    const { heading, receivedOn } = draft
    if (Object.keys(wrong).length > 0 || heading === undefined || receivedOn === undefined) return
    const mapping: SurveyMapping = { sheet: draft.sheet, heading, receivedOn, unit: draft.unit, columns: [...draft.columns] }
    move.mutate({ deed: 'map', mapping })
  }
  return (
    <Panel title={t(surveyWords.columns)}>
      <Form errors={errors} onSubmit={send}>
        <Refusal error={move.error} words={surveyProblems} />
        <p className="quiet">{t(surveyWords.columnsNote)}</p>
        <WhichSheet survey={survey} draft={draft} change={change} />
        <Refused sheet={sheet} />
        {sheet?.refused === null && <Columns sheet={sheet} draft={draft} change={change} />}
        <FormActions>
          <Button type="primary" htmlType="submit" loading={move.isPending} disabled={sheet?.refused !== null}>
            {t(surveyWords.check)}
          </Button>
        </FormActions>
      </Form>
    </Panel>
  )
}

const NOTHING = 'nothing'
const nameOf = (column: number) => `column-${column}`
const toldTwice = (columns: readonly SurveyColumn[]) =>
  columns.filter(({ field }, place) => columns.findIndex((one) => one.field === field) !== place)

type Part = { draft: Draft; change: (over: Partial<Draft>) => void }

function WhichSheet({ survey, draft, change }: Part & { survey: SurveyView }) {
  const { t } = useVoice()
  const { today } = useStanding()
  const choose = (name: string | undefined) => {
    const guess = name === undefined ? null : sheetIn(survey, name)?.guess
    change({ sheet: name ?? '', ...(guess ? { heading: guess.heading, columns: guess.columns } : { columns: [] }) })
  }
  return (
    <>
      <SelectField
        name="sheet"
        label={t(surveyWords.sheet)}
        required
        options={survey.sheets.map(({ name }) => ({ value: name, label: name }))}
        value={draft.sheet}
        onChange={choose}
      />
      <NumberField
        name="heading"
        label={t(surveyWords.heading)}
        required
        value={draft.heading}
        onChange={(heading) => change({ heading })}
        from={1}
        to={100}
      />
      <DateField
        name="receivedOn"
        label={t(surveyWords.receivedOn)}
        required
        max={today}
        value={draft.receivedOn}
        onChange={(receivedOn) => change({ receivedOn })}
      />
      <SelectField
        name="unit"
        label={t(surveyWords.unit)}
        required
        options={CountUnit.options.map((unit) => ({ value: unit, label: t(countUnits[unit]) }))}
        value={draft.unit}
        onChange={(unit) => change({ unit: unit ?? draft.unit })}
      />
    </>
  )
}

function Refused({ sheet }: { sheet: Sheet | undefined }) {
  const { t } = useVoice()
  const refused = sheet?.refused
  if (sheet === undefined || refused === null || refused === undefined) return null
  const words = refused.code === 'has-formulas' ? surveyWords.formulas : surveyWords.tooManyRows
  return <Remark tone="waiting">{t(words, { sheet: sheet.name, cell: refused.cell ?? '' })}</Remark>
}

/** One field for each column, named by its letter and its heading, with what stands below it. */
function Columns({ sheet, draft, change }: Part & { sheet: Sheet }) {
  const { t } = useVoice()
  const { heading = 1, columns } = draft
  const width = Math.max(0, ...sheet.first.map((row) => row.length))
  const head = sheet.first[heading - 1] ?? []
  const below = sheet.first.slice(heading, heading + 3)
  const fields = SurveyField.options.map((field) => ({ value: field, label: t(surveyFields[field]) }))
  const options: Option<SurveyField | typeof NOTHING>[] = [{ value: NOTHING, label: t(surveyWords.nothing) }, ...fields]
  const tell = (column: number, field: SurveyField | typeof NOTHING) => {
    const others = columns.filter((one) => one.column !== column)
    change({ columns: field === NOTHING ? others : [...others, { column, field }].toSorted((a, b) => a.column - b.column) })
  }
  return (
    <div className="survey-columns">
      {Array.from({ length: width }, (_, column) => (
        <SelectField
          key={nameOf(column)}
          name={nameOf(column)}
          label={`${columnName(column)} · ${head[column] ?? ''}`}
          mark={null}
          hint={
            below
              .map((row) => row[column] ?? '')
              .filter(Boolean)
              .join('；') || '—'
          }
          options={options}
          value={columns.find((one) => one.column === column)?.field ?? NOTHING}
          onChange={(field) => tell(column, field ?? NOTHING)}
        />
      ))}
    </div>
  )
}
