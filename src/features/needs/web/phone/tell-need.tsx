import { type FormEvent, useState } from 'react'
import { newActionId } from '../../../../ui/action-id.ts'
import { Card, Notice, Problem } from '../../../../ui/phone/cards.tsx'
import { BigButton, Field } from '../../../../ui/phone/fields.tsx'
import { keep, readKept } from '../../../../ui/phone/kept.ts'
import type { PhonePageProps } from '../../../../ui/phone/page.ts'
import type { Outcome } from '../../../../ui/phone/outbox.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { buttons, hints } from '../../../../ui/words/common.ts'
import { needFields, needProblems, needSamples, needWords, phoneProblems } from '../../../../ui/words/need.ts'
import { fieldProblemWord } from '../../../../ui/words/field-problems.ts'
import { type Draft, EMPTY, filingOf, isDraft, LONGEST, missing } from './draft.ts'
import { filed, filingPath } from './needs-api.ts'

/** 我要反映: one screen. What is typed stays on the phone; what is sent waits there for a network, and is one need however often it is sent. */
export function TellNeed({ standing, sending }: PhonePageProps) {
  const { tenant, member, post, personName } = standing
  const { t } = useVoice()
  const key = `heli.draft.need.${member}`
  const [draft, setDraft] = useState(() => readKept(localStorage, key, isDraft) ?? EMPTY)
  const [outcome, setOutcome] = useState<Outcome>()
  const [busy, setBusy] = useState(false)
  const change = (next: Draft) => {
    setDraft(next)
    keep(localStorage, key, next === EMPTY ? undefined : next)
  }
  const send = async () => {
    setBusy(true)
    const body = filingOf(draft, post.area, personName)
    const result = await sending.send({ id: newActionId(), path: filingPath(tenant), title: body.title, body })
    if (result.state !== 'refused') change(EMPTY)
    setOutcome(result)
    setBusy(false)
  }
  if (outcome?.state === 'sent' || outcome?.state === 'kept') {
    return (
      <>
        <Sent outcome={outcome} />
        <BigButton plain onPress={() => setOutcome(undefined)}>
          {t(needWords.tellAnother)}
        </BigButton>
      </>
    )
  }
  return <TellForm draft={draft} onChange={change} busy={busy} refused={outcome} onSend={() => void send()} />
}

function Sent({ outcome }: { outcome: Exclude<Outcome, { state: 'refused' }> }) {
  const { t } = useVoice()
  return outcome.state === 'kept' ? (
    <Notice tone="waiting">{t(needWords.waitsHere)}</Notice>
  ) : (
    <Notice>{t(needWords.thanks, { number: filed(outcome.reply).no })}</Notice>
  )
}

type FormProps = {
  draft: Draft
  onChange: (draft: Draft) => void
  busy: boolean
  refused: Extract<Outcome, { state: 'refused' }> | undefined
  onSend: () => void
}

function TellForm({ draft, onChange, busy, refused, onSend }: FormProps) {
  const { t, lang } = useVoice()
  const [asked, setAsked] = useState(false)
  const gaps = asked ? missing(draft) : []
  const press = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (missing(draft).length === 0) onSend()
  }
  const wrongIn = (name: keyof Draft, label: string) => {
    if (gaps.includes(name)) return t(hints.emptyRequired, { label })
    const code = refused?.refusal.errors[name === 'phone' ? 'contact.phone' : name]
    return code === undefined ? undefined : fieldProblemWord(lang, code, name === 'phone' ? phoneProblems : {})
  }
  const field = (name: keyof Draft, label: string) => ({
    name,
    label,
    value: draft[name],
    maxLength: LONGEST[name],
    error: wrongIn(name, label),
    onChange: (text: string) => onChange({ ...draft, [name]: text }),
  })
  const isFresh = draft.title === '' && draft.text === ''
  return (
    <form noValidate onSubmit={press}>
      {refused && <Problem code={refused.refusal.code} words={needProblems} />}
      {isFresh && <Sample onTake={(title, text) => onChange({ ...draft, title, text })} />}
      <Card>
        <Field {...field('title', t(needFields.title))} required />
        <Field {...field('text', t(needFields.text))} rows={6} required />
        <Field {...field('target', t(needFields.target))} hint={`${t(hints.sample)}${t(needSamples.target)}`} required />
        <Field {...field('count', t(needFields.persons))} type="number" />
        <Field {...field('place', t(needFields.place))} hint={`${t(hints.sample)}${t(needSamples.place)}`} />
        <Field
          {...field('phone', t(needFields.phone))}
          type="tel"
          autoComplete="tel"
          hint={`${t(hints.sample)}${t(needSamples.phone)} ${t(needWords.peopleOnly)}`}
        />
        <BigButton submit busy={busy}>
          {t(needWords.submit)}
        </BigButton>
      </Card>
      <p className="quiet">{t(needWords.keptDraft)}</p>
    </form>
  )
}

/** An example to begin from, gone as soon as something is typed. */
function Sample({ onTake }: { onTake: (title: string, text: string) => void }) {
  const { t } = useVoice()
  const [title, text] = [t(needSamples.title), t(needSamples.text)]
  return (
    <Card>
      <p className="quiet">
        {t(hints.sample)}
        {title}。{text}
      </p>
      <BigButton plain onPress={() => onTake(title, text)}>
        {t(buttons.takeSample)}
      </BigButton>
    </Card>
  )
}
