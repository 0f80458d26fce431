/** @jsxImportSource hono/jsx */
import { civilDateOf } from '../../../../kernel/civil.ts'
import { Day, Pager, RowsTable, SearchForm, StatusMark } from '../../../../ui/public/parts.tsx'
import { type Reader, readingOf } from '../../../../ui/public/reader.ts'
import { lotStanding } from '../../../../ui/words/lot.ts'
import { kindsOfAll, noticeKinds } from '../../../../ui/words/notice-kinds.ts'
import { openWords, takenBackWords } from '../../../../ui/words/open-pages.ts'
import { offlineTold } from '../../../../ui/words/offline-told.ts'
import { publicWords } from '../../../../ui/words/public.ts'
import { Areas, isWholeMap, type Street } from './map-page.tsx'
import { NoticeKind, type NoticeItem, type NoticeList } from '../../contract/publications.ts'

export type NoticesAsked = {
  readonly kind?: NoticeKind | undefined
  readonly q?: string | undefined
  readonly lot?: string | undefined
  readonly after?: string | undefined
  /** The search was too short to be made. */
  readonly tooShort: boolean
}

type Props = { reader: Reader; asked: NoticesAsked; list: NoticeList; streets: readonly Street[] }

/** 公告公示: calls, results, contracts and ends, newest first; narrowed by kind and words. */
export function NoticesPage({ reader, asked, list, streets }: Props) {
  const { t, lang, href } = reader
  const { kind, q, lot, after } = asked
  const lotName = lot === undefined ? undefined : list.items[0]?.lotName
  return (
    <>
      <Kinds reader={reader} kind={kind} />
      <SearchForm lang={lang} action={href('announcements')} query={q ?? ''}>
        {kind !== undefined && <input type="hidden" name="kind" value={kind} />}
        {lang === 'en' && <input type="hidden" name="lang" value="en" />}
      </SearchForm>
      {streets.length > 0 && (
        <details>
          <summary>{t(openWords.inYourArea)}</summary>
          <Areas reader={reader} streets={streets} isWhole={isWholeMap(streets)} />
        </details>
      )}
      {asked.tooShort && <p>{t(openWords.twoSigns)}</p>}
      {lotName !== undefined && <p>{t(openWords.ofLot, { name: lotName })}</p>}
      <RowsTable
        caption={t(openWords.notices)}
        columns={[
          { title: t(openWords.title), cell: ({ id, title }) => <a href={href(`announcements/${id}`)}>{title}</a> },
          { title: t(openWords.kind), cell: (row) => <span class="whole">{kindShown(reader, row)}</span> },
          { title: t(openWords.number), cell: ({ no }) => <span class="whole">{no}</span> },
          { title: t(openWords.published), cell: ({ publishedAt }) => <Day lang={lang} date={civilDateOf(publishedAt)} /> },
          { title: t(openWords.state), cell: (row) => <Standing reader={reader} row={row} /> },
        ]}
        rows={list.items}
        rowKey={({ id }) => id}
        empty={t(q === undefined ? openWords.noNotices : publicWords.noResults)}
      />
      <Pager
        lang={lang}
        {...(after === undefined ? {} : { firstHref: href('announcements', { kind, q, lot }) })}
        {...(list.next === null ? {} : { nextHref: href('announcements', { kind, q, lot, after: list.next }) })}
      />
    </>
  )
}

export const kindShown = (reader: Reader, { kind, profile }: Pick<NoticeItem, 'kind' | 'profile'>): string =>
  readingOf(reader, profile).t(noticeKinds[kind])

function Kinds({ reader: { t, href }, kind }: { reader: Reader; kind: NoticeKind | undefined }) {
  return (
    <ul class="kinds">
      <li>
        <a href={href('announcements')} aria-current={kind === undefined ? 'true' : undefined}>
          {t(openWords.all)}
        </a>
      </li>
      {NoticeKind.options.map((one) => (
        <li key={one}>
          <a href={href('announcements', { kind: one })} aria-current={kind === one ? 'true' : undefined}>
            {t(kindsOfAll[one])}
          </a>
        </li>
      ))}
      <li>
        <a href={href('needs')}>{t(openWords.catalogue)}</a>
      </li>
    </ul>
  )
}

/** Whether it stands now, and until when; a contract stays public. */
export const Standing = ({ reader, row }: { reader: Reader; row: NoticeItem }) => (
  <div>
    <StandingNow reader={readingOf(reader, row.profile)} row={row} />
    {row.offline && ' '}
    {row.offline && <span class="tag">{reader.t(offlineTold.title)}</span>}
  </div>
)

function StandingNow({ reader, row }: { reader: Reader; row: NoticeItem }) {
  const { t, lang } = reader
  if (row.endsOn === null) return <span class="tag">{t(openWords.listed)}</span>
  if (!row.current) return <Past reader={reader} notice={row} />
  return (
    <span>
      <span class="tag" data-tone="running">
        {t(openWords.now)}
      </span>
      {` · ${t(openWords.endsOn)} `}
      <Day lang={lang} date={row.endsOn} />
    </span>
  )
}

/** Its period is over; what holds a result up is said in the word that its project bears. */
type Ended = { reader: Reader; notice: Pick<NoticeItem, 'held' | 'endedBy' | 'supersededBy'> }
export function Past({ reader, notice: { held, endedBy, supersededBy } }: Ended) {
  const { t, lang, profile } = reader
  if (held === null && supersededBy !== null)
    return (
      <>
        <span class="tag">{t(takenBackWords.moved)}</span> <EndLink reader={reader} end={supersededBy} />
      </>
    )
  if (held === null) return <span class="tag">{t(openWords.past)}</span>
  if (held === 'declined')
    return (
      <>
        <span class="tag" data-tone="bad">
          {t(takenBackWords.declined)}
        </span>{' '}
        {supersededBy !== null && <EndLink reader={reader} end={supersededBy} />}
      </>
    )
  if (held !== 'revoked') return <StatusMark lang={lang} profile={profile} table={lotStanding} status={held} />
  return (
    <>
      <span class="tag" data-tone="bad">
        {t(takenBackWords.revoked)}
      </span>{' '}
      {endedBy !== null && <EndLink reader={reader} end={endedBy} />}
    </>
  )
}

/** To the notice that put the project away. */
export function EndLink({ reader: { t, href }, end }: { reader: Reader; end: NonNullable<NoticeItem['endedBy']> }) {
  return <a href={href(`announcements/${end.id}`)}>{t(takenBackWords.see, end)}</a>
}
