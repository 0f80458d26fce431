import type { Cell, Sheet, WrittenSheet } from '../../../kernel/workbook.ts'
import reasons from '../../../lib/workbook-rows/reasons.json' with { type: 'json' }
import { refusedSheets } from '../../../lib/workbook-rows/refused-rows.ts'
import type { BackfillField, BackfillPlan } from '../rules/backfill-columns.ts'
import type { BackfillFault, BackfillProblem } from '../rules/backfill-rows.ts'

/** What of a contract a column tells, as the template heads it. */
export const FIELD_HEADINGS: Readonly<Record<BackfillField, string>> = {
  contractNo: '合同编号',
  name: '项目名称',
  provider: '乙方（承接机构）',
  creditCode: '统一社会信用代码',
  amount: '合同金额（元）',
  instalments: '付款期次',
  periodFrom: '服务期起',
  periodTo: '服务期止',
  signedOn: '签订日',
  publicOn: '公开日',
  town: '街道（乡镇）',
  area: '服务社区（村）',
  place: '服务地点',
  field: '服务领域',
  goal: '项目目标',
  beneficiaries: '服务对象',
  indicators: '服务指标',
}

/** Why a row was not taken, to whoever corrects it. */
export const FAULT_REASONS: Readonly<Record<BackfillFault, string>> = {
  ...reasons,
  'not-an-amount': '不是明确的金额，请以元为单位只填一个大于零的数，如“180000.00”',
  'finer-than-a-fen': '金额最多到分，即两位小数',
  'amount-unit': '这一列的单位不是元，请换算成元再导入',
  'amount-too-large': '金额太大，请核对',
  'not-instalments': '期次看不明白，请写各期的百分比，如“40/30/30”',
  'percents-do-not-make-100': '各期百分比合计不是100',
  'credit-code-wrong': '不是有效的统一社会信用代码，请逐位核对；单元格须设为文本',
  'provider-other-name': '这个信用代码在本系统登记的是另一个机构名称，请核对',
  'provider-names-differ': '同一信用代码在第{row}行写的是另一个机构名称',
  'signed-after-start': '签订日不早于本单位启用系统之日；启用后签订的合同应在系统内办理，不能补录',
  'public-before-signed': '公开日早于签订日',
  'period-reversed': '服务期止早于服务期起',
  'not-indicators': '指标看不明白，请逐项写名称、数量和单位，用分号隔开，如“社区活动12场；上门探访600人次”',
  'contract-known': '这个合同编号已在系统内，不能重复补录',
  'same-as-row': '合同编号与第{row}行重复',
}

/** As which the blank form is saved. */
export const TEMPLATE_TITLE = '合同补录表'

/** 退回的行, in the words of the form. */
export const refusedRows = (plan: BackfillPlan, problems: readonly BackfillProblem[], sheet: Sheet): WrittenSheet[] =>
  refusedSheets(plan, problems, sheet, { items: FIELD_HEADINGS, reasons: FAULT_REASONS })

const WIDTHS: ReadonlyMap<string, number> = new Map([
  ['name', 30],
  ['provider', 30],
  ['creditCode', 24],
  ['goal', 40],
  ['indicators', 40],
])

/** 合同补录表: empty, with how to fill it in beside it. */
export const backfillTemplate = (): WrittenSheet[] => [
  {
    name: '合同',
    head: Object.entries(FIELD_HEADINGS).map(([field, text]) => ({ text, width: WIDTHS.get(field) ?? 16 })),
    rows: [],
  },
  {
    name: '填写说明',
    head: [
      { text: '栏目', width: 22 },
      { text: '怎么填', width: 66 },
      { text: '示例', width: 36 },
    ],
    rows: NOTES,
  },
]

const NOTES: readonly (readonly Cell[])[] = [
  [FIELD_HEADINGS.contractNo, '必填，与纸质合同一致；系统内已有的编号不能重复补录', 'DY2016-01'],
  [FIELD_HEADINGS.name, '必填，120字以内', '空巢老人关爱服务（演示）'],
  [FIELD_HEADINGS.provider, '必填，机构全称', '东营区某某社会工作服务中心（演示）'],
  [FIELD_HEADINGS.creditCode, '必填，18位；单元格设为文本。系统内没有的机构随合同登记，名称以此表为准', '（按登记证书填写）'],
  [FIELD_HEADINGS.amount, '必填，以元为单位，最多两位小数；不要写“万元”', '180000.00'],
  [FIELD_HEADINGS.instalments, '必填，各期的整数百分比，合计100，用斜线或顿号隔开', '40/30/30'],
  [FIELD_HEADINGS.periodFrom, '必填', '2016-5-1'],
  [FIELD_HEADINGS.periodTo, '必填', '2017-4-30'],
  [FIELD_HEADINGS.signedOn, '必填；须早于本单位启用系统之日', '2016-4-20'],
  [FIELD_HEADINGS.publicOn, '必填，合同向社会公开的日期；尚未公开的请先公开', '2016-4-22'],
  [FIELD_HEADINGS.town, '选填；社区有同名时必填', '东城街道'],
  [FIELD_HEADINGS.area, '选填；不填的视为服务全部辖区', '辽河社区'],
  [FIELD_HEADINGS.place, '选填', '辽河社区日间照料中心'],
  [FIELD_HEADINGS.field, '选填；不填的按导入时选定的领域', '为老服务'],
  [FIELD_HEADINGS.goal, '选填，2000字以内', null],
  [FIELD_HEADINGS.beneficiaries, '选填', '空巢老人'],
  [FIELD_HEADINGS.indicators, '选填，逐项写名称、数量和单位，用分号隔开', '社区活动12场；上门探访600人次'],
  ['一次最多', '2000行；不要使用公式，有公式的请先粘贴为数值', null],
]
