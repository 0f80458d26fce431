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

const PICTURE = ['.png', '.jpg', '.jpeg', '.webp'] as const
const TEXT = ['.docx', '.doc', '.wps'] as const
const TABLE = ['.xlsx', '.xls', '.et'] as const

/** How a name may end. Within a family programs look at the bytes themselves, and phones call every picture a .jpg. */
const ENDINGS: Readonly<Record<FileType, readonly string[]>> = {
  'application/pdf': ['.pdf'],
  'image/png': PICTURE,
  'image/jpeg': PICTURE,
  'image/webp': PICTURE,
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': TEXT,
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': TABLE,
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['.pptx'],
  'application/msword': TEXT,
  'application/vnd.ms-excel': TABLE,
  'text/plain': ['.txt'],
}

export const FILE_ENDINGS: readonly string[] = [...new Set(FileType.options.flatMap((type) => ENDINGS[type]))]
export const SCAN_ENDINGS: readonly string[] = ['.pdf', ...PICTURE]

/** Whoever opens a saved file is served by its name, not by its bytes: a script called .hta is text to us and runs for them. */
export const nameFits = (name: string, type: FileType): boolean =>
  ENDINGS[type].some((ending) => name.toLowerCase().endsWith(ending))

/** How a certificate is called when it is sent out again. */
export const scanEnding = (type: FileType): string => (type === 'application/pdf' ? '.pdf' : `.${type.slice('image/'.length)}`)

/** What is kept may be smaller than what was sent: images lose the place and the device they were taken with. */
export type StoredFile = { readonly sha256: Sha256; readonly size: number; readonly type: FileType }
