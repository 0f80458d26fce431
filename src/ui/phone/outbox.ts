import { Refused, readReply } from '../reply.ts'
import { keep, readKept, type Shelf } from './kept.ts'

/** A deed on its way: named by an id that stays the same however often it is sent, so that it is done once. */
export type Deed = { readonly id: string; readonly path: string; readonly title: string; readonly body: unknown }

export type Outcome =
  | { readonly state: 'sent'; readonly reply: unknown }
  /** The server looked at it and said no: sending it again would not help. */
  | { readonly state: 'refused'; readonly refusal: Refused }
  /** No network, or the server is busy or wants a new login: kept on the phone. */
  | { readonly state: 'kept' }

export type Sending = {
  readonly waiting: readonly Deed[]
  /** Keeps the deed, then tries to send all that wait, and tells what became of this one. */
  send(deed: Deed): Promise<Outcome>
}

type Post = (deed: Deed) => Promise<Outcome>

/** What is refused for now and may be taken later. */
const LATER = new Set(['network-down', 'login-needed', 'too-many-tries', 'defect'])

const anything = { parse: (value: unknown) => value }

export const postTo =
  (fetching: typeof fetch): Post =>
  async ({ id, path, body }) => {
    try {
      const headers = { 'content-type': 'application/json', 'idempotency-key': id }
      const reply = await readReply(anything, fetching(path, { method: 'POST', headers, body: JSON.stringify(body) }))
      return { state: 'sent', reply }
    } catch (thrown) {
      const isFinal = thrown instanceof Refused && !LATER.has(thrown.code)
      return isFinal ? { state: 'refused', refusal: thrown } : { state: 'kept' }
    }
  }

/**
 * The deeds of one person that wait on this phone. They leave in the order in which they came; one that was kept holds up those
 * behind it, because there is no network for them either.
 */
export function outboxOf(shelf: Shelf, key: string, post: Post, onChange: (waiting: readonly Deed[]) => void) {
  let memory: readonly Deed[] = readKept(shelf, key, areDeeds) ?? []
  let running: Promise<unknown> = Promise.resolve()
  const set = (waiting: readonly Deed[]) => {
    memory = waiting
    keep(shelf, key, waiting.length === 0 ? undefined : waiting)
    onChange(waiting)
  }

  async function sendAll(): Promise<ReadonlyMap<string, Outcome>> {
    const outcomes = new Map<string, Outcome>()
    for (const deed of memory) {
      const outcome = await post(deed)
      outcomes.set(deed.id, outcome)
      if (outcome.state === 'kept') break
      set(memory.filter(({ id }) => id !== deed.id))
    }
    return outcomes
  }

  /** One round at a time. */
  const flush = (): Promise<ReadonlyMap<string, Outcome>> => {
    const round = running.then(sendAll)
    running = round.catch(() => undefined)
    return round
  }
  return {
    waiting: () => memory,
    flush,
    async send(deed: Deed): Promise<Outcome> {
      set([...memory.filter(({ id }) => id !== deed.id), deed])
      return (await flush()).get(deed.id) ?? { state: 'kept' }
    },
  }
}

function areDeeds(value: unknown): value is Deed[] {
  return Array.isArray(value) && value.every(isDeed)
}
const isDeed = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  ['id', 'path', 'title'].every((name) => typeof Object.entries(value).find(([key]) => key === name)?.[1] === 'string')
