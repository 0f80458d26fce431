import type { Words } from './say.ts'

/** What a notice is called, in the words of the way in which its project is bought. */
export const noticeKinds = {
  call: ['[notice]', '[notice]'],
  amendment: ['更正公告', 'Amendment'],
  result: ['[resultPage]', '[resultPage]'],
  contract: ['合同公开', 'Contract published'],
  variation: ['合同变更公告', 'Contract amended'],
  acceptance: ['验收结果公告', 'Result of an acceptance'],
  void: ['终止公告', 'Purchase ended'],
} as const satisfies Words

/** The same kinds for a list of every way of purchasing. */
export const kindsOfAll = {
  ...noticeKinds,
  call: ['采购公告', 'Calls'],
  result: ['结果公告公示', 'Results'],
} as const satisfies Words
