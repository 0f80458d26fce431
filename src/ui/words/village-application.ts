import type { StatusTable } from './status.ts'
import type { Words } from './say.ts'

export const applicationStatus = {
  submitted: ['待受理', 'To be taken up', 'waiting'],
  accepted: ['已受理', 'Taken up', 'running'],
  scheduled: ['已安排', 'Visit planned', 'running'],
  guided: ['已指导', 'Guided', 'running'],
  declined: ['不予受理', 'Not taken up', 'quiet'],
  closed: ['已办结', 'Closed', 'good'],
} as const satisfies StatusTable

export const applicationKinds = {
  guidance: ['专业指导', 'Professional guidance'],
  training: ['培训', 'Training'],
  learning: ['跟班学习', 'Learning beside social workers'],
  service: ['上门服务', 'A service in the village'],
} as const satisfies Words

export const satisfactions = {
  good: ['满意', 'Satisfied'],
  fair: ['基本满意', 'Fairly satisfied'],
  poor: ['不满意', 'Not satisfied'],
} as const satisfies Words

export const applicationWords = {
  title: ['村居服务申请', 'Village applications'],
  file: ['提出申请', 'File an application'],
  formTitle: ['提出村居服务申请', 'File a village application'],
  formHint: [
    '村居需要专业指导、培训或者上门服务的，由村（社区）提出，采购单位{days}个工作日内答复是否受理。',
    'For guidance, training or a service in the village; the office answers within {days} working days.',
  ],
  none: ['还没有村居服务申请。', 'No applications yet.'],
  anyStatus: ['办理状态', 'Status'],
  answerBy: ['最迟答复日期', 'To be answered by'],
  rule: [
    '提出后{days}个工作日内答复是否受理，提出当天不计入。依据：各地通行做法。',
    'Answered within {days} working days, the first not counted. Source: usual practice.',
  ],
  timeHint: ['24小时制，例如09:30。', 'Of 24 hours, such as 09:30.'],
  guidesHint: ['写单位和人数，不写电话。', 'Houses and numbers of people; no telephone.'],
  overdue: ['超期未答复', 'Answer overdue'],
  toAnswer: ['答复是否受理', 'Say whether it is taken up'],
  accept: ['受理', 'Take it up'],
  acceptConsequence: ['受理后安排指导时间、地点和人员。', 'The visit is planned next.'],
  decline: ['不予受理', 'Do not take it up'],
  declineSample: [
    '申请内容属于物业管理事项，请向物业主管部门反映，联系电话见公示栏。',
    'This is the property manager’s matter; the number is on the notice board.',
  ],
  schedule: ['安排指导', 'Plan the visit'],
  reschedule: ['改期', 'Put it off'],
  guide: ['登记指导情况', 'Tell of the visit'],
  close: ['评价并办结', 'Rate and close'],
  closeConsequence: ['办结后不能再修改。', 'It cannot be changed afterwards.'],
  raiseNeed: ['转为居民需求', 'Make it a need'],
  raiseHint: [
    '登记为需求台账中的一条需求，来源为村居申请，两边可以互相查看。',
    'It goes into the register of needs as coming from this application; each names the other.',
  ],
  needs: ['由此产生的需求', 'Needs that came out of it'],
  fromApplication: ['来自村居服务申请{no}', 'From application {no}'],
  content: ['申请内容', 'What is asked'],
  visit: ['指导安排', 'The visit'],
  outcome: ['指导情况', 'What was done'],
  opinionTitle: ['村居意见', 'The village’s word'],
  waitsForOffice: ['等待采购单位办理', 'Waits for the office'],
  waitsForVillage: ['等待村（社区）评价', 'Waits for the village'],
  finished: ['这件申请已经办完。', 'This application is closed.'],
  see: ['查看村居服务申请', 'See the village applications'],
} as const satisfies Words

export const applicationFields = {
  no: ['申请编号', 'Number'],
  title: ['申请事项', 'Matter'],
  kind: ['申请类别', 'Kind'],
  text: ['具体情况', 'Details'],
  area: ['村（社区）', 'Village or community'],
  wishedOn: ['希望时间', 'Wished for'],
  filedBy: ['提出人', 'Filed by'],
  filedAt: ['提出日期', 'Filed on'],
  visitOn: ['指导日期', 'Day'],
  visitAt: ['时间', 'Time'],
  place: ['地点', 'Place'],
  guides: ['指导单位和人员', 'Who goes'],
  guidedOn: ['实际指导日期', 'Day of the visit'],
  attendance: ['村居参加人数', 'Persons who took part'],
  result: ['指导情况', 'What was done'],
  satisfaction: ['评价', 'Rating'],
  opinion: ['村居意见', 'The village’s word'],
  reason: ['不予受理理由', 'Why not'],
  target: ['服务对象', 'For whom'],
  count: ['涉及人数', 'Persons'],
} as const satisfies Words

export const applicationSamples = {
  title: ['残疾人照料员想学康复护理', 'Carers want to learn rehabilitation'],
  text: [
    '村里有6名干部长期照料残疾村民，没有学过康复护理，希望社工到村里手把手教几次。',
    'Six people of the village care for disabled neighbours and have learned nothing of it; they ask a social worker to come and show them.',
  ],
  place: ['村党群服务中心二楼', 'Village centre, second floor'],
  guides: ['区社工站2名社工、区残联1名康复师', 'Two social workers, one therapist'],
  result: [
    '现场示范转移、翻身和简单康复动作，每人操作两遍；约定一个月后回访。',
    'Transfers and simple exercises shown, everybody did them twice; a second visit in a month.',
  ],
  opinion: ['讲得清楚，希望每季度来一次。', 'Clear; please come every quarter.'],
} as const satisfies Words

export const applicationProblems = {
  'wrong-status': ['现在还不能办这一步，请看最新状态', 'This step is not possible now; see the latest status'],
  'no-such-area': ['没有这个社区，请重新选择', 'There is no such community; please choose again'],
  'visit-in-past': ['安排的日期不能早于今天', 'The visit cannot be before today'],
  'guided-in-future': ['实际指导日期不能晚于今天', 'The visit cannot be told of before it was made'],
  'guided-before-filed': ['实际指导日期不能早于提出申请的日期', 'The visit cannot be before the application'],
  'application-gives-number': [
    '内容里有电话号码或身份证号，请删去；申请里不写居民个人信息',
    'A telephone or identity number stands in it; please take it out',
  ],
} as const satisfies Words
