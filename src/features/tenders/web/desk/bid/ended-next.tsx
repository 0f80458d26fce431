import { Button } from 'antd'
import type { ReactNode } from 'react'
import { type Told, useLetterRead } from '../../../../../ui/desk/letter-read.ts'
import { NextStep } from '../../../../../ui/desk/next-step.tsx'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { dateShown } from '../../../../../ui/format.ts'
import { addressOf } from '../../../../../ui/public/reader.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { voidWords } from '../../../../../ui/words/award.ts'
import { hints } from '../../../../../ui/words/common.ts'
import { offerWords } from '../../../../../ui/words/offer.ts'
import type { BidView } from '../../../contract/bid.ts'
import { useAward } from '../../awards-api.ts'

const STAYED_AWAY: ReadonlySet<BidView['status']> = new Set(['draft', 'lapsed', 'withdrawn'])

/** Every bidder of a project that came to nothing is told so, and why; `otherwise` of any other project. */
export function EndedNext({ bid, otherwise }: { bid: BidView; otherwise: ReactNode }) {
  const what = STAYED_AWAY.has(bid.status) ? undefined : whatHappened(bid)
  return what === undefined ? otherwise : <Ended bid={bid} what={what} />
}

function whatHappened({ lot }: BidView): Told | undefined {
  if (lot.status === 'void') return 'ended'
  return lot.revoked ? 'revoked' : undefined
}

const titleOf = ({ status, revoked, dropped }: BidView['lot']) => {
  if (dropped) return voidWords.droppedTitle
  return revoked && status !== 'void' ? voidWords.revokedTitle : voidWords.endedTitle
}

function Ended({ bid, what }: { bid: BidView; what: Told }) {
  const { t, lang } = useVoice()
  const { tenant } = useStanding()
  const [isRead, setRead] = useLetterRead(bid.id, what)
  const { lot } = bid
  const upheld = (useAward(bid.lotId, lot.revoked).data?.objections ?? []).filter(({ verdict }) => verdict === 'upheld')
  return (
    <NextStep
      title={t(titleOf(bid.lot))}
      action={
        <>
          {!isRead && <Button onClick={setRead}>{t(offerWords.haveRead)}</Button>}
          {what === 'ended' && (
            <a href={addressOf(`/public/${tenant}/announcements`, { lot: bid.lotId, lang })}>{t(voidWords.seeNotice)}</a>
          )}
        </>
      }
    >
      {bid.belowPass && !lot.dropped && !lot.revoked && bid.total !== null && (
        <p>{t(voidWords.ownShort, { total: bid.total, pass: lot.passMark ?? '—' })}</p>
      )}
      {lot.endReason !== null && <p>{t(hints.labelled, { label: t(hints.reason), value: lot.endReason })}</p>}
      {what === 'revoked' && <p>{t(voidWords.awaitsEnd)}</p>}
      {upheld.map(({ answer, answeredOn, reviewBy }) => (
        <div key={answer}>
          <p>{t(voidWords.upheld, { date: dateShown(lang, answeredOn) })}</p>
          <blockquote className="long-text">{answer}</blockquote>
          {reviewBy !== null && <p>{t(voidWords.reviewBy, { date: dateShown(lang, reviewBy) })}</p>}
        </div>
      ))}
    </NextStep>
  )
}
