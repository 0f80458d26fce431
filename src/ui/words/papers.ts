import type { Words } from './say.ts'

/** The papers of a lot, by the name of their kind. */
export const paperWords = {
  'call-notice': ['[notice]', 'The [notice]'],
  'result-notice': ['[resultPage]', 'The [resultPage]'],
  'end-notice': ['[void]公告', 'Notice of the end'],
  'cancel-notice': ['终止公告', 'Notice of the end'],
  'opening-record': ['[opening]记录', 'Record of the [opening]'],
  'award-letter': ['[awardLetter]', 'The [awardLetter]'],
  'losing-letter': ['未[awarded]通知书', 'Letter to those not [awarded]'],
  'score-sheet-blank': ['空白评分表', 'Blank score sheet'],
  'score-summary': ['评分汇总表', 'Summary of scores'],
  'review-report': ['评审报告', 'Review report'],
  'conflict-declaration': ['空白回避声明书', 'Blank declaration of conflicts'],
  'filled-declaration': ['回避声明书', 'Declaration of conflicts'],
  'negotiation-record': ['协商情况记录', 'Record of the negotiation'],
  'device-custody': ['通讯设备封存登记表', 'Register of devices'],
} as const satisfies Words
