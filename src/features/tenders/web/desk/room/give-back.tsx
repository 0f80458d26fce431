import { Button } from 'antd'
import { useState } from 'react'
import { ReasonDialog } from '../../../../../ui/desk/reason-dialog.tsx'
import { useVoice } from '../../../../../ui/voice.tsx'
import { resultWords } from '../../../../../ui/words/result.ts'
import type { SheetResult } from '../../../contract/results.ts'
import { returnSheet, type RoomAt } from '../../room-api.ts'
import { useRoomDeed } from './use-room.ts'

type BackProps = { room: RoomAt; sheet: SheetResult; juror: string; bidder: string }

/** Sends one sheet back to its juror, with the reason. */
export function GiveBack({ room, sheet, juror, bidder }: BackProps) {
  const { t } = useVoice()
  const [open, setOpen] = useState(false)
  const returning = useRoomDeed(room, (deed, reason: string) => returnSheet(deed, sheet.id, reason))
  return (
    <>
      <Button loading={returning.isPending} onClick={() => setOpen(true)}>
        {t(resultWords.returnSheet)}
      </Button>
      <ReasonDialog
        about={['sheet-return', sheet.id]}
        open={open}
        onClose={() => setOpen(false)}
        title={t(resultWords.returnSheet)}
        sample={resultWords.returnSample}
        maxLength={300}
        onReason={(reason) => returning.mutateAsync(reason)}
      >
        <p>{t(resultWords.returnFor, { juror, bidder })}</p>
      </ReasonDialog>
    </>
  )
}
