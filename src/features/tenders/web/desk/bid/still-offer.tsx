import { ConfirmButton } from '../../../../../ui/desk/confirm-button.tsx'
import { Refusal } from '../../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { useDeed } from '../../../../../ui/desk/use-deed.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { bidProblems } from '../../../../../ui/words/bid-problems.ts'
import { offerWords } from '../../../../../ui/words/offer.ts'
import type { BidView } from '../../../contract/bid.ts'
import { type BidMove, moveBid } from '../../bids-api.ts'

/** Whoever comes when the deadline has passed is refused, and may have it in writing. */
export function StillOffer({ bid }: { bid: BidView }) {
  const { t } = useVoice()
  const { tenant } = useStanding()
  const move = useDeed((input: BidMove, id) => moveBid({ tenant, bid: bid.id }, input, id))
  return (
    <div className="row-actions no-print">
      <Refusal error={move.error} words={bidProblems} />
      <ConfirmButton
        label={t(offerWords.stillOffer)}
        consequence={t(offerWords.stillOfferConsequence)}
        tone="plain"
        busy={move.isPending}
        onConfirm={() => move.mutate({ deed: 'bid.seal', revision: bid.contentRevision })}
      />
    </div>
  )
}
