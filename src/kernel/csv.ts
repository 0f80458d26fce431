import { ok, refuse, type Result } from './result.ts'

/** A record and the line of the file on which it begins, counted from 1. */
export type CsvRecord = { readonly line: number; readonly fields: readonly string[] }
export type CsvRefusal = { readonly code: 'open-quote' | 'stray-quote'; readonly line: number }

/**
 * Comma-separated text as RFC 4180 describes it and spreadsheets write it: with or without a byte-order mark, any line ends,
 * quoted fields over several lines. Empty lines are passed over.
 */
export function readCsv(text: string): Result<readonly CsvRecord[], CsvRefusal> {
  const token = /"([^"]*(?:""[^"]*)*)"(?!")|([^",\r\n]*)/y
  const records: CsvRecord[] = []
  const source = text.replace(/^\uFEFF/, '')
  let [at, line, begun] = [0, 1, 1]
  let fields: string[] = []
  const close = () => {
    if (fields.length > 1 || fields[0] !== '') records.push({ line: begun, fields })
    fields = []
  }
  while (at < source.length || fields.length > 0) {
    token.lastIndex = at
    const [whole = '', quoted, plain = ''] = token.exec(source) ?? []
    fields.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    line += whole.match(/\r\n?|\n/g)?.length ?? 0
    at += whole.length
    const next = source.charAt(at)
    if (next === '"') return refuse({ code: whole === '' ? 'open-quote' : 'stray-quote', line })
    if (next !== ',' && next !== '' && next !== '\r' && next !== '\n') return refuse({ code: 'stray-quote', line })
    at += source.startsWith('\r\n', at) ? 2 : 1
    if (next === ',') continue
    close()
    line += 1
    begun = line
  }
  return ok(records)
}
