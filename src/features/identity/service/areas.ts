import { type AreaCode, normaliseName } from '../../../kernel/area.ts'
import { civilDateOf } from '../../../kernel/civil.ts'
import type { Acting } from '../../../kernel/acting.ts'
import type { ReadTx } from '../../../platform/db.ts'
import type { AreaList } from '../contract/area.ts'
import { areaNames, authority } from '../store/people.ts'
import { areasBelow } from '../store/areas.ts'

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
