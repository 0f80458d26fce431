/** @jsxImportSource hono/jsx */
import { countShown, monthShown } from '../../../../ui/format.ts'
import { RowsTable } from '../../../../ui/public/parts.tsx'
import type { Reader } from '../../../../ui/public/reader.ts'
import { openDataWords } from '../../../../ui/words/open-data.ts'
import type { OcdsMonths } from '../../contract/packages.ts'
import { STANDARD } from '../../rules/ocds.ts'
import { CALENDAR, FEED } from './subscriptions.ts'

type Props = { reader: Reader; months: OcdsMonths; licence: string | undefined }

/** What anybody may take away: everything public as data by month, feeds to follow, and what is not in it and why. */
export function OpenDataPage({ reader, months, licence }: Props) {
  const { t, lang, href, paper } = reader
  return (
    <>
      <p>{t(openDataWords.what)}</p>
      <details>
        <summary>{t(openDataWords.standard)}</summary>
        <p>{t(openDataWords.standardIs, { standard: STANDARD })}</p>
      </details>
      <section>
        <h2>{t(openDataWords.byMonth)}</h2>
        <RowsTable
          caption={t(openDataWords.byMonth)}
          columns={[
            { title: t(openDataWords.month), cell: ({ month }) => <Month reader={reader} month={month} /> },
            {
              title: t(openDataWords.releases),
              cell: ({ month, releases }) => (
                <a href={paper(`ocds/releases/${month}`)}>{countShown(lang, 'releases', releases)}</a>
              ),
            },
            {
              title: t(openDataWords.records),
              cell: ({ month, processes, recordPackage }) =>
                recordPackage === null ? (
                  t(openDataWords.nothingBegun)
                ) : (
                  <a href={paper(`ocds/records/${month}`)}>{countShown(lang, 'records', processes)}</a>
                ),
            },
          ]}
          rows={months.items}
          rowKey={({ month }) => month}
          empty={t(openDataWords.none)}
        />
        <p>
          <a href={paper('ocds')}>{t(openDataWords.programs)}</a>
        </p>
      </section>
      <section>
        <h2>{t(openDataWords.follow)}</h2>
        <p>{t(openDataWords.followHow)}</p>
        <p>
          <a href={href(FEED)} type="application/atom+xml">
            {t(openDataWords.feed)}
          </a>
        </p>
        <p>
          <a href={href(CALENDAR)} type="text/calendar">
            {t(openDataWords.calendar)}
          </a>
        </p>
      </section>
      <section>
        <h2>{t(openDataWords.leftOut)}</h2>
        <p>{t(openDataWords.leftOutWhy)}</p>
      </section>
      <section>
        <h2>{t(openDataWords.licence)}</h2>
        {licence === undefined ? (
          <p>{t(openDataWords.licenceNone)}</p>
        ) : (
          <p>
            {t(openDataWords.licenceIs)} <a href={licence}>{licence}</a>
          </p>
        )}
      </section>
    </>
  )
}

function Month({ reader: { t, lang }, month }: { reader: Reader; month: string }) {
  const [year = '', number = ''] = month.split('-')
  return <time datetime={month}>{t(openDataWords.monthIs, { year, month: monthShown(lang, Number(number)) })}</time>
}
