import type { Words } from './say.ts'
import type { StatusTable } from './status.ts'

export const panelStatus = {
  forming: ['组建中', 'Forming', 'quiet'],
  drawn: ['已抽取', 'Drawn', 'running'],
  declared: ['已完成回避声明', 'Declarations made', 'running'],
  sealed_in: ['封闭评审中', 'In sealed review', 'running'],
  scoring: ['打分中', 'Scoring', 'running'],
  locked: ['全部提交', 'All submitted', 'good'],
  revealed: ['已亮分', 'Scores shown', 'good'],
  audited: ['核对完成', 'Checked', 'good'],
  signed: ['已签字', 'Signed', 'good'],
  released: ['评审结束（设备已归还）', 'Ended (devices returned)', 'good'],
  disbanded: ['已解散', 'Disbanded', 'quiet'],
} as const satisfies StatusTable

export const panelWords = {
  panel: ['[panel]', '[panel]'],
  draw: ['随机抽取', 'Draw at random'],
  drawConsequence: [
    '抽取过程会记入存证记录。抽取后个别评委只因回避或缺席补抽；[panel]无法继续时可以写明理由解散、重新抽取，解散的理由同样记入存证记录。',
    'The draw is recorded. Afterwards single jurors change only for conflicts or absence; a [panel] that cannot go on may be disbanded with a reason and drawn anew, and that is recorded as well.',
  ],
  drawReplacement: ['补抽', 'Draw a replacement'],
  markAbsent: ['登记缺席', 'Mark as absent'],
  sealPhones: ['封存手机', 'Seal the phones'],
  returnPhones: ['归还手机', 'Return the phones'],
  custody: ['通讯设备封存登记', 'Device register'],
  printSlips: ['打印评审口令条', 'Print the juror slips'],
  reveal: ['亮分', 'Show the scores'],
  revealConsequence: ['亮分后评分不能再由评委自行修改。', 'After this the jurors can no longer change their marks.'],
  sign: ['签字', 'Sign'],
  writeDissent: ['写明不同意见', 'State a dissent'],
  printBlanks: ['打印空白评分表', 'Print blank score sheets'],
  enterPaper: ['录入纸质评分', 'Enter paper scores'],
  doubleCheck: ['双人核对', 'Second person’s check'],
  defences: ['答辩顺序', 'Order of defence'],
  nextDefence: ['叫下一家', 'Call the next'],
  rehearsal: ['拆封演练', 'Unsealing rehearsal'],
  report: ['评审报告', 'Review report'],
  bundle: ['评审存证包', 'Review record'],
  sheetsIn: ['已交{count}份，共{total}份', '{count} of {total} sheets are in'],
  firstNothing: ['系统初查：没有发现问题', 'First look by the system: nothing found'],
  firstFound: ['系统初查：发现{count}处', 'First look by the system: {count} found'],
  notAllIn: ['全部评分提交后才能亮分', 'Scores can be shown when all sheets are in'],
} as const satisfies Words

/** The four checks before a ranking stands. */
export const panelChecks = {
  arithmetic: ['合计是否正确', 'Sums are right'],
  'out-of-range': ['是否超出分值范围', 'Marks are within bounds'],
  'objective-differs': ['客观分是否一致', 'Objective marks agree'],
  abnormal: ['是否畸高畸低', 'No extreme marks'],
} as const satisfies Words
