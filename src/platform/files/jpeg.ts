const [SOI, EOI, SOS, APP0, APP1, APP2, APP14, APP15, COM] = [0xd8, 0xd9, 0xda, 0xe0, 0xe1, 0xe2, 0xee, 0xef, 0xfe]
const ORIENTATION_TAG = 0x0112

/**
 * Keeps the picture, its colours and which way is up; drops every other application segment, comments, and whatever follows
 * the end (phones hide a second picture there). Undefined when the structure is damaged.
 */
export function jpegWithoutMetadata(bytes: Buffer): Buffer | undefined {
  const kept: Buffer[] = []
  let orientation = 1
  for (let at = 2; at + 2 <= bytes.length;) {
    if (bytes[at] !== 0xff) return undefined
    const marker = bytes.readUInt8(at + 1)
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === EOI) return Buffer.concat([Buffer.of(0xff, SOI), turned(orientation), ...kept, Buffer.of(0xff, EOI)])
    const end = at + 4 <= bytes.length ? at + 2 + bytes.readUInt16BE(at + 2) : Number.POSITIVE_INFINITY
    if (end > bytes.length || end < at + 4) return undefined
    const segment = bytes.subarray(at, end)
    if (marker === APP1) orientation = orientationIn(segment) ?? orientation
    if (isPicture(marker, segment)) kept.push(segment)
    at = end
    if (marker === SOS) {
      const next = endOfScan(bytes, at)
      kept.push(bytes.subarray(at, next))
      at = next
    }
  }
  return undefined
}

function isPicture(marker: number, segment: Buffer): boolean {
  if (marker === COM) return false
  if (marker < APP0 || marker > APP15) return true
  const name = segment.toString('latin1', 4, 16)
  return (
    (marker === APP0 && name.startsWith('JFIF\0')) ||
    (marker === APP2 && name.startsWith('ICC_PROFILE\0')) ||
    (marker === APP14 && name.startsWith('Adobe'))
  )
}

/** In the coded picture 0xff is followed by 0 or by a restart mark; anything else is the next segment. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 1)) {
    const after = bytes.readUInt8(at + 1)
    if (after !== 0x00 && after !== 0xff && !(after >= 0xd0 && after <= 0xd7)) return at
  }
  return bytes.length
}

/** The one fact of EXIF that a picture needs: 2 to 8 for one that is turned or mirrored. */
function orientationIn(segment: Buffer): number | undefined {
  if (segment.toString('latin1', 4, 10) !== 'Exif\0\0' || segment.length < 24) return undefined
  const tiff = segment.subarray(10)
  const little = tiff.toString('latin1', 0, 2) === 'II'
  const short = (at: number) => (at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  for (let entry = 0; entry < short(directory); entry += 1) {
    const at = directory + 2 + entry * 12
    if (short(at) !== ORIENTATION_TAG) continue
    const orientation = short(at + 8)
    return orientation >= 2 && orientation <= 8 ? orientation : undefined
  }
  return undefined
}

/** An EXIF segment that says only which way is up; nothing when the picture is upright. */
function turned(orientation: number): Buffer {
  if (orientation === 1) return Buffer.alloc(0)
  const directory = Buffer.from('000101120003000000010000000000000000', 'hex')
  directory.writeUInt16BE(orientation, 10)
  const body = Buffer.concat([Buffer.from('Exif\0\0MM\0*\0\0\0\x08', 'latin1'), directory])
  const head = Buffer.of(0xff, APP1, 0, 0)
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}
