/** @jsxImportSource hono/jsx */
import { addFen, Fen } from '../../../../kernel/fen.ts'
import { countShown, dateShown, moneyShown } from '../../../../ui/format.ts'
import { Day, RowsTable, SearchForm } from '../../../../ui/public/parts.tsx'
import { type Reader, readingOf } from '../../../../ui/public/reader.ts'
import { opinionWords } from '../../../../ui/words/consultation.ts'
import { mornings } from '../../../../ui/words/mornings.ts'
import { frontWords, moneyPageWords, openWords, verifyPageWords } from '../../../../ui/words/open-pages.ts'
import { PROFILES } from '../../../../ui/words/profile.ts'
import { tellWords } from '../../../../ui/words/tell.ts'
import { serviceWords } from '../../../../ui/words/service-catalogue.ts'
import type { ConsultationItem } from '../../contract/consultation.ts'
import type { AwardedItem, NoticeItem, NoticeList, ProgrammeFigures } from '../../contract/publications.ts'
import { Behind, News, standingOf } from './money-page.tsx'
import { kindShown } from './notices-page.tsx'

/** So many of each stand on the front page; the rest is a click away. */
const SHOWN_FIRST = 5

type Props = {
  reader: Reader
  /** What stands in public notice now, the first to end first. */
  standing: NoticeList
  /** What lies open for comment now. */
  consultations: readonly ConsultationItem[]
  /** The plans of the newest year, each with what its own projects came to. */
  plans: readonly { readonly figures: ProgrammeFigures; readonly awarded: readonly AwardedItem[] }[]
}

/** Telling what is missing, then what anyone comes for: what can be commented on, where the money goes, how to object and to verify. */
export function FrontPage({ reader, standing, plans, consultations }: Props) {
  const { t, href } = reader
  const [notices, money, say] = mornings.public
  return (
    <>
      <Telling reader={reader} />
      <section>
        <h2>{t(notices)}</h2>
        <StandingNow reader={reader} standing={standing} />
      </section>
      <section>
        <h2>{t(money)}</h2>
        {plans.length === 0 && <p class="quiet">{t(moneyPageWords.none)}</p>}
        {plans.map(({ figures, awarded }) => (
          <>
            <Plan reader={reader} figures={figures} />
            <Serving reader={reader} awarded={awarded} />
          </>
        ))}
        <p>
          <a href={href('map')}>{t(frontWords.byArea)}</a> · <a href={href('money')}>{t(frontWords.allMoney)}</a>
        </p>
      </section>
      <section>
        <h2>{t(say)}</h2>
        <HaveASay
          reader={reader}
          results={standing.items.filter(({ kind }) => kind === 'result')}
          consultations={consultations}
        />
      </section>
    </>
  )
}

/** What most who come here without a login come for: it stands first, large enough for a thumb. */
function Telling({ reader: { t, href } }: { reader: Reader }) {
  return (
    <section class="telling">
      <h2>{t(tellWords.front)}</h2>
      <p class="buttons">
        <a class="button" href={href('tell')}>
          {t(tellWords.title)}
        </a>
        <a class="button plain" href={href('told')}>
          {t(tellWords.progress)}
        </a>
      </p>
      <p class="quiet">{t(tellWords.without)}</p>
    </section>
  )
}

function StandingNow({ reader, standing: { items, next } }: { reader: Reader; standing: NoticeList }) {
  const { t, lang, href } = reader
  return (
    <>
      {next === null && items.length > 0 && <p>{t(frontWords.standingCount, { count: items.length })}</p>}
      <RowsTable
        caption={t(mornings.public[0])}
        columns={[
          { title: t(openWords.title), cell: ({ id, title }) => <a href={href(`announcements/${id}`)}>{title}</a> },
          { title: t(openWords.kind), cell: (row) => kindShown(reader, row) },
          { title: t(openWords.endsOn), cell: ({ endsOn }) => <Day lang={lang} date={endsOn} /> },
        ]}
        rows={items.slice(0, SHOWN_FIRST)}
        rowKey={({ id }) => id}
        empty={t(frontWords.noneStanding)}
      />
      <p>
        <a href={href('announcements')}>{t(frontWords.allNotices)}</a> · <a href={href('needs')}>{t(openWords.catalogue)}</a> ·{' '}
        <a href={href('services')}>{t(serviceWords.title)}</a>
      </p>
    </>
  )
}

