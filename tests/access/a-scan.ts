import type { StoredFile } from '../../src/kernel/stored-file.ts'
import { aPng } from '../../src/platform/testing/a-file.ts'
import type { Ground } from './stage.ts'

export const PNG = new Uint8Array(aPng())

/** Puts bytes where the program finds them. */
export async function keep({ files }: Ground, bytes: Uint8Array): Promise<StoredFile> {
  const stored = await files.put(
    (async function* () {
      yield bytes
    })(),
    { maxBytes: bytes.length },
  )
  if (!stored.ok) throw new Error(stored.error.code)
  return stored.value
}
