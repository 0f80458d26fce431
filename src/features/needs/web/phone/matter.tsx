import { useEffect, useState } from 'react'
import type { MemberId, NeedId, Tenant } from '../../../../kernel/ids.ts'
import { newActionId } from '../../../../ui/action-id.ts'
import { dateShown, instantShown } from '../../../../ui/format.ts'
import { Card, List, type ListItem, Notice, Problem, Status, Unreachable } from '../../../../ui/phone/cards.tsx'
import { useFetched } from '../../../../ui/phone/fetched.ts'
import { BigButton, Field, isOverLong } from '../../../../ui/phone/fields.tsx'
import { Form } from '../../../../ui/phone/form.tsx'
import { keep, readKept } from '../../../../ui/kept.ts'
import { draftKeyOf } from '../../../../ui/left-here.ts'
import type { PhonePageProps } from '../../../../ui/phone/page.ts'
import { addressOf } from '../../../../ui/public/reader.ts'
import { codeOf } from '../../../../ui/reply.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { hints, timeWords } from '../../../../ui/words/common.ts'
import {
  needFields,
  needProblems,
  needStanding,
  needStatus,
  needStepWords,
  needWords,
  ownNeedWords,
} from '../../../../ui/words/need.ts'
import { matterWords } from '../../../../ui/words/phone.ts'
import { statusWord } from '../../../../ui/words/profile.ts'
import type { NeedHead, NeedView } from '../../contract/need.ts'
import { AskedAndSaid } from './asked-and-said.tsx'
import { fetchNeed, putCompletion } from './needs-api.ts'
import { meaningOf } from '../meaning.ts'
import { OwnContact } from './own-contact.tsx'

/** One matter of mine: where it stands in words, the answer, and what is asked of me. */
export function Matter({ standing, named, onTitle }: PhonePageProps) {
  const { t } = useVoice()
  const { tenant, member } = standing
  const id = (named['need'] ?? '') as NeedId
  const { value: need, problem, reload } = useFetched(() => fetchNeed(tenant, id), id)
  const [sentAgain, setSentAgain] = useState(false)
  const title = need?.title
  useEffect(() => {
    if (title !== undefined) onTitle(title)
  }, [title, onTitle])
  if (need === undefined)
    return problem === undefined ? (
      <output className="quiet">{t(hints.loading)}</output>
    ) : (
      <Unreachable code={problem} onRetry={reload} />
    )
  const isAsked = need.can['need.complete'] === true && need.standing === 'to_complete'
  return (
    <>
      {problem !== undefined && <Unreachable code={problem} onRetry={reload} />}
      {sentAgain && <Notice>{t(matterWords.completed)}</Notice>}
      <Standing need={need} tenant={tenant} />
      {isAsked && (
        <Completion
          need={need}
          member={member}
          onSend={async (text, deed) => {
            const { target, count, unit, place } = need
            await putCompletion(tenant, id, { title: need.title, text, target, count, unit, place }, deed)
            setSentAgain(true)
            reload()
          }}
        />
      )}
      <Progress need={need} />
      <Card title={t(needWords.theAnswer)}>
        <p className="said">{need.answer ?? need.head?.answer ?? t(matterWords.noAnswerYet)}</p>
      </Card>
      <Said need={need} />
      <AskedAndSaid record={need.record} />
      <OwnContact tenant={tenant} need={need} onErased={reload} />
    </>
  )
}

function Standing({ need, tenant }: { need: NeedView; tenant: Tenant }) {
  const { t, lang } = useVoice()
  const { status, transferredTo, transferReason, projects } = need.head ?? need
  return (
    <Card title={need.title}>
      <p>
        <Status table={needStanding} status={need.standing} /> <span className="quiet">{need.no}</span>
      </p>
      {need.head !== null && <Together need={need} head={need.head} />}
      {transferredTo !== null && transferReason !== null && (
        <p>{t(ownNeedWords.passedOn, { to: transferredTo, reason: transferReason })}</p>
      )}
      {status !== 'transferred' && <p>{t(meaningOf(need))}</p>}
      {projects.map(({ lotId, name }) => (
        <p key={lotId}>
          <a href={addressOf(`/public/${tenant}/announcements`, { lot: lotId, lang })}>{name}</a>
        </p>
      ))}
    </Card>
  )
}

