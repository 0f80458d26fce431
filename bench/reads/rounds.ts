import { readFileSync } from 'node:fs'
import autocannon from 'autocannon'
import type { Request } from './cases.ts'

/** Milliseconds of every answer of one round, how long the round took, and the processor time of the server in it. */
export type Round = { readonly times: readonly number[]; readonly seconds: number; readonly processorMs: number }
export type Side = {
  readonly url: string
  readonly base: string
  readonly headers: Record<string, string>
  readonly pid: number | undefined
}

const CONNECTIONS = 8

/** As many requests as a side answers in the time, eight at once. Whatever is not answered well ends the bench. */
export async function round({ url, base, headers, pid }: Side, duration: number, next: () => Request): Promise<Round> {
  const times: number[] = []
  const [began, worked] = [performance.now(), processorMs(pid)]
  const setupRequest = (request: Request): Request => {
    const asked = next()
    return { ...request, ...asked, path: `${base}${asked.path}`, headers: { ...request.headers, ...headers, ...asked.headers } }
  }
  const run = autocannon({ url, connections: CONNECTIONS, duration, requests: [{ setupRequest }] })
  run.on('response', (_client, _status, _bytes, milliseconds) => times.push(milliseconds))
  const { errors, non2xx } = await run
  if (errors + non2xx > 0) throw new Error(`${url}${base}: ${errors} errors, ${non2xx} refusals`)
  return { times, seconds: (performance.now() - began) / 1000, processorMs: processorMs(pid) - worked }
}

/** What a busy machine does not distort: Linux tells it of every process, in hundredths of a second. */
function processorMs(pid: number | undefined): number {
  if (process.platform !== 'linux' || pid === undefined) return Number.NaN
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/.*\) /, '').split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}

export const rate = ({ times, seconds }: Round): number => times.length / seconds

export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
