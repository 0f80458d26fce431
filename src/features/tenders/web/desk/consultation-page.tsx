import { useNamed } from '../../../../ui/desk/address.ts'
import { Deadline } from '../../../../ui/desk/deadline.tsx'
import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { NextStep } from '../../../../ui/desk/next-step.tsx'
import { PageLink } from '../../../../ui/desk/page-link.tsx'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { Panel } from '../../../../ui/desk/panel.tsx'
import { PaperLinks } from '../../../../ui/desk/paper-links.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { StatusTag } from '../../../../ui/desk/status-tag.tsx'
import { PlainTable } from '../../../../ui/desk/table/plain-table.tsx'
import { useVoice } from '../../../../ui/voice.tsx'
import { hints } from '../../../../ui/words/common.ts'
import { consultationStatus, opinionStatus, opinionWords } from '../../../../ui/words/consultation.ts'
import { consultingWords } from '../../../../ui/words/consulting.ts'
import { countUnits, needFields } from '../../../../ui/words/need.ts'
import type { ConsultationView } from '../../contract/consultation.ts'
import { useConsultation } from '../consultations-api.ts'
import { Conclude } from './consultation/conclude.tsx'
import { SayOpinion } from './consultation/say-opinion.tsx'
import { WaitingOpinionsPanel } from './consultation/waiting-opinions.tsx'
import { computed, ruleShown } from './lot/computed.ts'
import '../../../../ui/desk/css/work.css'

/** One consultation: the catalogue as it lies open, what is said of it, and what the office answers. */
export default function ConsultationPage() {
  return <Fetched query={useConsultation(useNamed('consultation'))}>{(view) => <Shown view={view} />}</Fetched>
}

function Shown({ view }: { view: ConsultationView }) {
  const { t } = useVoice()
  const { today, role } = useStanding()
  const { programme, status, isOpen, term } = view
  const isOffice = role === 'officer' || role === 'leader'
  return (
    <>
      <PageTitle
        title={t(opinionWords.title)}
        above={isOffice ? <PageLink to={['programmes', programme.id]}>{programme.name}</PageLink> : programme.name}
        status={<StatusTag table={consultationStatus} status={status === 'open' && !isOpen ? 'ended' : status} />}
      />
      {term !== null && (
        <Deadline label={t(opinionWords.lastDay)} deadline={computed(term)} rule={ruleShown(t, term)} today={today} />
      )}
      {isOffice && <Next view={view} />}
      {view.can['opinion.say'] === true && role === 'oversight' && <SayOpinion view={view} />}
      {view.can['opinion.answer'] === true && <WaitingOpinionsPanel view={view} />}
      <Needs view={view} />
      <Replies view={view} />
    </>
  )
}

/** What is to be done: wait, answer, sum up. */
function Next({ view }: { view: ConsultationView }) {
  const { t } = useVoice()
  const { status, counts } = view
  if (counts === null || status === 'concluded') return null
  const told = t(consultingWords.counts, counts)
  if (view.can['consultation.conclude'] === true && counts.waiting === 0) return <Conclude view={view} told={told} />
  return (
    <NextStep title={t(counts.waiting > 0 ? consultingWords.waiting : consultingWords.waitsUntil)}>
      <p>{told}</p>
    </NextStep>
  )
}

function Needs({ view }: { view: ConsultationView }) {
  const { t } = useVoice()
  const { tenant } = useStanding()
  const address = `/api/tenants/${tenant}/consultations/${view.id}`
  return (
    <Panel
      title={t(opinionWords.catalogue)}
      actions={
        <span className="no-print">
          <PaperLinks label={t(opinionWords.catalogue)} address={`${address}/documents/need-catalogue`} />{' '}
          <a href={`${address}/catalogue.xlsx`}>{t(opinionWords.asExcel)}</a>
        </span>
      }
    >
      <PlainTable
        caption={t(opinionWords.catalogue)}
        columns={[
          { key: 'title', title: t(needFields.title), cell: ({ no, title }) => t(opinionWords.item, { no, title }) },
          { key: 'area', title: t(needFields.area), width: 150, cell: ({ areaName }) => areaName },
          { key: 'target', title: t(needFields.target), width: 170, cell: ({ target }) => target },
          {
            key: 'count',
            title: t(opinionWords.people),
            width: 100,
            figures: true,
            cell: ({ count, unit }) => (count === null ? '—' : `${count} ${t(countUnits[unit])}`),
          },
          { key: 'service', title: t(opinionWords.service), width: 240, cell: ({ service }) => service || '—' },
        ]}
        rows={view.items}
        rowKey={({ needId }) => needId}
      />
      <p className="quiet">{t(hints.labelled, { label: t(opinionWords.contact), value: view.contact })}</p>
    </Panel>
  )
}

function Replies({ view }: { view: ConsultationView }) {
  const { t } = useVoice()
  const { tenant } = useStanding()
  const address = `/api/tenants/${tenant}/consultations/${view.id}`
  const about = new Map<string | null, string>(
    view.items.map(({ needId, no, title }) => [needId, t(opinionWords.item, { no, title })]),
  )
  return (
    <Panel
      title={t(opinionWords.replies)}
      actions={
        view.summary !== null && (
          <PaperLinks label={t(opinionWords.summaryPaper)} address={`${address}/documents/opinion-summary`} />
        )
      }
    >
      {view.summary !== null && <p className="long-text">{view.summary}</p>}
      <PlainTable
        caption={t(opinionWords.replies)}
        columns={[
          { key: 'wording', title: t(opinionWords.said), cell: ({ wording }) => <span className="long-text">{wording}</span> },
          {
            key: 'about',
            title: t(opinionWords.about),
            width: 180,
            cell: ({ needId }) => about.get(needId) ?? t(opinionWords.wholePlan),
          },
          { key: 'times', title: t(opinionWords.times), width: 80, figures: true, cell: ({ opinions }) => opinions },
          {
            key: 'outcome',
            title: t(opinionWords.outcome),
            width: 110,
            cell: ({ outcome }) => <StatusTag table={opinionStatus} status={outcome} />,
          },
          {
            key: 'answer',
            title: t(opinionWords.answer),
            width: 280,
            cell: ({ answer }) => <span className="long-text">{answer}</span>,
          },
        ]}
        rows={view.replies}
        rowKey={({ id }) => id}
        empty={t(opinionWords.noReplies)}
      />
    </Panel>
  )
}
