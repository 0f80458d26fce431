import type { Sha256 } from '../kernel/stored-file.ts'
import type { Files } from '../platform/files.ts'
import { unnamedOf, whileClearing } from '../platform/files/unnamed.ts'
import type { Database } from '../platform/open-database.ts'

type Tools = { readonly db: Pick<Database, 'plain'>; readonly files: Files }

/** Hashes asked for at once. */
const BATCH = 10_000

/**
 * Removes what a killed program left: drafts, and bytes that were kept for a deed which never came to be. Most days there are none, and
 * nobody waits; where there are, deeds that keep bytes wait until they are looked at once more and gone. Answers how many were kept.
 */
export async function clearFiles({ db, files }: Tools): Promise<number> {
  await files.clearParts()
  const settled = await files.settled()
  const suspects: Sha256[] = []
  for (let at = 0; at < settled.length; at += BATCH) suspects.push(...(await unnamedOf(db.plain, settled.slice(at, at + BATCH))))
  if (suspects.length === 0) return 0
  return db.plain.transaction().execute(async (tx) => {
    await whileClearing(tx)
    const unnamed = await unnamedOf(tx, suspects)
    for (const sha256 of unnamed) await files.remove(sha256)
    return unnamed.length
  })
}
