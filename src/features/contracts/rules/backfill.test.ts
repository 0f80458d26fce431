import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AreaCode } from '../../../kernel/area.ts'
import { CivilDate } from '../../../kernel/civil.ts'
import { Fen } from '../../../kernel/fen.ts'
import type { Cell } from '../../../kernel/workbook.ts'
import { amountIn, indicatorsIn, instalmentsIn } from './backfill-cells.ts'
import { BackfillField, type BackfillMapping, guessColumns, missingFields } from './backfill-columns.ts'
import { backfillTemplate } from '../documents/backfill-workbooks.ts'
import { aBackfillBook, aBackfillRow, BACKFILL_HEAD, CODE, OTHER_CODE } from '../fixtures/a-backfill.ts'
import { filled } from './backfill-sheet.ts'
import { type BackfillBeside, readBackfill } from './backfill-rows.ts'

const WHOLE = Fen.parse(18_000_000)

describe('a workbook', () => {
  const sheet = (name: string, ...rows: Cell[][]) => ({ name, rows, formula: null, cut: false })
  const template = backfillTemplate().map(({ name, head, rows }) => ({
    ...sheet(name),
    rows: [head.map(({ text }) => text), ...rows.map((row) => [...row])],
  }))
  const EMPTY = { ok: false, error: { code: 'workbook-empty' } }
  it('is empty as it was downloaded, with its notes and examples, or with nothing but blanks below the headings', () => {
    expect(filled(template)).toEqual(EMPTY)
    expect(filled(template.map((one, n) => (n === 0 ? { ...one, rows: [...one.rows, ['', null, '  ']] } : one)))).toEqual(EMPTY)
    for (const nothing of [[], [sheet('Sheet1')], [sheet('Sheet1', ['台账']), sheet('Sheet2')]])
      expect(filled(nothing)).toEqual(EMPTY)
  })
  it('with a row below the headings is read, also one whose headings are the office’s own', () => {
    const own = [sheet('台账', ['编号', '内容'], ['1', '关爱服务'])]
    for (const told of [aBackfillBook(aBackfillRow()), own]) expect(filled(told)).toEqual({ ok: true, value: told })
  })
})

describe('a sum', () => {
  it.each<[Cell, number]>([
    ['180,000.00', 18_000_000],
    ['￥180000元', 18_000_000],
    ['１８００００.５０', 18_000_050],
    [180_000.1, 18_000_010],
    [' 0.01 ', 1],
  ])('%j is %d fen', (cell, fen) => {
    expect(amountIn(cell)).toEqual({ ok: true, value: fen })
  })
  it.each<[Cell, string]>([
    ['12.345', 'finer-than-a-fen'],
    [12.345, 'finer-than-a-fen'],
    ['18万', 'not-an-amount'],
    ['18万元', 'not-an-amount'],
    ['0', 'not-an-amount'],
    ['-5', 'not-an-amount'],
    ['约180000', 'not-an-amount'],
    ['99999999999999999', 'amount-too-large'],
    [1e21, 'not-an-amount'],
    [true, 'not-an-amount'],
    [null, 'not-an-amount'],
  ])('%j is none: %s', (cell, code) => {
    expect(amountIn(cell)).toEqual({ ok: false, error: { code } })
  })
})

describe('instalments', () => {
  it.each<[Cell, [string, number, number][]]>([
    [
      '40/30/30',
      [
        ['第1期', 40, 7_200_000],
        ['第2期', 30, 5_400_000],
        ['第3期', 30, 5_400_000],
      ],
    ],
    [
      '首付款：40%、尾款60%',
      [
        ['首付款', 40, 7_200_000],
        ['尾款', 60, 10_800_000],
      ],
    ],
    [100, [['一次付清', 100, 18_000_000]]],
  ])('%j are these', (cell, expected) => {
    const read = instalmentsIn(cell, WHOLE)
    expect(read.ok && read.value.map(({ name, percent, amountFen }) => [name, percent, amountFen])).toEqual(expected)
  })
  it.each<[Cell, string]>([
    ['40/30', 'percents-do-not-make-100'],
    ['三期', 'not-instalments'],
    ['33.3/66.7', 'not-instalments'],
    ['0/100', 'not-instalments'],
    [Array(13).fill('1').join('/'), 'not-instalments'],
    [' ', 'not-instalments'],
  ])('%j are none: %s', (cell, code) => {
    expect(instalmentsIn(cell, WHOLE)).toEqual({ ok: false, error: { code } })
  })
})

describe('indicators', () => {
  it('are read one by one, with the number and its unit', () => {
    const read = indicatorsIn('1、社区活动12场；上门探访不少于600人次\n满意度90%')
    expect(read.ok && read.value.map(({ code, name, target, unit }) => [code, name, target, unit])).toEqual([
      ['B1', '社区活动', 12, '场'],
      ['B2', '上门探访', 600, '人次'],
      ['B3', '满意度', 90, '%'],
    ])
    expect(indicatorsIn(null)).toEqual({ ok: true, value: [] })
  })
  it.each<Cell>(['若干场活动', '12', '活动0场', Array(41).fill('活动1场').join('；')])('%j are none', (cell) => {
    expect(indicatorsIn(cell).ok).toBe(false)
  })
})

