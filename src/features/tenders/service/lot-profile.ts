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
export async function profileOfLot(tx: ReadTx, own: Own, lot: Bought): Promise<Profile> {
  const ways = new Map<ProgrammeId, ProfileCode>()
  if (lot.editionId === null) {
    const programme = await programmes.table.load(tx, own.tenant, lot.programmeId)
    if (programme) ways.set(programme.id, programme.profile)
  }
  return (await profilesOf(tx, own, [lot], ways))(lot)
}

/** The same for several lots at once, from the way of purchasing of each one's programme. */
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
