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
import { TextField } from '../../../../ui/desk/form/text-field.tsx'
import { useDraft } from '../../../../ui/desk/form/use-draft.ts'
import { Panel } from '../../../../ui/desk/panel.tsx'
import { Refusal } from '../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { useDeed } from '../../../../ui/desk/use-deed.ts'
import { dateShown, moneyShown } from '../../../../ui/format.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { paymentFields, paymentProblems, paymentWords as words } from '../../../../ui/words/payment.ts'
import { type ContractPayments, Paid } from '../../contract/payment.ts'
import { enterPayment } from '../payments-api.ts'

const SHAPE = shapeOf({
  nth: z.string(),
  paidOn: CivilDate.optional(),
  amountFen: Fen.optional(),
  voucherNo: z.string(),
})
type Draft = z.infer<typeof SHAPE>

const LABELS = {
  nth: paymentFields.nth,
  paidOn: paymentFields.paidOn,
  amountFen: paymentFields.amount,
  voucherNo: paymentFields.voucherNo,
}

/** The first instalment that is not paid, with all that is left of it. */
const begin = ({ instalments }: ContractPayments): Draft => {
  const index = Math.max(
    0,
    instalments.findIndex(({ leftFen }) => leftFen > 0),
  )
  return { nth: `${index + 1}`, paidOn: undefined, amountFen: instalments[index]?.leftFen, voucherNo: '' }
}

/** What finance has paid elsewhere, by its voucher. */
export function PaymentForm({ view }: { view: ContractPayments }) {
  const { t, lang } = useVoice()
  const { tenant, today } = useStanding()
  const { contract, instalments } = view
  const { draft, set, forget, restored } = useDraft<Draft>({
    form: ['payment', contract.id],
    shape: SHAPE,
    begin: () => begin(view),
  })
  const { errors, check, refuse } = useFieldErrors(Paid, LABELS, { words: paymentProblems })
  const enter = useDeed((paid: Paid, id) => enterPayment({ tenant, contract: contract.id }, paid, id), forget)
  const read = () => check({ ...draft, nth: Number(draft.nth) })
  const submit = () => {
    const paid = read()
    if (paid !== undefined) enter.mutate(paid, { onError: refuse })
  }
  const chosen = instalments[Number(draft.nth) - 1]
  return (
    <Panel title={t(words.enter)}>
      <p className="quiet">{t(words.elsewhere)}</p>
      <Form errors={errors} onSubmit={() => read()}>
        <Refusal error={enter.error} words={paymentProblems} />
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
        <FormActions>
          <ConfirmButton
            label={t(words.enter)}
            about={draft.amountFen === undefined ? contract.lotName : `${contract.lotName} ${moneyShown(draft.amountFen)}`}
            consequence={
              <p>
                {chosen?.name} {draft.paidOn !== undefined && dateShown(lang, draft.paidOn)} {draft.voucherNo}
                <br />
                {t(words.consequence)}
              </p>
            }
            check={() => read() !== undefined}
            busy={enter.isPending}
            onConfirm={submit}
          />
        </FormActions>
      </Form>
    </Panel>
  )
}
