import type { CivilDate } from '../../../../kernel/civil.ts'
import { LotId } from '../../../../kernel/ids.ts'
import { useNamed } from '../../../../ui/desk/address.ts'
import { ConfirmButton } from '../../../../ui/desk/confirm-button.tsx'
import { Deadline } from '../../../../ui/desk/deadline.tsx'
import { Facts } from '../../../../ui/desk/facts.tsx'
import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { ChoiceField } from '../../../../ui/desk/form/choice-fields.tsx'
import { DateField } from '../../../../ui/desk/form/date-field.tsx'
import { useFieldErrors } from '../../../../ui/desk/form/field-errors.ts'
import { Form, FormActions } from '../../../../ui/desk/form/form.tsx'
import { shapeOf } from '../../../../ui/desk/form/shape.ts'
import { TextArea, TextField } from '../../../../ui/desk/form/text-field.tsx'
import { useDraft } from '../../../../ui/desk/form/use-draft.ts'
import { ButtonLink } from '../../../../ui/desk/page-link.tsx'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { Panel } from '../../../../ui/desk/panel.tsx'
import { Refusal } from '../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { Remark } from '../../../../ui/desk/states.tsx'
import { useDeed } from '../../../../ui/desk/use-deed.ts'
import { dateShown } from '../../../../ui/format.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { complaintVerdicts, complaintWords } from '../../../../ui/words/complaint.ts'
import { complaintProblems } from '../../../../ui/words/complaint-problems.ts'
import { roomWords } from '../../../../ui/words/room.ts'
import { tenderProblems } from '../../../../ui/words/tender-problems.ts'
import { z } from 'zod'
import { type ChallengeView, ComplaintDecided, ComplaintTaken } from '../../contract/challenge.ts'
import { useChallenges } from '../awards-api.ts'
import { enterComplaint, enterDecision } from '../complaints-api.ts'
import { computed, ruleShown } from './lot/computed.ts'

const PROBLEMS = { ...tenderProblems, ...complaintProblems }

/** What another authority has taken in against an answer, and what it decided: entered by the officer from its papers. */
export default function ComplaintPage() {
  const [lot, challenge] = [LotId.safeParse(useNamed('lot')), useNamed('challenge')]
  return lot.success ? <OfLot lot={lot.data} id={challenge} /> : null
}

function OfLot({ lot, id }: { lot: LotId; id: string }) {
  const found = useChallenges(lot)
  return <Fetched query={found}>{({ items }) => <Shown lot={lot} challenge={items.find((one) => one.id === id)} />}</Fetched>
}

function Shown({ lot, challenge }: { lot: LotId; challenge: ChallengeView | undefined }) {
  const { t } = useVoice()
  if (challenge === undefined) return <Remark tone="waiting">{t(complaintWords.gone)}</Remark>
  const { can, escalation } = challenge
  return (
    <>
      <PageTitle title={t(complaintWords.title)} above={`${challenge.lot.name} · ${challenge.matter}`} />
      {escalation === null && <p className="quiet">{t(complaintWords.none)}</p>}
      <Taken challenge={challenge} />
      {can['challenge.complain'] === true && <Taking challenge={challenge} />}
      {can['challenge.decide'] === true && <Deciding challenge={challenge} />}
      <ButtonLink to={['lots', lot]} tone="plain">
        {t(roomWords.toLot)}
      </ButtonLink>
    </>
  )
}

function Taken({ challenge }: { challenge: ChallengeView }) {
  const { escalation, decision, checkTerm, toldTerm, decisionTerm, decisionOverdue } = challenge
  const { t, lang } = useVoice()
  const { today } = useStanding()
  if (escalation === null) return null
  return (
    <Panel title={t(complaintWords.title)}>
      <Facts
        facts={[
          { label: t(complaintWords.receivedOn), value: dateShown(lang, escalation.receivedOn) },
          { label: t(complaintWords.authority), value: escalation.authority },
          { label: t(complaintWords.no), value: escalation.no },
          ...(decision === null
            ? []
            : [
                { label: t(complaintWords.verdict), value: t(complaintVerdicts[decision.verdict]) },
                { label: t(complaintWords.decidedOn), value: dateShown(lang, decision.decidedOn) },
                { label: t(complaintWords.no), value: decision.no },
                { label: t(complaintWords.text), value: <span className="long-text">{decision.text}</span>, wide: true },
              ]),
        ]}
      />
      {checkTerm !== null && (
        <Deadline
          label={t(complaintWords.checkBy)}
          deadline={computed(checkTerm)}
          rule={t(complaintWords.checkRule, { amount: checkTerm.amount })}
        />
      )}
      {toldTerm !== null && (
        <Deadline
          label={t(complaintWords.tellBy)}
          deadline={computed(toldTerm)}
          rule={t(complaintWords.tellRule, { amount: toldTerm.amount })}
        />
      )}
      {decisionTerm !== null && (
        <Deadline
          label={t(complaintWords.decideBy)}
          deadline={computed(decisionTerm)}
          rule={ruleShown(t, decisionTerm)}
          {...(decision === null ? { today } : {})}
        />
      )}
      {decisionOverdue && <Remark tone="waiting">{t(complaintWords.overdue)}</Remark>}
    </Panel>
  )
}

