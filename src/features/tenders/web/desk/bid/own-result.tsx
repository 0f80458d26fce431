import { Facts } from '../../../../../ui/desk/facts.tsx'
import { useLetterRead } from '../../../../../ui/desk/letter-read.ts'
import { PaperLinks } from '../../../../../ui/desk/paper-links.tsx'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { ButtonLink } from '../../../../../ui/desk/page-link.tsx'
import { Panel } from '../../../../../ui/desk/panel.tsx'
import { StatusTag } from '../../../../../ui/desk/status-tag.tsx'
import { PlainTable } from '../../../../../ui/desk/table/plain-table.tsx'
import { sentencesShown } from '../../../../../ui/format.ts'
import { useVoice, type Voice } from '../../../../../ui/voice.tsx'
import { voidWords } from '../../../../../ui/words/award.ts'
import { bidStatus } from '../../../../../ui/words/bid.ts'
import { challengeWords } from '../../../../../ui/words/challenge.ts'
import { outGrounds } from '../../../../../ui/words/out-grounds.ts'
import { offerWords } from '../../../../../ui/words/offer.ts'
import { paperWords } from '../../../../../ui/words/papers.ts'
import { resultWords } from '../../../../../ui/words/result.ts'
import { purchaseWords } from '../../../../../ui/words/purchase.ts'
import { bidFields } from '../../../../../ui/words/bid.ts'
import type { BidView } from '../../../contract/bid.ts'
import { bidStandingOf, toBidder } from '../../../contract/missed.ts'
import { OwnFindings } from '../stated/own-findings.tsx'
import { GiveUp } from '../succession/give-up.tsx'
import { useAward } from '../../awards-api.ts'
import { isResultTold } from '../../objections.ts'

const JUDGED: ReadonlySet<BidView['status']> = new Set(['disqualified', 'out', 'ranked', 'won', 'lost', 'declined'])

/** What was scored and put away has none; an unqualified bid waits for the public notice, and one that was given up for the next result. */
const hasResult = ({ status, lot }: BidView) => JUDGED.has(status) && status !== 'ranked' && isResultTold(lot)

/** Why it was not chosen, until the result is taken back: then why that is, for what was said against a winner has no object. */
const reasonsOf = (t: Voice['t'], { status, reason, outGround, lot }: BidView, strengths: string | null | undefined) => {
  if (outGround !== null) return [t(outGrounds[outGround]), lot.endReason]
  return lot.revoked && status !== 'disqualified' ? [lot.endReason ?? t(voidWords.awaitsEnd)] : [strengths, reason, lot.endReason]
}

function letterShown(t: Voice['t'], kind: 'award-letter' | 'losing-letter', { lot }: BidView): string {
  const paper = t(paperWords[kind])
  return lot.revoked ? t(voidWords.revokedPaper, { paper }) : paper
}

/** One's own score, rank and reason, and what each item came to; nobody else's. */
export function OwnResult({ bid }: { bid: BidView }) {
  const { t, lang } = useVoice()
  const { tenant } = useStanding()
  const award = useAward(bid.lotId, hasResult(bid))
  const [, setRead] = useLetterRead(bid.id, 'letter', bid.lot.earlier)
  if (!JUDGED.has(bid.status)) return null
  const own = award.data?.bids.find(({ id }) => id === bid.id)
  return (
    <Panel
      title={t(offerWords.ownResult)}
      actions={
        award.data?.open === true &&
        award.data.heard.some(({ partyId }) => partyId === bid.partyId) && (
          <ButtonLink to={['lots', bid.lotId, 'challenge']} tone="plain">
            {t(challengeWords.file)}
          </ButtonLink>
        )
      }
    >
      {bid.total === null && bid.status !== 'disqualified' && bid.status !== 'out' ? (
        <p className="quiet">{t(offerWords.notYet)}</p>
      ) : (
        <Facts
          facts={[
            { label: t(purchaseWords.status), value: <StatusTag table={bidStatus} status={toBidder(bidStandingOf(bid))} /> },
            { label: t(offerWords.ownTotal), value: bid.total },
            { label: t(offerWords.ownRank), value: bid.rank ?? (bid.total === null ? null : t(resultWords.belowPass)) },
            ...(bid.lot.passMark === null ? [] : [{ label: t(offerWords.passMark), value: bid.lot.passMark }]),
            {
              label: t(bidFields.reason),
              value: sentencesShown(lang, reasonsOf(t, bid, own?.strengths)),
              wide: true,
            },
          ]}
        />
      )}
      {bid.points.length > 0 && (
        <>
          <h3>{t(offerWords.points)}</h3>
          <PlainTable
            caption={t(offerWords.points)}
            columns={[
              { key: 'item', title: t(offerWords.item), cell: ({ name }) => name },
              { key: 'max', title: t(offerWords.outOf), width: 100, figures: true, cell: ({ max }) => max },
              { key: 'points', title: t(offerWords.ownPoints), width: 180, figures: true, cell: ({ points }) => points },
            ]}
            rows={bid.points}
            rowKey={({ id }) => id}
          />
        </>
      )}
      <OwnFindings confirmed={bid.confirmed} />
      {own?.letter === true && (
        <p className="after-facts">
          <PaperLinks
            label={letterShown(t, award.data?.winner.bidId === own.id ? 'award-letter' : 'losing-letter', bid)}
            address={`/api/tenants/${tenant}/bids/${bid.id}/documents/letter`}
            onTake={setRead}
          />
        </p>
      )}
      <GiveUp bid={bid} />
    </Panel>
  )
}
