/** @jsxImportSource hono/jsx */
import { Day, Pager, RowsTable, StatusMark } from '../../../../ui/public/parts.tsx'
import type { Reader } from '../../../../ui/public/reader.ts'
import { countUnits, needFields, needStatus } from '../../../../ui/words/need.ts'
import { openWords } from '../../../../ui/words/open-pages.ts'
import type { Catalogue } from '../../contract/need.ts'

type Props = { reader: Reader; catalogue: Catalogue; after: string | undefined }

/** 需求目录, the published form: no house, no person, no words of the report. */
export function CataloguePage({ reader, catalogue, after }: Props) {
  const { t, lang, profile, href } = reader
  return (
    <>
      <p>{t(openWords.catalogueWhat)}</p>
      <RowsTable
        caption={t(openWords.catalogue)}
        columns={[
          { title: t(needFields.title), cell: ({ title }) => title },
          { title: t(openWords.number), cell: ({ no }) => <span class="whole">{no}</span> },
          { title: t(openWords.community), cell: ({ areaName }) => <span class="whole">{areaName}</span> },
          { title: t(needFields.target), cell: ({ target }) => target },
          {
            title: t(needFields.count),
            figures: true,
            cell: ({ count, unit }) => (count === null || unit === null ? '—' : `${count} ${t(countUnits[unit])}`),
          },
          { title: t(needFields.receivedOn), cell: ({ receivedOn }) => <Day lang={lang} date={receivedOn} /> },
          { title: t(openWords.listedOn), cell: ({ listedOn }) => <Day lang={lang} date={listedOn} /> },
          {
            title: t(openWords.standing),
            cell: ({ status }) => <StatusMark lang={lang} profile={profile} table={needStatus} status={status} />,
          },
        ]}
        rows={catalogue.items}
        rowKey={({ no }) => no}
        empty={t(openWords.noNeeds)}
      />
      <Pager
        lang={lang}
        {...(after === undefined ? {} : { firstHref: href('needs') })}
        {...(catalogue.next === null ? {} : { nextHref: href('needs', { after: catalogue.next }) })}
      />
    </>
  )
}
