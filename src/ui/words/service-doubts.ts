import type { Words } from './say.ts'

/** Why a project may be no service to be bought; said where it is planned and where it is decided on. */
export const doubtWords = {
  'service-unnamed': ['没有选定购买服务目录中的事项', 'names no item of the catalogue of services'],
  'service-gone': ['“{found}”不在现行购买服务目录中', '“{found}” is not in the catalogue of services in force'],
  'service-negative': ['文字涉及不得购买的事项：{found}', 'its words touch what may not be bought: {found}'],
  'labour-only': [
    '只写了派驻多少人，没有服务成果指标，容易成为劳务派遣',
    'says how many people are sent and not what they do, as labour dispatch does',
  ],
} as const satisfies Words

export const doubtedWords = {
  title: ['以下项目是否属于购买服务的范围，请核对', 'Please check whether these are services to be bought'],
  hint: [
    '请核对；确需购买的，写明理由，不影响保存和送审',
    'Please check, and say why where it is to be bought all the same; it can be saved and sent',
  ],
  because: ['仍需购买的理由：{reason}', 'Bought all the same because: {reason}'],
  noReason: ['没有写明理由', 'No reason is given'],
  ofLot: ['{name}：{doubts}', '{name}: {doubts}'],
  basis: [
    '依据：购买内容以本单位购买服务目录为准；《政府购买服务管理办法》（财政部令第102号，2020年3月1日起施行）第十条列明了不得购买的事项，其中包括人员招聘、以劳务派遣方式用工和设置公益性岗位；此前的采购参照提醒。系统按文字提醒，是否属实由经办和分管领导判断。',
    'What may be bought stands in the authority’s catalogue of services; article 10 of the Measures on government purchase of services (Ministry of Finance, no. 102) lists what may not, hiring and labour dispatch among it. The words are found by the system; whether it is so, people judge.',
  ],
  seeCatalogue: ['查看购买服务目录', 'See the catalogue of services'],
  gone: ['{service}（不在现行目录中）', '{service} (not in the catalogue in force)'],
  choose: [
    '按现行目录选择；没有对应事项的可以不选，并写明理由',
    'From the catalogue in force; where nothing fits choose none, and say why',
  ],
} as const satisfies Words
