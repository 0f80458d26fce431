import { Panel } from '../../../../../ui/desk/panel.tsx'
import { PrintButton } from '../../../../../ui/desk/print-button.tsx'
import { listShown } from '../../../../../ui/format.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { buttons } from '../../../../../ui/words/common.ts'
import { resultWords } from '../../../../../ui/words/result.ts'
import { aggregateWords } from '../../../../../ui/words/trace.ts'
import type { PanelView } from '../../../contract/panel.ts'
import type { PanelResults } from '../../../contract/results.ts'
import type { RoomAt } from '../../room-api.ts'
import { CheckList, isChecked } from './check-list.tsx'
import { ItemMarks } from './item-marks.tsx'
import { Matrix } from './matrix.tsx'
import { namesIn } from './names.ts'
import { Outcome } from './outcome.tsx'
import { Signatures } from './signatures.tsx'
import { TraceTree } from './trace-tree.tsx'
import { WithoutEach } from './without-each.tsx'

type Props = { room: RoomAt; panel: PanelView; results: PanelResults }

/** Everything after the reveal: totals, items, how they were reached, checks, signatures. */
export function Results({ room, results }: Props) {
  const { t, lang } = useVoice()
  const names = namesIn(results, lang)
  return (
    <>
      <Panel title={t(resultWords.results)} actions={<PrintButton />}>
        <Outcome results={results} names={names} />
        {!isChecked(results) && <p className="quiet">{t(resultWords.preliminaryHow)}</p>}
        <Matrix results={results} />
        <p className="quiet">{t(aggregateWords[results.rubric.aggregate], { decimals: results.rubric.decimals })}</p>
        {results.tieOrder.length > 0 && (
          <p>
            {t(resultWords.tieDrawn, {
              names: listShown(
                lang,
                results.tieOrder.map((bid) => names.get(bid) ?? ''),
              ),
            })}
          </p>
        )}
        <ItemMarks room={room} results={results} names={names} />
        <Basis results={results} names={names} />
      </Panel>
      <CheckList results={results} names={names} />
      <Signatures results={results} />
    </>
  )
}

type NamedProps = { results: PanelResults; names: ReadonlyMap<string, string> }

function Basis({ results, names }: NamedProps) {
  const { t } = useVoice()
  const { trace, without } = results
  return (
    <details className="basis">
      <summary>{t(buttons.seeBasis)}</summary>
      <h3>{t(resultWords.howComputed)}</h3>
      {[...trace.totals, ...trace.benchmarks].map((step) => (
        <section key={`${step.rule} ${step.of}`} className="trace-of">
          <h4>{names.get(step.of) ?? step.of}</h4>
          <TraceTree step={step} names={names} />
        </section>
      ))}
      {trace.ties.flatMap(({ by, bids }) => bids.map((step) => <TraceTree key={`${by} ${step.of}`} step={step} names={names} />))}
      {without.length > 0 && <WithoutEach results={results} names={names} />}
    </details>
  )
}
