import type { Phrase, Run } from './tree.ts'

export const runsOf = (phrase: Phrase): readonly Run[] => (typeof phrase === 'string' ? [{ kind: 'text', text: phrase }] : phrase)

/** A cell's phrase by lines: a text is divided where it says so. */
export function linesOf(phrase: Phrase): readonly (readonly Run[])[] {
  const lines: Run[][] = [[]]
  for (const run of runsOf(phrase)) {
    const [first, ...rest] = run.kind === 'text' ? run.text.split('\n').map((part): Run => ({ ...run, text: part })) : [run]
    if (first !== undefined) lines.at(-1)?.push(first)
    for (const part of rest) lines.push([part])
  }
  return lines
}
