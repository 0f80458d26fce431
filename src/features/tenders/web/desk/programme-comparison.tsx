import type { ReactNode } from 'react'
import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { Money } from '../../../../ui/desk/money.tsx'
import { PageLink } from '../../../../ui/desk/page-link.tsx'
import { Panel } from '../../../../ui/desk/panel.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import type { Column } from '../../../../ui/desk/table/data-table.tsx'
import { PlainTable } from '../../../../ui/desk/table/plain-table.tsx'
import { type CivilDate, yearOf } from '../../../../kernel/civil.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { comparisonWords } from '../../../../ui/words/comparison.ts'
import type { ComparedYear } from '../../contract/comparison.ts'
import { useComparison } from '../comparison-api.ts'

/** The year of a plan beside those before it; what nobody knows says so. */
export function ProgrammeComparison({ programme }: { programme: string }) {
  const { t } = useVoice()
  return (
    <Panel title={t(comparisonWords.title)}>
      <Fetched query={useComparison(programme)}>
        {({ years, can }) => <Years programme={programme} years={years} mayState={can['past-year.state'] === true} />}
      </Fetched>
    </Panel>
  )
}

/** Where the rows of a number stand: `awarded?year=…` is the list of that name, narrowed like that. */
function rowsAt(list: string) {
  const [name = '', query = ''] = list.split('?')
  return { to: ['figures', name], search: Object.fromEntries(new URLSearchParams(query)) }
}

type Props = { programme: string; years: readonly ComparedYear[]; mayState: boolean }

function Years({ programme, years, mayState }: Props) {
  const { t } = useVoice()
  const { today } = useStanding()
  const opened = (list: string | null, value: number | null, shown: ReactNode) =>
    value === null ? t(comparisonWords.noData) : list === null ? shown : <PageLink {...rowsAt(list)}>{shown}</PageLink>
  const columns: readonly Column<ComparedYear>[] = [
    { key: 'year', title: t(comparisonWords.year), width: 90, cell: ({ year }) => t(comparisonWords.yearIs, { year }) },
    {
      key: 'money',
      title: t(comparisonWords.money),
      width: 150,
      figures: true,
      cell: ({ list, moneyFen }) => opened(list, moneyFen, moneyFen === null ? '' : <Money fen={moneyFen} />),
    },
    { key: 'lots', title: t(comparisonWords.lots), width: 90, figures: true, cell: ({ list, lots }) => opened(list, lots, lots) },
    {
      key: 'organisations',
      title: t(comparisonWords.organisations),
      width: 110,
      figures: true,
      cell: ({ list, organisations }) => opened(list, organisations, organisations),
    },
    {
      key: 'source',
      title: t(comparisonWords.source),
      cell: ({ year, from, source }) => (
        <>
          {from === 'here' || from === 'backfilled'
            ? t(comparisonWords[from])
            : source === null
              ? mayState
                ? ''
                : '—'
              : t(comparisonWords.stated, { source })}{' '}
          {mayState && from !== 'here' && year < yearOf(today) && (
            <PageLink to={['programmes', programme, 'earlier', String(year)]}>
              {t(from === 'stated' ? comparisonWords.correctYear : comparisonWords.enter)}
            </PageLink>
          )}
        </>
      ),
    },
  ]
  if (years.every(({ from }) => from === 'nowhere'))
    return (
      <>
        <p className="quiet">{t(comparisonWords.nothingYet)}</p>
        {mayState && (
          <p>
            <PageLink to={['programmes', programme, 'earlier', String(lastBefore(years, today))]}>
              {t(comparisonWords.enter)}
            </PageLink>
          </p>
        )}
      </>
    )
  return (
    <>
      <PlainTable caption={t(comparisonWords.title)} columns={columns} rows={years} rowKey={({ year }) => String(year)} />
      <p className="quiet">{t(comparisonWords.note)}</p>
    </>
  )
}

/** The newest year that is over: the one whose figures are the first to be asked for. */
const lastBefore = (years: readonly ComparedYear[], today: CivilDate): number =>
  Math.max(...years.map(({ year }) => year).filter((year) => year < yearOf(today)))
