import { CONTRACT_DUES } from '../../../src/features/contracts/service/later-dues.ts'
import { sweep, TENDER_DUES } from '../../../src/features/tenders/service/sweep.ts'
import type { Instant } from '../../../src/kernel/civil.ts'
import { ok } from '../../../src/kernel/result.ts'
import { does, type Ground } from '../../access/stage.ts'

/** The clock comes to this hour, and what is due by then is done. */
export async function sweptAt(ground: Ground, now: Instant): Promise<void> {
  ground.district.setClock(now)
  const { system } = ground.district
  await does(ground, system, async (tx) => ok(await sweep(tx, system, { ...TENDER_DUES, ...CONTRACT_DUES })))
}
