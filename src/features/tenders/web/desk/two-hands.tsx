import type { Instant } from '../../../../kernel/civil.ts'
import type { Fact } from '../../../../ui/desk/facts.tsx'
import { instantShown } from '../../../../ui/format.ts'
import { useVoice, type Voice } from '../../../../ui/voice.tsx'
import { keptOffWords, twoHandsWords as words } from '../../../../ui/words/two-hands.ts'

type Hands = {
  readonly status: 'entered' | 'returned' | 'confirmed' | 'withdrawn'
  readonly note: string | null
  readonly enteredBy: string
  readonly enteredAt: Instant
  readonly confirmedBy: string | null
  readonly confirmedAt: Instant | null
}

/** Whose hands a paper went through, by name, and when. */
export function handFacts({ t, lang }: Pick<Voice, 't' | 'lang'>, hands: Hands): readonly Fact[] {
  const { status, note, enteredBy, enteredAt, confirmedBy, confirmedAt } = hands
  const unchecked = () =>
    status === 'returned' || status === 'withdrawn' ? t(words[status], { note: note ?? '' }) : t(words.waits)
  const on = (name: string, at: Instant) => t(words.byOn, { name, when: instantShown(lang, at) })
  return [
    { label: t(words.enteredBy), value: on(enteredBy, enteredAt) },
    {
      label: t(words.confirmedBy),
      value: confirmedBy === null || confirmedAt === null ? unchecked() : on(confirmedBy, confirmedAt),
    },
  ]
}

/** Why whoever looks does not check it. */
export function KeptOff({ kept }: { kept: keyof typeof keptOffWords | null }) {
  const { t } = useVoice()
  return kept !== null && <p className="quiet">{t(keptOffWords[kept])}</p>
}
