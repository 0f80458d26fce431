import { lazy, Suspense } from 'react'
import { Deadline } from '../../../../../ui/desk/deadline.tsx'
import { Facts } from '../../../../../ui/desk/facts.tsx'
import { Fetched } from '../../../../../ui/desk/fetched.tsx'
import { Money } from '../../../../../ui/desk/money.tsx'
import { Panel } from '../../../../../ui/desk/panel.tsx'
import { Problem } from '../../../../../ui/desk/states.tsx'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { StatusTag } from '../../../../../ui/desk/status-tag.tsx'
import type { Column } from '../../../../../ui/desk/table/data-table.tsx'
import { PlainTable } from '../../../../../ui/desk/table/plain-table.tsx'
import { codeOf } from '../../../../../ui/reply.ts'
import { sentencesShown } from '../../../../../ui/format.ts'
import { useVoice, type Voice } from '../../../../../ui/voice.tsx'
import { awardStatus, awardWords, voidWords } from '../../../../../ui/words/award.ts'
import { bidFields, bidStatus } from '../../../../../ui/words/bid.ts'
import { resultWords } from '../../../../../ui/words/result.ts'
import { purchaseWords } from '../../../../../ui/words/purchase.ts'
import type { AwardBid, AwardView } from '../../../contract/award.ts'
import type { LotView } from '../../../contract/lot.ts'
import { useAward } from '../../awards-api.ts'
import { ButtonLink } from '../../../../../ui/desk/page-link.tsx'
import { VoidGrounds } from '../../../../../ui/desk/void-grounds.tsx'
import { isDropped, isRevoked, stands } from '../../../rules/outcome.ts'
import { bidStandingOf } from '../../../contract/missed.ts'
import { objectionsShown } from '../../objections.ts'
import { computed, ruleShown } from './computed.ts'

// Few awards are given up: the page of the others does not wait for it.
const LotDeclines = lazy(() => import('../succession/lot-declines.tsx'))

const LotOffline = lazy(() => import('./lot-offline.tsx'))

const BEFORE: ReadonlySet<LotView['status']> = new Set(['draft', 'ready', 'published', 'closed', 'opening', 'qualifying'])
const IN_ROOM: ReadonlySet<LotView['status']> = new Set(['reviewing', 'auditing', 'scored'])
/** Until it is put before the public, a result is the office's proposal. */
const PROPOSED: ReadonlySet<AwardView['awardStatus']> = new Set(['proposed', 'confirmed', 'returned'])
const ROOM = new Set(['officer', 'leader', 'custodian'])

/** The result as far as this reader may see it, with the ranking and the dates that follow from it. */
export function LotResult({ lot }: { lot: LotView }) {
  const { t } = useVoice()
  const { role } = useStanding()
  const isNone = lot.awardStatus === null
  const award = useAward(lot.id, !isNone && !BEFORE.has(lot.status))
  if (BEFORE.has(lot.status)) return null
  return (
    <Panel
      title={t(purchaseWords.result)}
      actions={
        IN_ROOM.has(lot.status) &&
        lot.offline === null &&
        ROOM.has(role) && (
          <ButtonLink to={['lots', lot.id, 'room']} tone="plain">
            {t(purchaseWords.toRoom)}
          </ButtonLink>
        )
      }
    >
      {isNone && <NoResult lot={lot} />}
      {award.error !== null && <Problem code={codeOf(award.error)} onRetry={() => void award.refetch()} />}
      {award.error === null && !isNone && <Fetched query={award}>{(view) => <Shown award={view} />}</Fetched>}
    </Panel>
  )
}

/** None yet, or none ever: then with what each came to, where nobody reached the pass mark. */
function NoResult({ lot }: { lot: LotView }) {
  const { t } = useVoice()
  if (lot.shortOfPass.length > 0)
    return <VoidGrounds lot={lot.id} passMark={lot.rubric.pass ?? null} shortOfPass={lot.shortOfPass} upheld={[]} />
  return (
    <p className="quiet">
      {t(lot.status === 'void' || lot.status === 'cancelled' ? voidWords.noneChosen : purchaseWords.noResult)}
    </p>
  )
}

