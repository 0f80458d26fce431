import { codeOf } from '../../../../ui/reply.ts'
import { DueTag } from '../../../../ui/desk/due-tag.tsx'
import { ButtonLink, PageLink } from '../../../../ui/desk/page-link.tsx'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { StatusTag } from '../../../../ui/desk/status-tag.tsx'
import { type Column, DataTable } from '../../../../ui/desk/table/data-table.tsx'
import { instantShown } from '../../../../ui/format.ts'
import { useVoice, type Voice } from '../../../../ui/voice.tsx'
import { amendingWords } from '../../../../ui/words/amending.ts'
import { bidFields, bidStatus, bidWords } from '../../../../ui/words/bid.ts'
import { lotFields } from '../../../../ui/words/lot.ts'
import { menuWords } from '../../../../ui/words/menus.ts'
import { purchaseWords } from '../../../../ui/words/purchase.ts'
import type { Instant } from '../../../../kernel/civil.ts'
import type { BidItem } from '../../contract/bid.ts'
import { standingNow, toBidder } from '../../contract/missed.ts'
import { useMyBids } from '../bids-api.ts'
import { Affirm } from './bid/outdated.tsx'
import { LotTag } from './lot/lot-tag.tsx'

const NOTHING = {}
const stay = () => undefined

/** Everything one's own organisation has applied for, the newest first. */
export default function MyBidsPage() {
  const voice = useVoice()
  const { t } = voice
  const { now } = useStanding()
  const bids = useMyBids()
  return (
    <>
      <PageTitle title={t(bidWords.mine)} />
      <DataTable
        caption={t(bidWords.mine)}
        columns={columnsIn(voice, now)}
        rows={bids.data?.items}
        rowKey={({ id }) => id}
        value={NOTHING}
        onChange={stay}
        empty={t(bidWords.empty)}
        emptyAction={<ButtonLink to={['notices']}>{t(menuWords.notices)}</ButtonLink>}
        {...(bids.error && !bids.data ? { problem: { code: codeOf(bids.error) } } : {})}
        onRetry={() => void bids.refetch()}
      />
    </>
  )
}

const columnsIn = ({ t, lang }: Voice, now: Instant): readonly Column<BidItem>[] => [
  { key: 'lot', title: t(bidFields.lot), cell: ({ id, lot }) => <PageLink to={['bids', id]}>{lot.name}</PageLink> },
  { key: 'party', title: t(bidFields.organisation), width: 150, cell: ({ partyName }) => partyName },
  {
    key: 'status',
    title: t(purchaseWords.status),
    width: 170,
    cell: (bid) => (
      <>
        <StatusTag table={bidStatus} status={toBidder(standingNow(bid, now))} />
        {bid.outdated && (
          <p>
            <PageLink to={['bids', bid.id]}>{t(amendingWords.outdated)}</PageLink>
          </p>
        )}
        <Affirm bid={bid} />
      </>
    ),
  },
  {
    key: 'deadline',
    title: t(lotFields.deadline),
    width: 170,
    cell: ({ lot, status }) =>
      lot.bidDeadline === null ? (
        '—'
      ) : (
        <>
          {instantShown(lang, lot.bidDeadline)}{' '}
          {status === 'draft' && lot.bidDeadline > now && <DueTag due={lot.bidDeadline} now={now} />}
        </>
      ),
  },
  {
    key: 'lotStatus',
    title: t(bidFields.lotStatus),
    width: 110,
    cell: ({ lot }) => (
      <PageLink to={['lots', lot.id]}>
        <LotTag lot={lot} />
      </PageLink>
    ),
  },
  {
    key: 'receipt',
    title: t(bidFields.receiptNumber),
    width: 150,
    cell: ({ id, receiptNo }) => (receiptNo === null ? '—' : <PageLink to={['bids', id, 'receipt']}>{receiptNo}</PageLink>),
  },
]
