import type { Words } from './say.ts'
import type { StatusTable } from './status.ts'

export const needStatus = {
  draft: ['草稿', 'Draft', 'quiet'],
  submitted: ['待核实', 'To verify', 'waiting'],
  verified: ['已核实', 'Verified', 'running'],
  merged: ['已合并', 'Merged', 'quiet'],
  listed: ['已列入需求目录', 'In the catalogue', 'running'],
  in_consultation: ['公示征求意见中', 'Open for comment', 'running'],
  adopted: ['已立项', 'Adopted', 'good'],
  transferred: ['已转办', 'Passed on', 'running'],
  answered: ['已答复', 'Answered', 'good'],
  declined: ['不予采纳', 'Not adopted', 'quiet'],
  closed: ['已办结', 'Closed', 'good'],
} as const satisfies StatusTable

/** Sent back, a need waits for whoever filed it. */
export const needStanding = { ...needStatus, to_complete: ['待补充', 'To complete', 'bad'] } as const satisfies StatusTable

export const needWords = {
  need: ['居民需求', 'Residents’ needs'],
  register: ['需求台账', 'Needs register'],
  registerAsExcel: ['下载台账（Excel）', 'Download the register (Excel)'],
  registerBlank: ['空白台账', 'Empty form'],
  catalogue: ['需求目录', 'Needs catalogue'],
  tell: ['我要反映', 'Tell us what you need'],
  mine: ['我的事项', 'My matters'],
  save: ['保存', 'Save'],
  submit: ['提交', 'Submit'],
  onBehalf: ['代居民登记', 'File for a resident'],
  verify: ['核实', 'Verify'],
  sendBack: ['退回补充', 'Send back for more'],
  list: ['列入目录', 'Add to catalogue'],
  transfer: ['转相关部门', 'Pass to a department'],
  answer: ['答复居民', 'Answer the resident'],
  rate: ['居民评价', 'Resident’s rating'],
  seeMerged: ['查看合并去向', 'See where it went'],
  undoMerge: ['撤销合并', 'Undo the merge'],
  publish: ['公示', 'Publish'],
  makeLot: ['生成项目', 'Make a project'],
  comment: ['提意见', 'Comment'],
  seeTransfer: ['查看去向', 'See where it went'],
  giveReason: ['填写理由', 'Give the reason'],
  followUp: ['回访', 'Follow up'],
  emptyRegister: ['还没有居民需求。可以先代居民登记一条。', 'No needs yet. You can file the first one for a resident.'],
  progress: ['办理进度', 'How it goes'],
  theAnswer: ['答复', 'Answer'],
  returned: ['请补充：{reason}', 'Please add: {reason}'],
  completed: ['已补充', 'Completed'],
  saidBefore: ['原来：{text}', 'Before: {text}'],
  saidSince: ['补充后：{text}', 'After: {text}'],
  content: ['需求内容', 'The need'],
  whence: ['来源和联系方式', 'Where it came from'],
  findBy: ['名称、内容、对象或编号', 'Title, text, group or number'],
  anyStatus: ['办理状态', 'Status'],
  record: ['办理记录', 'Record'],
  notGiven: ['未填写', 'Not given'],
  showContact: ['查看联系方式', 'Show contact'],
  eraseContact: ['删除联系方式', 'Erase contact'],
  eraseConsequence: [
    '姓名、电话和住址将被删除，不能恢复；以后只能看到有人删除过。居民要求删除，或者已不再需要联系时使用。',
    'Name, phone and address are erased for good; only that they were erased stays on record. For when the resident asks, or nobody needs to call any more.',
  ],
  onBehalfMark: ['代为登记', 'Filed for a resident'],
  listConsequence: [
    '列入后，名称、服务对象、数量和社区会向公众公开。请确认名称里没有居民的姓名、电话或门牌号。',
    'Title, group, number and community become public. Please make sure the title holds no name, phone or house number.',
  ],
  closeConsequence: ['办结后不能再修改。', 'A closed need cannot be changed.'],
  relistHint: [
    '需求目录正在公示征求意见，期满汇总后才能立项。',
    'The catalogue is open for comment; it can become a project once the comments are summed up.',
  ],
  adoptHint: [
    '在采购项目中选用这条需求，发布公告时自动立项。',
    'Choose this need in a purchase; it is adopted when the notice is published.',
  ],
  waitsFor: ['等待{role}办理', 'Waiting for: {role}'],
  finished: ['这条需求已经办完。', 'This need is closed.'],
  consent: ['征得本人同意', 'Their consent'],
  consentGiven: [
    '已当面或者电话告诉本人：称呼、电话和住址只用于核实、答复这件事，可以随时要求删除；本人同意保留',
    'They were told that name, phone and address serve to look into this and to answer, and are erased whenever they ask; they agreed',
  ],
  consentKept: ['本人已同意保留', 'They agreed that it is kept'],
  consentUnknown: [
    '没有记录本人是否同意；联系时请先征得同意，不同意的请删除',
    'No consent is recorded; please ask first, and erase it where it is refused',
  ],
  ticketTitle: ['给居民的编号和查询码', 'Number and code for the resident'],
  ticketHint: [
    '请把编号和查询码念给居民听、让其记下，或者打印回执交给居民。居民凭它们查办理进度，不用登录；不会用手机的，可以请社区代查。',
    'Please read them aloud, or print the slip. With both the resident sees how it goes without a login, or asks the community to look.',
  ],
  ticketSlip: ['打印登记回执', 'Print the slip'],
  contactNote: [
    '姓名、电话和住址单独保存，只有本区域的工作人员能看到；每次查看都会留下记录。',
    'Name, phone and address are kept apart; only those who work in this area can see them, and every look is recorded.',
  ],
  decline: ['不予采纳', 'Do not adopt'],
  close: ['办结', 'Close'],
  complete: ['补充内容', 'Complete'],
} as const satisfies Words

