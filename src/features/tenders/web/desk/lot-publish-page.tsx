import { Button } from 'antd'
import { z } from 'zod'
import { shapeOf } from '../../../../ui/desk/form/shape.ts'
import { type CivilDate, type Instant, instantAt } from '../../../../kernel/civil.ts'
import { useGo, useNamed } from '../../../../ui/desk/address.ts'
import { ConfirmButton } from '../../../../ui/desk/confirm-button.tsx'
import { Deadline } from '../../../../ui/desk/deadline.tsx'
import { Facts } from '../../../../ui/desk/facts.tsx'
import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { DateField } from '../../../../ui/desk/form/date-field.tsx'
import { Form, FormActions } from '../../../../ui/desk/form/form.tsx'
import { RestoredLine } from '../../../../ui/desk/form/restored-line.tsx'
import { NoticeFields } from '../../../../ui/desk/form/notice-fields.tsx'
import { SelectField } from '../../../../ui/desk/form/choice-fields.tsx'
import { useDraft } from '../../../../ui/desk/form/use-draft.ts'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { PageLink } from '../../../../ui/desk/page-link.tsx'
import { Refusal } from '../../../../ui/desk/refusal.tsx'
import { Remark } from '../../../../ui/desk/states.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { useDeed } from '../../../../ui/desk/use-deed.ts'
import { dateShown, instantShown } from '../../../../ui/format.ts'
import { useVoice, type Voice } from '../../../../ui/voice.tsx'
import { buttons } from '../../../../ui/words/common.ts'
import { intentionProblems, intentionWords } from '../../../../ui/words/intention.ts'
import { lotFields } from '../../../../ui/words/lot.ts'
import { consequences, deedButtons } from '../../../../ui/words/next.ts'
import { formSamples } from '../../../../ui/words/purchase-samples.ts'
import { formWords, purchaseWords } from '../../../../ui/words/purchase.ts'
import type { Speaker } from '../../../../ui/words/profile.ts'
import type { Words } from '../../../../ui/words/say.ts'
import { tenderProblems } from '../../../../ui/words/tender-problems.ts'
import { LotCall, type LotView } from '../../contract/lot.ts'
import { callFaults, firstReviewDay } from '../../rules/call-faults.ts'
import { intentionFaults } from '../../rules/intention.ts'
import { Splitting } from './splitting.tsx'
import { publishLot, useLot } from '../lots-api.ts'
import { useFieldErrors } from '../../../../ui/desk/form/field-errors.ts'
import { computed, ruleShown } from './lot/computed.ts'
import { DayOff } from './day-off.tsx'
import { IntentionFields } from './intention-fields.tsx'
import { PlaceFields } from './place-fields.tsx'

/** The notice: its number, until when bids are taken, when and where the review is. */
export default function LotPublishPage() {
  const lot = useLot(useNamed('lot'))
  return <Fetched query={lot}>{(view) => <Written lot={view} />}</Fetched>
}

const HOURS = ['09:00', '10:00', '11:00', '12:00', '14:00', '15:00', '16:00', '17:00', '18:00', '23:59'] as const

type Draft = {
  readonly noticeNo: string
  readonly title: string
  readonly closesOn: CivilDate | undefined
  readonly closesAt: (typeof HOURS)[number] | undefined
  readonly reviewOn: CivilDate | undefined
  readonly reviewPlace: string
  readonly contact: string
  readonly intendedOn: CivilDate | undefined
  readonly intendedWhere: string
  readonly intentionReason: string
}

const SHAPE = shapeOf({
  noticeNo: z.string(),
  title: z.string(),
  closesOn: z.string().optional(),
  closesAt: z.enum(HOURS).optional(),
  reviewOn: z.string().optional(),
  reviewPlace: z.string(),
  contact: z.string(),
  intendedOn: z.string().optional(),
  intendedWhere: z.string().default(''),
  intentionReason: z.string().default(''),
})

const LABELS = {
  noticeNo: purchaseWords.noticeNo,
  title: purchaseWords.noticeTitle,
  bidDeadline: formWords.bidDeadline,
  reviewOn: formWords.reviewOn,
  reviewPlace: purchaseWords.reviewPlace,
  contact: formWords.contact,
  intendedOn: intentionWords.on,
  intendedWhere: intentionWords.where,
  intentionReason: intentionWords.reason,
}

const PROBLEMS = { ...tenderProblems, ...intentionProblems }

const EMPTY: Draft = {
  noticeNo: '',
  title: '',
  closesOn: undefined,
  closesAt: '17:00',
  reviewOn: undefined,
  reviewPlace: '',
  contact: '',
  intendedOn: undefined,
  intendedWhere: '',
  intentionReason: '',
}

