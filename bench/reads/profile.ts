import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

type Node = {
  readonly id: number
  readonly callFrame: { readonly functionName: string; readonly url: string }
  readonly children?: number[]
}
type Profile = { readonly nodes: Node[]; readonly samples: number[]; readonly timeDeltas: number[] }

/** Where a server's processor time goes: Node is told to write it down, and it is read when the server has ended. */
export type Profiling = { readonly flags: readonly string[]; shares(): Record<string, string>[] }

// What comes before is the start of the server and its first requests.
const WARM_SECONDS = 8

export function profiling(): Profiling {
  const folder = mkdtempSync(join(tmpdir(), 'heli-profile-'))
  return {
    flags: ['--cpu-prof', `--cpu-prof-dir=${folder}`, '--cpu-prof-interval=500'],
    shares() {
      const [file = ''] = readdirSync(folder)
      const profile: Profile = JSON.parse(readFileSync(join(folder, file), 'utf8'))
      rmSync(folder, { recursive: true, force: true })
      return rowsOf(profile)
    },
  }
}

/** Each sample belongs to the innermost package on its stack; Node's own work to the package that asked for it. Idle time is left out. */
function rowsOf({ nodes, samples, timeDeltas }: Profile): Record<string, string>[] {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)))
  const ownerOf = (at: number | undefined): string => {
    const { url = '' } = (at === undefined ? undefined : byId.get(at)?.callFrame) ?? {}
    const [, inside] = url.split(/.*node_modules\//)
    if (inside !== undefined) return inside.split('/', inside.startsWith('@') ? 2 : 1).join('/')
    if (url.endsWith('server.js')) return 'ours'
    return at === undefined ? 'Node alone' : ownerOf(parents.get(at))
  }
  const spent = new Map<string, number>()
  let [since, busy] = [0, 0]
  for (const [n, id] of samples.entries()) {
    const took = timeDeltas[n] ?? 0
    since += took
    const name = byId.get(id)?.callFrame.functionName
    if (since < WARM_SECONDS * 1e6 || name === '(idle)') continue
    const owner = name === '(garbage collector)' ? 'collecting garbage' : ownerOf(id)
    busy += took
    spent.set(owner, (spent.get(owner) ?? 0) + took)
  }
  return [...spent]
    .toSorted(([, a], [, b]) => b - a)
    .filter(([, took]) => took > busy / 200)
    .map(([whose, took]) => ({ 'whose code': whose, 'share of processor time': `${((100 * took) / busy).toFixed(1)} %` }))
}
