import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { Panel } from '../../../../ui/desk/panel.tsx'
import { useVoice } from '../../../../ui/voice.tsx'
import { contractTextWords } from '../../../../ui/words/contract-text.ts'
import type { Word } from '../../../../ui/words/say.ts'
import type { ContractView } from '../../contract/contract.ts'
import type { ContractText as Text } from '../../contract/papers.ts'
import { useContractText } from '../contracts-api.ts'
import './contract-text.css'

const HINTS: Partial<Record<ContractView['status'], Word>> = {
  draft: contractTextWords.textInDraft,
  checking: contractTextWords.textToApprove,
}

/** 合同全文: every clause that will be printed, before anybody sends or approves it. */
export function ContractText({ contract }: { contract: Pick<ContractView, 'id' | 'revision' | 'status'> }) {
  const { t } = useVoice()
  return (
    <Panel title={t(contractTextWords.fullText)}>
      <p className="quiet">{t(HINTS[contract.status] ?? contractTextWords.textAsPrinted)}</p>
      <FullText contract={contract} />
    </Panel>
  )
}

export function FullText({ contract }: { contract: Pick<ContractView, 'id' | 'revision'> }) {
  return (
    <Fetched query={useContractText(contract.id, contract.revision)}>
      {({ title, number, blocks }) => (
        <article className="contract-text" lang="zh">
          <h3>{title}</h3>
          <p className="contract-no">{number}</p>
          {placed(blocks).map(({ place, one }) => (
            <Shown key={place} block={one} nth={place + 1} />
          ))}
        </article>
      )}
    </Fetched>
  )
}

/** `nth` tells the regions of several tables apart. */
function Shown({ block, nth }: { block: Text['blocks'][number]; nth: number }) {
  const { t } = useVoice()
  switch (block.kind) {
    case 'heading':
      return <h4>{block.text}</h4>
    case 'paragraph':
      return <p>{block.text}</p>
    case 'table': {
      const columns = columnsOf(block.head)
      const name = `${t(contractTextWords.table)} ${nth}`
      return (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
        <section className="contract-table" aria-label={name} data-listed={columns.length > 0} tabIndex={0}>
          <table>
            {block.caption !== '' && <caption>{block.caption}</caption>}
            {block.head.length > 0 && (
              <thead>
                <Rows rows={block.head} head />
              </thead>
            )}
            <tbody>
              <Rows rows={block.rows} columns={columns} />
            </tbody>
          </table>
        </section>
      )
    }
  }
}

type Rows = Extract<Text['blocks'][number], { kind: 'table' }>['rows']

/** What a phone says before each cell, where a table has a plain head. */
const columnsOf = (head: Rows): readonly string[] => {
  const [only, ...further] = head
  return only !== undefined && further.length === 0 && only.every(({ across }) => across === 1)
    ? only.map(({ text }) => text)
    : []
}

function Rows({ rows, head = false, columns }: { rows: Rows; head?: boolean; columns?: readonly string[] }) {
  return placed(rows).map(({ place, one: cells }) => (
    <tr key={place}>
      {placed(cells).map(({ place: column, one: { text, across, down, label } }) => {
        const Cell = head || label ? 'th' : 'td'
        return (
          <Cell key={column} colSpan={across} rowSpan={down} data-column={columns?.[column]}>
            {text}
          </Cell>
        )
      })}
    </tr>
  ))
}

/** The text is read and never rearranged: the place of a part is its name. */
const placed = <T,>(list: readonly T[]) => list.map((one, place) => ({ place, one }))