const CITY = AreaCode.parse('3705')
const VILLAGE = AreaCode.parse('370502003005')
const BESIDE: BackfillBeside = {
  places: {
    within: CITY,
    areas: [
      { code: CITY, name: '东营市' },
      { code: AreaCode.parse('370502003'), name: '东城街道' },
      { code: VILLAGE, name: '辽河社区' },
    ],
  },
  today: CivilDate.parse('2017-05-02'),
  began: CivilDate.parse('2017-03-01'),
  contractNos: new Set(['dy2015-09']),
  names: new Map([[OTHER_CODE, '演示登记名称']]),
}
const MAPPING: BackfillMapping = {
  sheet: '合同',
  heading: 1,
  profile: 'local-selection',
  fund: '福利彩票公益金（演示）',
  field: '社区服务',
  columns: guessColumns(BACKFILL_HEAD),
}
const read = (...rows: (readonly Cell[])[]) => readBackfill([BACKFILL_HEAD, ...rows], MAPPING, BESIDE)
const faults = (over: Partial<Record<BackfillField, Cell>>) =>
  read(aBackfillRow(over)).problems.map(({ field, fault }) => `${field} ${fault}`)

describe('a row', () => {
  it('is known by its headings', () => {
    expect(MAPPING.columns.map(({ field }) => field)).toEqual(BackfillField.options)
    expect(missingFields(guessColumns(['合同编号', '项目名称', '金额（元）']))).toContain('creditCode')
  })
  it('is a contract, exact to the fen', () => {
    expect(read(aBackfillRow()).accepted).toMatchObject([
      {
        row: 2,
        no: 'DY2016-01',
        creditCode: CODE,
        amountFen: 18_000_000,
        area: VILLAGE,
        signedOn: '2016-04-20',
        publicOn: '2016-04-22',
        periodTo: '2017-12-31',
        field: '为老服务',
      },
    ])
  })
  it('that names no place and no field is of the whole area and of the field that was chosen', () => {
    const row = aBackfillRow({ town: null, area: null, place: null, field: null })
    expect(read(row).accepted).toMatchObject([{ area: CITY, place: '东营市', field: '社区服务' }])
    expect(read(aBackfillRow({ area: null })).accepted).toMatchObject([{ area: '370502003' }])
  })
  it.each<[string, Partial<Record<BackfillField, Cell>>, string[]]>([
    ['no number', { contractNo: ' ' }, ['contractNo empty']],
    ['a sum finer than a fen', { amount: '12.345' }, ['amount finer-than-a-fen']],
    ['a code with a wrong check sign', { creditCode: `${CODE.slice(0, 17)}0` }, ['creditCode credit-code-wrong']],
    ['a code that the program made a number of', { creditCode: 5.237e17 }, ['creditCode credit-code-wrong']],
    ['a code that is on record under another name', { creditCode: OTHER_CODE }, ['provider provider-other-name']],
    ['a number that is here already', { contractNo: 'DY2015-09' }, ['contractNo contract-known']],
    ['a day that is none', { signedOn: '四月' }, ['signedOn not-a-day']],
    [
      'a signature of the first day of the record',
      { signedOn: '2017-3-1', publicOn: '2017-3-2' },
      ['signedOn signed-after-start'],
    ],
    ['a publication to come', { publicOn: '2017-5-3' }, ['publicOn day-in-future']],
    ['a publication before the signature', { publicOn: '2016-4-19' }, ['publicOn public-before-signed']],
    ['a period that ends before it begins', { periodTo: '2016-4-30' }, ['periodTo period-reversed']],
    ['a community that is not there', { area: '无名社区' }, ['area no-such-area']],
    ['instalments that leave something over', { instalments: '40/40' }, ['instalments percents-do-not-make-100']],
    ['a name that turns the reading round', { name: '好\u202E的' }, ['name control-characters']],
    ['a name beyond all lines', { name: '长'.repeat(121) }, ['name too-long']],
    ['several faults', { amount: '', signedOn: 'x' }, ['amount empty', 'signedOn not-a-day']],
  ])('with %s is told so', (_what, over, expected) => {
    expect(faults(over)).toEqual(expected)
  })
  it('with the number of an earlier one, or its code under another name, is told which', () => {
    const again = aBackfillRow({ name: '另一个项目' })
    const other = aBackfillRow({ contractNo: 'DY2016-02', provider: '另一家（演示）' })
    expect(read(aBackfillRow(), again, other).problems).toEqual([
      { row: 3, field: 'contractNo', fault: 'same-as-row', same: 2 },
      { row: 4, field: 'provider', fault: 'provider-names-differ', same: 2 },
    ])
  })
  it('of whatever cells is accepted or told why, never both, and never breaks', () => {
    const cell = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null), fc.constantFrom(...aBackfillRow()))
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 18 }), { maxLength: 4 }), (rows) => {
        const { accepted, problems, rows: all } = read(...rows)
        const refused = new Set(problems.map(({ row }) => row))
        expect(accepted.length + refused.size).toBe(all)
        for (const { row } of accepted) expect(refused.has(row)).toBe(false)
      }),
      { numRuns: 60 },
    )
  })
})
