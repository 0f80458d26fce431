import { Button } from 'antd'
import { useAddressQuery, useGo, useNamed } from '../../../../ui/desk/address.ts'
import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { ManyField } from '../../../../ui/desk/form/choice-fields.tsx'
import { Form, FormActions } from '../../../../ui/desk/form/form.tsx'
import { RestoredLine } from '../../../../ui/desk/form/restored-line.tsx'
import { TextArea, TextField } from '../../../../ui/desk/form/text-field.tsx'
import { useDraft } from '../../../../ui/desk/form/use-draft.ts'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { Refusal } from '../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { useDeed } from '../../../../ui/desk/use-deed.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { buttons } from '../../../../ui/words/common.ts'
import { indicatorWords } from '../../../../ui/words/contract.ts'
import { directWords } from '../../../../ui/words/direct.ts'
import { lotFields, lotSamples } from '../../../../ui/words/lot.ts'
import type { Speaker } from '../../../../ui/words/profile.ts'
import { formSamples, newLotWords } from '../../../../ui/words/purchase-samples.ts'
import { formWords, purchaseWords, scoringWords } from '../../../../ui/words/purchase.ts'
import { tenderProblems } from '../../../../ui/words/tender-problems.ts'
import type { LotView } from '../../contract/lot.ts'
import type { ProgrammeView } from '../../contract/programme.ts'
import { LotPlan } from '../../rules/lot.ts'
import { draftLot, reviseLot, useLot, useLotsOfPlan } from '../lots-api.ts'
import { useEditions } from '../editions-api.ts'
import type { Profile } from '../../rules/profile.ts'
import { PROFILES } from '../../rules/profiles.ts'
import { useProgrammes } from '../programmes-api.ts'
import { notOfAField, useFieldErrors } from '../../../../ui/desk/form/field-errors.ts'
import { Basics } from './lot-form/basics.tsx'
import { DirectFields } from './lot-form/direct-fields.tsx'
import { IndicatorRows } from './lot-form/indicator-rows.tsx'
import { InstalmentRows } from './lot-form/instalment-rows.tsx'
import {
  draftInstead,
  draftOf,
  emptyDraft,
  faultsIn,
  LOT_DRAFT,
  type LotDraft,
  type NewLotWords,
  planIn,
  roomIn,
  scoringOf,
} from './lot-form/lot-draft.ts'
import { totalOf } from './lot-form/scoring-draft.ts'
import { NeedsField } from './lot-form/needs-field.tsx'
import { ServiceFields } from './lot-form/service-fields.tsx'
import { ScoringEditor } from './lot-form/scoring-editor.tsx'
import '../../../../ui/desk/css/work.css'

/** A new project, or one still in preparation. */
export default function LotFormPage() {
  const named = useNamed('lot')
  const lot = useLot(named)
  const programmes = useProgrammes()
  const [{ instead = '' }] = useAddressQuery()
  const ended = useLot(named === '' ? instead : '')
  return (
    <Fetched query={programmes}>
      {({ items }) =>
        named === '' ? (
          instead === '' ? (
            <Written programmes={items} />
          ) : (
            <Fetched query={ended}>{(view) => <Written key={view.id} programmes={items} instead={view} />}</Fetched>
          )
        ) : (
          <Fetched query={lot}>{(view) => <Written key={view.id} programmes={items} lot={view} />}</Fetched>
        )
      }
    </Fetched>
  )
}

const OPEN: ReadonlySet<ProgrammeView['status']> = new Set(['draft', 'in_review', 'approved', 'published', 'running'])

const LABELS = {
  programmeId: purchaseWords.programme,
  code: formWords.code,
  name: lotFields.name,
  area: lotFields.area,
  place: formWords.place,
  fields: formWords.fields,
  goal: lotFields.goal,
  budgetFen: lotFields.budget,
  ceilingReason: lotFields.ceilingReason,
  service: lotFields.service,
  serviceReason: lotFields.serviceReason,
  needsReason: lotFields.needsReason,
  supervises: lotFields.supervises,
  periodFrom: formWords.periodFrom,
  periodTo: formWords.periodTo,
  indicators: indicatorWords.indicator,
  'indicators.*.name': formWords.indicatorName,
  'indicators.*.target': indicatorWords.target,
  'indicators.*.unit': indicatorWords.unit,
  'indicators.*.code': formWords.indicatorCode,
  instalments: purchaseWords.instalments,
  'instalments.*.name': formWords.instalmentName,
  'instalments.*.percent': formWords.percent,
  'instalments.*.condition': formWords.condition,
  criteria: scoringWords.name,
  rubric: formWords.scored,
  'direct.supplier': directWords.supplier,
  'direct.ground': directWords.ground,
  'direct.reason': directWords.reason,
  'direct.original.contractNo': directWords.originalNo,
  'direct.original.sumFen': directWords.originalSum,
  teamPolicy: formWords.teamPolicy,
}

/** What the server refuses of the whole is about one field. */
const FIELD_OF = { 'over-budget': 'budgetFen', 'code-taken': 'code' }

const usualWords = (t: Speaker): NewLotWords => ({
  names: [t(newLotWords.first), t(newLotWords.second), t(newLotWords.third)],
  conditions: [t(newLotWords.firstWhen), t(newLotWords.secondWhen), t(newLotWords.thirdWhen)],
})

