import { deflateRawSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import writeSheets from 'write-excel-file/node'
import { columnName, type Workbook } from '../../kernel/workbook.ts'
import { aPdf } from '../testing/a-file.ts'
import { builtWorkers } from '../testing/built-worker.ts'
import { formulasIn } from './formulas.ts'
import { readWorkbook } from './read-workbook.ts'
import { writeWorkbook } from './write-workbook.ts'
import { xmlParts } from './zip-entries.ts'

/** A zip as programs write it, whose directory may say of a size what it likes. */
function zipOf(parts: Readonly<Record<string, string | Buffer>>, told?: number): Buffer {
  const [bodies, directory]: [Buffer[], Buffer[]] = [[], []]
  let at = 0
  for (const [name, part] of Object.entries(parts)) {
    const packed = deflateRawSync(part)
    const [local, entry] = [Buffer.alloc(30), Buffer.alloc(46)]
    local.writeUInt32LE(0x04034b50)
    local.writeUInt16LE(name.length, 26)
    entry.writeUInt32LE(0x02014b50)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(told ?? Buffer.byteLength(part), 24)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(at, 42)
    bodies.push(local, Buffer.from(name), packed)
    directory.push(entry, Buffer.from(name))
    at += 30 + name.length + packed.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50)
  end.writeUInt16LE(Object.keys(parts).length, 8)
  end.writeUInt16LE(Object.keys(parts).length, 10)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...bodies, ...directory, end])
}

const sheetOf = (cells: string) => ({
  '[Content_Types].xml': '<Types/>',
  'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="甲 &amp; 乙" sheetId="1" r:id="rId1"/></sheets></workbook>',
  'xl/styles.xml': '<styleSheet/>',
  'xl/_rels/workbook.xml.rels':
    '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
  'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${cells}</sheetData></worksheet>`,
})

describe('a workbook', () => {
  beforeAll(builtWorkers)

  const told = async (bytes: Uint8Array) => {
    const read = await readWorkbook(bytes)
    return read.ok ? read.value : read.error.code
  }
  const rowsOf = (book: Workbook | string) => (typeof book === 'string' ? book : book.map(({ rows }) => rows))

  it('is read as it was written: texts, numbers, dates by the calendar, empty rows in their places', async () => {
    const day = new Date('2017-04-20T00:00:00.000Z')
    const bytes = await writeSheets([
      { sheet: '问卷', data: [['需求', '人数', '日期'], [], ['四点半托管', 30, { value: day, type: Date, format: 'yyyy/m/d' }]] },
      { sheet: '空', data: [[null]] },
    ]).toBuffer()
    const rows = [
      ['需求', '人数', '日期'],
      [null, null, null],
      ['四点半托管', 30, { date: '2017-04-20' }],
    ]
    expect(await told(new Uint8Array(bytes))).toMatchObject([
      { name: '问卷', rows, formula: null, cut: false },
      { name: '空', rows: [] },
    ])
  })

  it('comes out with texts that look like formulas as texts', async () => {
    const rows = [['=1+1', '@SUM(A1)', '13800000000', 7, null]]
    const bytes = await writeWorkbook([{ name: '退回', head: [{ text: '原因', width: 20 }], rows }])
    const [sheet] = (await readWorkbook(bytes).then((read) => (read.ok ? read.value : []))).values()
    expect(sheet?.rows.slice(1)).toEqual(rows.map((row) => row.slice(0, 4)))
    expect(sheet?.formula).toBeNull()
  })

  it('tells the first cell that holds a formula', async () => {
    const cells = '<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="str"><f>A1</f><v>1</v></c></row>'
    expect(await told(zipOf(sheetOf(cells)))).toMatchObject([{ name: '甲 & 乙', formula: 'B1' }])
    const parts = xmlParts(zipOf(sheetOf('<row><c r="C9"><f/></c></row>')), 1_000_000)
    expect(parts.ok && [...formulasIn(parts.value).values()]).toEqual(['C9'])
  })

  it('is refused where it is none, is broken, or grows beyond all measure', async () => {
    expect(await told(aPdf('no table'))).toBe('workbook-unreadable')
    expect(await told(Buffer.alloc(100_000, 7))).toBe('workbook-unreadable')
    expect(await told(zipOf(sheetOf('<row><c r="A1"')).subarray(0, 300))).toBe('workbook-unreadable')
    expect(rowsOf(await told(zipOf({ ...sheetOf(''), 'xl/workbook.xml': '<nothing/>' })))).toEqual('workbook-unreadable')
  })

  it('whose parts are larger than their directory says, or than is read, is unpacked no further', () => {
    const bomb = { 'xl/a.xml': Buffer.alloc(3_000_000) }
    expect(xmlParts(zipOf(bomb), 2_000_000)).toEqual({ ok: false, error: { code: 'workbook-too-large' } })
    expect(xmlParts(zipOf(bomb, 10), 2_000_000)).toEqual({ ok: false, error: { code: 'workbook-unreadable' } })
  })

  it('with one cell at the end of the world takes its own thread with it and nothing else', async () => {
    const endless = zipOf(sheetOf('<row r="1"><c r="ZZZZZZZ1"><v>1</v></c></row>'))
    const little = { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 2 }
    expect(await readWorkbook(endless, little)).toEqual({ ok: false, error: { code: 'workbook-too-large' } })
  })

  it('names its columns as every office does', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
  })
})
