import { type Acting, actingAs } from '../../../kernel/acting.ts'
import { type FileId, type LotId, PaperSigningId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/db.ts'
import { append } from '../../ledger/service/append.ts'
import { deedsOf } from '../../ledger/service/deeds.ts'
import type {
  PaperSigningChange,
  PaperSigningDone,
  PaperSigningEnd,
  PaperSigningEntry,
  SigningRefusal,
} from '../contract/paper-signing.ts'
import { TENDER_POLICY } from '../contract/policy.ts'
import type { PanelState } from '../rules/panel.ts'
import {
  answeredSince,
  correctionFault,
  PAPER_SIGNING_LIFE,
  type PaperSigningDeed,
  type PaperSigningState,
  signaturesFault,
} from '../rules/paper-signing.ts'
import { isSigningOver } from '../rules/report-signing.ts'
import { challengeFiles } from '../store/challenge-files.ts'
import { jurors, paperSignings } from '../store/kept.ts'
import { openSigning } from '../store/paper-signings.ts'
import type { ChallengeFileTable } from '../store/tables.ts'
import { keptFromPaper } from './paper-deeds.ts'
import { lockRoom, may, type Room, seatedIn } from './panel-room.ts'
import { signedIfAll } from './report-signing.ts'

type Outcome = Promise<Result<PaperSigningDone, SigningRefusal>>

export const signingDeeds = deedsOf({
  kept: paperSignings,
  life: PAPER_SIGNING_LIFE,
  policy: TENDER_POLICY,
  asks: {
    'paper-signing.enter': 'offline.enter',
    'paper-signing.revise': 'offline.enter',
    'paper-signing.return': 'offline.confirm',
    'paper-signing.confirm': 'offline.confirm',
    'paper-signing.withdraw': 'offline.confirm',
  },
  on: () => ({}),
})

const done = ({ id, status, revision }: PaperSigningState, panel: PanelState['status']): PaperSigningDone => ({
  id,
  status,
  revision,
  panel,
})

/** The room while its report is out to be signed. What was entered within the term is checked after it as well: until then the clock waits. */
async function lockSigning(tx: Tx, acting: Acting, lotId: LotId): Promise<Result<Room, SigningRefusal>> {
  const room = await lockRoom(tx, acting, lotId)
  if (!room || !may(acting, 'offline.confirm')) return refuse({ code: 'not-found' })
  return room.panel.status === 'audited' ? ok(room) : refuse({ code: 'wrong-status', status: room.panel.status })
}

/** Enters who signed the printed report by hand, with its scan; nobody has signed by it before another has checked it. */
export async function enterSigning(tx: Tx, acting: Acting, lotId: LotId, { signatures, file }: PaperSigningEntry): Outcome {
  const held = await lockSigning(tx, acting, lotId)
  if (!held.ok) return held
  const room = held.value
  if (!may(acting, 'offline.enter')) return refuse({ code: 'not-found' })
  // To the last millisecond of the term.
  if (isSigningOver(room.panel, acting.now)) return refuse({ code: 'signing-over', by: room.panel.signing?.by })
  const kept = await keptFromPaper(tx, acting, room)
  if (kept !== undefined) return refuse({ code: kept })
  if ((await openSigning(tx, acting, room.panel.id)) !== undefined) return refuse({ code: 'entered-already' })
  const fault = signaturesFault(signatures, seatedIn(room))
  if (fault !== undefined) return refuse({ code: fault })
  const scan = await scanOf(tx, acting, lotId, file)
  if (!scan.ok) return scan
  const facts = { lotId, panelId: room.panel.id, signatures, ...filed(scan.value) }
  const id = PaperSigningId.parse(acting.newId())
  return ok(done(await signingDeeds.does(tx, acting, { id }, 'paper-signing.enter', facts), room.panel.status))
}

/** Typed anew. What may change depends on the term and on who asked for it: `correctionFault`. */
export async function reviseSigning(
  tx: Tx,
  acting: Acting,
  lotId: LotId,
  id: PaperSigningId,
  { revision, entry: { signatures, file } }: PaperSigningChange,
): Outcome {
  const held = await lockSigning(tx, acting, lotId)
  if (!held.ok) return held
  const room = held.value
  const before = await holdSigning(tx, acting, { lotId, id, revision }, 'paper-signing.revise')
  if (!before.ok) return before
  const kept = await keptFromPaper(tx, acting, room)
  if (kept !== undefined) return refuse({ code: kept })
  const scan = await scanOf(tx, acting, lotId, file, before.value.file)
  if (!scan.ok) return scan
  const seats = seatedIn(room)
  const [isOver, isScanLate] = [isSigningOver(room.panel, acting.now), isSigningOver(room.panel, scan.value.addedAt)]
  const fault =
    correctionFault({ before: before.value, signatures, seats, isOver, isScanLate }) ?? signaturesFault(signatures, seats)
  if (fault !== undefined) return refuse({ code: fault, by: room.panel.signing?.by })
  const facts = { signatures, ...filed(scan.value) }
  return ok(done(await signingDeeds.does(tx, acting, before.value, 'paper-signing.revise', facts), room.panel.status))
}

type Scan = Pick<ChallengeFileTable, 'id' | 'sha256' | 'addedAt'>
const filed = ({ id: file, sha256 }: Scan) => ({ file, sha256 })

/** A scan of this lot that the caller uploaded, or that was named before. */
async function scanOf(tx: Tx, acting: Acting, lotId: LotId, id: FileId, before?: FileId): Promise<Result<Scan, SigningRefusal>> {
  const [found] = await challengeFiles(tx, acting, [id])
  if (found?.lotId !== lotId || (found.addedBy !== acting.actor && id !== before)) return refuse({ code: 'unknown-paper' })
  if (found.type !== 'application/pdf' && !found.type.startsWith('image/')) return refuse({ code: 'file-kind-refused' })
  return ok(found)
}

/**
 * As the scan has it: each has signed or dissented from now on, and with the last of the panel the winner is proposed. Whoever has
 * answered on the screen since is left out and keeps that answer; there must be somebody for whom the paper still counts.
 */
export async function confirmSigning(tx: Tx, acting: Acting, lotId: LotId, id: PaperSigningId, revision: number): Outcome {
  const held = await lockSigning(tx, acting, lotId)
  if (!held.ok) return held
  const room = held.value
  const signing = await holdSigning(tx, acting, { lotId, id, revision }, 'paper-signing.confirm')
  if (!signing.ok) return signing
  const kept = await keptFromPaper(tx, acting, room, signing.value.enteredBy)
  if (kept !== undefined) return refuse({ code: kept })
  const { signatures } = signing.value
  const leftOut = answeredSince(signatures, seatedIn(room))
  if (leftOut.length === signatures.length) return refuse({ code: 'not-to-sign' })
  const confirmed = await signingDeeds.does(tx, acting, signing.value, 'paper-signing.confirm', { leftOut })
  const hand = { ...acting, role: actingAs(TENDER_POLICY, acting, 'offline.confirm') }
  for (const { juror: of, dissent } of signatures.filter(({ juror }) => !leftOut.includes(juror))) {
    const juror = room.jurors.find((one) => one.id === of)
    if (juror === undefined) throw new Error(`juror ${of} has left the room`)
    if (dissent === null) await append(tx, hand, jurors, juror, 'juror.sign-on-paper', {})
    else await append(tx, hand, jurors, juror, 'juror.dissent-on-paper', { reason: dissent })
  }
  const panel = await signedIfAll(tx, acting, lotId)
  return panel.ok ? ok(done(confirmed, panel.value)) : refuse({ code: 'wrong-status', status: panel.error.code })
}

/**
 * The second hand's: it differs from the scan and is put right, or it is ended. The first hand alone could make silence of what was
 * entered in time; so it does neither, within the term neither, whose last moment is as good as after it.
 */
const withReason =
  (deed: 'paper-signing.return' | 'paper-signing.withdraw') =>
  async (tx: Tx, acting: Acting, lotId: LotId, id: PaperSigningId, { revision, reason }: PaperSigningEnd): Outcome => {
    const room = await lockRoom(tx, acting, lotId)
    const signing = await holdSigning(tx, acting, { lotId, id, revision }, deed)
    if (!signing.ok || !room) return signing.ok ? refuse({ code: 'not-found' }) : signing
    const kept = await keptFromPaper(tx, acting, room, signing.value.enteredBy)
    if (kept !== undefined) return refuse({ code: kept })
    return ok(done(await signingDeeds.does(tx, acting, signing.value, deed, { reason }), room.panel.status))
  }

/** It differs from the scan, and is typed anew. */
export const returnSigning = withReason('paper-signing.return')
/** Not to be put right; the clock then takes its course. */
export const withdrawSigning = withReason('paper-signing.withdraw')

type Of = { readonly lotId: LotId; readonly id: PaperSigningId; readonly revision: number }

async function holdSigning(
  tx: Tx,
  acting: Acting,
  { lotId, id, revision }: Of,
  deed: Exclude<PaperSigningDeed, 'paper-signing.enter'>,
): Promise<Result<PaperSigningState, SigningRefusal>> {
  const held = await signingDeeds.hold(tx, acting, id, deed)
  if (!held.ok) return held
  if (held.value.lotId !== lotId) return refuse({ code: 'not-found' })
  return held.value.revision === revision ? held : refuse({ code: 'changed-meanwhile' })
}
