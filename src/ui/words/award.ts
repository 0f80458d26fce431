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
  wonBy: ['综合得分第{rank}名', 'Number {rank} by score'],
  reasonsLater: ['公示时填写', 'Written with the public notice'],
  ranking: ['推荐排序', 'Ranking'],
} as const satisfies Words
