import type { FileHandle } from 'node:fs/promises'
import type { FileType } from '../../kernel/stored-file.ts'
import { bytesAt } from './bytes-at.ts'
import { type ImageType, imageSize } from './image-size.ts'
import { isWholePdf } from './whole-pdf.ts'
import { zipNames } from './zip-names.ts'

const OFFICE = 'application/vnd.openxmlformats-officedocument'
const starts = (bytes: Buffer, hex: string) => bytes.subarray(0, hex.length / 2).toString('hex') === hex

/** Tells a file by its bytes, its end as well as its head; undefined for anything that is not on the list or not whole. */
export async function typeOf(file: FileHandle, size: number): Promise<FileType | undefined> {
  const head = await bytesAt(file, 0, Math.min(size, 16))
  if (head.toString('latin1').startsWith('%PDF-')) return (await isWholePdf(file, size)) ? 'application/pdf' : undefined
  const image = imageType(head)
  if (image !== undefined) return imageSize(image, await bytesAt(file, 0, size)) === undefined ? undefined : image
  if (starts(head, '504b0304')) return officeType(await zipNames(file, size))
  if (starts(head, 'd0cf11e0a1b11ae1')) return legacyOfficeType(await bytesAt(file, 0, size))
  return (await isText(file, size)) ? 'text/plain' : undefined
}

function imageType(head: Buffer): ImageType | undefined {
  if (starts(head, '89504e470d0a1a0a')) return 'image/png'
  if (starts(head, 'ffd8ff')) return 'image/jpeg'
  return head.toString('latin1', 0, 4) === 'RIFF' && head.toString('latin1', 8, 12) === 'WEBP' ? 'image/webp' : undefined
}

function officeType(names: readonly string[]): FileType | undefined {
  if (!names.includes('[Content_Types].xml') || names.some((name) => /vbaProject\.bin$/i.test(name))) return undefined
  if (names.includes('word/document.xml')) return `${OFFICE}.wordprocessingml.document`
  if (names.includes('xl/workbook.xml')) return `${OFFICE}.spreadsheetml.sheet`
  return names.includes('ppt/presentation.xml') ? `${OFFICE}.presentationml.presentation` : undefined
}

/** The old container also holds installers, mails and locked documents: only one with the stream of a text or of a table is taken. */
function legacyOfficeType(bytes: Buffer): FileType | undefined {
  const has = (stream: string) => bytes.includes(Buffer.from(`${stream}\0`, 'utf16le'))
  if (has('_VBA_PROJECT') || has('EncryptedPackage')) return undefined
  if (has('WordDocument')) return 'application/msword'
  return has('Workbook') || has('Book') ? 'application/vnd.ms-excel' : undefined
}

async function isText(file: FileHandle, size: number): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const step = 65_536
  try {
    for (let position = 0; position < size; position += step) {
      const text = decoder.decode(await bytesAt(file, position, step), { stream: true })
      // oxlint-disable-next-line no-control-regex -- control characters are what tells a binary file from a text
      if (/[\u0000-\u0008\u000e-\u001f\u007f]/.test(text)) return false
    }
    decoder.decode()
    return true
  } catch {
    return false
  }
}
