import { useVoice } from '../voice.tsx'
import { Remark } from './states.tsx'
import { withoutNeedWords } from '../words/without-need.ts'

type Lot = { readonly id: string; readonly name: string; readonly withoutNeed: { readonly reason: string } | null }

/** Beside a plan or a project, for whoever draws it up and whoever decides on it: what no resident asked for, and why it is bought. */
export function WithoutNeed({ lots }: { lots: readonly Lot[] }) {
  const { t } = useVoice()
  const found = lots.flatMap(({ id, name, withoutNeed }) => (withoutNeed === null ? [] : [{ id, name, ...withoutNeed }]))
  if (found.length === 0) return null
  return (
    <Remark tone="waiting">
      {t(withoutNeedWords.title, { count: found.length })}
      <ul className="clauses">
        {found.map(({ id, name, reason }) => (
          <li key={id}>
            {reason === '' ? t(withoutNeedWords.noReason, { name }) : t(withoutNeedWords.because, { name, reason })}
          </li>
        ))}
      </ul>
    </Remark>
  )
}
