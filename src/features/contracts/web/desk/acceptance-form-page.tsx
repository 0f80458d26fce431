import { Button } from 'antd'
import { useGo, useNamed } from '../../../../ui/desk/address.ts'
import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { ChoiceField, SelectField } from '../../../../ui/desk/form/choice-fields.tsx'
import { DateField } from '../../../../ui/desk/form/date-field.tsx'
import { useFieldErrors } from '../../../../ui/desk/form/field-errors.ts'
import { Form, FormActions } from '../../../../ui/desk/form/form.tsx'
import { NumberField } from '../../../../ui/desk/form/number-fields.tsx'
import { RestoredLine } from '../../../../ui/desk/form/restored-line.tsx'
import { TextArea, TextField } from '../../../../ui/desk/form/text-field.tsx'
import { useDraft } from '../../../../ui/desk/form/use-draft.ts'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { Refusal } from '../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { useDeed } from '../../../../ui/desk/use-deed.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { acceptanceFields as fields, acceptanceWords as words, userOpinionWords } from '../../../../ui/words/acceptance.ts'
import { conclusionWords, findingWords, seatWords } from '../../../../ui/words/acceptance-kinds.ts'
import { acceptanceProblems } from '../../../../ui/words/acceptance-problems.ts'
import { buttons } from '../../../../ui/words/common.ts'
import { AcceptanceEdit, type AcceptanceView } from '../../contract/acceptance.ts'
import { AcceptanceSeat, Conclusion, Finding } from '../../rules/acceptance-kind.ts'
import { findingOf, wantsRectification } from '../../rules/accepting.ts'
import { contractFormWords } from '../../../../ui/words/contract-form.ts'
import { reviseAcceptance, useAcceptance } from '../acceptances-api.ts'
import {
  ACCEPTANCE_DRAFT,
  type AcceptanceDraft,
  draftOf,
  editIn,
  type Found,
  type Member,
  nextKey,
  NOBODY_YET,
  NOT_FOUND,
} from './acceptance-draft.ts'
import '../../../../ui/desk/css/work.css'

/** What the officer writes of the acceptance: who looked, what was found, what service users said, the conclusion. */
export default function AcceptanceFormPage() {
  const acceptance = useAcceptance(useNamed('acceptance'))
  return <Fetched query={acceptance}>{(view) => <Written key={view.id} acceptance={view} />}</Fetched>
}

const LABELS = {
  'plan.heldOn': fields.heldOn,
  'plan.invited': fields.invited,
  'plan.rectification.by': fields.rectifyBy,
  'plan.rectification.matters': fields.matters,
  ...Object.fromEntries(
    Array.from({ length: 15 }, (_, nth) => [
      [`plan.panel.${nth}.name`, fields.name],
      [`plan.panel.${nth}.unit`, fields.unit],
    ]).flat(),
  ),
}

type PartProps = { acceptance: AcceptanceView; draft: AcceptanceDraft; set: (change: Partial<AcceptanceDraft>) => void }

