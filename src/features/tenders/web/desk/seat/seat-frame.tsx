import { type ReactNode, useId } from 'react'
import { ConfirmButton } from '../../../../../ui/desk/confirm-button.tsx'
import { Fetched } from '../../../../../ui/desk/fetched.tsx'
import { PageTitle } from '../../../../../ui/desk/page-title.tsx'
import { Empty } from '../../../../../ui/desk/states.tsx'
import { StatusTag } from '../../../../../ui/desk/status-tag.tsx'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { InWords, useVoice } from '../../../../../ui/voice.tsx'
import { jurorWords, seatStatus } from '../../../../../ui/words/juror.ts'
import { MENUS, type MenuItem, menuWords } from '../../../../../ui/words/menus.ts'
import { seatWords } from '../../../../../ui/words/seat.ts'
import type { SeatSummary, SeatView } from '../../../contract/seat.ts'
import type { RoomAt } from '../../room-api.ts'
import { leaveComputer } from '../../seat-api.ts'
import { Reprints } from './reprints.tsx'
import { inTurn, useSeat, useSeats } from './use-seat.ts'
import './seat.css'

type Content = (seat: SeatView, room: RoomAt) => ReactNode

/** Around each of the juror's four steps: which step, which project, the way off this computer. */
export function SeatFrame({ step, children }: { step: MenuItem; children: Content }) {
  const { t } = useVoice()
  const { seats, chosen, choose, isJuror } = useSeats()
  const title = t(menuWords[step])
  const steps = MENUS.juror
  return (
    <>
      <PageTitle
        above={t(jurorWords.stepOf, { step: steps.indexOf(step) + 1, total: steps.length })}
        title={title}
        status={chosen && <StatusTag table={seatStatus} status={statusOf(chosen)} />}
        actions={<Leave />}
      />
      {isJuror ? (
        <Fetched query={seats}>
          {({ items }) =>
            chosen === undefined ? (
              <Empty>{t(seatWords.noSeat)}</Empty>
            ) : (
              <>
                {items.length > 1 && <Chooser items={items} chosen={chosen} onChoose={choose} />}
                <Seated key={chosen.lotId} seat={chosen} named={items.length === 1}>
                  {children}
                </Seated>
              </>
            )
          }
        </Fetched>
      ) : (
        <Empty>{t(seatWords.noSeat)}</Empty>
      )}
    </>
  )
}

const statusOf = ({ jurorStatus, panelStatus }: SeatSummary): keyof typeof seatStatus =>
  jurorStatus === 'declared' && panelStatus === 'scoring' ? 'scoring' : jurorStatus

type SeatedProps = { seat: SeatSummary; named: boolean; children: Content }

/** On paper the project is always named; on the screen the choice above names it. */
function Seated({ seat: { lotId, lotCode, lotName, profile }, named, children }: SeatedProps) {
  const { tenant } = useStanding()
  const room = { tenant, lot: lotId }
  const seat = useSeat(room)
  return (
    <InWords of={profile}>
      <p className={named ? 'seat-lot' : 'seat-lot print-only'}>
        {lotCode} {lotName}
      </p>
      <Fetched query={seat}>
        {(own) => (
          <>
            <Reprints of={own} />
            {children(own, room)}
          </>
        )}
      </Fetched>
    </InWords>
  )
}

type ChooserProps = {
  items: readonly SeatSummary[]
  chosen: SeatSummary
  onChoose: (lot: SeatSummary['lotId']) => void
}

function Chooser({ items, chosen, onChoose }: ChooserProps) {
  const { t } = useVoice()
  const id = useId()
  const { running, over } = inTurn(items)
  return (
    <p className="seat-choice no-print">
      <label htmlFor={id}>{t(seatWords.choose)} </label>
      <select
        id={id}
        className="input"
        value={chosen.lotId}
        onChange={(event) => {
          const next = items.find(({ lotId }) => lotId === event.target.value)
          if (next) onChoose(next.lotId)
        }}
      >
        <Choices seats={running} />
        {over.length > 0 && (
          <optgroup label={t(seatWords.finished)}>
            <Choices seats={over} />
          </optgroup>
        )}
      </select>
    </p>
  )
}

const Choices = ({ seats }: { seats: readonly SeatSummary[] }) =>
  seats.map(({ lotId, lotCode, lotName }) => (
    <option key={lotId} value={lotId}>
      {lotCode} {lotName}
    </option>
  ))

function Leave() {
  const { t } = useVoice()
  return (
    <ConfirmButton
      tone="plain"
      label={t(seatWords.leave)}
      consequence={t(seatWords.leaveConsequence)}
      onConfirm={() => void leaveComputer().finally(() => window.location.assign('/desk/'))}
    />
  )
}
