import { codeOf, factsOf } from '../reply.ts'
import type { Words } from '../words/say.ts'
import { Problem } from './states.tsx'

/** Why a deed was refused, in words; nothing while it was not. */
export function Refusal({ error, words }: { error: Error | null; words?: Words }) {
  if (error === null) return null
  return <Problem code={codeOf(error)} filling={factsOf(error)} {...(words ? { words } : {})} />
}
