import { ServiceItem } from './service-catalogue.ts'

/** A line per item, its four parts with a bar between: how a catalogue is written and pasted. */
export const rowsOf = (items: readonly ServiceItem[]): string =>
  items.map(({ code, name, department, note }) => [code, name, department, note].join(' | ').replace(/( \| )+$/, '')).join('\n')

export type ReadRows = { readonly items: readonly ServiceItem[]; readonly wrong: readonly number[] }

/** The other way round; empty lines are none, and a line that cannot be read is told by its number, from 1. */
export function itemsIn(text: string): ReadRows {
  const items: ServiceItem[] = []
  const wrong: number[] = []
  for (const [nth, row] of text.split('\n').entries()) {
    if (row.trim() === '') continue
    const [code = '', name = '', department = '', note = '', ...more] = row.split(/[|｜]/).map((part) => part.trim())
    const item = ServiceItem.safeParse({ code: code.toUpperCase(), name, department, note })
    if (item.success && more.length === 0) items.push(item.data)
    else wrong.push(nth + 1)
  }
  return { items, wrong }
}
