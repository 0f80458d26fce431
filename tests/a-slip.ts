import type { Instant } from '../src/kernel/civil.ts'
import type { LotId, MemberId } from '../src/kernel/ids.ts'
import { ok } from '../src/kernel/result.ts'
import { act } from '../src/platform/act.ts'
import { seededChance } from '../src/platform/chance.ts'
import type { Plain, Tx } from '../src/platform/db.ts'
import type { Database } from '../src/platform/open-database.ts'
import { SLIP_COOKIE } from '../src/features/identity/routes/caller.ts'
import { issueSlip, redeemSlip } from '../src/features/identity/service/slips.ts'
import { type District, fingerprint } from '../src/features/identity/fixtures/a-district.ts'

const means = { ...seededChance('slips'), fingerprint }
type Seat = { readonly member: MemberId; readonly lot: LotId }

/** The cookie of a juror who has typed the slip of the day into a computer of the room. */
export async function slipOn(db: Database, { system }: District, seat: Seat): Promise<string> {
  const issued = await act(db.pool, system, async (tx) => ok(await issueSlip(tx, system, seat, means)))
  if (!issued.ok) throw new Error('no slip')
  return cookieOf(db.plain, issued.value.code, system.now)
}

/** The same within a transaction of the test. */
export async function slipWithin(tx: Tx, { system, clock }: District, seat: Seat): Promise<string> {
  const { code } = await issueSlip(tx, system, seat, means)
  return cookieOf(tx as unknown as Plain, code, clock.now())
}

async function cookieOf(plain: Plain, code: string, now: Instant): Promise<string> {
  const slip = await redeemSlip(plain, code, means, now)
  if (!slip.ok) throw new Error(`a slip just issued was refused: ${slip.error.code}`)
  return `${SLIP_COOKIE}=${slip.value.token}`
}
