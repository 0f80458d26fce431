import { type Fact, Facts } from '../../../../ui/desk/facts.tsx'
import { ConfirmButton } from '../../../../ui/desk/confirm-button.tsx'
import { Panel } from '../../../../ui/desk/panel.tsx'
import { Refusal } from '../../../../ui/desk/refusal.tsx'
import { Remark } from '../../../../ui/desk/states.tsx'
import { PlainTable } from '../../../../ui/desk/table/plain-table.tsx'
import { RowFaults } from '../../../../ui/desk/workbook/row-faults.tsx'
import { dateShown, instantShown } from '../../../../ui/format.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { countUnits, needFields } from '../../../../ui/words/need.ts'
import { rowFaults, surveyFields, surveyProblems, surveyWords } from '../../../../ui/words/survey.ts'
import { workbookWords } from '../../../../ui/words/workbook.ts'
import type { SurveyPreview as Preview, SurveyView } from '../../contract/survey.ts'
import { CountUnit } from '../../rules/need.ts'
import { usePaperHref, useSurveyMove } from './surveys-api.ts'

/** 检查结果: what would become of the rows, every fault, and what can be done. */
export function SurveyPreview({ survey, preview }: { survey: SurveyView; preview: Preview }) {
  const { t } = useVoice()
  const { paper } = usePaperHref()
  const { rows, accepted, refused, missing } = preview
  if (missing.length > 0)
    return (
      <Panel title={t(workbookWords.preview)}>
        <Remark tone="waiting">
          {t(workbookWords.missing, { fields: missing.map((field) => t(surveyFields[field])).join('、') })}
        </Remark>
      </Panel>
    )
  return (
    <Panel title={t(workbookWords.preview)}>
      <div className="spaced">
        <Remark tone={refused > 0 ? 'waiting' : 'good'}>{t(surveyWords.found, { rows, accepted, refused })}</Remark>
        {preview.faults.length > 0 && (
          <RowFaults faults={preview.faults} fields={surveyFields} reasons={rowFaults} paper={paper(survey.id, 'refused')} />
        )}
        {preview.first.length > 0 && <FirstNeeds preview={preview} />}
        <Taking survey={survey} preview={preview} />
      </div>
    </Panel>
  )
}

function FirstNeeds({ preview: { first } }: { preview: Preview }) {
  const { t, lang } = useVoice()
  const counted = (count: number | null, unit: string) => {
    const known = CountUnit.safeParse(unit)
    return count === null ? '—' : `${count}${lang === 'zh' ? '' : ' '}${known.success ? t(countUnits[known.data]) : ''}`
  }
  return (
    <>
      <h3>{t(surveyWords.firstNeeds)}</h3>
      <PlainTable
        caption={t(surveyWords.firstNeeds)}
        columns={[
          { key: 'row', title: t(workbookWords.row), width: 70, figures: true, cell: ({ row }) => row },
          { key: 'title', title: t(needFields.title), cell: ({ title }) => title },
          { key: 'target', title: t(needFields.target), width: 150, cell: ({ target }) => target },
          {
            key: 'count',
            title: t(needFields.count),
            width: 136,
            figures: true,
            cell: ({ count, unit }) => counted(count, unit),
          },
          { key: 'area', title: t(needFields.area), width: 124, cell: ({ areaName }) => areaName },
          { key: 'day', title: t(needFields.receivedOn), width: 140, cell: ({ receivedOn }) => dateShown(lang, receivedOn) },
          {
            key: 'person',
            title: t(needFields.person),
            width: 150,
            cell: ({ person, phone }) => `${person} ${phone}`.trim() || '—',
          },
        ]}
        rows={first}
        rowKey={({ row }) => String(row)}
      />
    </>
  )
}

function Taking({ survey, preview: { accepted, refused } }: { survey: SurveyView; preview: Preview }) {
  const { t } = useVoice()
  const move = useSurveyMove(survey.id)
  const take = (onlyAccepted: boolean) => move.mutate({ deed: 'take', taking: { revision: survey.revision, onlyAccepted } })
  if (survey.can['survey.take'] !== true || accepted === 0) return null
  const mayPart = survey.can['survey.take-part'] === true
  return (
    <>
      <Refusal error={move.error} words={surveyProblems} />
      {refused === 0 && (
        <ConfirmButton
          label={t(surveyWords.takeAll)}
          about={survey.name}
          consequence={t(surveyWords.takeConsequence)}
          busy={move.isPending}
          onConfirm={() => take(false)}
        />
      )}
      {refused > 0 && mayPart && (
        <ConfirmButton
          label={t(surveyWords.takePart, { accepted })}
          about={survey.name}
          consequence={
            <>
              <p>{t(surveyWords.partConsequence, { refused })}</p>
              <p>{t(surveyWords.takeConsequence)}</p>
            </>
          }
          busy={move.isPending}
          onConfirm={() => take(true)}
          tone="plain"
        />
      )}
      {refused > 0 && !mayPart && <p className="quiet">{t(surveyWords.waitsOfficer)}</p>}
    </>
  )
}

/** 导入结果: what became of the rows, and what of it can still be had. */
export function SurveyResult({ survey }: { survey: SurveyView }) {
  const { t, lang } = useVoice()
  const { paper } = usePaperHref()
  const { accepted, rows, onlyAccepted, takenAt, problems, isKept } = survey
  const facts: readonly Fact[] = [
    { label: t(surveyWords.counts), value: t(workbookWords.ofRows, { accepted: accepted ?? 0, rows: rows ?? 0 }) },
    { label: t(surveyWords.takenAt), value: takenAt === null ? '' : instantShown(lang, takenAt) },
  ]
  return (
    <Panel title={t(surveyWords.result)}>
      <div className="spaced">
        <Facts facts={facts} />
        {onlyAccepted === true && problems.length > 0 && <p className="quiet">{t(surveyWords.byOfficer)}</p>}
        {isKept && problems.length > 0 && <a href={paper(survey.id, 'refused')}>{t(workbookWords.refusedPaper)}</a>}
      </div>
    </Panel>
  )
}
