import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { aDistrict, type District } from '../src/features/identity/fixtures/a-district.ts'
import { aReviewingLot } from '../src/features/tenders/fixtures/a-lot.ts'
import { FileId } from '../src/kernel/ids.ts'
import { ok } from '../src/kernel/result.ts'
import { act } from '../src/platform/act.ts'
import { diskFiles } from '../src/platform/files/disk-files.ts'
import type { Files } from '../src/platform/files.ts'
import type { Database } from '../src/platform/open-database.ts'
import { aPdf } from '../src/platform/testing/a-file.ts'

export type FullHouse = { readonly district: District; readonly files: Files; readonly folder: string; readonly sha256: string }

export const aFolder = (what: string): string => mkdtempSync(join(tmpdir(), `heli-${what}-`))

/** A district with a lot in review, two bids, words that files and terminals trip over, and one kept document. */
export async function aFullHouse(db: Database): Promise<FullHouse> {
  const district = await aDistrict(db)
  const folder = aFolder('house')
  const files = diskFiles(folder)
  const kept = await files.put(pieces(aPdf('bid').toString('latin1')), { maxBytes: 1000 })
  if (!kept.ok) throw new Error(kept.error.code)
  const officer = await district.as('officer')
  await act(db.pool, officer, async (tx) => {
    const { bids } = await aReviewingLot(tx, district, {
      bidders: 2,
      noticed: true,
      files: [{ name: '标书.pdf', sha256: kept.value.sha256 }],
      plan: { goal: '行一\n行二\u2028行三 "引号" \\ 😀' },
    })
    for (const { bidId } of bids) {
      const file = { bidId, sha256: kept.value.sha256, name: '标书.pdf', type: 'application/pdf', size: kept.value.size }
      const added = { id: FileId.parse(district.newId()), addedBy: officer.actor, addedAt: officer.now, removedAt: null }
      await tx
        .insertInto('bidFile')
        .values({ tenant: district.tenant, ...file, ...added })
        .execute()
    }
    return ok(undefined)
  })
  return { district, files, folder, sha256: kept.value.sha256 }
}

async function* pieces(text: string) {
  yield new TextEncoder().encode(text)
}
