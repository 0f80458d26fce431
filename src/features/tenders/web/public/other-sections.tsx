/** @jsxImportSource hono/jsx */
import { dateShown, listShown, moneyShown, periodShown } from '../../../../ui/format.ts'
import { FactsTable, RowsTable } from '../../../../ui/public/parts.tsx'
import type { Reader } from '../../../../ui/public/reader.ts'
import { countedAs } from './call-sections.tsx'
import { noticeKinds } from '../../../../ui/words/notice-kinds.ts'
import { callWords, contractNoticeWords, endWords } from '../../../../ui/words/open-pages.ts'
import { contractFields, departedParts } from '../../../../ui/words/contract.ts'
import { organisationFields } from '../../../../ui/words/organisation.ts'
import { lotFields, lotStatus } from '../../../../ui/words/lot.ts'
import { statusWord } from '../../../../ui/words/profile.ts'
import type { ContractBody, NoticeView } from '../../contract/publications.ts'
import { EndLink } from './notices-page.tsx'
import { instalmentsIn } from './instalments-section.tsx'
import type { Section } from './section.ts'

/** 合同公开: the parties, the money, the period, the main indicators, and both dates. */
export function contractSectionsOf({ t, lang, paper }: Reader, body: ContractBody): readonly Section[] {
  const isLate = body.publishedOn > body.publishBy
  const published = dateShown(lang, body.publishedOn)
  return [
    {
      heading: t(noticeKinds.contract),
      text: (
        <FactsTable
          caption={t(noticeKinds.contract)}
          facts={[
            { label: t(contractNoticeWords.number), value: body.contractNo },
            { label: t(callWords.code), value: body.code },
            { label: t(callWords.name), value: body.name },
            { label: t(contractNoticeWords.purchaser), value: body.purchaser },
            { label: t(contractNoticeWords.provider), value: body.provider.name },
            { label: t(organisationFields.creditCode), value: body.provider.creditCode },
            { label: t(contractNoticeWords.amount), value: moneyShown(body.amountFen) },
            { label: t(contractNoticeWords.period), value: periodShown(lang, body.periodFrom, body.periodTo) },
            { label: t(contractFields.place), value: body.place },
            { label: t(contractNoticeWords.signedOn), value: dateShown(lang, body.signedOn) },
            {
              label: t(contractNoticeWords.publishedOn),
              value: isLate ? t(contractNoticeWords.late, { published, date: dateShown(lang, body.publishBy) }) : published,
            },
            { label: t(contractNoticeWords.phone), value: body.phone },
          ]}
        />
      ),
    },
    {
      heading: t(contractNoticeWords.indicators),
      text: (
        <RowsTable
          caption={t(contractNoticeWords.indicators)}
          columns={[
            { title: t(callWords.indicator), cell: ({ name }) => name },
            { title: t(callWords.target), figures: true, cell: ({ target, unit }) => `${target}${unit}` },
            { title: t(callWords.counting), cell: (one) => countedAs({ t, lang }, one) },
          ]}
          rows={body.indicators}
          rowKey={({ name }) => name}
          empty="—"
        />
      ),
    },
    instalmentsIn({ t }, body),
    ...departedIn({ t, lang }, body),
    {
      heading: t(contractNoticeWords.fullText),
      text: (
        <p>
          <a href={paper(`lots/${body.lotId}/contract-publication/contract-text.pdf`)}>{t(contractNoticeWords.fullTextPdf)}</a>
          <br />
          <span class="quiet">{t(contractNoticeWords.hidden)}</span>
        </p>
      ),
    },
  ]
}

/** Nothing where the contract says what the call said. */
const departedIn = ({ t, lang }: Pick<Reader, 't' | 'lang'>, body: ContractBody): readonly Section[] =>
  body.departures.length === 0
    ? []
    : [
        {
          heading: t(contractNoticeWords.departed),
          text: (
            <FactsTable
              caption={t(contractNoticeWords.departed)}
              facts={[
                {
                  label: t(contractNoticeWords.departedParts),
                  value: listShown(
                    lang,
                    body.departures.map((part) => t(departedParts[part])),
                  ),
                },
                { label: t(endWords.reason), value: body.departureReason },
              ]}
            />
          ),
        },
      ]

type End = Extract<NoticeView, { kind: 'void' }>

/** 流标、终止: what ended and why, which result that takes back, and whom to ask. */
export const endSectionsOf = (reader: Reader, { body, revokes }: End): readonly Section[] => {
  const { t, lang, profile } = reader
  return [
    {
      heading: statusWord(lang, lotStatus, body.ended, profile),
      text: (
        <FactsTable
          caption={t(noticeKinds.void)}
          facts={[
            { label: t(callWords.code), value: body.code },
            { label: t(callWords.name), value: body.name },
            {
              label: t(endWords.received),
              value: body.received === null ? null : t(endWords.copies, { count: body.received }),
            },
            { label: t(endWords.reason), value: body.reason },
            ...(revokes === null ? [] : [{ label: t(endWords.revokes), value: <EndLink reader={reader} end={revokes} /> }]),
            ...(body.contact === null ? [] : [{ label: t(lotFields.contact), value: body.contact }]),
          ]}
        />
      ),
    },
  ]
}
