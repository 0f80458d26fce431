import type { Fen } from '../../kernel/fen.ts'
import { moneyRounded } from '../format.ts'
import { useVoice } from '../voice.tsx'
import { programmeWords } from '../words/programme.ts'
import { Remark } from './states.tsx'

type Lot = {
  readonly id: string
  readonly name: string
  readonly overCeiling: { readonly ceilingFen: Fen; readonly reason: string } | null
}

/** Beside a plan, for whoever draws it up and whoever decides on it: which projects cost more than one should, and why. */
export function OverCeiling({ lots }: { lots: readonly Lot[] }) {
  const { t, lang } = useVoice()
  const over = lots.flatMap(({ id, name, overCeiling }) => (overCeiling === null ? [] : [{ id, name, ...overCeiling }]))
  const [first] = over
  if (first === undefined) return null
  return (
    <Remark tone="waiting">
      {t(programmeWords.aboveCeiling, { count: over.length, money: moneyRounded(lang, first.ceilingFen) })}
      <ul className="clauses">
        {over.map(({ id, name, reason }) => (
          <li key={id}>
            {reason === '' ? t(programmeWords.noReasonYet, { name }) : t(programmeWords.aboveBecause, { name, reason })}
          </li>
        ))}
      </ul>
    </Remark>
  )
}
