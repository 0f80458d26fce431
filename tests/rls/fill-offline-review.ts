import { randomUUID } from 'node:crypto'
import { FileId, type LotId, OfflineReviewId, PaperSigningId, SYSTEM, type Tenant } from '../../src/kernel/ids.ts'
import type { Tx } from '../../src/platform/db.ts'
import { AT, enter, fillAction, SCAN } from './fill-common.ts'

const HANDS = { enteredBy: SYSTEM, enteredAt: AT, confirmedBy: null, confirmedAt: null, note: null }

/**
 * What the papers of a review say, and where a panel sat its report signed by hand; nobody outside the office may write them, and
 * whoever fills this is left as the system.
 */
export async function fillOfflineReview(tx: Tx, tenant: Tenant, lotId: LotId): Promise<string[]> {
  await enter(tx, tenant, SYSTEM)
  const id = OfflineReviewId.parse(randomUUID())
  await tx
    .insertInto('offlineReview')
    .values({ tenant, id, revision: 1, status: 'entered', lotId, review: '{}', ...HANDS })
    .execute()
  await fillAction(tx, tenant, 'offline-review', id, SYSTEM)
  const panel = await tx
    .selectFrom('panel')
    .select('id')
    .where('tenant', '=', tenant)
    .where('lotId', '=', lotId)
    .executeTakeFirst()
  if (panel === undefined) return [id]
  const [signing, file] = [PaperSigningId.parse(randomUUID()), FileId.parse(randomUUID())]
  await tx
    .insertInto('challengeFile')
    .values({ tenant, id: file, lotId, ...SCAN, addedBy: SYSTEM, addedAt: AT })
    .execute()
  const signed = { lotId, panelId: panel.id, signatures: '[]', file, sha256: SCAN.sha256 }
  await tx
    .insertInto('paperSigning')
    .values({ tenant, id: signing, revision: 1, status: 'entered', ...signed, ...HANDS })
    .execute()
  await fillAction(tx, tenant, 'paper-signing', signing, SYSTEM)
  return [id, signing]
}
