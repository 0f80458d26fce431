import { deflateSync } from 'node:zlib'
import { encode } from 'uqr'

// A quarter of the code may be lost to a stamp, a fold or a worn printer and it still reads.
const modules = (content: string): readonly (readonly boolean[])[] => encode(content, { ecc: 'Q', border: 2 }).data

/** A QR code as SVG, one unit per module. */
export function qrSvg(content: string): string {
  const rows = modules(content)
  const dark = rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
  const side = rows.length
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><path d="${dark.join('')}"/></svg>`
}

/** A QR code as a PNG of one bit per pixel, 8 pixels per module: Word shows no SVG without one. */
export function qrPng(content: string): Uint8Array {
  const scale = 8
  const rows = modules(content)
  const side = rows.length * scale
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header.set([1, 0, 0, 0, 0], 8)
  const lines = rows.flatMap((row) => {
    const line = Buffer.from([0, ...row.map((isDark) => (isDark ? 0x00 : 0xff))])
    return Array.from({ length: scale }, () => line)
  })
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(lines))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}

/** CRC-32 as PNG asks for it (ISO 3309); node's own arrived only after Node 20. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xff_ff_ff_ff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xed_b8_83_20 : 0)
  }
  return (crc ^ 0xff_ff_ff_ff) >>> 0
}
