import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Form, FormActions } from '../../../../ui/desk/form/form.tsx'
import { TextField } from '../../../../ui/desk/form/text-field.tsx'
import { Refusal } from '../../../../ui/desk/refusal.tsx'
import { useFilled } from '../../../../ui/desk/form/use-filled.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { signInWords } from '../../../../ui/words/common.ts'
import { secondFactorWords } from '../../../../ui/words/second-factor.ts'
import { backupCodeTyped, digitsTyped } from '../../rules/second-factor.ts'
import { passSecondStep } from '../door.ts'
import './second-factor.css'

type Props = { onIn: () => void; onStartOver: () => void }

/** After the password: six digits from the phone, or a backup code. */
export default function SecondStep({ onIn, onStartOver }: Props) {
  const { t } = useVoice()
  const [by, setBy] = useState<'code' | 'backup-code'>('code')
  const [typed, setTyped] = useState('')
  const isCode = by === 'code'
  const passing = useMutation({
    mutationFn: () => passSecondStep(by, isCode ? digitsTyped(typed) : backupCodeTyped(typed)),
    onSuccess: onIn,
  })
  const label = isCode ? secondFactorWords.code : secondFactorWords.backupCode
  const { errors, isFilled } = useFilled({ code: label })
  const other = () => {
    setBy(isCode ? 'backup-code' : 'code')
    setTyped('')
    passing.reset()
  }
  return (
    <div className="spaced">
      <h2>{t(secondFactorWords.secondStep)}</h2>
      <Form errors={errors} onSubmit={() => isFilled({ code: typed }) && passing.mutate()}>
        <Refusal error={passing.error} />
        <TextField
          key={by}
          name="code"
          label={t(label)}
          hint={t(isCode ? secondFactorWords.codeHint : secondFactorWords.backupHint)}
          value={typed}
          onChange={setTyped}
          required
          type={isCode ? 'tel' : 'text'}
          autoComplete={isCode ? 'one-time-code' : 'off'}
        />
        <FormActions>
          <Button type="primary" htmlType="submit" size="large" block loading={passing.isPending}>
            {t(signInWords.signIn)}
          </Button>
        </FormActions>
      </Form>
      <p>
        <Button type="link" onClick={other}>
          {t(isCode ? secondFactorWords.byBackupCode : secondFactorWords.byPhoneCode)}
        </Button>
        <Button type="link" onClick={onStartOver}>
          {t(secondFactorWords.startOver)}
        </Button>
      </p>
    </div>
  )
}
