import { Button } from 'antd'
import { z } from 'zod'
import { NeedId } from '../../../../kernel/ids.ts'
import { useGo, useNamed } from '../../../../ui/desk/address.ts'
import { ConfirmButton } from '../../../../ui/desk/confirm-button.tsx'
import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { ManyField } from '../../../../ui/desk/form/choice-fields.tsx'
import { notOfAField, useFieldErrors } from '../../../../ui/desk/form/field-errors.ts'
import { Form, FormActions } from '../../../../ui/desk/form/form.tsx'
import { NumberField } from '../../../../ui/desk/form/number-fields.tsx'
import { RestoredLine } from '../../../../ui/desk/form/restored-line.tsx'
import { shapeOf } from '../../../../ui/desk/form/shape.ts'
import { TextField } from '../../../../ui/desk/form/text-field.tsx'
import { useDraft } from '../../../../ui/desk/form/use-draft.ts'
import { ButtonLink } from '../../../../ui/desk/page-link.tsx'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { Refusal } from '../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { Remark } from '../../../../ui/desk/states.tsx'
import { useDeed } from '../../../../ui/desk/use-deed.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { buttons } from '../../../../ui/words/common.ts'
import { opinionProblems, opinionWords } from '../../../../ui/words/consultation.ts'
import { consultingWords } from '../../../../ui/words/consulting.ts'
import type { NeedItem } from '../../../needs/contract/need.ts'
import { ConsultationOpening } from '../../contract/consultation.ts'
import type { ProgrammeView } from '../../contract/programme.ts'
import { OPINION_DAYS } from '../../rules/consultation.ts'
import { useCatalogued } from '../areas-api.ts'
import { openConsultation } from '../consultations-api.ts'
import { useProgramme } from '../programmes-api.ts'

/** Which needs of the catalogue are put to the public under a plan, for how long, and where else one may speak. */
export default function ConsultPage() {
  const [programme, needs] = [useProgramme(useNamed('programme')), useCatalogued('listed')]
  return (
    <Fetched query={programme}>
      {(plan) => <Fetched query={needs}>{({ items }) => <Opening plan={plan} listed={items} />}</Fetched>}
    </Fetched>
  )
}

type Draft = {
  readonly chosen: readonly string[]
  readonly services: Readonly<Record<string, string>>
  readonly workingDays: number | undefined
  readonly contact: string
}
const SHAPE = shapeOf({
  chosen: z.array(z.string()),
  services: z.record(z.string(), z.string()),
  workingDays: z.number().optional(),
  contact: z.string(),
})
const LABELS = {
  needs: consultingWords.needs,
  workingDays: consultingWords.days,
  contact: opinionWords.contact,
  service: opinionWords.service,
}

function Opening({ plan, listed }: { plan: ProgrammeView; listed: readonly NeedItem[] }) {
  const { t } = useVoice()
  const { tenant } = useStanding()
  const go = useGo()
  const { draft, set, forget, restored } = useDraft<Draft>({
    form: ['consult', plan.id],
    shape: SHAPE,
    begin: () => ({ chosen: listed.map(({ id }) => id), services: {}, workingDays: OPINION_DAYS.usual, contact: '' }),
  })
  const { errors, check, refuse } = useFieldErrors(ConsultationOpening, LABELS)
  const send = useDeed(
    (input: ConsultationOpening, id) => openConsultation({ tenant, programme: plan.id }, input, id),
    ({ id }) => {
      forget()
      go('programmes', plan.id, 'consultations', id)
    },
  )
  const chosen = listed.filter(({ id }) => draft.chosen.includes(id))
  const opening = {
    revision: plan.revision,
    needs: chosen.map(({ id }) => ({ needId: NeedId.parse(id), service: draft.services[id] ?? '' })),
    workingDays: draft.workingDays,
    contact: draft.contact,
  }
  const submit = () => {
    const sound = check(opening)
    if (sound !== undefined) send.mutate(sound, { onError: refuse })
  }
  if (listed.length === 0)
    return (
      <>
        <PageTitle title={t(consultingWords.openTitle)} above={plan.name} />
        <Remark tone="waiting">{t(consultingWords.noNeeds)}</Remark>
        <p className="form-actions">
          <ButtonLink to={['needs']} search={{ standing: 'verified' }}>
            {t(consultingWords.toVerified)}
          </ButtonLink>
          <ButtonLink to={['needs']} search={{ standing: 'submitted' }} tone="plain">
            {t(consultingWords.toSubmitted)}
          </ButtonLink>
          <ButtonLink to={['programmes', plan.id]} tone="plain">
            {t(consultingWords.backToPlan)}
          </ButtonLink>
        </p>
      </>
    )
  return (
    <>
      <PageTitle title={t(consultingWords.openTitle)} above={plan.name} />
      <p className="quiet">{t(consultingWords.openHint)}</p>
      <Form errors={errors} onSubmit={() => check(opening)}>
        <Refusal error={notOfAField(send.error, {})} words={opinionProblems} />
        <RestoredLine restored={restored} />
        <Fields draft={draft} set={set} listed={listed} chosen={chosen} />
        <FormActions>
          <ConfirmButton
            label={t(consultingWords.open)}
            about={plan.name}
            consequence={<p>{t(consultingWords.publishConsequence)}</p>}
            check={() => check(opening) !== undefined}
            busy={send.isPending}
            onConfirm={submit}
          />
          <Button
            onClick={() => {
              forget()
              go('programmes', plan.id)
            }}
          >
            {t(buttons.cancel)}
          </Button>
        </FormActions>
      </Form>
    </>
  )
}

type FieldsProps = {
  draft: Draft
  set: (change: Partial<Draft>) => void
  listed: readonly NeedItem[]
  chosen: readonly NeedItem[]
}

function Fields({ draft, set, listed, chosen }: FieldsProps) {
  const { t } = useVoice()
  return (
    <>
      <ManyField
        name="needs"
        label={t(consultingWords.needs)}
        required
        value={draft.chosen}
        onChange={(ids) => set({ chosen: ids })}
        options={listed.map(({ id, no, title, areaName }) => ({ value: id as string, label: `${no} ${title}（${areaName}）` }))}
      />
      {chosen.map(({ id, title }) => (
        <TextField
          key={id}
          name={`service-${id}`}
          label={`${t(opinionWords.service)}：${title}`}
          value={draft.services[id] ?? ''}
          onChange={(service) => set({ services: { ...draft.services, [id]: service } })}
          maxLength={300}
        />
      ))}
      <NumberField
        name="workingDays"
        label={t(consultingWords.days)}
        hint={t(consultingWords.daysHint, { least: OPINION_DAYS.least, usual: OPINION_DAYS.usual })}
        required
        value={draft.workingDays}
        onChange={(workingDays) => set({ workingDays })}
      />
      <TextField
        name="contact"
        label={t(opinionWords.contact)}
        hint={t(consultingWords.contactHint)}
        required
        value={draft.contact}
        onChange={(contact) => set({ contact })}
        maxLength={200}
      />
    </>
  )
}
