import { addFen, Fen } from '../../../../kernel/fen.ts'
import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { Money } from '../../../../ui/desk/money.tsx'
import { PageLink } from '../../../../ui/desk/page-link.tsx'
import type { Column } from '../../../../ui/desk/table/data-table.tsx'
import { PlainTable } from '../../../../ui/desk/table/plain-table.tsx'
import { dateShown } from '../../../../ui/format.ts'
import { useVoice, type Voice } from '../../../../ui/voice.tsx'
import { contractFields } from '../../../../ui/words/contract.ts'
import { paymentFields, paymentWords as words } from '../../../../ui/words/payment.ts'
import { purchaseWords } from '../../../../ui/words/purchase.ts'
import type { PaymentList } from '../../contract/payment.ts'
import { usePayments } from '../payments-api.ts'

type Row = PaymentList['items'][number]

/** The payments behind a sum, of one plan or of all; what was struck out is kept with its contract and counts for nothing. */
export function PaidRows({ programme }: { programme?: string }) {
  const voice = useVoice()
  const { t } = voice
  return (
    <Fetched query={usePayments(programme)}>
      {({ items }) => {
        const rows = items.filter(({ status }) => status === 'entered')
        return (
          <>
            <PlainTable
              caption={t(words.listPaid)}
              columns={columnsIn(voice)}
              rows={rows}
              rowKey={({ id }) => id}
              empty={t(words.none)}
            />
            {rows.length > 0 && (
              <p>
                {t(words.sum, { count: rows.length })}{' '}
                <Money fen={addFen(Fen.parse(0), ...rows.map(({ amountFen }) => amountFen))} />
              </p>
            )}
          </>
        )
      }}
    </Fetched>
  )
}

const columnsIn = ({ t, lang }: Voice): readonly Column<Row>[] => [
  {
    key: 'contract',
    title: t(purchaseWords.contract),
    cell: ({ contract, lot }) => (
      <span>
        <PageLink to={['contracts', contract.id, 'payments']}>{lot.name}</PageLink>{' '}
        <span className="quiet code">{contract.no}</span>
      </span>
    ),
  },
  { key: 'provider', title: t(contractFields.provider), width: 200, cell: ({ providerName }) => providerName },
  { key: 'nth', title: t(paymentFields.nth), width: 110, cell: ({ instalment }) => instalment },
  { key: 'paidOn', title: t(paymentFields.paidOn), width: 130, cell: ({ paidOn }) => dateShown(lang, paidOn) },
  {
    key: 'voucher',
    title: t(paymentFields.voucherNo),
    width: 150,
    cell: ({ voucherNo }) => <span className="code">{voucherNo}</span>,
  },
  {
    key: 'amount',
    title: t(paymentFields.amount),
    width: 140,
    figures: true,
    cell: ({ amountFen }) => <Money fen={amountFen} />,
  },
]
