import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Area, AreaCode } from '../../../kernel/area.ts'
import { CivilDate } from '../../../kernel/civil.ts'
import type { Cell } from '../../../kernel/workbook.ts'
import { plainHeading } from '../../../lib/workbook-rows/headings.ts'
import { countIn, unitIn } from './survey-cells.ts'
import { guessColumns, guessHeading, missingFields, type SurveyMapping, SurveyMapping as Mapping } from './survey-columns.ts'
import { readSurvey, type SurveyRow } from './survey-rows.ts'

const TODAY = CivilDate.parse('2017-05-02')

describe('a heading', () => {
  it('is known whatever stands around it', () => {
    expect(['* 联系电话（选填）', '3、联系电话：', '【必填】联系 电话'].map(plainHeading)).toEqual(Array(3).fill('联系电话'))
    const row = ['序号', '所在街道', '所在社区', '需求内容', '涉及人数/户数', '填表日期', '手机号（选填）', null]
    expect(guessColumns(row)).toEqual([
      { column: 1, field: 'town' },
      { column: 2, field: 'area' },
      { column: 3, field: 'text' },
      { column: 4, field: 'count' },
      { column: 5, field: 'receivedOn' },
      { column: 6, field: 'phone' },
    ])
  })

  it('is read as the office said the last time, before what headings usually say', () => {
    const remembered = [
      { heading: '备注', field: 'text' },
      { heading: '内容', field: 'title' },
    ] as const
    expect(guessColumns(['内容', '备注', '标题', '描述'], remembered)).toEqual([
      { column: 0, field: 'title' },
      { column: 1, field: 'text' },
    ])
  })

  it('may stand below a title and a note', () => {
    const rows = [['辽河社区居民需求调研表'], ['填表日期：2017年4月'], ['需求名称', '服务对象', '社区'], ['托管', '孩子', '辽河']]
    expect(guessHeading(rows)).toBe(3)
    expect(guessHeading([])).toBe(1)
  })

  it('is told of each thing once', () => {
    const mapping = { sheet: '问卷', heading: 1, receivedOn: TODAY, unit: 'persons' }
    const twice = [
      { column: 0, field: 'title' },
      { column: 1, field: 'title' },
    ]
    expect(Mapping.safeParse({ ...mapping, columns: twice }).success).toBe(false)
    expect(guessColumns(['需求', '需求名称', '标题'])).toEqual([{ column: 0, field: 'title' }])
  })

  it('may be missing where the text gives the title, and where the survey is of one village', () => {
    expect(missingFields([], AreaCode.parse('370502'))).toEqual(['title', 'target', 'area'])
    expect(missingFields([{ column: 0, field: 'text' }], AreaCode.parse('370502003005'))).toEqual(['target'])
  })
})

describe('a number of people', () => {
  it.each<[Cell, number, string | undefined]>([
    [30, 30, undefined],
    ['约30人', 30, 'persons'],
    ['１２０户', 120, 'households'],
    ['大概 1,200 多人左右', 1200, 'persons'],
    ['1.2万人', 12_000, 'persons'],
    ['4支队伍', 4, 'groups'],
    ['3家单位', 3, 'organisations'],
    ['近50名', 50, 'persons'],
    ['85户居民', 85, 'households'],
  ])('%j is %i', (cell, count, unit) => {
    expect(countIn(cell)).toEqual({ count, unit })
  })

  it.each<Cell>(['30-40人', '三十人', '很多', 0, -3, 2.5, '1,2', '99999999', true, '30人40户'])('%j is none', (cell) => {
    expect(countIn(cell)).toHaveProperty('fault')
  })

  it('is of nothing known where it says 家 alone', () => {
    expect(countIn('30家')).toEqual({ fault: 'unit-unknown' })
    expect([unitIn('户'), unitIn(' 人 '), unitIn('家')]).toEqual(['households', 'persons', undefined])
  })
})

const DISTRICT = AreaCode.parse('370502')
const area = (code: string, name: string): Area => ({ code: AreaCode.parse(code), name })
const AREAS = [
  area('370502', '东营区'),
  area('370502003', '东城街道办事处'),
  area('370502003005', '辽河社区居民委员会'),
  area('370502003006', '和平社区'),
  area('370502004', '辛店街道'),
  area('370502004001', '和平社区'),
]
const MAPPING: SurveyMapping = {
  sheet: '问卷',
  heading: 1,
  receivedOn: CivilDate.parse('2017-04-01'),
  unit: 'persons',
  columns: (['title', 'target', 'town', 'area', 'count', 'receivedOn', 'name', 'phone'] as const).map((field, column) => ({
    column,
    field,
  })),
}
const HEAD = ['需求名称', '服务对象', '街道', '社区', '人数', '日期', '姓名', '电话']
const SOUND: readonly Cell[] = [
  '四点半托管',
  '双职工家庭的孩子',
  '东城街道',
  '辽河社区',
  '约30人',
  '2017-4-20',
  '张演示',
  13_812_345_678,
]
const read = (rows: readonly (readonly Cell[])[], over: Partial<SurveyMapping> = {}) =>
  readSurvey([HEAD, ...rows], { ...MAPPING, ...over }, { within: DISTRICT, areas: AREAS }, TODAY)
