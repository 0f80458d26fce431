/** @jsxImportSource hono/jsx */
import { clausesShown, dateShown, instantShown, listShown, moneyShown, periodShown } from '../../../../ui/format.ts'
import { FactsTable, RowsTable } from '../../../../ui/public/parts.tsx'
import type { Reader } from '../../../../ui/public/reader.ts'
import { lotClasses } from '../../../../ui/words/lot.ts'
import { callSections } from '../../../../ui/words/call-sections.ts'
import { callWords, disclosures, tieRules } from '../../../../ui/words/open-pages.ts'
import { admissionWords } from '../../../../ui/words/settings.ts'
import type { Words } from '../../../../ui/words/say.ts'
import type { CallBody } from '../../contract/notice.ts'
import { clausesOf } from '../../../../ui/counting-in-words.ts'
import { standardClauses } from '../scale-shown.ts'
import { percentOf } from '../../rules/price.ts'
import type { Section } from './section.ts'
import { soleSectionsOf } from './sole-sections.tsx'

/** 征集公告, section by section. */
export function callSectionsOf(reader: Reader, body: CallBody): readonly Section[] {
  const { t, lang } = reader
  if (body.sole !== null)
    return soleSectionsOf(reader, body.sole, {
      project: <Project reader={reader} body={body} />,
      services: <Services reader={reader} body={body} />,
      contact: body.contact,
    })
  return [
    { heading: t(callSections.project), text: <Project reader={reader} body={body} /> },
    {
      heading: t(callSections.who),
      text: [t(callWords.qualified), ...apartIn(reader, body), ...teamIn(reader, body)].join('\n'),
    },
    { heading: t(callSections.services), text: <Services reader={reader} body={body} /> },
    { heading: t(callSections.review), text: <Review reader={reader} body={body} /> },
    {
      heading: t(callSections.how),
      text: (
        <>
          {`${t(callWords.howTo)}\n${t(callWords.deadline, { instant: instantShown(lang, body.bidDeadline) })}`}
          <p class="screen-only">
            {t(admissionWords.noAccount)} <a href={reader.href('join')}>{t(admissionWords.title)}</a>
          </p>
        </>
      ),
    },
    {
      heading: t(callSections.reviewDay),
      text: [
        t(callWords.reviewOn, { date: dateShown(lang, body.reviewOn) }),
        t(callWords.reviewPlace, { place: body.reviewPlace }),
        t(callWords.devices),
      ].join('\n'),
    },
    { heading: t(callSections.objections), text: t(callWords.standstill, { days: body.standstillDays }) },
    { heading: t(callSections.contact), text: body.contact },
  ]
}

const apartIn = ({ t }: Reader, { supervises }: CallBody): readonly string[] =>
  supervises.length === 0 ? [] : [t(callWords.apart)]

const teamIn = ({ t }: Reader, { teamPolicy }: CallBody): readonly string[] =>
  teamPolicy === '' ? [] : [t(callWords.team, { team: teamPolicy })]

type Props = { reader: Reader; body: CallBody }

function Project({ reader: { t, lang }, body }: Props) {
  const { programme } = body
  return (
    <FactsTable
      caption={t(callSections.project)}
      facts={[
        { label: t(callWords.code), value: body.code },
        { label: t(callWords.name), value: body.name },
        { label: t(callWords.class), value: t(lotClasses[body.cls]) },
        { label: t(callWords.fields), value: listShown(lang, body.fields) },
        ...(body.service === null ? [] : [{ label: t(callWords.service), value: `${body.service.code} ${body.service.name}` }]),
        { label: t(callWords.area), value: body.area },
        { label: t(callWords.place), value: body.place },
        { label: t(callWords.period), value: periodShown(lang, body.periodFrom, body.periodTo) },
        { label: t(body.priceFixed ? callWords.budgetFixed : callWords.budget), value: moneyShown(body.budgetFen) },
        ...(body.lotCeilingFen === null ? [] : [{ label: t(callWords.ceiling), value: moneyShown(body.lotCeilingFen) }]),
        ...(body.supervises.length === 0
          ? []
          : [
              {
                label: t(callWords.supervises),
                value: listShown(
                  lang,
                  body.supervises.map(({ code, name }) => `${code} ${name}`),
                ),
              },
            ]),
        { label: t(callWords.fund), value: programme.fund },
        ...(body.intention === null
          ? []
          : [
              {
                label: t(callWords.intention),
                value: t(callWords.intended, { date: dateShown(lang, body.intention.publishedOn), where: body.intention.where }),
              },
            ]),
        { label: t(callWords.plan), value: programme.name },
      ]}
    />
  )
}

