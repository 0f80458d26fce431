import type { Words } from './say.ts'

/** The juror's four steps on the room's computer. */
export const seatWords = {
  noSeat: ['现在没有需要您评审的项目，请联系现场工作人员。', 'There is no project for you to review now; please ask the staff.'],
  waitDoor: ['请先到签到处登记到场，再开始评审。', 'Please register at the desk first.'],
  toNext: ['下一步：{step}', 'Next: {step}'],
  readFirst: ['请先完成回避声明，再看材料。', 'Please make the declaration of conflicts first.'],
  toDeclaration: ['去作回避声明', 'Make the declaration'],
  who: ['参加本项目的机构', 'Organisations that offered'],
  notOpen: ['评审室封闭并开始后才能打分，请稍候。', 'Scoring begins once the room is closed; please wait.'],
  waitOthers: ['您的评分已提交。请等其他评委提交后亮分。', 'Your scores are in. Please wait until all jurors have submitted.'],
  waitChecks: ['正在核对评分，核对完成后请您签字。', 'The scores are being checked; then you will be asked to sign.'],
  over: ['您已完成本项目的评审。请把口令条交回工作人员。', 'You have finished this review. Please hand back your slip.'],
  deemed: ['签字期限已过，按规定视为您同意评审报告。', 'The term for signing is over; you count as agreeing to the report.'],
  leave: ['离开本机', 'Leave this computer'],
  leaveConsequence: [
    '已保存的内容不会丢失。离开后这张口令条立即失效，要再次进入请监督员重新打印。',
    'What is saved is kept. Your slip ends at once: to come back, ask a custodian to print a new one.',
  ],
  closedSince: ['您已签字，[bid]材料和评分表不再打开。', 'You have signed; proposals and sheets are closed.'],
  reprinted: [
    '{instant}，{name}重新打印了您的口令条，理由：{reason}。如不是您提出的，请告诉监督员。',
    '{instant}: {name} printed your slip again: {reason}. If you did not ask for it, please tell the custodian.',
  ],
  reprintsSeen: ['知道了', 'Understood'],
  finished: ['已结束', 'Finished'],
  choose: ['本场项目', 'Project'],
} as const satisfies Words

export const declarationWords = {
  intro: [
    '请对照上面的机构，逐项回答近三年内您本人有没有下列情形。',
    'Looking back three years, please answer each question with these organisations in mind.',
  ],
  note: ['与哪家机构、什么关系', 'With whom, and what is the link'],
  noteSample: ['本人2015年至2016年在该机构任职。', 'I worked there from 2015 to 2016.'],
  sendFree: ['声明无利害关系', 'Declare that there is no conflict'],
  sendConflict: ['申请回避', 'Step aside'],
  freeConsequence: [
    '您声明与上述机构没有利害关系，对真实性负责。声明后可以查看材料。',
    'You declare that you have no interest in these organisations and answer for it. Then you may read the documents.',
  ],
  conflictConsequence: [
    '您有需要回避的情形。确认后您退出本项目评审，由候补评委接替。',
    'You have a conflict. Once confirmed you leave this review and an alternate takes your seat.',
  ],
  answered: ['已声明与上述机构没有利害关系', 'Declared: no interest in these organisations'],
  recused: [
    '您已回避，本项目由候补评委评审。请把口令条交回工作人员。',
    'You have stepped aside; an alternate takes over. Please hand back your slip.',
  ],
  juror: ['评委', 'Juror'],
  lot: ['项目', 'Project'],
  denied: ['{ground}：否', '{ground}: no'],
  noneHolds: ['以上情形本人均没有。', 'None of these holds for me.'],
  answerNth: ['请回答第{nth}项', 'Please answer question {nth}'],
  noteNeeded: ['请写明与哪家机构、什么关系', 'Please say with whom and what the link is'],
  signature: ['声明人（签字）：', 'Signed:'],
  date: ['日期：', 'Date:'],
} as const satisfies Words

/** The grounds of recusal (implementing regulation of the procurement law, Art. 9). */
export const groundWords = {
  employment: ['近三年内与其中某家机构有劳动关系', 'Employed by one of them within three years'],
  director: ['近三年内担任其中某家机构的理事、董事或监事', 'Director or supervisor of one of them within three years'],
  shareholder: [
    '近三年内是其中某家机构的举办者、控股股东或实际控制人',
    'Founder, controlling shareholder or controller of one of them within three years',
  ],
  kin: [
    '与其中某家机构的法定代表人或负责人是夫妻、直系血亲、三代以内旁系血亲或近姻亲',
    'Spouse or near relative of the head of one of them',
  ],
  'known-relation': ['与其中某家机构有已登记的关联关系', 'Has a relation to one of them that is on record'],
  other: ['有其他可能影响公平、公正评审的关系', 'Any other link that might affect a fair judgement'],
} as const satisfies Words

