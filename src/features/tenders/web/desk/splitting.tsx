import { moneyRounded } from '../../../../ui/format.ts'
import { Remark } from '../../../../ui/desk/states.tsx'
import { useVoice } from '../../../../ui/voice.tsx'
import { splittingWords } from '../../../../ui/words/comparison.ts'
import { useComparison } from '../comparison-api.ts'

/** What it would be wrong to buy piece by piece: a warning that holds nothing up. */
export function Splitting({ programme }: { programme: string }) {
  const { t, lang } = useVoice()
  const { data } = useComparison(programme)
  if (!data || data.tenderFrom === null || data.splitting.length === 0) return null
  const { fund, tenderFrom, splitting } = data
  return (
    <Remark tone="waiting">
      {t(splittingWords.title, { fund, money: moneyRounded(lang, tenderFrom.value) })}
      <ul className="clauses">
        {splitting.map(({ field, lots: count, sumFen }) => (
          <li key={field}>{t(splittingWords.sum, { field, count, money: moneyRounded(lang, sumFen) })}</li>
        ))}
      </ul>
      {t(splittingWords.advice)}
      <details>
        <summary>{t(splittingWords.basis)}</summary>
        {t(splittingWords.law, { source: tenderFrom.source })}
      </details>
    </Remark>
  )
}
