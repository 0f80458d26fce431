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
import { PlainTable } from '../../../../ui/desk/table/plain-table.tsx'
import { dateShown, instantShown } from '../../../../ui/format.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { backfillFields, backfillProblems, backfillStatus, backfillWords } from '../../../../ui/words/backfill.ts'
import { statusWord } from '../../../../ui/words/profile.ts'
import { workbookWords } from '../../../../ui/words/workbook.ts'
import type { BackfillView } from '../../contract/backfill.ts'
import { useBackfill, useBackfillMove, usePaperHref } from '../backfills-api.ts'
import { BackfillColumns } from './backfill-columns.tsx'
import { BackfillPreview } from './backfill-preview.tsx'

/** One workbook: its columns are told, its rows looked through and entered; afterwards, what became of them. */
export default function BackfillPage() {
  const backfill = useBackfill(useNamed('backfill'))
  return (
    <Fetched query={backfill} words={backfillProblems}>
      {(view) => <Shown backfill={view} />}
    </Fetched>
  )
}

function Shown({ backfill }: { backfill: BackfillView }) {
  const { t, lang } = useVoice()
  const isWaiting = backfill.status === 'received'
  // What was found is true of the columns as they were told, not as somebody is changing them.
  const [isEdited, setEdited] = useState(false)
  return (
    <>
      <PageTitle
        title={backfill.name}
        above={<PageLink to={['contracts', 'backfills']}>{t(backfillWords.backfills)}</PageLink>}
        status={<StatusTag table={backfillStatus} status={backfill.status} />}
      />
      {isWaiting && <Same backfill={backfill} />}
      {isWaiting && <p>{t(backfillWords.before, { date: dateShown(lang, backfill.began) })}</p>}
      {backfill.status === 'taken' && <Result backfill={backfill} />}
      {isWaiting && backfill.can['backfill.map'] === true && (
        <BackfillColumns backfill={backfill} key={backfill.id} onEdited={setEdited} />
      )}
      {backfill.preview !== null && !isEdited && <BackfillPreview backfill={backfill} preview={backfill.preview} />}
      <Workbook backfill={backfill} />
    </>
  )
}

/** The very same workbook came before: said before anything is entered twice. */
function Same({ backfill: { same } }: { backfill: BackfillView }) {
  const { t, lang, profile } = useVoice()
  return same.map(({ id, receivedAt, receivedByName, status }) => (
    <Remark key={id} tone="waiting">
      {t(backfillWords.same, {
        at: instantShown(lang, receivedAt),
        name: receivedByName,
        status: statusWord(lang, backfillStatus, status, profile),
      })}
    </Remark>
  ))
}

/** 补录结果: what became of the rows, and what of it can still be had. */
function Result({ backfill }: { backfill: BackfillView }) {
  const { t, lang } = useVoice()
  const { paper } = usePaperHref()
  const { accepted, rows, onlyAccepted, takenAt, problems, contracts } = backfill
  const facts: readonly Fact[] = [
    { label: t(backfillWords.counts), value: t(workbookWords.ofRows, { accepted: accepted ?? 0, rows: rows ?? 0 }) },
    { label: t(backfillWords.takenAt), value: takenAt === null ? '' : instantShown(lang, takenAt) },
  ]
  return (
    <Panel title={t(backfillWords.result)}>
      <div className="spaced">
        <Facts facts={facts} />
        {onlyAccepted === true && problems.length > 0 && (
          <p className="quiet">
            {t(backfillWords.byOfficer)} <a href={paper(backfill.id, 'refused')}>{t(workbookWords.refusedPaper)}</a>
          </p>
        )}
        <PlainTable
          caption={t(backfillWords.contracts)}
          columns={[
            { key: 'row', title: t(workbookWords.row), width: 70, figures: true, cell: ({ row }) => row },
            {
              key: 'no',
              title: t(backfillFields.contractNo),
              cell: ({ id, no }) => <PageLink to={['contracts', id]}>{no}</PageLink>,
            },
          ]}
          rows={contracts}
          rowKey={({ id }) => id}
        />
      </div>
    </Panel>
  )
}

/** 原表: who sent it and when, and how to be rid of it before anything of it is entered. */
function Workbook({ backfill }: { backfill: BackfillView }) {
  const { t, lang } = useVoice()
  const { paper } = usePaperHref()
  const move = useBackfillMove(backfill.id)
  const isKept = backfill.status !== 'discarded'
  const facts: readonly Fact[] = [
    { label: t(workbookWords.sentBy), value: backfill.receivedByName },
    { label: t(workbookWords.sentAt), value: instantShown(lang, backfill.receivedAt) },
    {
      label: t(workbookWords.file),
      value: isKept ? <a href={paper(backfill.id, 'workbook')}>{t(workbookWords.workbook)}</a> : t(workbookWords.gone),
    },
  ]
  return (
    <Panel title={t(workbookWords.file)}>
      <div className="spaced">
        <Facts facts={facts} />
        <Refusal error={move.error} words={backfillProblems} />
        {backfill.can['backfill.discard'] === true && (
          <ConfirmButton
            label={t(workbookWords.discard)}
            about={backfill.name}
            consequence={t(backfillWords.discardConsequence)}
            busy={move.isPending}
            onConfirm={() => move.mutate({ deed: 'discard' })}
            tone="danger"
          />
        )}
      </div>
    </Panel>
  )
}
