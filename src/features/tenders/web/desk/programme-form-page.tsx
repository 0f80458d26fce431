import { Button } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { shapeOf } from '../../../../ui/desk/form/shape.ts'
import { ProfileCode } from '../../../../kernel/profile-code.ts'
import { yearOf } from '../../../../kernel/civil.ts'
import type { Fen } from '../../../../kernel/fen.ts'
import { useGo, useNamed } from '../../../../ui/desk/address.ts'
import { useDeed } from '../../../../ui/desk/use-deed.ts'
import { Refusal } from '../../../../ui/desk/refusal.tsx'
import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { SelectField } from '../../../../ui/desk/form/choice-fields.tsx'
import { Form, FormActions } from '../../../../ui/desk/form/form.tsx'
import { MoneyField, NumberField } from '../../../../ui/desk/form/number-fields.tsx'
import { TextField } from '../../../../ui/desk/form/text-field.tsx'
import { RestoredLine } from '../../../../ui/desk/form/restored-line.tsx'
import { useDraft } from '../../../../ui/desk/form/use-draft.ts'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { useVoice } from '../../../../ui/voice.tsx'
import { buttons } from '../../../../ui/words/common.ts'
import { profileNames } from '../../../../ui/words/profile.ts'
import { programmeFields, programmeSamples, programmeWords } from '../../../../ui/words/programme.ts'
import { formSamples } from '../../../../ui/words/purchase-samples.ts'
import { formWords } from '../../../../ui/words/purchase.ts'
import type { ProgrammeView } from '../../contract/programme.ts'
import { BOUGHT_UNDER, isBoughtUnder } from '../../rules/profiles.ts'
import { ProgrammePlan } from '../../rules/programme.ts'
import { draftProgramme, reviseProgramme, useProgramme } from '../programmes-api.ts'
import { listOf } from '../../../../ui/desk/form/list-of.ts'
import { notOfAField, useFieldErrors } from '../../../../ui/desk/form/field-errors.ts'

/** A new plan, or an earlier one that is still being prepared. */
export default function ProgrammeFormPage() {
  const named = useNamed('programme')
  const programme = useProgramme(named)
  if (named === '') return <Written />
  return <Fetched query={programme}>{(view) => <Written key={view.id} view={view} />}</Fetched>
}

type Draft = {
  readonly code: string
  readonly name: string
  readonly year: number | undefined
  readonly budgetFen: Fen | undefined
  readonly lotCeilingFen: Fen | undefined
  readonly fund: string
  readonly profile: ProfileCode | undefined
  readonly fields: string
}

const SHAPE = shapeOf({
  code: z.string(),
  name: z.string(),
  year: z.number().optional(),
  budgetFen: z.number().optional(),
  lotCeilingFen: z.number().optional(),
  fund: z.string(),
  profile: ProfileCode.refine(isBoughtUnder).optional(),
  fields: z.string(),
})

/** What the server refuses of the whole is about one field. */
const FIELD_OF = {
  'code-taken': 'code',
  'budget-below-lots': 'budgetFen',
  'profile-fixed': 'profile',
  'profile-not-supported': 'profile',
}

const draftOf = (view: ProgrammeView | undefined, year: number): Draft =>
  view === undefined
    ? {
        code: '',
        name: '',
        year,
        budgetFen: undefined,
        lotCeilingFen: undefined,
        fund: '',
        profile: 'local-selection',
        fields: '',
      }
    : {
        code: view.code,
        name: view.name,
        year: view.year,
        budgetFen: view.budgetFen,
        lotCeilingFen: view.lotCeilingFen ?? undefined,
        fund: view.fund,
        profile: isBoughtUnder(view.profile) ? view.profile : undefined,
        fields: view.fields.join('、'),
      }

