import { useNamed } from '../../../../ui/desk/address.ts'
import { Facts } from '../../../../ui/desk/facts.tsx'
import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { PageLink } from '../../../../ui/desk/page-link.tsx'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { Panel } from '../../../../ui/desk/panel.tsx'
import { PaperLinks } from '../../../../ui/desk/paper-links.tsx'
import { PrintButton } from '../../../../ui/desk/print-button.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { Remark } from '../../../../ui/desk/states.tsx'
import { StatusTag } from '../../../../ui/desk/status-tag.tsx'
import type { Column } from '../../../../ui/desk/table/data-table.tsx'
import { PlainTable } from '../../../../ui/desk/table/plain-table.tsx'
import { dateShown, instantShown, listShown, periodShown } from '../../../../ui/format.ts'
import { useVoice, type Voice } from '../../../../ui/voice.tsx'
import { acceptanceFields as fields, acceptanceMissing, acceptanceWords as words } from '../../../../ui/words/acceptance.ts'
import {
  acceptanceStatus,
  conclusionWords,
  findingWords,
  occasionWords,
  openAcceptanceWords,
  seatWords,
} from '../../../../ui/words/acceptance-kinds.ts'
import { hints } from '../../../../ui/words/common.ts'
import { contractFields } from '../../../../ui/words/contract.ts'
import { purchaseWords } from '../../../../ui/words/purchase.ts'
import { deliveryWords } from '../../../../ui/words/variation.ts'
import type { AcceptanceView } from '../../contract/acceptance.ts'
import { acceptancePaper, useAcceptance } from '../acceptances-api.ts'
import { Evidence } from './acceptance-evidence.tsx'
import { Opinions } from './acceptance-opinions.tsx'
import { AcceptanceDeeds, PublishAcceptance, SignAcceptance } from './acceptance-steps.tsx'
import '../../../../ui/desk/css/work.css'

/** One acceptance: what was agreed, claimed and verified, what service users say, the conclusion, and its next step. */
export default function AcceptancePage() {
  const acceptance = useAcceptance(useNamed('acceptance'))
  return <Fetched query={acceptance}>{(view) => <Shown acceptance={view} />}</Fetched>
}

function Shown({ acceptance }: { acceptance: AcceptanceView }) {
  const { t } = useVoice()
  const { tenant } = useStanding()
  const { id, round, contractId, lot, can, whole } = acceptance
  return (
    <>
      <PageTitle
        title={round === 1 ? t(openAcceptanceWords.first) : t(openAcceptanceWords.again, { round })}
        above={
          <>
            {lot.name} · {acceptance.contractNo} ·{' '}
            <PageLink to={['contracts', contractId, 'delivery']}>{t(deliveryWords.title)}</PageLink>
          </>
        }
        status={<StatusTag table={acceptanceStatus} status={acceptance.status} />}
        actions={<PrintButton />}
      />
      <Remarks acceptance={acceptance} />
      <AcceptanceDeeds acceptance={acceptance} />
      {can['acceptance.sign'] === true && <SignAcceptance acceptance={acceptance} />}
      {can['acceptance.publish'] === true && <PublishAcceptance acceptance={acceptance} />}
      <What acceptance={acceptance} />
      <Indicators acceptance={acceptance} />
      {acceptance.heardNow !== null && <Opinions acceptance={acceptance} />}
      {whole && acceptance.conclusion !== null && <Conclusion acceptance={acceptance} />}
      <Evidence acceptance={acceptance} />
      <Panel title={t(purchaseWords.documents)} isPrinted={false}>
        <ul className="work-list">
          <li>
            <PaperLinks label={t(words.report)} address={acceptancePaper({ tenant, acceptance: id }, 'report')} />
          </li>
          {whole && acceptance.status === 'open' && (
            <li>
              <PaperLinks label={t(words.sheet)} address={acceptancePaper({ tenant, acceptance: id }, 'opinions')} />
            </li>
          )}
        </ul>
      </Panel>
    </>
  )
}

function Remarks({ acceptance }: { acceptance: AcceptanceView }) {
  const { t, lang } = useVoice()
  const { returnReason, publishOverdue, publishBy, rectifyOverdue, rectifyBy, missing, personal, whole, status } = acceptance
  const isWaiting = rectifyOverdue && (status === 'signed' || status === 'published')
  return (
    <>
      {!whole && <Remark tone="quiet">{t(words.notYet)}</Remark>}
      {returnReason !== null && (
        <Remark tone="waiting">{t(hints.labelled, { label: t(words.returned), value: returnReason })}</Remark>
      )}
      {publishOverdue && publishBy !== null && (
        <Remark tone="waiting">{t(words.overduePublish, { date: dateShown(lang, publishBy) })}</Remark>
      )}
      {isWaiting && rectifyBy !== null && acceptance.contractStatus !== 'accepted' && acceptance.contractStatus !== 'closed' && (
        <Remark tone="waiting">{t(words.overdueRectify, { date: dateShown(lang, rectifyBy) })}</Remark>
      )}
      {missing.length > 0 && (
        <Remark tone="waiting">
          {t(words.missing)}
          {listShown(
            lang,
            missing.map((one) => t(acceptanceMissing[one])),
          )}
        </Remark>
      )}
      {personal && <Remark tone="waiting">{t(words.personal)}</Remark>}
    </>
  )
}

