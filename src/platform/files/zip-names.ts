import type { FileHandle } from 'node:fs/promises'
import { bytesAt } from './bytes-at.ts'

const ENTRY = 0x02014b50
const END_LENGTH = 22
const LONGEST_COMMENT = 65_535
const MOST_NAMES_BYTES = 4_194_304

/** The names in a zip's own directory at its end, nothing unpacked; empty for what is not a sound zip. */
export async function zipNames(file: FileHandle, size: number): Promise<readonly string[]> {
  const tailLength = Math.min(size, END_LENGTH + LONGEST_COMMENT)
  const tail = await bytesAt(file, size - tailLength, tailLength)
  const end = tail.lastIndexOf(Buffer.from('504b0506', 'hex'))
  if (end < 0 || end + END_LENGTH > tail.length) return []

  const [count, length, offset] = [tail.readUInt16LE(end + 10), tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)]
  if (length > MOST_NAMES_BYTES || offset + length > size) return []
  const directory = await bytesAt(file, offset, length)

  const names: string[] = []
  let at = 0
  while (names.length < count) {
    if (at + 46 > length || directory.readUInt32LE(at) !== ENTRY) return []
    const nameLength = directory.readUInt16LE(at + 28)
    names.push(directory.toString('utf8', at + 46, at + 46 + nameLength))
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  return names
}