function Services({ reader: { t, lang }, body }: Props) {
  return (
    <>
      <p>
        <strong>{t(callWords.goal)}</strong> {body.goal}
      </p>
      {body.needs.length > 0 && (
        <p>
          <strong>{t(callWords.needs)}</strong>{' '}
          {clausesShown(
            lang,
            body.needs.map((need) => t(callWords.need, need)),
          )}
        </p>
      )}
      <RowsTable
        caption={t(callWords.indicator)}
        columns={[
          { title: t(callWords.indicator), cell: ({ name }) => name },
          { title: t(callWords.target), figures: true, cell: ({ target, unit }) => `${target}${unit}` },
          {
            title: t(callWords.counting),
            cell: (one) => countedAs({ t, lang }, one),
          },
          { title: t(callWords.evidence), cell: ({ evidence }) => listShown(lang, evidence) },
        ]}
        rows={body.indicators}
        rowKey={({ code }) => code}
        empty="—"
      />
      <FactsTable
        caption={t(callWords.instalments)}
        facts={body.instalments.map(({ name, percent, condition }) => ({
          label: name,
          value: t(callWords.instalment, { percent, condition }),
        }))}
      />
    </>
  )
}

/** 计数口径: what counts, with what was noted beside it. */
export const countedAs = (
  { t, lang }: Pick<Reader, 't' | 'lang'>,
  indicator: Parameters<typeof clausesOf>[1] & { readonly note: string | null },
): string => clausesShown(lang, [...clausesOf(t, indicator), ...(indicator.note === null ? [] : [indicator.note])])

function Review({ reader: { t, lang }, body }: Props) {
  const known: Words = { ...tieRules, ...disclosures }
  const inWords = (code: string) => {
    const said = known[code]
    return said && t(said)
  }
  const rules = body.ties.map((rule) => inWords(rule) ?? body.criteria.find(({ id }) => id === rule)?.name ?? rule)
  return (
    <>
      <RowsTable
        caption={t(callSections.review)}
        columns={[
          { title: t(callWords.criterion), cell: ({ name, depth }) => <Indented depth={depth}>{name}</Indented> },
          { title: t(callWords.max), figures: true, cell: ({ max }) => max },
          {
            title: t(callWords.standard),
            cell: (criterion) => clausesShown(lang, standardClauses(t, criterion)),
          },
        ]}
        rows={body.criteria}
        rowKey={({ id }) => id}
        empty="—"
      />
      {body.pricing !== null && <p>{t(callWords.pricing, { max: body.pricing.max })}</p>}
      {body.pricing !== null && body.pricing.preference !== null && (
        <p>{t(callWords.preference, { share: percentOf(body.pricing.preference) })}</p>
      )}
      {body.passMark !== null && <p>{t(callWords.pass, { mark: body.passMark })}</p>}
      {rules.length > 0 && <p>{t(callWords.ties, { rules: listShown(lang, rules) })}</p>}
      <p>{inWords(body.disclosure) ?? ''}</p>
    </>
  )
}

const Indented = ({ depth, children }: { depth: number; children: string }) =>
  depth === 0 ? <strong>{children}</strong> : <span>{`${'　'.repeat(depth)}${children}`}</span>
