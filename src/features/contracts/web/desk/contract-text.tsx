import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { Panel } from '../../../../ui/desk/panel.tsx'
import { useVoice } from '../../../../ui/voice.tsx'
import { contractFormWords } from '../../../../ui/words/contract-form.ts'
import type { ContractView } from '../../contract/contract.ts'
import type { ContractText as Text } from '../../contract/papers.ts'
import { useContractText } from '../contracts-api.ts'
import './contract-text.css'

/** 合同全文: every clause that will be printed, before anybody sends or approves it. */
export function ContractText({ contract }: { contract: Pick<ContractView, 'id' | 'revision'> }) {
  const { t } = useVoice()
  return (
    <Panel title={t(contractFormWords.fullText)}>
      <p className="quiet">
        {t(contractFormWords.readBefore)} {t(contractFormWords.fullTextHint)}
      </p>
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
    case 'table':
      return (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
        <section className="contract-table" aria-label={`${t(contractFormWords.table)} ${nth}`} tabIndex={0}>
          <table>
            {block.caption !== '' && <caption>{block.caption}</caption>}
            {block.head.length > 0 && (
              <thead>
                <Rows rows={block.head} head />
              </thead>
            )}
            <tbody>
              <Rows rows={block.rows} />
            </tbody>
          </table>
        </section>
      )
  }
}

type Rows = Extract<Text['blocks'][number], { kind: 'table' }>['rows']

function Rows({ rows, head = false }: { rows: Rows; head?: boolean }) {
  return placed(rows).map(({ place, one: cells }) => (
    <tr key={place}>
      {placed(cells).map(({ place: column, one: { text, across, down, label } }) => {
        const Cell = head || label ? 'th' : 'td'
        return (
          <Cell key={column} colSpan={across} rowSpan={down}>
            {text}
          </Cell>
        )
      })}
    </tr>
  ))
}

/** The text is read and never rearranged: the place of a part is its name. */
const placed = <T,>(list: readonly T[]) => list.map((one, place) => ({ place, one }))
