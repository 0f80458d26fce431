import type { Words } from './say.ts'
import type { StatusTable } from './status.ts'

/** How far a score sheet on paper is. */
export const paperStatus = {
  scanned: ['待录入', 'To be entered', 'waiting'],
  typed: ['待第二人核对', 'To be checked', 'waiting'],
  checking: ['第二人核对中', 'Being checked', 'running'],
  checked: ['比对中', 'Being compared', 'running'],
  differing: ['两次录入不一致', 'The two differ', 'bad'],
  agreed: ['已核对，已提交', 'Checked and handed in', 'good'],
  withdrawn: ['已撤回', 'Withdrawn', 'quiet'],
} as const satisfies StatusTable

export const paperSheetWords = {
  title: ['录入纸质评分', 'Enter paper scores'],
  how: [
    '先扫描或者拍照上传评委签名的评分表，由一人录入，再由另一人独立核对录入；两次一致才算提交。全部评委提交前，分数只有这两人能看到。',
    'The signed sheet is scanned or photographed, typed by one and typed again by another. It counts once both are alike. Until all jurors have handed in, only these two see the marks.',
  ],
  byCode: ['按编号查找', 'Find by its code'],
  code: ['评分表编号', 'Code of the sheet'],
  codeHint: ['用扫码枪扫右上角二维码，或者照着输入', 'Scan the code in the corner, or type it'],
  noCode: [
    '本场没有这个编号的评分表，请核对；评委补抽后，旧的空白表不能再用',
    'No sheet of this room has this code; after a replacement the old blanks no longer hold',
  ],
  juror: ['评委', 'Juror'],
  organisation: ['[bidder]', '[bidder]'],
  standing: ['状态', 'Status'],
  action: ['办理', 'Action'],
  onScreen: ['未用纸质评分', 'Not on paper'],
  open: ['打开', 'Open'],
  find: ['查找', 'Find'],
  of: ['{juror}对{bidder}的评分表', 'Sheet of {juror} for {bidder}'],
  scan: ['评分表扫描件', 'Scan of the sheet'],
  scanHint: ['上传后，这张评分表不能再在电脑上打分', 'From then on this sheet is not marked on the screen'],
  seeScan: ['下载扫描件', 'Download the scan'],
  type: ['录入分数', 'Type the marks'],
  typeHow: [
    '请照扫描件逐项录入评委写的分数；有更正的，按评委签名的更正录入。',
    'Type each mark as the juror wrote it, with corrections that the juror signed.',
  ],
  submit: ['提交录入', 'Done typing'],
  submitConsequence: ['提交后由另一人独立核对。', 'Another person then types it again.'],
  checkConsequence: [
    '提交后与第一次录入逐项比对，一致的即为评委的评分。',
    'It is then compared item by item; where alike, these are the juror’s marks.',
  ],
  take: ['双人核对', 'Second person’s check'],
  takeConsequence: ['由您独立录入一遍，比对前看不到第一次录入的分数。', 'You type it again, without seeing the first typing.'],
  waitsOther: ['等待另一人核对。', 'Waiting for the second person.'],
  waitsFirst: ['等待{name}录入。', 'Waiting for {name} to type it.'],
  waitsSecond: ['由{name}核对。', '{name} is checking it.'],
  differs: [
    '两次录入有{count}项不一致，请各自对照扫描件，录错的一方更正后重新提交：',
    'The two differ on {count} items: look at the scan, and whoever misread puts it right:',
  ],
  differsAt: ['{item}：您录入{own}，另一人录入{other}', '{item}: you typed {own}, the other {other}'],
  agreed: ['纸质评分，双人核对：录入{typed}，核对{checked}', 'On paper, checked by two: typed by {typed}, checked by {checked}'],
  withdraw: ['撤回', 'Withdraw'],
  withdrawSample: ['扫描件不清楚，重新扫描。', 'The scan is not clear; it is scanned again.'],
  withdrawHow: [
    '撤回后可以重新扫描录入，评委也可以改在电脑上打分。扫描件仍留存备查。',
    'It can be scanned again, or marked on the screen. The scan is kept.',
  ],
  back: ['返回评审现场', 'Back to the room'],
  onPaper: ['纸质评分', 'On paper'],
} as const satisfies Words
