import type { ReactNode } from 'react'
import { Remark } from '../../../../ui/desk/states.tsx'
import { moneyShown } from '../../../../ui/format.ts'
import { useVoice, type Voice } from '../../../../ui/voice.tsx'
import { beyondWords } from '../../../../ui/words/beyond.ts'
import type { Beyond } from '../../rules/covered.ts'

/** That a supplement goes over its project's budget, or over the ceiling of one project; nothing where it does not. */
export function BeyondProject({ beyond: { lotFen, ceilingFen } }: { beyond: Beyond }) {
  const { t } = useVoice()
  return (
    <>
      {lotFen > 0 && <Remark tone="waiting">{t(beyondWords.lot, { money: moneyShown(lotFen) })}</Remark>}
      {ceilingFen > 0 && <Remark tone="waiting">{t(beyondWords.ceiling, { money: moneyShown(ceilingFen) })}</Remark>}
    </>
  )
}

/** The same as facts among those that the leader agrees to. */
export const beyondFacts = (
  { t }: Pick<Voice, 't'>,
  beyond: Beyond | null,
): { readonly label: string; readonly value: ReactNode; readonly wide: true }[] => [
  ...(beyond === null || beyond.lotFen === 0
    ? []
    : [
        {
          label: t(beyondWords.lotShort),
          value: t(beyondWords.lotFrom, { money: moneyShown(beyond.lotFen) }),
          wide: true as const,
        },
      ]),
  ...(beyond === null || beyond.ceilingFen === 0
    ? []
    : [{ label: t(beyondWords.ceilingShort), value: moneyShown(beyond.ceilingFen), wide: true as const }]),
]