/** A plan in a sentence and its budget; each number leads to its rows. */
function Plan({
  reader,
  figures: { programme, budgetFen, lots, organisations, news },
}: {
  reader: Reader
  figures: ProgrammeFigures
}) {
  const { t, lang } = reader
  return (
    <>
      <h3>{programme.name}</h3>
      <News reader={reader} news={news} />
      <p>
        {t(moneyPageWords.budget)}{' '}
        <Behind reader={reader} figure={budgetFen}>
          {moneyShown(Fen.parse(budgetFen.value))}
        </Behind>
        {' · '}
        {t(moneyPageWords.lots)}{' '}
        <Behind reader={reader} figure={lots}>
          {countShown(lang, 'lots', lots.value)}
        </Behind>
        {' · '}
        {t(moneyPageWords.organisations)}{' '}
        <Behind reader={reader} figure={organisations}>
          {countShown(lang, 'organisations', organisations.value)}
        </Behind>
      </p>
    </>
  )
}

/** Who serves or is to serve: under contract first, then the largest sum. */
function Serving({ reader: { t, href }, awarded }: { reader: Reader; awarded: readonly AwardedItem[] }) {
  return (
    <RowsTable
      caption={t(openWords.provider)}
      columns={[
        { title: t(openWords.provider), cell: ({ name }) => name },
        {
          title: t(openWords.project),
          cell: ({ lots }) => (
            <div>
              {lots.map(({ lotId, lotName, ...standing }) => (
                <div key={lotId}>
                  {standing.backfilled ? lotName : <a href={href('announcements', { lot: lotId })}>{lotName}</a>}{' '}
                  <span class="tag" data-tone={standing.contracted ? 'good' : undefined}>
                    {t(standingOf(standing))}
                  </span>
                </div>
              ))}
            </div>
          ),
        },
        { title: t(openWords.awardedAmount), figures: true, cell: ({ sumFen }) => moneyShown(sumFen) },
      ]}
      rows={byProvider(awarded).slice(0, SHOWN_FIRST)}
      rowKey={({ id }) => id}
      empty={t(frontWords.nobodyServes)}
    />
  )
}

type Provider = { readonly id: string; readonly name: string; readonly lots: readonly AwardedItem[]; readonly sumFen: Fen }

const serves = ({ lots }: Provider): boolean => lots.some(({ contracted }) => contracted)

/** The lots of each organisation together. */
function byProvider(awarded: readonly AwardedItem[]): Provider[] {
  const of = new Map<string, AwardedItem[]>()
  for (const item of awarded) of.set(item.partyId, [...(of.get(item.partyId) ?? []), item])
  return [...of]
    .map(([id, lots]) => ({
      id,
      name: lots[0]?.partyName ?? '',
      lots,
      sumFen: addFen(Fen.parse(0), ...lots.map(({ amountFen }) => amountFen)),
    }))
    .toSorted(
      (one, other) =>
        Number(serves(other)) - Number(serves(one)) || other.sumFen - one.sumFen || one.name.localeCompare(other.name),
    )
}

/** The results of one way of purchasing, each with its own remedy. */
function Objecting({ reader: { t, href }, results }: { reader: Reader; results: readonly NoticeItem[] }) {
  if (results.length === 0) return null
  return (
    <li>
      {t(frontWords.object)}
      {results.slice(0, SHOWN_FIRST).map(({ id, lotName }, index) => (
        <>
          {index > 0 && t(frontWords.between)}
          <a href={href(`announcements/${id}`)}>{lotName}</a>
        </>
      ))}
    </li>
  )
}

/** To whom one turns with what: each result tells its own receiver; needs go to the community. */
type SayProps = { reader: Reader; results: readonly NoticeItem[]; consultations: readonly ConsultationItem[] }

function HaveASay({ reader, results, consultations }: SayProps) {
  const { t, lang, href } = reader
  return (
    <>
      <ul class="say">
        {consultations.map(({ id, programme, endsOn }) => (
          <li key={id}>
            <a href={href(`opinions/${id}`)}>
              {t(opinionWords.openNow, { name: programme.name, date: dateShown(lang, endsOn) })}
            </a>
          </li>
        ))}
        <li>
          <a href={href('opinions')}>{t(opinionWords.title)}</a>
        </li>
        {results.length === 0 && <li>{t(frontWords.objectLater)}</li>}
        {PROFILES.map((profile) => (
          <Objecting reader={readingOf(reader, profile)} results={results.filter((result) => result.profile === profile)} />
        ))}
        <li>
          {t(frontWords.tell)} <a href="/m/my-matters">{t(frontWords.ownMatters)}</a>
        </li>
      </ul>
      <SearchForm
        lang={lang}
        action={href('verify')}
        query=""
        label={t(verifyPageWords.label)}
        button={t(verifyPageWords.button)}
      >
        {lang === 'en' && <input type="hidden" name="lang" value="en" />}
      </SearchForm>
    </>
  )
}
