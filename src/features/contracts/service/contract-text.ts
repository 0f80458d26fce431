import type { Acting } from '../../../kernel/acting.ts'
import type { ContractId } from '../../../kernel/ids.ts'
import { ok, type Result } from '../../../kernel/result.ts'
import { lay } from '../../../lib/document/lay.ts'
import type { LaidBlock, LaidRow } from '../../../lib/document/laid.ts'
import type { Run } from '../../../lib/document/tree.ts'
import type { ReadTx } from '../../../platform/db.ts'
import type { ContractText } from '../contract/papers.ts'
import { paperOfContract } from './contract-papers.ts'

/** 合同全文 on the screen, laid from the very document that is printed: nobody approves a clause they could not read. */
export async function contractText(
  tx: ReadTx,
  acting: Acting,
  id: ContractId,
): Promise<Result<ContractText, { code: 'not-found' }>> {
  const paper = await paperOfContract(tx, acting, id)
  if (!paper.ok) return paper
  const { title, number, blocks } = lay(paper.value)
  return ok({ title, number, blocks: blocks.flatMap(shown) })
}

function shown(block: LaidBlock): ContractText['blocks'] {
  switch (block.kind) {
    case 'heading':
      return [{ kind: 'heading', text: block.text }]
    case 'paragraph':
      return [{ kind: 'paragraph', text: textOf(block.runs) }]
    case 'table':
      return [{ kind: 'table', caption: block.caption, head: block.head.map(cellsOf), rows: block.rows.map(cellsOf) }]
    case 'closing':
      return block.lines.map((text) => ({ kind: 'paragraph', text }))
    case 'code':
    case 'page-break':
      return []
  }
}

const cellsOf = ({ cells }: LaidRow) =>
  cells.map(({ lines, across, down, label }) => ({ text: lines.map(textOf).join('\n'), across, down, label }))

const textOf = (runs: readonly Run[]): string =>
  runs
    .map((run) => (run.kind === 'text' ? run.text : run.kind === 'blank' ? '＿'.repeat(run.width) : run.ticked ? '☑' : '☐'))
    .join('')
