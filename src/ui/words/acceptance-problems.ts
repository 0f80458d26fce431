import type { Words } from './say.ts'
import { variationProblems } from './variation-problems.ts'

/** Refusals of an acceptance, beside those of the contract and its variations. */
export const acceptanceProblems = {
  ...variationProblems,
  'service-runs-on': [
    '服务期没有满；确已提前完成的，请写明哪些服务已经全部完成',
    'The period is not over; if all is done, please say what was done',
  ],
  'indicator-unknown': ['合同里没有代号为{node}的指标', 'The contract has no indicator {node}'],
  'finding-contradicts': [
    '指标{node}：核查认定数不能多于申报完成数，没有达到目标值的不能认定为达到',
    'Indicator {node}: no more than was claimed can be verified, and what misses its target is not met',
  ],
  'conclusion-contradicts': ['还有指标没有全部达到，结论不能是合格', 'An indicator is not met: the conclusion cannot be a pass'],
  'answered-more-than-invited': [
    '收回的意见多于邀请人数，请核对邀请人数',
    'More have answered than were invited; please check the number invited',
  ],
  'held-in-future': ['验收日期不能晚于今天', 'The day of the acceptance cannot be in the future'],
  'held-before-end': ['验收日期不能早于服务截止日期', 'The acceptance cannot be before the end of the service'],
  'rectified-before-acceptance': ['整改期限要晚于验收日期', 'What is put right ends after the acceptance'],
  'acceptance-incomplete': ['还有没填的内容，请看“还缺的内容”', 'It is not complete yet; see what is missing'],
  'opinions-given': ['已经有服务对象提了意见，不能撤销，请办完', 'Service users have spoken; it cannot be given up any more'],
  'sheet-entered': ['这个编号的意见表已经录入，请核对编号', 'This sheet has been entered already'],
  'too-many-user-opinions': ['意见已达到{most}份，不能再录入', 'There are {most} opinions; no more can be entered'],
  'settled-in-future': ['结清日期不能晚于今天', 'The day cannot be in the future'],
  'settled-before-signing': ['结清日期不能早于合同签订日期', 'The day cannot be before the signing'],
} as const satisfies Words
