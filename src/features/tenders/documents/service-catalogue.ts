import type { Cell, WrittenSheet } from '../../../kernel/workbook.ts'
import type { ServiceItem } from '../rules/service-catalogue.ts'

export const SERVICES_TITLE = '政府购买服务目录'

type Negative = { readonly source: string; readonly items: readonly string[] }

/** 购买服务目录: a line per item, and on a second sheet what may not be bought as a service. */
export const serviceSheets = (items: readonly ServiceItem[], negative: Negative): WrittenSheet[] => [
  {
    name: '购买服务目录',
    head: [
      { text: '代码', width: 10 },
      { text: '名称', width: 36 },
      { text: '说明', width: 50 },
      { text: '主管部门', width: 20 },
    ],
    rows: items.map(({ code, name, note, department }): Cell[] => [code, name, note, department]),
  },
  {
    name: '不得购买的事项',
    head: [
      { text: '事项', width: 70 },
      { text: '依据', width: 50 },
    ],
    rows: negative.items.map((item): Cell[] => [item, negative.source]),
  },
]
