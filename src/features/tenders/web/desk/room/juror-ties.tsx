import { Button } from 'antd'
import { useState } from 'react'
import { saysNothing } from '../../../../../kernel/stock-reasons.ts'
import { ReasonDialog } from '../../../../../ui/desk/reason-dialog.tsx'
import { useVoice, type Voice } from '../../../../../ui/voice.tsx'
import { dateShown } from '../../../../../ui/format.ts'
import { kinWords, relationKinds, relationWords } from '../../../../../ui/words/relation.ts'
import type { JurorView, KnownTie, PanelView, TieFinding } from '../../../contract/panel.ts'
import { type RoomAt, settleTies } from '../../room-api.ts'
import { useRoomDeed } from './use-room.ts'

/** '某某中心 · 与负责人有亲属关系 · 夫妻 · 2015年1月1日起' */
export const tieShown = (
  { t, lang }: Pick<Voice, 't' | 'lang'>,
  { kind, kin, share, partyName, validFrom, validUntil }: Omit<KnownTie, 'member'>,
): string =>
  [
    partyName,
    t(relationKinds[kind]),
    ...(kin === null ? [] : [t(kinWords[kin])]),
    ...(share === null ? [] : [`${share / 100}%`]),
    validUntil === null
      ? t(relationWords.since, { from: dateShown(lang, validFrom) })
      : t(relationWords.until, { from: dateShown(lang, validFrom), to: dateShown(lang, validUntil) }),
  ].join(' · ')

type Props = { room: RoomAt; panel: PanelView; juror: JurorView }

/** What is on record of a juror and a bidder, for the officer to look into and the custodian to read. */
export function JurorTies({ room, panel, juror }: Props) {
  const voice = useVoice()
  const { t } = voice
  const ties = panel.ties.filter(({ member }) => member === juror.member)
  const isOpen = juror.contested === 'open' || ties.some(({ cleared }) => !cleared)
  if (ties.length === 0 && !isOpen) return null
  return (
    <div>
      {ties.map((tie) => (
        <p key={tie.id}>
          <span className="tag" data-tone={tie.cleared ? 'quiet' : 'bad'}>
            {t(tie.cleared ? relationWords.clearedAlready : relationWords.system)}
          </span>{' '}
          {tieShown(voice, tie)}
          {tie.denied !== null && <span className="quiet"> {t(relationWords.denied, { reason: tie.denied })}</span>}
        </p>
      ))}
      {isOpen && (
        <div className="row-actions no-print">
          {juror.can['juror.clear'] === true && <Settle room={room} juror={juror} outcome="cleared" />}
          {juror.can['juror.bar'] === true && <Settle room={room} juror={juror} outcome="barred" />}
        </div>
      )}
    </div>
  )
}

const HOW = { cleared: relationWords.clearedHow, barred: relationWords.barredHow } as const

function Settle({ room, juror, outcome }: { room: RoomAt; juror: JurorView; outcome: TieFinding['outcome'] }) {
  const { t } = useVoice()
  const [open, setOpen] = useState(false)
  const settling = useRoomDeed(room, (deed, reason: string) => settleTies(deed, juror.id, { outcome, reason }))
  return (
    <>
      <Button danger={outcome === 'barred'} loading={settling.isPending} onClick={() => setOpen(true)}>
        {t(relationWords[outcome])}
      </Button>
      <ReasonDialog
        about={['juror-settle', outcome, juror.id]}
        open={open}
        onClose={() => setOpen(false)}
        title={t(relationWords[outcome])}
        sample={relationWords.settleSample}
        maxLength={300}
        tooLittle={saysNothing}
        onReason={(reason) => settling.mutateAsync(reason)}
      >
        <p>{juror.name}</p>
        <p>{t(HOW[outcome])}</p>
      </ReasonDialog>
    </>
  )
}