/** What a status means to the resident who waits. */
export const needMeanings = {
  draft: ['还没有提交。', 'Not sent yet.'],
  to_complete: ['请您补充情况，补充后继续办理。', 'Please complete it; then it goes on.'],
  submitted: ['社区工作者会先了解情况。', 'The community worker looks into it first.'],
  verified: ['情况已经核实，等待处理意见。', 'Verified; a decision follows.'],
  merged: ['与同类需求一起办理。', 'Handled together with others like it.'],
  listed: ['已列入需求目录，等待安排项目。', 'In the catalogue; a project may follow.'],
  in_consultation: ['正在听取居民意见。', 'Residents are being asked.'],
  adopted: ['已列入采购项目。', 'Part of a purchase.'],
  transferred: ['已转给有关部门办理。', 'Passed on to the department in charge.'],
  answered: ['已经答复您。', 'You have been answered.'],
  declined: ['这件事没有采纳，理由见答复。', 'Not adopted; the answer gives the reason.'],
  closed: ['这件事已经办完。', 'This matter is closed.'],
} as const satisfies Words

/** To whoever told a need that goes on as another, or in another house. */
export const ownNeedWords = {
  togetherWith: [
    '和“{title}”（{no}）是同一类事，合在一起办理。',
    'The same matter as “{title}” ({no}); both are handled as one.',
  ],
  togetherSame: ['和其他居民反映的是同一类事，合在一起办理。', 'Others have told the same; it is handled as one.'],
  nowStands: ['您反映的“{title}”{status}。', 'What you told, “{title}”: {status}.'],
  passedOn: ['已转{to}办理：{reason}', 'Passed on to {to}: {reason}'],
} as const satisfies Words

/** How far the purchase is in which a need was taken up, to the resident who waits. */
export const purchaseMeanings = {
  calling: ['已列入采购项目，正在征集服务机构。', 'Part of a purchase; organisations are being invited.'],
  judging: ['已列入采购项目，正在评选服务机构。', 'Part of a purchase; the organisations are being judged.'],
  'in-notice': ['已评出服务机构，结果正在公示。', 'An organisation came out first; the result is in public notice.'],
  chosen: ['已选定服务机构，正在办理合同。', 'An organisation is chosen; the contract is being drawn up.'],
  contracted: ['合同已签订，服务将按合同开展。', 'The contract is signed; the service follows it.'],
  ended: ['这次采购已经终止，没有选定服务机构。', 'This purchase has ended without an organisation.'],
} as const satisfies Words

/** To whoever answers the resident, and a text to begin with. */
export const endedPurchase = {
  hint: [
    '列入本需求的项目已经结束，没有选定服务机构，理由见该项目。请据此答复居民。',
    'The project that took this need up has ended without an organisation; its page gives the reason. Please tell the resident.',
  ],
  answer: [
    '您反映的需求已列入政府购买服务项目，但这次采购没有选定服务机构。如重新采购，将另行公告。',
    'Your need was part of a purchase that ended without an organisation. If it is bought anew, that will be published.',
  ],
} as const satisfies Words

export const needStepWords = {
  filed: ['已提出', 'Told'],
  verified: ['核实', 'Verified'],
  listed: ['列入需求目录', 'In the catalogue'],
  adopted: ['立项', 'Made a project'],
  answered: ['答复居民', 'Answered'],
  transferred: ['转相关部门', 'Passed on'],
  merged: ['合并办理', 'Merged with another'],
  declined: ['不予采纳', 'Not adopted'],
  closed: ['办结', 'Closed'],
} as const satisfies Words

/** The community worker's first screen, as far as nothing is there yet. */
export const todayWords = {
  noActivities: ['今天没有安排活动。', 'No activities today.'],
  noneToVerify: ['没有待核实的需求。', 'No needs to verify.'],
  nobodyToVisit: ['今天没有要回访的老人和儿童。', 'Nobody to visit again today.'],
  nothing: ['今天没有要办的事。', 'Nothing to do today.'],
  nothingUnfinished: ['没有未写完的记录。', 'No unfinished records.'],
  nothingToAnswer: ['没有待回复的督导意见。', 'No supervision to answer.'],
  toComplete: ['代居民登记、被退回补充的需求', 'Filed for residents and sent back for more'],
  allToComplete: ['查看全部待补充的需求', 'See all needs to complete'],
  allToVerify: ['查看全部待核实的需求', 'See all needs to verify'],
} as const satisfies Words

