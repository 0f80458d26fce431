import type { ReactNode } from 'react'
import { Facts } from '../../../../ui/desk/facts.tsx'
import { Money } from '../../../../ui/desk/money.tsx'
import { dateShown, listShown } from '../../../../ui/format.ts'
import { useVoice, type Voice } from '../../../../ui/voice.tsx'
import { inShortWords } from '../../../../ui/words/variation-kinds.ts'
import type { Beyond } from '../../rules/covered.ts'
import type { InShort } from '../../rules/supplement.ts'
import { beyondFacts } from './beyond-project.tsx'

type Props = { reason: string; changes: InShort | null; beyond: Beyond | null }

/** Why, and what of the contract changes: what the leader agrees to, where it waits and again in the question. */
export function VariationInShort({ reason, changes, beyond }: Props) {
  const voice = useVoice()
  return (
    <Facts
      facts={[
        { label: voice.t(inShortWords.reason), value: <span className="long-text">{reason}</span>, wide: true },
        ...(changes === null ? [] : changed(voice, changes)),
        ...beyondFacts(voice, beyond),
      ]}
    />
  )
}

function changed({ t, lang }: Voice, { addedFen, amountFen, periodTo, indicators, payments }: InShort) {
  const facts: { label: string; value: ReactNode; wide?: boolean }[] = [
    { label: t(inShortWords.added), value: <Money fen={addedFen} /> },
    { label: t(inShortWords.amount), value: <Money fen={amountFen} /> },
  ]
  if (periodTo !== null) {
    const days = { was: dateShown(lang, periodTo.was), now: dateShown(lang, periodTo.now) }
    facts.push({ label: t(inShortWords.periodTo), value: t(inShortWords.fromTo, days), wide: true })
  }
  if (indicators.length > 0) {
    const told = indicators.map(({ name, unit, was, now }) => {
      if (was === null) return t(inShortWords.addedOne, { name, now, unit })
      return was === now ? t(inShortWords.otherwise, { name }) : t(inShortWords.more, { name, was, now, unit })
    })
    facts.push({ label: t(inShortWords.indicators), value: listShown(lang, told), wide: true })
  }
  if (payments) facts.push({ label: t(inShortWords.payments), value: t(inShortWords.seeChanges) })
  return facts
}
