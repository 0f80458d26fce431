import type { Acting } from '../../../kernel/acting.ts'
import type { ProgrammeId } from '../../../kernel/ids.ts'
import type { ProfileCode } from '../../../kernel/profile-code.ts'
import type { ReadTx } from '../../../platform/db.ts'
import type { LotState } from '../rules/lot.ts'
import type { Profile } from '../rules/profile.ts'
import { programmes } from '../store/kept.ts'
import { rulesInForce, rulesOf } from './editions.ts'

type Own = Pick<Acting, 'tenant'>
type Bought = Pick<LotState, 'programmeId' | 'editionId'>

/** The rules under which a lot is bought: those of its call, and until there is one those that a call would follow now. */
export const profileOfLot = async (tx: ReadTx, own: Own, lot: Bought): Promise<Profile> =>
  (await profilesOfLots(tx, own, [lot]))(lot)

/** The same for several lots at once. */
export async function profilesOfLots(tx: ReadTx, own: Own, lots: readonly Bought[]): Promise<(lot: Bought) => Profile> {
  const uncalled = lots.flatMap(({ editionId, programmeId }) => (editionId === null ? [programmeId] : []))
  const found = uncalled.length === 0 ? [] : await programmes.table.each(tx, own.tenant, [...new Set(uncalled)])
  return profilesOf(tx, own, lots, new Map(found.map(({ id, profile }) => [id, profile])))
}

/** The same where the way of purchasing of each one's programme is known already. */
export async function profilesOf(
  tx: ReadTx,
  own: Own,
  lots: readonly Bought[],
  ways: ReadonlyMap<ProgrammeId, ProfileCode>,
): Promise<(lot: Bought) => Profile> {
  const called = await rulesOf(
    tx,
    own,
    lots.flatMap(({ editionId }) => (editionId === null ? [] : [editionId])),
  )
  const current = lots.some(({ editionId }) => editionId === null) ? await rulesInForce(tx, own) : undefined
  return ({ editionId, programmeId }) => {
    const way = ways.get(programmeId)
    const profile = editionId === null ? way && current?.[way] : called.get(editionId)
    if (profile === undefined) throw new Error(`programme ${programmeId}: there are no rules to buy by`)
    return profile
  }
}
