import type { Instant } from '../../../kernel/civil.ts'

// The Atom Syndication Format (RFC 4287).

export type FeedEntry = {
  readonly id: string
  readonly title: string
  readonly updatedAt: Instant
  readonly url: string
  readonly category: { readonly term: string; readonly label: string }
  readonly summary: string
}

export type Feed = {
  readonly lang: string
  readonly title: string
  readonly author: string
  /** Where it is had itself, and the page that shows the same. */
  readonly self: string
  readonly page: string
  readonly updatedAt: Instant
  readonly entries: readonly FeedEntry[]
}

const MARKED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
// No XML 1.0 document may hold them, not even marked.
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu

/** Text in an element or an attribute, whatever somebody wrote. */
export const xml = (value: string): string => value.replace(NOT_XML, '').replace(/[&<>"']/g, (sign) => MARKED[sign] ?? sign)

export const feedText = ({ lang, title, author, self, page, updatedAt, entries }: Feed): string =>
  [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(lang)}">`,
    `<id>${xml(self)}</id>`,
    `<title>${xml(title)}</title>`,
    `<updated>${updatedAt}</updated>`,
    `<author><name>${xml(author)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${xml(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${xml(page)}"/>`,
    ...entries.flatMap(entryLines),
    '</feed>',
    '',
  ].join('\n')

const entryLines = ({ id, title, updatedAt, url, category, summary }: FeedEntry): string[] => [
  '<entry>',
  `<id>urn:uuid:${xml(id)}</id>`,
  `<title>${xml(title)}</title>`,
  `<published>${updatedAt}</published>`,
  `<updated>${updatedAt}</updated>`,
  `<link rel="alternate" type="text/html" href="${xml(url)}"/>`,
  `<category term="${xml(category.term)}" label="${xml(category.label)}"/>`,
  `<summary>${xml(summary)}</summary>`,
  '</entry>',
]
