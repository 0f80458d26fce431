import type { Acting } from '../../../kernel/acting.ts'
import { civilDateOf } from '../../../kernel/civil.ts'
import type { ReadTx } from '../../../platform/db.ts'
import { nextNumber } from '../rules/notice-number.ts'
import { noticeNoIsTaken, noticeNumbers } from '../store/notices.ts'
import type { NoticeTable } from '../store/tables.ts'

/** A free number for a lot's notice of this kind, by the pattern of earlier ones of the same kind. */
export async function freeNumber(
  tx: ReadTx,
  acting: Acting,
  kind: NoticeTable['kind'],
  of: { readonly year: number; readonly lotCode: string },
): Promise<string> {
  const alike = await noticeNumbers(tx, acting, kind)
  const taken = new Set(alike.map(({ no }) => no))
  for (;;) {
    const no = nextNumber(alike, taken, of)
    if (!(await noticeNoIsTaken(tx, acting, no))) return no
    taken.add(no)
  }
}

/** The same in the year in which it is published. */
export const freeNumberNow = (tx: ReadTx, acting: Acting, kind: NoticeTable['kind'], lotCode: string): Promise<string> =>
  freeNumber(tx, acting, kind, { year: Number(civilDateOf(acting.now).slice(0, 4)), lotCode })
