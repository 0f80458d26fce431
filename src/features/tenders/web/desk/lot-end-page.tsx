import { Button } from 'antd'
import { z } from 'zod'
import { shapeOf } from '../../../../ui/desk/form/shape.ts'
import { useGo, useNamed } from '../../../../ui/desk/address.ts'
import { ConfirmButton } from '../../../../ui/desk/confirm-button.tsx'
import { Fetched } from '../../../../ui/desk/fetched.tsx'
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
import { consequences } from '../../../../ui/words/next.ts'
import { formSamples } from '../../../../ui/words/purchase-samples.ts'
import { formWords, purchaseWords } from '../../../../ui/words/purchase.ts'
import { tenderProblems } from '../../../../ui/words/tender-problems.ts'
import { LotEnd, type LotView } from '../../contract/lot.ts'
import { type LotMove, moveLot, useLot } from '../lots-api.ts'
import { useFieldErrors } from '../../../../ui/desk/form/field-errors.ts'

const LABELS = { noticeNo: purchaseWords.noticeNo, title: purchaseWords.noticeTitle, reason: formWords.endReason }

const SHAPE = shapeOf({ noticeNo: z.string(), title: z.string(), reason: z.string() })

/** The end of a purchase before its time is put before the public with its reason. */
export default function LotEndPage() {
  const lot = useLot(useNamed('lot'))
  return <Fetched query={lot}>{(view) => <Written lot={view} />}</Fetched>
}

function Written({ lot }: { lot: LotView }) {
  const { t } = useVoice()
  const { tenant } = useStanding()
  const go = useGo()
  const { errors, check, refuse } = useFieldErrors(LotEnd, LABELS)
  const deed = lot.can['lot.cancel'] === true ? 'lot.cancel' : 'lot.void'
  const { draft, set, forget, restored } = useDraft({
    form: ['end', lot.id],
    shape: SHAPE,
    begin: () => ({
      noticeNo: lot.proposedNo ?? '',
      title: t(deed === 'lot.void' ? formWords.voidNotice : formWords.endNotice, { name: lot.name }),
      reason: '',
    }),
  })
  const leave = () => {
    forget()
    go('lots', lot.id)
  }
  const end = useDeed((input: LotMove, id) => moveLot({ tenant, lot: lot.id }, input, id), leave)
  const submit = () => {
    const sound = check(draft)
    if (sound !== undefined) end.mutate({ deed, ...sound }, { onError: refuse })
  }
  const title = t(deed === 'lot.void' ? formWords.voidTitle : formWords.endTitle)
  return (
    <>
      <PageTitle title={title} above={lot.name} />
      <Form errors={errors} onSubmit={() => check(draft)}>
        <Refusal error={end.error} words={tenderProblems} />
        <RestoredLine restored={restored} />
        <TextField
          name="title"
          label={t(purchaseWords.noticeTitle)}
          required
          value={draft.title}
          onChange={(text) => set({ title: text })}
          maxLength={200}
        />
        <TextField
          name="noticeNo"
          label={t(purchaseWords.noticeNo)}
          required
          value={draft.noticeNo}
          onChange={(noticeNo) => set({ noticeNo })}
          sample={formSamples.noticeNo}
          maxLength={60}
        />
        <TextArea
          name="reason"
          label={t(formWords.endReason)}
          required
          value={draft.reason}
          onChange={(reason) => set({ reason })}
          sample={formSamples.endReason}
          maxLength={500}
        />
        <FormActions>
          <ConfirmButton
            label={title}
            consequence={t(consequences[deed])}
            check={() => check(draft) !== undefined}
            tone="danger"
            busy={end.isPending}
            onConfirm={submit}
          />
          <Button onClick={leave}>{t(buttons.cancel)}</Button>
        </FormActions>
      </Form>
    </>
  )
}
