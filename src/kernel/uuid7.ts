/** A UUID version 7 (RFC 9562): 48 bits of time, then 74 of the 80 given bits of chance. Ids of one millisecond have no order. */
export function uuid7(ms: number, random: Uint8Array): string {
  if (!Number.isSafeInteger(ms) || ms < 0 || ms >= 2 ** 48) throw new Error(`uuid7: ${ms} is not a time in milliseconds`)
  if (random.length !== 10) throw new Error(`uuid7: needs 10 bytes of chance, not ${random.length}`)
  const time = ms.toString(16).padStart(12, '0')
  const chance = Array.from(random, (byte, index) =>
    index === 0 ? 0x70 | (byte & 0x0f) : index === 2 ? 0x80 | (byte & 0x3f) : byte,
  )
  const hex = time + chance.map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
