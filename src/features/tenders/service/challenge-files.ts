import type { Acting } from '../../../kernel/acting.ts'
import type { FileId, LotId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { FileType } from '../../../kernel/stored-file.ts'
import { hasRoom, UPLOADS } from '../../../kernel/uploads.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import type { ChallengeFile, ChallengeRefusal } from '../contract/challenge.ts'
import { challengedIn, mayBeChallenged, mayEnterPapers, objectedUntil } from '../rules/award.ts'
import type { ChallengePaper } from '../rules/challenge.ts'
import { knowsPause } from '../rules/by-law.ts'
import { mayBeHeldOffline } from '../rules/offline-paper.ts'
import { mayBePaused } from '../rules/pause.ts'
import { challengeFiles, challengeFilesOf, insertChallengeFile } from '../store/challenge-files.ts'
import { papersNamedOn } from '../store/challenges.ts'
import { lots } from '../store/kept.ts'
import { mayOn } from './award-deeds.ts'
import { keepPaper, type Uploaded } from './kept-papers.ts'
import { profileOfLot } from './lot-profile.ts'

/** Paper as it was scanned, photographed or written; a bare text can bear no seal. */
const isPaper = (type: FileType): boolean => type !== 'text/plain'

/** Whether a paper may be added: by whoever could file an objection now, and by the officer for one that came on paper. */
export async function mayAddPaper(tx: ReadTx, acting: Acting, id: LotId): Promise<Result<void, ChallengeRefusal>> {
  const lot = await lots.table.load(tx, acting.tenant, id)
  // What the finance bureau wrote comes at any time while the purchase goes on.
  if (lot && mayOn(acting, 'pause.enter') && mayBePaused(lot) && knowsPause((await profileOfLot(tx, acting, lot)).code))
    return ok(undefined)
  // The papers of a review held off line, or of its report.
  if (lot && mayOn(acting, 'offline.enter') && (mayBeHeldOffline(lot) || lot.status === 'auditing')) return ok(undefined)
  if (!lot || challengedIn(lot) === undefined || !mayOn(acting, 'challenge.add-paper')) return refuse({ code: 'not-found' })
  if (mayOn(acting, 'challenge.register')) {
    if (mayEnterPapers(lot)) return ok(undefined)
    return refuse({ code: 'wrong-status', status: lot.status })
  }
  return mayBeChallenged(lot, acting.now) ? ok(undefined) : refuse({ code: 'past-deadline', deadline: objectedUntil(lot) })
}

/** The same of one with so many bytes, and that there are not too many of theirs already. */
export async function mayAddAnother(
  tx: ReadTx,
  acting: Acting,
  id: LotId,
  coming: number,
): Promise<Result<void, ChallengeRefusal>> {
  const may = await mayAddPaper(tx, acting, id)
  return may.ok ? hasRoom(roomOf(acting), await ownPapers(tx, acting, id), coming) : may
}

/** Whoever enters what came on paper scans for everybody who objects. */
const roomOf = (acting: Acting) => (mayOn(acting, 'challenge.register') ? UPLOADS.objectionsOnPaper : UPLOADS.objections)

const ownPapers = async (tx: ReadTx, acting: Acting, id: LotId) =>
  (await challengeFilesOf(tx, acting, id)).filter(({ addedBy }) => addedBy === acting.actor)

/** Keeps a paper for an objection that is being written, as `keepPaper` does. */
export async function addPaper(
  tx: Tx,
  acting: Acting,
  lotId: LotId,
  uploaded: Uploaded,
): Promise<Result<ChallengeFile, ChallengeRefusal>> {
  const may = await mayAddPaper(tx, acting, lotId)
  if (!may.ok) return may
  if (!isPaper(uploaded.stored.type)) return refuse({ code: 'file-kind-refused' })
  // One after the other, or those that come at the same moment would not count each other.
  await lots.table.lock(tx, acting.tenant, lotId)
  return keepPaper(acting, uploaded, {
    lotId,
    there: await ownPapers(tx, acting, lotId),
    room: roomOf(acting),
    insert: (row) => insertChallengeFile(tx, row),
  })
}

/** The papers that an objection names: of this lot, and uploaded by the one who files it. */
export async function papersNamed(
  tx: ReadTx,
  acting: Acting,
  lotId: LotId,
  ids: readonly FileId[],
): Promise<Result<ChallengePaper[], ChallengeRefusal>> {
  const wanted = [...new Set(ids)]
  const kept = await challengeFiles(tx, acting, wanted)
  const found = kept.filter((file) => file.lotId === lotId && file.addedBy === acting.actor)
  if (found.length < wanted.length) return refuse({ code: 'unknown-paper' })
  return ok(found.map(({ id: file, sha256 }) => ({ file, sha256 })))
}

/** The same for a scan that the office enters: one paper is entered once, whoever of the office scanned it. Ask with the lot locked. */
export async function papersEntered(
  tx: ReadTx,
  acting: Acting,
  lotId: LotId,
  ids: readonly FileId[],
): Promise<Result<ChallengePaper[], ChallengeRefusal>> {
  const named = await papersNamed(tx, acting, lotId, ids)
  if (!named.ok) return named
  const before = await papersNamedOn(tx, acting, lotId)
  return named.value.some(({ sha256 }) => before.has(sha256)) ? refuse({ code: 'paper-named' }) : named
}
