import { z } from 'zod'
import { type CivilDate, civilDateOf, civilTimeOf, type Instant, instantAt } from '../../../../../kernel/civil.ts'
import { ConfirmButton } from '../../../../../ui/desk/confirm-button.tsx'
import { Deadline } from '../../../../../ui/desk/deadline.tsx'
import { SelectField } from '../../../../../ui/desk/form/choice-fields.tsx'
import { DateField } from '../../../../../ui/desk/form/date-field.tsx'
import { useFieldErrors } from '../../../../../ui/desk/form/field-errors.ts'
import { Form, FormActions } from '../../../../../ui/desk/form/form.tsx'
import { RestoredLine } from '../../../../../ui/desk/form/restored-line.tsx'
import { shapeOf } from '../../../../../ui/desk/form/shape.ts'
import { NoticeFields } from '../../../../../ui/desk/form/notice-fields.tsx'
import { TextArea } from '../../../../../ui/desk/form/text-field.tsx'
import { useDraft } from '../../../../../ui/desk/form/use-draft.ts'
import { Panel } from '../../../../../ui/desk/panel.tsx'
import { Refusal } from '../../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { Remark } from '../../../../../ui/desk/states.tsx'
import { useDeed } from '../../../../../ui/desk/use-deed.ts'
import { dateShown, instantShown } from '../../../../../ui/format.ts'
import { useVoice, type Voice } from '../../../../../ui/voice.tsx'
import { amendingWords, changeRules } from '../../../../../ui/words/amending.ts'
import { amendmentProblems } from '../../../../../ui/words/amendment-problems.ts'
import { lotFields } from '../../../../../ui/words/lot.ts'
import { formWords, purchaseWords } from '../../../../../ui/words/purchase.ts'
import type { Words } from '../../../../../ui/words/say.ts'
import { tenderProblems } from '../../../../../ui/words/tender-problems.ts'
import { Amending, type LotAmendments } from '../../../contract/amendment.ts'
import type { LotView } from '../../../contract/lot.ts'
import { amendmentFaults, type ChangeTerm, leavesTime } from '../../../rules/amendment.ts'
import { amendLot } from '../../amendments-api.ts'
import { computed } from '../lot/computed.ts'
import { ChangesTable } from './changes-table.tsx'
import { changesIn, type Dates } from './changes-in.ts'
import { DayOff } from '../day-off.tsx'
import { PlaceFields } from '../place-fields.tsx'

type Draft = Dates & { readonly noticeNo: string; readonly title: string; readonly reason: string }

const SHAPE = shapeOf({
  noticeNo: z.string(),
  title: z.string(),
  reason: z.string(),
  closesOn: z.string().optional(),
  closesAt: z.string(),
  reviewOn: z.string().optional(),
  reviewPlace: z.string(),
  contact: z.string(),
})

const LABELS = {
  noticeNo: purchaseWords.noticeNo,
  title: purchaseWords.noticeTitle,
  reason: amendingWords.reason,
  bidDeadline: formWords.bidDeadline,
  reviewOn: formWords.reviewOn,
  reviewPlace: purchaseWords.reviewPlace,
  contact: formWords.contact,
}

const PROBLEMS = { ...tenderProblems, ...amendmentProblems }

type Props = { lot: LotView; amendments: LotAmendments; onDone: () => void }

