import { type Area, type AreaCode, normaliseName } from '../../../kernel/area.ts'
import { type CivilDate, civilDateOf } from '../../../kernel/civil.ts'
import type { Acting } from '../../../kernel/acting.ts'
import type { ReadTx } from '../../../platform/db.ts'
import type { AreaList } from '../contract/area.ts'
import { areaNames, authority } from '../store/people.ts'
import { areasBelow, areasWithin as areasStandingIn } from '../store/areas.ts'

/** An area and all below it as they stand on a day: to look names up in. */
export const areasWithin = (tx: ReadTx, within: AreaCode, on: CivilDate): Promise<Area[]> => areasStandingIn(tx, within, on)

/** What the authority is for. */
export async function authorityArea(tx: ReadTx, { tenant }: Pick<Acting, 'tenant'>): Promise<AreaCode> {
  const found = await authority(tx, tenant)
  if (found === undefined) throw new Error(`authority ${tenant} is not on record`)
  return found.area
}

/** The places one level below an area as they are today, by the names people use. */
export async function listAreas(tx: ReadTx, acting: Acting, under: AreaCode | undefined): Promise<AreaList> {
  const code = under ?? (await authority(tx, acting.tenant))?.area
  if (code === undefined) return { within: { code: '', name: '' }, items: [] }
  const names = await areaNames(tx, [code])
  const below = await areasBelow(tx, code, civilDateOf(acting.now))
  return {
    within: { code, name: normaliseName(names.get(code) ?? code) },
    items: below.map((area) => ({ ...area, name: normaliseName(area.name) })),
  }
}