const TAKING = { receivedOn: complaintWords.receivedOn, authority: complaintWords.authority, no: complaintWords.no }
const TAKING_SHAPE = shapeOf({ receivedOn: z.string().optional(), authority: z.string(), no: z.string() })

function Taking({ challenge: { id: challenge, matter } }: { challenge: ChallengeView }) {
  const { t } = useVoice()
  const { tenant, today } = useStanding()
  const { draft, set, forget } = useDraft<{ receivedOn: CivilDate | undefined; authority: string; no: string }>({
    form: ['complaint', challenge],
    shape: TAKING_SHAPE,
    begin: () => ({ receivedOn: today, authority: '', no: '' }),
  })
  const { errors, check, refuse } = useFieldErrors(ComplaintTaken, TAKING)
  const enter = useDeed((taken: ComplaintTaken, id) => enterComplaint({ tenant, challenge }, taken, id), forget)
  const submit = () => {
    const sound = check(draft)
    if (sound !== undefined) enter.mutate(sound, { onError: refuse })
  }
  return (
    <Form errors={errors} onSubmit={() => check(draft)}>
      <h2>{t(complaintWords.enter)}</h2>
      <p>{t(complaintWords.enterAbout)}</p>
      <Refusal error={enter.error} words={PROBLEMS} />
      <DateField
        name="receivedOn"
        label={t(complaintWords.receivedOn)}
        required
        value={draft.receivedOn}
        onChange={(receivedOn) => set({ receivedOn })}
      />
      <TextField
        name="authority"
        label={t(complaintWords.authority)}
        hint={t(complaintWords.authoritySample)}
        required
        value={draft.authority}
        onChange={(authority) => set({ authority })}
        maxLength={60}
      />
      <TextField name="no" label={t(complaintWords.no)} required value={draft.no} onChange={(no) => set({ no })} maxLength={60} />
      <FormActions>
        <ConfirmButton
          label={t(complaintWords.enter)}
          about={matter}
          consequence={t(complaintWords.enterConsequence)}
          check={() => check(draft) !== undefined}
          busy={enter.isPending}
          onConfirm={submit}
        />
      </FormActions>
    </Form>
  )
}

const DECIDING = {
  verdict: complaintWords.verdict,
  decidedOn: complaintWords.decidedOn,
  no: complaintWords.no,
  text: complaintWords.text,
}
const VERDICT = z.enum(['sustained', 'dismissed'])
const DECIDING_SHAPE = shapeOf({
  verdict: VERDICT.optional(),
  decidedOn: z.string().optional(),
  no: z.string(),
  text: z.string(),
})

function Deciding({ challenge: { id: challenge, matter } }: { challenge: ChallengeView }) {
  const { t } = useVoice()
  const { tenant, today } = useStanding()
  const { draft, set, forget } = useDraft<{
    verdict: z.infer<typeof VERDICT> | undefined
    decidedOn: CivilDate | undefined
    no: string
    text: string
  }>({
    form: ['decision', challenge],
    shape: DECIDING_SHAPE,
    begin: () => ({ verdict: undefined, decidedOn: today, no: '', text: '' }),
  })
  const { errors, check, refuse } = useFieldErrors(ComplaintDecided, DECIDING, { chosen: ['verdict'] })
  const enter = useDeed((decided: ComplaintDecided, id) => enterDecision({ tenant, challenge }, decided, id), forget)
  const submit = () => {
    const sound = check(draft)
    if (sound !== undefined) enter.mutate(sound, { onError: refuse })
  }
  return (
    <Form errors={errors} onSubmit={() => check(draft)}>
      <h2>{t(complaintWords.decide)}</h2>
      <Refusal error={enter.error} words={PROBLEMS} />
      <ChoiceField
        name="verdict"
        label={t(complaintWords.verdict)}
        required
        value={draft.verdict}
        onChange={(verdict) => set({ verdict })}
        options={VERDICT.options.map((value) => ({ value, label: t(complaintVerdicts[value]) }))}
      />
      <DateField
        name="decidedOn"
        label={t(complaintWords.decidedOn)}
        required
        value={draft.decidedOn}
        onChange={(decidedOn) => set({ decidedOn })}
      />
      <TextField name="no" label={t(complaintWords.no)} required value={draft.no} onChange={(no) => set({ no })} maxLength={60} />
      <TextArea
        name="text"
        label={t(complaintWords.text)}
        required
        value={draft.text}
        onChange={(text) => set({ text })}
        maxLength={3000}
        rows={4}
      />
      <FormActions>
        <ConfirmButton
          label={t(complaintWords.decide)}
          about={matter}
          consequence={t(complaintWords.decideConsequence)}
          check={() => check(draft) !== undefined}
          busy={enter.isPending}
          onConfirm={submit}
        />
      </FormActions>
    </Form>
  )
}
