import { newActionId } from './action-id.ts'

/** A refusal as it came over the wire: its code finds the words, `errors` the fields, `facts` fill the blanks, `lists` those that take several. */
export class Refused extends Error {
  override name = 'Refused'
  readonly code: string
  readonly errors: Readonly<Record<string, string>>
  readonly facts: Readonly<Record<string, string | number>>
  readonly lists: Readonly<Record<string, unknown>>
  constructor(
    code: string,
    errors: Readonly<Record<string, string>> = {},
    facts: Readonly<Record<string, string | number>> = {},
    lists: Readonly<Record<string, unknown>> = {},
  ) {
    super(code)
    this.code = code
    this.errors = errors
    this.facts = facts
    this.lists = lists
  }
}

/** The code to speak about, whatever went wrong; a failed connection has one too. */
export const codeOf = (error: unknown): string => (error instanceof Refused ? error.code : 'network-down')

/** What fills the blanks in the words for that code. */
export const factsOf = (error: unknown): Refused['facts'] => (error instanceof Refused ? error.facts : {})

/** What of a refusal is several, through its schema; nothing where it tells of none. */
export function listOf<T>(schema: { parse(value: unknown): T[] }, error: unknown, name: string): T[] {
  const list = error instanceof Refused ? error.lists[name] : undefined
  return list === undefined ? [] : schema.parse(list)
}

type Reply = Pick<Response, 'ok' | 'json'>

/** Reads a reply through its schema; anything but a 2xx is thrown as what the server refused with. */
export async function readReply<T>(schema: { parse(value: unknown): T }, reply: Reply | Promise<Reply>): Promise<T> {
  const { ok, json } = await openedReply(reply)
  if (!ok) throw refusalIn(json)
  return schema.parse(json)
}

async function openedReply(reply: Reply | Promise<Reply>): Promise<{ ok: boolean; json: unknown }> {
  const arrived = await reply
  // A proxy in between may answer in HTML.
  const json: unknown = await arrived.json().catch(() => undefined)
  return { ok: arrived.ok && json !== undefined, json }
}

function refusalIn(json: unknown): Refused {
  if (!isRecord(json)) return new Refused('network-down')
  const { code, errors, facts, lists } = json
  const fields = Array.isArray(errors) ? errors.filter(isRecord).map(({ path, code: why }) => [String(path), String(why)]) : []
  const blanks = isRecord(facts)
    ? Object.entries(facts).map(([name, value]) => [name, typeof value === 'number' ? value : String(value)])
    : []
  const known = typeof code === 'string' ? code : 'network-down'
  return new Refused(known, Object.fromEntries(fields), Object.fromEntries(blanks), isRecord(lists) ? lists : {})
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** Names a deed, so that a repeated send does it once: `{ headers: deedNamed(id) }`. Keep the id until the reply has come. */
export const deedNamed = (id: string = newActionId()): { 'idempotency-key': string } => ({ 'idempotency-key': id })

type Page<T> = { readonly items: readonly T[]; readonly next: string | null }

/**
 * All of a list that is read page by page, for what must be seen whole: the first page, with the items of those behind it. One
 * after another, because only a page tells where the next begins; of a hundred rows each, so that a second is seldom asked.
 */
export async function everyPage<T, P extends Page<T>>(read: (after: string | undefined) => Promise<P>): Promise<P> {
  const first = await read(undefined)
  const items = [...first.items]
  for (let { next } = first; next !== null;) {
    const page = await read(next)
    items.push(...page.items)
    next = page.next
  }
  return { ...first, items, next: null }
}

/** A query of one page behind `after`, as large as pages may be. */
export const pageAfter = (after: string | undefined): { limit: string; after?: string } =>
  after === undefined ? { limit: '100' } : { limit: '100', after }
