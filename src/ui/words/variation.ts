import { contractFields } from './contract.ts'
import type { Words } from './say.ts'

export const variationFields = {
  number: ['编号', 'Number'],
  kind: ['事项', 'Matter'],
  contractNo: contractFields.number,
  reason: ['事由', 'Reason'],
  added: ['增加金额', 'Added'],
  amount: contractFields.amount,
  periodTo: ['服务期截止', 'Service until'],
  before: ['原合同', 'As it was'],
  after: ['变更为', 'As it is'],
  paid: ['解除前已支付', 'Paid before the end'],
  paidWhy: ['与已登记拨付不一致的原因', 'Why it is not what was entered as paid'],
  entered: ['已登记拨付', 'Entered as paid'],
  supplementOn: ['签订日期', 'Signed on'],
  servedOn: ['送达日期', 'Served on'],
  publishedOn: contractFields.publishedOn,
  late: ['{published}（应在{date}前公开）', '{published} (was due by {date})'],
  indicator: ['指标“{name}”', 'Indicator “{name}”'],
  notBefore: ['原合同没有', 'Not in the contract'],
} as const satisfies Words

/** The page on how a contract is carried out. */
export const deliveryWords = {
  title: ['合同履行', 'How the contract is carried out'],
  see: ['履行和变更', 'Delivery and variations'],
  back: ['查看合同', 'See the contract'],
  changes: ['合同变更', 'Variations'],
  none: ['这份合同没有变更。', 'This contract has not been amended.'],
  begin: ['办理{kind}', 'Begin: {kind}'],
  beginThen: [
    '写明发生了什么，变更公开时任何人都能看到；确定后生成草稿，送审前可以修改或者撤销。',
    'Say what has happened; anyone will read it once it is public. Until it is sent for approval it is a draft, to be changed or given up.',
  ],
  underWay: ['一项办完后才能办下一项。', 'One is finished before the next is begun.'],
  afterBeginning: ['服务期开始后才能办理补充协议。', 'A supplement is begun once the service has begun.'],
  begun: ['开始履行', 'Service began'],
  notBegun: ['服务期未开始', 'The service has not begun'],
  added: ['其中补充协议增加', 'Of it added by supplements'],
  room: ['补充协议还可增加', 'Supplements may still add'],
  roomOf: ['累计最多{most}（原合同金额的{share}%）', 'In all {most} at most ({share}% of the sum signed)'],
  standing: ['进度', 'Standing'],
  payable: [
    '合同公开后{days}个工作日内支付，发票后到的从收到发票起算',
    'Within {days} working days of the publication, or of the invoice',
  ],
  inAccounts: ['以原合同和财务账为准', 'See the paper contract and the accounts'],
  waits: ['条件满足后申请拨付', 'Claimed once the condition is met'],
  ended: ['合同已解除，不再支付', 'Terminated; not paid any more'],
  suspended: ['暂停履行期间不支付', 'Not paid while suspended'],
  filing: ['合同副本备案', 'Copy filed with the finance office'],
  fileBy: ['请在{date}前报财政部门备案。', 'A copy goes to the finance office by {date}.'],
  fileOverdue: ['合同副本应在{date}前报财政部门备案，已超期。', 'A copy was to be filed with the finance office by {date}.'],
  filedOn: ['备案日期', 'Filed on'],
  file: ['登记备案', 'Note the filing'],
  overduePublish: ['应在{date}前公开，已超期，请尽快公开。', 'It should have been published by {date}; please do so now.'],
} as const satisfies Words