export const materialWords = {
  bids: ['各家材料（按答辩顺序）', 'Documents in the order of defence'],
  read: ['阅读', 'Read'],
  files: ['附件', 'Files'],
  noFiles: ['没有附件。', 'No files.'],
  preview: ['在本页查看', 'View here'],
  onlyDownload: [
    '这种文件不能在本页查看，只能下载后用本机的软件打开；看完请从本机删除。',
    'This kind of file cannot be shown here: it must be downloaded and opened with a program of this computer. Please delete it afterwards.',
  ],
  counts: ['核实后按此计：', 'What counts, as checked against the papers:'],
  closePreview: ['收起', 'Close'],
  noBids: ['没有可评审的材料。', 'There is nothing to review.'],
  nth: ['第{nth}位', 'No. {nth}'],
} as const satisfies Words

export const markingWords = {
  of: ['给{name}打分', 'Marks for {name}'],
  max: ['满分{max}分', 'out of {max}'],
  look: ['看什么：{look}', 'Look at: {look}'],
  objectiveHint: ['客观分，评委之间应当一致', 'Objective: all jurors should agree'],
  computed: ['由系统按材料计算，不用打分', 'Computed from the documents; no mark needed'],
  range: ['分数应在0到{max}之间', 'A mark goes from 0 to {max}'],
  step: ['分数以{step}分为单位', 'Marks go in steps of {step}'],
  whole: ['每项打整数分，不用小数。', 'Marks are whole numbers, without decimals.'],
  decimals: ['分数最多两位小数', 'A mark has two decimals at most'],
  notNumber: ['请填数字，例如 {mark}', 'Please give a number such as {mark}'],
  notNumberEither: ['请填数字，例如 {mark} 或 {other}', 'Please give a number such as {mark} or {other}'],
  named: ['{name}（满分{max}分）', '{name} (out of {max})'],
  sum: ['已打{sum}分，满分{max}分', '{sum} of {max} so far'],
  restComputed: [
    '满分{max}分为评委打分部分，其余{rest}分按[bid]材料计算，不用打分。',
    'The {max} points are what jurors give; the other {rest} are computed from the bid documents.',
  ],
  onPaper: [
    '这家机构您用的是纸质评分表，由工作人员录入、核对，不用在这里打分。',
    'Your sheet for this one is on paper and entered by the staff; there is nothing to mark here.',
  ],
  missing: ['还有{count}项没有打分', '{count} items without a mark'],
  complete: ['已打完', 'Complete'],
  saving: ['正在保存……', 'Saving …'],
  saved: ['已保存 {time}', 'Saved {time}'],
  notSaved: ['没有保存上，请看提示', 'Not saved; see the message'],
  unsound: ['请更正下面{count}项：', 'Please put these right ({count}):'],
  unsoundEntry: ['{name}：{fault}', '{name}: {fault}'],
  overview: ['本场评分', 'All sheets'],
  previous: ['上一家', 'Previous'],
  next: ['下一家', 'Next'],
  submitAll: ['提交评分', 'Submit the scores'],
  submitConsequence: [
    '提交后不能自行修改；只有算错等四种情形会退回给您更正。',
    'You cannot change the marks yourself afterwards; only errors of the four kinds come back to you.',
  ],
  submitMissing: ['还有{count}项没有打分，补齐后才能提交', '{count} items are not marked; complete them to submit'],
  toCorrect: ['{name}的评分表被退回：{reason}', 'The sheet for {name} was returned: {reason}'],
  correction: ['更正说明', 'What you corrected'],
  correctionSample: ['核对材料后，证书数量应为3本，改为6分。', 'The documents show 3 certificates: the mark is 6.'],
  correct: ['提交更正', 'Submit the correction'],
  correctConsequence: ['更正前后的分数都会留在记录里。', 'The mark before and after both stay on record.'],
} as const satisfies Words

export const signingWords = {
  report: ['评审结果', 'Result of the review'],
  checks: ['四项核对结论', 'Conclusions of the four checks'],
  ownMarks: ['您的评分', 'Your marks'],
  ownTotal: ['合计', 'Total'],
  sign: ['签字', 'Sign'],
  readReport: ['签字前请通读评审报告：', 'Please read the report before you sign:'],
  signConsequence: ['签字表示您同意本评审报告。', 'By signing you agree to this report.'],
  dissent: ['写明不同意见', 'State a dissent'],
  dissentReason: ['不同意见和理由', 'Your dissent and its reasons'],
  dissentConsequence: [
    '不同意见署名写入评审报告，不影响其他评委签字。',
    'Your dissent goes into the report under your name; the others still sign.',
  ],
  signedAt: ['您已于{instant}签字', 'You signed on {instant}'],
  deemed: [
    '签字期限{date}已过，您没有签字，也没有写明不同意见，按规定视为同意评审报告，不能再签字或者写明不同意见。',
    'The report was to be signed by {date}. You neither signed nor dissented and count as agreeing; nothing can be signed or added any more.',
  ],
  silence: [
    '期限届满时没有签字、也没有写明不同意见的，视为同意评审报告。',
    'Who has neither signed nor dissented by then counts as agreeing to the report.',
  ],
  dissented: ['您已写明不同意见：{reason}', 'You stated a dissent: {reason}'],
  notYet: ['亮分并核对完成后才能签字。', 'You can sign once the scores are shown and checked.'],
} as const satisfies Words
