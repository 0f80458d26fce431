import { tellWords } from '../../../../ui/words/tell.ts'
import { Button } from 'antd'
import { useState } from 'react'
import type { LotId } from '../../../../kernel/ids.ts'
import type { Role } from '../../../../kernel/roles.ts'
import { useNamed } from '../../../../ui/desk/address.ts'
import { ConfirmButton } from '../../../../ui/desk/confirm-button.tsx'
import { type Fact, Facts } from '../../../../ui/desk/facts.tsx'
import { PageLink } from '../../../../ui/desk/page-link.tsx'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { Panel } from '../../../../ui/desk/panel.tsx'
import { Loading, Problem } from '../../../../ui/desk/states.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { StatusTag } from '../../../../ui/desk/status-tag.tsx'
import { TimeLine, type TimeLineStep } from '../../../../ui/desk/time-line.tsx'
import { dateShown, instantShown } from '../../../../ui/format.ts'
import { addressOf } from '../../../../ui/public/reader.ts'
import { codeOf } from '../../../../ui/reply.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import {
  countUnits,
  needFields,
  needProblems,
  needStanding,
  needStepWords,
  needWords,
  purchaseMeanings,
} from '../../../../ui/words/need.ts'
import { surveyWords } from '../../../../ui/words/survey.ts'
import { mergerWords, transferWords } from '../../../../ui/words/need-mergers.ts'
import { roleWords } from '../../../../ui/words/roles.ts'
import type { Word } from '../../../../ui/words/say.ts'
import type { NeedView } from '../../contract/need.ts'
import type { NeedChange } from '../../rules/said.ts'
import { Alike } from './need-alike.tsx'
import { Parts, Together } from './need-merger.tsx'
import { channelOf } from './channel-of.ts'
import { changeTold } from '../change-told.ts'
import { deedWord } from './deed-word.ts'
import { ForResident } from './for-resident.tsx'
import { NeedSteps } from './need-steps.tsx'
import { useContact, useNeed, useRegisterPath, useStep } from './needs-api.ts'
import './needs.css'

/** One need: where it stands, the one next step, what was said, and what was done. */
export default function NeedPage() {
  const id = useNamed('need')
  const need = useNeed(id)
  if (need.error && need.data === undefined) return <Problem code={codeOf(need.error)} onRetry={() => void need.refetch()} />
  if (need.data === undefined) return <Loading />
  return <Need need={need.data} />
}

function Need({ need }: { need: NeedView }) {
  const { t, lang } = useVoice()
  const { role } = useStanding()
  const isCompared = REACHING.has(role) && COMPARED.has(need.status)
  const steps = need.steps.map(({ key, state, at }): TimeLineStep => ({
    key,
    label: t(needStepWords[key]),
    state,
    ...(at === null ? {} : { when: instantShown(lang, at) }),
  }))
  return (
    <>
      <PageTitle
        title={need.title}
        above={need.onBehalf ? `${need.no} · ${t(needWords.onBehalfMark)}` : need.no}
        status={<StatusTag table={needStanding} status={need.standing} />}
      />
      {need.head === null ? <NeedSteps need={need} /> : <Together need={need} head={need.head} />}
      {need.onBehalf && REACHING.has(role) && <ForResident need={need} />}
      <Panel title={t(needWords.progress)}>
        <TimeLine label={t(needWords.progress)} steps={steps} />
      </Panel>
      {isCompared && <Alike need={need} />}
      {need.parts.length > 0 && <Parts need={need} />}
      <Said need={need} />
      <Contact need={need} />
      <Panel title={t(needWords.record)}>
        <Done need={need} />
      </Panel>
    </>
  )
}

/** As long as nothing is decided, what may be the same is shown to those who would merge it. */
const COMPARED: ReadonlySet<NeedView['status']> = new Set(['submitted', 'verified', 'listed'])

/** As the phone and the forms ask for it. */
const COUNTED: Partial<Record<NeedView['unit'], Word>> = { persons: needFields.persons, households: needFields.households }

function Said({ need }: { need: NeedView }) {
  const { t, lang } = useVoice()
  const facts: Fact[] = [
    { label: t(needFields.text), value: need.text, wide: true },
    { label: t(needFields.target), value: need.target },
    {
      label: t(COUNTED[need.unit] ?? needFields.count),
      value: need.count === null ? '' : `${need.count} ${t(countUnits[need.unit])}`,
    },
    { label: t(needFields.area), value: need.areaName },
    { label: t(needFields.place), value: need.place },
    { label: t(needFields.channel), value: t(channelOf(need)) },
    ...(need.application === null
      ? []
      : [{ label: t(needFields.fromApplication), value: <ApplicationLink application={need.application} />, wide: true }]),
    ...(need.survey === null ? [] : [{ label: t(surveyWords.cameWith), value: <SurveyLink survey={need.survey} />, wide: true }]),
    { label: t(needFields.receivedOn), value: dateShown(lang, need.receivedOn) },
    ...(need.verification === null ? [] : [{ label: t(needFields.finding), value: need.verification, wide: true }]),
    ...(need.transferredTo === null ? [] : [{ label: t(transferWords.transferredTo), value: need.transferredTo }]),
    ...(need.transferReason === null ? [] : [{ label: t(transferWords.reason), value: need.transferReason, wide: true }]),
    ...(need.projects.length === 0
      ? []
      : [{ label: t(needFields.lot), value: <Projects projects={need.projects} />, wide: true }]),
    ...(need.answer === null ? [] : [{ label: t(needWords.theAnswer), value: need.answer, wide: true }]),
  ]
  return (
    <Panel title={t(needWords.content)}>
      <Facts facts={facts} />
    </Panel>
  )
}

