import { Button } from 'antd'
import { z } from 'zod'
import type { CivilDate } from '../../../../kernel/civil.ts'
import { Fen } from '../../../../kernel/fen.ts'
import { useGo, useNamed } from '../../../../ui/desk/address.ts'
import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { DateField } from '../../../../ui/desk/form/date-field.tsx'
import { useFieldErrors } from '../../../../ui/desk/form/field-errors.ts'
import { Form, FormActions } from '../../../../ui/desk/form/form.tsx'
import { MoneyField, NumberField } from '../../../../ui/desk/form/number-fields.tsx'
import { RestoredLine } from '../../../../ui/desk/form/restored-line.tsx'
import { shapeOf } from '../../../../ui/desk/form/shape.ts'
import { TextArea, TextField } from '../../../../ui/desk/form/text-field.tsx'
import { useDraft } from '../../../../ui/desk/form/use-draft.ts'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { Refusal } from '../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { useDeed } from '../../../../ui/desk/use-deed.ts'
import { moneyShown } from '../../../../ui/format.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { amendmentKinds } from '../../../../ui/words/amendment-kinds.ts'
import { amendmentFields, amendmentWords, deliveryWords } from '../../../../ui/words/amendment.ts'
import { amendmentProblems } from '../../../../ui/words/amendment-problems.ts'
import { contractFormWords } from '../../../../ui/words/contract-form.ts'
import { buttons, hints } from '../../../../ui/words/common.ts'
import { AmendmentEdit, type AmendmentView } from '../../contract/amendment.ts'
import { reviseAmendment, useAmendment } from '../amendments-api.ts'

/** What the officer writes of a supplement, a suspension or an end: why, and what changes. */
export default function AmendmentFormPage() {
  const amendment = useAmendment(useNamed('amendment'))
  return <Fetched query={amendment}>{(view) => <Written key={view.id} amendment={view} />}</Fetched>
}

type Draft = {
  readonly no: string
  readonly reason: string
  readonly paidFen: Fen | undefined
  readonly addedFen: Fen | undefined
  readonly periodTo: CivilDate | undefined
  /** Asked of each indicator, by its code. */
  readonly targets: Readonly<Record<string, number | undefined>>
}

const SHAPE = shapeOf({
  no: z.string(),
  reason: z.string(),
  paidFen: z.number().optional(),
  addedFen: z.number().optional(),
  periodTo: z.string().optional(),
  targets: z.record(z.string(), z.number().optional()),
})

const LABELS = {
  'plan.no': amendmentFields.number,
  'plan.reason': amendmentFields.reason,
  'plan.paidFen': amendmentFields.paid,
  'plan.supplement.addedFen': amendmentFields.added,
  'plan.supplement.periodTo': amendmentFields.periodTo,
}

const draftOf = ({ no, reason, paidFen, addedFen, terms }: AmendmentView): Draft => ({
  no,
  reason,
  paidFen: paidFen ?? undefined,
  addedFen,
  periodTo: terms?.periodTo,
  targets: Object.fromEntries((terms?.indicators ?? []).map(({ code, target }) => [code, target])),
})

/** What is sent: instalments by their shares, the amounts are split anew; nobody’s indicators but their targets change here. */
const editIn = (draft: Draft, { revision, kind, terms }: AmendmentView) => ({
  revision,
  plan: {
    no: draft.no,
    reason: draft.reason,
    paidFen: kind === 'termination' ? (draft.paidFen ?? null) : null,
    supplement: terms && {
      addedFen: draft.addedFen,
      periodTo: draft.periodTo,
      indicators: terms.indicators.map((one) => ({ ...one, target: draft.targets[one.code] })),
      instalments: terms.instalments.map(({ name, percent, condition }) => ({ name, percent, condition })),
    },
  },
})

type PartProps = { amendment: AmendmentView; draft: Draft; set: (change: Partial<Draft>) => void }

function Written({ amendment }: { amendment: AmendmentView }) {
  const { t } = useVoice()
  const { tenant } = useStanding()
  const go = useGo()
  const { draft, set, forget, restored } = useDraft<Draft>({
    form: ['amendment', amendment.id],
    shape: SHAPE,
    begin: () => draftOf(amendment),
  })
  const leave = () => {
    forget()
    go('amendments', amendment.id)
  }
  const { errors, check, refuse } = useFieldErrors(AmendmentEdit, LABELS)
  const save = useDeed((edit: AmendmentEdit, id) => reviseAmendment({ tenant, amendment: amendment.id }, edit, id), leave)
  const submit = () => {
    const edit = check(editIn(draft, amendment))
    if (edit !== undefined) save.mutate(edit, { onError: refuse })
  }
  return (
    <>
      <PageTitle title={t(amendmentKinds[amendment.kind])} above={`${amendment.lot.name} · ${amendment.contractNo}`} />
      <Form errors={errors} onSubmit={submit}>
        <Refusal error={save.error} words={amendmentProblems} />
        <RestoredLine restored={restored} />
        <TextField
          name="plan.no"
          label={t(amendmentFields.number)}
          required
          value={draft.no}
          onChange={(no) => set({ no })}
          maxLength={60}
        />
        <TextArea
          name="plan.reason"
          label={t(amendmentFields.reason)}
          mark={contractFormWords.needed}
          hint={t(amendmentWords.reasonHint)}
          value={draft.reason}
          onChange={(reason) => set({ reason })}
          sample={amendmentWords.reasonSample}
          maxLength={1000}
        />
        {amendment.kind === 'termination' && (
          <MoneyField
            name="plan.paidFen"
            label={t(amendmentFields.paid)}
            hint={t(amendmentWords.paidHint)}
            value={draft.paidFen}
            onChange={(paidFen) => set({ paidFen })}
          />
        )}
        <Supplement amendment={amendment} draft={draft} set={set} />
        <FormActions>
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {t(buttons.save)}
          </Button>
          <Button onClick={leave}>{t(buttons.cancel)}</Button>
        </FormActions>
      </Form>
    </>
  )
}

function Supplement({ amendment: { before, room }, draft, set }: PartProps) {
  const { t } = useVoice()
  if (before === null) return null
  const left = t(hints.labelled, { label: t(deliveryWords.room), value: moneyShown(room.leftFen) })
  return (
    <>
      <h2>{t(amendmentWords.changes)}</h2>
      <MoneyField
        name="plan.supplement.addedFen"
        label={t(amendmentFields.added)}
        hint={`${left} ${t(amendmentWords.addedHint)}`}
        required
        value={draft.addedFen}
        onChange={(addedFen) => set({ addedFen })}
      />
      <DateField
        name="plan.supplement.periodTo"
        label={t(amendmentFields.periodTo)}
        hint={t(amendmentWords.periodHint)}
        required
        value={draft.periodTo}
        onChange={(periodTo) => set({ periodTo })}
        min={before.periodTo}
      />
      <h2>{t(amendmentWords.targets)}</h2>
      {before.indicators.map(({ code, name, target, unit }, nth) => (
        <NumberField
          key={code}
          name={`plan.supplement.indicators.${nth}.target`}
          label={name}
          hint={t(amendmentWords.targetHint, { target, unit })}
          required
          unit={unit}
          from={target}
          to={10_000_000}
          value={draft.targets[code]}
          onChange={(asked) => set({ targets: { ...draft.targets, [code]: asked } })}
        />
      ))}
    </>
  )
}
