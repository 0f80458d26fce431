/** @jsxImportSource hono/jsx */
import { addFen, type Fen } from '../../../../kernel/fen.ts'
import { Fen as FenOf } from '../../../../kernel/fen.ts'
import { countShown, moneyRounded, moneyShown } from '../../../../ui/format.ts'
import { FactsTable, RowsTable } from '../../../../ui/public/parts.tsx'
import type { Reader } from '../../../../ui/public/reader.ts'
import { comparisonWords } from '../../../../ui/words/comparison.ts'
import { backfilledWords } from '../../../../ui/words/backfilled.ts'
import { moneyPageWords, openWords, resultNoticeWords } from '../../../../ui/words/open-pages.ts'
import type { Word } from '../../../../ui/words/say.ts'
import type { ComparedYear } from '../../contract/comparison.ts'
import type { AwardedItem, Figure, ProgrammeFigures } from '../../contract/publications.ts'

/** 资金公开: plan by plan; every number is a link to the rows it was made from. */
export function MoneyPage({
  reader,
  figures,
  years,
}: {
  reader: Reader
  figures: readonly ProgrammeFigures[]
  years: readonly ComparedYear[]
}) {
  const { t } = reader
  return (
    <>
      <p>{t(moneyPageWords.what)}</p>
      {figures.length === 0 && <p class="quiet">{t(moneyPageWords.none)}</p>}
      {figures.map((one) => (
        <Programme key={one.programme.id} reader={reader} figures={one} />
      ))}
      {figures.length > 0 && <Years reader={reader} years={years} />}
    </>
  )
}

/** Year beside year; what nobody knows says so. */
function Years({ reader, years }: { reader: Reader; years: readonly ComparedYear[] }) {
  const { t } = reader
  const opened = (list: string | null, value: number | null, shown: string) => {
    if (value === null) return t(comparisonWords.noData)
    return list === null ? (
      shown
    ) : (
      <Behind reader={reader} figure={{ value, list }}>
        {shown}
      </Behind>
    )
  }
  return (
    <section>
      <h2>{t(comparisonWords.title)}</h2>
      <RowsTable
        caption={t(comparisonWords.title)}
        columns={[
          { title: t(comparisonWords.year), cell: ({ year }) => t(comparisonWords.yearIs, { year }) },
          {
            title: t(comparisonWords.money),
            figures: true,
            cell: ({ list, moneyFen }) => opened(list, moneyFen, moneyFen === null ? '' : moneyShown(moneyFen)),
          },
          { title: t(comparisonWords.lots), figures: true, cell: ({ list, lots }) => opened(list, lots, String(lots)) },
          {
            title: t(comparisonWords.organisations),
            figures: true,
            cell: ({ list, organisations }) => opened(list, organisations, String(organisations)),
          },
          {
            title: t(comparisonWords.source),
            cell: ({ from, source }) =>
              from === 'here' || from === 'backfilled'
                ? t(comparisonWords[from])
                : source === null
                  ? '—'
                  : t(comparisonWords.stated, { source }),
          },
        ]}
        rows={years}
        rowKey={({ year }) => String(year)}
        empty=""
      />
      <p class="quiet">{t(comparisonWords.note)}</p>
    </section>
  )
}

type Link = { reader: Reader; figure: Figure; children: string }

/** The rows behind a figure stand at `money/` and the address the figure carries. */
export const Behind = ({ reader: { href }, figure, children }: Link) => {
  const [path = '', query = ''] = figure.list.split('?')
  return <a href={href(`money/${path}`, Object.fromEntries(new URLSearchParams(query)))}>{children}</a>
}

