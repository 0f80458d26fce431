import { Button } from 'antd'
import { useState } from 'react'
import { useFieldErrors } from '../../../../../ui/desk/form/field-errors.ts'
import { Form, FormActions } from '../../../../../ui/desk/form/form.tsx'
import { TextField } from '../../../../../ui/desk/form/text-field.tsx'
import { PageLink } from '../../../../../ui/desk/page-link.tsx'
import { Refusal } from '../../../../../ui/desk/refusal.tsx'
import { codeOf, factsOf } from '../../../../../ui/reply.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { buttons } from '../../../../../ui/words/common.ts'
import { organisationFields } from '../../../../../ui/words/organisation.ts'
import { admissionWords, organisationProblems, organisationWords } from '../../../../../ui/words/settings.ts'
import { OrganisationEdit, OrganisationPlan, type OrganisationView } from '../../../contract/organisation.ts'
import { detailsIn, PRINTED_LABELS, PrintedDetails, type Typed, typedOf } from './printed-details.tsx'

const LABELS = {
  name: organisationFields.name,
  shortName: organisationWords.shortName,
  creditCode: organisationFields.creditCode,
  ...PRINTED_LABELS,
} as const
type Named = 'name' | 'shortName' | 'creditCode'
const LONGEST: Record<Named, number> = { name: 100, shortName: 30, creditCode: 20 }

type Saving = { readonly isPending: boolean; readonly error: Error | null }
type Common = { readonly saving: Saving; readonly onCancel: () => void }
type Props = Common &
  (
    | { readonly known: OrganisationView; readonly onSave: (edit: OrganisationEdit) => void }
    | { readonly known?: undefined; readonly onSave: (plan: OrganisationPlan) => void }
  )

const drafted = (known: OrganisationView | undefined): Record<Named, string> & Typed => ({
  name: known?.name ?? '',
  shortName: known?.shortName ?? '',
  creditCode: known?.creditCode ?? '',
  ...typedOf(known),
})

/** The way to the one that has this credit code. */
function KnownAlready({ error }: { error: Error | null }) {
  const { t } = useVoice()
  const { party } = factsOf(error)
  if (error === null || codeOf(error) !== 'organisation-known' || typeof party !== 'string') return null
  return (
    <p>
      <PageLink to={['settings', 'organisations', party]}>{t(organisationWords.seeKnown)}</PageLink>
    </p>
  )
}

/** What the authority keeps of an organisation; its code is entered once. */
export function OrganisationForm({ known, onSave, saving, onCancel }: Props) {
  const { t } = useVoice()
  const [typed, setTyped] = useState(() => drafted(known))
  const plan = useFieldErrors(OrganisationPlan, LABELS)
  const edit = useFieldErrors(OrganisationEdit, LABELS)
  const send = () => {
    const { name, shortName, creditCode } = typed
    const said = { name, shortName, ...detailsIn(typed) }
    if (known === undefined) {
      const read = plan.check({ ...said, creditCode })
      if (read !== undefined) onSave(read)
    } else {
      const read = edit.check(said)
      if (read !== undefined) onSave(read)
    }
  }
  const field = (name: Named, hint?: string) => (
    <TextField
      name={name}
      label={t(LABELS[name])}
      required
      hint={hint}
      value={typed[name]}
      onChange={(text) => setTyped({ ...typed, [name]: text })}
      maxLength={LONGEST[name]}
    />
  )
  return (
    <Form errors={known === undefined ? plan.errors : edit.errors} onSubmit={send}>
      <Refusal error={saving.error} words={organisationProblems} />
      <KnownAlready error={saving.error} />
      {field('name')}
      {field('shortName', t(organisationWords.shortNameHint))}
      {known === undefined ? field('creditCode', t(admissionWords.creditCodeHint)) : <p>{t(organisationWords.codeStays)}</p>}
      <PrintedDetails typed={typed} onType={(name, text) => setTyped({ ...typed, [name]: text })} />
      <FormActions>
        <Button type="primary" htmlType="submit" loading={saving.isPending}>
          {t(buttons.save)}
        </Button>
        <Button onClick={onCancel}>{t(buttons.cancel)}</Button>
      </FormActions>
    </Form>
  )
}
