import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { PASSWORD_LENGTH } from '../../../../kernel/password.ts'
import { Form, FormActions } from '../../../../ui/desk/form/form.tsx'
import { Problem, Remark } from '../../../../ui/desk/states.tsx'
import { codeOf } from '../../../../ui/reply.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { buttons, hints } from '../../../../ui/words/common.ts'
import { passwordWords } from '../../../../ui/words/password.ts'
import { type PasswordChange, type PasswordGap, passwordGaps } from '../../rules/new-password.ts'
import { askLogin } from '../door.ts'
import { PasswordField } from './password-field.tsx'

const FIELDS = ['present', 'next', 'again'] as const
const NOTHING: PasswordChange = { present: '', next: '', again: '' }

/** Opened by a button, so that nobody fills it in by mistake. */
export function ChangePassword() {
  const { t } = useVoice()
  const [step, setStep] = useState<'closed' | 'open' | 'changed'>('closed')
  if (step === 'open') return <PasswordForm onDone={() => setStep('changed')} onCancel={() => setStep('closed')} />
  return (
    <div className="spaced">
      {step === 'changed' && <Remark tone="good">{t(passwordWords.changed)}</Remark>}
      <Button onClick={() => setStep('open')}>{t(passwordWords.change)}</Button>
    </div>
  )
}

export function PasswordForm({ onDone, onCancel }: { onDone: () => void; onCancel: () => void }) {
  const { t } = useVoice()
  const [typed, setTyped] = useState(NOTHING)
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const changing = useMutation({
    mutationFn: () => askLogin('change-password', { currentPassword: typed.present, newPassword: typed.next }),
    onSuccess: onDone,
  })
  const said = (name: keyof PasswordChange, gap: PasswordGap) =>
    gap === 'empty' ? t(hints.emptyRequired, { label: t(passwordWords[name]) }) : t(passwordWords[gap], PASSWORD_LENGTH)
  const send = () => {
    const gaps = passwordGaps(typed)
    const found = FIELDS.flatMap((name) => (gaps[name] === undefined ? [] : [[name, said(name, gaps[name])] as const]))
    setErrors(Object.fromEntries(found))
    if (found.length === 0) changing.mutate()
  }
  return (
    <Form errors={errors} onSubmit={send}>
      <p>{t(passwordWords.othersEnd)}</p>
      {changing.error && <Problem code={codeOf(changing.error)} />}
      {FIELDS.map((name) => (
        <PasswordField
          key={name}
          name={name}
          label={t(passwordWords[name])}
          hint={name === 'next' ? t(passwordWords.lengthHint, PASSWORD_LENGTH) : undefined}
          value={typed[name]}
          onChange={(text) => setTyped({ ...typed, [name]: text })}
          isNew={name !== 'present'}
        />
      ))}
      <FormActions>
        <Button type="primary" htmlType="submit" loading={changing.isPending}>
          {t(passwordWords.change)}
        </Button>
        <Button onClick={onCancel}>{t(buttons.cancel)}</Button>
      </FormActions>
    </Form>
  )
}
