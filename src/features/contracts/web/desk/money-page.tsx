import { addFen } from '../../../../kernel/fen.ts'
import type { Instant } from '../../../../kernel/civil.ts'
import { DueTag } from '../../../../ui/desk/due-tag.tsx'
import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { Money } from '../../../../ui/desk/money.tsx'
import { PageLink } from '../../../../ui/desk/page-link.tsx'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { Panel } from '../../../../ui/desk/panel.tsx'
import { PrintButton } from '../../../../ui/desk/print-button.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import type { Column } from '../../../../ui/desk/table/data-table.tsx'
import { PlainTable } from '../../../../ui/desk/table/plain-table.tsx'
import { dateShown, moneyShown } from '../../../../ui/format.ts'
import { useVoice, type Voice } from '../../../../ui/voice.tsx'
import { contractFields, instalmentWords } from '../../../../ui/words/contract.ts'
import { toPayWords } from '../../../../ui/words/desk-pages.ts'
import { menuWords } from '../../../../ui/words/menus.ts'
import { paymentWords } from '../../../../ui/words/payment.ts'
import { mornings } from '../../../../ui/words/mornings.ts'
import { purchaseWords } from '../../../../ui/words/purchase.ts'
import { PAY_WITHIN_DAYS } from '../../rules/plan.ts'
import { useContracts } from '../contracts-api.ts'
import { useAllProgrammes, useFigures } from '../purchase-api.ts'
import { MoneyTable } from './money-table.tsx'
import { PaidRows } from './paid-rows.tsx'
import { instalmentsToPay, type ToPay } from './to-pay.ts'

/** What is to be paid by the contracts that are signed, what was paid, and where the money of each plan stands. */
export default function MoneyPage() {
  const { t } = useVoice()
  const [programmes, figures, contracts] = [useAllProgrammes(), useFigures(), useContracts()]
  const [toPay, , money] = mornings.finance
  return (
    <>
      <PageTitle title={t(menuWords.to_pay)} actions={<PrintButton />} />
      <Panel title={t(toPay)}>
        <Fetched query={contracts}>
          {({ items }) => <Instalments rows={instalmentsToPay(items).due} empty={t(toPayWords.empty)} due />}
        </Fetched>
      </Panel>
      <Panel title={t(toPayWords.later)}>
        <Fetched query={contracts}>
          {({ items }) => (
            <>
              <Instalments rows={instalmentsToPay(items).later} empty={t(toPayWords.noneLater)} />
              {items.some(({ backfillId }) => backfillId !== null) && <p className="quiet">{t(toPayWords.backfilled)}</p>}
            </>
          )}
        </Fetched>
      </Panel>
      <Panel title={t(paymentWords.listPaid)}>
        <PaidRows />
      </Panel>
      <Panel title={t(money)}>
        <Fetched query={programmes}>
          {({ items }) => (
            <Fetched query={figures}>{(counted) => <MoneyTable programmes={items} figures={counted.items} />}</Fetched>
          )}
        </Fetched>
      </Panel>
    </>
  )
}

type InstalmentsProps = { rows: readonly ToPay[]; empty: string; due?: boolean }

/** One of the two lists with its own sum. */
function Instalments({ rows, empty, due = false }: InstalmentsProps) {
  const voice = useVoice()
  const { t } = voice
  const { now } = useStanding()
  return (
    <>
      <PlainTable
        caption={t(due ? toPayWords.caption : toPayWords.later)}
        columns={columnsIn(voice, due, now)}
        rows={rows}
        rowKey={({ key }) => key}
        empty={empty}
      />
      {rows.length > 0 && (
        <p>
          {t(toPayWords.sum, { count: rows.length })} <Money fen={addFen(...rows.map(({ leftFen }) => leftFen))} />
          {due && <span className="quiet"> · {t(toPayWords.within, { days: PAY_WITHIN_DAYS })}</span>}
        </p>
      )}
    </>
  )
}

const columnsIn = ({ t, lang }: Voice, due: boolean, now: Instant): readonly Column<ToPay>[] => [
  {
    key: 'contract',
    title: t(purchaseWords.contract),
    cell: ({ contract: { id, no, lot } }) => (
      <span>
        <PageLink to={['contracts', id]}>{lot.name}</PageLink> <span className="quiet code">{no}</span>
      </span>
    ),
  },
  { key: 'payee', title: t(toPayWords.payee), width: 176, cell: ({ contract }) => <Payee contract={contract} /> },
  {
    key: 'name',
    title: t(contractFields.instalments),
    width: 130,
    cell: ({ name, nth, of }) => (
      <span>
        {name} <span className="quiet code">{t(toPayWords.nth, { nth, of })}</span>
      </span>
    ),
  },
  { key: 'condition', title: t(instalmentWords.condition), width: 156, cell: ({ condition }) => condition },
  {
    key: 'amount',
    title: t(instalmentWords.amount),
    width: 130,
    figures: true,
    cell: (row) => <Owed row={row} />,
  },
  ...(due
    ? [
        {
          key: 'by',
          title: t(toPayWords.by),
          width: 150,
          cell: ({ contract: { payBy } }: ToPay) =>
            payBy === null ? (
              '—'
            ) : (
              <>
                {dateShown(lang, payBy)} <DueTag due={payBy} now={now} />
              </>
            ),
        },
      ]
    : []),
]

/** What is left of an instalment, with its whole where a part is paid; finance enters a payment from here. */
function Owed({ row: { amountFen, paidFen, leftFen, contract } }: { row: ToPay }) {
  const { t } = useVoice()
  const { role } = useStanding()
  return (
    <span>
      <Money fen={leftFen} />
      {paidFen > 0 && (
        <>
          <br />
          <span className="quiet">{t(toPayWords.partly, { whole: moneyShown(amountFen), paid: moneyShown(paidFen) })}</span>
        </>
      )}
      <br />
      <PageLink to={['contracts', contract.id, 'payments']}>
        {t(role === 'finance' ? paymentWords.enter : paymentWords.seePayments)}
      </PageLink>
    </span>
  )
}

/** That the record of the party says otherwise, how its account ends, and the reason that was accepted. */
function Elsewhere({ recordEnds, reason }: { recordEnds: string; reason: string }) {
  const { t } = useVoice()
  return (
    <>
      <br />
      <span className="tag" data-tone="bad" data-sentence="true">
        {recordEnds === '' ? t(toPayWords.noneOnRecord) : t(toPayWords.offRecord, { ends: recordEnds })}
      </span>
      <br />
      <span className="quiet">{reason === '' ? t(toPayWords.noReason) : t(toPayWords.reason, { reason })}</span>
    </>
  )
}

/** Who is paid and where, the account by its end; whole it stands in the contract. */
function Payee({ contract: { providerName, payee } }: Pick<ToPay, 'contract'>) {
  const { t } = useVoice()
  return (
    <span>
      {providerName}
      {payee !== null && (
        <>
          <br />
          <span className="quiet">
            {payee.accountEnds === ''
              ? t(toPayWords.noAccount)
              : t(toPayWords.account, { bank: payee.bank, ends: payee.accountEnds })}
          </span>
          {payee.elsewhere !== null && <Elsewhere {...payee.elsewhere} />}
        </>
      )}
    </span>
  )
}
