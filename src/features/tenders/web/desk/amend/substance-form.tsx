import { z } from 'zod'
import { ConfirmButton } from '../../../../../ui/desk/confirm-button.tsx'
import { useFieldErrors } from '../../../../../ui/desk/form/field-errors.ts'
import { Form, FormActions } from '../../../../../ui/desk/form/form.tsx'
import { listOf } from '../../../../../ui/desk/form/list-of.ts'
import { RestoredLine } from '../../../../../ui/desk/form/restored-line.tsx'
import { shapeOf } from '../../../../../ui/desk/form/shape.ts'
import { TextArea, TextField } from '../../../../../ui/desk/form/text-field.tsx'
import { useDraft } from '../../../../../ui/desk/form/use-draft.ts'
import { Panel } from '../../../../../ui/desk/panel.tsx'
import { Refusal } from '../../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { useDeed } from '../../../../../ui/desk/use-deed.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { amendingWords } from '../../../../../ui/words/amending.ts'
import { amendmentProblems } from '../../../../../ui/words/amendment-problems.ts'
import { indicatorWords } from '../../../../../ui/words/contract.ts'
import { lotFields } from '../../../../../ui/words/lot.ts'
import { formWords, scoringWords } from '../../../../../ui/words/purchase.ts'
import { tenderProblems } from '../../../../../ui/words/tender-problems.ts'
import { AmendmentDraft, type LotAmendments } from '../../../contract/amendment.ts'
import type { LotView } from '../../../contract/lot.ts'
import type { CriterionWords } from '../../../rules/lot.ts'
import { proposeAmendment } from '../../amendments-api.ts'
import { IndicatorRows } from '../lot-form/indicator-rows.tsx'
import { draftOf, type IndicatorRow, LOT_DRAFT } from '../lot-form/lot-draft.ts'

type Draft = {
  readonly reason: string
  readonly goal: string
  readonly teamPolicy: string
  readonly indicators: readonly IndicatorRow[]
  readonly criteria: readonly CriterionWords[]
}

const SHAPE = shapeOf({
  reason: z.string(),
  goal: z.string(),
  teamPolicy: z.string(),
  indicators: LOT_DRAFT.shape.indicators,
  criteria: z.array(shapeOf({ id: z.string(), name: z.string(), look: z.string(), scale: z.string().nullable() })),
})

const LABELS = {
  reason: amendingWords.reason,
  'substance.goal': lotFields.goal,
  'substance.teamPolicy': formWords.teamPolicy,
  'substance.indicators': indicatorWords.indicator,
  'substance.criteria': scoringWords.name,
}

const PROBLEMS = { ...tenderProblems, ...amendmentProblems }

type Props = { lot: LotView; pending: LotAmendments['pending'] }

/** What bids answer, in other words or figures, on its way to the leader. */
export function SubstanceForm({ lot, pending }: Props) {
  const { t } = useVoice()
  const { tenant } = useStanding()
  const { draft, set, forget, restored } = useDraft<Draft>({
    form: ['amend-substance', lot.id, `${lot.revision}`],
    shape: SHAPE,
    begin: () => {
      const said = { ...lot, ...pending?.substance }
      const { goal, teamPolicy, indicators } = draftOf(said)
      return { reason: pending?.reason ?? '', goal, teamPolicy, indicators, criteria: said.criteria }
    },
  })
  const { errors, check, refuse } = useFieldErrors(AmendmentDraft, LABELS)
  const propose = useDeed((input: AmendmentDraft, id) => proposeAmendment({ tenant, lot: lot.id }, input, id), forget)
  const read = () => {
    const indicators = draft.indicators.map(({ key: _key, evidence, ...one }) => ({ ...one, evidence: listOf(evidence) }))
    const { reason, goal, teamPolicy, criteria } = draft
    return check({ revision: lot.revision, reason, substance: { goal, teamPolicy, indicators, criteria: [...criteria] } })
  }
  const submit = () => {
    const said = read()
    if (said !== undefined) propose.mutate(said, { onError: refuse })
  }
  return (
    <Panel title={t(amendingWords.substanceTitle)} folds>
      <p className="quiet">{t(amendingWords.substanceHint)}</p>
      <Form errors={errors} onSubmit={() => read()}>
        <Refusal error={propose.error} words={PROBLEMS} />
        <RestoredLine restored={restored} />
        <TextArea
          name="reason"
          label={t(amendingWords.reason)}
          required
          value={draft.reason}
          onChange={(reason) => set({ reason })}
          sample={amendingWords.reasonSample}
          rows={3}
          maxLength={500}
        />
        <TextArea
          name="substance.goal"
          label={t(lotFields.goal)}
          required
          value={draft.goal}
          onChange={(goal) => set({ goal })}
          rows={4}
          maxLength={2000}
        />
        <TextField
          name="substance.teamPolicy"
          label={t(formWords.teamPolicy)}
          value={draft.teamPolicy}
          onChange={(teamPolicy) => set({ teamPolicy })}
          maxLength={200}
        />
        <IndicatorRows rows={draft.indicators} onChange={(indicators) => set({ indicators })} />
        <Criteria rows={draft.criteria} onChange={(criteria) => set({ criteria })} />
        <FormActions>
          <ConfirmButton
            label={t(amendingWords.propose)}
            about={lot.name}
            consequence={t(amendingWords.proposeConsequence)}
            check={() => read() !== undefined}
            busy={propose.isPending}
            onConfirm={submit}
          />
        </FormActions>
      </Form>
    </Panel>
  )
}

type CriteriaProps = { rows: readonly CriterionWords[]; onChange: (rows: readonly CriterionWords[]) => void }

/** The words of each criterion; what it is worth stays. */
function Criteria({ rows, onChange }: CriteriaProps) {
  const { t } = useVoice()
  const set = (id: string, change: Partial<CriterionWords>) =>
    onChange(rows.map((row) => (row.id === id ? { ...row, ...change } : row)))
  return (
    <div className="item-rows">
      {rows.map(({ id, name, look, scale }, index) => (
        <fieldset key={id}>
          <legend>
            {t(scoringWords.name)} {name}
          </legend>
          <TextArea
            name={`substance.criteria.${index}.look`}
            label={t(amendingWords.look)}
            value={look}
            onChange={(text) => set(id, { look: text })}
            rows={2}
            maxLength={300}
          />
          <TextField
            name={`substance.criteria.${index}.scale`}
            label={t(amendingWords.scale)}
            value={scale ?? ''}
            onChange={(text) => set(id, { scale: text === '' ? null : text })}
            maxLength={120}
          />
        </fieldset>
      ))}
    </div>
  )
}
