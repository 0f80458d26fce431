import { useState } from 'react'
import type { ZodType } from 'zod'
import { Refused } from '../../reply.ts'
import { useVoice } from '../../voice.tsx'
import { fieldProblemWord } from '../../words/problems.ts'
import type { Speaker } from '../../words/profile.ts'
import type { Lang, Word } from '../../words/say.ts'

type Errors = Readonly<Record<string, string>>

/** An issue's code as the server words it: too_small is too-small, a custom message is a code already. */
const codeOfIssue = ({ code, message }: { code?: string | undefined; message: string }) =>
  code === 'custom' && /^[a-z-]+$/.test(message) ? message : (code ?? 'invalid').replaceAll('_', '-')

type Issue = { readonly path: readonly PropertyKey[]; readonly code?: string | undefined; readonly message: string }

/** One sentence per field, with its label; of several things wrong with one field only the first is told. */
export function errorsIn(
  issues: readonly Issue[],
  labels: Readonly<Record<string, Word>>,
  { lang, t }: { lang: Lang; t: Speaker },
): Errors {
  const errors: Record<string, string> = {}
  for (const issue of issues) {
    const name = issue.path.map(String).join('.')
    const label = labels[name] ?? labels[String(issue.path[0])]
    const words = fieldProblemWord(lang, codeOfIssue(issue))
    errors[name] ??= label === undefined ? words : `${t(label)}：${words}`
  }
  return errors
}

/** Checks what was typed by the schema that the server asks too, and keeps what is wrong, by field. */
export function useFieldErrors<T>(schema: ZodType<T>, labels: Readonly<Record<string, Word>>) {
  const voice = useVoice()
  const [errors, setErrors] = useState<Errors>({})
  return {
    errors,
    check(value: unknown): T | undefined {
      const read = schema.safeParse(value)
      setErrors(read.success ? {} : errorsIn(read.error.issues, labels, voice))
      return read.success ? read.data : undefined
    },
    /** For the fields that the server found wrong. */
    refuse(error: unknown) {
      if (!(error instanceof Refused)) return
      const issues = Object.entries(error.errors).map(([path, code]) => ({ path: path.split('.'), code, message: code }))
      setErrors(errorsIn(issues, labels, voice))
    },
  }
}
