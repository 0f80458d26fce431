import { DueTag } from '../../../../ui/desk/due-tag.tsx'
import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { Money } from '../../../../ui/desk/money.tsx'
import { PageLink } from '../../../../ui/desk/page-link.tsx'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { StatusTag } from '../../../../ui/desk/status-tag.tsx'
import type { Column } from '../../../../ui/desk/table/data-table.tsx'
import { PlainTable } from '../../../../ui/desk/table/plain-table.tsx'
import { instantShown } from '../../../../ui/format.ts'
import { useVoice, type Voice } from '../../../../ui/voice.tsx'
import { bidStatus, bidWords } from '../../../../ui/words/bid.ts'
import { lotFields } from '../../../../ui/words/lot.ts'
import { menuWords } from '../../../../ui/words/menus.ts'
import { purchaseWords } from '../../../../ui/words/purchase.ts'
import { Panel } from '../../../../ui/desk/panel.tsx'
import type { Instant } from '../../../../kernel/civil.ts'
import type { LotItem } from '../../contract/lot.ts'
import { useCalls, useLots } from '../lots-api.ts'
import { LotTag } from './lot/lot-tag.tsx'

/** What an organisation can apply for now, the first to close on top; below what was open before. */
export default function NoticesPage() {
  const voice = useVoice()
  const { t } = voice
  const { now } = useStanding()
  const calls = useCalls()
  const lots = useLots({ limit: '100' })
  return (
    <>
      <PageTitle title={t(menuWords.notices)} />
      <Panel title={t(purchaseWords.openCalls)}>
        <Fetched query={calls}>
          {({ items }) => (
            <PlainTable
              caption={t(purchaseWords.openCalls)}
              columns={callColumns(voice, now)}
              rows={items}
              rowKey={({ id }) => id}
              empty={t(purchaseWords.noCalls)}
            />
          )}
        </Fetched>
      </Panel>
      <Panel title={t(purchaseWords.pastCalls)}>
        <Fetched query={lots}>
          {({ items }) => (
            <PlainTable
              caption={t(purchaseWords.pastCalls)}
              columns={pastColumns(voice)}
              rows={items.filter(({ status }) => status !== 'published')}
              rowKey={({ id }) => id}
              empty={t(purchaseWords.noPast)}
            />
          )}
        </Fetched>
      </Panel>
    </>
  )
}

const nameColumn = ({ t }: Voice): Column<LotItem> => ({
  key: 'name',
  title: t(lotFields.name),
  cell: ({ id, name }) => <PageLink to={['lots', id]}>{name}</PageLink>,
})

const callColumns = (voice: Voice, now: Instant): readonly Column<LotItem>[] => {
  const { t, lang } = voice
  return [
    nameColumn(voice),
    { key: 'area', title: t(lotFields.area), width: 130, cell: ({ areaName }) => areaName },
    { key: 'budget', title: t(lotFields.budget), width: 150, figures: true, cell: ({ budgetFen }) => <Money fen={budgetFen} /> },
    {
      key: 'deadline',
      title: t(lotFields.deadline),
      width: 260,
      cell: ({ bidDeadline }) =>
        bidDeadline === null ? (
          '—'
        ) : (
          <>
            {instantShown(lang, bidDeadline)} <DueTag due={bidDeadline} now={now} />
          </>
        ),
    },
    {
      key: 'mine',
      title: t(bidWords.mine),
      width: 170,
      cell: ({ bid }) =>
        bid === null ? (
          '—'
        ) : (
          <PageLink to={['bids', bid.id]}>
            <StatusTag table={bidStatus} status={bid.status} />
          </PageLink>
        ),
    },
  ]
}

const pastColumns = (voice: Voice): readonly Column<LotItem>[] => {
  const { t, lang } = voice
  return [
    nameColumn(voice),
    {
      key: 'deadline',
      title: t(lotFields.deadline),
      width: 220,
      cell: ({ bidDeadline }) => (bidDeadline === null ? '—' : instantShown(lang, bidDeadline)),
    },
    {
      key: 'status',
      title: t(purchaseWords.status),
      width: 150,
      cell: (lot) => <LotTag lot={lot} />,
    },
  ]
}
