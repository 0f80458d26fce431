import type { AreaCode } from '../../../../kernel/area.ts'
import type { AwardedItem } from '../../contract/publications.ts'

const STREET_DIGITS = 9

/** What is near: the street or township in which a community lies. */
export const streetAround = (area: AreaCode): string => area.slice(0, STREET_DIGITS)

/** The own community's services first, the newest of each first. */
export const nearestFirst = (items: readonly AwardedItem[], own: AreaCode): AwardedItem[] =>
  items.toSorted(
    (one, other) =>
      Number(other.area === own) - Number(one.area === own) ||
      other.periodFrom.localeCompare(one.periodFrom) ||
      one.lotCode.localeCompare(other.lotCode),
  )
