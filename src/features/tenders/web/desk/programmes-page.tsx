import { useStanding } from '../../../../ui/desk/standing.tsx'
import { ButtonLink, PageLink } from '../../../../ui/desk/page-link.tsx'
import { Money } from '../../../../ui/desk/money.tsx'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { StatusTag } from '../../../../ui/desk/status-tag.tsx'
import { DataTable, type Column } from '../../../../ui/desk/table/data-table.tsx'
import { codeOf } from '../../../../ui/reply.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { menuWords } from '../../../../ui/words/menus.ts'
import { deskWords } from '../../../../ui/words/desk-pages.ts'
import type { Speaker } from '../../../../ui/words/profile.ts'
import { programmeFields, programmeStatus, programmeWords } from '../../../../ui/words/programme.ts'
import { purchaseWords } from '../../../../ui/words/purchase.ts'
import type { ProgrammeView } from '../../contract/programme.ts'
import { useProgrammes } from '../programmes-api.ts'

const NOTHING = {}
const stay = () => undefined

/** The yearly plans, the latest first. */
export default function ProgrammesPage() {
  const { t } = useVoice()
  const { role } = useStanding()
  const programmes = useProgrammes()
  const make = role === 'officer' && <ButtonLink to={['programmes', 'new']}>{t(programmeWords.create)}</ButtonLink>
  const columns = columnsIn(t)
  const rows = programmes.data?.items.toSorted((a, b) => b.year - a.year || b.code.localeCompare(a.code))
  return (
    <>
      <PageTitle title={t(menuWords.programmes)} actions={make} />
      <DataTable
        caption={t(menuWords.programmes)}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        value={NOTHING}
        onChange={stay}
        empty={t(programmeWords.empty)}
        emptyAction={make}
        {...(programmes.error && !programmes.data ? { problem: { code: codeOf(programmes.error) } } : {})}
        onRetry={() => void programmes.refetch()}
      />
    </>
  )
}

const columnsIn = (t: Speaker): readonly Column<ProgrammeView>[] => [
  {
    key: 'name',
    title: t(programmeFields.name),
    cell: ({ id, name }) => <PageLink to={['programmes', id]}>{name}</PageLink>,
  },
  { key: 'year', title: t(programmeFields.year), width: 90, cell: ({ year }) => year },
  {
    key: 'budget',
    title: t(programmeFields.budget),
    width: 160,
    figures: true,
    cell: ({ budgetFen }) => <Money fen={budgetFen} />,
  },
  {
    key: 'allotted',
    title: t(deskWords.allotted),
    width: 160,
    figures: true,
    cell: ({ allottedFen }) => <Money fen={allottedFen} />,
  },
  { key: 'lots', title: t(programmeFields.lots), width: 90, figures: true, cell: ({ lots }) => lots },
  {
    key: 'status',
    title: t(purchaseWords.status),
    width: 130,
    cell: ({ status }) => <StatusTag table={programmeStatus} status={status} />,
  },
]
