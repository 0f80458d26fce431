import { useState } from 'react'
import { useGo } from '../../../../ui/desk/address.ts'
import { FileField } from '../../../../ui/desk/form/file-field.tsx'
import { fileRefused } from '../../../../ui/desk/form/file-refused.ts'
import { PageLink } from '../../../../ui/desk/page-link.tsx'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { Panel } from '../../../../ui/desk/panel.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { StatusTag } from '../../../../ui/desk/status-tag.tsx'
import type { Column } from '../../../../ui/desk/table/data-table.tsx'
import { PlainTable } from '../../../../ui/desk/table/plain-table.tsx'
import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { instantShown } from '../../../../ui/format.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { needFields, needWords } from '../../../../ui/words/need.ts'
import { surveyProblems, surveyStatus, surveyWords } from '../../../../ui/words/survey.ts'
import { workbookWords } from '../../../../ui/words/workbook.ts'
import type { SurveyItem } from '../../contract/survey.ts'
import { useRegisterPath } from './needs-api.ts'
import { usePaperHref, useSending, useSurveys } from './surveys-api.ts'

const MAX_BYTES = 10 * 1024 * 1024

/** 问卷导入: a workbook is sent, and those that came before with what became of them. */
export default function SurveysPage() {
  const { t } = useVoice()
  const path = useRegisterPath()
  const found = useSurveys()
  const columns = useColumns(path)
  return (
    <>
      <PageTitle title={t(surveyWords.surveys)} actions={<PageLink to={[path]}>{t(needWords.register)}</PageLink>} />
      <Sending path={path} />
      <Fetched query={found}>
        {({ items }) => (
          <PlainTable
            caption={t(surveyWords.surveys)}
            columns={columns}
            rows={items}
            rowKey={({ id }) => id}
            empty={t(surveyWords.empty)}
          />
        )}
      </Fetched>
    </>
  )
}

function Sending({ path }: { path: string }) {
  const voice = useVoice()
  const { t } = voice
  const { area } = useStanding()
  const go = useGo()
  const [percent, setPercent] = useState<number>()
  const sending = useSending(setPercent, ({ id }) => go(path, 'surveys', id))
  const { template } = usePaperHref()
  return (
    <Panel title={t(surveyWords.upload)} actions={<a href={template}>{t(workbookWords.template)}</a>}>
      <FileField
        name="survey"
        label={t(workbookWords.file)}
        hint={t(workbookWords.uploadNote)}
        required
        single
        files={[]}
        onChoose={([file]) => file !== undefined && sending.mutate({ file, name: file.name, size: file.size, area })}
        maxBytes={MAX_BYTES}
        accept={{ endings: ['.xlsx'], words: '.xlsx' }}
        percent={sending.isPending ? percent : undefined}
        error={fileRefused(voice, sending, surveyProblems)}
      />
    </Panel>
  )
}

function useColumns(path: string): readonly Column<SurveyItem>[] {
  const { t, lang } = useVoice()
  return [
    {
      key: 'name',
      title: t(workbookWords.file),
      cell: ({ id, name }) => <PageLink to={[path, 'surveys', id]}>{name}</PageLink>,
    },
    { key: 'area', title: t(needFields.area), width: 130, cell: ({ areaName }) => areaName },
    { key: 'by', title: t(workbookWords.sentBy), width: 150, cell: ({ receivedByName }) => receivedByName },
    { key: 'at', title: t(workbookWords.sentAt), width: 170, cell: ({ receivedAt }) => instantShown(lang, receivedAt) },
    {
      key: 'counts',
      title: t(surveyWords.counts),
      width: 130,
      figures: true,
      cell: ({ accepted, rows }) => (accepted === null || rows === null ? '—' : t(workbookWords.ofRows, { accepted, rows })),
    },
    {
      key: 'status',
      title: t(needWords.anyStatus),
      width: 110,
      cell: ({ status }) => <StatusTag table={surveyStatus} status={status} />,
    },
  ]
}
