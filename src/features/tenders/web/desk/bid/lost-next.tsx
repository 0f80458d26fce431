import { Button } from 'antd'
import type { ReactNode } from 'react'
import { DueTag } from '../../../../../ui/desk/due-tag.tsx'
import { useLetterRead } from '../../../../../ui/desk/letter-read.ts'
import { NextStep } from '../../../../../ui/desk/next-step.tsx'
import { ButtonLink } from '../../../../../ui/desk/page-link.tsx'
import { PaperLinks } from '../../../../../ui/desk/paper-links.tsx'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { dateShown } from '../../../../../ui/format.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { answerWords, challengeWords } from '../../../../../ui/words/challenge.ts'
import { offerWords } from '../../../../../ui/words/offer.ts'
import { paperWords } from '../../../../../ui/words/papers.ts'
import { stepWords } from '../../../../../ui/words/next.ts'
import type { AwardView } from '../../../contract/award.ts'
import type { BidView } from '../../../contract/bid.ts'
import type { ChallengeView } from '../../../contract/challenge.ts'
import { isPending } from '../../../rules/challenge.ts'
import { useAward, useChallenges } from '../../awards-api.ts'
import { isResultTold } from '../../objections.ts'

/** A bid that a review on paper left closed was not chosen either; it reads why above, and has no letter. */
const NOT_CHOSEN: ReadonlySet<BidView['status']> = new Set(['disqualified', 'out', 'lost', 'unopened'])

type Props = { bid: BidView; otherwise: ReactNode }

/**
 * Whoever was not chosen reads why, and while the public notice runs may object; an objection that was filed comes before that
 * until its answer was opened. `otherwise` before and after.
 */
export function LostNext({ bid, otherwise }: Props) {
  const isLost = NOT_CHOSEN.has(bid.status)
  const award = useAward(bid.lotId, isLost && isResultTold(bid.lot)).data
  const filed = useChallenges(bid.lotId, isLost).data?.items ?? []
  if (!isLost || award === undefined) return otherwise
  const open = filed.find(({ status, can }) => isPending(status) || can['challenge.read'] === true)
  if (open !== undefined) return <Filed objection={open} />
  if (!award.open) return otherwise
  if (bid.status === 'unopened') return <Unopened bid={bid} award={award} />
  return award.bids.some(({ id, letter }) => id === bid.id && letter) ? <Letter bid={bid} award={award} /> : otherwise
}

function Filed({ objection: { lot, status, answerDue } }: { objection: ChallengeView }) {
  const { t, lang } = useVoice()
  const { now } = useStanding()
  const waits = isPending(status)
  return (
    <NextStep
      title={t(waits ? offerWords.objectionPending : offerWords.objectionAnswered)}
      {...(waits
        ? {
            due: (
              <>
                {t(stepWords.latest, { when: dateShown(lang, answerDue) })} <DueTag due={answerDue} now={now} />
              </>
            ),
          }
        : {})}
      action={
        <ButtonLink to={['lots', lot.id]} tone={waits ? 'plain' : 'primary'}>
          {t(waits ? offerWords.seeObjection : answerWords.open)}
        </ButtonLink>
      }
    />
  )
}

type OwnProps = { bid: BidView; award: AwardView }
type ObjectingProps = OwnProps & { title: string; tone?: 'primary' | 'plain'; read?: ReactNode; children?: ReactNode }

/** Until when an objection may be filed, and the way to it. */
function Objecting({ bid, award: { challengeEnds }, title, tone = 'plain', read, children }: ObjectingProps) {
  const { t, lang } = useVoice()
  const { now } = useStanding()
  return (
    <NextStep
      title={title}
      {...(challengeEnds === null
        ? {}
        : {
            due: (
              <>
                {t(offerWords.objectUntil, { date: dateShown(lang, challengeEnds) })} <DueTag due={challengeEnds} now={now} />
              </>
            ),
          })}
      action={
        <>
          {read}
          <ButtonLink to={['lots', bid.lotId, 'challenge']} tone={tone}>
            {t(challengeWords.file)}
          </ButtonLink>
        </>
      }
    >
      {children}
    </NextStep>
  )
}

/** Why it was left closed stands above; its receipt proves what it had sealed. */
function Unopened({ bid, award }: OwnProps) {
  const { t } = useVoice()
  return (
    <Objecting
      bid={bid}
      award={award}
      title={t(offerWords.leftOut)}
      tone="primary"
      read={
        bid.receiptNo !== null && (
          <ButtonLink to={['bids', bid.id, 'receipt']} tone="plain">
            {t(offerWords.seeReceipt)}
          </ButtonLink>
        )
      }
    />
  )
}

function Letter({ bid, award }: OwnProps) {
  const { t } = useVoice()
  const { tenant } = useStanding()
  const [isRead, setRead] = useLetterRead(bid.id, 'letter', bid.lot.earlier)
  return (
    <Objecting
      bid={bid}
      award={award}
      title={t(isRead ? offerWords.letterRead : offerWords.readLetter)}
      read={!isRead && <Button onClick={setRead}>{t(offerWords.haveRead)}</Button>}
    >
      <PaperLinks
        label={t(paperWords['losing-letter'])}
        address={`/api/tenants/${tenant}/bids/${bid.id}/documents/letter`}
        onTake={setRead}
      />
    </Objecting>
  )
}
