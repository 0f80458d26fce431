import { Fen } from '../../../../kernel/fen.ts'
import { Money } from '../../../../ui/desk/money.tsx'
import { PageLink } from '../../../../ui/desk/page-link.tsx'
import type { Column } from '../../../../ui/desk/table/data-table.tsx'
import { PlainTable } from '../../../../ui/desk/table/plain-table.tsx'
import { useVoice } from '../../../../ui/voice.tsx'
import { hints } from '../../../../ui/words/common.ts'
import { deskWords } from '../../../../ui/words/desk-pages.ts'
import type { Speaker } from '../../../../ui/words/profile.ts'
import { programmeFields, programmeWords } from '../../../../ui/words/programme.ts'
import type { PaymentList } from '../../contract/payment.ts'
import { usePayments } from '../payments-api.ts'
import type { ProgrammeView } from '../../../tenders/contract/programme.ts'
import type { ProgrammeFigures } from '../../../tenders/contract/publications.ts'

type Planned = Pick<ProgrammeView, 'id' | 'name' | 'budgetFen' | 'awardedFen' | 'backfilled'>
type PaidOf = PaymentList['paid'][number]
export type MoneyRow = Planned &
  Pick<PaidOf, 'paidFen' | 'unpaidFen'> & { readonly contractedFen: Fen; readonly accounts: boolean }

const NONE = Fen.parse(0)

/**
 * Budget, awards and contracts of each plan, as its figures count them, and what was paid; of what is not public yet nothing is counted. `accounts`:
 * bought before the system, with no payment entered here.
 */
export const moneyRows = (
  programmes: readonly Planned[],
  figures: readonly ProgrammeFigures[],
  paid: readonly PaidOf[],
): MoneyRow[] =>
  programmes.map((programme) => {
    const { id } = programme
    const own = figures.find((one) => one.programme.id === id)
    const { paidFen = NONE, unpaidFen = NONE } = paid.find(({ programmeId }) => programmeId === id) ?? {}
    const contractedFen = Fen.parse(own?.news.signedFen.value ?? 0)
    return { ...programme, contractedFen, paidFen, unpaidFen, accounts: programme.backfilled && paidFen === 0 }
  })

type Props = { programmes: readonly Planned[]; figures: readonly ProgrammeFigures[] }

/** What was paid before the system and is not entered stands as “no data”, never as nothing. */
export function MoneyTable({ programmes, figures }: Props) {
  const { t } = useVoice()
  const payments = usePayments()
  const rows = moneyRows(programmes, figures, payments.data?.paid ?? [])
  return (
    <>
      <PlainTable
        caption={t(deskWords.moneyTable)}
        columns={columnsIn(t)}
        rows={rows}
        rowKey={({ id }) => id}
        empty={t(programmeWords.empty)}
      />
      {rows.some(({ accounts }) => accounts) && <p className="quiet">{t(deskWords.noPayments)}</p>}
    </>
  )
}

/** Every sum opens its rows; nothing has none. */
const money = (key: string, title: string, of: (row: MoneyRow) => Fen, at: (row: MoneyRow) => At): Column<MoneyRow> => ({
  key,
  title,
  width: 160,
  figures: true,
  cell: (row) =>
    of(row) === 0 ? (
      <Money fen={of(row)} />
    ) : (
      <PageLink {...at(row)}>
        <Money fen={of(row)} />
      </PageLink>
    ),
})

const unlessInAccounts = (t: Speaker, column: Column<MoneyRow>): Column<MoneyRow> => ({
  ...column,
  cell: (row) => (row.accounts ? t(hints.noData) : column.cell(row)),
})

type At = { readonly to: readonly string[]; readonly search?: Readonly<Record<string, string>> }
const awardedOf = (programme: string, more: Readonly<Record<string, string>> = {}): At => ({
  to: ['figures', 'awarded'],
  search: { programme, ...more },
})

const columnsIn = (t: Speaker): readonly Column<MoneyRow>[] => [
  { key: 'name', title: t(programmeFields.name), cell: ({ id, name }) => <PageLink to={['programmes', id]}>{name}</PageLink> },
  money(
    'budget',
    t(deskWords.budget),
    ({ budgetFen }) => budgetFen,
    ({ id }) => ({ to: ['programmes', id] }),
  ),
  money(
    'awarded',
    t(deskWords.awarded),
    ({ awardedFen }) => awardedFen,
    ({ id }) => awardedOf(id),
  ),
  money(
    'contracted',
    t(deskWords.contracted),
    ({ contractedFen }) => contractedFen,
    ({ id }) => awardedOf(id, { contracted: 'true' }),
  ),
  unlessInAccounts(
    t,
    money(
      'paid',
      t(deskWords.paid),
      ({ paidFen }) => paidFen,
      ({ id }) => ({ to: ['figures', 'paid'], search: { programme: id } }),
    ),
  ),
  unlessInAccounts(t, {
    key: 'unpaid',
    title: t(deskWords.unpaid),
    width: 140,
    figures: true,
    cell: ({ unpaidFen }) => <Money fen={unpaidFen} />,
  }),
]
