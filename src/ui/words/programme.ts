import type { Words } from './say.ts'
import type { StatusTable } from './status.ts'

export const programmeStatus = {
  draft: ['编制中', 'In preparation', 'quiet'],
  in_review: ['待审批', 'For approval', 'waiting'],
  consulting: ['征求意见中', 'Open for comment', 'running'],
  approved: ['已批准', 'Approved', 'good'],
  published: ['已公布', 'Published', 'good'],
  running: ['执行中', 'Running', 'running'],
  closed: ['已结束', 'Ended', 'quiet'],
  cancelled: ['已取消', 'Cancelled', 'quiet'],
} as const satisfies StatusTable

export const programmeWords = {
  backfilled: [
    '这份计划只用来归集系统启用前签订、事后补录的合同，没有在本系统编制和审批。',
    'This plan only holds contracts that were signed before the system and entered afterwards; it was neither drawn up nor approved here.',
  ],
  buyNow: ['计划已发布，可以编制项目、发布公告。', 'The plan is public: its projects can be prepared and called.'],
  lotLine: ['：{money}，对应需求{count}条', ': {money}, needs: {count}'],
  programme: ['年度购买计划', 'Yearly purchasing plan'],
  create: ['新建计划', 'New plan'],
  save: ['保存', 'Save'],
  submit: ['送审', 'Send for approval'],
  approve: ['同意', 'Approve'],
  sendBack: ['退回', 'Send back'],
  gatherComments: ['汇总意见', 'Gather comments'],
  publish: ['发布', 'Publish'],
  startPurchase: ['启动采购', 'Start purchasing'],
  adjust: ['调整', 'Adjust'],
  adjustReason: ['调整理由', 'Reason for the change'],
  yearlyReport: ['生成年度报告', 'Make the yearly report'],
  empty: ['还没有年度购买计划。', 'No yearly plan yet.'],
  budgetLeft: ['预算还剩{money}', '{money} of the budget is left'],
  overBudget: ['各项目预算和补充协议合计超出总预算{money}', 'Projects and supplements exceed the budget by {money}'],
  aboveCeiling: ['有{count}个项目超过单个项目上限{money}：', '{count} projects are above the ceiling of {money} per project:'],
  aboveBecause: ['{name}：{reason}', '{name}: {reason}'],
  noReasonYet: ['{name}：还没有写明理由', '{name}: no reason given yet'],
  ceilingHint: [
    '可以不填。超过上限的项目须写明理由，理由随计划一并送审。',
    'May be left empty. A project above it gives its reason, which goes to the leader with the plan.',
  ],
  overCeiling: ['超过单个项目上限{money}，请写明理由', 'Above the ceiling of {money} per project; please give the reason'],
  lotCount: ['{direct}个直接服务项目，{supervision}个督导评估项目', '{direct} direct services, {supervision} supervision'],
} as const satisfies Words

export const programmeFields = {
  name: ['计划名称', 'Name'],
  batch: ['批次名称', 'Batch'],
  year: ['年度', 'Year'],
  purchaser: ['采购人', 'Purchaser'],
  fund: ['资金来源', 'Source of funds'],
  budget: ['预算金额', 'Budget'],
  ceiling: ['单个项目上限', 'Ceiling per project'],
  noCeiling: ['未设上限', 'None'],
  profile: ['采购方式', 'Method of purchase'],
  fields: ['服务领域', 'Fields'],
  lots: ['项目数', 'Projects'],
  overspent: ['补充协议超出项目预算', 'Supplements beyond their projects'],
  approvedBy: ['批准人', 'Approved by'],
  approvedOn: ['批准日期', 'Approved on'],
} as const satisfies Words

export const programmeSamples = {
  name: ['2017年度政府购买社区服务项目', 'Community services purchased in 2017'],
  batch: ['民政为民，民政爱民', 'Civil affairs for the people'],
  adjustReason: [
    '社区居民提出增加暑期托管，预算从培训费调剂。',
    'Residents asked for summer care; paid from the training budget.',
  ],
} as const satisfies Words
