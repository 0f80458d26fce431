import type { Readable } from 'node:stream'
import type { Result } from '../kernel/result.ts'
import type { Sha256, StoredFile } from '../kernel/stored-file.ts'

export type PutRefusal = { readonly code: 'too-large' | 'type-not-allowed' | 'empty' }

/** Where files are kept by what is in them. Who may read one is decided before `open` is asked. */
export type Files = {
  /** Answers only when the bytes are on the disk to stay. The limit holds for what is sent. */
  put(bytes: AsyncIterable<Uint8Array>, limit: { readonly maxBytes: number }): Promise<Result<StoredFile, PutRefusal>>
  /** Keeps bytes as they were kept before, from a backup; false, and nothing kept, where they are not what the name says. */
  adopt(sha256: Sha256, bytes: AsyncIterable<Uint8Array>): Promise<boolean>
  /** A name that is no hash is refused like one that is not there. */
  open(sha256: string): Promise<Result<{ readonly stream: Readable; readonly size: number }, { code: 'no-such-file' }>>
}