/** Each that took up an aspect of it, with how far it is. */
function Projects({ projects }: Pick<NeedView, 'projects'>) {
  const { t } = useVoice()
  return (
    <ul>
      {projects.map(({ lotId, name, purchase }) => (
        <li key={lotId}>
          <LotLink lot={lotId} name={name} />{' '}
          {purchase !== null && <span className="quiet">{t(purchaseMeanings[purchase])}</span>}
        </li>
      ))}
    </ul>
  )
}

/** A community worker has no pages of purchases: what is published of this one is open to everyone. */
function LotLink({ lot, name }: { lot: LotId; name: string }) {
  const { lang } = useVoice()
  const { role, tenant } = useStanding()
  if (role !== 'community_worker') return <PageLink to={['lots', lot]}>{name}</PageLink>
  const published = addressOf(`/public/${tenant}/announcements`, { lot, lang })
  return <a href={published}>{name}</a>
}

/** Masked until somebody who may reach the resident asks for it. */
function Contact({ need }: { need: NeedView }) {
  const { t } = useVoice()
  const [wanted, setWanted] = useState(false)
  const full = useContact(need.id, wanted)
  const erase = useStep(need)
  if (need.contact === null) return <NoContact need={need} />
  const { name, phone } = full.data ?? need.contact
  return (
    <Panel
      title={t(needFields.person)}
      actions={
        <div className="page-actions">
          {full.data === undefined && (
            <Button loading={full.isFetching} onClick={() => setWanted(true)}>
              {t(needWords.showContact)}
            </Button>
          )}
          {need.can['need.erase-contact'] === true && (
            <ConfirmButton
              label={t(needWords.eraseContact)}
              consequence={
                <>
                  <p>{t(needWords.eraseConsequence)}</p>
                  {need.survey !== null && <p>{t(surveyWords.erasedToo)}</p>}
                </>
              }
              tone="danger"
              busy={erase.isPending}
              onConfirm={() => erase.mutate({ deed: 'erase-contact' })}
            />
          )}
        </div>
      }
    >
      {full.error && <Problem code={codeOf(full.error)} />}
      {erase.error && <Problem code={codeOf(erase.error)} words={needProblems} />}
      <Facts
        facts={[
          { label: t(needFields.person), value: name || t(needWords.notGiven) },
          { label: t(needFields.phone), value: phone ? <Telephone phone={phone} need={need} /> : t(needWords.notGiven) },
          ...(full.data === undefined
            ? []
            : [{ label: t(needFields.building), value: full.data.address || t(needWords.notGiven) }]),
          {
            label: t(needWords.consent),
            value: t(need.contactAgreed ? needWords.consentKept : needWords.consentUnknown),
            wide: true,
          },
        ]}
      />
      <p className="quiet">{t(needWords.contactNote)}</p>
    </Panel>
  )
}

/** Of what was told without a login, whether the number is known to be theirs; whoever logged in was known before. */
function Telephone({ phone, need: { unknown, phoneConfirmedAt } }: { phone: string; need: NeedView }) {
  const { t } = useVoice()
  if (!unknown) return phone
  return (
    <>
      {phone} <span className="quiet">{t(phoneConfirmedAt === null ? tellWords.notConfirmed : tellWords.confirmed)}</span>
    </>
  )
}

const REACHING: ReadonlySet<Role> = new Set(['community_worker', 'officer'])

/** Nothing to look up and nothing to erase, told to whoever might look for it; that it was erased is in the record. */
function NoContact({ need }: { need: NeedView }) {
  const { t } = useVoice()
  const { role } = useStanding()
  if (!REACHING.has(role) || need.record.some(({ deed }) => deed === 'need.erase-contact')) return null
  return (
    <Panel title={t(needFields.person)}>
      <p className="quiet">{t(needWords.notGiven)}</p>
    </Panel>
  )
}

function ApplicationLink({ application: { id, no } }: { application: NonNullable<NeedView['application']> }) {
  return <PageLink to={[useRegisterPath(), 'applications', id]}>{no}</PageLink>
}

function SurveyLink({ survey: { id, name, row } }: { survey: NonNullable<NeedView['survey']> }) {
  const { t } = useVoice()
  return (
    <>
      <PageLink to={[useRegisterPath(), 'surveys', id]}>{name}</PageLink> {t(surveyWords.fromRow, { row })}
    </>
  )
}

function Done({ need }: { need: NeedView }) {
  const { t, lang } = useVoice()
  return (
    <ul className="need-lines">
      {need.record.map(({ revision, deed, at, role, name, reason, project, changes }) => (
        <li key={revision}>
          {instantShown(lang, at)} · {t(deedWord(deed))} · {t(roleWords[role])} {name}
          {project !== null && <span className="quiet"> · {project}</span>}
          {reason !== null && <span className="quiet"> · {t(mergerWords.why, { reason })}</span>}
          {changes.map((change) => (
            <Changed key={change.field} change={change} />
          ))}
        </li>
      ))}
    </ul>
  )
}

function Changed({ change }: { change: NeedChange }) {
  const { t } = useVoice()
  const { label, before, since } = changeTold(t, change)
  return (
    <div className="need-changed">
      <p>{label}</p>
      <p>{before}</p>
      <p>{since}</p>
    </div>
  )
}
