import { codeOf, factsOf } from '../reply.ts'
import type { Words } from '../words/say.ts'
import { Problem } from './states.tsx'

type Props = {
  error: Error | null
  words?: Words
  /** Facts that the page says in its own words: they go before those of the refusal. */
  filling?: Readonly<Record<string, string>>
}

/** Why a deed was refused, in words; nothing while it was not. */
export function Refusal({ error, words, filling }: Props) {
  if (error === null) return null
  return <Problem code={codeOf(error)} filling={{ ...factsOf(error), ...filling }} {...(words ? { words } : {})} />
}
