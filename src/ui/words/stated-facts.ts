import type { Words } from './say.ts'

/** What a bidder states of itself and the office confirms on the papers. */
export const factWords = {
  title: ['[bid]数据核实', 'Stated facts checked against the documents'],
  how: [
    '下列数据由机构自己填写，按公式计分。请逐项对照附件，相符的点“核实”，不符的点“更正”并写明理由；没有核实的数据不计分，也不能亮分。亮分后不能再改。',
    'The organisations typed these themselves, and they earn points by formula. Hold each against the papers: confirm it, or correct it with a reason. What is not confirmed does not count and holds back the scores; once the scores are shown it stands.',
  ],
  fact: ['[bid]数据', 'Stated fact'],
  stated: ['[bid]值', 'As stated'],
  value: ['核实值', 'As confirmed'],
  points: ['得分', 'Points'],
  pointsLater: ['全部核实后计算', 'Once all are confirmed'],
  by: ['核实人', 'Confirmed by'],
  papers: ['附件', 'Papers'],
  noPapers: ['没有附件，请对照[bidDocument]正文。', 'No papers; please use the text of the [bidDocument].'],
  open: ['待核实', 'To be confirmed'],
  confirmed: ['已核实', 'Confirmed'],
  corrected: ['已更正', 'Corrected'],
  notStated: ['未填', 'Not stated'],
  confirm: ['核实', 'Confirm'],
  correct: ['更正', 'Correct'],
  confirmAll: ['全部核实', 'Confirm all'],
  confirmAllConsequence: [
    '请先逐项对照附件。以下数据按[bid]值计分，核实人和时间记入办理记录：{facts}。',
    'Please hold each against the papers first. These count as stated, and who confirmed them and when is recorded: {facts}.',
  ],
  correctTo: ['核实后的数值', 'Value as confirmed'],
  correctRule: ['更正后的得分不能高于[bid]值的得分。', 'A correction cannot earn more than what was stated.'],
  statedAs: ['[bid]值：{value}', 'Stated: {value}'],
  wasStated: ['机构填写的是{value}', 'the organisation stated {value}'],
  allDone: ['这家机构的[bid]数据已全部核实。', 'Everything this organisation stated is confirmed.'],
  counted: ['按[bid]材料计算的得分', 'Points computed from the documents'],
  countedHow: [
    '由系统按核实值计算，不用打分，也不能修改；对核实有不同看法的，可在签字时写明不同意见。',
    'Computed from the confirmed values: no mark is given and none can be changed. Whoever sees it otherwise can state a dissent when signing.',
  ],
  sample: ['附件中的社工证书只有2本有效，按2人计。', 'Only two of the certificates attached are valid: two count.'],
  own: ['本机构[bid]数据的核实', 'How our stated facts were confirmed'],
  allAsStated: ['均按[bid]值计分。', 'All counted as stated.'],
} as const satisfies Words
