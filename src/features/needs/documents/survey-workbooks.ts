import type { Cell, Sheet, WrittenSheet } from '../../../kernel/workbook.ts'
import reasons from '../../../lib/workbook-rows/reasons.json' with { type: 'json' }
import { refusedSheets } from '../../../lib/workbook-rows/refused-rows.ts'
import type { SurveyField, SurveyPlan } from '../rules/survey-columns.ts'
import type { RowFault, RowProblem } from '../rules/survey-rows.ts'

/** What of a need a column tells, as the template heads it. */
export const FIELD_HEADINGS: Readonly<Record<SurveyField, string>> = {
  title: '需求名称',
  text: '需求描述',
  target: '服务对象',
  count: '涉及数量',
  unit: '单位',
  town: '街道（乡镇）',
  area: '所在社区（村）',
  place: '具体地点',
  receivedOn: '提出日期',
  name: '提出人',
  phone: '联系电话',
  address: '小区楼栋',
}

/** Why a row was not taken, to whoever corrects it. */
export const FAULT_REASONS: Readonly<Record<RowFault, string>> = {
  ...reasons,
  'not-a-count': '不是一个明确的数字，请只填一个数，如“30”或“约30人”',
  'unit-unknown': '单位不明确，请填人、户、支队伍或家单位',
  'units-differ': '数量里的单位与“单位”一列不一致',
  'not-a-phone': '电话格式不对，请只填号码',
  'same-as-row': '与第{row}行重复',
}

/** As which the blank form is saved. */
export const TEMPLATE_TITLE = '居民需求调研表'

/** 退回的行, in the words of the form. */
export const refusedRows = (plan: SurveyPlan, problems: readonly RowProblem[], sheet: Sheet): WrittenSheet[] =>
  refusedSheets(plan, problems, sheet, { items: FIELD_HEADINGS, reasons: FAULT_REASONS })

const WIDTHS: Partial<Record<SurveyField, number>> = { title: 26, text: 50, target: 22 }
const ORDER = Object.entries(FIELD_HEADINGS).map(([field, text]) => ({ field, text }))

/** 需求调研表: empty, with how to fill it in beside it. */
export function surveyTemplate(): WrittenSheet[] {
  const head = ORDER.map(({ field, text }) => ({ text, width: new Map(Object.entries(WIDTHS)).get(field) ?? 16 }))
  return [
    { name: '居民需求', head, rows: [] },
    {
      name: '填写说明',
      head: [
        { text: '栏目', width: 20 },
        { text: '怎么填', width: 60 },
        { text: '示例', width: 30 },
      ],
      rows: NOTES,
    },
  ]
}

const NOTES: readonly (readonly Cell[])[] = [
  [FIELD_HEADINGS.title, '必填，一句话，60字以内；没有这一列时取需求描述的第一句', '四点半课堂'],
  [FIELD_HEADINGS.text, '选填，2000字以内', '双职工家庭放学后没人接孩子'],
  [FIELD_HEADINGS.target, '必填', '双职工家庭的孩子'],
  [FIELD_HEADINGS.count, '选填，只填一个数，可以带单位和“约”', '约30人'],
  [FIELD_HEADINGS.unit, '选填：人、户、支队伍、家单位', '户'],
  [FIELD_HEADINGS.town, '社区有同名时必填', '东城街道'],
  [FIELD_HEADINGS.area, '必填，写通用名称即可', '辽河社区'],
  [FIELD_HEADINGS.place, '选填', '辽河小学东门'],
  [FIELD_HEADINGS.receivedOn, '选填，不填的按导入时选定的日期', '2017-4-20'],
  [FIELD_HEADINGS.name, '选填；须经本人同意，与需求分开保存', '（虚构）张演示'],
  [FIELD_HEADINGS.phone, '选填，只填号码', '13800000000'],
  [FIELD_HEADINGS.address, '选填', '演示楼1单元'],
  ['一次最多', '2000行；不要使用公式，有公式的请先粘贴为数值', null],
]
