import { z } from 'zod'

/** A file is named by what is in it. */
export const Sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'Sha256'>()
export type Sha256 = z.infer<typeof Sha256>

/** What may be kept, as told by the bytes themselves and never by the name or the browser. No macros, no scripts, no archives. */
export const FileType = z.enum([
  'application/pdf',
  'image/png',
  'image/jpeg',
  'image/webp',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/msword',
  'application/vnd.ms-excel',
  'text/plain',
])
export type FileType = z.infer<typeof FileType>

/** What is kept may be smaller than what was sent: images lose the place and the device they were taken with. */
export type StoredFile = { readonly sha256: Sha256; readonly size: number; readonly type: FileType }
