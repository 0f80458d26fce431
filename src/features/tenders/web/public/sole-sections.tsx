/** @jsxImportSource hono/jsx */
import { dateShown, moneyShown } from '../../../../ui/format.ts'
import { FactsTable, RowsTable } from '../../../../ui/public/parts.tsx'
import type { Reader } from '../../../../ui/public/reader.ts'
import { directWords, groundWords, soleSections } from '../../../../ui/words/direct.ts'
import type { CallBody } from '../../contract/notice.ts'
import type { Section } from './section.ts'

type Sole = NonNullable<CallBody['sole']>
/** What a call says in the same words. */
type AsInACall = { readonly project: Section['text']; readonly services: Section['text']; readonly contact: string }

/** 单一来源公示, section by section (74号令 Art. 38); nothing in it is scored. */
export function soleSectionsOf(reader: Reader, sole: Sole, { project, services, contact }: AsInACall): readonly Section[] {
  const { t } = reader
  return [
    { heading: t(soleSections.project), text: project },
    { heading: t(soleSections.services), text: services },
    {
      heading: t(soleSections.reason),
      text: [
        `${t(groundWords[sole.ground])} (${sole.source})`,
        sole.reason,
        ...(sole.original === null ? [] : [originalIn(reader, sole.original)]),
      ].join('\n'),
    },
    { heading: t(soleSections.supplier), text: <Supplier reader={reader} sole={sole} /> },
    ...(sole.opinions.length === 0
      ? []
      : [{ heading: t(soleSections.opinions), text: <Opinions reader={reader} sole={sole} /> }]),
    { heading: t(soleSections.objections), text: objecting(reader, sole) },
    { heading: t(soleSections.contact), text: contact },
  ]
}

const originalIn = ({ t }: Reader, { contractNo, sumFen }: NonNullable<Sole['original']>): string =>
  t(directWords.originalIs, { no: contractNo, amount: moneyShown(sumFen) })

const objecting = ({ t, lang }: Reader, { term }: Sole): string =>
  term === null ? t(soleSections.urgent) : t(soleSections.until, { date: dateShown(lang, term.due), days: term.amount })

type Props = { reader: Reader; sole: Sole }

const Supplier = ({ reader: { t }, sole: { supplier } }: Props) => (
  <FactsTable
    caption={t(soleSections.supplier)}
    facts={[
      { label: t(directWords.supplier), value: supplier.name },
      { label: t(soleSections.creditCode), value: supplier.creditCode },
    ]}
  />
)

const Opinions = ({ reader: { t }, sole: { opinions } }: Props) => (
  <RowsTable
    caption={t(directWords.opinions)}
    columns={[
      { title: t(directWords.expertName), cell: ({ name }) => name },
      { title: t(directWords.expertUnit), cell: ({ unit }) => unit },
      { title: t(directWords.expertTitle), cell: ({ title }) => title },
      { title: t(directWords.opinion), cell: ({ opinion }) => opinion },
    ]}
    rows={opinions}
    rowKey={({ name, unit }) => `${name} ${unit}`}
    empty="—"
  />
)
