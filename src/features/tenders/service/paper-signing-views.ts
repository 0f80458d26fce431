import type { Acting } from '../../../kernel/acting.ts'
import type { LotId, PaperSigningId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { ReadTx } from '../../../platform/db.ts'
import type { BidFile } from '../contract/bid.ts'
import type { PaperSigningList, PaperSigningView, SigningRefusal } from '../contract/paper-signing.ts'
import type { PaperSigningState } from '../rules/paper-signing.ts'
import { isSigningOver, isSilent } from '../rules/report-signing.ts'
import { challengeFiles } from '../store/challenge-files.ts'
import { paperSignings } from '../store/kept.ts'
import { memberNamesOf } from '../store/names.ts'
import { namesOf } from '../store/panels.ts'
import { openSigning, signingIdsOf } from '../store/paper-signings.ts'
import { termSet } from './award-deeds.ts'
import { fileView } from './bid-files.ts'
import { keptFromPaper } from './paper-deeds.ts'
import { signingDeeds } from './paper-signings.ts'
import { may, type Room, roomOf, seatedIn } from './panel-room.ts'

/** For the office: what came of the report on paper, and whose signature is still wanting. */
export async function listSignings(tx: ReadTx, acting: Acting, lotId: LotId): Promise<Result<PaperSigningList, SigningRefusal>> {
  const room = await roomOf(tx, acting, lotId)
  if (!room || !may(acting, 'offline.see')) return refuse({ code: 'not-found' })
  const seated = seatedIn(room)
  const people = await namesOf(
    tx,
    acting,
    seated.map(({ member }) => member),
  )
  const found = await paperSignings.table.each(tx, acting.tenant, await signingIdsOf(tx, acting, lotId))
  const items: PaperSigningView[] = []
  for (const signing of found) items.push(await viewed(tx, acting, room, signing))
  const isInTerm = isOut(room) && !isSigningOver(room.panel, acting.now)
  const isFree = (await openSigning(tx, acting, room.panel.id)) === undefined
  return ok({
    panel: room.panel.status,
    term: await termSet(tx, acting, room.panel.id, 'panel.sign'),
    jurors: seated.map((juror) => ({
      id: juror.id,
      seat: juror.seat,
      name: people.find(({ id }) => id === juror.member)?.name ?? '',
      open: isSilent(juror),
    })),
    items,
    can: { 'paper-signing.enter': isInTerm && isFree && may(acting, 'offline.enter') },
  })
}

const isOut = ({ panel }: Room): boolean => panel.status === 'audited'

async function viewed(tx: ReadTx, acting: Acting, room: Room, signing: PaperSigningState): Promise<PaperSigningView> {
  const { id, revision, status, signatures, file, enteredBy, enteredAt, confirmedBy, confirmedAt, note } = signing
  const names = await memberNamesOf(tx, acting, confirmedBy === null ? [enteredBy] : [enteredBy, confirmedBy])
  const [scan] = may(acting, 'offline.see-scans') ? await challengeFiles(tx, acting, [file]) : []
  const kept = (await keptFromPaper(tx, acting, room, enteredBy)) ?? null
  const able = signingDeeds.can(acting, signing)
  const isInTerm = !isSigningOver(room.panel, acting.now)
  const mayType = isOut(room) && (status === 'returned' || isInTerm) && (await keptFromPaper(tx, acting, room)) === undefined
  return {
    id,
    revision,
    status,
    signatures,
    file: scan === undefined ? null : fileView(scan),
    enteredBy: names.get(enteredBy) ?? '',
    enteredAt,
    confirmedBy: confirmedBy && (names.get(confirmedBy) ?? ''),
    confirmedAt,
    note,
    kept: status === 'entered' && may(acting, 'offline.confirm') ? kept : null,
    can: {
      'paper-signing.confirm': able['paper-signing.confirm'] && kept === null && isOut(room),
      'paper-signing.return': able['paper-signing.return'] && kept === null && isOut(room),
      'paper-signing.withdraw': able['paper-signing.withdraw'] && kept === null,
      'paper-signing.revise': able['paper-signing.revise'] && mayType,
    },
  }
}

/** The scan of a signed report, for officer and leader. */
export async function openSigningScan(
  tx: ReadTx,
  acting: Acting,
  lotId: LotId,
  id: PaperSigningId,
): Promise<Result<BidFile, SigningRefusal>> {
  const signing = may(acting, 'offline.see-scans') ? await paperSignings.table.load(tx, acting.tenant, id) : undefined
  const [found] = signing?.lotId === lotId ? await challengeFiles(tx, acting, [signing.file]) : []
  return found ? ok(fileView(found)) : refuse({ code: 'not-found' })
}
