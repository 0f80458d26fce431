import { Button } from 'antd'
import { useMemo, useState } from 'react'
import type { CivilDate } from '../../../../kernel/civil.ts'
import { SelectField } from '../../../../ui/desk/form/choice-fields.tsx'
import { DateField } from '../../../../ui/desk/form/date-field.tsx'
import { Form, FormActions } from '../../../../ui/desk/form/form.tsx'
import { Panel } from '../../../../ui/desk/panel.tsx'
import { Refusal } from '../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import {
  columnField,
  SheetChoice,
  SheetColumns,
  SheetRefused,
  type Telling,
  tellingOf,
  toldTwice,
} from '../../../../ui/desk/workbook/sheet-columns.tsx'
import { useVoice } from '../../../../ui/voice.tsx'
import { countUnits } from '../../../../ui/words/need.ts'
import { hints } from '../../../../ui/words/common.ts'
import { surveyFields, surveyProblems, surveyWords } from '../../../../ui/words/survey.ts'
import { workbookWords } from '../../../../ui/words/workbook.ts'
import type { SurveyView } from '../../contract/survey.ts'
import { CountUnit } from '../../rules/need.ts'
import { SurveyField, type SurveyMapping } from '../../rules/survey-columns.ts'
import { useSurveyMove } from './surveys-api.ts'

type Draft = Telling<SurveyField> & { readonly receivedOn: CivilDate | undefined; readonly unit: CountUnit }

const begun = ({ plan, sheets }: SurveyView, today: CivilDate): Draft => ({
  ...tellingOf(plan, sheets),
  receivedOn: plan?.receivedOn ?? today,
  unit: plan?.unit ?? 'persons',
})

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
  const sheet = survey.sheets.find(({ name }) => name === draft.sheet)
  const twice = useMemo(() => toldTwice(draft.columns), [draft.columns])
  const send = () => {
    const wrong = {
      ...(draft.heading === undefined ? { heading: t(hints.emptyRequired, { label: t(workbookWords.heading) }) } : {}),
      ...(draft.receivedOn === undefined ? { receivedOn: t(hints.emptyRequired, { label: t(surveyWords.receivedOn) }) } : {}),
      ...Object.fromEntries(
        twice.map(({ column, field }) => [columnField(column), t(workbookWords.toldTwice, { field: t(surveyFields[field]) })]),
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
        <SheetChoice sheets={survey.sheets} draft={draft} change={change} />
        <Defaults draft={draft} change={change} />
        <SheetRefused sheet={sheet} />
        {sheet?.refused === null && (
          <SheetColumns sheet={sheet} draft={draft} change={change} fields={SurveyField.options} words={surveyFields} />
        )}
        <FormActions>
          <Button type="primary" htmlType="submit" loading={move.isPending} disabled={sheet?.refused !== null}>
            {t(workbookWords.check)}
          </Button>
        </FormActions>
      </Form>
    </Panel>
  )
}

type Part = { draft: Draft; change: (over: Partial<Draft>) => void }

/** For rows that say neither their day nor their unit. */
function Defaults({ draft, change }: Part) {
  const { t } = useVoice()
  const { today } = useStanding()
  return (
    <>
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