function Written({ acceptance }: { acceptance: AcceptanceView }) {
  const { t } = useVoice()
  const { tenant } = useStanding()
  const go = useGo()
  const { id, lot, contractNo } = acceptance
  const { draft, set, forget, restored } = useDraft<AcceptanceDraft>({
    form: ['acceptance', id],
    shape: ACCEPTANCE_DRAFT,
    begin: () => draftOf(acceptance),
  })
  const leave = () => {
    forget()
    go('acceptances', id)
  }
  const { errors, check, refuse } = useFieldErrors(AcceptanceEdit, LABELS)
  const save = useDeed((edit: AcceptanceEdit, deed) => reviseAcceptance({ tenant, acceptance: id }, edit, deed), leave)
  const submit = () => {
    const edit = check(editIn(draft, acceptance))
    if (edit !== undefined) save.mutate(edit, { onError: refuse })
  }
  const part = { acceptance, draft, set }
  return (
    <>
      <PageTitle title={t(words.edit)} above={`${lot.name} · ${contractNo}`} />
      <Form errors={errors} onSubmit={submit}>
        <Refusal error={save.error} words={acceptanceProblems} />
        <RestoredLine restored={restored} />
        <Held {...part} />
        <div className="item-rows">
          <Panel {...part} />
          <Findings {...part} />
        </div>
        <Heard {...part} />
        <Concluded {...part} />
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

function Held({ acceptance: { endedOn }, draft, set }: PartProps) {
  const { t } = useVoice()
  const { today } = useStanding()
  return (
    <>
      <DateField
        name="plan.heldOn"
        label={t(fields.heldOn)}
        mark={contractFormWords.needed}
        value={draft.heldOn}
        onChange={(heldOn) => set({ heldOn })}
        min={endedOn}
        max={today}
      />
      <TextField
        name="plan.place"
        label={t(fields.place)}
        mark={contractFormWords.needed}
        value={draft.place}
        onChange={(place) => set({ place })}
        maxLength={120}
      />
      <TextArea
        name="plan.manner"
        label={t(fields.manner)}
        mark={contractFormWords.needed}
        value={draft.manner}
        onChange={(manner) => set({ manner })}
        maxLength={300}
      />
      <TextField
        name="plan.present"
        label={t(fields.present)}
        mark={contractFormWords.needed}
        value={draft.present}
        onChange={(present) => set({ present })}
        maxLength={200}
      />
    </>
  )
}

function Panel({ draft: { panel }, set }: PartProps) {
  const { t } = useVoice()
  const change = (nth: number, member: Partial<Member>) =>
    set({ panel: panel.map((one, place) => (place === nth ? { ...one, ...member } : one)) })
  return (
    <>
      <h2>{t(fields.panel)}</h2>
      <p className="quiet">{t(words.panelHint)}</p>
      {panel.map((member, nth) => (
        <fieldset key={member.key}>
          <TextField
            name={`plan.panel.${nth}.name`}
            label={t(fields.name)}
            value={member.name}
            onChange={(name) => change(nth, { name })}
            maxLength={40}
          />
          <TextField
            name={`plan.panel.${nth}.unit`}
            label={t(fields.unit)}
            value={member.unit}
            onChange={(unit) => change(nth, { unit })}
            maxLength={80}
          />
          <SelectField
            name={`plan.panel.${nth}.seat`}
            label={t(fields.seat)}
            value={member.seat}
            onChange={(seat) => seat !== undefined && change(nth, { seat })}
            options={AcceptanceSeat.options.map((seat) => ({ value: seat, label: t(seatWords[seat]) }))}
          />
          <label className="choice">
            <input type="checkbox" checked={member.bought} onChange={() => change(nth, { bought: !member.bought })} />{' '}
            {t(fields.bought)}
          </label>{' '}
          <Button size="small" onClick={() => set({ panel: panel.filter((_, place) => place !== nth) })}>
            {t(words.removeMember)}
          </Button>
        </fieldset>
      ))}
      {panel.length < 15 && (
        <Button onClick={() => set({ panel: [...panel, { ...NOBODY_YET, key: nextKey(panel) }] })}>{t(words.addMember)}</Button>
      )}
    </>
  )
}

function Findings({ acceptance: { indicators, claims }, draft: { findings }, set }: PartProps) {
  const { t } = useVoice()
  const change = (code: string, found: Partial<Found>) =>
    set({ findings: { ...findings, [code]: { ...(findings[code] ?? NOT_FOUND), ...found } } })
  return (
    <>
      <h2>{t(fields.verified)}</h2>
      <p className="quiet">{t(words.numbersHint)}</p>
      {indicators.map(({ code, name, unit, target }) => {
        const found = findings[code] ?? NOT_FOUND
        const delivered = claims.find((one) => one.code === code)?.delivered
        const said = [
          `${t(fields.target)} ${target}${unit}`,
          ...(delivered === undefined ? [] : [`${t(fields.delivered)} ${delivered}${unit}`]),
        ]
        return (
          <fieldset key={code}>
            <legend>{name}</legend>
            <NumberField
              name={`verified.${code}`}
              label={t(fields.verified)}
              hint={said.join(' · ')}
              unit={unit}
              to={10_000_000}
              value={found.verified}
              onChange={(verified) =>
                change(code, { verified, finding: verified === undefined ? undefined : findingOf(verified, target) })
              }
            />
            <SelectField
              name={`finding.${code}`}
              label={t(fields.finding)}
              value={found.finding}
              onChange={(finding) => change(code, { finding })}
              options={Finding.options.map((one) => ({ value: one, label: t(findingWords[one]) }))}
            />
            {found.finding !== undefined && found.finding !== 'met' && (
              <TextField
                name={`findings.${code}.reason`}
                label={t(fields.reason)}
                value={found.reason}
                onChange={(reason) => change(code, { reason })}
                maxLength={300}
              />
            )}
          </fieldset>
        )
      })}
    </>
  )
}

function Heard({ acceptance: { rule }, draft, set }: PartProps) {
  const { t } = useVoice()
  return (
    <>
      <h2>{t(userOpinionWords.title)}</h2>
      <NumberField
        name="plan.invited"
        label={t(fields.invited)}
        mark={contractFormWords.needed}
        hint={t(userOpinionWords.least, { count: rule.least })}
        to={100_000}
        value={draft.invited}
        onChange={(invited) => set({ invited })}
      />
      <TextArea
        name="plan.heard"
        label={t(fields.heard)}
        value={draft.heard}
        onChange={(heard) => set({ heard })}
        maxLength={1000}
      />
      <TextArea
        name="plan.fewReason"
        label={t(fields.fewReason)}
        value={draft.fewReason}
        onChange={(fewReason) => set({ fewReason })}
        maxLength={300}
      />
    </>
  )
}

function Concluded({ acceptance: { occasion }, draft, set }: PartProps) {
  const { t } = useVoice()
  return (
    <>
      <h2>{t(fields.conclusion)}</h2>
      <ChoiceField
        name="plan.conclusion"
        label={t(fields.conclusion)}
        mark={contractFormWords.needed}
        value={draft.conclusion}
        onChange={(conclusion) => set({ conclusion })}
        options={Conclusion.options.map((one) => ({ value: one, label: t(conclusionWords[one]) }))}
      />
      <TextArea
        name="plan.statement"
        label={t(fields.statement)}
        mark={contractFormWords.needed}
        value={draft.statement}
        onChange={(statement) => set({ statement })}
        maxLength={1000}
      />
      {wantsRectification({ conclusion: draft.conclusion ?? null, occasion }) && (
        <>
          <TextArea
            name="plan.rectification.matters"
            label={t(fields.matters)}
            value={draft.matters}
            onChange={(matters) => set({ matters })}
            maxLength={1000}
          />
          <DateField
            name="plan.rectification.by"
            label={t(fields.rectifyBy)}
            value={draft.rectifyBy}
            onChange={(rectifyBy) => set({ rectifyBy })}
          />
        </>
      )}
    </>
  )
}
