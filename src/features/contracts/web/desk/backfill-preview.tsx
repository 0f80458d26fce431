import { ConfirmButton } from '../../../../ui/desk/confirm-button.tsx'
import { Money } from '../../../../ui/desk/money.tsx'
import { Panel } from '../../../../ui/desk/panel.tsx'
import { Refusal } from '../../../../ui/desk/refusal.tsx'
import { Remark } from '../../../../ui/desk/states.tsx'
import { PlainTable } from '../../../../ui/desk/table/plain-table.tsx'
import { RowFaults } from '../../../../ui/desk/workbook/row-faults.tsx'
import { listShown, moneyShown, periodShown } from '../../../../ui/format.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { backfillFaults, backfillFields, backfillProblems, backfillWords } from '../../../../ui/words/backfill.ts'
import { contractFields } from '../../../../ui/words/contract.ts'
import { workbookWords } from '../../../../ui/words/workbook.ts'
import type { BackfillPreview as Preview, BackfillView } from '../../contract/backfill.ts'
import { useBackfillMove, usePaperHref } from '../backfills-api.ts'

/** 检查结果: what would become of the rows, every fault, and what can be done. */
export function BackfillPreview({ backfill, preview }: { backfill: BackfillView; preview: Preview }) {
  const { t, lang } = useVoice()
  const { paper } = usePaperHref()
  const { rows, accepted, refused, amountFen, newOrganisations, missing, faults, first } = preview
  if (missing.length > 0) {
    const fields = listShown(
      lang,
      missing.map((field) => t(backfillFields[field])),
    )
    return (
      <Panel title={t(workbookWords.preview)}>
        <Remark tone="waiting">{t(workbookWords.missing, { fields })}</Remark>
      </Panel>
    )
  }
  return (
    <Panel title={t(workbookWords.preview)}>
      <div className="spaced">
        <Remark tone={refused > 0 || rows === 0 ? 'waiting' : 'good'}>
          {rows === 0
            ? t(backfillWords.nothing)
            : t(backfillWords.found, { rows, accepted, refused, amount: moneyShown(amountFen) })}
        </Remark>
        {newOrganisations > 0 && <Remark tone="waiting">{t(backfillWords.newOrganisations, { count: newOrganisations })}</Remark>}
        {faults.length > 0 && (
          <RowFaults faults={faults} fields={backfillFields} reasons={backfillFaults} paper={paper(backfill.id, 'refused')} />
        )}
        {first.length > 0 && <FirstContracts first={first} />}
        <Taking backfill={backfill} preview={preview} />
      </div>
    </Panel>
  )
}

function FirstContracts({ first }: { first: Preview['first'] }) {
  const { t, lang } = useVoice()
  return (
    <>
      <h3>{t(backfillWords.first)}</h3>
      <PlainTable
        caption={t(backfillWords.first)}
        columns={[
          { key: 'row', title: t(workbookWords.row), width: 70, figures: true, cell: ({ row }) => row },
          { key: 'no', title: t(backfillFields.contractNo), width: 120, cell: ({ no }) => no },
          { key: 'name', title: t(backfillFields.name), cell: ({ name }) => name },
          {
            key: 'provider',
            title: t(contractFields.provider),
            width: 190,
            cell: ({ provider, isNew }) => (
              <span>
                {provider} {isNew && <span className="quiet">（{t(backfillWords.isNew)}）</span>}
              </span>
            ),
          },
          {
            key: 'amount',
            title: t(contractFields.amount),
            width: 130,
            figures: true,
            cell: ({ amountFen }) => <Money fen={amountFen} />,
          },
          {
            key: 'period',
            title: t(contractFields.period),
            width: 170,
            cell: ({ periodFrom, periodTo }) => periodShown(lang, periodFrom, periodTo),
          },
        ]}
        rows={first}
        rowKey={({ row }) => String(row)}
      />
    </>
  )
}

function Taking({ backfill, preview: { accepted, refused } }: { backfill: BackfillView; preview: Preview }) {
  const { t } = useVoice()
  const move = useBackfillMove(backfill.id)
  const isPart = refused > 0
  if (backfill.can['backfill.take'] !== true || accepted === 0) return null
  return (
    <>
      <Refusal error={move.error} words={backfillProblems} />
      <ConfirmButton
        label={isPart ? t(backfillWords.takePart, { accepted }) : t(backfillWords.takeAll)}
        about={backfill.name}
        consequence={
          <>
            {isPart && <p>{t(backfillWords.partConsequence, { refused })}</p>}
            <p>{t(backfillWords.takeConsequence)}</p>
          </>
        }
        busy={move.isPending}
        onConfirm={() => move.mutate({ deed: 'take', taking: { revision: backfill.revision, onlyAccepted: isPart } })}
        {...(isPart ? { tone: 'plain' as const } : {})}
      />
    </>
  )
}
