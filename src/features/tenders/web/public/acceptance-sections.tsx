/** @jsxImportSource hono/jsx */
import { isAfter } from '../../../../kernel/civil.ts'
import { dateShown, periodShown } from '../../../../ui/format.ts'
import { FactsTable, RowsTable } from '../../../../ui/public/parts.tsx'
import type { Reader } from '../../../../ui/public/reader.ts'
import {
  acceptanceNoticeWords as words,
  conclusionWords,
  contentWords,
  findingWords,
  occasionWords,
  openAcceptanceWords,
  seatWords,
} from '../../../../ui/words/acceptance-kinds.ts'
import { callWords, contractNoticeWords } from '../../../../ui/words/open-pages.ts'
import type { AcceptanceBody } from '../../contract/acceptance-body.ts'
import type { Section } from './section.ts'

/** 验收结果公告: each indicator as agreed and as verified, what service users said in numbers, the conclusion; nobody by name. */
export function acceptanceSectionsOf(reader: Reader, body: AcceptanceBody): readonly Section[] {
  const { t } = reader
  return [
    { heading: t(words.result), text: <Result reader={reader} body={body} /> },
    {
      heading: t(words.indicators),
      text: (
        <RowsTable
          caption={t(words.indicators)}
          columns={[
            { title: t(words.indicator), cell: ({ name }) => name },
            { title: t(words.target), figures: true, cell: ({ target, unit }) => `${target}${unit}` },
            { title: t(words.delivered), figures: true, cell: ({ delivered, unit }) => `${delivered}${unit}` },
            { title: t(words.verified), figures: true, cell: ({ verified, unit }) => `${verified}${unit}` },
            { title: t(words.finding), cell: ({ finding }) => t(findingWords[finding]) },
            { title: t(words.reason), cell: ({ reason }) => reason },
          ]}
          rows={body.indicators}
          rowKey={({ name }) => name}
          empty="—"
        />
      ),
    },
    { heading: t(words.opinions), text: <Opinions reader={reader} opinions={body.opinions} /> },
  ]
}

type PartProps = { reader: Reader; body: AcceptanceBody }

function Result({ reader: { t, lang }, body }: PartProps) {
  const published = dateShown(lang, body.publishedOn)
  const isLate = isAfter(body.publishedOn, body.publishBy)
  const { rectification } = body
  const seats = body.panel.map(({ seat, people }) => t(words.seat, { seat: t(seatWords[seat]), people }))
  return (
    <FactsTable
      caption={t(words.result)}
      facts={[
        { label: t(words.conclusion), value: t(conclusionWords[body.conclusion]) },
        { label: t(words.statement), value: body.statement },
        ...(rectification === null
          ? []
          : [
              { label: t(words.rectify), value: rectification.matters },
              { label: t(words.rectifyBy), value: dateShown(lang, rectification.by) },
            ]),
        { label: t(callWords.name), value: `${body.name} ${body.code}` },
        { label: t(words.contractNo), value: body.contractNo },
        { label: t(contractNoticeWords.purchaser), value: body.purchaser },
        { label: t(words.provider), value: body.provider },
        { label: t(words.served), value: periodShown(lang, body.periodFrom, body.endedOn) },
        { label: t(words.occasion), value: t(occasionWords[body.occasion]) },
        ...(body.earlyReason === '' ? [] : [{ label: t(words.early), value: body.earlyReason }]),
        ...(body.round === 1 ? [] : [{ label: t(words.round), value: t(openAcceptanceWords.again, { round: body.round }) }]),
        { label: t(words.heldOn), value: dateShown(lang, body.heldOn) },
        { label: t(words.manner), value: body.manner },
        { label: t(words.panel), value: seats.join(lang === 'zh' ? '、' : ', ') },
        { label: t(words.signedOn), value: dateShown(lang, body.signedOn) },
        {
          label: t(words.publishedOn),
          value: isLate ? t(words.late, { published, date: dateShown(lang, body.publishBy) }) : published,
        },
      ]}
    />
  )
}

function Opinions({ reader: { t }, opinions }: { reader: Reader; opinions: AcceptanceBody['opinions'] }) {
  const { invited, answered, spread, heard, fewReason } = opinions
  const [most, more, some, content, very] = spread
  const rows = [
    { label: t(contentWords[5]), count: very },
    { label: t(contentWords[4]), count: content },
    { label: t(contentWords[3]), count: some },
    { label: t(contentWords[2]), count: more },
    { label: t(contentWords[1]), count: most },
  ]
  return (
    <FactsTable
      caption={t(words.opinions)}
      facts={[
        { label: t(words.invited), value: t(words.people, { count: invited }) },
        { label: t(words.answered), value: t(words.answeredOf, { answered, content: content + very }) },
        ...rows.map(({ label, count }) => ({ label, value: String(count) })),
        ...(heard === '' ? [] : [{ label: t(words.heard), value: heard }]),
        ...(fewReason === '' ? [] : [{ label: t(words.few), value: fewReason }]),
      ]}
    />
  )
}