function Programme({ reader, figures }: { reader: Reader; figures: ProgrammeFigures }) {
  const { t, lang } = reader
  const { programme, budgetFen, lots, awardedFen, awardedLots, leftFen, organisations, news } = figures
  const isOver = awardedLots.value >= lots.value
  const money = (figure: Figure) => (
    <Behind reader={reader} figure={figure}>
      {moneyShown(FenOf.parse(figure.value))}
    </Behind>
  )
  const count = (figure: Figure, unit: 'lots' | 'organisations') => (
    <Behind reader={reader} figure={figure}>
      {countShown(lang, unit, figure.value)}
    </Behind>
  )
  // Neither a budget of its own nor anything left of one.
  const entered = [
    { label: t(moneyPageWords.underContract), value: money(news.signedFen) },
    { label: t(moneyPageWords.lots), value: count(news.lots, 'lots') },
    { label: t(moneyPageWords.organisations), value: count(news.organisations, 'organisations') },
  ]
  return (
    <section>
      <h2>{programme.name}</h2>
      {programme.backfilled && <p class="quiet">{t(backfilledWords.ofPublic)}</p>}
      <News reader={reader} news={news} />
      <FactsTable
        caption={programme.name}
        facts={
          programme.backfilled
            ? entered
            : [
                { label: t(moneyPageWords.budget), value: money(budgetFen) },
                { label: t(moneyPageWords.lots), value: count(lots, 'lots') },
                { label: t(moneyPageWords.awarded), value: money(awardedFen) },
                {
                  label: t(moneyPageWords.left),
                  value: (
                    <>
                      {money(leftFen)} <span class="quiet">{t(isOver ? moneyPageWords.leftIs : moneyPageWords.leftSoFar)}</span>
                    </>
                  ),
                },
                { label: t(moneyPageWords.awardedLots), value: count(awardedLots, 'lots') },
                { label: t(moneyPageWords.underContract), value: money(news.signedFen) },
                { label: t(moneyPageWords.organisations), value: count(organisations, 'organisations') },
              ]
        }
      />
    </section>
  )
}

/** 已签约×万元，向×家社会组织购买×个项目: the sentence that goes into the news, each number open to its rows. */
export function News({ reader, news }: { reader: Reader; news: ProgrammeFigures['news'] }) {
  const { t, lang } = reader
  if (news.lots.value === 0) return <p class="quiet">{t(moneyPageWords.newsNone)}</p>
  const shown: Record<string, { figure: Figure; text: string }> = {
    money: { figure: news.signedFen, text: moneyRounded(lang, FenOf.parse(news.signedFen.value)) },
    organisations: { figure: news.organisations, text: countShown(lang, 'organisations', news.organisations.value) },
    lots: { figure: news.lots, text: countShown(lang, 'lots', news.lots.value) },
  }
  const sentence = moneyPageWords.news[lang === 'zh' ? 0 : 1]
  return (
    <p class="news">
      {sentence.split(/\{(\w+)\}/).map((part, index) => {
        const number = index % 2 === 1 ? shown[part] : undefined
        return number === undefined ? (
          part
        ) : (
          <Behind reader={reader} figure={number.figure}>
            {number.text}
          </Behind>
        )
      })}
      <br />
      <span class="quiet">{t(moneyPageWords.newsHow)}</span>
    </p>
  )
}

/** How far an award is, for anyone. */
export function standingOf({ contracted, backfilled }: Pick<AwardedItem, 'contracted' | 'backfilled'>): Word {
  if (backfilled) return moneyPageWords.backfilled
  return contracted ? moneyPageWords.contracted : moneyPageWords.awaiting
}

/** The rows behind the sums of results and contracts, with their sum, and what it leaves of a budget. */
export function AwardedRows({
  reader,
  items,
  budget,
}: {
  reader: Reader
  items: readonly AwardedItem[]
  budget?: Fen | undefined
}) {
  const { t, href } = reader
  const sum: Fen = addFen(FenOf.parse(0), ...items.map(({ amountFen }) => amountFen))
  return (
    <>
      <RowsTable
        caption={t(moneyPageWords.listAwarded)}
        columns={[
          {
            title: t(openWords.project),
            cell: ({ lotId, lotCode, lotName, backfilled }) =>
              // What was bought before the system was announced elsewhere.
              backfilled ? (
                `${lotCode} ${lotName}`
              ) : (
                <a href={href('announcements', { lot: lotId })}>
                  {lotCode} {lotName}
                </a>
              ),
          },
          { title: t(openWords.provider), cell: ({ partyName }) => partyName },
          { title: t(resultNoticeWords.amount), figures: true, cell: ({ amountFen }) => moneyShown(amountFen) },
          {
            title: t(openWords.standing),
            cell: (item) => t(standingOf(item)),
          },
        ]}
        rows={items}
        rowKey={({ lotId }) => lotId}
        empty={t(moneyPageWords.noRows)}
      />
      {items.some(({ backfilled }) => backfilled) && <p class="quiet">{t(backfilledWords.ofPublic)}</p>}
      <p>
        {t(moneyPageWords.sum)} <strong>{moneyShown(sum)}</strong>
      </p>
      {budget !== undefined && (
        <p>
          {t(moneyPageWords.leftOf, {
            budget: moneyShown(budget),
            awarded: moneyShown(sum),
            left: moneyShown(FenOf.parse(Math.max(0, budget - sum))),
          })}
        </p>
      )}
    </>
  )
}
