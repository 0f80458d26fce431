import type { Words } from './say.ts'
import type { StatusTable } from './status.ts'

export const awardStatus = {
  proposed: ['推荐[awarded]', 'Proposed', 'waiting'],
  confirmed: ['采购人已确认', 'Confirmed by the purchaser', 'running'],
  returned: ['领导提请复核', 'Sent back by the leader', 'bad'],
  announced: ['公示中', 'In public notice', 'running'],
  objection: ['有[challenge]', 'Under [challenge]', 'bad'],
  final: ['公示无[challenge]（已生效）', 'Final, no [challenge]', 'good'],
  /** Final as well, but somebody objected and was answered: it is not said that nobody did. */
  heard: ['公示期满（已生效）', 'Final, the notice is over', 'good'],
  revoked: ['已撤销', 'Revoked', 'bad'],
  notified: ['已发通知书', 'Letter sent', 'good'],
} as const satisfies StatusTable

export const awardWords = {
  result: ['[resultPage]', '[resultPage]'],
  ranking: ['推荐排序', 'Ranking'],
  confirm: ['确认结果', 'Confirm the result'],
  confirmConsequence: ['确认后即可公示，公示{days}个工作日。', 'Once confirmed it can be published, for {days} working days.'],
  announce: ['公示结果', 'Publish the result'],
  revoke: ['撤销结果', 'Revoke the result'],
  sendLetter: ['发[awardLetter]', 'Send the [awardLetter]'],
  letter: ['[awardLetter]', '[awardLetter]'],
  ownReason: ['未[awarded]理由', 'Why not [awarded]'],
  tied: ['{count}家机构总分相同，请抽签决定', '{count} have the same total; please draw lots'],
  drawLots: ['抽签', 'Draw lots'],
  standstillEnds: ['[standstill]到{instant}结束', 'The [standstill] ends {instant}'],
} as const satisfies Words

export const awardFields = {
  organisation: ['机构', 'Organisation'],
  rank: ['名次', 'Rank'],
  score: ['得分', 'Score'],
  amount: ['金额', 'Amount'],
  services: ['主要服务内容', 'Main services'],
  jurors: ['评委名单', 'Jurors'],
  from: ['公示开始', 'Public from'],
  until: ['公示结束', 'Public until'],
  challengeTo: ['[challenge]受理电话和地址', 'Where to file a [challenge]'],
} as const satisfies Words
