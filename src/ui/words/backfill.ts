import type { Words } from './say.ts'
import type { StatusTable } from './status.ts'
import { workbookFaults, workbookProblems } from './workbook.ts'

export const backfillStatus = {
  received: ['待补录', 'To be entered', 'waiting'],
  taken: ['已补录', 'Entered', 'good'],
  discarded: ['已作废', 'Thrown away', 'quiet'],
} as const satisfies StatusTable

export const backfillWords = {
  backfills: ['补录合同', 'Contracts from before'],
  intro: [
    '系统启用前已经签订的合同，从Excel成批补录；补录后可以办理变更、验收和终止。',
    'Contracts that were signed before the system are entered from a workbook; from then on they are changed, accepted and ended here.',
  ],
  before: [
    '只补录{date}之前签订的合同；本单位从这一天起使用本系统，之后签订的合同应在系统内办理。',
    'Only contracts that were signed before {date}, the first day of the authority’s record here, are entered afterwards; later ones are made here.',
  ],
  upload: ['上传Excel合同台账', 'Upload a workbook of contracts'],
  empty: ['还没有补录过合同。', 'No contract was entered afterwards yet.'],
  takenAt: ['补录时间', 'Entered at'],
  counts: ['补录行数', 'Rows entered'],
  same: ['同一份文件已经上传过：{at}，{name}，{status}。', 'The very same file was uploaded before: {at}, {name}, {status}.'],
  columns: ['第一步　对应栏目', '1. What the columns tell'],
  columnsNote: [
    '已按表头自动对应，请逐列核对。对应关系会记住，下次自动带出。',
    'Matched by the headings; please check each column. The answer is remembered for the next workbook.',
  ],
  profile: ['当时的采购方式', 'How they were bought'],
  profileNote: [
    '合同的变更、验收期限按这种采购方式的规则计算；方式不同的合同请分开上传。',
    'Changes and acceptance follow the rules of this way; please upload contracts of different ways separately.',
  ],
  fund: ['资金来源', 'Fund'],
  field: ['没写服务领域的按', 'Field for rows without one'],
  found: [
    '共{rows}行：{accepted}份合同可以补录，合计{amount}；{refused}行有问题。',
    '{rows} rows: {accepted} contracts of {amount} in all can be entered, {refused} have faults.',
  ],
  nothing: ['表里没有合同：表头下面没有填写内容。', 'No contract in the sheet: nothing stands below the headings.'],
  newOrganisations: [
    '其中{count}家机构系统内没有，将随合同登记名称和信用代码；它们未经入驻审核，请事后核对证书并补全资料。',
    '{count} organisations are not on record and are entered by name and code. They were not admitted here; please check their certificates and complete them afterwards.',
  ],
  first: ['可以补录的前几行', 'The first contracts that can be entered'],
  isNew: ['新登记', 'new'],
  takeAll: ['全部补录', 'Enter all'],
  takePart: ['只补录没有问题的{accepted}行', 'Enter the {accepted} rows without faults'],
  takeConsequence: [
    '补录后，每一行成为一个项目和一份合同，向社会显示并注明“补录”；没有招标和评审记录。已补录的不能成批撤回。',
    'Each row becomes a project with its contract, shown to the public and marked as entered afterwards, without a call or a review. It cannot be taken back at once.',
  ],
  partConsequence: [
    '有问题的{refused}行不补录，由您决定；它们的原因会留下记录，可以下载改好后另行上传。',
    'The {refused} rows with faults stay out by your decision; their reasons are recorded, and they can be corrected and sent again.',
  ],
  result: ['补录结果', 'What came of it'],
  byOfficer: ['经办人决定只补录没有问题的行', 'The officer decided to enter only the rows without faults'],
  contracts: ['补录的合同', 'Contracts'],
  discardConsequence: ['这份文件不再保留，没有任何合同补录。', 'The file is not kept, and no contract is entered.'],
} as const satisfies Words

