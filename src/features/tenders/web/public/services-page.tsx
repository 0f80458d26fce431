/** @jsxImportSource hono/jsx */
import { civilDateOf } from '../../../../kernel/civil.ts'
import { dateShown } from '../../../../ui/format.ts'
import { RowsTable } from '../../../../ui/public/parts.tsx'
import type { Reader } from '../../../../ui/public/reader.ts'
import { serviceWords } from '../../../../ui/words/service-catalogue.ts'
import type { ServiceCatalogueView } from '../../contract/service-catalogue.ts'

/** What the authority buys, and what nobody may sell it as a service. */
export function ServicesPage({ reader, view: { current, negative } }: { reader: Reader; view: ServiceCatalogueView }) {
  const { t, lang, paper } = reader
  return (
    <>
      <p>{t(serviceWords.what)}</p>
      {current !== null && current.publishedAt !== null && (
        <p class="quiet">
          {t(serviceWords.edition, { no: current.no, date: dateShown(lang, civilDateOf(current.publishedAt)) })}{' '}
          <a class="screen-only" href={paper('service-catalogue/workbook.xlsx')}>
            {t(serviceWords.asExcel)}
          </a>
        </p>
      )}
      <RowsTable
        caption={t(serviceWords.title)}
        columns={[
          { title: t(serviceWords.name), cell: ({ code, name }) => `${code} ${name}` },
          { title: t(serviceWords.note), cell: ({ note }) => (note === '' ? '—' : note) },
          { title: t(serviceWords.department), cell: ({ department }) => (department === '' ? '—' : department) },
        ]}
        rows={current?.items ?? []}
        rowKey={({ code }) => code}
        empty={t(serviceWords.none)}
      />
      <h2>{t(serviceWords.negative)}</h2>
      <ol>
        {negative.items.map((item) => (
          <li>{item}</li>
        ))}
      </ol>
      <p class="quiet">{t(serviceWords.negativeBy, { source: negative.source })}</p>
    </>
  )
}
