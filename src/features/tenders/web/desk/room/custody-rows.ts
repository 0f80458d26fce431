import { z } from 'zod'
import type { JurorId } from '../../../../../kernel/ids.ts'
import { shapeOf } from '../../../../../ui/desk/form/shape.ts'
import type { Speaker } from '../../../../../ui/words/profile.ts'
import { custodyWords } from '../../../../../ui/words/room.ts'
import type { JurorView } from '../../../contract/panel.ts'
import type { CustodyRows } from '../../room-api.ts'

/** One line of the register as it is typed: the number too, until it can be read as one. */
export type Row = { juror: JurorId | null; holder: string; phones: string; others: string }

const LEFT: ReadonlySet<string> = new Set(['absent', 'recused'])

type Seated = { readonly jurors: readonly Pick<JurorView, 'id' | 'name' | 'seat' | 'status'>[] }

/** A row for everyone who sits; rows of staff are added by hand. */
export const rowsFor = ({ jurors }: Seated): Row[] =>
  jurors
    .filter(({ status }) => !LEFT.has(status))
    .sort((a, b) => a.seat - b.seat)
    .map(({ id, name }) => ({ juror: id, holder: name, phones: '', others: '' }))

const ROW = shapeOf({
  juror: z.string().nullable(),
  holder: z.string(),
  phones: z.string(),
  others: z.string(),
})
const seatedIn = (rows: readonly { readonly juror: string | null }[]) => rows.flatMap(({ juror }) => juror ?? []).join(' ')

/** The rows as they may come back from the browser: of the jurors who sit now, and of nobody who was replaced since. */
export const keptRows = (panel: Seated) =>
  shapeOf({ rows: z.array(ROW).refine((rows) => seatedIn(rows) === seatedIn(rowsFor(panel))) })

const MOST_PHONES = 20

/** '2' or '２' as 2; undefined for what is no number of phones, such as '两部' or '-1'. */
export function phonesIn(typed: string): number | undefined {
  const text = typed.normalize('NFKC').trim()
  return /^\d{1,3}$/.test(text) && Number(text) <= MOST_PHONES ? Number(text) : undefined
}

/** What was typed as what is sent, or undefined while a holder or a number is missing. */
export function written(rows: readonly Row[]): CustodyRows['custody'] | undefined {
  const full = rows.flatMap(({ phones: typed, holder, ...row }) => {
    const phones = phonesIn(typed)
    return phones === undefined || holder.trim() === ''
      ? []
      : [{ ...row, others: row.others.trim(), holder: holder.trim(), phones }]
  })
  return full.length === rows.length && full.length > 0 ? full : undefined
}

/** What is wrong with the number in a row, by the name of its holder. */
export function phonesFault(t: Speaker, { holder, phones }: Pick<Row, 'holder' | 'phones'>): string | undefined {
  if (phonesIn(phones) !== undefined) return undefined
  const words = phones.trim() === '' ? custodyWords.numberNeeded : custodyWords.numberWrong
  return t(words, { holder: holder.trim() === '' ? t(custodyWords.someone) : holder.trim(), most: MOST_PHONES })
}

/** Everything that is missing or cannot be read, each by the row it stands in. */
export const faultsIn = (t: Speaker, rows: readonly Row[]): Record<string, string> =>
  Object.fromEntries(
    rows.flatMap((row, index) => {
      const phones = phonesFault(t, row)
      return [
        ...(row.holder.trim() === '' ? [[`holder${index}`, t(custodyWords.holderNeeded, { row: index + 1 })]] : []),
        ...(phones === undefined ? [] : [[`phones${index}`, phones]]),
      ]
    }),
  )

/** Who is said to have brought no phone: asked about by name, because a 0 is typed in passing. */
export const withoutPhone = (custody: CustodyRows['custody']): string[] =>
  custody.flatMap(({ phones, holder }) => (phones === 0 ? [holder] : []))
