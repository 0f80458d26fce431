import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Form, FormActions } from '../../../../ui/desk/form/form.tsx'
import { TextField } from '../../../../ui/desk/form/text-field.tsx'
import { useFilled } from '../../../../ui/desk/form/use-filled.ts'
import { QrCode } from '../../../../ui/desk/qr-code.tsx'
import { Problem } from '../../../../ui/desk/states.tsx'
import { codeOf } from '../../../../ui/reply.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { buttons } from '../../../../ui/words/common.ts'
import { secondFactorWords } from '../../../../ui/words/second-factor.ts'
import { digitsTyped, type Enrolment as Key, inGroups } from '../../rules/second-factor.ts'
import { BackupCodes } from './backup-codes.tsx'
import { PasswordAgain } from './password-again.tsx'
import { confirmSecondFactor, startSecondFactor } from './second-factor-api.ts'
import './second-factor.css'

type Begun = Key & { readonly backupCodes: readonly string[] }
type Props = { onDone: () => void; onCancel?: () => void }

/** Setting the second factor up: the password, the phone, a first code, the backup codes. */
export default function Enrolment({ onDone, onCancel }: Props) {
  const { t } = useVoice()
  const [begun, setBegun] = useState<Begun>()
  const [isOn, setOn] = useState(false)
  if (begun === undefined)
    return (
      <div className="spaced">
        <p>{t(secondFactorWords.explain)}</p>
        <p className="quiet">{t(secondFactorWords.othersEnd)}</p>
        <PasswordAgain
          label={t(secondFactorWords.next)}
          does={startSecondFactor}
          onDone={setBegun}
          {...(onCancel ? { onCancel } : {})}
        />
      </div>
    )
  if (!isOn) return <OnThePhone enrolment={begun} onConfirmed={() => setOn(true)} onCancel={onCancel} />
  return <BackupCodes codes={begun.backupCodes} remark={t(secondFactorWords.codesOnce)} onKept={onDone} />
}

type OnThePhoneProps = { enrolment: Key; onConfirmed: () => void; onCancel: (() => void) | undefined }

function OnThePhone({ enrolment: { link, secret }, onConfirmed, onCancel }: OnThePhoneProps) {
  const { t } = useVoice()
  const [typed, setTyped] = useState('')
  const { errors, isFilled } = useFilled({ code: secondFactorWords.code })
  const confirming = useMutation({ mutationFn: () => confirmSecondFactor(digitsTyped(typed)), onSuccess: onConfirmed })
  return (
    <div className="spaced">
      <h3>{t(secondFactorWords.stepApp)}</h3>
      <p>{t(secondFactorWords.scan)}</p>
      <QrCode content={link} label={t(secondFactorWords.qr)} />
      <p>{t(secondFactorWords.byHand)}</p>
      <p>
        <code className="secret">{inGroups(secret)}</code>
      </p>
      <p>
        <a href={link}>{t(secondFactorWords.onThisPhone)}</a>
      </p>
      <Form errors={errors} onSubmit={() => isFilled({ code: typed }) && confirming.mutate()}>
        {confirming.error && <Problem code={codeOf(confirming.error)} />}
        <TextField
          name="code"
          type="tel"
          label={t(secondFactorWords.code)}
          hint={t(secondFactorWords.stepCode)}
          value={typed}
          onChange={setTyped}
          required
          autoComplete="one-time-code"
        />
        <FormActions>
          <Button type="primary" htmlType="submit" loading={confirming.isPending}>
            {t(secondFactorWords.confirm)}
          </Button>
          {onCancel !== undefined && <Button onClick={onCancel}>{t(buttons.cancel)}</Button>}
        </FormActions>
      </Form>
    </div>
  )
}
