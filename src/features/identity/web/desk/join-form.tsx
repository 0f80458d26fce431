import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import type { Tenant } from '../../../../kernel/ids.ts'
import { PASSWORD_LENGTH } from '../../../../kernel/password.ts'
import { SCAN_ENDINGS } from '../../../../kernel/stored-file.ts'
import { newActionId } from '../../../../ui/action-id.ts'
import { SelectField } from '../../../../ui/desk/form/choice-fields.tsx'
import { notOfAField, useFieldErrors } from '../../../../ui/desk/form/field-errors.ts'
import { FileField } from '../../../../ui/desk/form/file-field.tsx'
import { Form, FormActions } from '../../../../ui/desk/form/form.tsx'
import { TextField } from '../../../../ui/desk/form/text-field.tsx'
import { Refusal } from '../../../../ui/desk/refusal.tsx'
import { listShown } from '../../../../ui/format.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { hints } from '../../../../ui/words/common.ts'
import { organisationFields } from '../../../../ui/words/organisation.ts'
import { passwordWords } from '../../../../ui/words/password.ts'
import { admissionProblems, admissionWords } from '../../../../ui/words/settings.ts'
import { type AdmissionDone, AdmissionFiling } from '../../contract/admission.ts'
import { fileAdmission, sendScan } from '../join-api.ts'
import { forgetJoinDraft, type JoinDraft, joinDraft, keepJoinDraft } from '../join-draft.ts'
import { PasswordField } from './password-field.tsx'

export type Authority = { readonly tenant: Tenant; readonly name: string }

const LABELS = {
  name: organisationFields.name,
  creditCode: organisationFields.creditCode,
  contactName: admissionWords.contactName,
  contactPhone: admissionWords.contactPhone,
  username: admissionWords.username,
  password: admissionWords.password,
  scan: admissionWords.scan,
} as const
/** What the server refuses of the whole is about one field. */
const FIELD_OF = {
  'user-name-taken': 'username',
  'file-kind-refused': 'scan',
  'file-empty': 'scan',
  'file-too-large': 'scan',
} as const
const KINDS = SCAN_ENDINGS.map((ending) => ending.slice(1).toUpperCase())
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

/** What was typed before; the authority, where none was chosen, from the address or because there is only one. */
function draftAt(authorities: readonly Authority[], named: Tenant | undefined): JoinDraft {
  const { tenant: chosen, ...typed } = joinDraft(sessionStorage)
  const only = authorities.length === 1 ? authorities[0] : undefined
  const among = (wanted: Tenant | undefined) => authorities.find(({ tenant }) => tenant === wanted)
  const found = among(chosen) ?? among(named) ?? only
  return { ...typed, ...(found && { tenant: found.tenant }) }
}

export function JoinForm({ authorities, named, onSent }: Props) {
  const { t } = useVoice()
  const [draft, setDraft] = useState(() => draftAt(authorities, named))
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const [file, setFile] = useState<File>()
  const [gaps, setGaps] = useState<Readonly<Record<string, string>>>({})
  const { errors, check, refuse } = useFieldErrors(AdmissionFiling, LABELS, { words: admissionProblems, fieldOf: FIELD_OF })
  const { sending, percent } = useFiling((sent) => {
    forgetJoinDraft(sessionStorage)
    onSent(sent)
  })
  // The form takes a new set for a new refusal, so it stays the same one until then.
  const wrong = useMemo(() => ({ ...errors, ...gaps }), [errors, gaps])
  const send = () => {
    const { tenant, ...typed } = draft
    const filing = check({ ...typed, password })
    const missing = {
      ...(tenant === undefined && { tenant: t(hints.chooseRequired, { label: t(admissionWords.authority) }) }),
      ...(file === undefined && { scan: t(admissionWords.scanMissing) }),
      ...(again === '' ? { again: t(admissionWords.againMissing) } : again !== password && { again: t(admissionWords.differs) }),
    }
    setGaps(missing)
    if (filing !== undefined && tenant !== undefined && file !== undefined && again === password)
      sending.mutate({ tenant, filing, file }, { onError: refuse })
  }
  const set = (change: Partial<JoinDraft>) => {
    const next = { ...draft, ...change }
    setDraft(next)
    keepJoinDraft(sessionStorage, next)
  }
  const field = (name: Exclude<keyof JoinDraft, 'tenant'>, maxLength: number, hint?: string) => (
    <TextField
      name={name}
      label={t(LABELS[name])}
      required
      hint={hint}
      value={draft[name]}
      onChange={(text) => set({ [name]: text })}
      maxLength={maxLength}
      {...(name === 'contactPhone' ? { type: 'tel' as const } : {})}
    />
  )
  return (
    <Form errors={wrong} onSubmit={send}>
      <Refusal error={notOfAField(sending.error, FIELD_OF)} words={admissionProblems} />
      <SelectField
        name="tenant"
        label={t(admissionWords.authority)}
        required
        options={authorities.map((one) => ({ value: one.tenant, label: one.name }))}
        value={draft.tenant}
        onChange={(tenant) => set({ tenant })}
      />
      {field('name', 100)}
      {field('creditCode', 20, t(admissionWords.creditCodeHint))}
      {field('contactName', 30, t(admissionWords.contactHint))}
      {field('contactPhone', 30)}
      <ScanField file={file} onFile={setFile} percent={percent} />
      {field('username', 40, t(admissionWords.usernameHint))}
      <PasswordField
        label={t(admissionWords.password)}
        hint={t(passwordWords.lengthHint, PASSWORD_LENGTH)}
        value={password}
        onChange={setPassword}
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

type ScanProps = { file: File | undefined; onFile: (file: File | undefined) => void; percent: number | undefined }

function ScanField({ file, onFile, percent }: ScanProps) {
  const { t, lang } = useVoice()
  const kinds = listShown(lang, KINDS)
  return (
    <FileField
      name="scan"
      label={t(admissionWords.scan)}
      hint={t(admissionWords.scanHint, { kinds })}
      required
      single
      maxBytes={MAX_SCAN}
      accept={{ endings: SCAN_ENDINGS, words: t(admissionWords.scanKinds, { kinds }) }}
      files={file === undefined ? [] : [{ id: 'scan', name: file.name, bytes: file.size }]}
      onChoose={([chosen]) => onFile(chosen)}
      onRemove={() => onFile(undefined)}
      percent={percent}
    />
  )
}
