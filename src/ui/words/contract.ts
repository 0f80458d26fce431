import { lotFields } from './lot.ts'
import { formWords } from './purchase.ts'
import type { Words } from './say.ts'
import type { StatusTable } from './status.ts'

export const contractStatus = {
  draft: ['拟定中', 'Being drawn up', 'quiet'],
  checking: ['送审中', 'Sent for approval', 'waiting'],
  to_sign: ['待签章', 'To sign and seal', 'waiting'],
  signed: ['已签订', 'Signed', 'good'],
  published: ['已公开', 'Published', 'good'],
  active: ['履行中', 'In force', 'running'],
  suspended: ['暂停履行', 'Suspended', 'bad'],
  amended: ['已变更', 'Amended', 'running'],
  expiring: ['即将到期', 'About to end', 'waiting'],
  accepted: ['已验收', 'Accepted', 'good'],
  closed: ['已结束', 'Ended', 'quiet'],
  terminated: ['已解除', 'Terminated', 'bad'],
  /** Its provider gave the award up before it was signed. */
  dropped: ['已作废', 'Came to nothing', 'quiet'],
} as const satisfies StatusTable

/** As lists and pages show it: one whose period is over is not “about to end”. */
export const contractStanding = {
  ...contractStatus,
  over: ['服务期满，待验收', 'Period over, to be accepted', 'waiting'],
} as const satisfies StatusTable

export const contractWords = {
  contract: ['合同', 'Contract'],
  contracts: ['合同', 'Contracts'],
  supplement: ['补充协议', 'Supplementary agreement'],
  make: ['生成合同', 'Draw up the contract'],
  submit: ['送审', 'Send for approval'],
  approve: ['同意', 'Approve'],
  sendBack: ['退回', 'Send back'],
  downloadWord: ['下载可修改的合同', 'Download to edit'],
  downloadPdf: ['下载打印版', 'Download to print'],
  uploadSealed: ['上传盖章件', 'Upload the sealed copy'],
  uploadHint: ['请上传双方签字盖章后的扫描件。', 'Please upload the scan with both signatures and seals.'],
  sign: ['确认已签订', 'Confirm the signing'],
  publish: ['公开', 'Publish'],
  publishConsequence: [
    '公开后任何人都能看到合同的主要内容，个人联系方式不会显示。',
    'Anyone will see the main terms; personal contacts are not shown.',
  ],
  supplementSign: ['签补充协议', 'Sign a supplement'],
  accept: ['验收', 'Accept'],
  terminate: ['解除', 'Terminate'],
  signBy: ['请在{date}前签订', 'Sign by {date}'],
  publishBy: ['请在{date}前公开', 'Publish by {date}'],
  empty: ['还没有合同。', 'No contracts yet.'],
  moneyLine: [
    '预算{budget}，合同{contract}，已拨{paid}，未拨{unpaid}',
    'Budget {budget}, contract {contract}, paid {paid}, unpaid {unpaid}',
  ],
} as const satisfies Words

export const contractFields = {
  number: ['合同编号', 'Number'],
  purchaser: ['甲方（采购人）', 'Purchaser'],
  provider: ['乙方（服务机构）', 'Provider'],
  amount: ['合同总价', 'Amount'],
  amountInWords: ['大写金额', 'Amount in words'],
  period: ['服务期', 'Service period'],
  place: ['服务地点', 'Place'],
  served: ['服务对象', 'Served'],
  signedOn: ['签订日期', 'Signed on'],
  publishedOn: ['公开日期', 'Published on'],
  signatories: ['签署人', 'Signatories'],
  basis: ['依据', 'Based on'],
  team: ['项目团队', 'Team'],
  indicators: ['服务指标', 'Indicators'],
  instalments: ['拨款期次', 'Instalments'],
  sealedCopy: ['盖章件', 'Sealed copy'],
} as const satisfies Words

export const instalmentWords = {
  first: ['首期款', 'First instalment'],
  middle: ['中期款', 'Middle instalment'],
  last: ['尾款', 'Last instalment'],
  share: ['比例', 'Share'],
  amount: ['金额', 'Amount'],
  condition: ['拨付条件', 'Condition'],
  dueWithin: ['时限', 'Within'],
} as const satisfies Words

export const indicatorWords = {
  indicator: ['指标', 'Indicator'],
  unit: ['单位', 'Unit'],
  target: ['目标值', 'Target'],
  reached: ['已完成', 'Reached'],
  qualify: ['计数口径', 'What counts'],
  notCounted: ['不计入原因', 'Why it does not count'],
  evidence: ['佐证材料', 'Evidence'],
  leftToDo: ['还差{count}{unit}，{date}前完成', '{count} {unit} to go by {date}'],
  madeOf: ['此数由{count}条记录得出，点开查看', 'This figure comes from {count} records; open to see them'],
} as const satisfies Words

/** What each part of a contract is called where it departs from the call. */
export const departedParts = {
  place: contractFields.place,
  goal: lotFields.goal,
  periodFrom: formWords.periodFrom,
  periodTo: formWords.periodTo,
  indicators: contractFields.indicators,
  instalments: contractFields.instalments,
} as const satisfies Words
