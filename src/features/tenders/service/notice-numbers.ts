import type { Acting } from '../../../kernel/acting.ts'
import { civilDateOf, yearOf } from '../../../kernel/civil.ts'
import type { ReadTx } from '../../../platform/db.ts'
import { FIRST_MARKS, nextNumber, type Numbered } from '../rules/notice-number.ts'
import { letterNumbers, noticeNoIsTaken, noticeNumbers } from '../store/notices.ts'
import type { NoticeTable } from '../store/tables.ts'

/** A free number for a lot's notice of this kind, by the pattern of earlier ones of the same kind and way of purchasing; a first end or amendment goes on from the calls. */
export async function freeNumber(
  tx: ReadTx,
  acting: Acting,
  kind: NoticeTable['kind'],
  of: { readonly year: number; readonly lotCode: string },
): Promise<string> {
  const alike = await noticeNumbers(tx, acting, kind, of.lotCode)
  const isFirst = (kind === 'void' || kind === 'amendment') && alike.length === 0
  const pattern = isFirst ? await noticeNumbers(tx, acting, 'call', of.lotCode) : alike
  return numberAfter(tx, acting, pattern, { ...of, mark: FIRST_MARKS[kind] })
}

/** The same for the letter to whoever is chosen, by the pattern of earlier letters. */
export const freeLetterNumber = async (tx: ReadTx, acting: Acting, lotCode: string): Promise<string> =>
  numberAfter(tx, acting, await letterNumbers(tx, acting), { year: yearNow(acting), lotCode, mark: FIRST_MARKS.letter })

async function numberAfter(tx: ReadTx, acting: Acting, alike: readonly Numbered[], of: Parameters<typeof nextNumber>[2]) {
  const taken = new Set(alike.map(({ no }) => no))
  for (;;) {
    const no = nextNumber(alike, taken, of)
    if (!(await noticeNoIsTaken(tx, acting, no))) return no
    taken.add(no)
  }
}

/** The same in the year in which it is published. */
export const freeNumberNow = (tx: ReadTx, acting: Acting, kind: NoticeTable['kind'], lotCode: string): Promise<string> =>
  freeNumber(tx, acting, kind, { year: yearNow(acting), lotCode })

/** A number of another kind of paper, by the pattern of earlier ones. */
export const numberBy = (acting: Acting, alike: readonly Numbered[], lotCode: string): string =>
  nextNumber(alike, new Set(alike.map(({ no }) => no)), { year: yearNow(acting), lotCode })

const yearNow = ({ now }: Acting) => yearOf(civilDateOf(now))
