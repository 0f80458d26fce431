import { Button } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { shapeOf } from '../../../../../ui/desk/form/shape.ts'
import { Facts } from '../../../../../ui/desk/facts.tsx'
import { Fetched } from '../../../../../ui/desk/fetched.tsx'
import { useFieldErrors } from '../../../../../ui/desk/form/field-errors.ts'
import { Form, FormActions } from '../../../../../ui/desk/form/form.tsx'
import { RestoredLine } from '../../../../../ui/desk/form/restored-line.tsx'
import { TextField } from '../../../../../ui/desk/form/text-field.tsx'
import { useDraft } from '../../../../../ui/desk/form/use-draft.ts'
import { Panel } from '../../../../../ui/desk/panel.tsx'
import { Refusal } from '../../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { useDeed } from '../../../../../ui/desk/use-deed.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { buttons } from '../../../../../ui/words/common.ts'
import { organisationFields } from '../../../../../ui/words/organisation.ts'
import { admissionProblems, admissionWords, organisationWords } from '../../../../../ui/words/settings.ts'
import { AuthorityEdit, type AuthorityView } from '../../../contract/organisation.ts'
import { keepAuthority } from '../../settings-api.ts'
import { detailsIn, PRINTED_LABELS, PrintedDetails, typedOf } from './printed-details.tsx'
import { useAuthority } from './use-settings.ts'

/** 本单位: the purchaser itself, from which every contract's 甲方 is filled in. */
export function OwnDetails() {
  return <Fetched query={useAuthority()}>{(view) => <Own authority={view} />}</Fetched>
}

function Own({ authority }: { authority: AuthorityView }) {
  const { t } = useVoice()
  const [isEditing, setEditing] = useState(false)
  const { name, creditCode, can, ...rest } = authority
  return (
    <Panel
      title={t(organisationWords.own)}
      actions={can.write && !isEditing && <Button onClick={() => setEditing(true)}>{t(buttons.edit)}</Button>}
    >
      <p className="quiet">{t(organisationWords.ownHint)}</p>
      {isEditing ? (
        <OwnForm authority={authority} onDone={() => setEditing(false)} />
      ) : (
        <Facts
          facts={[
            { label: t(organisationFields.name), value: name },
            { label: t(organisationFields.creditCode), value: creditCode },
            { label: t(PRINTED_LABELS.legalRepresentative), value: rest.legalRepresentative },
            { label: t(PRINTED_LABELS.phone), value: rest.phone },
            { label: t(PRINTED_LABELS.address), value: rest.address, wide: true },
            { label: t(PRINTED_LABELS.bank), value: rest.bank },
            { label: t(PRINTED_LABELS.bankAccount), value: rest.bankAccount },
          ]}
        />
      )}
    </Panel>
  )
}

const SHAPE = shapeOf({
  creditCode: z.string(),
  legalRepresentative: z.string(),
  phone: z.string(),
  address: z.string(),
  bank: z.string(),
  bankAccount: z.string(),
})
const LABELS = { creditCode: organisationFields.creditCode, ...PRINTED_LABELS } as const

function OwnForm({ authority, onDone }: { authority: AuthorityView; onDone: () => void }) {
  const { t } = useVoice()
  const { tenant } = useStanding()
  const {
    draft: { creditCode: code, ...typed },
    set,
    forget,
    restored,
  } = useDraft({
    form: ['own-details'],
    shape: SHAPE,
    begin: () => ({ creditCode: authority.creditCode ?? '', ...typedOf(authority) }),
  })
  const leave = () => {
    forget()
    onDone()
  }
  const { errors, check, refuse } = useFieldErrors(AuthorityEdit, LABELS)
  const keeping = useDeed((edit: AuthorityEdit, id) => keepAuthority(tenant, edit, id), leave)
  const send = () => {
    const edit = check({ creditCode: code.trim() === '' ? null : code, ...detailsIn(typed) })
    if (edit !== undefined) keeping.mutate(edit, { onError: refuse })
  }
  return (
    <Form errors={errors} onSubmit={send}>
      <Refusal error={keeping.error} words={admissionProblems} />
      <RestoredLine restored={restored} />
      <TextField
        name="creditCode"
        label={t(LABELS.creditCode)}
        hint={t(admissionWords.creditCodeHint)}
        value={code}
        onChange={(creditCode) => set({ creditCode })}
        maxLength={20}
      />
      <PrintedDetails typed={typed} onType={(name, text) => set({ [name]: text })} />
      <FormActions>
        <Button type="primary" htmlType="submit" loading={keeping.isPending}>
          {t(buttons.save)}
        </Button>
        <Button onClick={leave}>{t(buttons.cancel)}</Button>
      </FormActions>
    </Form>
  )
}
