import { addFen, type Fen } from '../../../../kernel/fen.ts'
import { Money } from '../../../../ui/desk/money.tsx'
import { PageLink } from '../../../../ui/desk/page-link.tsx'
import type { Column } from '../../../../ui/desk/table/data-table.tsx'
import { PlainTable } from '../../../../ui/desk/table/plain-table.tsx'
import { useVoice } from '../../../../ui/voice.tsx'
import { hints } from '../../../../ui/words/common.ts'
import { deskWords } from '../../../../ui/words/desk-pages.ts'
import type { Speaker } from '../../../../ui/words/profile.ts'
import { programmeFields, programmeWords } from '../../../../ui/words/programme.ts'
import type { LotItem } from '../../../tenders/contract/lot.ts'
import type { ProgrammeView } from '../../../tenders/contract/programme.ts'
import type { ContractItem } from '../../contract/contract.ts'

export type MoneyRow = Pick<ProgrammeView, 'id' | 'name' | 'budgetFen' | 'allottedFen' | 'awardedFen'> & {
  readonly contractedFen: Fen
}

const SIGNED: ReadonlySet<ContractItem['status']> = new Set(['signed', 'published', 'active', 'expiring', 'accepted', 'closed'])

/** Budget, awards and signed contracts of each plan; a contract belongs to the plan of its project. */
export function moneyRows(
  programmes: readonly ProgrammeView[],
  lots: readonly Pick<LotItem, 'id' | 'programmeId'>[],
  contracts: readonly Pick<ContractItem, 'status' | 'amountFen' | 'lot'>[],
): MoneyRow[] {
  const planOf = new Map<string, string>(lots.map(({ id, programmeId }) => [id, programmeId]))
  return programmes.map(({ id, name, budgetFen, allottedFen, awardedFen }) => {
    const own = contracts.filter(({ status, lot }) => SIGNED.has(status) && planOf.get(lot.id) === id)
    return { id, name, budgetFen, allottedFen, awardedFen, contractedFen: addFen(...own.map(({ amountFen }) => amountFen)) }
  })
}

/** What was paid is not recorded yet: it stands as “no data”, never as nothing. */
export function MoneyTable({ rows }: { rows: readonly MoneyRow[] }) {
  const { t } = useVoice()
  return (
    <>
      <PlainTable
        caption={t(deskWords.moneyTable)}
        columns={columnsIn(t)}
        rows={rows}
        rowKey={({ id }) => id}
        empty={t(programmeWords.empty)}
      />
      <p className="quiet">{t(deskWords.noPayments)}</p>
    </>
  )
}

const money = (key: string, title: string, of: (row: MoneyRow) => Fen): Column<MoneyRow> => ({
  key,
  title,
  width: 160,
  figures: true,
  cell: (row) => <Money fen={of(row)} />,
})

const columnsIn = (t: Speaker): readonly Column<MoneyRow>[] => [
  { key: 'name', title: t(programmeFields.name), cell: ({ id, name }) => <PageLink to={['programmes', id]}>{name}</PageLink> },
  money('budget', t(deskWords.budget), ({ budgetFen }) => budgetFen),
  money('awarded', t(deskWords.awarded), ({ awardedFen }) => awardedFen),
  money('contracted', t(deskWords.contracted), ({ contractedFen }) => contractedFen),
  { key: 'paid', title: t(deskWords.paid), width: 100, figures: true, cell: () => t(hints.noData) },
  { key: 'unpaid', title: t(deskWords.unpaid), width: 100, figures: true, cell: () => t(hints.noData) },
]
