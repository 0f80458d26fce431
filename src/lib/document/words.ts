import type { Laid, LaidBlock, LaidTable } from './laid.ts'
import type { Run } from './tree.ts'

/** Every line of words a laid document prints, in reading order: for searching, and for checking that a font can print it. */
export function words(laid: Laid): readonly string[] {
  const { systemNumber, check } = laid.footer
  const margins = [laid.corner?.caption, systemNumber, check?.caption].filter((line) => line !== undefined)
  return [laid.title, laid.number, ...laid.blocks.flatMap(wordsOfBlock), ...margins].filter((line) => line !== '')
}

function wordsOfBlock(block: LaidBlock): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text]
    case 'paragraph':
      return [wordsOfRuns(block.runs)]
    case 'table':
      return wordsOfTable(block)
    case 'closing':
      return block.lines
    case 'code':
      return block.code.caption === undefined ? [] : [block.code.caption]
    case 'page-break':
      return block.corner?.caption === undefined ? [] : [block.corner.caption]
  }
}

const wordsOfTable = (table: LaidTable): readonly string[] => [
  table.caption,
  ...[...table.head, ...table.rows].map((row) => row.cells.map((cell) => cell.lines.map(wordsOfRuns).join(' ')).join('|')),
]

const wordsOfRuns = (runs: readonly Run[]): string =>
  runs
    .map((run) => (run.kind === 'text' ? run.text : run.kind === 'box' ? (run.ticked ? '☑' : '□') : '　'.repeat(run.width)))
    .join('')
