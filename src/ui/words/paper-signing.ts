import type { Words } from './say.ts'
import type { StatusTable } from './status.ts'

// The printed report that jurors signed by hand, entered by one and checked by another.

export const paperSigningStatus = {
  entered: ['待第二人核对', 'To be checked', 'waiting'],
  returned: ['核对不一致，待更正', 'To be put right', 'bad'],
  confirmed: ['双人核对一致', 'Checked', 'good'],
  withdrawn: ['已撤回', 'Withdrawn', 'quiet'],
} as const satisfies StatusTable

export const signingWords = {
  title: ['录入纸质签字', 'Enter signatures on paper'],
  titleCheck: ['核对纸质签字', 'Check signatures on paper'],
  titleSeen: ['纸质签字', 'Signatures on paper'],
  how: [
    '评委没有在电脑上签字、而在打印的评审报告上签字的，由经办人录入并上传扫描件，再由分管领导或者另一名经办人核对；核对一致后即为签字。请在签字期限内录入，逾期未签也未录入的视为同意；期限内已经录入的，核对、更正完成或者由核对人撤回以前，系统不作视为同意处理。录入后，录入人不能自行撤回。',
    'Where jurors signed the printed report instead of the screen, the officer enters that with the scan, and the leader or another officer checks it; then they have signed. It is entered within the term: whoever is silent until its end is taken to agree, but nobody while what was entered in time waits to be checked or put right. Whoever entered it cannot withdraw it alone.',
  ],
  signBy: ['签字期限', 'To be signed by'],
  juror: ['{seat}号席 {name}', 'Seat {seat}, {name}'],
  onReport: ['在纸质报告上', 'On the paper'],
  dissentSaid: ['不同意见：{said}', 'Dissents: {said}'],
  none: ['没有在这份报告上签字', 'Not on this paper'],
  signed: ['签字', 'Signed'],
  dissented: ['写明不同意见', 'Dissented'],
  dissent: ['不同意见和理由（照纸质材料原文）', 'The dissent, word for word'],
  file: ['签字的评审报告扫描件', 'Scan of the signed report'],
  fileHint: ['PDF或者照片，要能看清签字', 'A PDF or photograph on which the signatures can be read'],
  submit: ['提交核对', 'Hand it to the check'],
  submitConsequence: [
    '提交后由另一人对照扫描件核对，核对前不算签字。',
    'Another person then checks it; nobody has signed before that.',
  ],
  check: ['核对一致', 'As the scan has it'],
  checkConsequence: [
    '确认后这些评委即已签字，不能撤回；其间已在电脑上签字的，以电脑上的为准，不计入。全部评委签字后，系统按排名推荐。',
    'These jurors have then signed, and it cannot be taken back; whoever has answered on the screen meanwhile is left out. With the last of them the result is proposed.',
  ],
  withdraw: ['撤回', 'Withdraw'],
  withdrawHow: [
    '录入有误的，请退回更正，不要撤回。撤回后，期限内可以重新录入；期限已过的，这些评委未在电脑上签字的，视为同意。',
    'What was typed wrongly is sent back, not withdrawn. Once withdrawn, it may be entered anew within the term; after it, whoever of them has not answered on the screen is taken to agree.',
  ],
  back: ['核对不一致，退回', 'Send it back'],
  backSample: ['4号席写明的不同意见录成了签字', 'seat 4 wrote a dissent and is entered as signed'],
  correct: ['更正录入', 'Put it right'],
  correctHow: [
    '期限内，已经录入的评委不能自行去掉。期限过后，经退回才能更正：照期限内上传的扫描件更正；换用期限过后上传的扫描件的，不能增加评委。',
    'Within the term nobody entered is dropped unasked. After it, only what was sent back is put right: against a scan uploaded within the term; against a later one no juror is added.',
  ],
  leftOut: ['已在电脑上签署，以电脑上的为准，这里不计入', 'Answered on the screen, which holds; not counted here'],
  seeScan: ['查看扫描件', 'See the scan'],
  onPaper: ['纸质签字，双人核对', 'On paper, checked by two'],
  nothing: ['评审报告现在不能录入纸质签字。', 'No signatures on paper can be entered now.'],
} as const satisfies Words

export const signingProblems = {
  'entered-already': ['已经录入了一份，核对或者撤回后再录入', 'One is entered already; check or withdraw it first'],
  'juror-twice': ['同一名评委填了两次', 'One juror stands there twice'],
  'not-to-sign': ['有评委已经签过字，请刷新后再填写', 'One of them has signed already; please reload the page'],
  'juror-dropped': [
    '已经录入的评委不能自行去掉，请由核对人退回后更正',
    'Nobody entered is dropped unasked; let the second hand send it back first',
  ],
  'scan-late': [
    '这份扫描件是期限过后上传的，不能据此增加评委；请照期限内上传的扫描件更正',
    'This scan was uploaded after the term and adds no juror; please go by the one from within the term',
  ],
  'unknown-paper': ['扫描件找不到了，请重新上传', 'The scan cannot be found; please upload it again'],
  'file-kind-refused': ['扫描件只收PDF和照片', 'Scans are PDF files or pictures'],
  'same-hand': [
    '录入人不能核对、退回或者撤回自己录入的内容，请由另一人办理',
    'Whoever typed it neither checks it nor ends it; let another do so',
  ],
  'sits-on-panel': ['本项目的评委不能录入、核对', 'A juror of this panel neither enters nor checks it'],
} as const satisfies Words
