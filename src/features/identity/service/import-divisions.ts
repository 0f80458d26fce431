import { type CivilDate, plusDays } from '../../../kernel/civil.ts'
import type { Tx } from '../../../platform/db.ts'
import type { Division } from '../rules/divisions.ts'
import { areasByCode, endAreas } from '../store/areas.ts'
import { insertAreas } from '../store/enrol.ts'

export type Imported = { readonly added: number; readonly renamed: number; readonly same: number }

/** Takes areas in as of a day: new ones begin then, one with another name ends the day before. The same list twice changes nothing. */
export async function importDivisions(tx: Tx, divisions: readonly Division[], since: CivilDate): Promise<Imported> {
  const there = new Map(
    (
      await areasByCode(
        tx,
        divisions.map(({ code }) => code),
      )
    ).map((area) => [area.code, area]),
  )
  const isNew = divisions.filter(({ code }) => !there.has(code))
  // A name that began on this day or later is left: a file of earlier names does not undo it.
  const isRenamed = divisions.filter(({ code, name }) => {
    const known = there.get(code)
    return known !== undefined && known.name !== name && known.validFrom < since
  })
  await endAreas(
    tx,
    isRenamed.map(({ code }) => code),
    plusDays(since, -1),
  )
  const begun = [...isNew, ...isRenamed].map(({ parent, ...area }) => ({
    ...area,
    parent: parent ?? null,
    validFrom: since,
    validUntil: null,
  }))
  await insertAreas(tx, begun)
  return { added: isNew.length, renamed: isRenamed.length, same: divisions.length - begun.length }
}
