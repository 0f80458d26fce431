import { codeOf, Refused, readReply } from '../reply.ts'
import { keep, readKept, type Shelf } from '../kept.ts'

/** A deed on its way: named by an id that stays the same however often it is sent, so that it is done once. */
export type Deed = {
  readonly id: string
  readonly path: string
  readonly title: string
  readonly body: unknown
  /** The server looked at it and said no: kept for the person to correct, and not sent again. */
  readonly refused?: Pick<Refused, 'code' | 'errors'>
}

export type Outcome =
  | { readonly state: 'sent'; readonly reply: unknown }
  /** The server looked at it and said no: sending it again would not help. */
  | { readonly state: 'refused'; readonly refusal: Refused }
  /** No network, or the server is busy or wants a new login; `safe` when it outlives the page. */
  | { readonly state: 'kept'; readonly why: string; readonly safe: boolean }

export type Sending = {
  readonly waiting: readonly Deed[]
  readonly refused: readonly Deed[]
  /** Keeps the deed, then tries to send all that wait, and tells what became of this one. */
  send(deed: Deed): Promise<Outcome>
  /** Takes it out, for whoever goes on with it. */
  take(id: string): void
}

type Posted = Exclude<Outcome, { state: 'kept' }> | { readonly state: 'kept'; readonly why: string }
type Post = (deed: Deed) => Promise<Posted>

/** What is refused for now and may be taken later. */
const LATER = new Set(['network-down', 'login-needed', 'second-factor-required', 'too-many-tries', 'press-busy', 'defect'])

const anything = { parse: (value: unknown) => value }

/** Sends as this member and nobody else: somebody may have logged in in another window since, and the cookie is theirs now. */
export const postTo =
  (fetching: typeof fetch, member: string): Post =>
  async ({ id, path, body }) => {
    try {
      const headers = { 'content-type': 'application/json', 'idempotency-key': id, 'heli-member': member }
      const reply = await readReply(anything, fetching(path, { method: 'POST', headers, body: JSON.stringify(body) }))
      return { state: 'sent', reply }
    } catch (thrown) {
      const isFinal = thrown instanceof Refused && !LATER.has(thrown.code)
      return isFinal ? { state: 'refused', refusal: thrown } : { state: 'kept', why: codeOf(thrown) }
    }
  }

/**
 * The deeds of one person that wait on this phone. They leave in the order in which they came; one that was kept holds up those
 * behind it, because there is no network for them either. What stands on the shelf counts, so that two windows lose nothing.
 */
export function outboxOf(shelf: Shelf, key: string, post: Post, onChange: () => void) {
  let memory: readonly Deed[] = []
  let isShelved = true
  let running: Promise<unknown> = Promise.resolve()
  const all = () => (isShelved ? (readKept(shelf, key, areDeeds) ?? []) : memory)
  const set = (deeds: readonly Deed[]) => {
    memory = deeds
    isShelved = keep(shelf, key, deeds.length === 0 ? undefined : deeds)
    onChange()
  }
  const without = (id: string) => all().filter((deed) => deed.id !== id)
  const waiting = () => all().filter(({ refused }) => refused === undefined)

  async function sendAll(): Promise<ReadonlyMap<string, Outcome>> {
    const outcomes = new Map<string, Outcome>()
    for (const deed of waiting()) {
      const outcome = await post(deed)
      if (outcome.state === 'kept') {
        outcomes.set(deed.id, { ...outcome, safe: isShelved })
        break
      }
      outcomes.set(deed.id, outcome)
      if (outcome.state === 'sent') set(without(deed.id))
      else {
        const { code, errors } = outcome.refusal
        set(all().map((one) => (one.id === deed.id ? { ...one, refused: { code, errors } } : one)))
      }
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
    waiting,
    refused: () => all().filter(({ refused }) => refused !== undefined),
    flush,
    take: (id: string) => set(without(id)),
    async send(deed: Deed): Promise<Outcome> {
      set([...without(deed.id), deed])
      const outcomes = await flush()
      const [why = 'network-down'] = [...outcomes.values()].flatMap((one) => (one.state === 'kept' ? [one.why] : []))
      return outcomes.get(deed.id) ?? { state: 'kept', why, safe: isShelved }
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
