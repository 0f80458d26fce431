import { z } from 'zod'
import { newId } from '../../src/platform/ids.ts'
import { keep } from '../login/a-browser.ts'

/** In which the test tells from where somebody asks. */
export const ADDRESS = 'x-test-address'

type Send = (path: string, request: RequestInit) => Response | Promise<Response>
const Problem = z.looseObject({ code: z.string() })
type Problem = z.infer<typeof Problem>

/** Somebody at a device: it keeps cookies, asks, and holds every answer against what the contract says of it. */
export type Visitor = {
  /** Logs in by user name and password. */
  logIn(username: string, password: string): Promise<void>
  get<T>(path: string, gives: z.ZodType<T>): Promise<T>
  post<T>(path: string, body: unknown, gives: z.ZodType<T>): Promise<T>
  put<T>(path: string, body: unknown, gives: z.ZodType<T>): Promise<T>
  /** What is refused, with the facts of the refusal; it is a defect of the story when it is not. */
  isRefused(method: 'POST' | 'PUT' | 'GET', path: string, body: unknown, code: string): Promise<Problem>
  /** A public page as it stands there. */
  page(path: string): Promise<string>
}

export function aVisitor(send: Send, address: string): Visitor {
  const jar = new Map<string, string>()
  const asked = async (method: string, path: string, body?: unknown): Promise<Response> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const isBytes = body instanceof Uint8Array
    const headers: Record<string, string> = {
      [ADDRESS]: address,
      ...(cookie !== '' && { cookie }),
      ...(body !== undefined && { 'content-type': isBytes ? 'application/octet-stream' : 'application/json' }),
      ...(method !== 'GET' && { 'idempotency-key': newId() }),
    }
    const sent = body === undefined ? {} : { body: isBytes ? new Uint8Array(body) : JSON.stringify(body) }
    const reply = await send(path, { method, headers, ...sent })
    for (const line of reply.headers.getSetCookie()) keep(jar, line)
    return reply
  }
  const given = async <T>(method: string, path: string, body: unknown, gives: z.ZodType<T>): Promise<T> => {
    const reply = await asked(method, path, body)
    const told: unknown = await reply.json()
    if (reply.status >= 300) throw new Error(`${method} ${path}: ${reply.status} ${JSON.stringify(told)}`)
    const read = gives.safeParse(told)
    if (!read.success) throw new Error(`${method} ${path} gave what its contract does not: ${read.error.message}`)
    return read.data
  }
  return {
    async logIn(username, password) {
      await given('POST', '/api/auth/sign-in/username', { username, password }, z.looseObject({}))
    },
    get: (path, gives) => given('GET', path, undefined, gives),
    post: (path, body, gives) => given('POST', path, body, gives),
    put: (path, body, gives) => given('PUT', path, body, gives),
    async isRefused(method, path, body, code) {
      const reply = await asked(method, path, body)
      const problem = Problem.safeParse(await reply.json())
      if (reply.status < 400 || !problem.success || problem.data.code !== code)
        throw new Error(`${method} ${path} was not refused with ${code}: ${reply.status} ${JSON.stringify(problem.data)}`)
      return problem.data
    },
    async page(path) {
      const reply = await asked('GET', path)
      if (reply.status !== 200) throw new Error(`GET ${path}: ${reply.status}`)
      return reply.text()
    },
  }
}
