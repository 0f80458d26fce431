import type { Step } from '../../../../../lib/rubric/trace.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { traceWords } from '../../../../../ui/words/trace.ts'

type Names = ReadonlyMap<string, string>

/** One number, the rule that made it in words, and what went in: each of these unfolds in turn, down to marks and facts. */
export function TraceTree({ step, names, open = false }: { step: Step; names: Names; open?: boolean }) {
  const { t } = useVoice()
  const of = names.get(step.of) ?? step.of
  const line = (
    <>
      <span className="trace-rule">{t(traceWords[step.rule], { of })}</span>
      <strong className="trace-value">{names.get(step.value) ?? step.value}</strong>
    </>
  )
  if (step.inputs === undefined || step.inputs.length === 0) return <p className="trace-line">{line}</p>
  return (
    <details className="trace" open={open}>
      <summary className="trace-line">{line}</summary>
      <ul>
        {step.inputs.map((input) => (
          <li key={`${input.rule} ${input.of}`}>
            <TraceTree step={input} names={names} />
          </li>
        ))}
      </ul>
    </details>
  )
}
