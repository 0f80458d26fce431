import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { Tenant } from '../../../../kernel/ids.ts'
import { PASSWORD_LENGTH } from '../../../../kernel/password.ts'
import { SCAN_ENDINGS } from '../../../../kernel/stored-file.ts'
import { newActionId } from '../../../../ui/action-id.ts'
import { SelectField } from '../../../../ui/desk/form/choice-fields.tsx'
import { useFieldErrors } from '../../../../ui/desk/form/field-errors.ts'
import { FileField } from '../../../../ui/desk/form/file-field.tsx'
import { Form, FormActions } from '../../../../ui/desk/form/form.tsx'
import { TextField } from '../../../../ui/desk/form/text-field.tsx'
import { Refusal } from '../../../../ui/desk/refusal.tsx'
import { useVoice } from '../../../../ui/voice.tsx'
import { hints } from '../../../../ui/words/common.ts'
import { organisationFields } from '../../../../ui/words/organisation.ts'
import { passwordWords } from '../../../../ui/words/password.ts'
import { admissionProblems, admissionWords } from '../../../../ui/words/settings.ts'
import { type AdmissionDone, AdmissionFiling } from '../../contract/admission.ts'
import { fileAdmission, sendScan } from '../join-api.ts'
import { PasswordField } from './password-field.tsx'

export type Authority = { readonly tenant: Tenant; readonly name: string }

const LABELS = {
  name: organisationFields.name,
  creditCode: organisationFields.creditCode,
  contactName: admissionWords.contactName,
  contactPhone: admissionWords.contactPhone,
  username: admissionWords.username,
  password: admissionWords.password,
} as const
const EMPTY = { name: '', creditCode: '', contactName: '', contactPhone: '', username: '', password: '' }
const MAX_SCAN = 10 * 1024 * 1024

type Props = { authorities: readonly Authority[]; named: Tenant | undefined; onSent: (sent: AdmissionDone) => void }
type Order = { readonly tenant: Tenant; readonly filing: AdmissionFiling; readonly file: File }

/** What was filed already is not filed anew when the certificate alone did not arrive. */
function useFiling(onSent: Props['onSent']) {
  const [begun, setBegun] = useState<{ readonly of: string; readonly id: string }>()
  const [percent, setPercent] = useState<number>()
  const sending = useMutation({
    mutationFn: async ({ tenant, filing, file }: Order) => {
      const of = JSON.stringify([tenant, filing])
      const id = begun?.of === of ? begun.id : (await fileAdmission(tenant, filing)).id
      setBegun({ of, id })
      return sendScan(tenant, id, { file, id: newActionId(), onPercent: setPercent })
    },
    onSuccess: onSent,
    onSettled: () => setPercent(undefined),
  })
  return { sending, percent }
}

export function JoinForm({ authorities, named, onSent }: Props) {
  const { t } = useVoice()
  const known = authorities.find(({ tenant }) => tenant === named) ?? (authorities.length === 1 ? authorities[0] : undefined)
  const [tenant, setTenant] = useState<Tenant | undefined>(known?.tenant)
  const [typed, setTyped] = useState(EMPTY)
  const [again, setAgain] = useState('')
  const [file, setFile] = useState<File>()
  const [gaps, setGaps] = useState<Readonly<Record<string, string>>>({})
  const { errors, check, refuse } = useFieldErrors(AdmissionFiling, LABELS)
  const { sending, percent } = useFiling(onSent)
  const send = () => {
    const filing = check(typed)
    const missing = {
      ...(tenant === undefined && { tenant: t(hints.chooseRequired, { label: t(admissionWords.authority) }) }),
      ...(again !== typed.password && { again: t(passwordWords.differs) }),
      ...(file === undefined && { scan: t(hints.emptyRequired, { label: t(admissionWords.scan) }) }),
    }
    setGaps(missing)
    if (filing !== undefined && tenant !== undefined && file !== undefined && again === typed.password)
      sending.mutate({ tenant, filing, file }, { onError: refuse })
  }
  const set = (name: keyof typeof EMPTY) => (text: string) => setTyped({ ...typed, [name]: text })
  const field = (name: keyof typeof EMPTY, maxLength: number, hint?: string) => (
    <TextField
      name={name}
      label={t(LABELS[name])}
      required
      hint={hint}
      value={typed[name]}
      onChange={set(name)}
      maxLength={maxLength}
      {...(name === 'contactPhone' ? { type: 'tel' as const } : {})}
    />
  )
  return (
    <Form errors={{ ...errors, ...gaps }} onSubmit={send}>
      <Refusal error={sending.error} words={admissionProblems} />
      <SelectField
        name="tenant"
        label={t(admissionWords.authority)}
        required
        options={authorities.map((one) => ({ value: one.tenant, label: one.name }))}
        value={tenant}
        onChange={setTenant}
      />
      {field('name', 100)}
      {field('creditCode', 20, t(admissionWords.creditCodeHint))}
      {field('contactName', 30, t(admissionWords.contactHint))}
      {field('contactPhone', 30)}
      <FileField
        name="scan"
        label={t(admissionWords.scan)}
        required
        maxBytes={MAX_SCAN}
        accept={{ endings: SCAN_ENDINGS, words: t(admissionWords.scanKinds) }}
        files={file === undefined ? [] : [{ id: 'scan', name: file.name, bytes: file.size }]}
        onChoose={([chosen]) => setFile(chosen)}
        onRemove={() => setFile(undefined)}
        percent={percent}
      />
      {field('username', 40, t(admissionWords.usernameHint))}
      <PasswordField
        label={t(admissionWords.password)}
        hint={t(passwordWords.lengthHint, PASSWORD_LENGTH)}
        value={typed.password}
        onChange={set('password')}
        isNew
      />
      <PasswordField name="again" label={t(admissionWords.again)} value={again} onChange={setAgain} isNew />
      <FormActions>
        <Button type="primary" htmlType="submit" size="large" block loading={sending.isPending}>
          {t(admissionWords.send)}
        </Button>
      </FormActions>
    </Form>
  )
}
