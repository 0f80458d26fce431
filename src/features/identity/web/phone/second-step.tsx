import { useState } from 'react'
import { Card, Problem } from '../../../../ui/phone/cards.tsx'
import { BigButton, Field } from '../../../../ui/phone/fields.tsx'
import { Form } from '../../../../ui/phone/form.tsx'
import { codeOf, factsOf } from '../../../../ui/reply.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { hints, signInWords } from '../../../../ui/words/common.ts'
import { secondFactorWords } from '../../../../ui/words/second-factor.ts'
import { backupCodeTyped, digitsTyped } from '../../rules/second-factor.ts'
import { passSecondStep } from '../door.ts'

type Props = { onIn: () => void; onStartOver: () => void }

/** After the password: six digits from the authenticator, or a backup code. */
export function SecondStep({ onIn, onStartOver }: Props) {
  const { t } = useVoice()
  const [by, setBy] = useState<'code' | 'backup-code'>('code')
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const isCode = by === 'code'
  const [asked, setAsked] = useState(false)
  const label = t(isCode ? secondFactorWords.code : secondFactorWords.backupCode)
  const pass = async () => {
    setAsked(true)
    setProblem(undefined)
    if (typed.trim() === '') return
    setBusy(true)
    try {
      await passSecondStep(by, isCode ? digitsTyped(typed) : backupCodeTyped(typed))
      onIn()
    } catch (thrown) {
      setProblem(thrown)
    }
    setBusy(false)
  }
  const other = () => {
    setBy(isCode ? 'backup-code' : 'code')
    setTyped('')
    setAsked(false)
    setProblem(undefined)
  }
  return (
    <Card title={t(secondFactorWords.secondStep)}>
      <Form onSend={() => void pass()}>
        {problem !== undefined && <Problem code={codeOf(problem)} filling={factsOf(problem)} />}
        <Field
          key={by}
          name="code"
          type={isCode ? 'tel' : 'text'}
          label={label}
          error={asked && typed.trim() === '' ? t(hints.emptyRequired, { label }) : undefined}
          hint={t(isCode ? secondFactorWords.codeHint : secondFactorWords.backupHint)}
          value={typed}
          onChange={setTyped}
          required
          autoComplete={isCode ? 'one-time-code' : 'off'}
        />
        <BigButton submit busy={busy}>
          {t(signInWords.signIn)}
        </BigButton>
      </Form>
      <BigButton plain onPress={other}>
        {t(isCode ? secondFactorWords.byBackupCode : secondFactorWords.byPhoneCode)}
      </BigButton>
      <BigButton plain onPress={onStartOver}>
        {t(secondFactorWords.startOver)}
      </BigButton>
    </Card>
  )
}