/** What a column can tell; the form and the workbook of refused rows head their columns alike. */
export const backfillFields = {
  contractNo: ['合同编号', 'Contract number'],
  name: ['项目名称', 'Project'],
  provider: ['乙方（承接机构）', 'Provider'],
  creditCode: ['统一社会信用代码', 'Unified credit code'],
  amount: ['合同金额（元）', 'Amount (yuan)'],
  instalments: ['付款期次', 'Instalments'],
  periodFrom: ['服务期起', 'Service from'],
  periodTo: ['服务期止', 'Service to'],
  signedOn: ['签订日', 'Signed on'],
  publicOn: ['公开日', 'Public on'],
  town: ['街道（乡镇）', 'Town'],
  area: ['服务社区（村）', 'Community'],
  place: ['服务地点', 'Place'],
  field: ['服务领域', 'Field'],
  goal: ['项目目标', 'Goal'],
  beneficiaries: ['服务对象', 'For whom'],
  indicators: ['服务指标', 'Indicators'],
} as const satisfies Words

export const backfillFaults = {
  ...workbookFaults,
  'not-an-amount': [
    '不是明确的金额，请以元为单位只填一个大于零的数，如“180000.00”',
    'Not a sum; please give one number in yuan above zero, such as 180000.00',
  ],
  'finer-than-a-fen': ['金额最多到分，即两位小数', 'Finer than a fen; two decimals at most'],
  'amount-unit': ['这一列的单位不是元，请换算成元再导入', 'This column is not in yuan; please write the sums in yuan'],
  'amount-too-large': ['金额太大，请核对', 'Too large a sum; please check it'],
  'not-instalments': [
    '期次看不明白，请写各期的百分比，如“40/30/30”',
    'Not understood; please give the percent of each instalment, such as 40/30/30',
  ],
  'percents-do-not-make-100': ['各期百分比合计不是100', 'The percents do not make 100'],
  'credit-code-wrong': [
    '不是有效的统一社会信用代码，请逐位核对；单元格须设为文本',
    'Not a valid credit code; please check each sign, in a cell of text',
  ],
  'provider-other-name': [
    '这个信用代码在本系统登记的是另一个机构名称，请核对',
    'This code is on record here under another name; please check',
  ],
  'provider-names-differ': ['同一信用代码在第{row}行写的是另一个机构名称', 'The same code has another name in row {row}'],
  'signed-after-start': [
    '签订日不早于本单位启用系统之日；启用后签订的合同应在系统内办理，不能补录',
    'Signed no earlier than the first day of the authority’s record here; such a contract is made here, not entered afterwards',
  ],
  'public-before-signed': ['公开日早于签订日', 'Public before it was signed'],
  'period-reversed': ['服务期止早于服务期起', 'The service ends before it begins'],
  'not-indicators': [
    '指标看不明白，请逐项写名称、数量和单位，用分号隔开，如“社区活动12场；上门探访600人次”',
    'Not understood; please give name, number and unit of each, with semicolons between',
  ],
  'contract-known': ['这个合同编号已在系统内，不能重复补录', 'A contract with this number is here already'],
  'same-as-row': ['合同编号与第{row}行重复', 'The same contract number as row {row}'],
} as const satisfies Words

/** Refusals of a workbook and of what is in it. */
export const backfillProblems = {
  ...workbookProblems,
  'workbook-empty': [
    '这份表是空的：表头下面没有填写合同。请在“合同”工作表里每份合同填一行，再上传',
    'This workbook is empty: no contract stands below the headings. Please fill in a row for each contract and upload it again',
  ],
  'wrong-status': ['这份文件已经补录或作废，请看最新状态', 'This workbook is entered or thrown away already'],
  'workbook-taken-before': [
    '同一份文件已经补录过，不能再补录一次',
    'The very same workbook was entered before and cannot be entered again',
  ],
  'rows-have-faults': ['有的行有问题，请改好后重新上传', 'Some rows have faults; please correct them and upload again'],
  'no-row-to-take': ['没有可以补录的行', 'No row can be entered'],
} as const satisfies Words
