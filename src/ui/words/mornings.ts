import type { Role } from '../../kernel/roles.ts'
import type { Word } from './say.ts'

type Morning = readonly [first: Word, second: Word, third: Word]

const referrals: Morning = [
  ['待回复的协查、转介', 'Inquiries and referrals to answer'],
  ['到期材料', 'Papers due'],
  ['联系人', 'Contacts'],
]

/** The three things each role looks at first in the morning. */
export const mornings = {
  officer: [
    ['待我办理', 'Waiting for me'],
    ['异常提醒', 'Warnings'],
    ['资金：预算、合同、已拨、未拨', 'Money: budget, contract, paid, unpaid'],
  ],
  leader: [
    ['待审批', 'For approval'],
    ['一张图', 'At a glance'],
    ['有风险的项目', 'Projects at risk'],
  ],
  finance: [
    ['待支付', 'To pay'],
    ['已付待登记凭证', 'Paid, voucher to file'],
    ['预算、合同、已拨、未拨', 'Budget, contract, paid, unpaid'],
  ],
  community_worker: [
    ['今天的活动', 'Today’s activities'],
    ['待核实的需求和待确认的服务', 'Needs to verify, services to confirm'],
    ['待回访的老人、儿童', 'People to visit again'],
  ],
  provider_manager: [
    ['钱到哪一步、谁在办', 'Where the money is'],
    ['各项目指标进度', 'Progress of each project'],
    ['新公告与截止日', 'New notices and deadlines'],
  ],
  social_worker: [
    ['今天的个案、小组、活动', 'Today’s cases, groups, activities'],
    ['未写完的记录', 'Unfinished records'],
    ['督导意见待回复', 'Supervision to answer'],
  ],
  provider_finance: [
    ['可以申请的款项', 'Payments to claim'],
    ['被退回的申请', 'Claims sent back'],
    ['本月支出与预算', 'This month’s spending'],
  ],
  juror: [
    ['本场项目与答辩顺序', 'Projects and order of defence'],
    ['未打完的分', 'Scores to finish'],
    ['待签的评审报告', 'Report to sign'],
  ],
  custodian: [
    ['待监督的场次与时间', 'Sessions to watch'],
    ['待拆封', 'To unseal'],
    ['手机封存登记', 'Device register'],
  ],
  evaluator: [
    ['近期评估日程', 'Coming evaluations'],
    ['待打分的项目和缺的材料', 'To score, and papers missing'],
    ['整改到期', 'Corrections due'],
  ],
  oversight: [
    ['新征求意见的方案', 'New plans to comment on'],
    ['意见是否被采纳、答复', 'What became of our comments'],
    ['项目满意度变化', 'How satisfaction changes'],
  ],
  volunteer: [
    ['我报名的活动', 'My activities'],
    ['附近能报的', 'Near me'],
    ['我的时长', 'My hours'],
  ],
  backbone: [
    ['今天谁来、谁没签到', 'Who comes today'],
    ['待确认时长', 'Hours to confirm'],
    ['队伍通知', 'Team notices'],
  ],
  resident: [
    ['我提的事办到哪了', 'How my matter goes'],
    ['附近免费服务', 'Free services near me'],
    ['请我评价', 'Please rate'],
  ],
  partner: [
    ['派给我的活动', 'Activities for me'],
    ['待确认排期', 'Dates to confirm'],
    ['服务反馈', 'Feedback'],
  ],
  child_officer: [
    ['逾期未探访的孩子', 'Children not visited in time'],
    ['待办强制报告、转介', 'Reports and referrals'],
    ['待审批的查阅申请', 'Requests to read'],
  ],
  school: referrals,
  procuratorate: referrals,
  public: [
    ['正在公示', 'In public notice'],
    ['钱花在哪、谁在服务', 'Where the money goes, who serves'],
    ['我要提意见、核验公告', 'Comment, verify a notice'],
  ],
} as const satisfies Record<Role, Morning>
