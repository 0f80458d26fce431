import type { StatusTable } from './status.ts'
import type { Words } from './say.ts'

// 财政部门暂停采购 (政府采购法第57条).

export const pauseStatus = {
  standing: ['暂停中', 'Paused', 'bad'],
  over: ['期满恢复', 'Over', 'good'],
  lifted: ['已恢复', 'Lifted', 'good'],
} as const satisfies StatusTable<string>

export const pauseWords = {
  enter: ['登记暂停通知', 'Enter the notice'],
  enterAbout: [
    '财政部门处理[complaint]期间，可以书面通知暂停采购，同一件[complaint]合计最长{days}日。收到书面通知后按通知书登记；暂停期间不能拆封、评审、确定和公示结果、发通知书、签订和公开合同；{terms}的期限，暂停的日子不计在内。',
    'While it deals with a [complaint] the finance bureau may have the purchase wait, for {days} days at most in all. Enter its written notice: meanwhile nothing is unsealed, reviewed, decided, announced, signed or published, and the terms {terms} do not run.',
  ],
  terms: ['采购人确定结果、[display]结果、发出[awardLetter]', 'to decide'],
  termsOfOne: ['采购人确定结果、[display]结果、发出[awardLetter]和[panel]签字', 'to decide and to sign'],
  basis: ['依据：{source}', 'Basis: {source}'],
  authority: ['通知部门', 'Authority'],
  authoritySample: ['例如：区财政局', 'e.g. the district finance bureau'],
  no: ['文号', 'Document no.'],
  noticedOn: ['通知日期', 'Date of the notice'],
  until: ['暂停至（含当天）', 'Paused until (that day included)'],
  untilHint: [
    '自通知之日起不超过{left}日（同一件[complaint]合计最长{days}日，扣除已暂停的日数）',
    'At most {left} days from the notice ({days} in all for one [complaint], less those it has waited)',
  ],
  complaint: ['因哪件[complaint]', 'For which [complaint]'],
  complaintHint: ['不选的，与本项目其他暂停合并计算日数', 'If none is chosen, all pauses of the project are counted together'],
  complaintOf: ['{authority} {no}：{matter}', '{authority} {no}: {matter}'],
  scan: ['通知书扫描件', 'Scan of the notice'],
  scanHint: ['上传盖章的书面通知', 'The written notice with its seal'],
  enterConsequence: [
    '登记后采购立即暂停，到期由系统自动恢复；登记内容不能更改，请与通知书核对一致。',
    'The purchase waits from now on and goes on by itself when the time is over. It cannot be changed: please check it with the paper.',
  ],
  lift: ['登记恢复采购', 'Enter that it goes on'],
  liftedOn: ['决定日期', 'Decided on'],
  liftNo: ['决定文号', 'Document no.'],
  liftText: ['决定主要内容', 'What was decided'],
  liftConsequence: ['登记后采购恢复进行。', 'The purchase goes on.'],
  standing: ['情况', 'How it stands'],
  seeScan: ['查看通知书', 'See the notice'],
  notKnown: [
    '本项目按本单位的评选办法采购，没有财政部门通知暂停采购这一环节。对结果有异议的，按异议、复核办理；确需停下的，由分管领导终止采购。',
    'This is bought by the authority’s own rules: the finance bureau does not have it wait. Objections are answered and reviewed here; the leader may end the purchase.',
  ],
  notYet: ['公告发布以后，财政部门才可能通知暂停采购。', 'A purchase can be paused once its call is published.'],
  none: ['没有暂停记录。', 'Never paused.'],
  term: ['暂停期限', 'Term of the pause'],
  notNow: ['本项目现在不能登记暂停。', 'No pause can be entered now.'],
} as const satisfies Words

export const pauseProblems = {
  'not-of-the-law': [
    '本项目不适用政府采购法，没有财政部门暂停',
    'This purchase is not under the law: the finance bureau does not pause it',
  ],
  'paused-already': ['已经登记了一次暂停，尚未结束', 'A pause stands already'],
  'noticed-ahead': ['通知日期不能晚于今天', 'The notice cannot be ahead'],
  'pause-reversed': ['暂停截止日不能早于通知日期', 'It cannot end before its notice'],
  'pause-too-long': [
    '同一件[complaint]合计最长暂停{days}日，还可以暂停{left}日，请与通知书核对',
    'At most {days} days in all for one [complaint], {left} of them left; please check with the paper',
  ],
  'no-complaint': ['所选[complaint]没有登记在本项目', 'That [complaint] is not entered for this project'],
  'pause-past': ['暂停截止日已过，不用登记', 'It is over already'],
  'lifted-wrong-day': ['决定日期应在通知之后、不晚于今天', 'The day lies between the notice and today'],
  'unknown-paper': ['请重新上传扫描件', 'Please upload the scan again'],
} as const satisfies Words