function Written({ programmes, lot, instead }: { programmes: readonly ProgrammeView[]; lot?: LotView; instead?: LotView }) {
  const { t } = useVoice()
  const { tenant } = useStanding()
  const go = useGo()
  const [{ programme }] = useAddressQuery()
  const editions = useEditions().data?.current
  const { draft, set, forget, restored } = useDraft({
    form: ['lot', lot?.id ?? instead?.id ?? ''],
    shape: LOT_DRAFT,
    begin: () =>
      lot !== undefined ? draftOf(lot) : instead === undefined ? emptyDraft(programme, usualWords(t)) : draftInstead(instead),
  })
  const { errors, check, refuse } = useFieldErrors(LotPlan, LABELS, {
    chosen: ['programmeId', 'area', 'direct.supplier', 'direct.ground'],
    fieldOf: FIELD_OF,
  })
  const save = useDeed(
    (plan: LotPlan, id) =>
      lot === undefined
        ? draftLot(tenant, { ...plan, ...(instead === undefined ? {} : { replaces: instead.id }) }, id)
        : reviseLot({ tenant, lot: lot.id }, { revision: lot.revision, plan }, id),
    ({ id }) => {
      forget()
      go('lots', id)
    },
  )
  const cancel = () => {
    forget()
    if (lot === undefined) go('lots')
    else go('lots', lot.id)
  }
  const way = programmes.find(({ id }) => id === draft.programmeId)?.profile ?? 'local-selection'
  const rules = editions?.find(({ code }) => code === way)?.rules ?? PROFILES[way]
  const submit = () => {
    save.reset()
    const plan = check(planIn(draft, lot, rules), faultsIn(draft, roomIn(draft, programmes, lot)))
    if (plan !== undefined) save.mutate(plan, { onError: refuse })
  }
  return (
    <>
      <PageTitle title={t(lot === undefined ? formWords.newLot : formWords.editLot)} />
      <Form errors={errors} onSubmit={submit}>
        <Refusal error={notOfAField(save.error, FIELD_OF)} words={tenderProblems} />
        <RestoredLine restored={restored} />
        <Sections
          draft={draft}
          set={set}
          programmes={programmes.filter(({ status }) => OPEN.has(status))}
          rules={rules}
          lot={lot}
          errors={errors}
        />
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

type SectionsProps = {
  draft: LotDraft
  set: (change: Partial<LotDraft>) => void
  programmes: readonly ProgrammeView[]
  rules: Profile
  lot: LotView | undefined
  errors: Readonly<Record<string, string>>
}

function Sections({ draft, set, programmes, rules, lot, errors }: SectionsProps) {
  const { t } = useVoice()
  return (
    <>
      <h2>{t(formWords.basics)}</h2>
      <Basics draft={draft} set={set} programmes={programmes} lot={lot} />
      <h2>{t(formWords.aims)}</h2>
      <TextArea
        name="goal"
        label={t(lotFields.goal)}
        required
        value={draft.goal}
        onChange={(goal) => set({ goal })}
        sample={lotSamples.goal}
        maxLength={2000}
        rows={5}
      />
      <NeedsField draft={draft} set={set} lot={lot} />
      <ServiceFields draft={draft} set={set} />
      {draft.cls === 'B' && draft.programmeId !== undefined && <Supervised draft={draft} set={set} lot={lot} />}
      <h2>{t(formWords.measured)}</h2>
      <IndicatorRows rows={draft.indicators} onChange={(indicators) => set({ indicators })} />
      {rules.code === 'direct' ? (
        <>
          <h2>{t(directWords.terms)}</h2>
          <DirectFields direct={draft.direct} onChange={(direct) => set({ direct })} />
        </>
      ) : (
        <Scored draft={draft} set={set} rules={rules} lot={lot} errors={errors} />
      )}
      <h2>{t(formWords.paid)}</h2>
      <InstalmentRows rows={draft.instalments} usual={usualWords(t)} onChange={(instalments) => set({ instalments })} />
      <h2>{t(formWords.team)}</h2>
      <TextField
        name="teamPolicy"
        label={t(formWords.teamPolicy)}
        required
        {...(draft.cls === 'A' ? { hint: t(formWords.teamHint) } : {})}
        value={draft.teamPolicy}
        onChange={(teamPolicy) => set({ teamPolicy })}
        sample={formSamples.teamPolicy}
        maxLength={200}
      />
    </>
  )
}

/** By what it is judged: the ready scoring of its way of purchasing, or what was made of it. */
function Scored({ draft, set, rules, lot, errors }: Omit<SectionsProps, 'programmes'>) {
  const { t } = useVoice()
  const scoring = scoringOf(draft, lot, rules)
  return (
    <>
      <h2>{t(formWords.scored)}</h2>
      {draft.scoring === undefined && (
        <p className="quiet">{t(lot === undefined ? formWords.rubricReady : formWords.rubricKept)}</p>
      )}
      <details open={Object.keys(errors).some((name) => name.startsWith('criteria'))}>
        <summary>{t(scoringWords.change, { total: totalOf(scoring) })}</summary>
        <ScoringEditor scoring={scoring} profile={rules} onChange={(changed) => set({ scoring: changed })} />
      </details>
    </>
  )
}

/** The services of the chosen plan, and those that were chosen before. */
function Supervised({ draft, set, lot }: Pick<SectionsProps, 'draft' | 'set' | 'lot'>) {
  const { t } = useVoice()
  const planned = useLotsOfPlan(draft.programmeId ?? '')
  const earlier = lot?.cls === 'B' ? lot.otherSide : []
  const ended: ReadonlySet<string> = new Set(['void', 'cancelled'])
  const fresh = (planned.data?.items ?? []).filter(
    ({ id, cls, status }) => cls === 'A' && !ended.has(status) && earlier.every((one) => one.id !== id),
  )
  const options = [...earlier, ...fresh].map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }))
  return (
    <ManyField
      name="supervises"
      label={t(lotFields.supervises)}
      hint={t(newLotWords.supervises)}
      value={draft.supervises}
      onChange={(supervises) => set({ supervises })}
      options={options}
    />
  )
}