/** What a refused step means here, before the common words. */
export const needProblems = {
  'wrong-status': ['现在还不能办这一步，请看最新状态', 'This step is not possible now; see the latest status'],
  'no-such-area': ['没有这个社区，请重新选择', 'There is no such community; please choose again'],
  'consent-missing': [
    '请征得本人同意后勾选；本人不同意的，请把称呼、电话和住址删去',
    'Please tick it once they have agreed; where they do not, take name, phone and address out',
  ],
  'received-in-future': ['提出日期不能晚于今天', 'The day received cannot be after today'],
  'same-need': ['不能与自己合并', 'A need cannot be merged into itself'],
  'no-such-head': [
    '没有要合并到的那条需求，或者不在您的工作区域',
    'There is no such need to merge into, or it is not in your area',
  ],
  'another-community': ['两条需求不在同一个社区，不能合并', 'The two needs are not of one community'],
  'head-not-open': [
    '那条需求已合并、未采纳或已办结，不能再并入；已合并的请直接并入它的合并去向',
    'That need is merged, declined or closed; if it is merged, merge into where it went',
  ],
  'has-merged': ['已有其他需求并入本条，请先撤销那些合并', 'Others are merged into this need; undo those first'],
  'head-adopted': ['合并以后那一条已经立项，不能再撤销', 'The other has become part of a project since; it cannot be undone'],
} as const satisfies Words

/** What is wrong with a telephone number, with the example that stands above the field. */
export const phoneProblems = {
  'invalid-format': [
    '电话格式不对，请只填号码，例如 13800000000 或 0546-0000000',
    'Please give the number only, such as 13800000000 or 0546-0000000',
  ],
} as const satisfies Words

export const needFields = {
  number: ['需求编号', 'Number'],
  title: ['需求名称', 'Title'],
  text: ['需求描述', 'What is needed'],
  fromApplication: ['村居服务申请', 'Village application'],
  receivedOn: ['提出日期', 'Received on'],
  channel: ['来源渠道', 'Came through'],
  person: ['提出人', 'From'],
  phone: ['联系电话', 'Phone'],
  area: ['所在社区', 'Community'],
  building: ['小区楼栋', 'Building'],
  field: ['需求类别', 'Field'],
  target: ['服务对象', 'For whom'],
  count: ['涉及数量', 'How many'],
  unit: ['单位', 'Unit'],
  persons: ['涉及人数', 'Persons concerned'],
  households: ['涉及户数', 'Households concerned'],
  place: ['具体地点', 'Place'],
  wantedBy: ['期望时间', 'Wanted by'],
  verifiedBy: ['核实人', 'Verified by'],
  verifiedOn: ['核实日期', 'Verified on'],
  finding: ['核实情况', 'What was found'],
  decision: ['处理意见', 'Decision'],
  lot: ['对应项目', 'Project'],
  answeredOn: ['答复居民日期', 'Answered on'],
} as const satisfies Words

export const needSamples = {
  title: ['邻居互不认识，活动没人来', 'Neighbours do not know each other'],
  text: [
    '小区入住多年，楼上楼下叫不出名字，社区办活动来的总是那几位老人。',
    'We have lived here for years without knowing our neighbours; the same few people come to every event.',
  ],
  target: ['带孩子的双职工家庭', 'Families in which both parents work'],
  phone: ['13800000000 或 0546-0000000。', '13800000000 or 0546-0000000.'],
  place: ['辽河小学东门', 'East gate of the primary school'],
  verification: [
    '入户走访8户，情况属实，希望周一到周五都有。',
    'Eight households visited; it is so, and they wish for every weekday.',
  ],
  sendBack: ['请写明大概有多少户、在哪个小区。', 'Please say how many households, and where.'],
  decline: ['这件事由物业负责，已转告物业，电话见楼道公示牌。', 'This is the property manager’s task; we have told them.'],
  answer: [
    '您反映的事已列入今年的需求目录，预计8月开始服务。',
    'What you told us is in this year’s catalogue; service should start in August.',
  ],
} as const satisfies Words

export const needChannels = {
  'home-visit': ['入户走访', 'Home visit'],
  council: ['居民议事会', 'Residents’ council'],
  survey: ['问卷', 'Questionnaire'],
  hotline: ['热线', 'Hotline'],
  chat: ['微信群', 'Chat group'],
  box: ['意见箱', 'Letter box'],
  village: ['村居申请', 'Village application'],
  school: ['学校反映', 'School'],
  evaluation: ['上年评估', 'Last year’s evaluation'],
  workers: ['社区工作者反映', 'Community workers'],
  purchaser: ['采购人提出', 'The purchaser'],
  phone: ['手机反映', 'Phone page'],
} as const satisfies Words

export const countUnits = {
  persons: ['人', 'persons'],
  households: ['户', 'households'],
  groups: ['支队伍', 'groups'],
  organisations: ['家单位', 'organisations'],
} as const satisfies Words
