import { Button } from 'antd'
import { useState } from 'react'
import { ConfirmButton } from '../../../../../ui/desk/confirm-button.tsx'
import { Fetched } from '../../../../../ui/desk/fetched.tsx'
import { Panel } from '../../../../../ui/desk/panel.tsx'
import { PaperLinks } from '../../../../../ui/desk/paper-links.tsx'
import { PrintButton } from '../../../../../ui/desk/print-button.tsx'
import { ReasonDialog } from '../../../../../ui/desk/reason-dialog.tsx'
import { Refusal } from '../../../../../ui/desk/refusal.tsx'
import { Empty, Remark } from '../../../../../ui/desk/states.tsx'
import { useDeed } from '../../../../../ui/desk/use-deed.ts'
import { dateShown, instantShown } from '../../../../../ui/format.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { jurorSamples } from '../../../../../ui/words/juror.ts'
import { paperWords } from '../../../../../ui/words/papers.ts'
import { aggregateWords } from '../../../../../ui/words/trace.ts'
import { seatWords, signingWords } from '../../../../../ui/words/seat.ts'
import type { PanelResults } from '../../../contract/results.ts'
import type { SeatView } from '../../../contract/seat.ts'
import type { RoomAt } from '../../room-api.ts'
import { dissent, signReport } from '../../seat-api.ts'
import { CheckList } from '../room/check-list.tsx'
import { ItemMarks } from '../room/item-marks.tsx'
import { Matrix } from '../room/matrix.tsx'
import { namesIn } from '../room/names.ts'
import { Outcome } from '../room/outcome.tsx'
import { SignBy } from '../room/signatures.tsx'
import { useResults } from '../room/use-room.ts'
import { OwnMarks } from './own-marks.tsx'
import { SeatFrame } from './seat-frame.tsx'

/**
 * 签字: the totals with every juror's marks as the report holds them, one's own sheets, then the signature or a dissent with its
 * reasons (条例 Art. 41).
 */
export default function SigningPage() {
  return <SeatFrame step="signing">{(seat, room) => <Signing seat={seat} room={room} />}</SeatFrame>
}

const REPORTED: ReadonlySet<SeatView['panelStatus']> = new Set(['audited', 'signed', 'released'])

function Signing({ seat, room }: { seat: SeatView; room: RoomAt }) {
  const { t } = useVoice()
  const isReported = REPORTED.has(seat.panelStatus)
  const results = useResults(room, isReported ? seat.panelStatus : undefined)
  if (!isReported) return <Empty>{t(seat.panelStatus === 'revealed' ? seatWords.waitChecks : signingWords.notYet)}</Empty>
  return (
    <Fetched query={results}>
      {(found) => (
        <>
          <Standing seat={seat} />
          {seat.can['juror.sign'] === true && <Until seat={seat} />}
          <Report results={found} seat={seat} room={room} />
          {seat.can['juror.sign'] === true && <Sign room={room} />}
        </>
      )}
    </Fetched>
  )
}

/** Said before anything else: until when, how that was counted, and what silence means. */
function Until({ seat }: { seat: SeatView }) {
  const { t } = useVoice()
  if (seat.signing === null) return null
  return (
    <div className="no-print">
      <SignBy of={seat} isOpen />
      <p className="quiet">{t(signingWords.silence)}</p>
    </div>
  )
}

/** Nothing was said, and nothing can be any more, though the clock has yet to note it. */
const isOver = ({ jurorStatus, panelStatus, can }: SeatView): boolean =>
  jurorStatus === 'submitted' && panelStatus === 'audited' && can['juror.sign'] !== true

function Standing({ seat }: { seat: SeatView }) {
  const { t, lang } = useVoice()
  if (seat.signing !== null && (seat.jurorStatus === 'deemed' || isOver(seat)))
    return <Remark tone="waiting">{t(signingWords.deemed, { date: dateShown(lang, seat.signing.due) })}</Remark>
  if (seat.signedAt === null) return null
  return (
    <Remark>
      {seat.dissent === null
        ? t(signingWords.signedAt, { instant: instantShown(lang, seat.signedAt) })
        : t(signingWords.dissented, { reason: seat.dissent })}{' '}
      {t(seatWords.over)}
    </Remark>
  )
}

function Report({ results, seat, room }: { results: PanelResults; seat: SeatView; room: RoomAt }) {
  const { t, lang } = useVoice()
  const names = namesIn(results, lang)
  return (
    <>
      <Panel title={t(signingWords.report)} actions={<PrintButton />}>
        <p className="no-print">
          {seat.can['juror.sign'] === true && t(signingWords.readReport)}{' '}
          <PaperLinks
            label={t(paperWords['review-report'])}
            address={`/api/tenants/${room.tenant}/lots/${room.lot}/documents/review-report`}
          />
        </p>
        <Outcome results={results} names={names} />
        <Matrix results={results} />
        <p className="quiet">{t(aggregateWords[results.rubric.aggregate], { decimals: results.rubric.decimals })}</p>
        <ItemMarks room={room} results={results} names={names} />
      </Panel>
      <OwnMarks results={results} juror={seat.jurorId} names={names} />
      <CheckList results={results} names={names} />
    </>
  )
}

function Sign({ room }: { room: RoomAt }) {
  const { t } = useVoice()
  const [open, setOpen] = useState(false)
  const signing = useDeed((_: undefined, id) => signReport({ ...room, id }))
  const dissenting = useDeed((reason: string, id) => dissent({ ...room, id }, reason))
  return (
    <div className="submit-all no-print">
      <Refusal error={signing.error} />
      <div className="form-actions">
        <ConfirmButton
          label={t(signingWords.sign)}
          consequence={t(signingWords.signConsequence)}
          busy={signing.isPending}
          onConfirm={() => signing.mutate(undefined)}
        />
        <Button loading={dissenting.isPending} onClick={() => setOpen(true)}>
          {t(signingWords.dissent)}
        </Button>
      </div>
      <ReasonDialog
        about={['dissent', room.lot]}
        open={open}
        onClose={() => setOpen(false)}
        title={t(signingWords.dissent)}
        sample={jurorSamples.dissent}
        maxLength={1000}
        onReason={(reason) => dissenting.mutateAsync(reason)}
      >
        <p>{t(signingWords.dissentConsequence)}</p>
      </ReasonDialog>
    </div>
  )
}
