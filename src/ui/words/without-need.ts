import type { Words } from './say.ts'

/** Of a project that no resident asked for; small, because the lot's page carries it. */
export const withoutNeedWords = {
  title: ['{count}个项目没有对应的居民需求，请核对', 'Projects that answer no resident’s need: {count}; please check'],
  because: ['{name}：{reason}', '{name}: {reason}'],
  noReason: ['{name}：没有写明为什么购买', '{name}: no reason is given'],
  hint: [
    '没有选择对应需求。确需购买的（如上级布置的任务），请写明理由，不影响保存和送审',
    'No need is chosen. Where it is to be bought all the same (such as a task from above), say why; it can be saved and sent',
  ],
} as const satisfies Words
