import type { CivilDate } from '../../../../kernel/civil.ts'
import { SelectField } from '../../../../ui/desk/form/choice-fields.tsx'
import { DateField } from '../../../../ui/desk/form/date-field.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { type Telling, tellingOf } from '../../../../ui/desk/workbook/sheet-columns.tsx'
import { SheetForm } from '../../../../ui/desk/workbook/sheet-form.tsx'
import { useTelling } from '../../../../ui/desk/workbook/telling-draft.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { countUnits } from '../../../../ui/words/need.ts'
import { hints } from '../../../../ui/words/common.ts'
import { surveyFields, surveyProblems, surveyWords } from '../../../../ui/words/survey.ts'
import type { SurveyView } from '../../contract/survey.ts'
import { CountUnit } from '../../rules/need.ts'
import { SurveyField } from '../../rules/survey-columns.ts'
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
  const { draft, change } = useTelling(() => begun(survey, today), onEdited)
  const move = useSurveyMove(survey.id, () => onEdited(false))
  const { receivedOn, unit } = draft
  return (
    <SheetForm
      title={t(surveyWords.columns)}
      note={t(surveyWords.columnsNote)}
      sheets={survey.sheets}
      draft={draft}
      change={change}
      fields={SurveyField.options}
      words={surveyFields}
      faults={receivedOn === undefined ? { receivedOn: t(hints.emptyRequired, { label: t(surveyWords.receivedOn) }) } : {}}
      onTold={(told) => {
        if (receivedOn !== undefined) move.mutate({ deed: 'map', mapping: { ...told, receivedOn, unit } })
      }}
      move={move}
      problems={surveyProblems}
    >
      <Defaults draft={draft} change={change} />
    </SheetForm>
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
