import type { Words } from './say.ts'
import type { StatusTable } from './status.ts'

export const awardStatus = {
  proposed: ['推荐[awarded]', 'Proposed', 'waiting'],
  confirmed: ['采购人已确认', 'Confirmed by the purchaser', 'running'],
  returned: ['领导提请复核', 'Sent back by the leader', 'bad'],
  announced: ['[display]中', 'In [display]', 'running'],
  objection: ['有[challenge]', 'Under [challenge]', 'bad'],
  final: ['[display]无[challenge]（已生效）', 'Final, no [challenge]', 'good'],
  /** Final as well, but somebody objected and was answered: it is not said that nobody did. */
  heard: ['[display]期满（已生效）', 'Final, the notice is over', 'good'],
  revoked: ['已撤销', 'Revoked', 'bad'],
  /** With the reason, which is the only one. */
  upheld: ['结果已失效（[challenge]成立）', 'Revoked ([challenge] upheld)', 'bad'],
  /** The purchase was ended before it was announced. */
  dropped: ['结果未生效（采购终止）', 'Without effect: the purchase was ended', 'quiet'],
  notified: ['已发通知书', 'Letter sent', 'good'],
  declined: ['已放弃[awarded]', 'Given up', 'bad'],
} as const satisfies StatusTable

export const awardWords = {
  wonBy: ['综合得分第{rank}名', 'Number {rank} by score'],
  reasonsLater: ['[display]时填写', 'Written with the public notice'],
  ranking: ['推荐排序', 'Ranking'],
} as const satisfies Words

/** Of a project that comes to nothing: nobody reached the pass mark, or an upheld objection took the result back. */
export const voidWords = {
  nobody: ['经评审，没有机构达到合格线（{pass}分）：', 'No organisation reached the pass mark of {pass}:'],
  scored: ['{party}：{total}分', '{party}: {total}'],
  turnedDown: [
    '拆封{opened}家，资格审查未通过{count}家，通过的不足规定家数：',
    '{opened} opened, {count} of them not qualified; too few are left:',
  ],
  turnedDownFor: ['{party}：{reason}', '{party}: {reason}'],
  turnedDownElse: [
    '对审查结论有不同意见的，先不公布，请经办人重新审查。',
    'If you see a finding otherwise, do not publish: ask the officer to check it again.',
  ],
  upheld: ['[challenge]成立，采购人{date}答复：', 'A [challenge] was upheld. The purchaser’s answer of {date}:'],
  seeAnswer: ['查看[challenge]和答复', 'See the [challenge] and the answer'],
  revokedTitle: ['[challenge]成立，评选结果已撤销', 'A [challenge] was upheld: the result is revoked'],
  endedTitle: ['本项目已[void]', 'Nothing came of this project: [void]'],
  droppedTitle: ['采购已终止，评审结果未生效', 'The purchase was ended: the review has no effect'],
  ownShort: ['本机构得分{total}分，未达到合格线{pass}分。', 'You scored {total}; the pass mark is {pass}.'],
  awaitsEnd: [
    '原[display]结果不再生效，采购人将公布[void]。',
    'The published result no longer stands; the purchaser will declare the project [void].',
  ],
  reviewBy: [
    '对答复有意见的，可在{date}前（含当天）申请复核。',
    'A review of the answer may be asked for until {date}, that day included.',
  ],
  seeNotice: ['查看[void]公告', 'See the notice of the end'],
  groundsShort: [
    '经评审，{count}家[bidder]的最后得分均未达到合格线{pass}分，没有可推荐的[winner]。',
    'None of the {count} organisations reached the pass mark of {pass} in the review, so none can be proposed.',
  ],
  groundsTurnedDown: [
    '经资格审查，{opened}家[bidder]中有{count}家不符合公告的资格条件，符合条件的不足规定家数。',
    'Of the {opened} organisations {count} do not meet the conditions of the call, and too few are left.',
  ],
  groundsUpheld: [
    '{date}收到的[challenge]成立，{no}[display]的评选结果予以撤销。',
    'The [challenge] received on {date} was upheld; the result published as {no} is revoked.',
  ],
  grounds: ['依据', 'Grounds'],
  formerWinner: ['原[display][winner]', 'Chosen in the revoked result'],
  revokedPaper: ['{paper}（已撤销）', '{paper} (revoked)'],
  noneChosen: ['本项目没有[winner]。', 'No organisation was chosen.'],
} as const satisfies Words
