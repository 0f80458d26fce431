import type { Words } from './say.ts'
import type { StatusTable } from './status.ts'

export const jurorStatus = {
  invited: ['已通知', 'Called', 'waiting'],
  confirmed: ['已到场', 'Present', 'running'],
  declared: ['已声明无利害关系', 'Declared', 'running'],
  absent: ['缺席', 'Absent', 'bad'],
  recused: ['已回避', 'Recused', 'quiet'],
  replaced: ['已替换', 'Replaced', 'quiet'],
  submitted: ['已交分', 'Scores in', 'good'],
  signed: ['已签字', 'Signed', 'good'],
  dissenting: ['有不同意见', 'Dissents', 'bad'],
  deemed: ['逾期未签，视为同意', 'Unsigned in time: taken to agree', 'quiet'],
} as const satisfies StatusTable

/** The same as the juror sees it: while the sheets are open the badge says what is being done. */
export const seatStatus = {
  ...jurorStatus,
  scoring: ['打分中', 'Scoring', 'running'],
} as const satisfies StatusTable

export const jurorWords = {
  juror: ['评委', 'Juror'],
  slip: ['评审口令条', 'Juror slip'],
  enterSlip: ['输入口令条上的口令', 'Type the words of your slip'],
  wrongSlip: ['口令不对，请对照口令条再输一次', 'That does not match; please look at the slip and type it again'],
  declaration: ['回避声明', 'Declaration of conflicts'],
  noConflict: ['我与上述机构没有利害关系', 'I have no interest in these organisations'],
  conflict: ['我需要回避', 'I must step aside'],
  conflictWith: ['与哪家机构、什么关系', 'With whom, and what is the link'],
  materials: ['材料', 'Materials'],
  score: ['打分', 'Score'],
  sign: ['签字', 'Sign'],
  stepOf: ['第{step}步，共{total}步', 'Step {step} of {total}'],
  myBids: ['本场项目', 'The projects of this session'],
  noPhone: ['打分不需要手机。', 'You do not need a phone to score.'],
} as const satisfies Words

export const jurorFields = {
  name: ['姓名', 'Name'],
  employer: ['工作单位', 'Employer'],
  title: ['职称或职务', 'Title'],
  expertise: ['专业', 'Field'],
  capacity: ['身份', 'Capacity'],
} as const satisfies Words

export const jurorSamples = {
  conflictWith: ['三年内在该机构任职。', 'I worked there within three years.'],
  dissent: ['我认为第二名的服务方案更可行，理由是……', 'I find the plan of the second more feasible, because …'],
} as const satisfies Words

/** The juror's way in on the room's own computer. */
export const slipWords = {
  bySlip: ['评委：用评审口令条进入', 'Juror: enter with a slip'],
  explain: [
    '请输入签到时发给您的评审口令条上的口令，不分大小写。',
    'Type what is printed on the slip you were given at sign-in; capitals do not matter.',
  ],
  code: ['评审口令', 'Words of the slip'],
  enter: ['进入评审', 'Enter'],
  leave: ['离开本机', 'Leave this computer'],
  ended: [
    '口令条已失效：本场评审已经结束，或者您已离开本机，或者口令条已重新打印。评审还没有结束的，请监督员当面重新打印。',
    'Your slip has ended: the review is over, you left this computer, or a new slip was printed. If the review still runs, ask a custodian for a new slip.',
  ],
} as const satisfies Words

/** The first screen of a juror with a login of their own. */
export const reviewWords = {
  noSession: ['现在没有需要您评审的项目。', 'No review waits for you now.'],
  noDay: ['评审日期未定', 'Day not fixed yet'],
  today: ['今天', 'Today'],
  atTheDoor: [
    '请在评审当天到签到处登记，领取评审口令条，凭口令条在评审室的电脑上进入。',
    'On the day, register at the desk and take your slip; with it you enter on a computer in the room.',
  ],
  inRoom: ['请凭口令条在评审室的电脑上办理：{step}。', 'On a computer in the room, with your slip: {step}.'],
  orderLater: [
    '登记到场后，显示参加的机构和答辩顺序。',
    'Who takes part, and in which order, is shown once you have registered.',
  ],
  openSheets: ['还有{count}张评分表没有提交', '{count} to hand in'],
  noOpenSheets: ['没有未打完的分。', 'No scores to finish.'],
  signUntil: ['{date}前签字，逾期视为同意。', 'To be signed by {date}; after that silence counts as agreement.'],
  noReport: ['没有待签的评审报告。', 'No report to sign.'],
} as const satisfies Words
