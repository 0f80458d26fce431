import { Panel } from '../../../../../ui/desk/panel.tsx'
import { useVoice } from '../../../../../ui/voice.tsx'
import type { Speaker } from '../../../../../ui/words/profile.ts'
import { aggregateWords, leafWords, purchaseWords, tieWords } from '../../../../../ui/words/purchase.ts'
import { standardClauses } from '../../scale-shown.ts'
import type { LotView } from '../../../contract/lot.ts'

type Rubric = LotView['rubric']
type Node = Rubric['tree'][number]
type Words = ReadonlyMap<string, LotView['criteria'][number]>

/** The scoring as it was published: every criterion with its marks, who marks it and what they look for. */
export function LotRubric({ rubric, criteria }: Pick<LotView, 'rubric' | 'criteria'>) {
  const { t } = useVoice()
  const words: Words = new Map(criteria.map((one) => [one.id, one]))
  const nameOf = (id: string) => (id === 'draw' ? t(tieWords.draw) : (words.get(id)?.name ?? id))
  const total = rubric.tree.reduce((sum, { max }) => sum + Number(max), 0)
  return (
    <Panel title={t(purchaseWords.rubric)} folds>
      <p>
        {t(purchaseWords.rubricTotal, { total, decimals: rubric.decimals, aggregate: t(aggregateWords[rubric.aggregate]) })}
        {rubric.pass !== undefined && ` ${t(purchaseWords.passMark, { pass: rubric.pass })}`}
      </p>
      {rubric.ties.length > 0 && <p>{t(purchaseWords.ties, { ties: rubric.ties.map(nameOf).join(' → ') })}</p>}
      <Tree nodes={rubric.tree} words={words} />
    </Panel>
  )
}

const whoMarks = (t: Speaker, { leaf }: Node): string => {
  if (leaf === undefined) return ''
  if (leaf.kind !== 'mark') return t(leafWords.computed)
  return t(leaf.objective === true ? leafWords.objective : leafWords.mark)
}

function Tree({ nodes, words }: { nodes: readonly Node[]; words: Words }) {
  const { t } = useVoice()
  return (
    <ul className="rubric-tree">
      {nodes.map((node) => {
        const named = words.get(node.id)
        return (
          <li key={node.id}>
            <p>
              <span>
                {node.leaf === undefined ? <strong>{named?.name ?? node.id}</strong> : (named?.name ?? node.id)}{' '}
                <span className="quiet">
                  {[whoMarks(t, node), ...(named === undefined ? [] : standardClauses(t, named))].filter(Boolean).join(' · ')}
                </span>
              </span>
              <strong>{node.max}</strong>
            </p>
            {node.children !== undefined && <Tree nodes={node.children} words={words} />}
          </li>
        )
      })}
    </ul>
  )
}
