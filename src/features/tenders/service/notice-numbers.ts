import type { Acting } from '../../../kernel/acting.ts'
import { civilDateOf } from '../../../kernel/civil.ts'
import type { ReadTx } from '../../../platform/db.ts'
import type { Numbering } from '../contract/numbering.ts'
import { nextNumber } from '../rules/notice-number.ts'
import { noticeNumbers } from '../store/notices.ts'
import type { NoticeTable } from '../store/tables.ts'

/** A free number for a lot's notice of this kind, by the pattern of earlier ones of the same kind, with those that are taken. */
export async function numberingFor(
  tx: ReadTx,
  acting: Acting,
  kind: NoticeTable['kind'],
  of: { readonly year: number; readonly lotCode: string },
): Promise<Numbering> {
  const published = await noticeNumbers(tx, acting)
  const taken = published.map(({ no }) => no)
  const alike = published.filter((notice) => notice.kind === kind)
  return { proposed: nextNumber(alike, new Set(taken), of), taken }
}

/** The same in the year in which it is published. */
export const numberingNow = (tx: ReadTx, acting: Acting, kind: NoticeTable['kind'], lotCode: string): Promise<Numbering> =>
  numberingFor(tx, acting, kind, { year: Number(civilDateOf(acting.now).slice(0, 4)), lotCode })
