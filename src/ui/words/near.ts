import type { Words } from './say.ts'

/** Which bidders stand near to each other, for whoever judges them. */
export const nearWords = {
  title: ['参加机构之间的关联关系', 'Relations between bidders'],
  how: [
    '以下按登记的资料提示，是否影响参加由经办人核实后决定；不通过的要写明理由。',
    'As far as the record tells. The officer looks into it and decides; who is turned down is told the reason.',
  ],
  'same-head': [
    '{a}与{b}登记的负责人姓名相同，请核实是否为同一人',
    '{a} and {b} name the same head; please check whether it is one person',
  ],
  holding: ['{b}持有{a}的股份', '{b} holds shares in {a}'],
  holdingOf: ['{b}持有{a}{share}%的股份', '{b} holds {share}% of {a}'],
  control: ['{b}持有{a}{share}%的股份，是控股关系', '{b} holds {share}% of {a}, and controls it'],
  management: ['{b}与{a}有管理关系', '{b} manages {a}'],
  facing: ['（对方在项目“{other}”中）', '(the other stands in “{other}”)'],
} as const satisfies Words
