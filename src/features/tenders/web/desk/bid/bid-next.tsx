import { Button } from 'antd'
import { useState } from 'react'
import { ConfirmButton } from '../../../../../ui/desk/confirm-button.tsx'
import { DueTag } from '../../../../../ui/desk/due-tag.tsx'
import { NextStep } from '../../../../../ui/desk/next-step.tsx'
import { ButtonLink } from '../../../../../ui/desk/page-link.tsx'
import { ReasonDialog } from '../../../../../ui/desk/reason-dialog.tsx'
import { Refusal } from '../../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { useDeed } from '../../../../../ui/desk/use-deed.ts'
import { instantShown } from '../../../../../ui/format.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { bidWords } from '../../../../../ui/words/bid.ts'
import { lotWords } from '../../../../../ui/words/lot.ts'
import { nextWords } from '../../../../../ui/words/next.ts'
import { offerWords } from '../../../../../ui/words/offer.ts'
import { bidProblems } from '../../../../../ui/words/bid-problems.ts'
import type { BidView } from '../../../contract/bid.ts'
import { type BidMove, moveBid } from '../../bids-api.ts'

/** After the submission: the receipt, and until the deadline the ways back. */
export function BidNext({ bid }: { bid: BidView }) {
  const { t, lang } = useVoice()
  const { tenant, now } = useStanding()
  const [asking, setAsking] = useState(false)
  const move = useDeed((input: BidMove, id) => moveBid({ tenant, bid: bid.id }, input, id))
  const { can } = bid
  const { bidDeadline } = bid.lot
  const mayTurnBack = can['bid.unseal'] === true || can['bid.withdraw'] === true || can['bid.resume'] === true
  if (bid.receiptNo === null && !mayTurnBack) return null
  const seen = bid.status === 'late' ? offerWords.seeProof : offerWords.seeReceipt
  const title = can['bid.resume'] === true ? t(nextWords['bid.resume']) : t(mayTurnBack ? nextWords['lot.close'] : seen)
  return (
    <>
      <Refusal error={move.error} words={bidProblems} />
      <NextStep
        title={title}
        {...(mayTurnBack && bidDeadline !== null
          ? {
              due: (
                <>
                  {t(lotWords.bidsUntil, { instant: instantShown(lang, bidDeadline) })} <DueTag due={bidDeadline} now={now} />
                </>
              ),
            }
          : {})}
        action={
          <>
            {bid.receiptNo !== null && <ButtonLink to={['bids', bid.id, 'receipt']}>{t(seen)}</ButtonLink>}
            {can['bid.resume'] === true && (
              <Button type="primary" loading={move.isPending} onClick={() => move.mutate({ deed: 'bid.resume' })}>
                {t(bidWords.submitAgain)}
              </Button>
            )}
            {can['bid.unseal'] === true && (
              <ConfirmButton
                label={t(offerWords.takeBack)}
                consequence={t(offerWords.takeBackConsequence)}
                tone="plain"
                onConfirm={() => move.mutate({ deed: 'bid.unseal' })}
              />
            )}
            {can['bid.withdraw'] === true && <Button onClick={() => setAsking(true)}>{t(bidWords.withdraw)}</Button>}
          </>
        }
      >
        {bid.status === 'withdrawn'
          ? t(can['bid.resume'] === true ? offerWords.withdrawnUntil : offerWords.withdrawnNow)
          : mayTurnBack && t(offerWords.onlyAfter)}
      </NextStep>
      <ReasonDialog
        about={['bid-withdraw', bid.id]}
        open={asking}
        onClose={() => setAsking(false)}
        title={t(bidWords.withdraw)}
        words={bidProblems}
        onReason={(reason) => move.mutateAsync({ deed: 'bid.withdraw', reason })}
      >
        <p>{t(bidWords.withdrawConsequence)}</p>
      </ReasonDialog>
    </>
  )
}
