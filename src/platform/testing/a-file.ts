import { crc32, deflateSync } from 'node:zlib'

// Small files of each kind, made as their formats say, for tests of what is kept and what is refused.

/** A zip of empty entries with these names. */
export function aZip(...names: readonly string[]): Buffer {
  const locals = names.map((name) => Buffer.concat([header('504b0304', 30, 26, name), Buffer.from(name)]))
  const entries = names.map((name) => Buffer.concat([header('504b0102', 46, 28, name), Buffer.from(name)]))
  const [body, directory] = [Buffer.concat(locals), Buffer.concat(entries)]
  const end = Buffer.alloc(22)
  end.write('504b0506', 'hex')
  end.writeUInt16LE(names.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(body.length, 16)
  return Buffer.concat([body, directory, end])
}

function header(sign: string, length: number, nameLengthAt: number, name: string): Buffer {
  const bytes = Buffer.alloc(length)
  bytes.write(sign, 'hex')
  bytes.writeUInt16LE(Buffer.byteLength(name), nameLengthAt)
  return bytes
}

export function pngChunk(name: string, data: Buffer): Buffer {
  const [length, check, named] = [Buffer.alloc(4), Buffer.alloc(4), Buffer.concat([Buffer.from(name, 'latin1'), data])]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}

/** One grey pixel, with further chunks before the picture. */
export function aPng(...extra: readonly Buffer[]): Buffer {
  const size = Buffer.from('00000001000000010800000000', 'hex')
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    pngChunk('IHDR', size),
    ...extra,
    pngChunk('IDAT', deflateSync(Buffer.of(0, 128))),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

export function jpegSegment(marker: number, data: Buffer): Buffer {
  const head = Buffer.of(0xff, marker, 0, 0)
  head.writeUInt16BE(data.length + 2, 2)
  return Buffer.concat([head, data])
}

/** The EXIF of a phone: the orientation among other facts, and a place in clear text. */
export function anExif(orientation: number, order: 'II' | 'MM'): Buffer {
  const directory = Buffer.alloc(2 + 2 * 12 + 4)
  const short = (value: number, at: number) =>
    order === 'II' ? directory.writeUInt16LE(value, at) : directory.writeUInt16BE(value, at)
  for (const [value, at] of [
    [2, 0],
    [0x0100, 2],
    [3, 4],
    [0x0112, 14],
    [3, 16],
    [orientation, 22],
  ] as const)
    short(value, at)
  const start = order === 'II' ? Buffer.from('II*\0\x08\0\0\0', 'latin1') : Buffer.from('MM\0*\0\0\0\x08', 'latin1')
  return jpegSegment(
    0xe1,
    Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), start, directory, Buffer.from('GPS 37.43N 118.67E')]),
  )
}

/** A picture in two scans (as progressive pictures have), with further segments before it. */
export function aJpeg(...extra: readonly Buffer[]): Buffer {
  const scan = (...coded: readonly number[]) => Buffer.concat([jpegSegment(0xda, Buffer.alloc(6)), Buffer.from(coded)])
  return Buffer.concat([
    Buffer.of(0xff, 0xd8),
    jpegSegment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1')),
    ...extra,
    jpegSegment(0xdb, Buffer.alloc(65)),
    // One frame of one grey pixel.
    jpegSegment(0xc2, Buffer.from('080001000101011100', 'hex')),
    scan(1, 2, 0xff, 0x00, 3, 0xff, 0xd0, 4),
    jpegSegment(0xc4, Buffer.alloc(20)),
    scan(5, 0xff, 0x00, 6),
    Buffer.of(0xff, 0xd9),
  ])
}

export function webpChunk(name: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.write(name, 'latin1')
  head.writeUInt32LE(data.length, 4)
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)])
}

export function aWebp(flags: number, ...extra: readonly Buffer[]): Buffer {
  const parts = [
    webpChunk('VP8X', Buffer.concat([Buffer.of(flags), Buffer.alloc(9)])),
    webpChunk('VP8 ', Buffer.of(1, 2, 3)),
    ...extra,
  ]
  const body = Buffer.concat([Buffer.from('WEBP'), ...parts])
  const head = Buffer.from('RIFF\0\0\0\0', 'latin1')
  head.writeUInt32LE(body.length, 4)
  return Buffer.concat([head, body])
}

/** A small but whole PDF of one empty page, with a word (in ASCII) to tell it from another. */
export function aPdf(word: string): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
    `<< /Title (${word}) >>`,
  ]
  let text = '%PDF-1.4\n'
  const starts: number[] = []
  for (const [index, body] of objects.entries()) {
    starts.push(text.length)
    text += `${index + 1} 0 obj\n${body}\nendobj\n`
  }
  const table = starts.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const count = objects.length + 1
  const end = `trailer\n<< /Size ${count} /Root 1 0 R /Info 4 0 R >>\nstartxref\n${text.length}\n%%EOF\n`
  return Buffer.from(`${text}xref\n0 ${count}\n0000000000 65535 f \n${table}${end}`, 'latin1')
}

/** The old container of Word and Excel, as far as it is looked at: its sign and the names of its streams. */
export const anOldOfficeFile = (...streams: readonly string[]): Buffer =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    ...streams.map((name) => Buffer.from(`${name}\0`.padEnd(64, '\0'), 'utf16le')),
  ])
