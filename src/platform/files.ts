import type { Readable } from 'node:stream'
import type { Result } from '../kernel/result.ts'
import type { Sha256, StoredFile } from '../kernel/stored-file.ts'

/** The words in which every feature refuses bytes. */
export type PutRefusal = { readonly code: 'file-too-large' | 'file-kind-refused' | 'file-empty' }

/** Bytes that have all come in and that no row names yet: kept by the deed that names them, or dropped. */
export type Draft = {
  readonly stored: StoredFile
  /** All of them at once, for a look before they are kept. */
  bytes(): Promise<Uint8Array<ArrayBuffer>>
  /** Answers only when the bytes are on the disk to stay; once kept, asking again does nothing. */
  keep(): Promise<void>
  /** Removes what was not kept; what was kept stays. */
  drop(): Promise<void>
}

/** Where files are kept by what is in them. Who may read one is decided before `open` is asked. */
export type Files = {
  /** Takes bytes in as a draft. The limit holds for what is sent, and is watched while it comes. */
  receive(bytes: AsyncIterable<Uint8Array>, limit: { readonly maxBytes: number }): Promise<Result<Draft, PutRefusal>>
  /** Takes bytes in and keeps them, where no deed can refuse them. */
  put(bytes: AsyncIterable<Uint8Array>, limit: { readonly maxBytes: number }): Promise<Result<StoredFile, PutRefusal>>
  /** Keeps bytes as they were kept before, from a backup; false, and nothing kept, where they are not what the name says. */
  adopt(sha256: Sha256, bytes: AsyncIterable<Uint8Array>): Promise<boolean>
  /** A name that is no hash is refused like one that is not there. */
  open(sha256: string): Promise<Result<{ readonly stream: Readable; readonly size: number }, { code: 'no-such-file' }>>
  /** What has been kept for more than a day: the row that names younger bytes may still be on its way. */
  settled(): Promise<readonly Sha256[]>
  /** Removes bytes that no row names, unless they were kept anew within the day. */
  remove(sha256: Sha256): Promise<void>
  /** Removes what a killed program was taking in; what another one may still be taking in is younger than an hour. */
  clearParts(): Promise<void>
}
