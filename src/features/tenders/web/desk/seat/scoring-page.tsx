import { useEffect, useRef, useState } from 'react'
import { bringTo } from '../../../../../ui/desk/bring-to.ts'
import { Fetched } from '../../../../../ui/desk/fetched.tsx'
import { ButtonLink } from '../../../../../ui/desk/page-link.tsx'
import { Empty, Remark } from '../../../../../ui/desk/states.tsx'
import { useAddressQuery } from '../../../../../ui/desk/address.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { menuWords } from '../../../../../ui/words/menus.ts'
import { seatWords } from '../../../../../ui/words/seat.ts'
import type { OwnSheet, SeatView } from '../../../contract/seat.ts'
import type { RoomAt } from '../../room-api.ts'
import { CountedFacts } from '../stated/counted-facts.tsx'
import { Correction } from './correction.tsx'
import { SeatFrame } from './seat-frame.tsx'
import { SheetForm } from './sheet-form.tsx'
import { SheetList } from './sheet-list.tsx'
import type { Typed } from './marking.ts'
import { SubmitAll } from './submit-all.tsx'
import { useSheets } from './use-seat.ts'

/** 打分: one bid at a time; nobody else's marks, before or after. */
export default function ScoringPage() {
  return <SeatFrame step="scoring">{(seat, room) => <Scoring seat={seat} room={room} />}</SeatFrame>
}

const BEFORE: ReadonlySet<SeatView['panelStatus']> = new Set(['drawn', 'declared', 'sealed_in'])

function Scoring({ seat, room }: { seat: SeatView; room: RoomAt }) {
  const { t } = useVoice()
  const isBefore = BEFORE.has(seat.panelStatus)
  const sheets = useSheets(room, !isBefore && seat.mayReadBids)
  if (seat.signedAt !== null) return <Empty>{t(seatWords.closedSince)}</Empty>
  if (!seat.mayReadBids) {
    return (
      <Empty
        action={
          <ButtonLink to={['recusal']} search={{ lot: seat.lotId }}>
            {t(seatWords.toDeclaration)}
          </ButtonLink>
        }
      >
        {t(seatWords.readFirst)}
      </Empty>
    )
  }
  if (isBefore) return <Empty>{t(seatWords.notOpen)}</Empty>
  return <Fetched query={sheets}>{({ items }) => <Sheets seat={seat} room={room} sheets={items} />}</Fetched>
}

/** The marks are handed in far down the page; what that comes to stands at its top, and the juror is brought there. */
function useBroughtTo(isSubmitted: boolean) {
  const told = useRef<HTMLDivElement>(null)
  const was = useRef(isSubmitted)
  useEffect(() => {
    if (isSubmitted && !was.current) bringTo(told.current)
    was.current = isSubmitted
  }, [isSubmitted])
  return told
}

type SheetsProps = { seat: SeatView; room: RoomAt; sheets: readonly OwnSheet[] }

function Sheets({ seat, room, sheets }: SheetsProps) {
  const { t } = useVoice()
  const [asked] = useAddressQuery()
  const isSubmitted = ['scoring', 'locked'].includes(seat.panelStatus) && seat.jurorStatus === 'submitted'
  const told = useBroughtTo(isSubmitted)
  const [typed, setTyped] = useState<Readonly<Record<string, Typed>>>({})
  const back = sheets.find(({ can }) => can['sheet.correct'] === true)
  const open = sheets.find(({ bidId }) => bidId === asked['bid']) ?? back ?? sheets[0]
  if (open === undefined) return <Empty>{t(seatWords.notOpen)}</Empty>
  return (
    <>
      <div ref={told} tabIndex={-1}>
        {isSubmitted && <Remark>{t(seatWords.waitOthers)}</Remark>}
      </div>
      {seat.panelStatus === 'audited' && (
        <p className="no-print">
          <ButtonLink to={['signing']} search={{ lot: seat.lotId }}>
            {t(seatWords.toNext, { step: t(menuWords.signing) })}
          </ButtonLink>
        </p>
      )}
      <div className="marking">
        <SheetList seat={seat} sheets={sheets} open={open} />
        <div>
          {open.can['sheet.correct'] === true ? (
            <Correction key={open.id} seat={seat} room={room} sheet={open} />
          ) : (
            <SheetForm
              key={open.id}
              seat={seat}
              room={room}
              sheet={open}
              sheets={sheets}
              typed={typed[open.id] ?? { ...open.marks, ...open.unsound }}
              onType={(marks) => setTyped({ ...typed, [open.id]: marks })}
            />
          )}
          {seat.can['juror.submit'] === true && <SubmitAll room={room} sheets={sheets} />}
          <CountedFacts seat={seat} bid={open.bidId} />
        </div>
      </div>
    </>
  )
}
