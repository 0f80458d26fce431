import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LaidTable } from './laid.ts'
import { lay } from './lay.ts'
import type { Block, OfficeDocument } from './tree.ts'
import {
  aligned,
  blank,
  box,
  field,
  fields,
  filled,
  flush,
  items,
  paragraph,
  personSigns,
  section,
  signatures,
  table,
  text,
  unitSeal,
  wide,
} from './write.ts'
import { words } from './words.ts'

const laidWith = (body: readonly Block[], more: Partial<OfficeDocument> = {}) => lay({ title: '文书', body, ...more })
const tableOf = (block: Block, more: Partial<OfficeDocument> = {}): LaidTable => {
  const [first] = laidWith([block], more).blocks
  if (first?.kind !== 'table') throw new Error('not a table')
  return first
}
const headings = (body: readonly Block[], more: Partial<OfficeDocument> = {}) =>
  laidWith(body, more).blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))

describe('sections', () => {
  it('are numbered 一、（一）1． beside their own siblings', () => {
    const body = [
      section('概况', flush('甲'), section('名称', section('全称')), section('编号')),
      flush('乙'),
      section('条件', section('年检')),
    ]
    expect(headings(body)).toEqual(['一、概况', '（一）名称', '1．全称', '（二）编号', '二、条件', '（一）年检'])
  })

  it('are articles in a contract', () => {
    const body = Array.from({ length: 12 }, (_, index) => section(`事项${index}`))
    expect(headings(body, { numbering: 'article' }).slice(9)).toEqual(['第十条　事项9', '第十一条　事项10', '第十二条　事项11'])
  })

  it('keep what they hold in order', () => {
    const order = laidWith([section('一', flush('a'), table([{ head: 'h', share: 1 }], [['b']])), flush('c')])
    expect(words(order)).toEqual(['文书', '一、一', 'a', 'h', 'b', 'c'])
  })
})

describe('paragraphs', () => {
  it('that end in a colon stay with what they lead to', () => {
    const leads = laidWith([paragraph('名单如下：'), paragraph('完毕。'), paragraph('姓名：', blank(8))]).blocks.map((block) =>
      block.kind === 'paragraph' ? block.leads : undefined,
    )
    expect(leads).toEqual([true, false, false])
  })

  it('leave a ruled space where a fact is not known', () => {
    expect(filled('简若舟', 8)).toEqual(text('简若舟'))
    expect(filled('', 8)).toEqual(blank(8))
    expect(filled(undefined, 8)).toEqual(blank(8))
  })

  it('number a list', () => {
    expect(words(laidWith(items(['甲。', '乙。'])))).toEqual(['文书', '1．甲。', '2．乙。'])
  })
})

describe('tables', () => {
  it('repeat a head only when a column has one', () => {
    expect(tableOf(table([{ head: '序号', share: 1 }], [['1']])).head).toHaveLength(1)
    expect(tableOf(table([{ head: '', share: 1 }], [['1']])).head).toHaveLength(0)
  })

  it('align a cell by the column it stands in, also below a cell that reaches down', () => {
    const columns = [
      { head: '环节', share: 1, align: 'centre' },
      { head: '项', share: 1 },
      { head: '分', share: 1, align: 'end' },
    ] as const
    const { rows } = tableOf(
      table(columns, [
        [{ phrase: '考核', down: 2 }, '方案', '15'],
        ['团队', '10'],
        ['答辩', '陈述', '12'],
      ]),
    )
    expect(rows.map((row) => row.cells.map((cell) => cell.align))).toEqual([
      ['centre', 'start', 'end'],
      ['start', 'end'],
      ['centre', 'start', 'end'],
    ])
  })

  it('divide a row only when it would fill most of a page by itself', () => {
    const columns = [
      { head: '指标', share: 1 },
      { head: '口径', share: 5 },
    ]
    const { rows } = tableOf(
      table(columns, [
        ['社区活动', '每场不少于30人'],
        ['名'.repeat(200), ''],
        ['说明', '长'.repeat(3000)],
      ]),
    )
    expect(rows.map((row) => row.breakable)).toEqual([false, false, true])
  })

  it('cover their grid exactly whatever spans are asked for', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 5 }), (down, wideCells) => {
        const columns = Array.from({ length: wideCells + 1 }, () => ({ head: 'h', share: 1 }))
        const plain = Array.from({ length: wideCells }, () => '格')
        const rows = Array.from({ length: down }, (_, index) => (index === 0 ? [{ phrase: '并', down }, ...plain] : plain))
        const laid = tableOf(table(columns, rows))
        const area = laid.rows.flatMap((row) => row.cells).reduce((sum, cell) => sum + cell.across * cell.down, 0)
        expect(area).toBe(columns.length * down)
      }),
    )
  })

  it('begin a new line where a text says so', () => {
    const [row] = tableOf(table([{ head: 'h', share: 1 }], [['甲\n乙']])).rows
    expect(row?.cells[0]?.lines).toEqual([[text('甲')], [text('乙')]])
  })
})

