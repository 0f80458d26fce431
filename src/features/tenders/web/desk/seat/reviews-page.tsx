import type { ReactNode } from 'react'
import { Fetched } from '../../../../../ui/desk/fetched.tsx'
import { PageTitle } from '../../../../../ui/desk/page-title.tsx'
import { Panel } from '../../../../../ui/desk/panel.tsx'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { Empty } from '../../../../../ui/desk/states.tsx'
import { StatusTag } from '../../../../../ui/desk/status-tag.tsx'
import { dateShown } from '../../../../../ui/format.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { jurorStatus, reviewWords } from '../../../../../ui/words/juror.ts'
import { menuWords } from '../../../../../ui/words/menus.ts'
import { mornings } from '../../../../../ui/words/mornings.ts'
import { markingWords } from '../../../../../ui/words/seat.ts'
import { sheetStatus } from '../../../../../ui/words/sheet.ts'
import type { OpenSheet, SeatSummary } from '../../../contract/seat.ts'
import { bidderName } from '../room/names.ts'
import { aheadOf, runningIn, toSignIn, unfinishedIn } from './reviews.ts'
import { useSeats } from './use-seat.ts'
import '../../../../../ui/desk/css/work.css'
import './seat.css'

/**
 * 我的评审: where and when the juror sits and in which order is heard, what is not marked yet, what is to be signed. All of it is
 * done in the room, with the slip of the day.
 */
export default function ReviewsPage() {
  const { t } = useVoice()
  const { seats, isJuror } = useSeats()
  const [sessions, unfinished, toSign] = mornings.juror
  if (!isJuror) return <Empty>{t(reviewWords.noSession)}</Empty>
  return (
    <>
      <PageTitle title={t(menuWords.reviews)} />
      <Fetched query={seats}>
        {({ items }) => (
          <>
            <Panel title={t(sessions)}>
              <Seats seats={runningIn(items)} empty={t(reviewWords.noSession)}>
                {(seat) => <Session seat={seat} />}
              </Seats>
            </Panel>
            <Panel title={t(unfinished)}>
              <Seats seats={unfinishedIn(items)} empty={t(reviewWords.noOpenSheets)}>
                {(seat) => <Unfinished seat={seat} />}
              </Seats>
            </Panel>
            <Panel title={t(toSign)}>
              <Seats seats={toSignIn(items)} empty={t(reviewWords.noReport)}>
                {(seat) => <ToSign seat={seat} />}
              </Seats>
            </Panel>
          </>
        )}
      </Fetched>
    </>
  )
}

type SeatsProps = { seats: readonly SeatSummary[]; empty: string; children: (seat: SeatSummary) => ReactNode }

function Seats({ seats, empty, children }: SeatsProps) {
  if (seats.length === 0) return <p className="quiet">{empty}</p>
  return (
    <ul className="work-list">
      {seats.map((seat) => (
        <li key={seat.jurorId}>{children(seat)}</li>
      ))}
    </ul>
  )
}

const Name = ({ seat: { lotCode, lotName } }: { seat: SeatSummary }) => (
  <strong>
    {lotCode} {lotName}
  </strong>
)

/** Who offers stands here in the order of the defence, once the juror is inside. */
function Session({ seat }: { seat: SeatSummary }) {
  const { t, lang } = useVoice()
  const { today } = useStanding()
  const { reviewOn, reviewPlace, bidders } = seat
  const { word, step } = aheadOf(seat)
  return (
    <>
      <div className="work-what">
        <Name seat={seat} />
        <p>
          {reviewOn === null ? t(reviewWords.noDay) : dateShown(lang, reviewOn)}
          {reviewOn === today && (
            <>
              {' '}
              <span className="tag" data-tone="waiting">
                {t(reviewWords.today)}
              </span>
            </>
          )}
          {reviewPlace !== null && ` · ${reviewPlace}`}
        </p>
        {bidders.length === 0 ? (
          <p className="quiet">{t(reviewWords.orderLater)}</p>
        ) : (
          <ol className="bids-in-order">
            {bidders.map((bidder) => (
              <li key={bidder.bidId}>{bidderName(bidder)}</li>
            ))}
          </ol>
        )}
        {word !== undefined && <p>{t(word)}</p>}
        {step !== undefined && <p>{t(reviewWords.inRoom, { step: t(menuWords[step]) })}</p>}
      </div>
      <StatusTag table={jurorStatus} status={seat.jurorStatus} />
    </>
  )
}

function Unfinished({ seat }: { seat: SeatSummary }) {
  const { t } = useVoice()
  return (
    <div className="work-what">
      <Name seat={seat} />
      <p>{t(reviewWords.openSheets, { count: seat.openSheets.length })}</p>
      <ul className="bidders">
        {seat.openSheets.map((sheet) => (
          <li key={sheet.bidId}>
            {bidderName(sheet)} <Missing sheet={sheet} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function Missing({ sheet: { status, missing } }: { sheet: OpenSheet }) {
  const { t } = useVoice()
  if (status !== 'draft') return <StatusTag table={sheetStatus} status={status} />
  return (
    <span className="tag" data-tone={missing === 0 ? 'good' : 'waiting'}>
      {missing === 0 ? t(markingWords.complete) : t(markingWords.missing, { count: missing })}
    </span>
  )
}

function ToSign({ seat }: { seat: SeatSummary }) {
  const { t, lang } = useVoice()
  return (
    <div className="work-what">
      <Name seat={seat} />
      <p>{t(reviewWords.inRoom, { step: t(menuWords.signing) })}</p>
      {seat.signBy !== null && <p>{t(reviewWords.signUntil, { date: dateShown(lang, seat.signBy) })}</p>}
    </div>
  )
}
