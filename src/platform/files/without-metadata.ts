import type { FileType } from '../../kernel/stored-file.ts'
import { jpegWithoutMetadata } from './jpeg.ts'

/** Takes out of an image where, when and with what it was taken; undefined when its structure is damaged. */
export function withoutMetadata(type: FileType, bytes: Buffer): Buffer | undefined {
  if (type === 'image/jpeg') return jpegWithoutMetadata(bytes)
  if (type === 'image/png') return pngWithoutMetadata(bytes)
  return type === 'image/webp' ? webpWithoutMetadata(bytes) : bytes
}

// What a picture needs to be shown as meant, animation included. Whatever else a writer adds stays out, known or not.
const PNG_KEPT = new Set('IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP bKGD hIST pHYs sPLT acTL fcTL fdAT'.split(' '))

function pngWithoutMetadata(bytes: Buffer): Buffer | undefined {
  const kept = [bytes.subarray(0, 8)]
  for (let at = 8; at + 12 <= bytes.length;) {
    const next = at + 12 + bytes.readUInt32BE(at)
    if (next > bytes.length) return undefined
    const name = bytes.toString('latin1', at + 4, at + 8)
    if (PNG_KEPT.has(name)) kept.push(bytes.subarray(at, next))
    if (name === 'IEND') return Buffer.concat(kept)
    at = next
  }
  return undefined
}

const WEBP_KEPT = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'])
const WEBP_HAS_EXIF_OR_XMP = 0x08 | 0x04

function webpWithoutMetadata(bytes: Buffer): Buffer | undefined {
  const end = 8 + bytes.readUInt32LE(4)
  if (end > bytes.length) return undefined
  const kept: Buffer[] = []
  for (let at = 12; at < end;) {
    if (at + 8 > end) return undefined
    const length = bytes.readUInt32LE(at + 4)
    const next = at + 8 + length + (length % 2)
    if (next > end) return undefined
    const name = bytes.toString('latin1', at, at + 4)
    const chunk = Buffer.from(bytes.subarray(at, next))
    if (name === 'VP8X' && length > 0) chunk.writeUInt8(chunk.readUInt8(8) & ~WEBP_HAS_EXIF_OR_XMP, 8)
    if (WEBP_KEPT.has(name)) kept.push(chunk)
    at = next
  }
  if (kept.length === 0) return undefined
  const body = Buffer.concat(kept)
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1')
  head.writeUInt32LE(body.length + 4, 4)
  return Buffer.concat([head, body])
}
