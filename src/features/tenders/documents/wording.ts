import type { ProfileCode } from '../../../kernel/profile-code.ts'

/** Each way of purchasing has its own words for the same thing. */
export type Wording = {
  readonly notice: string
  readonly call: string
  readonly guide: string
  readonly bid: string
  readonly bidder: string
  readonly bidDocument: string
  readonly opening: string
  readonly review: string
  readonly report: string
  readonly panel: string
  readonly member: string
  readonly winning: string
  readonly winner: string
  readonly losing: string
  readonly letter: string
  readonly losingLetter: string
  readonly standstill: string
  /** How a result stands before the public: the law publishes it (87号令 69), a local selection shows it and waits. */
  readonly display: string
  readonly challenge: string
  readonly complaint: string
  readonly failed: string
}

/** "质疑" and "投诉" are remedies of the procurement law; a local selection has 异议 and 复核 (政府采购法 52, 55; practice). */
export const wordingOf = (profile: ProfileCode): Wording => WORDINGS[profile]

const WORDINGS = {
  'local-selection': {
    notice: '征集公告',
    call: '现面向社会组织及其他符合条件的机构公开征集承接主体',
    guide: '申报指南',
    bid: '申报',
    bidder: '申报机构',
    bidDocument: '项目申报书',
    opening: '拆封',
    review: '评审',
    report: '评审报告',
    panel: '评委会',
    member: '评委',
    winning: '入选',
    winner: '入选机构',
    losing: '未入选',
    letter: '入选通知书',
    losingLetter: '未入选通知书',
    standstill: '公示期',
    display: '公示',
    challenge: '异议',
    complaint: '复核',
    failed: '流标',
  },
  'national-tender': {
    notice: '招标公告',
    call: '现面向符合条件的供应商公开招标',
    guide: '招标文件',
    bid: '投标',
    bidder: '投标人',
    bidDocument: '投标文件',
    opening: '开标',
    review: '评标',
    report: '评标报告',
    panel: '评标委员会',
    member: '评标委员会成员',
    winning: '中标',
    winner: '中标供应商',
    losing: '未中标',
    letter: '中标通知书',
    losingLetter: '未中标通知书',
    standstill: '公告期限',
    display: '公告',
    challenge: '质疑',
    complaint: '投诉',
    failed: '废标',
  },
  consultation: {
    notice: '磋商公告',
    call: '现以竞争性磋商方式邀请符合条件的供应商参加',
    guide: '磋商文件',
    bid: '响应',
    bidder: '供应商',
    bidDocument: '响应文件',
    opening: '响应文件开启',
    review: '评审',
    report: '评审报告',
    panel: '磋商小组',
    member: '磋商小组成员',
    winning: '成交',
    winner: '成交供应商',
    losing: '未成交',
    letter: '成交通知书',
    losingLetter: '未成交通知书',
    standstill: '公告期限',
    display: '公告',
    challenge: '质疑',
    complaint: '投诉',
    failed: '终止采购活动',
  },
  direct: {
    notice: '单一来源公示',
    call: '拟采用单一来源方式采购',
    guide: '协商文件',
    bid: '响应',
    bidder: '供应商',
    bidDocument: '响应文件',
    opening: '拆封',
    review: '协商',
    report: '协商情况报告',
    panel: '协商小组',
    member: '协商小组成员',
    winning: '成交',
    winner: '成交供应商',
    losing: '未成交',
    letter: '成交通知书',
    losingLetter: '未成交通知书',
    standstill: '公示期',
    display: '公示',
    challenge: '异议',
    complaint: '复核',
    failed: '终止采购活动',
  },
} as const satisfies Record<ProfileCode, Wording>
