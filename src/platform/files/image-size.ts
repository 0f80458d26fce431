type Size = { readonly width: number; readonly height: number }
export type ImageType = 'image/png' | 'image/jpeg' | 'image/webp'

/** How many pixels wide and high a picture says it is; undefined where it says nothing or nothing that could be shown. */
export function imageSize(type: ImageType, bytes: Buffer): Size | undefined {
  const size = { 'image/png': pngSize, 'image/jpeg': jpegSize, 'image/webp': webpSize }[type](bytes)
  return size !== undefined && size.width > 0 && size.height > 0 ? size : undefined
}

const pngSize = (bytes: Buffer): Size | undefined =>
  bytes.length >= 24 && bytes.toString('latin1', 12, 16) === 'IHDR'
    ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
    : undefined

// Between C0 and CF these define tables or are kept free; the others begin a frame.
const NO_FRAME: ReadonlySet<number> = new Set([0xc4, 0xc8, 0xcc])
const SOS = 0xda

function jpegSize(bytes: Buffer): Size | undefined {
  for (let at = 2; at + 9 <= bytes.length && bytes[at] === 0xff;) {
    const marker = bytes.readUInt8(at + 1)
    if (marker === 0xff) at += 1
    else if (marker === SOS) return undefined
    else if (marker >= 0xc0 && marker <= 0xcf && !NO_FRAME.has(marker))
      return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) }
    else at += 2 + bytes.readUInt16BE(at + 2)
  }
  return undefined
}

/** Its first chunk tells: of the extended form, without loss, or with loss. */
function webpSize(bytes: Buffer): Size | undefined {
  if (bytes.length < 30) return undefined
  const kind = bytes.toString('latin1', 12, 16)
  if (kind === 'VP8X') return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 }
  if (kind === 'VP8L' && bytes[20] === 0x2f) {
    const packed = bytes.readUInt32LE(21)
    return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 }
  }
  const isKeyFrame = bytes.toString('hex', 23, 26) === '9d012a'
  return kind === 'VP8 ' && isKeyFrame
    ? { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff }
    : undefined
}
