import { inflateRawSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import type { OfficeDocument } from '../lib/document/tree.ts'
import {
  blank,
  bold,
  box,
  closing,
  field,
  fields,
  paragraph,
  section,
  signatures,
  table,
  unitSeal,
} from '../lib/document/write.ts'
import { docx } from './docx.ts'

/** The parts of a DOCX, which is a zip: read by its central directory (PKWARE APPNOTE 4.3.12). */
function unzipped(bytes: Uint8Array): ReadonlyMap<string, string> {
  const zip = Buffer.from(bytes)
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  const parts = new Map<string, string>()
  let at = zip.readUInt32LE(end + 16)
  for (let count = zip.readUInt16LE(end + 10); count > 0; count--) {
    const [size, name, extra, comment] = [
      zip.readUInt32LE(at + 20),
      zip.readUInt16LE(at + 28),
      zip.readUInt16LE(at + 30),
      zip.readUInt16LE(at + 32),
    ]
    const local = zip.readUInt32LE(at + 42)
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const content = zip.subarray(start, start + size)
    const inflated = zip.readUInt16LE(at + 10) === 0 ? content : inflateRawSync(content)
    parts.set(zip.toString('utf8', at + 46, at + 46 + name), inflated.toString('utf8'))
    at += 46 + name + extra + comment
  }
  return parts
}

const DOCUMENT: OfficeDocument = {
  title: '政府购买服务合同',
  number: '合同编号：1号',
  numbering: 'article',
  corner: { content: 'sheet-1', caption: '录入' },
  footer: { systemNumber: 'DY2017-A04', check: { content: 'https://heli.invalid/v' } },
  body: [
    section(
      '服务指标',
      paragraph('名单<如下>&：', bold('要'), box(true), box(), blank(4)),
      table(
        [
          { head: '环节', share: 1 },
          { head: '项', share: 3 },
        ],
        [[{ phrase: '考核', down: 2 }, '甲\n乙'], ['丙'], [{ phrase: '合计', across: 2 }], ['', '长'.repeat(3000)]],
        { caption: '附表' },
      ),
      fields(2, field('联系人', '卫知岚'), field('电话')),
    ),
    signatures(2, unitSeal('甲方'), unitSeal('乙方')),
    { kind: 'page-break' },
    { kind: 'code', code: { content: 'x' } },
    closing('东营市民政局', '2017年7月24日'),
  ],
}

let parts: ReadonlyMap<string, string>
let body: string
beforeAll(async () => {
  parts = unzipped(await docx(DOCUMENT))
  body = parts.get('word/document.xml') ?? ''
})

describe('a Word document', () => {
  it('is A4 with 仿宋 text and 黑体 headings, title in the middle', () => {
    expect(body).toMatch(/<w:pgSz w:w="11906" w:h="16838"/)
    expect(parts.get('word/styles.xml')).toMatch(/<w:docDefaults>.*?w:eastAsia="仿宋"/s)
    expect(body).toMatch(
      /<w:pStyle w:val="Title"\/>.{0,80}<w:jc w:val="center"\/>.{0,200}w:eastAsia="黑体".{0,300}政府购买服务合同/s,
    )
    expect(body).toMatch(/<w:pStyle w:val="Heading1"\/>.{0,400}第一条　服务指标/s)
  })

  it('repeats table heads, keeps rows whole, and lets only a giant row be divided', () => {
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1)
    const rows = body.split('<w:tr>').slice(1)
    expect(rows.filter((row) => !row.includes('<w:cantSplit/>')).map((row) => row.includes('长长长'))).toEqual([true])
  })

  it('spans cells across and down', () => {
    expect(body).toContain('<w:gridSpan w:val="2"/>')
    expect(body.match(/<w:vMerge w:val="(restart|continue)"\/>/g)).toHaveLength(2)
  })

  it('writes what people wrote, escaped, with boxes and blanks', () => {
    expect(body).toContain('名单&lt;如下&gt;&amp;：')
    expect(body).toContain('☑')
    expect(body).toContain('□')
    expect(body).toMatch(/<w:u w:val="single"\/>/)
    expect(body).not.toMatch(/undefined|null/)
  })

  it('carries page numbers, the system number and codes as pictures', () => {
    const footer = parts.get('word/footer1.xml') ?? ''
    expect(footer).toContain('DY2017-A04')
    expect(footer).toMatch(/PAGE.*NUMPAGES/s)
    expect([...parts.keys()].filter((name) => name.endsWith('.png'))).toHaveLength(3)
  })

  it('sets a poster to be read from two metres: forty points for the title, twenty for the rest at least', async () => {
    const poster = unzipped(await docx({ title: '海报', density: 'poster', body: [paragraph('一步')] }))
    const halves = [...(poster.get('word/document.xml') ?? '').matchAll(/<w:sz w:val="(\d+)"/g)].map(([, size]) => Number(size))
    expect(Math.max(...halves)).toBeGreaterThanOrEqual(80)
    const plain = /<w:docDefaults>[\s\S]*?<w:sz w:val="(\d+)"/.exec(poster.get('word/styles.xml') ?? '')?.[1]
    expect(Number(plain)).toBeGreaterThanOrEqual(40)
  })

  it('turns the page for a wide table', async () => {
    const wide = unzipped(await docx({ ...DOCUMENT, orientation: 'landscape' })).get('word/document.xml')
    expect(wide).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/)
  })
})
