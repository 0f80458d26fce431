import type { Fen } from '../../kernel/fen.ts'
import { moneyRounded, moneyShown } from '../format.ts'
import { useVoice } from '../voice.tsx'

/** The exact amount; `short` for headings, where 18万元 reads better and the exact amount stays in the hover text. */
export function Money({ fen, short = false }: { fen: Fen; short?: boolean }) {
  const { lang } = useVoice()
  return short ? (
    <span className="money" title={moneyShown(fen)}>
      {moneyRounded(lang, fen)}
    </span>
  ) : (
    <span className="money">{moneyShown(fen)}</span>
  )
}
