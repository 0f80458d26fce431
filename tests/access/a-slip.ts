import { SLIP_COOKIE } from '../../src/features/identity/routes/caller.ts'
import { fingerprint } from '../../src/features/identity/fixtures/a-district.ts'
import { issueSlip, redeemSlip } from '../../src/features/identity/service/slips.ts'
import type { LotId, MemberId } from '../../src/kernel/ids.ts'
import { seededChance } from '../../src/platform/chance.ts'
import type { Plain } from '../../src/platform/db.ts'
import type { Ground } from './stage.ts'

/** The cookie of a juror who has typed the slip of the day into a computer of the room. */
export async function slipFor({ tx, district }: Ground, member: MemberId, lot: LotId): Promise<string> {
  const means = { ...seededChance('access: slips'), fingerprint }
  const { code } = await issueSlip(tx, district.system, { member, lot }, means)
  const slip = await redeemSlip(tx as unknown as Plain, code, means, district.clock.now())
  return `${SLIP_COOKIE}=${slip?.token}`
}
