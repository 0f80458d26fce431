import type { Result } from '../../kernel/result.ts'

type Refused = { readonly code: string }

/** What came of a deed that must succeed; a refusal is shown whole. */
export function value<T>(result: Result<T, Refused>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

/** `done`, or the code of the refusal. */
export const codeOf = (result: Result<unknown, Refused>): string => (result.ok ? 'done' : result.error.code)
