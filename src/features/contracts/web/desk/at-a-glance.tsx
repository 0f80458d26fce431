import { Fen } from '../../../../kernel/fen.ts'
import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { PageLink } from '../../../../ui/desk/page-link.tsx'
import { Panel } from '../../../../ui/desk/panel.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { Empty } from '../../../../ui/desk/states.tsx'
import { countShown, moneyRounded } from '../../../../ui/format.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { hints } from '../../../../ui/words/common.ts'
import { deskWords } from '../../../../ui/words/desk-pages.ts'
import { programmeWords } from '../../../../ui/words/programme.ts'
import type { Figure, ProgrammeFigures } from '../../../tenders/contract/publications.ts'
import { useContracts } from '../contracts-api.ts'
import { useAllLots, useFigures } from '../purchase-api.ts'
import { WarningList } from './task-list.tsx'
import { risksIn } from './work.ts'

/** How many projects, how many organisations, how much money, year by year; every number leads to its rows. */
export function Figures() {
  const { t } = useVoice()
  return (
    <Fetched query={useFigures()}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty>{t(programmeWords.empty)}</Empty>
        ) : (
          items.map((one) => <Year key={one.programme.id} figures={one} />)
        )
      }
    </Fetched>
  )
}

export function AtRisk() {
  const { t } = useVoice()
  const { now } = useStanding()
  const [lots, contracts] = [useAllLots(), useContracts()]
  return (
    <Panel title={t(deskWords.atRisk)}>
      <Fetched query={lots}>
        {({ items }) => <WarningList warnings={risksIn({ lots: items, contracts: contracts.data, challenges: [] }, now)} />}
      </Fetched>
    </Panel>
  )
}

/** Where the rows of a figure stand: `awarded?programme=…` is the list of that name, narrowed like that. */
export function placeOf({ list }: Figure): { to: readonly string[]; search: Readonly<Record<string, string>> } {
  const [name = '', query = ''] = list.split('?')
  return { to: ['figures', name], search: Object.fromEntries(new URLSearchParams(query)) }
}

function Year({
  figures: { programme, budgetFen, lots, awardedFen, awardedLots, organisations, news },
}: {
  figures: ProgrammeFigures
}) {
  const { t, lang } = useVoice()
  const money = ({ value }: Figure) => moneyRounded(lang, Fen.parse(value))
  const counted = (unit: 'lots' | 'organisations', { value }: Figure) => countShown(lang, unit, value)
  const shown = [
    { label: t(deskWords.budgetTotal), value: money(budgetFen), to: ['programmes', programme.id], search: {} },
    { label: t(deskWords.lotCount), value: counted('lots', lots), ...placeOf(lots) },
    { label: t(deskWords.decidedCount), value: counted('lots', awardedLots), ...placeOf(awardedLots) },
    { label: t(deskWords.awarded), value: money(awardedFen), ...placeOf(awardedFen) },
    { label: t(deskWords.organisationCount), value: counted('organisations', organisations), ...placeOf(organisations) },
    { label: t(deskWords.contractAmount), value: money(news.investedFen), ...placeOf(news.investedFen) },
  ]
  return (
    <Panel title={programme.name}>
      <p>
        {news.lots.value === 0 ? (
          t(deskWords.newsNone)
        ) : (
          <PageLink {...placeOf(news.lots)}>
            {t(deskWords.news, {
              year: programme.year,
              money: money(news.investedFen),
              organisations: counted('organisations', news.organisations),
              lots: counted('lots', news.lots),
            })}
          </PageLink>
        )}
      </p>
      <div className="figures-row">
        {shown.map(({ label, value, to, search }) => (
          <PageLink key={label} to={to} search={search}>
            {label}
            <strong>{value}</strong>
          </PageLink>
        ))}
        <div>
          {t(deskWords.attendances)}
          <strong>{t(hints.noData)}</strong>
        </div>
      </div>
    </Panel>
  )
}
