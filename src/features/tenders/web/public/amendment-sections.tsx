/** @jsxImportSource hono/jsx */
import { canonical } from '../../../../kernel/canonical.ts'
import { dateShown, moneyShown } from '../../../../ui/format.ts'
import { FactsTable, RowsTable } from '../../../../ui/public/parts.tsx'
import type { Reader } from '../../../../ui/public/reader.ts'
import { amendmentKinds } from '../../../../ui/words/amendment-kinds.ts'
import { amendmentFields, amendmentWords } from '../../../../ui/words/amendment.ts'
import { contractFields, instalmentWords } from '../../../../ui/words/contract.ts'
import { callWords, contractNoticeWords, noticeKinds } from '../../../../ui/words/open-pages.ts'
import type { AmendmentBody } from '../../contract/amendment-body.ts'
import { countedAs } from './call-sections.tsx'
import type { Section } from './section.ts'

type Terms = NonNullable<AmendmentBody['terms']>
type Row = { readonly label: string; readonly before: string; readonly after: string }

/** 合同变更公告: what was agreed or decided and why; of a supplement the old beside the new. */
export function amendmentSectionsOf(reader: Reader, body: AmendmentBody): readonly Section[] {
  const { t, lang } = reader
  const published = dateShown(lang, body.publishedOn)
  const isLate = body.publishedOn > body.publishBy
  const { before, terms } = body
  return [
    {
      heading: t(noticeKinds.amendment),
      text: (
        <FactsTable
          caption={t(noticeKinds.amendment)}
          facts={[
            { label: t(amendmentFields.kind), value: t(amendmentKinds[body.kind]) },
            { label: t(amendmentFields.number), value: body.no },
            { label: t(amendmentFields.contractNo), value: body.contractNo },
            { label: t(callWords.name), value: `${body.name} ${body.code}` },
            { label: t(contractNoticeWords.purchaser), value: body.purchaser },
            { label: t(contractNoticeWords.provider), value: body.provider },
            { label: t(amendmentFields.reason), value: body.reason },
            ...(body.paidFen === null ? [] : [{ label: t(amendmentFields.paid), value: moneyShown(body.paidFen) }]),
            {
              label: t(body.kind === 'supplement' ? amendmentFields.supplementOn : amendmentFields.servedOn),
              value: dateShown(lang, body.signedOn),
            },
            {
              label: t(amendmentFields.publishedOn),
              value: isLate ? t(amendmentFields.late, { published, date: dateShown(lang, body.publishBy) }) : published,
            },
          ]}
        />
      ),
    },
    ...(before === null || terms === null ? [] : changesIn(reader, before, terms)),
  ]
}

function changesIn(reader: Reader, before: Terms, terms: Terms): readonly Section[] {
  const { t } = reader
  const rows = rowsOf(reader, before, terms)
  const isPaidOtherwise = canonical(before.instalments) !== canonical(terms.instalments)
  return [
    ...(rows.length === 0
      ? []
      : [
          {
            heading: t(amendmentWords.changes),
            text: (
              <RowsTable
                caption={t(amendmentWords.changes)}
                columns={[
                  { title: t(amendmentFields.kind), cell: ({ label }) => label },
                  { title: t(amendmentFields.before), cell: (row) => row.before },
                  { title: t(amendmentFields.after), cell: (row) => row.after },
                ]}
                rows={rows}
                rowKey={({ label }) => label}
                empty="—"
              />
            ),
          },
        ]),
    ...(isPaidOtherwise ? [instalmentsIn(reader, terms)] : []),
  ]
}

function rowsOf({ t, lang }: Reader, before: Terms, terms: Terms): readonly Row[] {
  const counted = (one: Terms['indicators'][number]) => `${one.target}${one.unit} ${countedAs({ t, lang }, one)}`
  const indicators = terms.indicators.flatMap((now) => {
    const was = before.indicators.find(({ code }) => code === now.code)
    if (was !== undefined && canonical(was) === canonical(now)) return []
    const label = t(amendmentFields.indicator, { name: now.name })
    return [{ label, before: was === undefined ? t(amendmentFields.notBefore) : counted(was), after: counted(now) }]
  })
  return [
    ...(before.amountFen === terms.amountFen
      ? []
      : [{ label: t(amendmentFields.amount), before: moneyShown(before.amountFen), after: moneyShown(terms.amountFen) }]),
    ...(before.periodTo === terms.periodTo
      ? []
      : [
          {
            label: t(amendmentFields.periodTo),
            before: dateShown(lang, before.periodTo),
            after: dateShown(lang, terms.periodTo),
          },
        ]),
    ...indicators,
  ]
}

const instalmentsIn = ({ t }: Reader, { instalments }: Terms): Section => ({
  heading: t(contractFields.instalments),
  text: (
    <RowsTable
      caption={t(contractFields.instalments)}
      columns={[
        { title: t(contractFields.instalments), cell: ({ name }) => name },
        { title: t(instalmentWords.share), figures: true, cell: ({ percent }) => `${percent}%` },
        { title: t(instalmentWords.amount), figures: true, cell: ({ amountFen }) => moneyShown(amountFen) },
        { title: t(instalmentWords.condition), cell: ({ condition }) => condition },
      ]}
      rows={instalments}
      rowKey={({ name }) => name}
      empty="—"
    />
  ),
})
