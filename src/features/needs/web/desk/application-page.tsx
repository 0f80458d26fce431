import { civilDateOf } from '../../../../kernel/civil.ts'
import type { Deadline as Computed } from '../../../../kernel/working-days.ts'
import { useNamed } from '../../../../ui/desk/address.ts'
import { Deadline } from '../../../../ui/desk/deadline.tsx'
import { type Fact, Facts } from '../../../../ui/desk/facts.tsx'
import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { PageLink } from '../../../../ui/desk/page-link.tsx'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { Panel } from '../../../../ui/desk/panel.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { StatusTag } from '../../../../ui/desk/status-tag.tsx'
import { dateShown } from '../../../../ui/format.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import {
  applicationFields,
  applicationKinds,
  applicationStatus,
  applicationWords,
  satisfactions,
} from '../../../../ui/words/village-application.ts'
import type { ApplicationView } from '../../contract/village-application.ts'
import { ANSWER_DAYS } from '../../rules/village-application.ts'
import { ApplicationSteps } from './application-steps.tsx'
import { useApplication } from './applications-api.ts'
import { useRegisterPath } from './needs-api.ts'

/** One application of a village: what it asked, what was planned and done, what it says of it, and what came out of it. */
export default function ApplicationPage() {
  return <Fetched query={useApplication(useNamed('application'))}>{(view) => <Shown view={view} />}</Fetched>
}

const WHY = ['start', 'weekend', 'holiday', 'make-up', 'workday'] as const

const computed = (term: ApplicationView['term']): Computed => ({
  ...term,
  steps: term.steps.map(({ date, counts, why }) => ({ date, counts, why: WHY.find((one) => one === why) ?? 'workday' })),
})

function Shown({ view }: { view: ApplicationView }) {
  const { t } = useVoice()
  const { today } = useStanding()
  const path = useRegisterPath()
  return (
    <>
      <PageTitle
        title={view.title}
        above={
          <>
            <PageLink to={[path, 'applications']}>{t(applicationWords.title)}</PageLink> · {view.no}
          </>
        }
        status={<StatusTag table={applicationStatus} status={view.status} />}
      />
      {view.status === 'submitted' && (
        <Deadline
          label={t(applicationWords.answerBy)}
          deadline={computed(view.term)}
          rule={t(applicationWords.rule, { days: ANSWER_DAYS })}
          today={today}
        />
      )}
      <ApplicationSteps view={view} />
      <Asked view={view} />
      {view.visitOn !== null && <Visited view={view} />}
      {view.needs.length > 0 && (
        <Panel title={t(applicationWords.needs)}>
          <ul>
            {view.needs.map(({ id, no, title }) => (
              <li key={id}>
                <PageLink to={[path, id]}>{title}</PageLink> <span className="quiet">{no}</span>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  )
}

function Asked({ view }: { view: ApplicationView }) {
  const { t, lang } = useVoice()
  return (
    <Panel title={t(applicationWords.content)}>
      <Facts
        facts={[
          { label: t(applicationFields.kind), value: t(applicationKinds[view.kind]) },
          { label: t(applicationFields.area), value: view.areaName },
          { label: t(applicationFields.wishedOn), value: view.wishedOn === null ? '' : dateShown(lang, view.wishedOn) },
          { label: t(applicationFields.filedBy), value: view.filedByName },
          { label: t(applicationFields.filedAt), value: dateShown(lang, civilDateOf(view.filedAt)) },
          { label: t(applicationFields.text), value: <span className="long-text">{view.text}</span>, wide: true },
          ...(view.reason === null ? [] : [{ label: t(applicationFields.reason), value: view.reason, wide: true }]),
        ]}
      />
    </Panel>
  )
}

function Visited({ view }: { view: ApplicationView }) {
  const { t, lang } = useVoice()
  const done: Fact[] =
    view.guidedOn === null
      ? []
      : [
          { label: t(applicationFields.guidedOn), value: dateShown(lang, view.guidedOn) },
          { label: t(applicationFields.attendance), value: view.attendance },
          { label: t(applicationFields.result), value: <span className="long-text">{view.result}</span>, wide: true },
        ]
  const said: Fact[] =
    view.satisfaction === null
      ? []
      : [
          { label: t(applicationFields.satisfaction), value: t(satisfactions[view.satisfaction]) },
          { label: t(applicationFields.opinion), value: <span className="long-text">{view.opinion}</span>, wide: true },
        ]
  return (
    <Panel title={t(applicationWords.visit)}>
      <Facts
        facts={[
          {
            label: t(applicationFields.visitOn),
            value: `${view.visitOn === null ? '' : dateShown(lang, view.visitOn)} ${view.visitAt ?? ''}`,
          },
          { label: t(applicationFields.place), value: view.place },
          { label: t(applicationFields.guides), value: view.guides },
          ...done,
          ...said,
        ]}
      />
    </Panel>
  )
}
