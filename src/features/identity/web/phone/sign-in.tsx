import { useState } from 'react'
import { Card, Problem } from '../../../../ui/phone/cards.tsx'
import { BigButton, Field } from '../../../../ui/phone/fields.tsx'
import { Form } from '../../../../ui/phone/form.tsx'
import { codeOf, factsOf, Refused } from '../../../../ui/reply.ts'
import { addressOf } from '../../../../ui/public/reader.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { hints, shellWords, signInProblems, signInWords } from '../../../../ui/words/common.ts'
import { elsewhereProblems } from '../../../../ui/words/elsewhere.ts'
import { goElsewhere, signIn } from '../door.ts'
import { SecondStep } from './second-step.tsx'

const SECOND = 'second-step'

/** User name and password; residents without a phone number of their own have one from their community. */
export function SignIn({ demo, elsewhere, onDone }: { demo: boolean; elsewhere: string | null; onDone: () => void }) {
  const { t, lang } = useVoice()
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const came = new URLSearchParams(location.search).get('elsewhere') ?? undefined
  const [problem, setProblem] = useState<unknown>(came === undefined || came === SECOND ? undefined : new Refused(came))
  const [busy, setBusy] = useState(false)
  const [isSecondStep, setSecondStep] = useState(came === SECOND)
  const [asked, setAsked] = useState(false)
  const empty = (typed: string, label: string) => (asked && typed === '' ? t(hints.emptyRequired, { label }) : undefined)
  const enter = async () => {
    setAsked(true)
    setProblem(undefined)
    if (username.trim() === '' || password === '') return
    setBusy(true)
    try {
      if ((await signIn(username.trim(), password)) === 'in') onDone()
      else setSecondStep(true)
    } catch (thrown) {
      setProblem(thrown)
    }
    setBusy(false)
  }
  if (isSecondStep) return <SecondStep onIn={onDone} onStartOver={() => setSecondStep(false)} />
  return (
    <Card title={t(signInWords.signIn)}>
      <Form onSend={() => void enter()}>
        {problem !== undefined && (
          <Problem code={codeOf(problem)} filling={factsOf(problem)} words={{ ...signInProblems, ...elsewhereProblems }} />
        )}
        <Field
          name="username"
          label={t(signInWords.username)}
          error={empty(username.trim(), t(signInWords.username))}
          value={username}
          onChange={setUsername}
          required
          autoComplete="username"
        />
        <Field
          name="password"
          type="password"
          label={t(signInWords.password)}
          error={empty(password, t(signInWords.password))}
          value={password}
          onChange={setPassword}
          required
          autoComplete="current-password"
        />
        <BigButton submit busy={busy}>
          {t(signInWords.signIn)}
        </BigButton>
        {elsewhere !== null && (
          <BigButton plain onPress={() => void goElsewhere('phone').catch(setProblem)}>
            {t(signInWords.elsewhere, { name: elsewhere })}
          </BigButton>
        )}
      </Form>
      <p className="quiet">{t(signInWords.noAccount)}</p>
      <p>
        <a href={addressOf('/tell', { lang })}>{t(signInWords.tellWithout)}</a>
      </p>
      <p>
        <a href={addressOf('/told', { lang })}>{t(signInWords.progressWithout)}</a>
      </p>
      <p className="quiet">{t(signInWords.forgotten)}</p>
      {demo && <p className="quiet">{t(shellWords.demoNote)}</p>}
    </Card>
  )
}
