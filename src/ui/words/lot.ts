import type { Words } from './say.ts'
import { awardStatus } from './award.ts'
import type { StatusTable } from './status.ts'

export const lotStatus = {
  draft: ['编制中', 'In preparation', 'quiet'],
  ready: ['待发布', 'To publish', 'waiting'],
  published: ['公告中', 'Published', 'running'],
  closed: ['[bid]截止', '[bid]s closed', 'waiting'],
  opening: ['[opening]中', '[opening] under way', 'running'],
  qualifying: ['资格审查中', 'Checking qualification', 'running'],
  reviewing: ['[review]中', '[review] under way', 'running'],
  auditing: ['评分核对中', 'Checking the scores', 'running'],
  scored: ['待确认结果', 'Result to confirm', 'waiting'],
  announced: ['[display]中', 'In [display]', 'running'],
  suspended: ['暂停（处理[challenge]）', 'Suspended ([challenge] open)', 'bad'],
  awarded: ['已定标', 'Decided', 'good'],
  contracted: ['已签合同', 'Contract signed', 'good'],
  void: ['[void]', '[void]', 'bad'],
  cancelled: ['终止采购', 'Purchase ended', 'quiet'],
} as const satisfies StatusTable

/**
 * As a lot's status, but what the finance bureau has wait is paused, a result that is confirmed is no longer 待确认结果, an objection to it that waits for an answer goes before
 * 公示中, one that was upheld before 暂停, that nobody reached the pass mark before 评分核对中, and how far its contract has come before
 * 已定标.
 */
export const lotStanding = {
  ...lotStatus,
  unpassed: ['待公布[void]', 'To be declared [void]', 'bad'],
  disputed: awardStatus.objection,
  paused: ['暂停采购', 'Paused by the finance bureau', 'bad'],
  upheld: ['[challenge]成立，待公布[void]', '[challenge] upheld, to be declared [void]', 'bad'],
  confirmed: ['待[display]', 'Result to announce', 'waiting'],
  drawing: ['合同拟定中', 'Contract being drawn up', 'running'],
  approving: ['合同待审定', 'Contract to approve', 'waiting'],
  signing: ['合同待签', 'Contract to sign', 'waiting'],
  signed: ['合同待公开', 'Contract to publish', 'running'],
} as const satisfies StatusTable

export const lotWords = {
  lots: ['采购项目', 'Purchases'],
  create: ['新建项目', 'New project'],
  publish: ['发布公告', 'Publish the notice'],
  qualify: ['通过', 'Qualified'],
  disqualify: ['不通过', 'Not qualified'],
  checkScores: ['核对四项', 'The four checks'],
  askReview: ['有异议，提请复核', 'Disagree and ask for review'],
  takeChallenge: ['受理[challenge]', 'Take the [challenge]'],
  cancel: ['终止采购', 'End the purchase'],
  endByLeader: [
    '公告发布后要终止采购，由分管领导办理。',
    'Once the call is published, ending the purchase is for the leader to do.',
  ],
  planFirst: ['购买计划发布后，才能发布本项目的公告。', 'The plan is published first; the notice of this project follows.'],
  correctFirst: [
    '还有{count}处必须修改，改好后才能编制完成，见下面“还要修改的地方”。',
    '{count} points must be corrected before the preparation can be finished: see “Still to be corrected” below.',
  ],
  nextStep: ['下一步', 'Next step'],
  timeLine: ['办理进程', 'Progress'],
  empty: ['还没有采购项目。', 'No projects yet.'],
  notBefore: ['截止日期不得早于{date}。', 'The close may not be before {date}.'],
  bidsUntil: ['[bid]截止：{instant}', '[bid]s close: {instant}'],
  bidsReceived: ['已收到{count}份[bid]', '[bid]s received: {count}'],
} as const satisfies Words

export const lotFields = {
  code: ['项目编号', 'Code'],
  name: ['项目名称', 'Name'],
  class: ['类别', 'Class'],
  field: ['服务领域', 'Field'],
  area: ['服务社区', 'Community'],
  budget: ['预算金额', 'Budget'],
  servicePeriod: ['服务期', 'Service period'],
  goal: ['项目目标', 'Goal'],
  direct: ['单一来源采购', 'Single source'],
  ceilingReason: ['超过单个项目上限的理由', 'Why above the ceiling per project'],
  service: ['购买服务目录事项', 'Item of the catalogue of services'],
  serviceReason: ['仍需购买的理由', 'Why it is bought all the same'],
  supervises: ['督导评估的项目', 'Projects it supervises'],
  supervisedBy: ['督导评估本项目的项目', 'Supervised by'],
  needs: ['对应需求', 'Needs'],
  needsReason: ['没有对应需求的购买理由', 'Why it is bought without a need'],
  deadline: ['[bid]截止时间', '[bid] deadline'],
  reviewOn: ['[review]日期', '[review] on'],
  contact: ['联系人', 'Contact'],
} as const satisfies Words

export const lotClasses = {
  A: ['A类（直接服务）', 'Class A (direct service)'],
  B: ['B类（督导评估）', 'Class B (supervision)'],
} as const satisfies Words

/** The time line of one project, from need to published contract. */
export const lotSteps = {
  need: ['编制项目', 'Prepared'],
  catalogue: ['需求目录公示', 'Catalogue published'],
  notice: ['发布公告', 'Notice published'],
  clearing: ['公示期满，无异议', 'Notice over, nobody objects'],
  invitation: ['邀请供应商', 'Supplier invited'],
  bids: ['[bid]', '[bid]s'],
  deadline: ['[bid]截止', '[bid]s close'],
  opening: ['[opening]', '[opening]'],
  qualification: ['资格审查', 'Qualification'],
  draw: ['抽取评委', 'Jurors drawn'],
  review: ['[sealedReview]', '[sealedReview]'],
  offline: ['线下评审', 'Review on paper'],
  check: ['评分核对', 'Scores checked'],
  declined: ['[winner]放弃', 'Given up by whoever was chosen'],
  confirmation: ['确认结果', 'Result confirmed'],
  standstill: ['结果[display]', 'Result in [display]'],
  letter: ['发出[awardLetter]', 'The [awardLetter]'],
  signing: ['签订并公开合同', 'Contract signed and published'],
  contractPublished: ['合同公开', 'Contract published'],
  service: ['服务期', 'Service'],
  returned: ['领导提请复核', 'Sent back by the leader'],
  dropped: ['终止采购，结果未生效', 'Purchase ended, the result without effect'],
  ended: ['终止或[void]', 'Ended or [void]'],
} as const satisfies Words

export const lotSamples = {
  name: ['“传家风·聚邻情”社区治理与营造项目', 'Neighbours together: community building'],
  goal: [
    '提高居民参与社区活动的积极性，引导居民开展志愿服务，营造互助文化。',
    'Draw residents into community life, lead them to volunteer and to help each other.',
  ],
  qualification: [
    '依法登记的社会服务机构，近三年无违法违规记录，配备不少于2名持证社工。',
    'A registered social service organisation without violations in three years and with two certified social workers.',
  ],
} as const satisfies Words
