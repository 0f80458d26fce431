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
import type { ProgrammeView } from '../../../tenders/contract/programme.ts'
import type { ProgrammeFigures } from '../../../tenders/contract/publications.ts'

type Planned = Pick<ProgrammeView, 'id' | 'name' | 'budgetFen' | 'awardedFen'>
export type MoneyRow = Planned & { readonly contractedFen: Fen }

/** Budget, awards and contracts of each plan, as its figures count them; of what is not public yet nothing is counted. */
export const moneyRows = (programmes: readonly Planned[], figures: readonly ProgrammeFigures[]): MoneyRow[] =>
  programmes.map(({ id, name, budgetFen, awardedFen }) => {
    const own = figures.find(({ programme }) => programme.id === id)
    return { id, name, budgetFen, awardedFen, contractedFen: Fen.parse(own?.news.signedFen.value ?? 0) }
  })

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
  { key: 'paid', title: t(deskWords.paid), width: 100, figures: true, cell: () => t(hints.noData) },
  { key: 'unpaid', title: t(deskWords.unpaid), width: 100, figures: true, cell: () => t(hints.noData) },
]
