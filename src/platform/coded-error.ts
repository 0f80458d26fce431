/** A defect or a refusal to start that an operator must read: a stable code, and the facts that explain it. */
export class CodedError extends Error {
  readonly code: string
  readonly facts: Readonly<Record<string, unknown>>

  constructor(code: string, facts: Readonly<Record<string, unknown>> = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(facts)}`, options)
    this.name = 'CodedError'
    this.code = code
    this.facts = facts
  }
}

/** The SQLSTATE of a failed statement ('23505' for a broken unique key), or a coded error's code. */
export function codeOf(thrown: unknown): string | undefined {
  return thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : undefined
}
