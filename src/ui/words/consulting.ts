import type { Words } from './say.ts'

/** The office’s own words of a consultation: to open it, to answer and to sum up. */
export const consultingWords = {
  open: ['公示征求意见', 'Open for comment'],
  openHint: [
    '把需求目录公示出来征求社会公众意见，再送审。',
    'Puts the needs before the public; the plan goes to the leader afterwards.',
  ],
  notYetAsked: [
    '还没有公示征求意见，由经办在送审前公示。',
    'The public has not been asked yet; the office does so before the plan goes to the leader.',
  ],
  neverAsked: [
    '编制时没有公示征求意见。计划送审以后不再公示；服务对象可以在履约验收时提意见。',
    'The public was not asked while the plan was drawn up, and no plan is put before it later. Those who use a service speak at its acceptance.',
  ],
  openTitle: ['公示需求目录，征求意见', 'Put the needs to the public'],
  needs: ['公示哪些需求', 'Which needs'],
  noNeeds: [
    '需求目录里还没有可以公示的需求。先由社区核实居民需求，再在需求页面上点“列入目录”，然后回到这里公示。',
    'The catalogue has no need to put to the public. The community verifies what residents told; then each is taken into the catalogue on its own page, and put to the public here.',
  ],
  toVerified: ['去看已核实的需求', 'See the verified needs'],
  toSubmitted: ['待核实的需求', 'Needs to verify'],
  backToPlan: ['返回购买计划', 'Back to the plan'],
  chooseNeeds: ['请至少选择一条需求', 'Please choose a need'],
  days: ['征求意见的工作日', 'Working days'],
  daysHint: ['最少{least}个工作日，一般{usual}个工作日。', 'At least {least}, usually {usual}.'],
  contactHint: [
    '写明联系人和电话，例如：区社区建设办公室 0546-0000000',
    'A name and a number, such as: the district office, 0546-0000000',
  ],
  publishConsequence: [
    '公示后，目录对所有人公开，计划在汇总意见以前不能送审，所选需求也不能立项。',
    'The catalogue is public; until the comments are summed up the plan waits, and so do these needs.',
  ],
  waitsUntil: ['等待征求意见期满', 'Wait for the last day'],
  thenDraft: [
    '汇总意见后计划回到编制，再送审。',
    'With the comments summed up the plan is a draft again, and goes to the leader.',
  ],
  toConsultation: ['查看意见', 'See the comments'],
  conclude: ['汇总意见', 'Sum up the comments'],
  concludeHint: [
    '写明收到意见的总体情况、采纳了哪些、计划作了哪些调整。汇总后公开，计划回到编制，按意见修改后送审。',
    'What was said on the whole, what was adopted and how the plan changes. It is published; the plan is a draft again.',
  ],
  summarySample: [
    '共收到意见12条，采纳5条：增加周末活动，服务时间延到18:30；未采纳的已逐条说明理由。',
    '12 comments, 5 adopted: weekends are added and the service runs to 18:30; the others have their reasons.',
  ],
  concludeConsequence: ['汇总后公开，不能再修改。', 'It is published and cannot be changed.'],
  waiting: ['待答复的意见', 'Comments to answer'],
  noneWaiting: ['没有待答复的意见。', 'No comments wait.'],
  counts: ['共{all}条，其中未核实{unknown}条；待答复{waiting}条', '{all} in all, {unknown} not verified; {waiting} to answer'],
  reply: ['答复选中的意见', 'Answer those chosen'],
  chosen: ['已选{count}条', '{count} chosen'],
  choose: ['选择', 'Choose'],
  chooseSame: ['连同相同的{count}条', 'With {count} alike'],
  wording: ['公开的意见内容', 'As it is published'],
  wordingHint: [
    '用单位的话概括，不写姓名、门牌号和攻击他人的话。',
    'In the office’s words: no names, no house numbers, no insults.',
  ],
  outcome: ['处理结果', 'Outcome'],
  answer: ['说明理由', 'Reasons'],
  publishReply: ['公开答复', 'Publish the reply'],
  replyConsequence: ['答复立即公开，不能撤回。', 'It is public at once and cannot be taken back.'],
  extend: ['并入已有答复', 'Covered by a reply'],
  newReply: ['写一条新答复', 'A new reply'],
  replyWith: ['怎么答复', 'How'],
  more: ['还有更多，答复后继续显示', 'More follow'],
  unconsulted: ['未征求意见的理由', 'Why it was not put to the public'],
  unconsultedAsk: [
    '按这种采购方式，购买公共服务应当就需求征求社会公众意见。没有征求就送审的，请写明理由，领导审批时会看到。',
    'By this way of purchasing the needs are put to the public first. Without it, please give the reason; the leader sees it.',
  ],
  unconsultedSample: [
    '与去年同一项目续购，去年已公示征求意见，今年服务内容没有变化。',
    'The same service as last year, which was open for comment then; nothing has changed.',
  ],
  unconsultedSubmit: ['不征求意见，说明理由后送审', 'Send with a reason'],
  consulted: ['意见已于{date}汇总', 'Comments summed up on {date}'],
  history: ['征求意见情况', 'Consultations'],
} as const satisfies Words

export const consultingSamples = {
  answer: ['已采纳：课堂延长到18:30，并写入项目指标。', 'Adopted: the class runs until 18:30, as one of the indicators.'],
} as const satisfies Words
