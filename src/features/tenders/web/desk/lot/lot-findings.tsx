import { Panel } from '../../../../../ui/desk/panel.tsx'
import { useVoice } from '../../../../../ui/voice.tsx'
import type { Speaker } from '../../../../../ui/words/profile.ts'
import { formWords } from '../../../../../ui/words/purchase.ts'
import type { Word } from '../../../../../ui/words/say.ts'
import { findingWords, severityWords } from '../../../../../ui/words/tender-problems.ts'
import type { LotFinding, LotView } from '../../../contract/lot.ts'

const WORDS: Readonly<Record<string, Word>> = findingWords

/** One thing that is amiss, in words; a criterion is called by its name. */
export function findingShown(
  t: Speaker,
  { code, node, found, expected }: LotFinding,
  names: ReadonlyMap<string, string>,
): string {
  const filling = { node: node === undefined ? '' : (names.get(node) ?? node), found: found ?? '', expected: expected ?? '' }
  return t(WORDS[code] ?? findingWords.other, filling)
}

export function FindingList({ findings, names }: { findings: readonly LotFinding[]; names: ReadonlyMap<string, string> }) {
  const { t } = useVoice()
  return (
    <ul className="clauses">
      {findings.map((finding) => (
        <li key={`${finding.code} ${finding.node ?? ''}`}>
          <span className="tag" data-tone={finding.severity === 'refuse' ? 'bad' : 'waiting'}>
            {t(severityWords[finding.severity])}
          </span>{' '}
          {findingShown(t, finding, names)}
        </li>
      ))}
    </ul>
  )
}

/** How many things must be corrected in a draft before its preparation can be finished; a warning holds nothing up. */
export const toCorrect = ({ status, findings }: Pick<LotView, 'status' | 'findings'>): number =>
  status === 'draft' ? findings.filter(({ severity }) => severity === 'refuse').length : 0

/** Before the notice: what must be corrected, and what deserves a second look. */
export function LotFindings({ lot }: { lot: LotView }) {
  const { t } = useVoice()
  if (lot.status !== 'draft' || lot.can['lot.revise'] !== true) return null
  const names = new Map(lot.criteria.map(({ id, name }) => [id, name]))
  return (
    <Panel title={t(formWords.findings)}>
      {lot.findings.length === 0 ? <p>{t(formWords.noFindings)}</p> : <FindingList findings={lot.findings} names={names} />}
    </Panel>
  )
}
