import autocannon from 'autocannon'
import type { Request } from './cases.ts'

/** Milliseconds of every answer of one round, and how long the round took. */
export type Round = { readonly times: readonly number[]; readonly seconds: number }
export type Side = { readonly url: string; readonly base: string; readonly headers: Record<string, string> }

const CONNECTIONS = 8

/** As many requests as a side answers in the time, eight at once. Whatever is not answered well ends the bench. */
export async function round({ url, base, headers }: Side, duration: number, next: () => Request): Promise<Round> {
  const times: number[] = []
  const began = performance.now()
  const setupRequest = (request: Request): Request => {
    const asked = next()
    return { ...request, ...asked, path: `${base}${asked.path}`, headers: { ...request.headers, ...headers, ...asked.headers } }
  }
  const run = autocannon({ url, connections: CONNECTIONS, duration, requests: [{ setupRequest }] })
  run.on('response', (_client, _status, _bytes, milliseconds) => times.push(milliseconds))
  const { errors, non2xx } = await run
  if (errors + non2xx > 0) throw new Error(`${url}${base}: ${errors} errors, ${non2xx} refusals`)
  return { times, seconds: (performance.now() - began) / 1000 }
}

export const rate = ({ times, seconds }: Round): number => times.length / seconds

export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
