import { type FormEvent, useState } from 'react'
import type { NeedId } from '../../../../kernel/ids.ts'
import { newActionId } from '../../../../ui/action-id.ts'
import { dateShown, instantShown } from '../../../../ui/format.ts'
import { Card, List, type ListItem, Notice, Problem, Status } from '../../../../ui/phone/cards.tsx'
import { useFetched } from '../../../../ui/phone/fetched.ts'
import { BigButton, Field } from '../../../../ui/phone/fields.tsx'
import type { PhonePageProps } from '../../../../ui/phone/page.ts'
import { codeOf } from '../../../../ui/reply.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { hints, timeWords } from '../../../../ui/words/common.ts'
import { needFields, needMeanings, needProblems, needStatus, needStepWords, needWords } from '../../../../ui/words/need.ts'
import type { NeedView } from '../../contract/need.ts'
import { fetchNeed, putCompletion } from './needs-api.ts'

/** One matter of mine: where it stands in words, the answer, and what is asked of me. */
export function Matter({ standing, named }: PhonePageProps) {
  const { t } = useVoice()
  const { tenant } = standing
  const id = (named['need'] ?? '') as NeedId
  const { value: need, problem, reload } = useFetched(() => fetchNeed(tenant, id), id)
  const [sentAgain, setSentAgain] = useState(false)
  if (need === undefined)
    return problem === undefined ? <output className="quiet">{t(hints.loading)}</output> : <Problem code={problem} />
  const isAsked = need.can['need.complete'] === true && need.returnReason !== null
  return (
    <>
      {problem !== undefined && <Problem code={problem} />}
      {sentAgain && <Notice>{t(needWords.completed)}</Notice>}
      <Standing need={need} />
      {isAsked && (
        <Completion
          need={need}
          onSend={async (text) => {
            const { title, target, count, unit, place } = need
            await putCompletion(tenant, id, { title, text, target, count, unit, place }, newActionId())
            setSentAgain(true)
            reload()
          }}
        />
      )}
      <Card title={t(needWords.theAnswer)}>
        <p>{need.answer ?? t(needWords.noAnswerYet)}</p>
      </Card>
      <Said need={need} />
    </>
  )
}

function Standing({ need }: { need: NeedView }) {
  const { t, lang } = useVoice()
  const steps = need.steps.map(({ key, state, at }): ListItem => ({
    key,
    title: t(needStepWords[key]),
    ...(at === null ? {} : { note: instantShown(lang, at) }),
    side: <span className="quiet">{t(timeWords[state])}</span>,
  }))
  return (
    <Card title={need.title}>
      <p>
        <Status table={needStatus} status={need.status} /> <span className="quiet">{need.no}</span>
      </p>
      <p>{t(needMeanings[need.status])}</p>
      <List items={steps} empty="" />
    </Card>
  )
}

function Said({ need }: { need: NeedView }) {
  const { t, lang } = useVoice()
  return (
    <Card title={t(needWords.said)}>
      <p>{need.text}</p>
      <p className="quiet">
        {t(needFields.target)}：{need.target}
      </p>
      {need.place !== '' && (
        <p className="quiet">
          {t(needFields.place)}：{need.place}
        </p>
      )}
      <p className="quiet">
        {t(needFields.receivedOn)}：{dateShown(lang, need.receivedOn)}
      </p>
    </Card>
  )
}

/** It was sent back: the reason, and the text to add to. */
function Completion({ need, onSend }: { need: NeedView; onSend: (text: string) => Promise<void> }) {
  const { t } = useVoice()
  const [text, setText] = useState(need.text)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    try {
      await onSend(text.trim())
    } catch (thrown) {
      setProblem(codeOf(thrown))
      setBusy(false)
    }
  }
  return (
    <Card title={t(needWords.returned, { reason: need.returnReason ?? '' })}>
      <form noValidate onSubmit={(event) => void send(event)}>
        {problem !== undefined && <Problem code={problem} words={needProblems} />}
        <Field name="text" label={t(needFields.text)} value={text} onChange={setText} rows={6} maxLength={2000} required />
        <BigButton submit busy={busy || text.trim() === ''}>
          {t(needWords.sendMore)}
        </BigButton>
      </form>
    </Card>
  )
}
