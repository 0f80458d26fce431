/** @jsxImportSource hono/jsx */
import { civilDateOf } from '../../../../kernel/civil.ts'
import { dateShown } from '../../../../ui/format.ts'
import { FactsTable, RowsTable } from '../../../../ui/public/parts.tsx'
import type { Reader } from '../../../../ui/public/reader.ts'
import { amendmentWords } from '../../../../ui/words/amendment.ts'
import { callWords } from '../../../../ui/words/open-pages.ts'
import { lotFields } from '../../../../ui/words/lot.ts'
import type { AmendmentBody } from '../../contract/notice.ts'
import type { NoticeView, PublishedAmendment } from '../../contract/publications.ts'
import { changesShown } from '../amendments-shown.ts'
import { EndLink } from './notices-page.tsx'
import type { Section } from './section.ts'

/** Beside a call what it says otherwise since, each as it was published. */
export function Amendments({ reader, amendments }: { reader: Reader; amendments: readonly PublishedAmendment[] }) {
  const { t, lang, href } = reader
  if (amendments.length === 0) return null
  return (
    <section id="amendments">
      <h2>{t(amendmentWords.title)}</h2>
      {amendments.map(({ id, no, title, publishedAt, body }) => (
        <article key={id}>
          <h3>
            <a href={href(`announcements/${id}`)}>{title}</a>
          </h3>
          <p class="quiet">
            {no} · {t(amendmentWords.publishedOn, { date: dateShown(lang, civilDateOf(publishedAt)) })}
          </p>
          <Changes reader={reader} body={body} />
        </article>
      ))}
    </section>
  )
}

function Changes({ reader, body }: { reader: Reader; body: AmendmentBody }) {
  const { t } = reader
  return (
    <RowsTable
      caption={t(amendmentWords.what)}
      columns={[
        { title: t(amendmentWords.part), cell: ({ part }) => part },
        { title: t(amendmentWords.before), cell: ({ before }) => <div class="text">{before}</div> },
        { title: t(amendmentWords.after), cell: ({ after }) => <div class="text">{after}</div> },
      ]}
      rows={changesShown(reader, body.changes)}
      rowKey={({ key }) => key}
      empty="—"
    />
  )
}

type Amendment = Extract<NoticeView, { kind: 'amendment' }>

/** 更正公告 by itself: which call, what it says from now on and why, and what that asks of whoever has bid. */
export function amendmentSectionsOf(reader: Reader, { body, call }: Amendment): readonly Section[] {
  const { t } = reader
  return [
    {
      heading: t(amendmentWords.of),
      text: (
        <FactsTable
          caption={t(amendmentWords.of)}
          facts={[
            { label: t(callWords.code), value: body.code },
            { label: t(callWords.name), value: body.name },
            { label: t(amendmentWords.of), value: call === null ? body.call.no : <EndLink reader={reader} end={call} /> },
          ]}
        />
      ),
    },
    {
      heading: t(amendmentWords.what),
      text: (
        <>
          <Changes reader={reader} body={body} />
          <p>{t(amendmentWords.rest)}</p>
          {body.touchesBids && <p>{t(amendmentWords.touches)}</p>}
        </>
      ),
    },
    { heading: t(amendmentWords.reason), text: body.reason },
    { heading: t(lotFields.contact), text: body.contact },
  ]
}
