/** A record and the line of the file on which it begins, counted from 1. */
export type CsvRecord = { readonly line: number; readonly fields: readonly string[] }
export type CsvRefusal = { readonly code: 'open-quote' | 'stray-quote'; readonly line: number }

/** Goes through everything that a generator yields, and gives what it ends with. */
export function eachOf<T, E>(given: Generator<T, E>, take: (one: T) => unknown): E {
  for (let next = given.next(); ; next = given.next()) {
    if (next.done === true) return next.value
    take(next.value)
  }
}

/**
 * Comma-separated text as RFC 4180 describes it and spreadsheets write it: with or without a byte-order mark, any line ends,
 * quoted fields over several lines. Empty lines are passed over. One record after another, for files of which all would not fit;
 * ends with why the rest is refused.
 */
export function* csvRecords(text: string): Generator<CsvRecord, CsvRefusal | undefined> {
  const token = /"([^"]*(?:""[^"]*)*)"(?!")|([^",\r\n]*)/y
  const source = text.replace(/^\uFEFF/, '')
  let [at, line, begun] = [0, 1, 1]
  let fields: string[] = []
  while (at < source.length || fields.length > 0) {
    token.lastIndex = at
    const [whole = '', quoted, plain = ''] = token.exec(source) ?? []
    fields.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    line += whole.match(/\r\n?|\n/g)?.length ?? 0
    at += whole.length
    const next = source.charAt(at)
    if (next === '"') return { code: whole === '' ? 'open-quote' : 'stray-quote', line }
    if (next !== ',' && next !== '' && next !== '\r' && next !== '\n') return { code: 'stray-quote', line }
    at += source.startsWith('\r\n', at) ? 2 : 1
    if (next === ',') continue
    if (fields.length > 1 || fields[0] !== '') yield { line: begun, fields }
    fields = []
    line += 1
    begun = line
  }
  return undefined
}
