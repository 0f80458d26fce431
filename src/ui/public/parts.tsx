/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx'
import type { CivilDate } from '../../kernel/civil.ts'
import { dateShown } from '../format.ts'
import { buttons } from '../words/common.ts'
import { publicWords } from '../words/public.ts'
import { type Profile, statusWord } from '../words/profile.ts'
import { type Lang, say } from '../words/say.ts'
import type { StatusTable } from '../words/status.ts'

export type PublicFact = { readonly label: string; readonly value: Child }

/** Label and value in two columns; what is not known stands as a dash. */
export function FactsTable({ caption, facts }: { caption: string; facts: readonly PublicFact[] }) {
  return (
    <table class="facts">
      <caption class="hidden">{caption}</caption>
      <tbody>
        {facts.map(({ label, value }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{value === undefined || value === null || value === '' ? '—' : value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A date in a column: it stays on one line. */
export const Day = ({ lang, date }: { lang: Lang; date: CivilDate | null }) =>
  date === null ? <>—</> : <time datetime={date}>{dateShown(lang, date)}</time>

export type PublicColumn<Row> = { readonly title: string; readonly figures?: boolean; readonly cell: (row: Row) => Child }

/** Rows with a heading each; on a phone every row becomes a card. */
export function RowsTable<Row>(props: {
  caption: string
  columns: readonly PublicColumn<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  empty: string
}) {
  if (props.rows.length === 0) return <p class="quiet">{props.empty}</p>
  return (
    <table class="rows">
      <caption class="hidden">{props.caption}</caption>
      <thead>
        <tr>
          {props.columns.map(({ title, figures }) => (
            <th key={title} scope="col" class={figures === true ? 'figures' : undefined}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <tr key={props.rowKey(row)}>
            {props.columns.map(({ title, figures, cell }) => (
              <td key={title} data-label={title} class={figures === true ? 'figures' : undefined}>
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type MarkProps<Code extends string> = { lang: Lang; profile: Profile; table: StatusTable<Code>; status: NoInfer<Code> }

export function StatusMark<Code extends string>({ lang, profile, table, status }: MarkProps<Code>) {
  return (
    <span class="tag" data-tone={table[status][2]}>
      {statusWord(lang, table, status, profile)}
    </span>
  )
}

type NoticeProps = {
  lang: Lang
  publishedOn: CivilDate
  by: string
  /** Numbered sections of the notice; plain text keeps its line breaks and is never taken for markup. */
  sections: readonly { readonly heading: string; readonly text: Child }[]
}

/** An official notice: who and when under the title, sections, the issuing body and date at the end. */
export function NoticeBody({ lang, publishedOn, by, sections }: NoticeProps) {
  const date = dateShown(lang, publishedOn)
  return (
    <article>
      <p class="quiet">
        {say(lang, publicWords.publishedBy, { name: by })}
        {'　'}
        <span class="whole">{say(lang, publicWords.publishedOn, { date })}</span>
      </p>
      {sections.map(({ heading, text }) => (
        <section key={heading}>
          <h2>{heading}</h2>
          <div class="text">{text}</div>
        </section>
      ))}
      <p class="signed">
        {by}
        <br />
        {date}
      </p>
    </article>
  )
}

type PagerProps = { lang: Lang; firstHref?: string | undefined; nextHref?: string | undefined }

export function Pager({ lang, firstHref, nextHref }: PagerProps) {
  if (firstHref === undefined && nextHref === undefined) return null
  return (
    <p class="pager">
      {firstHref !== undefined && <a href={firstHref}>{say(lang, buttons.firstPage)}</a>}
      {nextHref !== undefined && (
        <a href={nextHref} rel="next">
          {say(lang, buttons.nextPage)}
        </a>
      )}
    </p>
  )
}

/** `children`: what else goes with the search, in hidden fields. */
type SearchProps = { lang: Lang; action: string; query: string; label?: string; button?: string; children?: Child }

/** Sends the words in the address (`?q=`), so that it works without scripts and the result can be passed on. */
export function SearchForm({ lang, action, query, label, button, children }: SearchProps) {
  return (
    <form class="search" method="get" action={action}>
      <label for="q">{label ?? say(lang, publicWords.searchLabel)}</label>
      <div>
        <input id="q" name="q" type="search" value={query} maxlength={60} />
        <button type="submit">{button ?? say(lang, buttons.search)}</button>
      </div>
      {children}
    </form>
  )
}