function What({ acceptance }: { acceptance: AcceptanceView }) {
  const { t, lang } = useVoice()
  const { heldOn, place, manner, present, panel, earlyReason, previousId, signedOn, publishedAt } = acceptance
  return (
    <Panel title={t(purchaseWords.facts)}>
      <Facts
        facts={[
          { label: t(contractFields.purchaser), value: acceptance.purchaserName },
          { label: t(contractFields.provider), value: acceptance.providerName },
          { label: t(contractFields.period), value: periodShown(lang, acceptance.periodFrom, acceptance.periodTo) },
          { label: t(fields.occasion), value: t(occasionWords[acceptance.occasion]) },
          { label: t(fields.endedOn), value: dateShown(lang, acceptance.endedOn) },
          { label: t(fields.heldOn), value: heldOn && dateShown(lang, heldOn) },
          { label: t(fields.place), value: place },
          ...(earlyReason === '' ? [] : [{ label: t(hints.reason), value: earlyReason, wide: true }]),
          { label: t(fields.manner), value: manner, wide: true },
          { label: t(fields.present), value: present, wide: true },
          ...(previousId === null
            ? []
            : [
                {
                  label: t(fields.previous),
                  value: <PageLink to={['acceptances', previousId]}>{t(openAcceptanceWords.first)}</PageLink>,
                },
              ]),
          ...(signedOn === null ? [] : [{ label: t(fields.signedOn), value: dateShown(lang, signedOn) }]),
          ...(publishedAt === null ? [] : [{ label: t(fields.publishedOn), value: instantShown(lang, publishedAt) }]),
        ]}
      />
      {panel.length > 0 && (
        <PlainTable
          caption={t(fields.panel)}
          columns={[
            { key: 'name', title: t(fields.name), width: 120, cell: ({ name }) => name },
            { key: 'unit', title: t(fields.unit), cell: ({ unit }) => unit },
            { key: 'seat', title: t(fields.seat), cell: ({ seat }) => t(seatWords[seat]) },
            { key: 'bought', title: t(fields.boughtShort), cell: ({ bought }) => t(bought ? hints.yes : hints.no) },
          ]}
          rows={panel}
          rowKey={({ name, unit }) => `${name} ${unit}`}
        />
      )}
    </Panel>
  )
}

type Row = AcceptanceView['indicators'][number] & {
  readonly claim: AcceptanceView['claims'][number] | undefined
  readonly found: AcceptanceView['findings'][number] | undefined
}

const counted = (count: number | null | undefined, unit: string) =>
  count === null || count === undefined ? '' : `${count}${unit}`

const columns = (t: Voice['t']): readonly Column<Row>[] => [
  { key: 'name', title: t(contractFields.indicators), cell: ({ name }) => name },
  { key: 'target', title: t(fields.target), width: 100, figures: true, cell: ({ target, unit }) => `${target}${unit}` },
  {
    key: 'claim',
    title: t(fields.delivered),
    width: 110,
    figures: true,
    cell: ({ claim, unit }) => counted(claim?.delivered, unit),
  },
  {
    key: 'found',
    title: t(fields.verified),
    width: 110,
    figures: true,
    cell: ({ found, unit }) => counted(found?.verified, unit),
  },
  {
    key: 'finding',
    title: t(fields.finding),
    width: 100,
    cell: ({ found }) => (found?.finding == null ? '' : t(findingWords[found.finding])),
  },
  {
    key: 'why',
    title: t(fields.why),
    cell: ({ found, claim }) => (
      <>
        {found?.reason} <span className="quiet">{claim?.evidence}</span>
      </>
    ),
  },
]

function Indicators({ acceptance: { indicators, claims, findings } }: { acceptance: AcceptanceView }) {
  const { t } = useVoice()
  const rows = indicators.map((one): Row => ({
    ...one,
    claim: claims.find(({ code }) => code === one.code),
    found: findings.find(({ code }) => code === one.code),
  }))
  return (
    <Panel title={t(contractFields.indicators)}>
      <PlainTable caption={t(contractFields.indicators)} columns={columns(t)} rows={rows} rowKey={({ code }) => code} />
    </Panel>
  )
}

function Conclusion({ acceptance: { conclusion, statement, rectification } }: { acceptance: AcceptanceView }) {
  const { t, lang } = useVoice()
  return (
    <Panel title={t(fields.conclusion)}>
      <Facts
        facts={[
          { label: t(fields.conclusion), value: conclusion && t(conclusionWords[conclusion]) },
          { label: t(fields.statement), value: <span className="long-text">{statement}</span>, wide: true },
          ...(rectification === null
            ? []
            : [
                { label: t(fields.rectifyBy), value: dateShown(lang, rectification.by) },
                { label: t(fields.matters), value: <span className="long-text">{rectification.matters}</span>, wide: true },
              ]),
        ]}
      />
    </Panel>
  )
}
