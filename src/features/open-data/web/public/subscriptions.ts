import type { Instant } from '../../../../kernel/civil.ts'
import { type Reader, readingOf } from '../../../../ui/public/reader.ts'
import { noticeKinds } from '../../../../ui/words/notice-kinds.ts'
import { openDataWords } from '../../../../ui/words/open-data.ts'
import type { NoticeItem } from '../../../tenders/contract/publications.ts'
import { feedText } from '../../rules/atom.ts'
import type { Deadline } from '../../rules/deadline.ts'
import { calendarText } from '../../rules/ical.ts'

/** Below the authority's own address. */
export const FEED = 'notices.atom'
export const CALENDAR = 'deadlines.ics'

type Told = {
  readonly reader: Reader
  /** The authority. */
  readonly name: string
  /** Scheme and host, because what is followed is read elsewhere. */
  readonly origin: string
}

/** The newest notices, for a reader of feeds. */
export function noticeFeed({ reader, name, origin }: Told, notices: readonly NoticeItem[], now: Instant): string {
  const { t, lang, href } = reader
  return feedText({
    lang: lang === 'zh' ? 'zh-CN' : 'en',
    title: t(openDataWords.feedTitle, { name }),
    author: name,
    self: origin + href(FEED),
    page: origin + href('announcements'),
    updatedAt: notices[0]?.publishedAt ?? now,
    entries: notices.map(({ id, kind, profile, no, title, lotName, publishedAt }) => {
      const label = readingOf(reader, profile).t(noticeKinds[kind])
      return {
        id,
        title,
        updatedAt: publishedAt,
        url: origin + href(`announcements/${id}`),
        category: { term: kind, label },
        summary: `${label} ${no} · ${lotName}`,
      }
    }),
  })
}

/** Until when the public may do what, for a calendar. */
export function deadlineCalendar({ reader, name, origin }: Told, deadlines: readonly Deadline[]): string {
  const { href } = reader
  return calendarText(
    reader.t(openDataWords.calendarTitle, { name }),
    deadlines.map(({ what, lot, due, notice, setAt, changedAt, changes, isCancelled }) => {
      const { t } = readingOf(reader, lot.profile)
      const url = origin + href(`announcements/${notice}`)
      const said = t(what === 'bids' ? openDataWords.bidsDue : openDataWords.objectionsDue, { name: lot.name })
      return {
        uid: `${what}-${lot.id}@heli`,
        due,
        summary: isCancelled ? t(openDataWords.cancelled, { text: said }) : said,
        description: t(openDataWords.seeNotice, { code: lot.code, url }),
        url,
        createdAt: setAt,
        changedAt,
        sequence: changes,
        isCancelled,
      }
    }),
  )
}
