import { type Acting, actingAs } from '../../../kernel/acting.ts'
import { type FileId, type LotId, PaperSigningId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/db.ts'
import { append } from '../../ledger/service/append.ts'
import { deedsOf } from '../../ledger/service/deeds.ts'
import type { PaperSigningDone, PaperSigningEnd, PaperSigningEntry, SigningRefusal } from '../contract/paper-signing.ts'
import { TENDER_POLICY } from '../contract/policy.ts'
import type { ChallengePaper } from '../rules/challenge.ts'
import type { PanelState } from '../rules/panel.ts'
import { PAPER_SIGNING_LIFE, type PaperSigningState, signaturesFault } from '../rules/paper-signing.ts'
import { isSigningOver } from '../rules/report-signing.ts'
import { challengeFiles } from '../store/challenge-files.ts'
import { jurors, paperSignings } from '../store/kept.ts'
import { openSigning } from '../store/paper-signings.ts'
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
  const facts = { lotId, panelId: room.panel.id, signatures, ...scan.value }
  const id = PaperSigningId.parse(acting.newId())
  return ok(done(await signingDeeds.does(tx, acting, { id }, 'paper-signing.enter', facts), room.panel.status))
}

async function scanOf(tx: Tx, acting: Acting, lotId: LotId, id: FileId): Promise<Result<ChallengePaper, SigningRefusal>> {
  const [found] = await challengeFiles(tx, acting, [id])
  if (found?.lotId !== lotId || found.addedBy !== acting.actor) return refuse({ code: 'unknown-paper' })
  if (found.type !== 'application/pdf' && !found.type.startsWith('image/')) return refuse({ code: 'file-kind-refused' })
  return ok({ file: id, sha256: found.sha256 })
}

/** As the scan has it: each has signed or dissented from now on, and with the last of the panel the winner is proposed. */
export async function confirmSigning(tx: Tx, acting: Acting, lotId: LotId, id: PaperSigningId, revision: number): Outcome {
  const held = await lockSigning(tx, acting, lotId)
  if (!held.ok) return held
  const room = held.value
  const signing = await holdSigning(tx, acting, { lotId, id, revision }, 'paper-signing.confirm')
  if (!signing.ok) return signing
  const kept = await keptFromPaper(tx, acting, room, signing.value.enteredBy)
  if (kept !== undefined) return refuse({ code: kept })
  const { signatures } = signing.value
  // Whoever signed on the screen meanwhile has signed there.
  const fault = signaturesFault(signatures, seatedIn(room))
  if (fault !== undefined) return refuse({ code: fault })
  const confirmed = await signingDeeds.does(tx, acting, signing.value, 'paper-signing.confirm', {})
  const hand = { ...acting, role: actingAs(TENDER_POLICY, acting, 'offline.confirm') }
  for (const { juror: of, dissent } of signatures) {
    const juror = room.jurors.find((one) => one.id === of)
    if (juror === undefined) throw new Error(`juror ${of} has left the room`)
    if (dissent === null) await append(tx, hand, jurors, juror, 'juror.sign-on-paper', {})
    else await append(tx, hand, jurors, juror, 'juror.dissent-on-paper', { reason: dissent })
  }
  const panel = await signedIfAll(tx, acting, lotId)
  return panel.ok ? ok(done(confirmed, panel.value)) : refuse({ code: 'wrong-status', status: panel.error.code })
}

/** Typed wrongly, or not as the scan has it: another may be entered. */
export async function withdrawSigning(
  tx: Tx,
  acting: Acting,
  lotId: LotId,
  id: PaperSigningId,
  { revision, reason }: PaperSigningEnd,
): Outcome {
  const room = await lockRoom(tx, acting, lotId)
  const signing = await holdSigning(tx, acting, { lotId, id, revision }, 'paper-signing.withdraw')
  if (!signing.ok || !room) return signing.ok ? refuse({ code: 'not-found' }) : signing
  return ok(done(await signingDeeds.does(tx, acting, signing.value, 'paper-signing.withdraw', { reason }), room.panel.status))
}

type Of = { readonly lotId: LotId; readonly id: PaperSigningId; readonly revision: number }

async function holdSigning(
  tx: Tx,
  acting: Acting,
  { lotId, id, revision }: Of,
  deed: 'paper-signing.confirm' | 'paper-signing.withdraw',
): Promise<Result<PaperSigningState, SigningRefusal>> {
  const held = await signingDeeds.hold(tx, acting, id, deed)
  if (!held.ok) return held
  if (held.value.lotId !== lotId) return refuse({ code: 'not-found' })
  return held.value.revision === revision ? held : refuse({ code: 'changed-meanwhile' })
}
