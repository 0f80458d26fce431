import type { Acting } from '../../../kernel/acting.ts'
import type { ReadTx } from '../../../platform/db.ts'
import type { LotState } from '../rules/lot.ts'
import type { Profile } from '../rules/profile.ts'
import { PROFILES } from '../rules/profiles.ts'
import { programmes } from '../store/kept.ts'

/** The rules under which a lot is bought: its programme's. */
export async function profileOfLot(
  tx: ReadTx,
  { tenant }: Pick<Acting, 'tenant'>,
  { programmeId }: Pick<LotState, 'programmeId'>,
): Promise<Profile> {
  const programme = await programmes.table.load(tx, tenant, programmeId)
  if (!programme) throw new Error(`lot: there is no programme ${programmeId}`)
  return PROFILES[programme.profile]
}
