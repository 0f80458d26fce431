import { Button } from 'antd'
import { useState } from 'react'
import { useGo } from '../../../../../ui/desk/address.ts'
import { PageTitle } from '../../../../../ui/desk/page-title.tsx'
import { Panel } from '../../../../../ui/desk/panel.tsx'
import { Loading, Problem, Remark } from '../../../../../ui/desk/states.tsx'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { StatusTag } from '../../../../../ui/desk/status-tag.tsx'
import { TimeLine } from '../../../../../ui/desk/time-line.tsx'
import { dateShown } from '../../../../../ui/format.ts'
import { codeOf } from '../../../../../ui/reply.ts'
import { useVoice, InWords } from '../../../../../ui/voice.tsx'
import { panelStatus } from '../../../../../ui/words/panel.ts'
import { roomSteps, roomWords } from '../../../../../ui/words/room.ts'
import type { LotView } from '../../../contract/lot.ts'
import type { PanelView, SlipDone } from '../../../contract/panel.ts'
import { useLot } from '../../lots-api.ts'
import type { RoomAt } from '../../room-api.ts'
import { CustodyTable } from './custody-table.tsx'
import { Disband } from './disband.tsx'
import { DrawForm } from './draw-form.tsx'
import { DrawResult } from './draw-result.tsx'
import { JurorList } from './juror-list.tsx'
import { LastOffers } from './last-offers.tsx'
import { PaperTools } from './paper-tools.tsx'
import { Results } from './results.tsx'
import { RoomNextStep } from './room-next-step.tsx'
import { SlipSheet } from './slip-sheet.tsx'
import { stepsAt } from './stages.ts'
import { usePanel, useResults, useRoomAt } from './use-room.ts'
import './room.css'

/** The panel room of one lot: where it stands, the one thing to do now, and everything that was done. */
export default function RoomPage() {
  const room = useRoomAt()
  const lot = useLot(room.lot)
  const panel = usePanel(room)
  const [slip, setSlip] = useState<SlipDone>()
  // The code comes once: an answer to the same deed that comes without it takes nothing away.
  const show = (next: SlipDone) => setSlip((shown) => (shown !== undefined && next.slip === null ? shown : next))
  const error = lot.error ?? panel.error
  if (error && (lot.data === undefined || panel.data === undefined))
    return <Problem code={codeOf(error)} onRetry={() => void Promise.all([lot.refetch(), panel.refetch()])} />
  if (lot.data === undefined || panel.data === undefined) return <Loading />
  if (slip !== undefined) return <SlipSheet slip={slip} lot={lot.data} onDone={() => setSlip(undefined)} />
  return (
    <InWords of={lot.data.profile}>
      <Room room={room} lot={lot.data} panel={panel.data ?? undefined} onSlip={show} />
    </InWords>
  )
}

type Props = { room: RoomAt; lot: LotView; panel: PanelView | undefined; onSlip: (slip: SlipDone) => void }

function Room({ room, lot, panel, onSlip }: Props) {
  const { t } = useVoice()
  const go = useGo()
  const results = useResults(room, panel?.status)
  const live = panel?.status === 'disbanded' ? undefined : panel
  return (
    <>
      <PageTitle
        above={`${t(roomWords.room)} · ${lot.code}`}
        title={lot.name}
        status={panel && <StatusTag table={panelStatus} status={panel.status} />}
        actions={<Button onClick={() => go('lots', room.lot)}>{t(roomWords.toLot)}</Button>}
      />
      <OtherDay lot={lot} panel={live} />
      {live === undefined ? (
        <DrawForm room={room} lot={lot} disbanded={panel !== undefined} />
      ) : (
        <RoomNextStep room={room} panel={live} results={results.data} lot={lot} />
      )}
      <Panel title={t(roomWords.state)}>
        <div className="room-line">
          <TimeLine
            label={t(roomWords.state)}
            steps={stepsAt(panel?.status).map(({ key, state }) => ({ key, state, label: t(roomSteps[key]) }))}
          />
        </div>
      </Panel>
      {live && (
        <>
          {results.error && <Problem code={codeOf(results.error)} onRetry={() => void results.refetch()} />}
          {live.lastOffers !== null && <LastOffers room={room} standing={live.lastOffers} status={live.status} />}
          {results.data && <Results room={room} panel={live} results={results.data} />}
          <JurorList room={room} panel={live} onSlip={onSlip} />
          <PaperTools room={room} panel={live} />
          {live.custody.length > 0 && <CustodyTable panel={live} />}
          <DrawResult panel={live} />
          <Disband room={room} panel={live} />
        </>
      )}
    </>
  )
}

/** Said until the marks are laid open, to whoever draws or closes the room on another day than the call announced. */
function OtherDay({ lot: { reviewOn }, panel }: { lot: Pick<LotView, 'reviewOn'>; panel: PanelView | undefined }) {
  const { t, lang } = useVoice()
  const { today } = useStanding()
  if (reviewOn === null || reviewOn === today || (panel?.revealedAt ?? null) !== null) return null
  return (
    <Remark tone="waiting">
      {t(roomWords.otherDay, { announced: dateShown(lang, reviewOn), today: dateShown(lang, today) })}
    </Remark>
  )
}
