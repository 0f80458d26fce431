import { useState } from 'react'
import { useGo } from '../../../../ui/desk/address.ts'
import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { FileField } from '../../../../ui/desk/form/file-field.tsx'
import { fileRefused } from '../../../../ui/desk/form/file-refused.ts'
import { PageLink } from '../../../../ui/desk/page-link.tsx'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { Panel } from '../../../../ui/desk/panel.tsx'
import { StatusTag } from '../../../../ui/desk/status-tag.tsx'
import type { Column } from '../../../../ui/desk/table/data-table.tsx'
import { PlainTable } from '../../../../ui/desk/table/plain-table.tsx'
import { instantShown } from '../../../../ui/format.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { backfillProblems, backfillStatus, backfillWords } from '../../../../ui/words/backfill.ts'
import { menuWords } from '../../../../ui/words/menus.ts'
import { purchaseWords } from '../../../../ui/words/purchase.ts'
import { workbookWords } from '../../../../ui/words/workbook.ts'
import type { BackfillItem } from '../../contract/backfill.ts'
import { useBackfills, usePaperHref, useSending } from '../backfills-api.ts'

const MAX_BYTES = 10 * 1024 * 1024

/** 补录合同: a workbook is sent, and those that came before with what became of them. */
export default function BackfillsPage() {
  const { t } = useVoice()
  const found = useBackfills()
  const columns = useColumns()
  return (
    <>
      <PageTitle title={t(backfillWords.backfills)} above={<PageLink to={['contracts']}>{t(menuWords.contracts)}</PageLink>} />
      <p>{t(backfillWords.intro)}</p>
      <Fetched query={found} words={backfillProblems}>
        {({ items, can }) => (
          <>
            {can.write && <Sending />}
            <PlainTable
              caption={t(backfillWords.backfills)}
              columns={columns}
              rows={items}
              rowKey={({ id }) => id}
              empty={t(backfillWords.empty)}
            />
          </>
        )}
      </Fetched>
    </>
  )
}

function Sending() {
  const voice = useVoice()
  const { t } = voice
  const go = useGo()
  const [percent, setPercent] = useState<number>()
  const sending = useSending(setPercent, ({ id }) => go('contracts', 'backfills', id))
  const { template } = usePaperHref()
  return (
    <Panel title={t(backfillWords.upload)} actions={<a href={template}>{t(workbookWords.template)}</a>}>
      <FileField
        name="backfill"
        label={t(workbookWords.file)}
        hint={t(workbookWords.uploadNote)}
        required
        single
        files={[]}
        onChoose={([file]) => file !== undefined && sending.mutate({ file, name: file.name, size: file.size })}
        maxBytes={MAX_BYTES}
        accept={{ endings: ['.xlsx'], words: '.xlsx' }}
        percent={sending.isPending ? percent : undefined}
        error={fileRefused(voice, sending, backfillProblems)}
      />
    </Panel>
  )
}

function useColumns(): readonly Column<BackfillItem>[] {
  const { t, lang } = useVoice()
  return [
    {
      key: 'name',
      title: t(workbookWords.file),
      cell: ({ id, name }) => <PageLink to={['contracts', 'backfills', id]}>{name}</PageLink>,
    },
    { key: 'by', title: t(workbookWords.sentBy), width: 150, cell: ({ receivedByName }) => receivedByName },
    { key: 'at', title: t(workbookWords.sentAt), width: 170, cell: ({ receivedAt }) => instantShown(lang, receivedAt) },
    {
      key: 'counts',
      title: t(backfillWords.counts),
      width: 130,
      figures: true,
      cell: ({ accepted, rows }) => (accepted === null || rows === null ? '—' : t(workbookWords.ofRows, { accepted, rows })),
    },
    {
      key: 'status',
      title: t(purchaseWords.status),
      width: 110,
      cell: ({ status }) => <StatusTag table={backfillStatus} status={status} />,
    },
  ]
}
