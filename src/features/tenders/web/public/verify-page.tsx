/** @jsxImportSource hono/jsx */
import { civilDateOf } from '../../../../kernel/civil.ts'
import { dateShown } from '../../../../ui/format.ts'
import { RowsTable, SearchForm } from '../../../../ui/public/parts.tsx'
import type { Reader } from '../../../../ui/public/reader.ts'
import { openWords, verifyPageWords } from '../../../../ui/words/open-pages.ts'
import { kindShown, Standing } from './notices-page.tsx'
import type { NoticeItem } from '../../contract/publications.ts'
import { unspaced } from '../../../../kernel/unspaced.ts'

/** A number however it was typed: a phone has no 〔〕, and types digits, dashes and brackets of either width and of any kind. */
export const asCompared = (asked: string): string =>
  unspaced(asked)
    .replace(/\p{Ps}/gu, '(')
    .replace(/\p{Pe}/gu, ')')

/** Only the whole number counts. */
export const withNumber = (items: readonly NoticeItem[], asked: string): readonly NoticeItem[] =>
  items.filter(({ no }) => asCompared(no) === asCompared(asked))

/** 核验: what is published under the number printed on a notice. */
export function VerifyPage({ reader, asked, found }: { reader: Reader; asked: string; found: readonly NoticeItem[] }) {
  const { t, lang, href } = reader
  const no = asked.trim()
  return (
    <>
      <p>{t(verifyPageWords.hint)}</p>
      <SearchForm
        lang={lang}
        action={href('verify')}
        query={asked}
        label={t(verifyPageWords.label)}
        button={t(verifyPageWords.button)}
      >
        {lang === 'en' && <input type="hidden" name="lang" value="en" />}
      </SearchForm>
      {no !== '' && found.length === 0 && <p>{t(verifyPageWords.notFound, { no })}</p>}
      {found.length > 0 && (
        <>
          <p>{t(verifyPageWords.found, { no })}</p>
          <RowsTable
            caption={t(verifyPageWords.title)}
            columns={[
              { title: t(openWords.title), cell: ({ id, title }) => <a href={href(`announcements/${id}`)}>{title}</a> },
              { title: t(openWords.kind), cell: (row) => kindShown(reader, row) },
              { title: t(openWords.published), cell: ({ publishedAt }) => dateShown(lang, civilDateOf(publishedAt)) },
              { title: t(openWords.state), cell: (row) => <Standing reader={reader} row={row} /> },
            ]}
            rows={found}
            rowKey={({ id }) => id}
            empty=""
          />
        </>
      )}
    </>
  )
}
