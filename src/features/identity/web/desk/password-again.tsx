import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Form, FormActions } from '../../../../ui/desk/form/form.tsx'
import { useFilled } from '../../../../ui/desk/form/use-filled.ts'
import { Problem } from '../../../../ui/desk/states.tsx'
import { codeOf } from '../../../../ui/reply.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { buttons, signInWords } from '../../../../ui/words/common.ts'
import { secondFactorWords } from '../../../../ui/words/second-factor.ts'
import { PasswordField } from './password-field.tsx'

type Props<T> = {
  /** On the button. */
  label: string
  danger?: boolean
  does: (password: string) => Promise<T>
  onDone: (value: T) => void
  onCancel?: () => void
}

/** Whoever changes how an account is entered shows once more that it is theirs. */
export function PasswordAgain<T>({ label, danger = false, does, onDone, onCancel }: Props<T>) {
  const { t } = useVoice()
  const [password, setPassword] = useState('')
  const { errors, isFilled } = useFilled({ password: signInWords.password })
  const doing = useMutation({ mutationFn: () => does(password), onSuccess: onDone })
  return (
    <Form errors={errors} onSubmit={() => isFilled({ password }) && doing.mutate()}>
      {doing.error && <Problem code={codeOf(doing.error)} />}
      <PasswordField label={t(secondFactorWords.passwordAgain)} value={password} onChange={setPassword} />
      <FormActions>
        <Button type="primary" danger={danger} htmlType="submit" loading={doing.isPending}>
          {label}
        </Button>
        {onCancel !== undefined && <Button onClick={onCancel}>{t(buttons.cancel)}</Button>}
      </FormActions>
    </Form>
  )
}
