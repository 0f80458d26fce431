import type { Words } from './say.ts'

/** 采购意向公开, as a call is written. */
export const intentionWords = {
  on: ['采购意向公开日期', 'Intention public since'],
  where: ['采购意向公开渠道', 'Where it was made public'],
  whereSample: ['例如：中国政府采购网', 'e.g. the procurement site'],
  reason: ['公开天数不够的原因', 'Why no sooner'],
  none: [
    '没有填写采购意向。采购意向一般应在发布公告{days}天前公开；确因不可预见的情况急需采购的，可以不公开。依据：{source}。',
    'No intention is given. As a rule it is public {days} days before the call; what nobody could foresee may be called without. Source: {source}.',
  ],
  young: [
    '采购意向公开不足{days}天，请写明原因，原因存入记录。依据：{source}。',
    'It has been public for fewer than {days} days: please say why, which is kept. Source: {source}.',
  ],
  refused: [
    '采购意向公开不足{days}天，不能发布公告。依据：{source}。',
    'Public for fewer than {days} days: not to be called yet. Source: {source}.',
  ],
  dayOff: [
    '这一天不是工作日，请确认评委和机构都能到场。',
    'Nobody works on that day: please make sure that jurors and organisations can come.',
  ],
} as const satisfies Words

/** What a call may not say of it, or leave out. */
export const intentionProblems = {
  'intention-ahead': ['采购意向的公开日期应当填写，并且不晚于今天', 'The intention was made public on a day that is not to come'],
  'intention-where-missing': ['请写明采购意向在哪里公开', 'Please say where the intention was made public'],
  'intention-too-young': [
    '采购意向公开的天数不够，暂不能发布公告',
    'The intention has not been public for long enough to call it yet',
  ],
  'intention-unexplained': [
    '采购意向公开的天数不够，请写明发生了什么情况，不能只写“工作需要”一类的套话',
    'The intention has not been public for long enough: please say what happened, and not in a stock phrase alone',
  ],
} as const satisfies Words
