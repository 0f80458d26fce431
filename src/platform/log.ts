import { type DestinationStream, pino, stdTimeFunctions } from 'pino'

/** All that a line may say. What is not named here does not reach the log, so that no name, number or address of a person can. */
export type LogFacts = {
  readonly requestId?: string
  readonly method?: string
  /** The pattern (`/api/:tenant/needs/:need`), never the path: paths carry ids and search words. */
  readonly route?: string
  readonly status?: number
  readonly durationMs?: number
  readonly job?: string
  readonly count?: number
}

export type Log = {
  /** `event` is a kebab-case code, for instance 'request-answered'. */
  info(event: string, facts?: LogFacts): void
  warn(event: string, facts?: LogFacts): void
  error(event: string, error: unknown, facts?: LogFacts): void
}

const TEXTS = ['requestId', 'method', 'route', 'job'] as const
const NUMBERS = ['status', 'durationMs', 'count'] as const

// An object of a wider type still fits LogFacts, so the compiler alone would let a name slip in beside the facts.
function allowed(facts: LogFacts): LogFacts {
  const texts = TEXTS.filter((key) => typeof facts[key] === 'string').map((key) => [key, facts[key]])
  const numbers = NUMBERS.filter((key) => typeof facts[key] === 'number').map((key) => [key, facts[key]])
  return Object.fromEntries([...texts, ...numbers])
}

/** Kind, code and place of a failure. Its message is left out: databases and parsers quote the offending value there. */
function tellable(error: unknown): { kind: string; code?: string; at?: readonly string[] } {
  if (!(error instanceof Error)) return { kind: typeof error }
  const at = (error.stack ?? '')
    .replace(error.message, '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
  const code = 'code' in error && typeof error.code === 'string' && /^[\w-]{1,40}$/.test(error.code) ? { code: error.code } : {}
  return { kind: error.name, ...code, at: at.slice(0, 10).map((line) => line.trim()) }
}

/** JSON lines to the standard output, or to the stream given. */
export function createLog(destination?: DestinationStream): Log {
  const options = { base: null, timestamp: stdTimeFunctions.isoTime, messageKey: 'event' }
  const out = destination === undefined ? pino(options) : pino(options, destination)
  return {
    info: (event, facts = {}) => out.info(allowed(facts), event),
    warn: (event, facts = {}) => out.warn(allowed(facts), event),
    error: (event, error, facts = {}) => out.error({ ...allowed(facts), failure: tellable(error) }, event),
  }
}
