import { Fragment, type ReactNode } from 'react'
import { civilDateOf } from '../../../../kernel/civil.ts'
import { Fen } from '../../../../kernel/fen.ts'
import type { ProgrammeId } from '../../../../kernel/ids.ts'
import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { PageLink } from '../../../../ui/desk/page-link.tsx'
import { Panel } from '../../../../ui/desk/panel.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { StatusTag } from '../../../../ui/desk/status-tag.tsx'
import { Empty } from '../../../../ui/desk/states.tsx'
import { countShown, dateShown, moneyRounded } from '../../../../ui/format.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { hints } from '../../../../ui/words/common.ts'
import { deskWords } from '../../../../ui/words/desk-pages.ts'
import { lotStanding } from '../../../../ui/words/lot.ts'
import { programmeStatus, programmeWords } from '../../../../ui/words/programme.ts'
import type { Figure, ProgrammeFigures } from '../../../tenders/contract/publications.ts'
import { useContracts } from '../contracts-api.ts'
import { useAllLots, useAllProgrammes, useWaitingQuestions, useFigures } from '../purchase-api.ts'
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
          <>
            {items.toSorted(livelyFirst).map((one) => (
              <Year key={one.programme.id} figures={one} />
            ))}
            <NotPublic shown={items} />
          </>
        )
      }
    </Fetched>
  )
}

/** The newest year, and in it the plan with the most to tell. */
const livelyFirst = (one: ProgrammeFigures, other: ProgrammeFigures) =>
  other.programme.year - one.programme.year ||
  other.awardedFen.value - one.awardedFen.value ||
  other.lots.value - one.lots.value ||
  other.budgetFen.value - one.budgetFen.value

const OVER = new Set(['cancelled'])

/** Plans of which there are no figures, and why: nothing counts before it is public. */
function NotPublic({ shown }: { shown: readonly ProgrammeFigures[] }) {
  const { t } = useVoice()
  const known = new Set(shown.map(({ programme }) => programme.id))
  const others = (useAllProgrammes().data?.items ?? []).filter(({ id, status }) => !known.has(id) && !OVER.has(status))
  if (others.length === 0) return null
  return (
    <Panel title={t(deskWords.notPublic)}>
      <ul className="work-list">
        {others.map(({ id, name, status }) => (
          <li key={id}>
            <span className="work-what">
              <PageLink to={['programmes', id]}>{name}</PageLink>
            </span>
            <StatusTag table={programmeStatus} status={status} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

export function AtRisk() {
  const { t } = useVoice()
  const { now } = useStanding()
  const [lots, contracts, questions] = [useAllLots(), useContracts(), useWaitingQuestions()]
  const waiting = { contracts: contracts.data, challenges: [], questions: questions.data?.items ?? [] }
  return (
    <Panel title={t(deskWords.atRisk)}>
      <Fetched query={lots}>{({ items }) => <WarningList warnings={risksIn({ lots: items, ...waiting }, now)} />}</Fetched>
    </Panel>
  )
}

/** Where the rows of a figure stand: `awarded?programme=…` is the list of that name, narrowed like that. */
export function placeOf({ list }: Figure): { to: readonly string[]; search: Readonly<Record<string, string>> } {
  const [name = '', query = ''] = list.split('?')
  return { to: ['figures', name], search: Object.fromEntries(new URLSearchParams(query)) }
}

/** What was called and found nobody, or lost its result: left out of the figures, and therefore told. */
function CameToNothing({ programme }: { programme: ProgrammeId }) {
  const { t, lang } = useVoice()
  const ended = (useAllLots().data?.items ?? []).filter((lot) => lot.programmeId === programme && lot.endNotice !== null)
  if (ended.length === 0) return null
  return (
    <>
      <h3>{t(deskWords.cameToNothing, { count: ended.length })}</h3>
      <ul className="work-list">
        {ended.map(({ id, name, standing, endNotice, endReason }) => (
          <li key={id}>
            <span className="work-what">
              <PageLink to={['lots', id]}>{name}</PageLink>{' '}
              <span className="quiet">
                {endNotice !== null &&
                  t(deskWords.endedOn, { date: dateShown(lang, civilDateOf(endNotice.publishedAt)), reason: endReason ?? '' })}
              </span>
            </span>
            <StatusTag table={lotStanding} status={standing} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** The sentence for the news: each number opens its rows. */
function News({ year, news }: { year: number; news: ProgrammeFigures['news'] }) {
  const { lang } = useVoice()
  const link = (figure: Figure, text: string) => <PageLink {...placeOf(figure)}>{text}</PageLink>
  const said: Readonly<Record<string, ReactNode>> = {
    year,
    money: link(news.signedFen, moneyRounded(lang, Fen.parse(news.signedFen.value))),
    organisations: link(news.organisations, countShown(lang, 'organisations', news.organisations.value)),
    lots: link(news.lots, countShown(lang, 'lots', news.lots.value)),
  }
  return deskWords.news[lang === 'zh' ? 0 : 1]
    .split(/\{(\w+)\}/)
    .map((part, nth) => <Fragment key={part}>{nth % 2 === 1 ? said[part] : part}</Fragment>)
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
    { label: t(deskWords.contractAmount), value: money(news.signedFen), ...placeOf(news.signedFen) },
  ]
  return (
    <Panel title={programme.name}>
      <p>
        {news.lots.value === 0 ? (
          t(lots.value === 0 ? deskWords.noCallsYet : deskWords.newsNone)
        ) : (
          <News year={programme.year} news={news} />
        )}
      </p>
      <div className="figures-row">
        {(lots.value === 0 ? shown.slice(0, 1) : shown).map(({ label, value, to, search }) => (
          <PageLink key={label} to={to} search={search}>
            {label}
            <strong>{value}</strong>
          </PageLink>
        ))}
        {lots.value > 0 && (
          <div>
            {t(deskWords.attendances)}
            <strong>{t(hints.noData)}</strong>
          </div>
        )}
      </div>
      <CameToNothing programme={programme.id} />
    </Panel>
  )
}
