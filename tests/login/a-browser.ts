import type { TestApi } from '../an-api.ts'
import { CALLER } from '../an-api.ts'

export type Told = { readonly status: number; readonly body: Readonly<Record<string, unknown>> }

/** Somebody's browser at an address of its own: it keeps cookies and asks. */
export type Browser = {
  get(path: string): Promise<Told>
  put(path: string, body: unknown): Promise<Told>
  post(path: string, body: unknown): Promise<Told>
  /** The log-in's own endpoints, below /api/auth. */
  login(path: string, body?: unknown): Promise<Told>
  /** Follows a link; where it is sent on to. */
  visit(path: string): Promise<string>
}

export function aBrowser({ ask }: TestApi, address: string): Browser {
  const jar = new Map<string, string>()
  const asked = async (method: string, path: string, body?: unknown): Promise<Response> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const reply = await ask(undefined, method, path, body, { cookie, [CALLER]: address })
    for (const line of reply.headers.getSetCookie()) keep(jar, line)
    return reply
  }
  const send = async (method: string, path: string, body?: unknown): Promise<Told> => {
    const reply = await asked(method, path, body)
    const json: unknown = await reply.json()
    return { status: reply.status, body: isRecord(json) ? json : {} }
  }
  return {
    get: (path) => send('GET', path),
    put: (path, body) => send('PUT', path, body),
    post: (path, body) => send('POST', path, body),
    login: (path, body = {}) => send('POST', `/api/auth/${path}`, body),
    visit: async (path) => (await asked('GET', path)).headers.get('location') ?? '',
  }
}

/** Into the jar what a reply would have a browser keep, and out of it what it would have forgotten. */
export function keep(jar: Map<string, string>, line: string): void {
  const [pair = ''] = line.split(';')
  const name = pair.slice(0, pair.indexOf('='))
  const value = pair.slice(pair.indexOf('=') + 1)
  if (value === '' || /max-age=0(;|$)/i.test(line)) jar.delete(name)
  else jar.set(name, value)
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
