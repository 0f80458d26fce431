import { Button } from 'antd'
import { useState } from 'react'
import { namesNoCause } from '../../../../../kernel/stock-reasons.ts'
import { ConfirmButton } from '../../../../../ui/desk/confirm-button.tsx'
import { Panel } from '../../../../../ui/desk/panel.tsx'
import { ReasonDialog } from '../../../../../ui/desk/reason-dialog.tsx'
import { Refusal } from '../../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { StatusTag } from '../../../../../ui/desk/status-tag.tsx'
import type { Column } from '../../../../../ui/desk/table/data-table.tsx'
import { PlainTable } from '../../../../../ui/desk/table/plain-table.tsx'
import { clausesShown } from '../../../../../ui/format.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { jurorFields, jurorStatus } from '../../../../../ui/words/juror.ts'
import { arrivalWords, drawWords, roomWords } from '../../../../../ui/words/room.ts'
import { groundWords } from '../../../../../ui/words/seat.ts'
import type { Words } from '../../../../../ui/words/say.ts'
import type { JurorView, PanelView, SlipDone } from '../../../contract/panel.ts'
import { confirmJuror, missJuror, replaceJuror, reprintSlip, type RoomAt } from '../../room-api.ts'
import { JurorTies } from './juror-ties.tsx'
import { useRoomDeed } from './use-room.ts'

type Props = { room: RoomAt; panel: PanelView; onSlip: (slip: SlipDone) => void }

/** Seat by seat: who came, who declared, who has handed in; never a mark. */
export function JurorList({ room, panel, onSlip }: Props) {
  const { t } = useVoice()
  const { role } = useStanding()
  const jurors = [...panel.jurors].sort((a, b) => a.seat - b.seat || a.id.localeCompare(b.id))
  const columns: Column<JurorView>[] = [
    { key: 'name', title: t(jurorFields.name), width: 220, cell: ({ name, title }) => <Person name={name} title={title} /> },
    { key: 'seat', title: t(roomWords.seat), width: 100, cell: ({ seat }) => t(roomWords.seatNo, { seat }) },
    {
      key: 'capacity',
      title: t(jurorFields.capacity),
      width: 120,
      cell: ({ expert }) => t(expert ? roomWords.expert : roomWords.purchaser),
    },
    {
      key: 'status',
      title: t(roomWords.standing),
      cell: (juror) => (
        <div>
          <Standing juror={juror} />
          <JurorTies room={room} panel={panel} juror={juror} />
        </div>
      ),
    },
    {
      key: 'action',
      title: t(roomWords.action),
      width: 300,
      place: 'screen',
      cell: (juror) => <Actions room={room} panel={panel} juror={juror} onSlip={onSlip} />,
    },
  ]
  const isIdle = jurors.every((juror) => Object.values(deedsAt(panel, juror)).every((may) => !may))
  const shown = isIdle ? columns.filter(({ key }) => key !== 'action') : columns
  return (
    <Panel title={t(roomWords.jurors)}>
      {role !== 'custodian' && panel.status !== 'released' && <p className="quiet">{t(arrivalWords.byCustodian)}</p>}
      {panel.status === 'drawn' && <p className="quiet">{t(arrivalWords.missHow)}</p>}
      <PlainTable caption={t(roomWords.jurors)} columns={shown} rows={jurors} rowKey={({ id }) => id} />
    </Panel>
  )
}

const Person = ({ name, title }: Pick<JurorView, 'name' | 'title'>) => (
  <>
    {name}
    {title !== null && <span className="quiet"> {title}</span>}
  </>
)

function Standing({ juror: { status, ground, note } }: { juror: JurorView }) {
  const { t, lang } = useVoice()
  const grounds: Words = groundWords
  const told = ground?.split(',').map((one) => {
    const word = Object.hasOwn(grounds, one) ? grounds[one] : undefined
    return word === undefined ? one : word[lang === 'zh' ? 0 : 1]
  })
  return (
    <div>
      <StatusTag table={jurorStatus} status={status} />
      {told !== undefined && <p className="quiet">{t(roomWords.because, { grounds: clausesShown(lang, told) })}</p>}
      {note !== null && <p>{t(roomWords.ownWords, { note })}</p>}
    </div>
  )
}

