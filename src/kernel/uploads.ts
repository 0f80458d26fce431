import { ok, refuse, type Result } from './result.ts'

const MB = 1024 * 1024

/** How many files, and how many bytes of them together. */
export type Room = { readonly files: number; readonly bytes: number }

/** How much anybody may upload, all of it here; why so much, docs/decisions/013. */
export const UPLOADS = {
  file: 50 * MB,
  certificate: 10 * MB,
  survey: 10 * MB,
  /** What is part of one bid, and what ever came for it: what is taken out again stays on the disk. */
  bid: { files: 50, bytes: 500 * MB },
  bidEver: { files: 200, bytes: 1_000 * MB },
  /** Of one person for objections to one lot's result; and of an official, who scans what came on paper for everybody. */
  objections: { files: 30, bytes: 200 * MB },
  objectionsOnPaper: { files: 200, bytes: 2_000 * MB },
  sealPages: { files: 20, bytes: 200 * MB },
  /** What one acceptance is shown, by the provider and by the officer together. */
  evidence: { files: 100, bytes: 500 * MB },
  /** Sent within an hour of real time, kept or refused: for one organisation's bids, by one login, from one address without a login. */
  hourly: {
    organisation: { files: 200, bytes: 2_000 * MB },
    login: { files: 100, bytes: 1_000 * MB },
    visitor: { files: 20, bytes: 100 * MB },
  },
} as const

/** What a file that is uploaded may be refused for, wherever it is. */
export const UPLOAD_REFUSALS = [
  'too-many-files',
  'files-too-large',
  'too-many-uploads',
  'file-too-large',
  'file-kind-refused',
  'file-name-refused',
  'file-empty',
] as const

export type NoRoom =
  | { readonly code: 'too-many-files'; readonly most: number }
  | { readonly code: 'files-too-large'; readonly megabytes: number }

/** Whether a file of so many bytes has room beside those that are there. Before its bytes have come, 0 asks for the least room. */
export function hasRoom(room: Room, there: readonly { readonly size: number }[], coming: number): Result<void, NoRoom> {
  if (there.length >= room.files) return refuse({ code: 'too-many-files', most: room.files })
  const bytes = there.reduce((sum, { size }) => sum + size, coming)
  return bytes > room.bytes ? refuse({ code: 'files-too-large', megabytes: room.bytes / MB }) : ok(undefined)
}
