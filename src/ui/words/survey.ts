import type { Words } from './say.ts'
import type { StatusTable } from './status.ts'
import { workbookFaults, workbookProblems } from './workbook.ts'

export const surveyStatus = {
  received: ['待导入', 'To be taken in', 'waiting'],
  taken: ['已导入', 'Taken in', 'good'],
  discarded: ['已作废', 'Thrown away', 'quiet'],
} as const satisfies StatusTable

export const surveyWords = {
  surveys: ['问卷导入', 'Surveys'],
  upload: ['上传Excel问卷', 'Upload a workbook'],
  empty: ['还没有导入过问卷。', 'No survey has come in yet.'],
  counts: ['导入行数', 'Rows taken'],
  same: [
    '同一份文件已经上传过：{at}，{name}，{status}。请确认不是重复导入。',
    'The very same file was uploaded before: {at}, {name}, {status}. Please make sure that it is not taken in twice.',
  ],
  columns: ['第一步　对应栏目', '1. What the columns tell'],
  columnsNote: [
    '已按表头自动对应，请逐列核对；“所在社区”须写本单位范围内的社区。对应关系会记住，下次自动带出。',
    'Matched by the headings; please check each column. The answer is remembered for the next workbook of your office.',
  ],
  receivedOn: ['没写日期的按这一天', 'Day for rows without one'],
  unit: ['没写单位的按', 'Unit for rows without one'],
  found: [
    '共{rows}行：{accepted}行可以导入，{refused}行有问题。',
    '{rows} rows: {accepted} can be taken in, {refused} have faults.',
  ],
  firstNeeds: ['可以导入的前几行', 'The first rows that can be taken in'],
  takeAll: ['全部导入', 'Take all in'],
  takePart: ['只导入没有问题的{accepted}行', 'Take in the {accepted} rows without faults'],
  takeConsequence: [
    '导入后，每一行成为一条待核实的居民需求，来源记为问卷；姓名和电话单独保存。已导入的不能成批撤回。',
    'Each row becomes a need to be verified, of the channel “questionnaire”; names and phones are kept apart. It cannot be taken back at once.',
  ],
  partConsequence: [
    '有问题的{refused}行不导入，由您决定；它们的原因会留下记录，可以下载改好后另行导入。',
    'The {refused} rows with faults stay out by your decision; their reasons are recorded, and they can be corrected and sent again.',
  ],
  waitsOfficer: [
    '有问题的行改好后请重新上传；只导入没有问题的行，要由经办人决定。',
    'Please correct the rows and upload the file again; taking in only some of them is for the officer to decide.',
  ],
  discardConsequence: ['这份文件不再保留，没有任何内容导入。', 'The file is not kept, and nothing of it is taken in.'],
  letGo: ['删除原表', 'Delete the workbook'],
  letGoConsequence: [
    '原表里有居民的姓名和电话。删除后不能恢复，也不能再下载退回的行；已导入的需求不受影响。',
    'The workbook holds names and phones. Deleted it cannot come back, nor can the refused rows be downloaded; the needs stay.',
  ],
  paperNote: ['原表含居民姓名和电话，每次下载都会留下记录。', 'The workbook holds names and phones; every download is recorded.'],
  takenAt: ['导入时间', 'Taken in at'],
  result: ['导入结果', 'What came of it'],
  byOfficer: ['经办人决定只导入没有问题的行', 'The officer decided to take in only the rows without faults'],
  needs: ['导入的需求', 'Needs'],
  fromRow: ['第{row}行', 'Row {row}'],
  erasedToo: [
    '这条需求来自问卷，原表里有同样的信息，将一并删除；已导入的需求不受影响。',
    'This need came with a survey whose workbook holds the same; it is deleted as well, the needs stay.',
  ],
  cameWith: ['来自问卷', 'From the survey'],
} as const satisfies Words

/** What a column can tell; the form and the workbook of refused rows head their columns alike. */
export const surveyFields = {
  title: ['需求名称', 'Title'],
  text: ['需求描述', 'What is needed'],
  target: ['服务对象', 'For whom'],
  count: ['涉及数量', 'How many'],
  unit: ['单位', 'Unit'],
  town: ['街道（乡镇）', 'Town'],
  area: ['所在社区（村）', 'Community'],
  place: ['具体地点', 'Place'],
  receivedOn: ['提出日期', 'Received on'],
  name: ['提出人', 'From'],
  phone: ['联系电话', 'Phone'],
  address: ['小区楼栋', 'Building'],
} as const satisfies Words

export const rowFaults = {
  ...workbookFaults,
  'not-a-count': [
    '不是一个明确的数字，请只填一个数，如“30”或“约30人”',
    'Not one clear number; please give one, such as “30” or “约30人”',
  ],
  'unit-unknown': ['单位不明确，请填人、户、支队伍或家单位', 'Unit unclear: 人, 户, 支队伍 or 家单位'],
  'units-differ': ['数量里的单位与“单位”一列不一致', 'The number says another unit than the column “unit”'],
  'not-a-phone': ['电话格式不对，请只填号码', 'Not a telephone number'],
  'same-as-row': ['与第{row}行重复', 'The same as row {row}'],
} as const satisfies Words

/** Refusals of a workbook and of what is in it. */
export const surveyProblems = {
  ...workbookProblems,
  'wrong-status': ['这份问卷已经导入或作废，请看最新状态', 'This survey is taken in or thrown away already'],
  'rows-have-faults': ['有的行有问题，请改好后重新上传', 'Some rows have faults; please correct them and upload again'],
  'no-row-to-take': ['没有可以导入的行', 'No row can be taken in'],
} as const satisfies Words
