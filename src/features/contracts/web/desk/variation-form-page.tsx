import { Button } from 'antd'
import { z } from 'zod'
import type { CivilDate } from '../../../../kernel/civil.ts'
import { Fen, NO_MONEY } from '../../../../kernel/fen.ts'
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
import { Remark } from '../../../../ui/desk/states.tsx'
import { useDeed } from '../../../../ui/desk/use-deed.ts'
import { moneyShown } from '../../../../ui/format.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { variationKinds } from '../../../../ui/words/variation-kinds.ts'
import { variationFields, variationWords, deliveryWords } from '../../../../ui/words/variation.ts'
import { variationProblems } from '../../../../ui/words/variation-problems.ts'
import { contractFormWords } from '../../../../ui/words/contract-form.ts'
import { buttons, hints } from '../../../../ui/words/common.ts'
import { VariationEdit, type VariationView } from '../../contract/variation.ts'
import { beyondOf } from '../../rules/covered.ts'
import { reviseVariation, useVariation } from '../variations-api.ts'
import { BeyondProject } from './beyond-project.tsx'
import { leftIn } from './left-in.ts'

/** What the officer writes of a supplement, a suspension or an end: why, and what changes. */
export default function VariationFormPage() {
  const variation = useVariation(useNamed('variation'))
  return <Fetched query={variation}>{(view) => <Written key={view.id} variation={view} />}</Fetched>
}

type Draft = {
  readonly no: string
  readonly reason: string
  readonly paidFen: Fen | undefined
  readonly paidWhy: string
  readonly addedFen: Fen | undefined
  readonly periodTo: CivilDate | undefined
  /** Asked of each indicator, by its code. */
  readonly targets: Readonly<Record<string, number | undefined>>
}

const SHAPE = shapeOf({
  no: z.string(),
  reason: z.string(),
  paidFen: z.number().optional(),
  paidWhy: z.string(),
  addedFen: z.number().optional(),
  periodTo: z.string().optional(),
  targets: z.record(z.string(), z.number().optional()),
})

const LABELS = {
  'plan.no': variationFields.number,
  'plan.reason': variationFields.reason,
  'plan.paidFen': variationFields.paid,
  'plan.paidWhy': variationFields.paidWhy,
  'plan.supplement.addedFen': variationFields.added,
  'plan.supplement.periodTo': variationFields.periodTo,
}

const draftOf = ({ no, reason, paidFen, paidWhy, addedFen, terms }: VariationView): Draft => ({
  no,
  reason,
  paidFen: paidFen ?? undefined,
  paidWhy,
  addedFen,
  periodTo: terms?.periodTo,
  targets: Object.fromEntries((terms?.indicators ?? []).map(({ code, target }) => [code, target])),
})

/** By how much what is said to have been paid differs from what was entered; nothing while either is not known. */
const differenceIn = ({ paidFen }: Pick<Draft, 'paidFen'>, enteredFen: Fen | null): number =>
  paidFen === undefined || enteredFen === null ? 0 : Math.abs(paidFen - enteredFen)

/** What is sent: instalments by their shares, the amounts are split anew; nobody’s indicators but their targets change here. */
const editIn = (draft: Draft, { revision, kind, terms, enteredFen }: VariationView) => ({
  revision,
  plan: {
    no: draft.no,
    reason: draft.reason,
    paidFen: kind === 'termination' ? (draft.paidFen ?? null) : null,
    paidWhy: kind === 'termination' && differenceIn(draft, enteredFen) !== 0 ? draft.paidWhy : '',
    supplement: terms && {
      addedFen: draft.addedFen,
      periodTo: draft.periodTo,
      indicators: terms.indicators.map((one) => ({ ...one, target: draft.targets[one.code] })),
      instalments: terms.instalments.map(({ name, percent, condition }) => ({ name, percent, condition })),
    },
  },
})

type PartProps = { variation: VariationView; draft: Draft; set: (change: Partial<Draft>) => void }

