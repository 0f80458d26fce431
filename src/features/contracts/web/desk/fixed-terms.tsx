import { clausesOf } from '../../../../ui/counting-in-words.ts'
import { Facts } from '../../../../ui/desk/facts.tsx'
import { Money } from '../../../../ui/desk/money.tsx'
import { Panel } from '../../../../ui/desk/panel.tsx'
import type { Column } from '../../../../ui/desk/table/data-table.tsx'
import { PlainTable } from '../../../../ui/desk/table/plain-table.tsx'
import { clausesShown } from '../../../../ui/format.ts'
import { type Voice, useVoice } from '../../../../ui/voice.tsx'
import { contractFields, indicatorWords, instalmentWords } from '../../../../ui/words/contract.ts'
import { contractFormWords } from '../../../../ui/words/contract-form.ts'
import type { Speaker } from '../../../../ui/words/profile.ts'
import { purchaseWords } from '../../../../ui/words/purchase.ts'
import type { ContractView } from '../../contract/contract.ts'

/** Beside the form: what the call and the award have settled, to be read and not written. */
export function FixedTerms({ contract }: { contract: ContractView }) {
  const { t } = useVoice()
  return (
    <>
      <Panel title={t(contractFormWords.fromCall)}>
        <p className="quiet">{t(contractFormWords.fromCallHint)}</p>
        <Facts facts={[{ label: t(contractFields.amount), value: <Money fen={contract.amountFen} /> }]} />
      </Panel>
      <AgreedTables contract={contract} />
    </>
  )
}

export function AgreedTables({ contract }: { contract: ContractView }) {
  const voice = useVoice()
  const { t } = voice
  return (
    <>
      <Panel title={t(contractFields.indicators)}>
        <PlainTable
          caption={t(contractFields.indicators)}
          columns={indicatorColumns(voice)}
          rows={contract.indicators}
          rowKey={({ code }) => code}
        />
      </Panel>
      <Panel title={t(contractFields.instalments)}>
        <PlainTable
          caption={t(contractFields.instalments)}
          columns={instalmentColumns(t)}
          rows={contract.instalments}
          rowKey={({ name }) => name}
        />
      </Panel>
    </>
  )
}

const indicatorColumns = ({ t, lang }: Voice): readonly Column<ContractView['indicators'][number]>[] => [
  { key: 'name', title: t(indicatorWords.indicator), cell: ({ name }) => name },
  { key: 'target', title: t(indicatorWords.target), width: 120, figures: true, cell: ({ target, unit }) => `${target}${unit}` },
  {
    key: 'counts',
    title: t(purchaseWords.counts),
    cell: (indicator) => clausesShown(lang, clausesOf(t, indicator)),
  },
]

const instalmentColumns = (t: Speaker): readonly Column<ContractView['instalments'][number]>[] => [
  { key: 'name', title: t(contractFields.instalments), width: 140, cell: ({ name }) => name },
  { key: 'share', title: t(instalmentWords.share), width: 90, figures: true, cell: ({ percent }) => `${percent}%` },
  {
    key: 'amount',
    title: t(instalmentWords.amount),
    width: 160,
    figures: true,
    cell: ({ amountFen }) => <Money fen={amountFen} />,
  },
  { key: 'condition', title: t(instalmentWords.condition), cell: ({ condition }) => condition },
]