function Written({ view }: { view?: ProgrammeView }) {
  const { t } = useVoice()
  const { tenant, today } = useStanding()
  const go = useGo()
  const [read] = useState(view)
  const { draft, set, forget, restored } = useDraft({
    form: ['programme', view?.id ?? ''],
    shape: SHAPE,
    begin: () => draftOf(view, yearOf(today)),
  })
  const [isUnreadable, setUnreadable] = useState(false)
  const { errors, check, refuse } = useFieldErrors(ProgrammePlan, LABELS, { fieldOf: FIELD_OF })
  const save = useDeed(
    (plan: ProgrammePlan, id) =>
      read === undefined
        ? draftProgramme(tenant, plan, id)
        : reviseProgramme({ tenant, programme: read.id }, { revision: read.revision, plan }, id),
    ({ id }) => {
      forget()
      go('programmes', id)
    },
  )
  const cancel = () => {
    forget()
    if (view === undefined) go('programmes')
    else go('programmes', view.id)
  }
  const submit = () => {
    const plan = check(
      { ...draft, lotCeilingFen: draft.lotCeilingFen ?? null, fields: listOf(draft.fields) },
      isUnreadable ? [{ path: 'lotCeilingFen', code: 'not-an-amount' }] : [],
    )
    if (plan !== undefined) save.mutate(plan, { onError: refuse })
  }
  return (
    <>
      <PageTitle title={t(view === undefined ? formWords.newProgramme : formWords.editProgramme)} />
      <Form errors={errors} onSubmit={submit}>
        <Refusal error={notOfAField(save.error, FIELD_OF)} />
        <RestoredLine restored={restored} />
        <Fields draft={draft} set={set} onUnreadable={setUnreadable} />
        <FormActions>
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {t(buttons.save)}
          </Button>
          <Button onClick={cancel}>{t(buttons.cancel)}</Button>
        </FormActions>
      </Form>
    </>
  )
}

type FieldsProps = { draft: Draft; set: (change: Partial<Draft>) => void; onUnreadable: (is: boolean) => void }

function Fields({ draft, set, onUnreadable }: FieldsProps) {
  const { t } = useVoice()
  return (
    <>
      <TextField
        name="name"
        label={t(programmeFields.name)}
        required
        value={draft.name}
        onChange={(name) => set({ name })}
        sample={programmeSamples.name}
        maxLength={120}
      />
      <TextField
        name="code"
        label={t(formWords.programmeCode)}
        hint={t(formWords.codeHint)}
        required
        value={draft.code}
        onChange={(code) => set({ code: code.toUpperCase() })}
        maxLength={20}
      />
      <NumberField
        name="year"
        label={t(programmeFields.year)}
        required
        value={draft.year}
        onChange={(year) => set({ year })}
        from={2000}
        to={2100}
      />
      <MoneyField
        name="budgetFen"
        label={t(programmeFields.budget)}
        required
        value={draft.budgetFen}
        onChange={(budgetFen) => set({ budgetFen })}
      />
      <MoneyField
        name="lotCeilingFen"
        label={t(programmeFields.ceiling)}
        hint={t(programmeWords.ceilingHint)}
        value={draft.lotCeilingFen}
        onChange={(lotCeilingFen) => set({ lotCeilingFen })}
        onUnreadable={onUnreadable}
      />
      <TextField
        name="fund"
        label={t(programmeFields.fund)}
        required
        value={draft.fund}
        onChange={(fund) => set({ fund })}
        sample={formSamples.fund}
        maxLength={120}
      />
      <SelectField
        name="profile"
        label={t(programmeFields.profile)}
        required
        value={draft.profile}
        onChange={(profile) => set({ profile })}
        hint={t(formWords.profileHint)}
        options={BOUGHT_UNDER.map((value) => ({ value, label: t(profileNames[value]) }))}
      />
      <TextField
        name="fields"
        label={t(programmeFields.fields)}
        hint={t(formWords.fieldsHint)}
        value={draft.fields}
        onChange={(fields) => set({ fields })}
        sample={formSamples.fields}
      />
    </>
  )
}

const LABELS = {
  name: programmeFields.name,
  code: formWords.programmeCode,
  year: programmeFields.year,
  budgetFen: programmeFields.budget,
  lotCeilingFen: programmeFields.ceiling,
  fund: programmeFields.fund,
  profile: programmeFields.profile,
  fields: programmeFields.fields,
}
