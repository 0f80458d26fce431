import { randomUUID } from 'node:crypto'
import { AreaCode } from '../../src/kernel/area.ts'
import {
  FileId,
  type LotId,
  MemberId,
  OfflineReviewId,
  PaperSigningId,
  PersonId,
  PostId,
  type Tenant,
} from '../../src/kernel/ids.ts'
import type { Tx } from '../../src/platform/db.ts'
import { AT, DAY, enter, fillAction, SCAN } from './fill-common.ts'

const entered = (by: MemberId) => ({ enteredBy: by, enteredAt: AT, confirmedBy: null, confirmedAt: null, note: null })

/** An officer of the authority who is none of those who look. */
async function anOfficer(tx: Tx, tenant: Tenant): Promise<MemberId> {
  const member = MemberId.parse(randomUUID())
  const person = { person: PersonId.parse(randomUUID()), name: 'officer', nameOrder: 'officer', title: null }
  await tx
    .insertInto('member')
    .values({ tenant, id: member, ...person })
    .execute()
  const held = { role: 'officer', area: AreaCode.parse('3705'), party: null, validFrom: DAY, validUntil: null } as const
  await tx
    .insertInto('post')
    .values({ tenant, id: PostId.parse(randomUUID()), member, ...held })
    .execute()
  return member
}

/** What the papers of a review say, entered by one and confirmed by another; its lot has no bid on paper before. `back`: who goes on. */
export async function fillOfflineReview(tx: Tx, tenant: Tenant, lotId: LotId, back: MemberId): Promise<string> {
  const [first, second] = [await anOfficer(tx, tenant), await anOfficer(tx, tenant)]
  const id = OfflineReviewId.parse(randomUUID())
  await enter(tx, tenant, first)
  await tx
    .insertInto('offlineReview')
    .values({ tenant, id, revision: 1, status: 'entered', lotId, review: '{}', ...entered(first) })
    .execute()
  await fillAction(tx, tenant, 'offline-review', id, first)
  await enter(tx, tenant, second)
  await tx
    .updateTable('offlineReview')
    .set({ status: 'confirmed', confirmedBy: second, confirmedAt: AT })
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .execute()
  await enter(tx, tenant, back)
  return id
}

/** Where a panel sat, its report signed by hand. */
export async function fillPaperSigning(tx: Tx, tenant: Tenant, lotId: LotId, back: MemberId): Promise<string | undefined> {
  const panel = await tx
    .selectFrom('panel')
    .select('id')
    .where('tenant', '=', tenant)
    .where('lotId', '=', lotId)
    .executeTakeFirst()
  if (panel === undefined) return undefined
  const officer = await anOfficer(tx, tenant)
  await enter(tx, tenant, officer)
  const [signing, file] = [PaperSigningId.parse(randomUUID()), FileId.parse(randomUUID())]
  await tx
    .insertInto('challengeFile')
    .values({ tenant, id: file, lotId, ...SCAN, addedBy: officer, addedAt: AT })
    .execute()
  const signed = { lotId, panelId: panel.id, signatures: '[]', file, sha256: SCAN.sha256 }
  await tx
    .insertInto('paperSigning')
    .values({ tenant, id: signing, revision: 1, status: 'entered', ...signed, ...entered(officer) })
    .execute()
  await fillAction(tx, tenant, 'paper-signing', signing, officer)
  await enter(tx, tenant, back)
  return signing
}
