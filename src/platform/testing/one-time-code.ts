import { createHmac } from 'node:crypto'
import { msOf } from '../../kernel/civil.ts'
import { systemClock } from '../clock.ts'

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/**
 * What an authenticator shows for a secret in Base32 (RFC 6238: SHA-1, six digits, half a minute), `steps` from now. By real
 * time unless told otherwise.
 */
export function oneTimeCode(secret: string, steps = 0, at = msOf(systemClock.now())): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000) + steps))
  const digest = createHmac('sha1', bytesOf(secret)).update(counter).digest()
  const offset = (digest.at(-1) ?? 0) & 15
  return String((digest.readUInt32BE(offset) & 0x7f_ff_ff_ff) % 1_000_000).padStart(6, '0')
}

function bytesOf(secret: string): Buffer {
  const bits = [...secret].map((sign) => SIGNS.indexOf(sign).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}
