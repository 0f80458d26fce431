import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { saysNothing } from '../../../../../kernel/stock-reasons.ts'
import { ConsentButton } from '../../../../../ui/desk/consent-button.tsx'
import { Fetched } from '../../../../../ui/desk/fetched.tsx'
import { PageLink } from '../../../../../ui/desk/page-link.tsx'
import { Panel } from '../../../../../ui/desk/panel.tsx'
import { ReasonDialog } from '../../../../../ui/desk/reason-dialog.tsx'
import { Refusal } from '../../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { StatusTag } from '../../../../../ui/desk/status-tag.tsx'
import type { Column } from '../../../../../ui/desk/table/data-table.tsx'
import { PlainTable } from '../../../../../ui/desk/table/plain-table.tsx'
import { useDeed } from '../../../../../ui/desk/use-deed.ts'
import { instantShown } from '../../../../../ui/format.ts'
import { useVoice, type Voice } from '../../../../../ui/voice.tsx'
import { bidFields, bidSamples, bidStatus } from '../../../../../ui/words/bid.ts'
import { outGrounds } from '../../../../../ui/words/out-grounds.ts'
import { lotWords } from '../../../../../ui/words/lot.ts'
import { consequences } from '../../../../../ui/words/next.ts'
import { purchaseWords } from '../../../../../ui/words/purchase.ts'
import { tenderProblems } from '../../../../../ui/words/tender-problems.ts'
import { hasPassed } from '../../../rules/turnout.ts'
import type { BidItem } from '../../../contract/bid.ts'
import { bidStandingOf } from '../../../contract/missed.ts'
import type { LotView } from '../../../contract/lot.ts'
import { type BidMove, moveBid, useBidsOf } from '../../bids-api.ts'
import { SECTIONS } from './ways.ts'

const NearBidders = lazy(() => import('./near-bidders.tsx'))
const READERS = new Set(['officer', 'leader', 'custodian'])

/** The bids once they are unsealed, each with its qualification; before that only that nobody can read them. */
export function LotBids({ lot }: { lot: LotView }) {
  const { t } = useVoice()
  const { role } = useStanding()
  const isOpen = lot.openedAt !== null
  const bids = useBidsOf(lot.id, isOpen && READERS.has(role))
  if (!READERS.has(role) || lot.publishedAt === null) return null
  return (
    <div id={SECTIONS.bids}>
      <Panel title={t(purchaseWords.bids)}>
        {isOpen ? (
          <Fetched query={bids} words={tenderProblems}>
            {({ items }) => (
              <>
                {role !== 'leader' && (
                  <Suspense fallback={null}>
                    <NearBidders lot={lot.id} />
                  </Suspense>
                )}
                <BidTable items={items} />
              </>
            )}
          </Fetched>
        ) : (
          <p className="quiet">{t(purchaseWords.bidsSealed)}</p>
        )}
      </Panel>
    </div>
  )
}

const BidTable = ({ items }: { items: readonly BidItem[] }) => {
  const voice = useVoice()
  return (
    <PlainTable
      caption={voice.t(purchaseWords.bids)}
      columns={columnsIn(voice)}
      rows={items}
      rowKey={({ id }) => id}
      empty={voice.t(purchaseWords.noBids)}
    />
  )
}

const columnsIn = ({ t, lang }: Voice): readonly Column<BidItem>[] => [
  {
    key: 'party',
    title: t(bidFields.organisation),
    cell: ({ id, partyName }) => <PageLink to={['bids', id]}>{partyName}</PageLink>,
  },
  { key: 'label', title: t(purchaseWords.label), width: 80, cell: ({ label }) => label ?? '—' },
  {
    key: 'sealed',
    title: t(bidFields.submittedAt),
    width: 190,
    cell: ({ sealedAt }) => (sealedAt === null ? '—' : instantShown(lang, sealedAt)),
  },
  {
    key: 'status',
    title: t(purchaseWords.status),
    width: 150,
    cell: (bid) => (
      <>
        <StatusTag table={bidStatus} status={bidStandingOf(bid)} />
        {bid.status === 'disqualified' && bid.reason !== null && <span className="quiet"> {bid.reason}</span>}
        {bid.outGround !== null && <span className="quiet"> {t(outGrounds[bid.outGround])}</span>}
      </>
    ),
  },
  { key: 'deed', title: t(purchaseWords.qualification), width: 220, cell: (bid) => <Judge bid={bid} /> },
]

/** What the check came to; it stands whatever comes after. */
const findingOn = ({ status }: BidItem) => {
  if (status === 'disqualified') return 'failed'
  return hasPassed(status) ? 'passed' : 'notChecked'
}

function Judge({ bid }: { bid: BidItem }) {
  const { t } = useVoice()
  const { tenant } = useStanding()
  // The revision that was on the page when the reason was asked for.
  const [asking, setAsking] = useState<number>()
  const judge = useDeed((input: BidMove, id) => moveBid({ tenant, bid: bid.id }, input, id))
  const mayPass = bid.can['bid.qualify'] === true && bid.status !== 'qualified'
  const mayFail = bid.can['bid.disqualify'] === true && bid.status !== 'disqualified'
  if (!mayPass && !mayFail) return <span className="quiet">{t(purchaseWords[findingOn(bid)])}</span>
  return (
    <div className="row-actions no-print">
      <Refusal error={judge.error} words={tenderProblems} />
      {mayPass && (
        <ConsentButton
          label={t(lotWords.qualify)}
          about={`${bid.lot.name} · ${bid.partyName}`}
          consequence={t(consequences['bid.qualify'])}
          tone="plain"
          busy={judge.isPending}
          seen={bid.revision}
          onConsent={(revision) => judge.mutate({ deed: 'bid.qualify', revision })}
        />
      )}
      {mayFail && <Button onClick={() => setAsking(bid.revision)}>{t(lotWords.disqualify)}</Button>}
      <ReasonDialog
        about={['disqualify', bid.id]}
        open={asking !== undefined}
        onClose={() => setAsking(undefined)}
        title={`${t(lotWords.disqualify)} · ${bid.lot.name} · ${bid.partyName}`}
        sample={bidSamples.disqualifyReason}
        tooLittle={saysNothing}
        words={tenderProblems}
        onReason={async (reason) =>
          asking !== undefined && judge.mutateAsync({ deed: 'bid.disqualify', revision: asking, reason })
        }
      />
    </div>
  )
}
