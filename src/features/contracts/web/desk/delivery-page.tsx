import { Button } from 'antd'
import { useState } from 'react'
import type { CivilDate } from '../../../../kernel/civil.ts'
import { exact, rounded, times } from '../../../../kernel/exact.ts'
import { useNamed } from '../../../../ui/desk/address.ts'
import { Facts } from '../../../../ui/desk/facts.tsx'
import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { DateField } from '../../../../ui/desk/form/date-field.tsx'
import { Form, FormActions } from '../../../../ui/desk/form/form.tsx'
import { Money } from '../../../../ui/desk/money.tsx'
import { PageLink } from '../../../../ui/desk/page-link.tsx'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { Panel } from '../../../../ui/desk/panel.tsx'
import { PrintButton } from '../../../../ui/desk/print-button.tsx'
import { Refusal } from '../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { Remark } from '../../../../ui/desk/states.tsx'
import { StatusTag } from '../../../../ui/desk/status-tag.tsx'
import type { Column } from '../../../../ui/desk/table/data-table.tsx'
import { PlainTable } from '../../../../ui/desk/table/plain-table.tsx'
import { useDeed } from '../../../../ui/desk/use-deed.ts'
import { dateShown, instantShown, moneyShown, periodShown } from '../../../../ui/format.ts'
import { useVoice, type Voice } from '../../../../ui/voice.tsx'
import { variationKinds, variationStatus } from '../../../../ui/words/variation-kinds.ts'
import { deliveryWords, variationFields, variationWords } from '../../../../ui/words/variation.ts'
import { variationProblems } from '../../../../ui/words/variation-problems.ts'
import { buttons } from '../../../../ui/words/common.ts'
import { contractFields, contractStanding, instalmentWords } from '../../../../ui/words/contract.ts'
import { paymentWords } from '../../../../ui/words/payment.ts'
import { purchaseWords } from '../../../../ui/words/purchase.ts'
import type { Lang } from '../../../../ui/words/say.ts'
import type { VariationItem, Delivery } from '../../contract/variation.ts'
import { waitsForService } from '../../rules/variation.ts'
import { PAY_WITHIN_DAYS } from '../../rules/plan.ts'
import { noteFiling, useDelivery } from '../variations-api.ts'
import { BeginVariation } from './begin-variation.tsx'
import { ContractEndPanel } from './contract-end.tsx'
import { followsShare } from '../../rules/added-money.ts'
import { isDue } from '../../rules/instalment-due.ts'
import '../../../../ui/desk/css/work.css'

/** How a contract is carried out: where it stands, what is paid when, what was changed of it. */
export default function DeliveryPage() {
  const delivery = useDelivery(useNamed('contract'))
  return <Fetched query={delivery}>{(view) => <Shown delivery={view} />}</Fetched>
}

function Shown({ delivery }: { delivery: Delivery }) {
  const { t, lang } = useVoice()
  const { contract, room } = delivery
  // Then nothing else is left to be done, and it stands before everything else.
  const isOver = contract.standing === 'over'
  const share = rounded(times(exact(room.share), exact(100)), 2).replace(/\.?0+$/, '')
  const roomOf = t(deliveryWords.roomOf, { most: moneyShown(room.mostFen), share })
  return (
    <>
      <PageTitle
        title={t(deliveryWords.title)}
        above={
          <>
            {contract.lot.name} · {contract.no} · <PageLink to={['contracts', contract.id]}>{t(deliveryWords.back)}</PageLink>
          </>
        }
        status={<StatusTag table={contractStanding} status={contract.standing} />}
        actions={<PrintButton />}
      />
      <Filing delivery={delivery} />
      {isOver && <ContractEndPanel contract={contract.id} />}
      <Panel title={t(purchaseWords.facts)}>
        <Facts
          facts={[
            { label: t(contractFields.provider), value: contract.providerName },
            { label: t(contractFields.period), value: periodShown(lang, contract.periodFrom, contract.periodTo) },
            {
              label: t(deliveryWords.begun),
              value: begunOn(lang, contract) ?? t(deliveryWords.notBegun),
            },
            { label: t(contractFields.amount), value: <Money fen={contract.amountFen} /> },
            { label: t(deliveryWords.added), value: <Money fen={contract.addedFen} /> },
            ...(isOver
              ? []
              : [
                  {
                    label: t(deliveryWords.room),
                    value: (
                      <>
                        <Money fen={room.leftFen} /> <span className="quiet">{roomOf}</span>
                        <details>
                          <summary>{t(buttons.seeBasis)}</summary>
                          {room.source}
                        </details>
                      </>
                    ),
                    wide: true,
                  },
                ]),
          ]}
        />
      </Panel>
      <Panel
        title={t(contractFields.instalments)}
        actions={<PageLink to={['contracts', contract.id, 'payments']}>{t(paymentWords.seePayments)}</PageLink>}
      >
        <PlainTable
          caption={t(contractFields.instalments)}
          columns={instalmentColumns(t, delivery)}
          rows={contract.instalments}
          rowKey={({ name }) => name}
        />
      </Panel>
      <Panel title={t(deliveryWords.changes)}>
        <PlainTable
          caption={t(deliveryWords.changes)}
          columns={variationColumns({ t, lang })}
          rows={delivery.items}
          rowKey={({ id }) => id}
          empty={t(deliveryWords.none)}
        />
        {waitsForService(contract.status) && !isOver && <p className="quiet">{t(deliveryWords.afterBeginning)}</p>}
        <BeginVariation delivery={delivery} />
      </Panel>
      {contract.begunAt !== null && !isOver && <ContractEndPanel contract={contract.id} />}
    </>
  )
}

