import { useState } from 'react'
import { useNamed } from '../../../../ui/desk/address.ts'
import { ConfirmButton } from '../../../../ui/desk/confirm-button.tsx'
import { type Fact, Facts } from '../../../../ui/desk/facts.tsx'
import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { PageLink } from '../../../../ui/desk/page-link.tsx'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { Panel } from '../../../../ui/desk/panel.tsx'
import { Refusal } from '../../../../ui/desk/refusal.tsx'
import { Remark } from '../../../../ui/desk/states.tsx'
import { StatusTag } from '../../../../ui/desk/status-tag.tsx'
import { instantShown } from '../../../../ui/format.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { buttons } from '../../../../ui/words/common.ts'
import { needFields } from '../../../../ui/words/need.ts'
import { statusWord } from '../../../../ui/words/profile.ts'
import { surveyProblems, surveyStatus, surveyWords } from '../../../../ui/words/survey.ts'
import { workbookWords } from '../../../../ui/words/workbook.ts'
import type { SurveyView } from '../../contract/survey.ts'
import { useRegisterPath } from './needs-api.ts'
import { SurveyColumns } from './survey-columns.tsx'
import { SurveyPreview, SurveyResult } from './survey-preview.tsx'
import { usePaperHref, useSurvey, useSurveyMove } from './surveys-api.ts'
import './needs.css'

/** One survey: its columns are told, its rows looked through and taken in; afterwards, what became of them. */
export default function SurveyPage() {
  const survey = useSurvey(useNamed('survey'))
  return (
    <Fetched query={survey} words={surveyProblems}>
      {(view) => <Shown survey={view} />}
    </Fetched>
  )
}

function Shown({ survey }: { survey: SurveyView }) {
  const { t } = useVoice()
  const path = useRegisterPath()
  const isWaiting = survey.status === 'received'
  // What was found is true of the columns as they were told, not as somebody is changing them.
  const [isEdited, setEdited] = useState(false)
  return (
    <>
      <PageTitle
        title={survey.name}
        above={<PageLink to={[path, 'surveys']}>{t(surveyWords.surveys)}</PageLink>}
        status={<StatusTag table={surveyStatus} status={survey.status} />}
      />
      {isWaiting && <Same survey={survey} />}
      {survey.status === 'taken' && <SurveyResult survey={survey} />}
      {isWaiting && <SurveyColumns survey={survey} key={survey.id} onEdited={setEdited} />}
      {survey.preview !== null && !isEdited && <SurveyPreview survey={survey} preview={survey.preview} />}
      {survey.needs.length > 0 && <Needs survey={survey} path={path} />}
      <Workbook survey={survey} />
    </>
  )
}

/** The very same workbook came before: said before anything is taken in twice. */
function Same({ survey: { same } }: { survey: SurveyView }) {
  const { t, lang, profile } = useVoice()
  return same.map(({ id, receivedAt, receivedByName, status }) => (
    <Remark key={id} tone="waiting">
      {t(surveyWords.same, {
        at: instantShown(lang, receivedAt),
        name: receivedByName,
        status: statusWord(lang, surveyStatus, status, profile),
      })}
    </Remark>
  ))
}

const FEW = 20

function Needs({ survey: { needs }, path }: { survey: SurveyView; path: string }) {
  const { t } = useVoice()
  const [isWhole, setWhole] = useState(false)
  return (
    <Panel title={`${t(surveyWords.needs)} ${needs.length}`} folds>
      <ul className="need-lines">
        {(isWhole ? needs : needs.slice(0, FEW)).map(({ id, no, row }) => (
          <li key={id}>
            <PageLink to={[path, id]}>{no}</PageLink> <span className="quiet">{t(surveyWords.fromRow, { row: row ?? '' })}</span>
          </li>
        ))}
      </ul>
      {!isWhole && needs.length > FEW && (
        <button type="button" className="link" onClick={() => setWhole(true)}>
          {t(buttons.more)}
        </button>
      )}
    </Panel>
  )
}

/** 原表: who sent it and when, and how to be rid of it. */
function Workbook({ survey }: { survey: SurveyView }) {
  const { t, lang } = useVoice()
  const { paper } = usePaperHref()
  const move = useSurveyMove(survey.id)
  const facts: readonly Fact[] = [
    { label: t(needFields.area), value: survey.areaName },
    { label: t(workbookWords.sentBy), value: survey.receivedByName },
    { label: t(workbookWords.sentAt), value: instantShown(lang, survey.receivedAt) },
    {
      label: t(workbookWords.file),
      value: survey.isKept ? <a href={paper(survey.id, 'workbook')}>{t(workbookWords.workbook)}</a> : t(workbookWords.gone),
    },
  ]
  return (
    <Panel title={t(workbookWords.file)}>
      <div className="spaced">
        <Facts facts={facts} />
        {survey.isKept && <p className="quiet">{t(surveyWords.paperNote)}</p>}
        <Refusal error={move.error} words={surveyProblems} />
        {survey.can['survey.discard'] === true && (
          <ConfirmButton
            label={t(workbookWords.discard)}
            about={survey.name}
            consequence={t(surveyWords.discardConsequence)}
            busy={move.isPending}
            onConfirm={() => move.mutate({ deed: 'discard' })}
            tone="danger"
          />
        )}
        {survey.can['survey.let-go'] === true && (
          <ConfirmButton
            label={t(surveyWords.letGo)}
            about={survey.name}
            consequence={t(surveyWords.letGoConsequence)}
            busy={move.isPending}
            onConfirm={() => move.mutate({ deed: 'let-go' })}
            tone="danger"
          />
        )}
      </div>
    </Panel>
  )
}