const LEFT: ReadonlySet<JurorView['status']> = new Set(['absent', 'recused'])

type Seated = { readonly jurors: readonly Pick<JurorView, 'seat' | 'status'>[] }

/** Whether the seat of somebody who left is still empty. */
export const isEmptySeat = ({ jurors }: Seated, { seat }: Pick<JurorView, 'seat'>): boolean =>
  !jurors.some((other) => other.seat === seat && !LEFT.has(other.status))

/** What the caller may do about a juror; while nobody may do anything, no column stands empty. */
const deedsAt = (panel: PanelView, juror: JurorView) => ({
  confirm: juror.can['juror.confirm'] === true,
  miss: juror.can['juror.miss'] === true && panel.status === 'drawn',
  reprint: juror.can['juror.reprint-slip'] === true,
  replace: panel.can['panel.replace'] === true && LEFT.has(juror.status) && isEmptySeat(panel, juror),
})

type ActionProps = Props & { juror: JurorView }

function Actions({ room, panel, juror, onSlip }: ActionProps) {
  const { t } = useVoice()
  const confirming = useRoomDeed(room, confirmJuror, onSlip)
  const replacing = useRoomDeed(room, replaceJuror)
  const may = deedsAt(panel, juror)
  return (
    <div className="row-actions">
      <Refusal error={confirming.error ?? replacing.error} />
      {may.confirm && (
        <Button type="primary" loading={confirming.isPending} onClick={() => confirming.mutate(juror.id)}>
          {t(arrivalWords.confirm)}
        </Button>
      )}
      {may.miss && <Miss room={room} juror={juror} />}
      {may.reprint && <Reprint room={room} juror={juror} onSlip={onSlip} />}
      {may.replace && (
        <ConfirmButton
          label={t(drawWords.replace)}
          consequence={t(drawWords.replaceConsequence)}
          busy={replacing.isPending}
          onConfirm={() => replacing.mutate(juror.id)}
        />
      )}
    </div>
  )
}

function Miss({ room, juror }: { room: RoomAt; juror: JurorView }) {
  const { t } = useVoice()
  const [open, setOpen] = useState(false)
  const missing = useRoomDeed(room, (deed, ground: string) => missJuror(deed, juror.id, ground))
  return (
    <>
      <Button loading={missing.isPending} onClick={() => setOpen(true)}>
        {t(arrivalWords.miss)}
      </Button>
      <ReasonDialog
        about={['juror-miss', juror.id]}
        open={open}
        onClose={() => setOpen(false)}
        title={t(arrivalWords.miss)}
        sample={arrivalWords.absenceSample}
        maxLength={200}
        tooLittle={namesNoCause}
        onReason={(reason) => missing.mutateAsync(reason)}
      >
        <p>{juror.name}</p>
      </ReasonDialog>
    </>
  )
}

type ReprintProps = Pick<Props, 'room' | 'onSlip'> & { juror: JurorView }

/** A slip lets whoever holds it write as the juror, so a new one is asked for with a reason. */
function Reprint({ room, juror, onSlip }: ReprintProps) {
  const { t } = useVoice()
  const [open, setOpen] = useState(false)
  const reprinting = useRoomDeed(room, (deed, reason: string) => reprintSlip(deed, juror.id, reason), onSlip)
  return (
    <>
      <Button loading={reprinting.isPending} onClick={() => setOpen(true)}>
        {t(arrivalWords.reprint)}
      </Button>
      <ReasonDialog
        about={['slip-reprint', juror.id]}
        open={open}
        onClose={() => setOpen(false)}
        title={t(arrivalWords.reprint)}
        sample={arrivalWords.reprintSample}
        onReason={(reason) => reprinting.mutateAsync(reason)}
      >
        <p>{juror.name}</p>
        <p>{t(arrivalWords.reprintConsequence)}</p>
      </ReasonDialog>
    </>
  )
}
