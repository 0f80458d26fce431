import type { Words } from './say.ts'

/** Choosing, out of hundreds of needs, those that a project answers. */
export const needsChosenWords = {
  chosen: ['已选择的需求', 'Needs that are chosen'],
  count: ['已选{count}条', '{count} chosen'],
  choose: ['从需求目录中选择（共{count}条）', 'Choose from the catalogue ({count})'],
  catalogue: ['需求目录', 'Catalogue of needs'],
  words: ['编号、名称或者服务对象', 'Number, title or target'],
  group: ['服务对象类别', 'For whom'],
  all: ['全部', 'All'],
  found: ['找到{count}条', '{count} found'],
  more: [
    '找到{count}条，先显示{shown}条；请用上面的条件缩小范围',
    '{count} found, the first {shown} are shown; please narrow it down',
  ],
} as const satisfies Words
