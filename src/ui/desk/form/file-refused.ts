import { codeOf, factsOf } from '../../reply.ts'
import type { Voice } from '../../voice.tsx'
import { problemWord } from '../../words/problems.ts'
import type { Words } from '../../words/say.ts'

type Sent = { readonly error: Error | null; readonly variables: { readonly name: string } | undefined }

/** By its ending the file was one of those taken, so whatever the server calls it, it is not what its name says. */
const FALSE_FILE = new Set(['file-kind-refused', 'type-not-allowed', 'file-name-refused'])

/** Why the file sent last was not taken, with its name; undefined while it was not refused. */
export function fileRefused({ lang, profile }: Voice, { error, variables }: Sent, own: Words): string | undefined {
  if (error === null) return undefined
  const code = codeOf(error)
  const filling = { ...factsOf(error), name: variables?.name ?? '' }
  return FALSE_FILE.has(code)
    ? problemWord(lang, 'file-false', { profile, filling })
    : problemWord(lang, code, { profile, filling, own })
}
