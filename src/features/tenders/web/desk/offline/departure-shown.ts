import type { Voice } from '../../../../../ui/voice.tsx'
import { departureWords, offlineWords } from '../../../../../ui/words/offline.ts'
import type { Departure } from '../../../rules/departure.ts'

/** What is not as a rule has it, with the rule's source where it has one. */
export function departureShown(t: Voice['t'], departure: Departure): string {
  if ('name' in departure) return t(departureWords[departure.code], { name: departure.name })
  return t(offlineWords.ruled, { what: ruleDeparted(t, departure), source: departure.source })
}

const ruleDeparted = (t: Voice['t'], departure: Exclude<Departure, { name: string }>): string =>
  'found' in departure
    ? t(departureWords[departure.code], { found: departure.found, needed: departure.needed })
    : t(departureWords[departure.code])
