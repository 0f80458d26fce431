import type { Words } from './say.ts'

/** What leads to the pauses of a purchase, kept apart from their page's words: the lot's page says no more of them. */
export const pauseLinkWords = {
  title: ['财政部门暂停采购登记', 'Pauses by the finance bureau'],
} as const satisfies Words