/** The copy for the finance office, where the rules want one. */
function Filing({ delivery: { contract, can } }: { delivery: Delivery }) {
  const { t, lang } = useVoice()
  const { tenant, today } = useStanding()
  const [filedOn, setFiledOn] = useState<CivilDate | undefined>(today)
  const file = useDeed((day: CivilDate, id) => noteFiling({ tenant, contract: contract.id }, { filedOn: day }, id))
  const { fileBy } = contract
  if (fileBy === null) return null
  const words = contract.fileOverdue ? deliveryWords.fileOverdue : deliveryWords.fileBy
  return (
    <Panel title={t(deliveryWords.filing)}>
      {contract.filedOn === null ? (
        <Remark tone={contract.fileOverdue ? 'waiting' : 'quiet'}>{t(words, { date: dateShown(lang, fileBy) })}</Remark>
      ) : (
        <Facts facts={[{ label: t(deliveryWords.filedOn), value: dateShown(lang, contract.filedOn) }]} />
      )}
      {can['contract.file'] === true && (
        <Form onSubmit={() => filedOn !== undefined && file.mutate(filedOn)}>
          <Refusal error={file.error} words={variationProblems} />
          <DateField name="filedOn" label={t(deliveryWords.filedOn)} required value={filedOn} onChange={setFiledOn} max={today} />
          <FormActions>
            <Button type="primary" htmlType="submit" loading={file.isPending}>
              {t(deliveryWords.file)}
            </Button>
          </FormActions>
        </Form>
      )}
    </Panel>
  )
}

/** A service that ran before the system began on its own first day, and not when its contract was entered. */
function begunOn(lang: Lang, { begunAt, backfillId, periodFrom }: Delivery['contract']): string | null {
  if (begunAt === null) return null
  return backfillId === null ? instantShown(lang, begunAt) : dateShown(lang, periodFrom)
}

type Row = Delivery['contract']['instalments'][number]

/** One may fall due with the publication, the others with a condition that somebody has yet to find met. */
function standingOf(t: Voice['t'], { contract }: Delivery, { name, condition }: Row): string {
  if (contract.status === 'terminated') return t(deliveryWords.ended)
  if (contract.status === 'suspended') return t(deliveryWords.suspended)
  // What of it was paid before the system, the accounts alone tell.
  if (contract.backfillId !== null) return t(deliveryWords.inAccounts)
  const nth = contract.instalments.findIndex((one) => one.name === name) + 1
  return t(isDue({ nth, condition, contract }) ? deliveryWords.payable : deliveryWords.waits, { days: PAY_WITHIN_DAYS })
}

const instalmentColumns = (t: Voice['t'], delivery: Delivery): readonly Column<Row>[] => [
  { key: 'name', title: t(contractFields.instalments), width: 120, cell: ({ name }) => name },
  {
    key: 'share',
    title: t(instalmentWords.share),
    width: 80,
    figures: true,
    cell: (one) => (followsShare(one, delivery.contract.instalments) ? `${one.percent}%` : '—'),
  },
  {
    key: 'amount',
    title: t(instalmentWords.amount),
    width: 150,
    figures: true,
    cell: ({ amountFen }) => <Money fen={amountFen} />,
  },
  { key: 'condition', title: t(instalmentWords.condition), cell: ({ condition }) => condition },
  { key: 'standing', title: t(deliveryWords.standing), cell: (row) => standingOf(t, delivery, row) },
]

const variationColumns = ({ t, lang }: Pick<Voice, 't' | 'lang'>): readonly Column<VariationItem>[] => [
  {
    key: 'kind',
    title: t(variationFields.kind),
    width: 160,
    cell: ({ id, kind }) => <PageLink to={['variations', id]}>{t(variationKinds[kind])}</PageLink>,
  },
  { key: 'no', title: t(variationFields.number), width: 170, cell: ({ no }) => no },
  { key: 'reason', title: t(variationFields.reason), cell: ({ reason }) => reason },
  {
    key: 'status',
    title: t(purchaseWords.status),
    width: 110,
    cell: ({ status, lapsed }) =>
      lapsed ? t(variationWords.lapsedShort) : <StatusTag table={variationStatus} status={status} />,
  },
  {
    key: 'on',
    title: t(variationFields.supplementOn),
    width: 150,
    cell: ({ signedOn }) => (signedOn === null ? '' : dateShown(lang, signedOn)),
  },
]
