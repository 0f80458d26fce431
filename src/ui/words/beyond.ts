import type { Words } from './say.ts'

/** Where a supplement goes beyond its project: told before it is sent, and before it is approved. */
export const beyondWords = {
  lot: [
    '增加后超出本项目预算{money}，超出部分从购买计划余额列支，理由请在事由中写明。',
    'It goes over the project’s budget by {money}, which the plan’s remainder pays; the reason belongs to what is stated above.',
  ],
  ceiling: [
    '增加后超过单个项目上限{money}，理由请在事由中写明。',
    'It goes over the ceiling per project by {money}; the reason belongs to what is stated above.',
  ],
  lotShort: ['超出项目预算', 'Over the project’s budget'],
  lotFrom: ['{money}，从购买计划余额列支', '{money}, from what the plan has left'],
  ceilingShort: ['超过单个项目上限', 'Over the ceiling per project'],
} as const satisfies Words
