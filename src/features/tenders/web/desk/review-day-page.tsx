import { z } from 'zod'
import { CivilDate } from '../../../../kernel/civil.ts'
import { LotId } from '../../../../kernel/ids.ts'
import { useGo, useNamed } from '../../../../ui/desk/address.ts'
import { ConfirmButton } from '../../../../ui/desk/confirm-button.tsx'
import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { DateField } from '../../../../ui/desk/form/date-field.tsx'
import { useFieldErrors } from '../../../../ui/desk/form/field-errors.ts'
import { Form, FormActions } from '../../../../ui/desk/form/form.tsx'
import { RestoredLine } from '../../../../ui/desk/form/restored-line.tsx'
import { shapeOf } from '../../../../ui/desk/form/shape.ts'
import { NoticeFields } from '../../../../ui/desk/form/notice-fields.tsx'
import { TextArea, TextField } from '../../../../ui/desk/form/text-field.tsx'
import { useDraft } from '../../../../ui/desk/form/use-draft.ts'
import { PageLink } from '../../../../ui/desk/page-link.tsx'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { Refusal } from '../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { Remark } from '../../../../ui/desk/states.tsx'
import { useDeed } from '../../../../ui/desk/use-deed.ts'
import { dateShown } from '../../../../ui/format.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { amendingWords } from '../../../../ui/words/amending.ts'
import { amendmentProblems } from '../../../../ui/words/amendment-problems.ts'
import { purchaseWords } from '../../../../ui/words/purchase.ts'
import { reviewDayWords } from '../../../../ui/words/review-day.ts'
import { tenderProblems } from '../../../../ui/words/tender-problems.ts'
import { ReviewMove } from '../../contract/amendment.ts'
import type { LotView } from '../../contract/lot.ts'
import { moveReview } from '../amendments-api.ts'
import { useLot } from '../lots-api.ts'
import { DayOff } from './day-off.tsx'

/** 另定评审日期: for a review whose day fell into a pause by the finance bureau, once the purchase goes on. */
export default function ReviewDayPage() {
  const lot = LotId.safeParse(useNamed('lot'))
  return lot.success ? <OfLot id={lot.data} /> : null
}

function OfLot({ id }: { id: LotId }) {
  return <Fetched query={useLot(id)}>{(lot) => <Shown lot={lot} />}</Fetched>
}

function Shown({ lot }: { lot: LotView }) {
  const { t } = useVoice()
  return (
    <>
      <PageTitle title={t(reviewDayWords.title)} above={<PageLink to={['lots', lot.id]}>{lot.name}</PageLink>} />
      {lot.can['lot.move-review'] === true ? <MoveForm lot={lot} /> : <p className="quiet">{t(reviewDayWords.none)}</p>}
    </>
  )
}

const SHAPE = shapeOf({
  noticeNo: z.string(),
  title: z.string(),
  reason: z.string(),
  reviewOn: CivilDate.optional(),
  reviewPlace: z.string(),
})
type Draft = z.infer<typeof SHAPE>

const LABELS = {
  noticeNo: purchaseWords.noticeNo,
  title: purchaseWords.noticeTitle,
  reason: amendingWords.reason,
  reviewOn: reviewDayWords.reviewOn,
  reviewPlace: purchaseWords.reviewPlace,
}

const PROBLEMS = { ...tenderProblems, ...amendmentProblems }

function MoveForm({ lot }: { lot: LotView }) {
  const { t, lang } = useVoice()
  const { tenant } = useStanding()
  const go = useGo()
  const { draft, set, forget, restored } = useDraft<Draft>({
    form: ['review-day', lot.id, `${lot.revision}`],
    shape: SHAPE,
    begin: () => ({
      noticeNo: lot.proposedNo ?? '',
      title: t(reviewDayWords.noticeTitle, { name: lot.name }),
      reason: t(reviewDayWords.reason),
      reviewOn: undefined,
      reviewPlace: lot.reviewPlace ?? '',
    }),
  })
  const { errors, check, refuse } = useFieldErrors(ReviewMove, LABELS)
  const move = useDeed(
    (input: ReviewMove, id) => moveReview({ tenant, lot: lot.id }, input, id),
    () => {
      forget()
      go('lots', lot.id)
    },
  )
  const read = () => check({ ...draft, revision: lot.revision })
  const submit = () => {
    const said = read()
    if (said !== undefined) move.mutate(said, { onError: refuse })
  }
  return (
    <>
      {lot.reviewOn !== null && <Remark tone="waiting">{t(reviewDayWords.why, { date: dateShown(lang, lot.reviewOn) })}</Remark>}
      <Form errors={errors} onSubmit={() => read()}>
        <Refusal error={move.error} words={PROBLEMS} />
        <RestoredLine restored={restored} />
        <Fields draft={draft} set={set} daysOff={lot.daysOff} />
        <FormActions>
          <ConfirmButton
            label={t(amendingWords.publish)}
            about={lot.name}
            consequence={
              <p>
                {draft.reviewOn !== undefined && <strong>{dateShown(lang, draft.reviewOn)} </strong>}
                {t(reviewDayWords.consequence)}
                {t(lot.openedAt === null ? reviewDayWords.sealed : reviewDayWords.opened)}
              </p>
            }
            check={() => read() !== undefined}
            busy={move.isPending}
            onConfirm={submit}
          />
        </FormActions>
      </Form>
    </>
  )
}

type FieldsProps = { draft: Draft; set: (change: Partial<Draft>) => void; daysOff: readonly CivilDate[] }

function Fields({ draft, set, daysOff }: FieldsProps) {
  const { t } = useVoice()
  const { today } = useStanding()
  return (
    <>
      <DateField
        name="reviewOn"
        label={t(reviewDayWords.reviewOn)}
        required
        value={draft.reviewOn}
        onChange={(reviewOn) => set({ reviewOn })}
        min={today}
      />
      <DayOff day={draft.reviewOn} daysOff={daysOff} />
      <TextField
        name="reviewPlace"
        label={t(purchaseWords.reviewPlace)}
        required
        value={draft.reviewPlace}
        onChange={(reviewPlace) => set({ reviewPlace })}
        maxLength={120}
      />
      <NoticeFields draft={draft} set={set} />
      <TextArea
        name="reason"
        label={t(amendingWords.reason)}
        required
        value={draft.reason}
        onChange={(reason) => set({ reason })}
        rows={3}
        maxLength={500}
      />
    </>
  )
}
