import { Button } from 'antd'
import { useState } from 'react'
import { ReasonDialog } from '../../../../../ui/desk/reason-dialog.tsx'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { useVoice } from '../../../../../ui/voice.tsx'
import { roomWords } from '../../../../../ui/words/room.ts'
import type { PanelView } from '../../../contract/panel.ts'
import { disbandPanel, type RoomAt } from '../../room-api.ts'
import { useRoomDeed } from './use-room.ts'

const UNTIL_LOCKED: ReadonlySet<PanelView['status']> = new Set(['drawn', 'declared', 'sealed_in', 'scoring'])

/** The way out when a panel cannot go on. */
export function Disband({ room, panel }: { room: RoomAt; panel: PanelView }) {
  const { t } = useVoice()
  const [open, setOpen] = useState(false)
  const disbanding = useRoomDeed(room, disbandPanel)
  const { role } = useStanding()
  if (panel.can['panel.disband'] !== true)
    return role === 'officer' && UNTIL_LOCKED.has(panel.status) ? <p className="quiet">{t(roomWords.disbandByLeader)}</p> : null
  return (
    <div className="no-print">
      <Button danger onClick={() => setOpen(true)}>
        {t(roomWords.disband)}
      </Button>
      <ReasonDialog
        about={['disband', room.lot]}
        open={open}
        onClose={() => setOpen(false)}
        title={t(roomWords.disband)}
        onReason={(reason) => disbanding.mutateAsync(reason)}
      >
        <p>{t(roomWords.disbandConsequence)}</p>
      </ReasonDialog>
    </div>
  )
}