/** What is published: the dates as they stand from now on, and with them what the leader agreed to. */
export function PublishForm({ lot, amendments, onDone }: Props) {
  const voice = useVoice()
  const { t } = voice
  const { tenant } = useStanding()
  const { pending, proposedNo } = amendments
  const substance = pending?.status === 'approved'
  const { draft, set, forget, restored } = useDraft<Draft>({
    form: ['amend', lot.id, `${lot.revision}`],
    shape: SHAPE,
    begin: () => ({
      noticeNo: proposedNo ?? '',
      title: t(amendingWords.noticeTitle, { name: lot.name }),
      reason: substance ? pending.reason : '',
      ...datesOf(lot),
    }),
  })
  const change = changeOf(amendments)
  const facing = { lot, change: substance ? change : undefined, isNoTaken: false }
  const closes = closesIn(draft)
  const { errors, check, refuse } = useFieldErrors(Amending, LABELS, { words: ownWords(voice, lot, change) })
  const publish = useDeed(
    (input: Amending, id) => amendLot({ tenant, lot: lot.id }, input, id),
    () => {
      forget()
      onDone()
    },
  )
  const read = () => {
    const { closesOn: _, closesAt: __, ...rest } = draft
    const said = { ...rest, bidDeadline: closes, revision: lot.revision, substance }
    return check(said, amendmentFaults(said, facing))
  }
  const submit = () => {
    const said = read()
    if (said !== undefined) publish.mutate(said, { onError: refuse })
  }
  const isAdviceOnly = substance && change !== undefined && !change.binding
  return (
    <Panel title={t(amendingWords.publishTitle)}>
      <p className="quiet">{t(amendingWords.publishHint)}</p>
      {amendments.term !== null && (
        <Deadline
          label={t(amendments.binding ? amendingWords.earliest : amendingWords.advised)}
          deadline={computed(amendments.term)}
          rule={t(changeRules[amendments.binding ? 'change' : 'change-advised'], { amount: amendments.term.amount })}
        />
      )}
      {substance && <Remark tone="waiting">{t(amendingWords.withSubstance)}</Remark>}
      <Form errors={errors} onSubmit={() => read()}>
        <Refusal error={publish.error} words={PROBLEMS} />
        <RestoredLine restored={restored} />
        <Fields draft={draft} set={set} lot={lot} />
        {isAdviceOnly && closes !== undefined && !leavesTime(change, closes) && (
          <Remark tone="waiting">{t(amendingWords.adviceGiven, { days: change.term.amount })}</Remark>
        )}
        <FormActions>
          <ConfirmButton
            label={t(amendingWords.publish)}
            about={lot.name}
            consequence={
              <>
                <ChangesTable changes={changesIn(lot, draft, substance ? pending.substance : {})} />
                <p>{t(amendingWords.publishConsequence)}</p>
                {substance && <p>{t(amendingWords.bidsAsked)}</p>}
              </>
            }
            check={() => read() !== undefined}
            busy={publish.isPending}
            onConfirm={submit}
          />
        </FormActions>
      </Form>
    </Panel>
  )
}

const closesIn = ({ closesOn, closesAt }: Dates): Instant | undefined =>
  closesOn === undefined || closesAt === '' ? undefined : instantAt(closesOn, closesAt)

const datesOf = ({ bidDeadline, reviewOn, reviewPlace, contact }: LotView): Dates => ({
  closesOn: bidDeadline === null ? undefined : civilDateOf(bidDeadline),
  closesAt: bidDeadline === null ? '17:00' : civilTimeOf(bidDeadline),
  reviewOn: reviewOn ?? undefined,
  reviewPlace: reviewPlace ?? '',
  contact: contact ?? '',
})

const changeOf = ({ term, binding }: LotAmendments): ChangeTerm | undefined =>
  term === null ? undefined : { term: computed(term), binding }

/** From when on it would do. */
function ownWords({ t, lang }: Voice, { bidDeadline }: LotView, change: ChangeTerm | undefined): Words {
  const shortened = bidDeadline === null ? '' : t(amendingWords.shortened, { when: instantShown(lang, bidDeadline) })
  const soon = change === undefined ? '' : t(amendingWords.tooSoon, { date: dateShown(lang, change.term.due) })
  return { 'deadline-shortened': [shortened, shortened], 'deadline-too-soon': [soon, soon] }
}

const HOURS = ['09:00', '10:00', '11:00', '12:00', '14:00', '15:00', '16:00', '17:00', '18:00', '23:59'] as const

type FieldsProps = { draft: Draft; set: (change: Partial<Draft>) => void; lot: LotView }

function Fields({ draft, set, lot }: FieldsProps) {
  const { t } = useVoice()
  const standing: CivilDate | undefined = lot.bidDeadline === null ? undefined : civilDateOf(lot.bidDeadline)
  const hours = [...new Set<string>([...HOURS, draft.closesAt])].toSorted()
  return (
    <>
      <NoticeFields draft={draft} set={set} />
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
      <DateField
        name="bidDeadline"
        label={t(formWords.bidDeadline)}
        required
        value={draft.closesOn}
        onChange={(closesOn) => set({ closesOn })}
        {...(standing === undefined ? {} : { min: standing })}
      />
      <SelectField
        name="closesAt"
        label={t(formWords.bidTime)}
        required
        value={draft.closesAt}
        onChange={(closesAt) => set({ closesAt: closesAt ?? '' })}
        options={hours.map((value) => ({ value, label: value }))}
      />
      <DateField
        name="reviewOn"
        label={t(lotFields.reviewOn)}
        required
        value={draft.reviewOn}
        onChange={(reviewOn) => set({ reviewOn })}
      />
      <DayOff day={draft.reviewOn} daysOff={lot.daysOff} />
      <PlaceFields draft={draft} set={set} />
    </>
  )
}
