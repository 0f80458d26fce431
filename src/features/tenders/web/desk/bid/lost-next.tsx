import type { ReactNode } from 'react'
import { DueTag } from '../../../../../ui/desk/due-tag.tsx'
import { NextStep } from '../../../../../ui/desk/next-step.tsx'
import { ButtonLink } from '../../../../../ui/desk/page-link.tsx'
import { PaperLinks } from '../../../../../ui/desk/paper-links.tsx'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { dateShown } from '../../../../../ui/format.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { challengeWords } from '../../../../../ui/words/challenge.ts'
import { offerWords } from '../../../../../ui/words/offer.ts'
import { paperWords } from '../../../../../ui/words/papers.ts'
import type { BidView } from '../../../contract/bid.ts'
import { useAward } from '../../awards-api.ts'

const NOT_CHOSEN: ReadonlySet<BidView['status']> = new Set(['disqualified', 'lost'])

/** Whoever was not chosen reads why, and while the public notice runs may object; `otherwise` before and after that. */
export function LostNext({ bid, otherwise }: { bid: BidView; otherwise: ReactNode }) {
  const { t, lang } = useVoice()
  const { tenant, now } = useStanding()
  const award = useAward(bid.lotId, NOT_CHOSEN.has(bid.status)).data
  const own = award?.bids.find(({ id }) => id === bid.id)
  if (!NOT_CHOSEN.has(bid.status) || award?.open !== true || own?.letter !== true) return otherwise
  const until = award.standstill?.due
  return (
    <NextStep
      title={t(offerWords.readLetter)}
      {...(until === undefined
        ? {}
        : {
            due: (
              <>
                {t(offerWords.objectUntil, { date: dateShown(lang, until) })} <DueTag due={until} now={now} />
              </>
            ),
          })}
      action={
        <ButtonLink to={['lots', bid.lotId, 'challenge']} tone="plain">
          {t(challengeWords.file)}
        </ButtonLink>
      }
    >
      <PaperLinks label={t(paperWords['losing-letter'])} address={`/api/tenants/${tenant}/bids/${bid.id}/documents/letter`} />
    </NextStep>
  )
}
