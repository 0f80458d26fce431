import type { Voice } from '../../../../../ui/voice.tsx'
import { departureWords, offlineWords } from '../../../../../ui/words/offline.ts'
import type { RuleDeparture } from '../../../contract/offline-review.ts'

/** What is not as a rule has it, with the rule's source where it has one. */
export function departureShown(t: Voice['t'], { code, source, found, needed, name = '' }: RuleDeparture): string {
  const what = t(departureWords[code], { found, needed, name })
  return source === '' ? what : t(offlineWords.ruled, { what, source })
}
