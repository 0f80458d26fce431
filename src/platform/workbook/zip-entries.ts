import { inflateRawSync } from 'node:zlib'
import { ok, refuse, type Result } from '../../kernel/result.ts'

const END = Buffer.from('504b0506', 'hex')
const [ENTRY, LOCAL] = [0x02014b50, 0x04034b50]
const [END_LENGTH, ENTRY_LENGTH, LOCAL_LENGTH, LONGEST_COMMENT] = [22, 46, 30, 65_535]
const MOST_ENTRIES = 2_000

type Entry = {
  readonly name: string
  readonly method: number
  readonly packed: number
  readonly size: number
  readonly at: number
}
type Refused = { readonly code: 'workbook-unreadable' | 'workbook-too-large' }

/**
 * The XML parts of an office file by their names. What its directory says of a size is true of what comes out, or nothing is read:
 * whoever unpacks the same bytes by that directory later gets no more than was looked at here.
 */
export function xmlParts(zip: Buffer, most: number): Result<ReadonlyMap<string, Buffer>, Refused> {
  const entries = directoryOf(zip)
  if (entries === undefined) return refuse({ code: 'workbook-unreadable' })
  const parts = new Map<string, Buffer>()
  let left = most
  for (const entry of entries.filter(({ name }) => /\.(xml|rels)$/.test(name))) {
    left -= entry.size
    if (left < 0) return refuse({ code: 'workbook-too-large' })
    const part = unpacked(zip, entry)
    // Two parts of one name would be read differently by different programs.
    if (part?.length !== entry.size || parts.has(entry.name)) return refuse({ code: 'workbook-unreadable' })
    parts.set(entry.name, part)
  }
  return ok(parts)
}

function directoryOf(zip: Buffer): Entry[] | undefined {
  const end = zip.lastIndexOf(END)
  if (end < Math.max(0, zip.length - END_LENGTH - LONGEST_COMMENT) || end + END_LENGTH > zip.length) return undefined
  const count = zip.readUInt16LE(end + 10)
  let at = zip.readUInt32LE(end + 16)
  // Programs differ in which of the two counts they go by.
  if (count > MOST_ENTRIES || count !== zip.readUInt16LE(end + 8)) return undefined
  const entries: Entry[] = []
  while (entries.length < count) {
    if (at + ENTRY_LENGTH > end || zip.readUInt32LE(at) !== ENTRY) return undefined
    const length = zip.readUInt16LE(at + 28)
    entries.push({
      name: zip.toString('utf8', at + ENTRY_LENGTH, at + ENTRY_LENGTH + length),
      method: zip.readUInt16LE(at + 10),
      packed: zip.readUInt32LE(at + 20),
      size: zip.readUInt32LE(at + 24),
      at: zip.readUInt32LE(at + 42),
    })
    at += ENTRY_LENGTH + length + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return entries
}

function unpacked(zip: Buffer, { method, packed, size, at }: Entry): Buffer | undefined {
  if (at + LOCAL_LENGTH > zip.length || zip.readUInt32LE(at) !== LOCAL) return undefined
  const from = at + LOCAL_LENGTH + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28)
  const data = zip.subarray(from, from + packed)
  if (method === 0) return data
  if (method !== 8) return undefined
  try {
    return inflateRawSync(data, { maxOutputLength: size + 1 })
  } catch {
    return undefined
  }
}
