import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CsvRecord, csvRecords, eachOf } from './csv.ts'

function readCsv(text: string) {
  const records: CsvRecord[] = []
  const refusal = eachOf(csvRecords(text), (record) => records.push(record))
  return refusal ?? records
}
const fieldsOf = (text: string) => {
  const read = readCsv(text)
  return Array.isArray(read) ? read.map(({ fields }) => fields) : read
}

describe('comma-separated text', () => {
  it('is read with any line ends, with or without a byte-order mark and a last line end', () => {
    const table = [
      ['code', 'name'],
      ['37', '山东省'],
    ]
    for (const text of [
      'code,name\n37,山东省',
      '\uFEFFcode,name\r\n37,山东省\r\n',
      'code,name\r37,山东省\r\r',
      '\n\ncode,name\n\n37,山东省\n',
    ]) {
      expect(fieldsOf(text)).toEqual(table)
    }
    expect(fieldsOf('')).toEqual([])
  })

  it('keeps empty fields, also the last one', () => {
    expect(fieldsOf('a,,c\n,\nd,')).toEqual([
      ['a', '', 'c'],
      ['', ''],
      ['d', ''],
    ])
  })

  it('unfolds quotes, with commas, quotes and lines inside, and still counts lines', () => {
    const read = readCsv('"a,1","say ""好""","two\r\nlines"\nb\n')
    expect(read).toEqual([
      { line: 1, fields: ['a,1', 'say "好"', 'two\r\nlines'] },
      { line: 3, fields: ['b'] },
    ])
  })

  it('refuses a quote that is not closed or stands where none may', () => {
    expect(readCsv('a,b\nc,"d')).toEqual({ code: 'open-quote', line: 2 })
    expect(readCsv('a"b')).toEqual({ code: 'stray-quote', line: 1 })
    expect(readCsv('x\n"a"b')).toEqual({ code: 'stray-quote', line: 2 })
  })

  it('takes a field of megabytes, closed or not', () => {
    const long = '街""道'.repeat(1_000_000)
    expect(fieldsOf(`"${long}",b`)).toEqual([[long.replaceAll('""', '"'), 'b']])
    expect(fieldsOf(`"${long}`)).toEqual({ code: 'open-quote', line: 1 })
  })

  it('reads back whatever was written', () => {
    const field = fc.string({ unit: fc.constantFrom('a', '街', '"', ',', '\n', '\r', ' ') })
    const row = fc.array(field, { minLength: 2, maxLength: 4 })
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
        const text = rows.map((fields) => fields.map((value) => `"${value.replaceAll('"', '""')}"`).join(',')).join('\r\n')
        expect(fieldsOf(text)).toEqual(rows)
      }),
    )
  })
})
