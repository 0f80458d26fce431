import type { CivilDate } from '../../../kernel/civil.ts'
import { printedDate } from '../../../lib/document/printed.ts'
import type { Footer, OfficeDocument } from '../../../lib/document/tree.ts'
import { closing, NOTHING, paragraph, section, table } from '../../../lib/document/write.ts'
import type { Cell, WrittenSheet } from '../../../kernel/workbook.ts'
import type { ConsultedNeed } from '../rules/consultation.ts'

export type NeedCatalogue = {
  readonly footer: Footer
  readonly programme: string
  readonly purchaser: string
  readonly items: readonly ConsultedNeed[]
  readonly period: readonly [CivilDate, CivilDate]
  readonly contact: string
}

const UNITS = { persons: '人', households: '户', groups: '支队伍', organisations: '家单位' } as const
const HEADS = ['目录号', '需求名称', '涉及社区', '服务对象', '人数', '建议服务内容'] as const

export const countIn = ({ count, unit }: Pick<ConsultedNeed, 'count' | 'unit'>): string =>
  count === null ? '' : `${count}${UNITS[unit]}`

const titleOf = (programme: string): string => `${programme}需求目录`

/** 需求目录（公示版）: what is needed where, what is suggested for it, how and until when to speak; nothing about a person. */
export function needCatalogue({ footer, programme, purchaser, items, period, contact }: NeedCatalogue): OfficeDocument {
  const [from, until] = period.map((day) => printedDate(day))
  return {
    title: titleOf(programme),
    orientation: 'landscape',
    footer,
    body: [
      paragraph(
        `根据居民提出并经社区核实的需求，形成本目录，现向社会公众征求意见。征求意见时间：${from}至${until}（含当天）。本目录不含任何个人信息。`,
      ),
      table(
        [
          { head: HEADS[0], share: 0.8, align: 'centre' },
          { head: HEADS[1], share: 2.4 },
          { head: HEADS[2], share: 1.6 },
          { head: HEADS[3], share: 1.8 },
          { head: HEADS[4], share: 1, align: 'centre' },
          { head: HEADS[5], share: 3 },
        ],
        items.map((item) => [
          String(item.no),
          item.title,
          item.areaName,
          item.target,
          countIn(item) || NOTHING,
          item.service || NOTHING,
        ]),
      ),
      section(
        '意见反馈方式',
        paragraph(`在信息公开页面“征求意见”栏目填写，或者联系：${contact}。`),
        paragraph('意见逐条答复，采纳情况和理由在同一页面公布，不公布提出人。'),
      ),
      closing(`${purchaser}（盖章）`, printedDate(period[0])),
    ],
  }
}

export const catalogueFile = ({ programme }: Pick<NeedCatalogue, 'programme'>): string => titleOf(programme)

/** The same as a workbook, a line per need. */
export function catalogueSheets({
  items,
  period,
  contact,
}: Omit<NeedCatalogue, 'footer' | 'programme' | 'purchaser'>): WrittenSheet[] {
  const widths = [8, 30, 20, 24, 10, 40]
  const how = `${contact}；截至${printedDate(period[1])}`
  return [
    {
      name: '需求目录',
      head: [...HEADS.map((text, index) => ({ text, width: widths[index] ?? 16 })), { text: '意见反馈方式与期限', width: 40 }],
      rows: items.map((item): Cell[] => [item.no, item.title, item.areaName, item.target, countIn(item), item.service, how]),
    },
  ]
}
