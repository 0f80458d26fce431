import type { CivilDate } from '../../../kernel/civil.ts'
import type { Cell, WrittenSheet } from '../../../kernel/workbook.ts'
import type { OfficeDocument } from '../../../lib/document/tree.ts'
import { fields, field, table } from '../../../lib/document/write.ts'
import channels from '../data/channels.json' with { type: 'json' }
import type { CountUnit, NeedChannel } from '../rules/need.ts'
import type { Handling } from '../rules/handling.ts'

/** One line of the register: what is not recorded is empty, never a word for it. */
export type RegisterLine = {
  readonly no: string
  readonly receivedOn: CivilDate
  readonly channel: NeedChannel
  /** Told by the code on the wall, without a login. */
  readonly unknown: boolean
  readonly onBehalf: boolean
  /** Both masked; empty to whoever may not reach the resident, and where nothing was left. */
  readonly name: string
  readonly phone: string
  readonly areaName: string
  readonly place: string
  readonly target: string
  readonly count: number | null
  readonly unit: CountUnit
  readonly title: string
  readonly text: string
  readonly verifiedBy: string
  readonly verifiedOn: CivilDate | null
  readonly finding: string
  readonly handling: Handling
  readonly projects: readonly string[]
  readonly answeredOn: CivilDate | null
}

type Drawn = {
  readonly text: string
  readonly width: number
  readonly share: number
  readonly says: (line: RegisterLine) => Cell
}

const UNITS: Readonly<Record<CountUnit, string>> = {
  persons: '人',
  households: '户',
  groups: '支队伍',
  organisations: '家单位',
}

const unrecorded = () => null

/** 居民需求台账: its columns behind the number of the line, in the order of the form. */
const COLUMNS: readonly Drawn[] = [
  { text: '需求编号', width: 16, share: 1.2, says: ({ no }) => no },
  { text: '提出日期', width: 13, share: 1.1, says: ({ receivedOn }) => ({ date: receivedOn }) },
  { text: '来源渠道', width: 14, share: 1.1, says: channelOf },
  { text: '提出人', width: 16, share: 1.1, says: personOf },
  { text: '联系电话', width: 15, share: 1.5, says: ({ phone }) => phone },
  { text: '所在社区', width: 16, share: 1.1, says: ({ areaName }) => areaName },
  { text: '小区楼栋', width: 20, share: 1.1, says: ({ place }) => place },
  { text: '需求类别', width: 12, share: 1, says: unrecorded },
  { text: '服务对象类别', width: 20, share: 1.1, says: ({ target }) => target },
  { text: '涉及人数/户数', width: 12, share: 1, says: ({ count, unit }) => (count === null ? null : `${count}${UNITS[unit]}`) },
  { text: '需求描述', width: 50, share: 2.6, says: ({ title, text }) => (text === '' ? title : `${title}\n${text}`) },
  { text: '期望时间', width: 12, share: 1, says: unrecorded },
  { text: '核实人', width: 12, share: 1, says: ({ verifiedBy }) => verifiedBy },
  { text: '核实日期', width: 13, share: 1.1, says: ({ verifiedOn }) => (verifiedOn === null ? null : { date: verifiedOn }) },
  { text: '核实情况', width: 40, share: 1.8, says: ({ finding }) => finding },
  { text: '处理意见', width: 40, share: 1.5, says: ({ handling }) => handled(handling) },
  { text: '对应项目', width: 30, share: 1.3, says: ({ projects }) => projects.join('；') },
  {
    text: '答复居民日期',
    width: 14,
    share: 1.1,
    says: ({ answeredOn }) => (answeredOn === null ? null : { date: answeredOn }),
  },
  { text: '居民评价', width: 14, share: 1, says: unrecorded },
]

function channelOf({ channel, unknown }: RegisterLine): string {
  return unknown ? '扫码反映（未登录）' : (channels[channel][0] ?? '')
}

function personOf({ name, onBehalf }: RegisterLine): string {
  if (!onBehalf) return name
  return name === '' ? '代为登记' : `${name}（代为登记）`
}

/** 立项/转办/答复/不采纳, with where to or why. */
const handled = ({ adopted, transferredTo, answer, declined }: Handling): string =>
  [
    ...(adopted ? ['立项'] : []),
    ...(transferredTo === null ? [] : [`转办：${transferredTo}`]),
    ...(answer === null ? [] : [`${declined ? '不采纳' : '答复'}：${answer}`]),
  ].join('；')

export const REGISTER_TITLE = '居民需求台账'

/** How many needs one workbook holds; the others are had by narrowing the list down. */
export const REGISTER_ROWS = 5_000

/** The register as a workbook, a line per need; `cut` where there are more of them. */
export const registerSheets = (lines: readonly RegisterLine[], cut: boolean): WrittenSheet[] => [
  {
    name: REGISTER_TITLE,
    head: [{ text: '序号', width: 7 }, ...COLUMNS.map(({ text, width }) => ({ text, width }))],
    rows: lines.map((line, index): Cell[] => [index + 1, ...COLUMNS.map(({ says }) => says(line))]),
  },
  ...(cut ? [{ name: '说明', head: [{ text: CUT, width: 80 }], rows: [] }] : []),
]

const CUT = `本表只列最近提出的${REGISTER_ROWS}条，其余请按社区、渠道或办理状态筛选后分别下载。`

const BLANK_LINES = 14

/** 居民需求台账（空白表）: the same columns, to be filled in by hand where there is no computer. */
export const blankRegister = (authority: string): OfficeDocument => ({
  title: REGISTER_TITLE,
  fileName: `${REGISTER_TITLE}（空白表）`,
  orientation: 'landscape',
  density: 'compact',
  footer: {},
  body: [
    fields(2, field('采购单位', authority), field('填报社区')),
    table(
      [{ head: '序号', share: 0.7, align: 'centre' }, ...COLUMNS.map(({ text, share }) => ({ head: text, share }))],
      Array.from({ length: BLANK_LINES }, (_, index) => [String(index + 1), ...COLUMNS.map(() => '')]),
      { roomy: true },
    ),
    fields(2, field('登记人（签字）'), field('审核人（签字）')),
  ],
})
