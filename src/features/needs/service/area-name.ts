import { type AreaCode, normaliseName } from '../../../kernel/area.ts'

/** The name that people use; the code where it is not known. */
export const nameIn = (names: ReadonlyMap<AreaCode, string>, area: AreaCode): string => normaliseName(names.get(area) ?? area)