const faults = (row: readonly Cell[], over: Partial<SurveyMapping> = {}) =>
  read([row], over).problems.map(({ field, fault }) => `${field} ${fault}`)
const but = (column: number, cell: Cell) => SOUND.with(column, cell)

describe('a row', () => {
  it('is a need of the survey, with whom to reach apart', () => {
    expect(read([SOUND]).accepted).toEqual([
      {
        row: 2,
        said: {
          title: '四点半托管',
          text: '',
          target: '双职工家庭的孩子',
          count: 30,
          unit: 'persons',
          area: '370502003005',
          place: '',
          channel: 'survey',
          receivedOn: '2017-04-20',
        },
        contact: { name: '张演示', phone: '13812345678', address: '' },
      },
    ])
  })

  it.each<[string, readonly Cell[], string]>([
    ['no title', but(0, ' '), 'title empty'],
    ['a title beyond all lines', but(0, '长'.repeat(61)), 'title too-long'],
    ['a title that turns the reading round', but(0, '好\u202E的'), 'title control-characters'],
    ['an unknown town', but(2, '无名镇'), 'town no-such-town'],
    ['a community of another town', but(3, '振兴社区'), 'area no-such-area'],
    ['no community', but(3, null), 'area empty'],
    ['two numbers', but(4, '30-40人'), 'count not-a-count'],
    ['a day that is to come', but(5, '2017-05-03'), 'receivedOn day-in-future'],
    ['no day', but(5, '四月'), 'receivedOn not-a-day'],
    ['no telephone', but(7, '打给我'), 'phone not-a-phone'],
  ])('with %s is told so', (_what, row, fault) => {
    expect(faults(row)).toEqual([fault])
    expect(read([row, SOUND]).accepted.map((one: SurveyRow) => one.row)).toEqual([3])
  })

  it('with several faults is told every one', () => {
    expect(faults(['', '', '', '', '很多', '', '', 'x'])).toEqual([
      'count not-a-count',
      'area empty',
      'title empty',
      'target empty',
      'phone not-a-phone',
    ])
  })

  it('finds a name within its town only: a name that stands twice wants the town', () => {
    expect(read([but(3, '和平社区')]).accepted[0]?.said.area).toBe('370502003006')
    expect(faults(but(3, '和平社区').with(2, null))).toEqual(['area area-ambiguous'])
    expect(read([SOUND.with(2, '东营区')]).accepted).toHaveLength(1)
  })

  it('of a survey in one village is of that village, and of no other', () => {
    const within = AreaCode.parse('370502003005')
    const here = { within, areas: AREAS.filter(({ code }) => code === within) }
    const told = (row: readonly Cell[]) => readSurvey([HEAD, row], MAPPING, here, TODAY)
    expect([told(SOUND), told(but(3, null))].map(({ accepted }) => accepted[0]?.said.area)).toEqual([within, within])
    expect(told(but(3, '和平社区')).problems).toMatchObject([{ field: 'area', fault: 'no-such-area' }])
  })

  it('that says what an earlier one said is named with it, however it is typed', () => {
    const again = but(0, '四点半 托管')
    expect(read([SOUND, but(6, '李演示'), again]).problems).toEqual([{ row: 4, field: 'title', fault: 'same-as-row', same: 2 }])
  })

  it('that is empty in every column that tells something is passed over', () => {
    expect(read([HEAD.map(() => null), SOUND, ['', ' ', null]])).toMatchObject({ rows: 1, problems: [], accepted: [{ row: 3 }] })
  })

  it('gives a title from its text where no column does, or the one that does says nothing', () => {
    const columns = [
      { column: 0, field: 'text' },
      { column: 1, field: 'target' },
      { column: 3, field: 'area' },
    ] as const
    const told = read([but(0, '孩子放学没人接。\n希望社区办四点半课堂')], { columns: [...columns] }).accepted[0]?.said
    expect(told).toMatchObject({ title: '孩子放学没人接', receivedOn: '2017-04-01', unit: 'persons', count: null })
    const titled = { columns: [...columns, { column: 4, field: 'title' } as const] }
    expect(read([but(4, ' ')], titled).accepted[0]?.said.title).toBe(SOUND[0])
    expect(read([but(4, '托管')], titled).accepted[0]?.said.title).toBe('托管')
  })

  it('of whatever cells is accepted or told why, never both, and never breaks', () => {
    const cell = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null), fc.constantFrom(...SOUND))
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 4 }), (rows) => {
        const { accepted, problems, rows: all } = read(rows)
        const refused = new Set(problems.map(({ row }) => row))
        expect(accepted.length + refused.size).toBe(all)
        for (const { row } of accepted) expect(refused.has(row)).toBe(false)
      }),
      { numRuns: 60 },
    )
  })
})
