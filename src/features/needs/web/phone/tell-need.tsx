import { useEffect, useRef, useState } from 'react'
import { newActionId } from '../../../../ui/action-id.ts'
import { Card, Notice, Problem } from '../../../../ui/phone/cards.tsx'
import { BigButton, Field } from '../../../../ui/phone/fields.tsx'
import { Form } from '../../../../ui/phone/form.tsx'
import { keep, readKept } from '../../../../ui/kept.ts'
import { draftKeyOf } from '../../../../ui/left-here.ts'
import type { PhonePageProps } from '../../../../ui/phone/page.ts'
import type { Outcome } from '../../../../ui/phone/outbox.ts'
import { go, usePlace } from '../../../../ui/phone/router.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { hints, signInWords } from '../../../../ui/words/common.ts'
import { needFields, needProblems, needSamples, needWords, phoneProblems } from '../../../../ui/words/need.ts'
import { matterWords } from '../../../../ui/words/phone.ts'
import { fieldProblemWord } from '../../../../ui/words/field-problems.ts'
import { type Draft, EMPTY, filingOf, flawIn, isDraft, isReady, LONGEST } from './draft.ts'
import { filed, filingPath } from './needs-api.ts'
import { OwnNow } from './own-now.tsx'

export const draftKey = (member: string): string => draftKeyOf(member, 'need')

/** 我要反映: one screen. What is typed stays on the phone; what is sent waits there for a network, and is one need however often it is sent. */
export function TellNeed({ standing, sending }: PhonePageProps) {
  const { tenant, member, post, personName } = standing
  const { t } = useVoice()
  const { query } = usePlace()
  const key = draftKey(member)
  const [draft, setDraft] = useState(() => readKept(localStorage, key, isDraft) ?? EMPTY)
  const [outcome, setOutcome] = useState<Outcome>()
  const [busy, setBusy] = useState(false)
  const isHere = useRef(true)
  useEffect(() => () => void (isHere.current = false), [])
  const change = (next: Draft) => {
    setDraft(next)
    keep(localStorage, key, next === EMPTY ? undefined : next)
  }
  const send = async () => {
    setBusy(true)
    const body = filingOf(draft, post.area, personName)
    const id = newActionId()
    // From now on the outbox has it: a page opened anew must not offer the same thing to be sent again.
    keep(localStorage, key, undefined)
    const result = await sending.send({ id, path: filingPath(tenant), title: body.title, body })
    // Left meanwhile: what was refused stays in the outbox and is shown under 我的事项.
    if (!isHere.current) return
    if (result.state === 'refused') sending.take(id)
    change(result.state === 'refused' ? draft : EMPTY)
    setOutcome(result)
    setBusy(false)
    // What was sent has an address of its own, so that the way back leads to the form and not out of the pages.
    if (result.state !== 'refused') go('/m/tell-need?sent=1')
  }
  if (query['sent'] !== undefined && (outcome?.state === 'sent' || outcome?.state === 'kept')) {
    return (
      <>
        <Sent outcome={outcome} />
        <BigButton plain onPress={() => go('/m/tell-need')}>
          {t(matterWords.tellAnother)}
        </BigButton>
      </>
    )
  }
  return (
    <>
      <OwnNow tenant={tenant} />
      <TellForm
        areaName={post.areaName}
        draft={draft}
        onChange={change}
        busy={busy}
        refused={outcome?.state === 'refused' ? outcome : undefined}
        onSend={() => void send()}
      />
    </>
  )
}

function Sent({ outcome }: { outcome: Exclude<Outcome, { state: 'refused' }> }) {
  const { t } = useVoice()
  if (outcome.state === 'sent') {
    const { id, no } = filed(outcome.reply)
    return (
      <>
        <Notice>{t(matterWords.thanks, { number: no })}</Notice>
        <a className="big" href={`/m/my-matters/${id}`}>
          {t(matterWords.seeIt)}
        </a>
      </>
    )
  }
  const { why, safe } = outcome
  const kept = why === 'network-down' ? matterWords.waitsHere : matterWords.waitsForServer
  return (
    <>
      <Notice tone="waiting">
        {t(safe ? (why === 'login-needed' ? matterWords.waitsForLogin : kept) : matterWords.waitsInPage)}
      </Notice>
      {safe && why === 'login-needed' && <BigButton onPress={() => location.reload()}>{t(signInWords.again)}</BigButton>}
    </>
  )
}

type FormProps = {
  /** The community that the need goes to. */
  areaName: string | null
  draft: Draft
  onChange: (draft: Draft) => void
  busy: boolean
  refused: Extract<Outcome, { state: 'refused' }> | undefined
  onSend: () => void
}

function TellForm({ areaName, draft, onChange, busy, refused, onSend }: FormProps) {
  const { t, lang } = useVoice()
  const [asked, setAsked] = useState(false)
  const press = () => {
    setAsked(true)
    if (isReady(draft)) onSend()
  }
  const wrongIn = (name: keyof Draft, label: string) => {
    const flaw = flawIn(name, draft[name])
    if (asked && flaw === 'missing') return t(hints.emptyRequired, { label })
    if (asked && flaw === 'not-a-count') return t(hints.between, { from: 1, to: 9_999_999 })
    if (asked && flaw === 'not-a-phone') return t(phoneProblems['invalid-format'])
    const code = refused?.refusal.errors[name === 'phone' ? 'contact.phone' : name]
    return code === undefined ? undefined : fieldProblemWord(lang, code, name === 'phone' ? phoneProblems : {})
  }
  const field = (name: keyof Draft, label: string) => ({
    name,
    label,
    value: draft[name],
    max: LONGEST[name],
    error: wrongIn(name, label),
    onChange: (text: string) => onChange({ ...draft, [name]: text }),
  })
  const isFresh = draft.title === '' && draft.text === ''
  return (
    <Form onSend={press} refused={refused}>
      {refused && <Problem code={refused.refusal.code} words={needProblems} />}
      {isFresh && <Sample />}
      <Card>
        {areaName !== null && <p>{t(matterWords.goesTo, { area: areaName })}</p>}
        <Field {...field('title', t(needFields.title))} required />
        <Field {...field('text', t(needFields.text))} rows={6} required />
        <Field {...field('target', t(needFields.target))} hint={`${t(hints.sample)}${t(needSamples.target)}`} required />
        <Field {...field('count', t(needFields.persons))} inputMode="numeric" />
        <Field {...field('place', t(needFields.place))} hint={`${t(hints.sample)}${t(needSamples.place)}`} />
        <Field
          {...field('phone', t(needFields.phone))}
          type="tel"
          autoComplete="tel"
          hint={`${t(hints.sample)}${t(needSamples.phone)}${lang === 'zh' ? '' : ' '}${t(matterWords.peopleOnly)}`}
        />
        <BigButton submit busy={busy}>
          {t(needWords.submit)}
        </BigButton>
      </Card>
      <p className="quiet">{t(matterWords.keptDraft)}</p>
    </Form>
  )
}

/** An example of how it is told, gone as soon as something is typed. */
function Sample() {
  const { t } = useVoice()
  return (
    <Card>
      <p className="quiet">
        {t(hints.sample)}
        {t(hints.labelled, { label: t(needSamples.title), value: t(needSamples.text) })}
      </p>
    </Card>
  )
}