function Progress({ need }: { need: NeedView }) {
  const { t, lang } = useVoice()
  const steps = need.steps.map(({ key, state, at }): ListItem => ({
    key,
    title: t(needStepWords[key]),
    ...(at === null ? {} : { note: instantShown(lang, at) }),
    side: <span className="quiet">{t(timeWords[state])}</span>,
  }))
  return (
    <Card title={t(needWords.progress)}>
      <List items={steps} empty="" />
    </Card>
  )
}

/** It goes on as another: which, as far as that is public, and where that stands. */
function Together({ need, head }: { need: NeedView; head: NeedHead }) {
  const { t, lang, profile } = useVoice()
  const { title, no } = head
  return (
    <>
      <p>{title === null || no === null ? t(ownNeedWords.togetherSame) : t(ownNeedWords.togetherWith, { title, no })}</p>
      <p>
        <strong>
          {t(ownNeedWords.nowStands, { title: need.title, status: statusWord(lang, needStatus, head.status, profile) })}
        </strong>
      </p>
    </>
  )
}

function Said({ need }: { need: NeedView }) {
  const { t, lang } = useVoice()
  return (
    <Card title={t(matterWords.said)}>
      <p className="said">{need.text}</p>
      <p className="quiet">{t(hints.labelled, { label: t(needFields.target), value: need.target })}</p>
      {need.place !== '' && <p className="quiet">{t(hints.labelled, { label: t(needFields.place), value: need.place })}</p>}
      <p className="quiet">{t(hints.labelled, { label: t(needFields.receivedOn), value: dateShown(lang, need.receivedOn) })}</p>
    </Card>
  )
}

const LONGEST = 2000
const isText = (value: unknown): value is string => typeof value === 'string'

type CompletionProps = { need: NeedView; member: MemberId; onSend: (text: string, id: string) => Promise<void> }

/** It was sent back: the reason, and the text to add to, which stays on the phone until it has arrived. */
function Completion({ need, member, onSend }: CompletionProps) {
  const { t } = useVoice()
  const key = draftKeyOf(member, `completion ${need.id}`)
  const [text, setText] = useState(() => readKept(localStorage, key, isText) ?? need.text)
  // One text is one deed, also when its reply was lost and it is sent again.
  const [id, setId] = useState(newActionId)
  const [busy, setBusy] = useState(false)
  const [asked, setAsked] = useState(false)
  const [problem, setProblem] = useState<string>()
  const isEmpty = text.trim() === ''
  const change = (next: string) => {
    setText(next)
    setId(newActionId())
    keep(localStorage, key, next)
  }
  const send = async () => {
    setAsked(true)
    if (isEmpty || isOverLong(text, LONGEST)) return
    setBusy(true)
    setProblem(undefined)
    try {
      await onSend(text.trim(), id)
      keep(localStorage, key, undefined)
    } catch (thrown) {
      setProblem(codeOf(thrown))
      setBusy(false)
    }
  }
  const label = t(needFields.text)
  return (
    <Card title={t(needWords.returned, { reason: need.returnReason ?? '' })}>
      <Form onSend={() => void send()}>
        {problem !== undefined && <Problem code={problem} words={needProblems} />}
        <Field
          name="text"
          label={label}
          value={text}
          onChange={change}
          rows={6}
          max={LONGEST}
          error={asked && isEmpty ? t(hints.emptyRequired, { label }) : undefined}
          required
        />
        <BigButton submit busy={busy}>
          {t(matterWords.sendMore)}
        </BigButton>
      </Form>
    </Card>
  )
}
