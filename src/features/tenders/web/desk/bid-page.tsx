import { isBefore } from '../../../../kernel/civil.ts'
import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { PageLink } from '../../../../ui/desk/page-link.tsx'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { PrintButton } from '../../../../ui/desk/print-button.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { Remark } from '../../../../ui/desk/states.tsx'
import { StatusTag } from '../../../../ui/desk/status-tag.tsx'
import { useNamed } from '../../../../ui/desk/address.ts'
import { useVoice, InWords } from '../../../../ui/voice.tsx'
import { bidStatus, bidWords } from '../../../../ui/words/bid.ts'
import { offerWords } from '../../../../ui/words/offer.ts'
import { menuWords } from '../../../../ui/words/menus.ts'
import { bidProblems } from '../../../../ui/words/bid-problems.ts'
import type { BidView } from '../../contract/bid.ts'
import { standingNow, toBidder } from '../../contract/missed.ts'
import { useBid } from '../bids-api.ts'
import { AnswersGiven } from './bid/answers-given.tsx'
import { BidEditor } from './bid/bid-editor.tsx'
import { BidNext } from './bid/bid-next.tsx'
import { Amended } from './bid/outdated.tsx'
import { BidShown } from './bid/bid-shown.tsx'
import { StillOffer } from './bid/still-offer.tsx'
import { EndedNext } from './bid/ended-next.tsx'
import { LastOfferFacts } from './bid/last-offer-facts.tsx'
import { OwnLastOffer } from './bid/own-last-offer.tsx'
import { LostNext } from './bid/lost-next.tsx'
import { WonNext } from './bid/won-next.tsx'
import { Opposed } from './lot/opposed.tsx'
import { OwnResult } from './bid/own-result.tsx'
import '../../../../ui/desk/css/work.css'

const WRITERS = new Set(['provider_manager', 'social_worker'])

/** One proposal: to be written while the call is open, to be read afterwards. */
export default function BidPage() {
  const named = useNamed('bid')
  const bid = useBid(named)
  return (
    <Fetched query={bid} words={bidProblems}>
      {(view) => (
        <InWords of={view.lot.profile}>
          <Shown key={view.id} bid={view} />
        </InWords>
      )}
    </Fetched>
  )
}

function Shown({ bid }: { bid: BidView }) {
  const { t } = useVoice()
  const { role, now } = useStanding()
  const isOwn = WRITERS.has(role)
  const status = isOwn ? toBidder(standingNow(bid, now)) : standingNow(bid, now)
  return (
    <>
      <PageTitle
        title={bid.lot.name}
        above={
          <>
            {isOwn ? <PageLink to={['my-bids']}>{t(menuWords.my_bids)}</PageLink> : t(bidWords.bid)} · {bid.partyName} ·{' '}
            <PageLink to={['lots', bid.lot.id]}>{bid.lot.code}</PageLink>
          </>
        }
        status={<StatusTag table={bidStatus} status={status} />}
        actions={<PrintButton />}
      />
      {isOwn && bid.lot.bidDeadline !== null && isBefore(now, bid.lot.bidDeadline) && <AnswersGiven lot={bid.lot.id} />}
      {isOwn && <Amended bid={bid} />}
      {isOwn && bid.opposite !== null && <Opposed other={bid.opposite} />}
      {bid.can['bid.save'] === true ? (
        <BidEditor bid={bid} />
      ) : (
        <>
          {isOwn && status === 'lapsed' && (
            <Remark tone="waiting">
              <p>{t(offerWords.missed)}</p>
              {bid.can['bid.come-late'] === true && bid.contentRevision > 0 && <StillOffer bid={bid} />}
            </Remark>
          )}
          {isOwn && status === 'late' && <Remark tone="waiting">{t(offerWords.late)}</Remark>}

          {bid.lastOffer !== null && isOwn && <OwnLastOffer bid={bid} offer={bid.lastOffer} />}
          {isOwn && bid.lastOffer?.can['last-offer.give'] !== true && (
            <LostNext
              bid={bid}
              otherwise={<EndedNext bid={bid} otherwise={<WonNext bid={bid} otherwise={<BidNext bid={bid} />} />} />}
            />
          )}
          {isOwn && <OwnResult bid={bid} />}
          {bid.lastOffer !== null && !isOwn && <LastOfferFacts offer={bid.lastOffer} />}
          <BidShown bid={bid} />
        </>
      )}
    </>
  )
}
