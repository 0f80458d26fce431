import { useState } from 'react'
import { useNamed } from '../../../../ui/desk/address.ts'
import { Facts } from '../../../../ui/desk/facts.tsx'
import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { Money } from '../../../../ui/desk/money.tsx'
import { PageLink } from '../../../../ui/desk/page-link.tsx'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { Panel } from '../../../../ui/desk/panel.tsx'
import { PrintButton } from '../../../../ui/desk/print-button.tsx'
import { ReasonDialog } from '../../../../ui/desk/reason-dialog.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { Remark } from '../../../../ui/desk/states.tsx'
import { StatusTag } from '../../../../ui/desk/status-tag.tsx'
import type { Column } from '../../../../ui/desk/table/data-table.tsx'
import { PlainTable } from '../../../../ui/desk/table/plain-table.tsx'
import { useDeed } from '../../../../ui/desk/use-deed.ts'
import { dateShown } from '../../../../ui/format.ts'
import { useVoice, type Voice } from '../../../../ui/voice.tsx'
import { contractFields, instalmentWords } from '../../../../ui/words/contract.ts'
import { paymentFields, paymentProblems, paymentStatus, paymentWords as words } from '../../../../ui/words/payment.ts'
import { purchaseWords } from '../../../../ui/words/purchase.ts'
import type { PaymentId } from '../../../../kernel/ids.ts'
import { saysNothing } from '../../../../kernel/stock-reasons.ts'
import type { ContractPayments } from '../../contract/payment.ts'
import { strikePayment, useContractPayments } from '../payments-api.ts'
import { PaymentForm } from './payment-form.tsx'

/** 拨付情况: what was paid of each instalment of a contract, by which voucher; finance enters it here. */
export default function PaymentsPage() {
  const payments = useContractPayments(useNamed('contract'))
  return <Fetched query={payments}>{(view) => <Shown view={view} />}</Fetched>
}

function Shown({ view }: { view: ContractPayments }) {
  const voice = useVoice()
  const { t } = voice
  const { contract, instalments, items, can } = view
  return (
    <>
      <PageTitle
        title={t(words.seePayments)}
        above={
          <>
            <PageLink to={['contracts', contract.id]}>{contract.lotName}</PageLink> · {contract.no}
          </>
        }
        actions={<PrintButton />}
      />
      {contract.backfillId !== null && <Remark tone="quiet">{t(words.backfilled)}</Remark>}
      <Panel title={t(words.instalments)}>
        <Facts
          facts={[
            { label: t(contractFields.provider), value: contract.providerName },
            { label: t(contractFields.amount), value: <Money fen={contract.amountFen} /> },
            { label: t(words.paid), value: <Money fen={view.paidFen} /> },
            ...(contract.settledFen === null ? [] : [{ label: t(words.settled), value: <Money fen={contract.settledFen} /> }]),
          ]}
        />
        <PlainTable
          caption={t(words.instalments)}
          columns={instalmentColumns(voice)}
          rows={instalments}
          rowKey={(one) => String(instalments.indexOf(one))}
        />
      </Panel>
      {can['payment.enter'] === true && <PaymentForm key={items.length} view={view} />}
      {contract.signedOn === null && <p className="quiet">{t(words.notSigned)}</p>}
      <Panel title={t(words.entries)}>
        <PlainTable
          caption={t(words.entries)}
          columns={entryColumns(voice, instalments)}
          rows={items}
          rowKey={({ id }) => id}
          empty={t(words.none)}
        />
      </Panel>
    </>
  )
}

type Part = ContractPayments['instalments'][number]
type Entry = ContractPayments['items'][number]

const money = <Row,>(key: string, title: string, of: (row: Row) => Part['amountFen']): Column<Row> => ({
  key,
  title,
  width: 140,
  figures: true,
  cell: (row) => <Money fen={of(row)} />,
})

const instalmentColumns = ({ t }: Voice): readonly Column<Part>[] => [
  { key: 'name', title: t(contractFields.instalments), width: 120, cell: ({ name }) => name },
  { key: 'condition', title: t(instalmentWords.condition), cell: ({ condition }) => condition },
  money('amount', t(instalmentWords.amount), ({ amountFen }) => amountFen),
  money('paid', t(words.paid), ({ paidFen }) => paidFen),
  money('left', t(words.left), ({ leftFen }) => leftFen),
]

const entryColumns = ({ t, lang }: Voice, instalments: readonly Part[]): readonly Column<Entry>[] => [
  { key: 'paidOn', title: t(paymentFields.paidOn), width: 130, cell: ({ paidOn }) => dateShown(lang, paidOn) },
  { key: 'nth', title: t(paymentFields.nth), width: 120, cell: ({ nth }) => instalments[nth - 1]?.name ?? nth },
  money('amount', t(paymentFields.amount), ({ amountFen }) => amountFen),
  {
    key: 'voucher',
    title: t(paymentFields.voucherNo),
    width: 160,
    cell: ({ voucherNo }) => <span className="code">{voucherNo}</span>,
  },
  {
    key: 'status',
    title: t(purchaseWords.status),
    cell: (entry) => <Standing entry={entry} />,
  },
]

/** That it counts, or why not; whoever may strikes it out here. */
function Standing({ entry: { id, status, voucherNo, reason, struckReason, can } }: { entry: Entry }) {
  const { t } = useVoice()
  const [asking, setAsking] = useState(false)
  return (
    <span>
      {struckReason === null ? (
        <StatusTag table={paymentStatus} status={status} />
      ) : (
        <span className="quiet">{t(words.struckFor, { reason: struckReason })}</span>
      )}{' '}
      {reason !== '' && <span className="quiet">{t(words.paidFor, { reason })} </span>}
      {can['payment.strike'] === true && (
        <button type="button" className="link" onClick={() => setAsking(true)}>
          {t(words.strike)}
        </button>
      )}
      {asking && <Strike payment={id} voucherNo={voucherNo} onClose={() => setAsking(false)} />}
    </span>
  )
}

function Strike({ payment, voucherNo, onClose }: { payment: PaymentId; voucherNo: string; onClose: () => void }) {
  const { t } = useVoice()
  const { tenant } = useStanding()
  const strike = useDeed((reason: string, id) => strikePayment({ tenant, payment }, reason, id))
  return (
    <ReasonDialog
      about={['payment-strike', payment]}
      open
      onClose={onClose}
      title={`${t(words.strike)} ${voucherNo}`}
      words={paymentProblems}
      tooLittle={saysNothing}
      onReason={(reason) => strike.mutateAsync(reason)}
    >
      <p>{t(words.strikeConsequence)}</p>
    </ReasonDialog>
  )
}
