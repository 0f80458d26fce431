import type { Words } from './say.ts'

/** An office's workbook whose columns are told and whose rows are looked through. */
export const workbookWords = {
  uploadNote: [
    '只收 .xlsx 文件，不超过10兆、2000行；有公式的请先粘贴为数值。',
    'Only .xlsx files of at most 10 MB and 2,000 rows; paste formulas as values first.',
  ],
  template: ['下载空白表', 'Download the blank form'],
  file: ['文件', 'File'],
  sentBy: ['上传人', 'Sent by'],
  sentAt: ['上传时间', 'Sent at'],
  ofRows: ['{accepted}／共{rows}行', '{accepted} of {rows}'],
  check: ['检查并预览', 'Check and preview'],
  preview: ['第二步　检查结果', '2. What was found'],
  discard: ['作废', 'Throw away'],
  workbook: ['下载原表', 'Download the workbook'],
  gone: ['原表已删除', 'The workbook is deleted'],
  sheet: ['工作表', 'Sheet'],
  heading: ['表头在第几行', 'Row of the headings'],
  column: ['列', 'Column'],
  nothing: ['不导入', 'Nothing'],
  toldTwice: ['“{field}”只能对应一列，请修改', '“{field}” can come from one column only'],
  missing: [
    '还没有对应：{fields}。请在上面选定后重新检查。',
    'Not told yet: {fields}. Please choose the columns above and check again.',
  ],
  faults: ['有问题的内容', 'Faults'],
  row: ['行', 'Row'],
  item: ['项目', 'Item'],
  value: ['原内容', 'As written'],
  reason: ['原因', 'Reason'],
  moreFaults: ['还有{more}处问题，见下载的表。', '{more} more; see the workbook.'],
  refusedPaper: ['下载有问题的行', 'Download the refused rows'],
  formulas: [
    '工作表“{sheet}”的{cell}是公式，请把公式粘贴为数值后重新上传。',
    'Sheet “{sheet}” has a formula in {cell}; please paste formulas as values and upload it again.',
  ],
  tooManyRows: ['工作表“{sheet}”超过2000行，请拆成几份上传。', 'Sheet “{sheet}” has more than 2,000 rows; please split it.'],
} as const satisfies Words

/** What is wrong in a row, whatever it becomes; `src/lib/workbook-rows/reasons.json` says the same in the workbook of refused rows. */
export const workbookFaults = {
  empty: ['没有填写', 'Not filled in'],
  'too-long': ['字数太多，请缩短', 'Too long; please shorten it'],
  'control-characters': ['含有看不见的特殊字符，请重新输入', 'Holds invisible characters; please type it again'],
  'not-a-day': ['不是有效日期，请填年月日，如“2017-4-20”', 'Not a date; please write year, month and day, such as 2017-4-20'],
  'day-in-future': ['日期晚于今天', 'The day is to come'],
  'no-such-town': ['本单位范围内没有这个街道（乡镇）', 'No such town in your area'],
  'no-such-area': [
    '本单位范围内或所写街道（乡镇）内没有这个社区（村）',
    'No such community in your area, or in the town that is given',
  ],
  'area-ambiguous': [
    '有多个同名社区（村），请在“街道（乡镇）”一列写明',
    'Several communities of this name; please give the town',
  ],
} as const satisfies Words

/** Refusals of a workbook, whatever its rows are. */
export const workbookProblems = {
  'file-too-large': ['文件太大，不超过10兆', 'The file is too large; at most 10 MB'],
  'file-kind-refused': ['只收 .xlsx 文件，不收旧格式和带宏的文件', 'Only .xlsx files; neither old ones nor ones with macros'],
  'workbook-unreadable': [
    '这个文件打不开，请用Excel或WPS另存为 .xlsx 后重新上传',
    'The workbook cannot be read; please save it as .xlsx again and upload that',
  ],
  'workbook-too-large': [
    '表格里的内容太多，请只留要导入的工作表和行后重新上传',
    'There is too much in the workbook; please leave only the sheet and rows to be taken in',
  ],
  'workbooks-waiting': [
    '现在上传表格的人较多，请过一会儿再试',
    'Many workbooks are being read just now; please try again in a while',
  ],
  'no-such-sheet': ['没有这个工作表，请重新选择', 'There is no such sheet; please choose again'],
  'no-such-column': [
    '表里没有这一行或这一列，请检查表头的行数',
    'The sheet has no such row or column; please check the row of the headings',
  ],
  'sheet-has-formulas': [
    '单元格{cell}是公式，请把公式粘贴为数值后重新上传',
    'Cell {cell} holds a formula; please paste formulas as values and upload again',
  ],
  'sheet-too-many-rows': ['行数太多，一次最多{most}行，请拆成几份', 'Too many rows, at most {most}; please split the file'],
  'sheet-not-mapped': ['还没有对应好栏目，请先对应', 'The columns are not told yet; please do that first'],
} as const satisfies Words
