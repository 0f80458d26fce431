import { readFileSync } from 'node:fs'

/**
 * One line of docs/lives.md: in this state the deed is possible, leads to `next` (to one of several, with · between them), and is open to
 * those told; all empty where nothing is.
 */
export type Told = {
  readonly noun: string
  readonly status: string
  readonly deed: string
  readonly next: string
  readonly by: string
}

/** The lives as an official reads them: every line of the document, in its order. */
export const told: readonly Told[] = readFileSync('docs/lives.md', 'utf8')
  .split('\n## ')
  .slice(1)
  .flatMap((part) => {
    const [noun = '', ...lines] = part.split('\n')
    const cells = lines.filter((line) => line.startsWith('| ')).slice(1)
    return cells.map((line) => {
      const [, status = '', deed = '', next = '', by = ''] = line.split('|').map((cell) => cell.trim())
      return { noun, status, deed, next, by }
    })
  })

export const statusesOf = (noun: string): string[] => [
  ...new Set(told.filter((row) => row.noun === noun).map(({ status }) => status)),
]

/** The arrow, where there is one. */
export const arrowOf = (noun: string, status: string, deed: string): Told | undefined =>
  told.find((row) => row.noun === noun && row.status === status && row.deed === deed)
