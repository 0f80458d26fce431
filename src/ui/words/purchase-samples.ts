import type { Words } from './say.ts'

// What the forms of a purchase propose; by itself, because pages without a form have no use for it.

/** The usual three instalments: 40, 30 and 30 per cent, or 50, 40 and 10. */
export const newLotWords = {
  first: ['首期款', 'First instalment'],
  second: ['中期款', 'Middle instalment'],
  third: ['尾款', 'Last instalment'],
  firstWhen: ['合同签订并公开后', 'contract signed and published'],
  secondWhen: ['中期评估合格及以上', 'mid-term evaluation passed'],
  thirdWhen: ['末期评估合格及以上、验收通过', 'final evaluation passed and work accepted'],
  supervises: [
    '承接本项目的机构，不能参加[bid]或者承接这些项目。',
    'Whoever carries out this project neither bids for nor carries out these.',
  ],
  usual: ['常用比例', 'Usual shares'],
  usualOf: ['{shares}（首期、中期、尾款）', '{shares} (first, middle, last)'],
} as const satisfies Words

/** Examples beside empty fields. */
export const formSamples = {
  letterNo: ['东民选〔2017〕1号', 'Letter 2017 no. 1'],
  resultTitle: ['关于社区服务项目评选结果的公示', 'Result of the selection'],
  services: ['家风故事采集、邻里家庭日、居民志愿队伍培育', 'Family stories, a neighbours’ day, residents’ volunteer groups'],
  parting: [
    '需求分析较笼统，活动之间衔接不清，得分低于第一名。',
    'The needs are described broadly and the activities do not connect; the total is below the first.',
  ],
  strengths: ['团队专业证书齐全，答辩准备充分。', 'A well certified team and a well prepared defence.'],
  receiverName: ['市民政局基层政权科', 'The bureau, grassroots section'],
  receiverPhone: ['0546-0000000', '0546-0000000'],
  receiverAddress: ['府前街1号', '1 Fuqian Street'],
  note: ['已逐项复核评分汇总，计算无误，维持推荐。', 'Every sum was checked again and stands.'],
  voidReason: ['截止时有效[bid]不足两家。', 'Fewer than two applications at the close.'],
  endReason: ['年度预算调整，本项目不再采购。', 'The year’s budget was changed; this is no longer bought.'],
  noticeNo: ['东民征〔2017〕1号', 'Call 2017 no. 1'],
  noticeTitle: ['关于公开征集社区服务项目承接机构的公告', 'Call for organisations to carry community services'],
  reviewPlace: ['市社会组织服务中心三楼会议室', 'Meeting room, third floor'],
  contact: ['张经办 0546-0000000', 'The officer, 0546-0000000'],
  ceilingReason: [
    '两个社区合并实施，场地和带队社工各需一份。',
    'Two communities in one project, each with its own room and social worker.',
  ],
  needsReason: [
    '市民政局2017年重点工作要求每个街道建1个未成年人保护站。',
    'The city’s task for the year: one station for the protection of minors in every street.',
  ],
  serviceReason: [
    '本项目为试点，目录下一版拟增列；已征求财政部门意见。',
    'A pilot: the next edition of the catalogue is to list it; the finance office was asked.',
  ],
  fund: ['福利彩票公益金', 'Welfare lottery fund'],
  teamPolicy: ['1名社区工作者+2名居民志愿者+1家社会组织', 'One community worker, two resident volunteers, one organisation'],
  place: ['东城街道安宁社区', 'Anning community'],
  fields: ['社区营造、社区治理', 'community building, community governance'],
} as const satisfies Words