function Written({ lot }: { lot: LotView }) {
  const voice = useVoice()
  const { t } = voice
  const { tenant, today } = useStanding()
  const go = useGo()
  const { draft, set, forget, restored } = useDraft<Draft>({
    form: ['call', lot.id],
    shape: SHAPE,
    begin: () => ({ ...EMPTY, ...proposed(t, lot) }),
  })
  const leave = () => {
    forget()
    go('lots', lot.id)
  }
  const { errors, check, refuse } = useFieldErrors(LotCall, LABELS, {
    words: { ...intentionProblems, ...tooEarly(voice, lot, closesIn(draft)) },
  })
  const publish = useDeed((call: LotCall, id) => publishLot({ tenant, lot: lot.id }, call, id), leave)
  const callOf = ({ closesOn, closesAt, intendedOn, intendedWhere, intentionReason, ...rest }: Draft) => {
    const asked = { intendedOn, ...(intendedWhere && { intendedWhere }), ...(intentionReason && { intentionReason }) }
    const intended = lot.intentionRule === null || intendedOn === undefined ? {} : asked
    const call = { ...rest, ...intended, bidDeadline: closesIn({ closesOn, closesAt }) }
    return check(call, [...faultsIn(call, lot), ...unexplained(lot, intended, today)])
  }
  const isOut = lot.programmeStatus === 'published' || lot.programmeStatus === 'running'
  const submit = () => {
    const call = callOf(draft)
    if (call !== undefined) publish.mutate(call, { onError: refuse })
  }
  return (
    <>
      <PageTitle title={t(formWords.publishTitle)} above={lot.name} />
      {lot.earliest !== null && (
        <Deadline label={t(formWords.earliest)} deadline={computed(lot.earliest)} rule={ruleShown(t, lot.earliest)} />
      )}
      {!isOut && (
        <Remark tone="waiting">
          {t(tenderProblems['programme-not-published'])}{' '}
          <PageLink to={['programmes', lot.programmeId]}>{lot.programmeName}</PageLink>
        </Remark>
      )}
      <Splitting programme={lot.programmeId} />
      <Form errors={errors} onSubmit={() => callOf(draft)}>
        <Refusal error={publish.error} words={PROBLEMS} />
        <RestoredLine restored={restored} />
        <Fields
          draft={draft}
          set={set}
          daysOff={lot.daysOff}
          {...(lot.earliest === null ? {} : { earliest: lot.earliest.due })}
        />
        {lot.intentionRule !== null && <IntentionFields rule={lot.intentionRule} draft={draft} set={set} />}
        <FormActions>
          <ConfirmButton
            label={t(deedButtons['lot.publish'])}
            about={lot.name}
            consequence={<Fixed draft={draft} />}
            check={() => callOf(draft) !== undefined}
            disabled={!isOut}
            busy={publish.isPending}
            onConfirm={submit}
          />
          <Button onClick={leave}>{t(buttons.cancel)}</Button>
        </FormActions>
      </Form>
    </>
  )
}

const closesIn = ({ closesOn, closesAt }: Pick<Draft, 'closesOn' | 'closesAt'>): Instant | undefined =>
  closesOn && closesAt ? instantAt(closesOn, closesAt) : undefined

/** What the notice fixes for good, to be read once more before it is out. */
function Fixed({ draft }: { draft: Draft }) {
  const { t, lang } = useVoice()
  const closes = closesIn(draft)
  return (
    <>
      <Facts
        facts={[
          { label: t(purchaseWords.noticeNo), value: draft.noticeNo, wide: true },
          { label: t(formWords.bidDeadline), value: closes && instantShown(lang, closes) },
          { label: t(lotFields.reviewOn), value: draft.reviewOn && dateShown(lang, draft.reviewOn) },
          { label: t(purchaseWords.reviewPlace), value: draft.reviewPlace, wide: true },
        ]}
      />
      <p>{t(consequences['lot.publish'])}</p>
    </>
  )
}

/** From which day on the notice would be long enough, and the review after it. */
const tooEarly = ({ t, lang }: Voice, { earliest }: LotView, closes: Instant | undefined): Words => {
  if (earliest === null) return {}
  const words = t(formWords.tooEarly, { date: dateShown(lang, earliest.due) })
  const review = t(formWords.reviewTooEarly, { date: dateShown(lang, firstReviewDay(earliest.due, closes)) })
  return { 'deadline-too-early': [words, words], 'review-before-deadline': [review, review] }
}

/** What the lot itself suggests; every word of it may be changed. */
const proposed = (t: Speaker, { earliest, proposedNo, name }: LotView): Partial<Draft> => ({
  noticeNo: proposedNo ?? '',
  title: t(formWords.callTitle, { name }),
  closesOn: earliest?.due,
})

/** Whether a number is taken, the server knows; it says so beside the field, with everything else that is wrong. */
const faultsIn = (call: Parameters<typeof callFaults>[0], { earliest }: LotView) =>
  earliest === null ? [] : callFaults(call, { earliest: earliest.due, isNoTaken: false })

/** As the server asks of the intention. */
const unexplained = ({ intentionRule }: LotView, said: Parameters<typeof intentionFaults>[1], today: CivilDate) =>
  intentionFaults(intentionRule, said, today)

type FieldsProps = { daysOff: readonly CivilDate[] } & {
  draft: Draft
  set: (change: Partial<Draft>) => void
  earliest?: CivilDate
}

function Fields({ draft, set, earliest, daysOff }: FieldsProps) {
  const { t, lang } = useVoice()
  const reviewFrom = earliest === undefined ? draft.closesOn : firstReviewDay(earliest, closesIn(draft))
  return (
    <>
      <NoticeFields draft={draft} set={set} samples={{ title: formSamples.noticeTitle, no: formSamples.noticeNo }} />
      <DateField
        name="bidDeadline"
        label={t(formWords.bidDeadline)}
        required
        value={draft.closesOn}
        onChange={(closesOn) => set({ closesOn })}
        {...(earliest === undefined ? {} : { min: earliest })}
      />
      <SelectField
        name="closesAt"
        label={t(formWords.bidTime)}
        required
        value={draft.closesAt}
        onChange={(closesAt) => set({ closesAt })}
        options={HOURS.map((value) => ({ value, label: value }))}
      />
      <DateField
        name="reviewOn"
        label={t(lotFields.reviewOn)}
        required
        value={draft.reviewOn}
        onChange={(reviewOn) => set({ reviewOn })}
        {...(reviewFrom === undefined
          ? {}
          : { min: reviewFrom, hint: t(formWords.reviewFrom, { date: dateShown(lang, reviewFrom) }) })}
      />
      <DayOff day={draft.reviewOn} daysOff={daysOff} />
      <PlaceFields draft={draft} set={set} />
    </>
  )
}
