import type { ReactNode } from 'react'
import { DueTag } from '../../../../../ui/desk/due-tag.tsx'
import { useLetterRead } from '../../../../../ui/desk/letter-read.ts'
import { NextStep } from '../../../../../ui/desk/next-step.tsx'
import { PaperLinks } from '../../../../../ui/desk/paper-links.tsx'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { dateShown } from '../../../../../ui/format.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { offerWords } from '../../../../../ui/words/offer.ts'
import { paperWords } from '../../../../../ui/words/papers.ts'
import type { BidView } from '../../../contract/bid.ts'
import { useAward } from '../../awards-api.ts'

type Props = { bid: BidView; otherwise: ReactNode }

/** The winner reads the letter, and by when there must be a contract; `otherwise` before it was sent, and once the contract is public. */
export function WonNext({ bid, otherwise }: Props) {
  const { t, lang } = useVoice()
  const { tenant, now } = useStanding()
  const [isRead, setRead] = useLetterRead(bid.id, 'letter', bid.lot.earlier)
  const award = useAward(bid.lotId, bid.status === 'won').data
  const hasLetter = award?.bids.some(({ id, letter }) => id === bid.id && letter) === true
  if (!hasLetter || award?.signBy == null || bid.lot.status !== 'awarded') return otherwise
  const { due } = award.signBy
  return (
    <NextStep
      title={t(isRead ? offerWords.toSign : offerWords.readAwardLetter)}
      due={
        <>
          {t(offerWords.signUntil, { date: dateShown(lang, due) })} <DueTag due={due} now={now} />
        </>
      }
      action={
        <PaperLinks
          label={t(paperWords['award-letter'])}
          address={`/api/tenants/${tenant}/bids/${bid.id}/documents/letter`}
          onTake={setRead}
        />
      }
    >
      {t(offerWords.signHow)}
    </NextStep>
  )
}
