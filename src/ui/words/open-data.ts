import type { Words } from './say.ts'

/** 开放数据: what anybody may take away, in which form, and what is not in it. */
export const openDataWords = {
  title: ['开放数据', 'Open data'],
  what: [
    '本站公开的采购信息同时以开放数据发布，任何人可以下载、查询和再利用。每发生一件公开事项，就增加一条数据；金额以元为单位。',
    'What is public of the purchases here is published as data too, for anybody to download, look up and use again. Every public act is one release; amounts are in yuan.',
  ],
  standard: ['数据标准', 'The standard'],
  standardIs: [
    '采用国际通行的开放合同数据标准（{standard}），含[bid]与分包两项扩展，每条数据都有固定编号，不会改写。',
    'The Open Contracting Data Standard ({standard}) with its extensions for bids and lots. Every release keeps its id and is never rewritten.',
  ],
  byMonth: ['按月下载', 'By month'],
  month: ['月份', 'Month'],
  releases: ['公开事项', 'Public acts'],
  records: ['当月启动的采购', 'Purchases begun'],
  monthIs: ['{year}年{month}', '{month} {year}'],
  nothingBegun: ['无', 'none'],
  none: ['还没有公开的数据。', 'No data yet.'],
  onlyLot: ['本项目开放数据', 'This project as open data'],
  programs: ['供程序读取的月份目录', 'The list of months, for programs'],
  follow: ['订阅', 'Follow'],
  followHow: [
    '把“订阅公告”的地址加入新闻阅读器，把“订阅截止日期”的地址加入手机或电脑的日历；有新公告、时间变更或终止时会自动更新。',
    'Add the address of the notices to a news reader and that of the deadlines to a calendar: what is new, moved or ended comes by itself.',
  ],
  feed: ['订阅公告', 'Notices'],
  calendar: ['订阅截止日期', 'Deadlines'],
  leftOut: ['不在数据中的内容', 'What is left out'],
  leftOutWhy: [
    '未到公开时间的[bid]材料、评审打分、未[winner]的名称和得分、[challenge]人信息、银行账号，以及评委、经办人、签约人等个人姓名和电话不在数据中。公告页面依法载明的个人姓名，请在公告原文中查看。',
    'Not in the data: what is sealed, marks, the names and scores of those who were not chosen, who filed [challenge]s, bank accounts, and the names and telephones of persons, be they jurors, officers or signatories. Where the law has a notice name somebody, the notice itself does.',
  ],
  licence: ['使用许可', 'Licence'],
  licenceIs: ['数据按以下许可发布：', 'The data is published under:'],
  licenceNone: ['采购单位没有另行声明许可，请注明来源。', 'The authority has stated no licence; please name the source.'],
  bidsDue: ['[bid]截止：{name}', '[bid] deadline: {name}'],
  objectionsDue: ['[objectTerm]届满：{name}', 'Last day for a [challenge]: {name}'],
  cancelled: ['（已取消）{text}', '(cancelled) {text}'],
  seeNotice: ['编号{code}，详见公告：{url}', '{code}, see the notice: {url}'],
  feedTitle: ['{name} · 公告公示', '{name} · notices'],
  calendarTitle: ['{name} · 采购截止日期', '{name} · purchase deadlines'],
} as const satisfies Words