function Written({ variation }: { variation: VariationView }) {
  const { t } = useVoice()
  const { tenant } = useStanding()
  const go = useGo()
  const { draft, set, forget, restored } = useDraft<Draft>({
    form: ['variation', variation.id],
    shape: SHAPE,
    begin: () => draftOf(variation),
  })
  const leave = () => {
    forget()
    go('variations', variation.id)
  }
  const { errors, check, refuse } = useFieldErrors(VariationEdit, LABELS)
  const save = useDeed((edit: VariationEdit, id) => reviseVariation({ tenant, variation: variation.id }, edit, id), leave)
  const submit = () => {
    const edit = check(editIn(draft, variation))
    if (edit !== undefined) save.mutate(edit, { onError: refuse })
  }
  return (
    <>
      <PageTitle title={t(variationKinds[variation.kind])} above={`${variation.lot.name} · ${variation.contractNo}`} />
      <Form errors={errors} onSubmit={submit}>
        <Refusal error={save.error} words={variationProblems} filling={leftIn(save.error)} />
        <RestoredLine restored={restored} />
        <TextField
          name="plan.no"
          label={t(variationFields.number)}
          required
          value={draft.no}
          onChange={(no) => set({ no })}
          maxLength={60}
        />
        <TextArea
          name="plan.reason"
          label={t(variationFields.reason)}
          mark={contractFormWords.needed}
          hint={t(variationWords.reasonHint)}
          value={draft.reason}
          onChange={(reason) => set({ reason })}
          sample={variationWords.reasonSample}
          maxLength={1000}
        />
        {variation.kind === 'termination' && <PaidByEnd variation={variation} draft={draft} set={set} />}
        <Supplement variation={variation} draft={draft} set={set} />
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

/** What was paid by the end, beside what was entered; where the two differ, why. */
function PaidByEnd({ variation: { enteredFen }, draft, set }: PartProps) {
  const { t } = useVoice()
  const difference = differenceIn(draft, enteredFen)
  const entered = enteredFen === null ? undefined : moneyShown(enteredFen)
  return (
    <>
      <MoneyField
        name="plan.paidFen"
        label={t(variationFields.paid)}
        hint={[t(variationWords.paidHint), entered === undefined ? '' : t(variationWords.enteredHint, { entered })].join(' ')}
        value={draft.paidFen}
        onChange={(paidFen) => set({ paidFen })}
      />
      {entered !== undefined && difference !== 0 && (
        <>
          <Remark tone="waiting">
            {t(variationWords.paidDiffers, { entered, difference: moneyShown(Fen.parse(difference)) })}
          </Remark>
          <TextArea
            name="plan.paidWhy"
            label={t(variationFields.paidWhy)}
            mark={contractFormWords.needed}
            value={draft.paidWhy}
            onChange={(paidWhy) => set({ paidWhy })}
            maxLength={500}
          />
        </>
      )}
    </>
  )
}

function Supplement({ variation: { before, room, money }, draft, set }: PartProps) {
  const { t } = useVoice()
  if (before === null) return null
  const cover = money?.cover
  const mostFen = cover ? Math.min(room.leftFen, cover.leftFen) : room.leftFen
  const left = t(hints.labelled, { label: t(deliveryWords.room), value: moneyShown(Fen.parse(mostFen)) })
  const from = cover && t(variationWords.cover, { lot: moneyShown(cover.lotLeftFen), plan: moneyShown(cover.planLeftFen) })
  return (
    <>
      <h2>{t(variationWords.changes)}</h2>
      <MoneyField
        name="plan.supplement.addedFen"
        label={t(variationFields.added)}
        hint={[left, from, t(variationWords.addedHint)].join(' ')}
        required
        value={draft.addedFen}
        onChange={(addedFen) => set({ addedFen })}
      />
      {money !== null && <BeyondProject beyond={beyondOf(before.amountFen, draft.addedFen ?? NO_MONEY, money)} />}
      <DateField
        name="plan.supplement.periodTo"
        label={t(variationFields.periodTo)}
        hint={t(variationWords.periodHint)}
        required
        value={draft.periodTo}
        onChange={(periodTo) => set({ periodTo })}
        min={before.periodTo}
      />
      <h2>{t(variationWords.targets)}</h2>
      {before.indicators.map(({ code, name, target, unit }, nth) => (
        <NumberField
          key={code}
          name={`plan.supplement.indicators.${nth}.target`}
          label={name}
          hint={t(variationWords.targetHint, { target, unit })}
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
