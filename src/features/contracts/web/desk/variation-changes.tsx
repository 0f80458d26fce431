import type { ReactNode } from 'react'
import { clausesOf } from '../../../../ui/counting-in-words.ts'
import { Money } from '../../../../ui/desk/money.tsx'
import { Panel } from '../../../../ui/desk/panel.tsx'
import type { Column } from '../../../../ui/desk/table/data-table.tsx'
import { PlainTable } from '../../../../ui/desk/table/plain-table.tsx'
import { clausesShown, dateShown } from '../../../../ui/format.ts'
import { useVoice, type Voice } from '../../../../ui/voice.tsx'
import { variationFields, variationWords } from '../../../../ui/words/variation.ts'
import type { VariationView } from '../../contract/variation.ts'
import type { Terms } from '../../rules/contract.ts'
import { changedIndicators, changedParts } from '../../rules/supplement.ts'

type Row = { readonly key: string; readonly label: string; readonly before: ReactNode; readonly after: ReactNode }

/** What a supplement changes, the old beside the new; nothing of what halts or ends a contract. */
export function VariationChanges({ variation: { before, terms } }: { variation: Pick<VariationView, 'before' | 'terms'> }) {
  const voice = useVoice()
  const { t } = voice
  if (before === null || terms === null) return null
  const columns: readonly Column<Row>[] = [
    { key: 'label', title: t(variationFields.kind), width: 200, cell: ({ label }) => label },
    { key: 'before', title: t(variationFields.before), cell: (row) => row.before },
    { key: 'after', title: t(variationFields.after), cell: (row) => row.after },
  ]
  return (
    <Panel title={t(variationWords.changes)}>
      <PlainTable
        caption={t(variationWords.changes)}
        columns={columns}
        rows={rowsOf(voice, before, terms)}
        rowKey={({ key }) => key}
        empty={t(variationWords.unchanged)}
      />
    </Panel>
  )
}

function rowsOf({ t, lang }: Voice, before: Terms, terms: Terms): readonly Row[] {
  const parts = changedParts(before, terms)
  const counted = (one: Terms['indicators'][number]) => `${one.target}${one.unit} ${clausesShown(lang, clausesOf(t, one))}`
  return [
    ...(parts.includes('amountFen')
      ? [
          {
            key: 'amount',
            label: t(variationFields.amount),
            before: <Money fen={before.amountFen} />,
            after: <Money fen={terms.amountFen} />,
          },
        ]
      : []),
    ...(parts.includes('periodTo')
      ? [
          {
            key: 'period',
            label: t(variationFields.periodTo),
            before: dateShown(lang, before.periodTo),
            after: dateShown(lang, terms.periodTo),
          },
        ]
      : []),
    ...changedIndicators(before, terms).map(({ was, now }) => ({
      key: now.code,
      label: t(variationFields.indicator, { name: now.name }),
      before: was === undefined ? t(variationFields.notBefore) : counted(was),
      after: counted(now),
    })),
    ...(parts.includes('instalments')
      ? terms.instalments.map(({ name, amountFen }) => {
          const was = before.instalments.find((one) => one.name === name)
          return {
            key: `instalment ${name}`,
            label: name,
            before: was === undefined ? t(variationFields.notBefore) : <Money fen={was.amountFen} />,
            after: <Money fen={amountFen} />,
          }
        })
      : []),
  ]
}
