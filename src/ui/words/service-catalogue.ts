import type { StatusTable } from './status.ts'
import type { Words } from './say.ts'

export const serviceCatalogueStatus = {
  draft: ['编制中', 'In preparation', 'waiting'],
  in_force: ['执行中', 'In force', 'good'],
  replaced: ['已被替换', 'Replaced', 'quiet'],
} as const satisfies StatusTable

export const serviceWords = {
  title: ['购买服务目录', 'Catalogue of services to buy'],
  what: ['本单位可以向社会力量购买的服务事项，分三级列出。', 'The services that this authority may buy, on three levels.'],
  none: ['购买服务目录还没有公布。', 'The catalogue has not been published yet.'],
  code: ['代码', 'Code'],
  name: ['名称', 'Name'],
  note: ['说明', 'Note'],
  department: ['主管部门', 'Department'],
  edition: ['第{no}版，{date}公布', 'Edition {no}, published on {date}'],
  draft: ['第{no}版草稿', 'Draft of edition {no}'],
  negative: ['不得购买的事项', 'What may not be bought'],
  negativeBy: ['依据：{source}', 'Source: {source}'],
  change: ['编制新一版', 'Write the next edition'],
  goOn: ['继续编制', 'Go on writing'],
  begin: ['先用内置的常见事项，再按本单位情况增减。', 'Begins with common items, to be changed as needed.'],
  rowsHint: [
    '每行一项：代码、名称、主管部门、说明，用竖线“|”分开。代码一级为一个大写字母，二级再加两位数字，三级再加四位数字。',
    'A line per item: code, name, department, note, with “|” between them; A, A01, A0101 for the three levels.',
  ],
  rows: ['目录内容', 'Items'],
  save: ['保存草稿', 'Save the draft'],
  see: ['查看并审批', 'Read and decide'],
  publish: ['批准公布', 'Publish'],
  publishConsequence: ['公布后对所有人公开，原来的目录停止使用。', 'It is public, and the one before is used no more.'],
  drops: [
    '草稿中没有以下编制中的项目选定的事项，公布后将提醒经办重新选定：',
    'Planned projects name items that this draft does not have; once it is published they will be asked again:',
  ],
  dropped: ['（{service}）', ' ({service})'],
  waitsForLeader: ['草稿由分管领导批准公布。', 'The leader publishes it.'],
  lineWrong: ['第{line}行写得不对，请检查代码和竖线', 'Line {line} is not right; please check code and bars'],
  asExcel: ['下载Excel', 'As Excel'],
} as const satisfies Words

export const serviceProblems = {
  'code-twice': ['代码重复', 'The code is there twice'],
  'code-without-parent': ['缺少上一级代码，请先列出上一级', 'The level above is missing'],
  invalid: ['目录里有重复的代码，或者缺少上一级，请检查', 'A code is there twice, or its level above is missing'],
} as const satisfies Words