function Shown({ award }: { award: AwardView }) {
  const voice = useVoice()
  const { t } = voice
  const { today } = useStanding()
  return (
    <>
      {award.offline !== null && (
        <Suspense>
          <LotOffline told={award.offline} />
        </Suspense>
      )}
      <Facts
        facts={[
          { label: t(purchaseWords.status), value: <StatusTag table={awardStatus} status={standingOf(award)} /> },
          ...(award.objections.length === 0
            ? []
            : [{ label: t(purchaseWords.challenges), value: objectionsShown(t, award.objections) }]),
          ...(award.formerObjections.length === 0
            ? []
            : [{ label: t(purchaseWords.formerChallenges), value: objectionsShown(t, award.formerObjections) }]),
          {
            label: t(winnerWord(award)),
            value: award.winner.partyName,
          },
          { label: t(purchaseWords.awardAmount), value: <Money fen={award.awardFen} /> },
          { label: t(bidFields.total), value: award.winner.total },
          { label: t(purchaseWords.noticeNo), value: award.notice?.no },
          { label: t(purchaseWords.letterNo), value: award.letterNo },
          ...(award.deemed ? [{ label: t(purchaseWords.leaderNote), value: t(purchaseWords.deemed), wide: true }] : []),
          ...(award.leaderNote === null ? [] : [{ label: t(purchaseWords.leaderNote), value: award.leaderNote, wide: true }]),
        ]}
      />
      {award.announceBy !== null && (
        <Deadline
          label={t(purchaseWords.announceBy)}
          deadline={computed(award.announceBy)}
          rule={ruleShown(t, award.announceBy)}
          today={today}
        />
      )}
      {award.letterBy !== null && (
        <Deadline
          label={t(purchaseWords.letterBy)}
          deadline={computed(award.letterBy)}
          rule={ruleShown(t, award.letterBy)}
          today={today}
        />
      )}
      {award.standstill !== null && stands(award) && (
        <Deadline
          label={t(purchaseWords.standstillEnds)}
          deadline={computed(award.standstill)}
          rule={ruleShown(t, award.standstill)}
          {...(today > award.standstill.due ? {} : { today })}
        />
      )}
      {award.signBy !== null && (
        <Deadline
          label={t(purchaseWords.signBy)}
          deadline={computed(award.signBy)}
          rule={ruleShown(t, award.signBy)}
          {...(award.signOverdue ? { today } : {})}
        />
      )}
      {award.bids.length > 0 && (
        <PlainTable
          caption={t(awardWords.ranking)}
          columns={columnsIn(voice, award)}
          rows={award.bids.toSorted(byRank)}
          rowKey={({ id }) => id}
        />
      )}
      {(award.declines.length > 0 || award.can['bid.decline-on-paper'] === true) && (
        <Suspense>
          <LotDeclines award={award} />
        </Suspense>
      )}
    </>
  )
}

function winnerWord(award: AwardView) {
  if (isRevoked(award)) return voidWords.formerWinner
  return PROPOSED.has(award.awardStatus) ? purchaseWords.proposedWinner : purchaseWords.winner
}

/** In notice under an objection is told apart from in notice, final after an answered objection from final without any. */
const standingOf = (award: AwardView) => {
  const { awardStatus: standing, objections, pending } = award
  if (isRevoked(award)) return 'upheld'
  if (isDropped(award)) return 'dropped'
  if (standing === 'announced' && pending > 0) return 'objection'
  return standing === 'final' && objections.length > 0 ? 'heard' : standing
}

/** A score without a place did not reach the pass mark. */
const placeShown = (t: Voice['t'], { rank, total }: AwardBid) => rank ?? (total === null ? '—' : t(resultWords.belowPass))

const byRank = (a: AwardBid, b: AwardBid) => (a.rank ?? Infinity) - (b.rank ?? Infinity)

/** Reasons are owed to those who were not chosen, and are written with the announcement. */
function whyNone(t: Voice['t'], { status, rank }: AwardBid, award: AwardView): string {
  if (isDropped(award) || award.awardStatus === 'declined') return '—'
  if (status === 'won') return rank === null ? '—' : t(awardWords.wonBy, { rank })
  return status === 'ranked' ? t(awardWords.reasonsLater) : '—'
}

/** A score below the pass mark is told by its place. */
const standingIn = (award: AwardView, status: AwardBid['status']) =>
  bidStandingOf({
    status,
    belowPass: false,
    lot: { status: award.status, revoked: isRevoked(award), dropped: isDropped(award) },
  })

const columnsIn = ({ t, lang }: Voice, award: AwardView): readonly Column<AwardBid>[] => [
  { key: 'party', title: t(bidFields.organisation), cell: ({ partyName }) => partyName },
  { key: 'rank', title: t(bidFields.rank), width: 130, figures: true, cell: (bid) => placeShown(t, bid) },
  { key: 'total', title: t(bidFields.total), width: 100, figures: true, cell: ({ total }) => total ?? '—' },
  {
    key: 'status',
    title: t(purchaseWords.status),
    width: 150,
    cell: ({ status }) => <StatusTag table={bidStatus} status={standingIn(award, status)} />,
  },
  {
    key: 'reason',
    title: t(bidFields.reason),
    cell: (bid) => sentencesShown(lang, [bid.strengths, bid.reason]) || whyNone(t, bid, award),
  },
]
