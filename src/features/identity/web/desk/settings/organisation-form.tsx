import { Button } from 'antd'
import { useState } from 'react'
import { useFieldErrors } from '../../../../../ui/desk/form/field-errors.ts'
import { Form, FormActions } from '../../../../../ui/desk/form/form.tsx'
import { TextField } from '../../../../../ui/desk/form/text-field.tsx'
import { Refusal } from '../../../../../ui/desk/refusal.tsx'
import { useVoice } from '../../../../../ui/voice.tsx'
import { buttons } from '../../../../../ui/words/common.ts'
import { organisationFields } from '../../../../../ui/words/organisation.ts'
import { admissionProblems, admissionWords, organisationWords } from '../../../../../ui/words/settings.ts'
import { OrganisationEdit, OrganisationPlan, type OrganisationView } from '../../../contract/organisation.ts'

const LABELS = {
  name: organisationFields.name,
  shortName: organisationWords.shortName,
  creditCode: organisationFields.creditCode,
  legalRepresentative: organisationWords.legalRepresentative,
  phone: organisationFields.phone,
  address: organisationFields.address,
  bank: organisationFields.bank,
  bankAccount: organisationWords.bankAccount,
} as const
type Name = keyof typeof LABELS
const OPTIONAL = ['legalRepresentative', 'phone', 'address', 'bank', 'bankAccount'] as const
const LONGEST: Record<Name, number> = {
  name: 100,
  shortName: 30,
  creditCode: 20,
  legalRepresentative: 30,
  phone: 30,
  address: 200,
  bank: 100,
  bankAccount: 40,
}

type Saving = { readonly isPending: boolean; readonly error: Error | null }
type Common = { readonly saving: Saving; readonly onCancel: () => void }
type Props = Common &
  (
    | { readonly known: OrganisationView; readonly onSave: (edit: OrganisationEdit) => void }
    | { readonly known?: undefined; readonly onSave: (plan: OrganisationPlan) => void }
  )

const drafted = (known: OrganisationView | undefined): Record<Name, string> => ({
  name: known?.name ?? '',
  shortName: known?.shortName ?? '',
  creditCode: known?.creditCode ?? '',
  legalRepresentative: known?.legalRepresentative ?? '',
  phone: known?.phone ?? '',
  address: known?.address ?? '',
  bank: known?.bank ?? '',
  bankAccount: known?.bankAccount ?? '',
})

/** What the authority keeps of an organisation; its code is entered once. */
export function OrganisationForm({ known, onSave, saving, onCancel }: Props) {
  const { t } = useVoice()
  const [typed, setTyped] = useState(() => drafted(known))
  const plan = useFieldErrors(OrganisationPlan, LABELS)
  const edit = useFieldErrors(OrganisationEdit, LABELS)
  const send = () => {
    const { creditCode, ...rest } = typed
    const emptied = Object.fromEntries(OPTIONAL.map((name) => [name, rest[name].trim() === '' ? null : rest[name]]))
    if (known === undefined) {
      const read = plan.check({ ...rest, ...emptied, creditCode })
      if (read !== undefined) onSave(read)
    } else {
      const read = edit.check({ ...rest, ...emptied })
      if (read !== undefined) onSave(read)
    }
  }
  const field = (name: Name, required = false, hint?: string) => (
    <TextField
      name={name}
      label={t(LABELS[name])}
      required={required}
      hint={hint}
      value={typed[name]}
      onChange={(text) => setTyped({ ...typed, [name]: text })}
      maxLength={LONGEST[name]}
    />
  )
  return (
    <Form errors={known === undefined ? plan.errors : edit.errors} onSubmit={send}>
      <Refusal error={saving.error} words={admissionProblems} />
      {field('name', true)}
      {field('shortName', true, t(organisationWords.shortNameHint))}
      {known === undefined ? (
        field('creditCode', true, t(admissionWords.creditCodeHint))
      ) : (
        <p>{t(organisationWords.codeStays)}</p>
      )}
      {OPTIONAL.map((name) => (
        <div key={name}>{field(name)}</div>
      ))}
      <FormActions>
        <Button type="primary" htmlType="submit" loading={saving.isPending}>
          {t(buttons.save)}
        </Button>
        <Button onClick={onCancel}>{t(buttons.cancel)}</Button>
      </FormActions>
    </Form>
  )
}
