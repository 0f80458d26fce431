/** @jsxImportSource hono/jsx */
import { canonical } from '../../../../kernel/canonical.ts'
import { dateShown, moneyShown } from '../../../../ui/format.ts'
import { FactsTable, RowsTable } from '../../../../ui/public/parts.tsx'
import type { Reader } from '../../../../ui/public/reader.ts'
import { variationKinds } from '../../../../ui/words/variation-kinds.ts'
import { variationFields, variationWords } from '../../../../ui/words/variation.ts'
import { noticeKinds } from '../../../../ui/words/notice-kinds.ts'
import { callWords, contractNoticeWords } from '../../../../ui/words/open-pages.ts'
import type { VariationBody } from '../../contract/variation-body.ts'
import { countedAs } from './call-sections.tsx'
import { instalmentsIn } from './instalments-section.tsx'
import type { Section } from './section.ts'

type Terms = NonNullable<VariationBody['terms']>
type Row = { readonly label: string; readonly before: string; readonly after: string }

/** 合同变更公告: what was agreed or decided and why; of a supplement the old beside the new. */
export function variationSectionsOf(reader: Reader, body: VariationBody): readonly Section[] {
  const { t, lang } = reader
  const published = dateShown(lang, body.publishedOn)
  const isLate = body.publishedOn > body.publishBy
  const { before, terms } = body
  return [
    {
      heading: t(noticeKinds.variation),
      text: (
        <FactsTable
          caption={t(noticeKinds.variation)}
          facts={[
            { label: t(variationFields.kind), value: t(variationKinds[body.kind]) },
            { label: t(variationFields.number), value: body.no },
            { label: t(variationFields.contractNo), value: body.contractNo },
            { label: t(callWords.name), value: `${body.name} ${body.code}` },
            { label: t(contractNoticeWords.purchaser), value: body.purchaser },
            { label: t(contractNoticeWords.provider), value: body.provider },
            { label: t(variationFields.reason), value: body.reason },
            ...(body.paidFen === null ? [] : [{ label: t(variationFields.paid), value: moneyShown(body.paidFen) }]),
            {
              label: t(body.kind === 'supplement' ? variationFields.supplementOn : variationFields.servedOn),
              value: dateShown(lang, body.signedOn),
            },
            {
              label: t(variationFields.publishedOn),
              value: isLate ? t(variationFields.late, { published, date: dateShown(lang, body.publishBy) }) : published,
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
            heading: t(variationWords.changes),
            text: (
              <RowsTable
                caption={t(variationWords.changes)}
                columns={[
                  { title: t(variationFields.kind), cell: ({ label }) => label },
                  { title: t(variationFields.before), cell: (row) => row.before },
                  { title: t(variationFields.after), cell: (row) => row.after },
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
    const label = t(variationFields.indicator, { name: now.name })
    return [{ label, before: was === undefined ? t(variationFields.notBefore) : counted(was), after: counted(now) }]
  })
  return [
    ...(before.amountFen === terms.amountFen
      ? []
      : [{ label: t(variationFields.amount), before: moneyShown(before.amountFen), after: moneyShown(terms.amountFen) }]),
    ...(before.periodTo === terms.periodTo
      ? []
      : [
          {
            label: t(variationFields.periodTo),
            before: dateShown(lang, before.periodTo),
            after: dateShown(lang, terms.periodTo),
          },
        ]),
    ...indicators,
  ]
}
