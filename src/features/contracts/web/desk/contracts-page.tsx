import { Button, Tag } from 'antd'
import { useAddressQuery, useGo } from '../../../../ui/desk/address.ts'
import { DueTag } from '../../../../ui/desk/due-tag.tsx'
import { Money } from '../../../../ui/desk/money.tsx'
import { PageLink } from '../../../../ui/desk/page-link.tsx'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { Panel } from '../../../../ui/desk/panel.tsx'
import { Refusal } from '../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { StatusTag } from '../../../../ui/desk/status-tag.tsx'
import { type Column, DataTable } from '../../../../ui/desk/table/data-table.tsx'
import { useDeed } from '../../../../ui/desk/use-deed.ts'
import { codeOf } from '../../../../ui/reply.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { backfillWords } from '../../../../ui/words/backfill.ts'
import { backfilledWords } from '../../../../ui/words/backfilled.ts'
import { contractFields, contractStanding, contractWords } from '../../../../ui/words/contract.ts'
import { contractPageWords } from '../../../../ui/words/desk-pages.ts'
import { menuWords } from '../../../../ui/words/menus.ts'
import type { Speaker } from '../../../../ui/words/profile.ts'
import { purchaseWords } from '../../../../ui/words/purchase.ts'
import { contractProblems } from '../../../../ui/words/contract-problems.ts'
import type { LotId } from '../../../../kernel/ids.ts'
import type { ContractItem, ContractList } from '../../contract/contract.ts'
import { draftContract, useContracts } from '../contracts-api.ts'
import { NextOfContract } from './next-of-contract.tsx'
import '../../../../ui/desk/css/work.css'

/** Contracts of the purchaser, or of one's own organisation; on top the projects that still wait for one. */
export default function ContractsPage() {
  const { t } = useVoice()
  const { role } = useStanding()
  const [asked, ask] = useAddressQuery()
  const contracts = useContracts()
  const q = (asked['q'] ?? '').trim()
  const rows = contracts.data?.items.filter((item) => q === '' || matches(item, q))
  const title = t(role === 'provider_manager' ? menuWords.my_contracts : menuWords.contracts)
  return (
    <>
      <PageTitle
        title={title}
        actions={role !== 'provider_manager' && <PageLink to={['contracts', 'backfills']}>{t(backfillWords.backfills)}</PageLink>}
      />
      <ToDraw lots={contracts.data?.toDraw ?? []} />
      <DataTable
        caption={title}
        columns={columnsIn(t)}
        rows={rows}
        rowKey={({ id }) => id}
        value={asked}
        onChange={ask}
        searchLabel={t(contractPageWords.searchContracts)}
        empty={t(contractWords.empty)}
        {...(contracts.error && !contracts.data ? { problem: { code: codeOf(contracts.error) } } : {})}
        onRetry={() => void contracts.refetch()}
      />
    </>
  )
}

const matches = ({ no, lot, providerName }: ContractItem, q: string) =>
  [no, lot.name, lot.code, providerName].some((text) => text.includes(q))

const columnsIn = (t: Speaker): readonly Column<ContractItem>[] => [
  {
    key: 'lot',
    title: t(purchaseWords.contract),
    cell: ({ id, lot, backfillId }) => (
      <span>
        <PageLink to={['contracts', id]}>{lot.name}</PageLink> {backfillId !== null && <Tag>{t(backfilledWords.mark)}</Tag>}
      </span>
    ),
  },
  { key: 'no', title: t(contractFields.number), width: 150, cell: ({ no }) => no },
  { key: 'provider', title: t(contractFields.provider), width: 190, cell: ({ providerName }) => providerName },
  {
    key: 'amount',
    title: t(contractFields.amount),
    width: 150,
    figures: true,
    cell: ({ amountFen }) => <Money fen={amountFen} />,
  },
  {
    key: 'status',
    title: t(purchaseWords.status),
    width: 110,
    cell: ({ standing }) => <StatusTag table={contractStanding} status={standing} />,
  },
  {
    key: 'next',
    title: t(purchaseWords.next),
    width: 220,
    cell: ({ status, next }) => (status === 'dropped' ? '—' : <NextOfContract next={next} status={status} />),
  },
]

/** Projects whose letter is out: one press draws the contract up from what was published and awarded. */
function ToDraw({ lots }: { lots: ContractList['toDraw'] }) {
  const { t } = useVoice()
  const { tenant, now } = useStanding()
  const go = useGo()
  const draft = useDeed(
    (lot: LotId, id) => draftContract({ tenant, lot }, id),
    ({ id }) => go('contracts', id, 'edit'),
  )
  if (lots.length === 0) return null
  return (
    <Panel title={t(contractPageWords.ready)}>
      <Refusal error={draft.error} words={contractProblems} />
      <ul className="work-list">
        {lots.map(({ lotId, code, name, signBy, overdue }) => (
          <li key={lotId} data-near={overdue}>
            <span className="work-what">
              <PageLink to={['lots', lotId]}>{name}</PageLink> <span className="quiet">{code}</span>
            </span>
            <DueTag due={signBy} now={now} />
            <Button type="primary" loading={draft.isPending} onClick={() => draft.mutate(lotId)}>
              {t(contractPageWords.newContract)}
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
