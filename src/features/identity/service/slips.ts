import type { Acting } from '../../../kernel/acting.ts'
import type { Draw } from '../../../kernel/chance.ts'
import { type Instant, plusMs } from '../../../kernel/civil.ts'
import type { LotId, MemberId, Tenant } from '../../../kernel/ids.ts'
import type { Plain, Tx } from '../../../platform/db.ts'
import { sha256 } from '../../../platform/hash.ts'
import { readSlipCode, slipCode } from '../rules/slip.ts'
import { insertSlip, slipByToken, useSlip } from '../store/slips.ts'

const ONE_SESSION_MS = 12 * 60 * 60 * 1000

/** Issues the pass that a juror types into the room's computer; an earlier pass for the same seat ends. Shown once, kept hashed. */
export async function issueSlip(
  tx: Tx,
  { tenant, now }: Acting,
  { member, lot }: { readonly member: MemberId; readonly lot: LotId },
  draw: Draw,
): Promise<{ code: string; expiresAt: Instant }> {
  const code = slipCode(draw)
  const expiresAt = plusMs(now, ONE_SESSION_MS)
  await insertSlip(tx, { codeHash: sha256(code), tenant, member, lot, issuedAt: now, expiresAt })
  return { code, expiresAt }
}

/** Exchanges a typed code for a session token, once. */
export async function redeemSlip(
  plain: Plain,
  typed: string,
  draw: Draw,
  now: Instant,
): Promise<{ token: string; tenant: Tenant } | undefined> {
  const code = readSlipCode(typed)
  if (code === undefined) return undefined
  const token = Array.from({ length: 4 }, () => slipCode(draw)).join('.')
  const slip = await useSlip(plain, sha256(code), sha256(token), now)
  return slip && { token, tenant: slip.tenant }
}

/** Whom a session token stands for, as long as the slip has not ended. */
export const slipHolder = (plain: Plain, token: string, now: Instant) => slipByToken(plain, sha256(token), now)
