import type { Acting } from '../../../kernel/acting.ts'
import type { ReadTx } from '../../../platform/db.ts'
import type { LotState } from '../rules/lot.ts'
import type { Profile } from '../rules/profile.ts'
import { profileOf } from '../rules/profiles.ts'
import { programmes } from '../store/kept.ts'

/** The rules under which a lot is bought: its programme's. A lot is not drafted without them. */
export async function profileOfLot(
  tx: ReadTx,
  { tenant }: Pick<Acting, 'tenant'>,
  { programmeId }: Pick<LotState, 'programmeId'>,
): Promise<Profile> {
  const programme = await programmes.table.load(tx, tenant, programmeId)
  const profile = programme && profileOf(programme.profile)
  if (!profile) throw new Error(`lot: the programme ${programmeId} has no rules`)
  return profile
}
