import type { Words } from './say.ts'

export const noticeKinds = {
  call: ['[notice]', '[notice]'],
  amendment: ['更正公告', 'Amendment'],
  result: ['[resultPage]', '[resultPage]'],
  contract: ['合同公开', 'Contract published'],
  variation: ['合同变更公告', 'Contract amended'],
  acceptance: ['验收结果公告', 'Result of an acceptance'],
  void: ['终止公告', 'Purchase ended'],
} as const satisfies Words
