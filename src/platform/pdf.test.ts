import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lay } from '../lib/document/lay.ts'
import type { OfficeDocument } from '../lib/document/tree.ts'
import { box, field, fields, paragraph, section, signatures, table, unitSeal } from '../lib/document/write.ts'
import { inputsOf, openPress, type Press } from './pdf.ts'
import { PDF_TEMPLATE } from './pdf-template.ts'

let cache: string
let press: Press
beforeAll(async () => {
  cache = await mkdtemp(join(tmpdir(), 'heli-press-'))
  press = await openPress({ cache })
})
afterAll(() => rm(cache, { recursive: true }))

const withBody = (...body: OfficeDocument['body']): OfficeDocument => ({ title: '征集公告', body })
const long = (rows: number) =>
  withBody(
    table(
      [
        { head: '序号', share: 1 },
        { head: '指标', share: 5 },
      ],
      Array.from({ length: rows }, (_, index) => [String(index + 1), '社区活动']),
    ),
  )

/** The words the template sets, read from the compiler's own selectable text. */
function textOf(document: OfficeDocument): string {
  const compiler = NodeCompiler.create({ workspace: cache })
  const svg = compiler.svg({ mainFileContent: PDF_TEMPLATE, inputs: inputsOf(lay(document)) })
  return [...svg.matchAll(/<h5:div class="tsel"[^>]*>([^<]*)<\/h5:div>/g)].map(([, line = '']) => line).join('')
}

/** How far down the page each word stands that the template sets. */
function heightsOf(document: OfficeDocument): ReadonlyMap<string, number> {
  const svg = NodeCompiler.create({ workspace: cache }).svg({ mainFileContent: PDF_TEMPLATE, inputs: inputsOf(lay(document)) })
  const [downs, found] = [[0], new Map<string, number>()]
  for (const [tag, word = ''] of svg.matchAll(/<g[ >][^>]*>|<\/g>|<h5:div class="tsel"[^>]*>([^<]*)/g)) {
    const down = Number(/ transform="translate\([^,)]*,?([^)]*)\)"/.exec(tag)?.[1] ?? 0)
    if (tag === '</g>') downs.pop()
    else if (tag.startsWith('<g')) downs.push((downs.at(-1) ?? 0) + down)
    else found.set(word, downs.at(-1) ?? 0)
  }
  return found
}

describe('the press', () => {
  it('prints A4 with Chinese faces and the same bytes for the same document', () => {
    const document: OfficeDocument = {
      ...withBody(
        section('项目概况', fields(2, field('编号', 'A04'), field('金额')), paragraph(box(true), '是')),
        signatures(2, unitSeal('甲方')),
      ),
      corner: { content: 'sheet-1' },
      footer: { systemNumber: 'DY2017-A04', check: { content: 'https://heli.invalid/v', caption: '扫码核验' } },
    }
    const first = press.print(document)
    expect(Buffer.from(first.bytes).toString('latin1', 0, 5)).toBe('%PDF-')
    expect(first).toMatchObject({ pages: 1, missing: [] })
    expect(press.print(document).bytes).toEqual(first.bytes)
    expect(Buffer.from(first.bytes).toString('latin1')).toMatch(/\/BaseFont ?\/[A-Z]{6}\+NotoSansSC/)
  })

  it('sets what two sides sign at one height, however long the name of one is', () => {
    const heights = heightsOf(
      withBody(
        signatures(
          2,
          { seal: true, lines: [{ label: '甲方：', value: '民政局' }, { label: '签字甲' }, { label: '日期甲' }] },
          { seal: true, lines: [{ label: '乙方：', value: '服务中心'.repeat(12) }, { label: '签字乙' }, { label: '日期乙' }] },
        ),
      ),
    )
    expect(heights.get('签字甲')).toBeGreaterThan(heights.get('甲方：民政局') ?? Infinity)
    expect(heights.get('签字乙')).toBe(heights.get('签字甲'))
    expect(heights.get('日期乙')).toBe(heights.get('日期甲'))
  })

  it('takes as many pages as rows ask for', () => {
    expect([5, 40, 120].map((rows) => press.print(long(rows)).pages)).toEqual([1, 2, 4])
  })

  it('turns the page for a wide table', () => {
    expect(press.print({ ...long(5), orientation: 'landscape' }).pages).toBe(1)
    const media = /\/MediaBox ?\[0 0 (\d+)[.\d]* (\d+)/.exec(
      Buffer.from(press.print({ ...long(5), orientation: 'landscape' }).bytes).toString('latin1'),
    )
    expect(media?.slice(1)).toEqual(['841', '595'])
  })

  it('survives names without an end, rows beyond a page and empty documents', () => {
    const endless = withBody(
      section('名'.repeat(200), paragraph('a'.repeat(500))),
      table(
        [
          { head: '甲', share: 1 },
          { head: '乙', share: 9 },
        ],
        [['名'.repeat(200), '长'.repeat(6000)]],
      ),
    )
    expect(press.print({ ...endless, title: '题'.repeat(200) }).pages).toBeGreaterThan(2)
    expect(press.print({ title: '', body: [] }).pages).toBe(1)
  })

  it('converts the fonts once and finds them again', async () => {
    const [folder = ''] = await readdir(cache)
    const before = await readdir(join(cache, folder))
    await openPress({ cache })
    expect(before.length).toBeGreaterThan(100)
    expect(await readdir(join(cache, folder))).toEqual(before)
  })
})

describe('what people write', () => {
  it('is printed as written and never read as markup or code', () => {
    const hostile = [
      '#read("/etc/passwd")',
      '$x^2$',
      '*粗* _斜_ `码`',
      '\\ \\u{41} <a> @b',
      '= 标题',
      '#panic()',
      '] #set page(width: 1pt) [',
    ]
    const text = textOf(
      withBody(section(hostile[0] ?? '', ...hostile.map((line) => paragraph(line))), table([{ head: '#1', share: 1 }], [['$']])),
    )
    const unescaped = text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
    for (const line of hostile) expect(unescaped).toContain(line)
    expect(unescaped).not.toContain('root:')
  })

  it('keeps the template free of any document', () => {
    expect(PDF_TEMPLATE).toContain('json(bytes(sys.inputs.document))')
    expect(PDF_TEMPLATE).not.toMatch(/\$\{|eval\(|#import|#include|[^\w]read\(/)
  })

  it('may hold signs and name characters the main face lacks', () => {
    expect(press.print(withBody(paragraph('婞彣喆堃 ①≥√℃'))).missing).toEqual([])
  })

  it('is reported where no face can draw it', () => {
    expect(press.print(withBody(paragraph('䶮、㛃、䶮'))).missing).toEqual(['䶮', '㛃'])
  })
})

it('A poster is set to be read from two metres: its title in forty points, its steps in twenty at least', () => {
  const [, poster = ''] = /poster: \(([^)]*)\)/.exec(PDF_TEMPLATE) ?? []
  const points = (name: string) => Number(new RegExp(`${name}: (\\d+)pt`).exec(poster)?.[1])
  expect([points('title') >= 40, points('body') >= 20]).toEqual([true, true])
})
