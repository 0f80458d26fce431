import { z } from 'zod'
import { CivilDate } from '../../../../kernel/civil.ts'
import { Fen } from '../../../../kernel/fen.ts'
import { ConfirmButton } from '../../../../ui/desk/confirm-button.tsx'
import { SelectField } from '../../../../ui/desk/form/choice-fields.tsx'
import { DateField } from '../../../../ui/desk/form/date-field.tsx'
import { useFieldErrors } from '../../../../ui/desk/form/field-errors.ts'
import { Form, FormActions } from '../../../../ui/desk/form/form.tsx'
import { MoneyField } from '../../../../ui/desk/form/number-fields.tsx'
import { RestoredLine } from '../../../../ui/desk/form/restored-line.tsx'
import { shapeOf } from '../../../../ui/desk/form/shape.ts'
import { TextArea, TextField } from '../../../../ui/desk/form/text-field.tsx'
import { useDraft } from '../../../../ui/desk/form/use-draft.ts'
import { Panel } from '../../../../ui/desk/panel.tsx'
import { Refusal } from '../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { Remark } from '../../../../ui/desk/states.tsx'
import { useDeed } from '../../../../ui/desk/use-deed.ts'
import { dateShown, moneyShown } from '../../../../ui/format.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { paymentDoubts, paymentFields, paymentProblems, paymentWords as words } from '../../../../ui/words/payment.ts'
import { type ContractPayments, Paid } from '../../contract/payment.ts'
import type { PaymentDoubt } from '../../rules/payment.ts'
import { enterPayment } from '../payments-api.ts'
import { leftIn } from './left-in.ts'

const SHAPE = shapeOf({
  nth: z.string(),
  paidOn: CivilDate.optional(),
  amountFen: Fen.optional(),
  voucherNo: z.string(),
  reason: z.string(),
})
type Draft = z.infer<typeof SHAPE>

const LABELS = {
  nth: paymentFields.nth,
  paidOn: paymentFields.paidOn,
  amountFen: paymentFields.amount,
  voucherNo: paymentFields.voucherNo,
  reason: paymentFields.reason,
}

/** The first instalment that is not paid, with all that is left of it. */
const begin = ({ instalments }: ContractPayments): Draft => {
  const index = Math.max(
    0,
    instalments.findIndex(({ leftFen }) => leftFen > 0),
  )
  return { nth: `${index + 1}`, paidOn: undefined, amountFen: instalments[index]?.leftFen, voucherNo: '', reason: '' }
}

/** What finance has paid elsewhere, by its voucher. */
export function PaymentForm({ view }: { view: ContractPayments }) {
  const { t } = useVoice()
  const { tenant, today } = useStanding()
  const { contract, instalments } = view
  const { draft, set, forget, restored } = useDraft<Draft>({
    form: ['payment', contract.id],
    shape: SHAPE,
    begin: () => begin(view),
  })
  const { errors, check, refuse } = useFieldErrors(Paid, LABELS, { words: paymentProblems })
  const enter = useDeed((paid: Paid, id) => enterPayment({ tenant, contract: contract.id }, paid, id), forget)
  const chosen = instalments[Number(draft.nth) - 1]
  const doubtful = doubtIn(chosen)
  const read = () => check({ ...draft, nth: Number(draft.nth), reason: doubtful === undefined ? '' : draft.reason })
  const submit = () => {
    const paid = read()
    if (paid !== undefined) enter.mutate(paid, { onError: refuse })
  }
  return (
    <Panel title={t(words.enter)}>
      <p className="quiet">{t(words.elsewhere)}</p>
      <Form errors={errors} onSubmit={() => read()}>
        <Refusal error={enter.error} words={paymentProblems} filling={leftIn(enter.error)} />
        <RestoredLine restored={restored} />
        <SelectField
          name="nth"
          label={t(paymentFields.nth)}
          required
          value={draft.nth}
          onChange={(nth = '1') => set({ nth, amountFen: instalments[Number(nth) - 1]?.leftFen })}
          options={instalments.map(({ name }, index) => ({ value: `${index + 1}`, label: name }))}
          {...(chosen === undefined ? {} : { hint: t(words.leftOf, { money: moneyShown(chosen.leftFen) }) })}
        />
        <DateField
          name="paidOn"
          label={t(paymentFields.paidOn)}
          required
          value={draft.paidOn}
          onChange={(paidOn) => set({ paidOn })}
          max={today}
          {...(contract.signedOn === null ? {} : { min: contract.signedOn })}
        />
        <MoneyField
          name="amountFen"
          label={t(paymentFields.amount)}
          required
          value={draft.amountFen}
          onChange={(amountFen) => set({ amountFen })}
        />
        <TextField
          name="voucherNo"
          label={t(paymentFields.voucherNo)}
          hint={t(words.voucherHint)}
          required
          value={draft.voucherNo}
          onChange={(voucherNo) => set({ voucherNo })}
          maxLength={40}
        />
        {doubtful !== undefined && <WhyPaid doubtful={doubtful} reason={draft.reason} set={set} />}
        <FormActions>
          <ConfirmButton
            label={t(words.enter)}
            about={draft.amountFen === undefined ? contract.lotName : `${contract.lotName} ${moneyShown(draft.amountFen)}`}
            consequence={<Consequence draft={draft} chosen={chosen} />}
            check={() => read() !== undefined}
            busy={enter.isPending}
            onConfirm={submit}
          />
        </FormActions>
      </Form>
    </Panel>
  )
}

type Chosen = ContractPayments['instalments'][number] | undefined
type Doubtful = { readonly doubt: PaymentDoubt; readonly condition: string }

const doubtIn = (chosen: Chosen): Doubtful | undefined =>
  chosen === undefined || chosen.doubt === null ? undefined : { doubt: chosen.doubt, condition: chosen.condition }

type WhyProps = { doubtful: Doubtful; reason: string; set: (change: { reason: string }) => void }

/** What is amiss with the payment, and why it was made all the same. */
function WhyPaid({ doubtful: { doubt, condition }, reason, set }: WhyProps) {
  const { t } = useVoice()
  return (
    <>
      <Remark tone="waiting">{t(paymentDoubts[doubt], { condition })}</Remark>
      <TextArea
        name="reason"
        label={t(paymentFields.reason)}
        hint={t(words.reasonHint)}
        required
        value={reason}
        onChange={(written) => set({ reason: written })}
        maxLength={500}
      />
    </>
  )
}

/** What is entered, once more, with what is amiss with it. */
function Consequence({ draft: { paidOn, voucherNo, reason }, chosen }: { draft: Draft; chosen: Chosen }) {
  const { t, lang } = useVoice()
  const doubtful = doubtIn(chosen)
  return (
    <>
      <p>
        {chosen?.name} {paidOn !== undefined && dateShown(lang, paidOn)} {voucherNo}
        <br />
        {t(words.consequence)}
      </p>
      {doubtful !== undefined && (
        <p>
          {t(paymentDoubts[doubtful.doubt], { condition: doubtful.condition })}
          <br />
          {t(words.paidFor, { reason })}
        </p>
      )}
    </>
  )
}
