import type { Acting } from '../../../kernel/acting.ts'
import type { Draw } from '../../../kernel/chance.ts'
import { type Instant, plusMs } from '../../../kernel/civil.ts'
import type { LotId, MemberId, Tenant } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Plain, Tx } from '../../../platform/db.ts'
import { type KeyedHash, sha256 } from '../../../platform/hash.ts'
import type { SlipRefusalCode } from '../contract/me.ts'
import { readSlipCode, slipCode } from '../../../kernel/slip-code.ts'
import { endSlipByToken, endSlipsOfLot, insertSlip, slipByToken, slipIssued, useSlip } from '../store/slips.ts'

const ONE_SESSION_MS = 12 * 60 * 60 * 1000

/** Chance, and the hash under the house's key. */
export type SlipMeans = { readonly draw: Draw; readonly fingerprint: KeyedHash }

/** Said with the text, so that the same key makes nothing of use elsewhere. */
export const slipHash = (fingerprint: KeyedHash, code: string): string => fingerprint(`slip\n${code}`)

/**
 * Issues the pass that a juror types into the room's computer; an earlier pass for the same seat ends.
 * Shown once; kept as a hash under the house's key, because so short a code could be found by trying from a copy of the database.
 */
export async function issueSlip(
  tx: Tx,
  { tenant, now }: Acting,
  { member, lot }: { readonly member: MemberId; readonly lot: LotId },
  { draw, fingerprint }: SlipMeans,
): Promise<{ code: string; expiresAt: Instant }> {
  const code = slipCode(draw)
  const expiresAt = plusMs(now, ONE_SESSION_MS)
  await insertSlip(tx, { codeHash: slipHash(fingerprint, code), tenant, member, lot, issuedAt: now, expiresAt })
  return { code, expiresAt }
}

/**
 * Exchanges a typed code for a session token, once. That a code has been used, replaced or run out is told: whoever knows it
 * holds the slip, and it opens nothing any more.
 */
export async function redeemSlip(
  plain: Plain,
  typed: string,
  { draw, fingerprint }: SlipMeans,
  now: Instant,
): Promise<Result<{ token: string; tenant: Tenant }, { code: SlipRefusalCode }>> {
  const code = readSlipCode(typed)
  if (code === undefined) return refuse({ code: 'slip-not-valid' })
  const token = Array.from({ length: 4 }, () => slipCode(draw)).join('.')
  const codeHash = slipHash(fingerprint, code)
  const slip = await useSlip(plain, codeHash, sha256(token), now)
  if (slip) return ok({ token, tenant: slip.tenant })
  return refuse({ code: (await slipIssued(plain, codeHash)) ? 'slip-ended' : 'slip-not-valid' })
}

/** Whoever leaves the computer leaves nothing behind that opens the room again. */
export const leaveWithSlip = (plain: Plain, token: string, now: Instant): Promise<void> =>
  endSlipByToken(plain, sha256(token), now)

/** The room is over: no slip of it opens anything from here on. */
export const endSlips = (tx: Tx, { tenant, now }: Acting, lot: LotId): Promise<void> =>
  endSlipsOfLot(tx, { tenant, lot, at: now })

/** Whom a session token stands for, as long as the slip has not ended. */
export const slipHolder = (plain: Plain, token: string, now: Instant) => slipByToken(plain, sha256(token), now)