describe('fields', () => {
  it('stand in pairs, a wide one alone, and an odd one takes the rest of its row', () => {
    const laid = tableOf(fields(2, wide('名称', '甲'), field('编号', 'A04'), field('类别', 'A类'), field('领域'), wide('地址')))
    expect(words({ ...laidWith([]), blocks: [laid] }).slice(1)).toEqual(['名称|甲', '编号|A04|类别|A类', '领域|', '地址|'])
    expect(laid.rows.map((row) => row.cells.reduce((sum, cell) => sum + cell.across, 0))).toEqual([4, 4, 4, 4])
  })

  it('print an unknown value as blank space', () => {
    const everything = words(laidWith([fields(1, field('电话'), field('地址', undefined))])).join()
    expect(everything).not.toMatch(/undefined|null|无/)
  })
})

describe('signatures', () => {
  it('are kept together and leave room to sign, to seal and to date', () => {
    const laid = tableOf(signatures(2, unitSeal('甲方', '东营市民政局'), unitSeal('乙方'), personSigns('监督员')))
    expect(laid).toMatchObject({ whole: true, frame: 'open', height: 'seal', shares: [1, 1] })
    expect(laid.rows.map((row) => row.cells.length)).toEqual([2, 2])
    expect(words({ ...laidWith([]), blocks: [laid] }).join()).toContain(
      '甲方（盖章）：东营市民政局 经办人（签字）： 日期：　　　年　　月　　日',
    )
  })
})

it('signatures of several kinds stay on one page, down to the office and the day', () => {
  const [panel, others] = [signatures(2, personSigns('评委')), signatures(2, personSigns('监督员'))]
  const closing = { kind: 'closing', lines: ['东营市民政局'] } as const
  const led = laidWith([panel, others, closing]).blocks.map((block) => block.kind === 'table' && block.leads)
  expect(led).toEqual([true, true, false])
  expect(tableOf(panel).leads).toBe(false)
})

describe('the last paragraph', () => {
  const leading = (...body: Block[]) =>
    laidWith(body).blocks.map((block) => (block.kind === 'paragraph' ? block.leads : block.kind))

  it('goes to the page of its signatures, with a line that says that no more text follows', () => {
    const end = [aligned('centre', '（以下无正文）'), signatures(1, unitSeal('甲方'))]
    expect(leading(paragraph('一。'), paragraph('二。'), ...end)).toEqual([false, true, true, 'table'])
  })

  it('goes to the page of whoever it comes from', () => {
    const closing = { kind: 'closing', lines: ['东营市民政局', '2017年8月1日'] } as const
    expect(leading(paragraph('一。'), paragraph('二。'), closing)).toEqual([false, true, 'closing'])
    expect(leading(paragraph('一。'), table([{ head: '甲', share: 1 }], [['乙']]))).toEqual([false, 'table'])
  })
})

it('the words of a document include its boxes, blanks, number and margins', () => {
  const laid = laidWith(
    [paragraph(box(true), '有', box(), '无', blank(2)), { kind: 'code', code: { content: 'x', caption: '报名' } }],
    {
      number: '1号',
      corner: { content: 'y', caption: '录入' },
      footer: { systemNumber: 'A04', check: { content: 'z', caption: '核验' } },
    },
  )
  expect(words(laid)).toEqual(['文书', '1号', '☑有□无　　', '报名', '录入', 'A04', '核验'])
})