/** The page of one variation, and its form. */
export const variationWords = {
  paper: ['打印文本', 'Paper'],
  changes: ['变更内容', 'What changes'],
  unchanged: ['还没有填写变更内容。', 'Nothing is changed yet.'],
  missing: ['还缺的内容：', 'Missing: '],
  returned: ['退回理由', 'Why it was sent back'],
  lapsedShort: ['服务期已满，不再办理', 'Overtaken by the end of the service'],
  lapsed: [
    '服务期已满，不能再送审，请撤销；合同按原约定验收。',
    'The service is over: this goes no further. Please give it up; the contract is accepted as it stands.',
  ],
  lapsedChecking: [
    '服务期已满，不能再审定，请退回；合同按原约定验收。',
    'The service is over: this cannot be approved any more. Please send it back; the contract is accepted as it stands.',
  ],
  submit: ['送审', 'Send for approval'],
  submitThen: ['送审后由分管领导审定，退回后才能修改。', 'The leader decides; it can be changed only if sent back.'],
  approve: ['同意', 'Approve'],
  approveThen: ['同意后即可打印、签字盖章。', 'It may then be printed, signed and sealed.'],
  sendBack: ['退回', 'Send back'],
  drop: ['撤销', 'Give up'],
  dropThen: ['撤销后不能恢复，需要时重新办理。', 'It cannot be brought back; a new one may be begun.'],
  page: ['盖章件', 'Sealed page'],
  pageHint: ['请上传签字盖章后的扫描件，每个文件不超过50兆。', 'Please upload the signed and sealed page, at most 50 MB.'],
  sign: ['登记签订', 'Note the signing'],
  serve: ['登记送达', 'Note the service'],
  signThen: ['登记后立即生效，合同按变更后的内容履行，须按期公开。', 'It takes effect at once and must be published in time.'],
  serveThen: ['登记后立即生效，并须按期公开。', 'It takes effect at once and must be published in time.'],
  dayHint: ['不早于领导同意的日期，不晚于今天', 'From the day of the approval until today'],
  publish: ['公开', 'Publish'],
  publishThen: ['公开后任何人都能看到变更事项、事由和前后内容。', 'Anyone will see what was changed, why, and old beside new.'],
  noticeTitle: ['{name}合同变更公告', '{name}: contract amended'],
  reasonHint: ['写明发生了什么，公开时任何人都能看到', 'Say what has happened; anyone will read it'],
  reasonSample: [
    '社区新增两栋安置楼，独居老人增加12人，需要延长服务并增加探访。',
    'Two new buildings have brought twelve more elders who live alone.',
  ],
  addedHint: [
    '不增加填0；增加的金额计入尚未到期、也没有拨付过的各期，没有的另列一期',
    '0 for none; it goes to the instalments that are neither due nor paid, or into one of its own',
  ],
  cover: ['本项目预算还剩{lot}，购买计划还剩{plan}。', 'The project’s budget has {lot} left, the plan {plan}.'],
  periodHint: ['只能延长，不能缩短', 'Longer, never shorter'],
  targets: ['服务指标', 'Indicators'],
  targetHint: ['原合同{target}{unit}，只能增加', '{target}{unit} as signed; more, never less'],
  paidDiffers: [
    '已登记拨付{entered}，与解除前已支付相差{difference}。请核对；确实不一致的，写明原因。',
    'Entered as paid: {entered}, which differs by {difference}. Check both; where they do differ, say why.',
  ],
  enteredHint: ['已登记拨付{entered}。', 'Entered as paid: {entered}.'],
  paidHint: ['截至解除之日已经支付的金额，没有填0', 'What was paid until then; 0 for nothing'],
} as const satisfies Words

/** Who acts next, to whoever does not. */
export const variationWaits = {
  draft: ['等待经办人送审', 'Waits for the officer to send it for approval'],
  checking: ['等待分管领导审批', 'Waits for the leader’s approval'],
  to_sign: ['等待经办人登记签章', 'Waits for the officer to note that it is signed and sealed'],
  signed: ['等待经办人公开', 'Waits for the officer to publish it'],
} as const satisfies Words

export const variationMissing = {
  reason: variationFields.reason,
  changes: variationWords.changes,
  service: [
    '增加的服务（增加金额的，应当延长服务期，或者增加、提高服务指标）',
    'What service is added: more money asks for a later end, or for more or higher indicators',
  ],
  paid: variationFields.paid,
  paidWhy: variationFields.paidWhy,
} as const satisfies Words
