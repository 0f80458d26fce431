import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

// Read from the census that the build leaves beside each face. A face whose source is not in the tree is not built.
const File = z.object({
  file: z.string(),
  gzip: z.number(),
  entry: z.boolean(),
  imports: z.array(z.string()),
  lazy: z.array(z.string()),
  packages: z.array(z.string()),
})
type File = z.infer<typeof File>
const kB = 1000

function census(face: string): File[] {
  const file = `dist/web/${face}.json`
  if (!existsSync(file)) throw new Error(`${file} is not there: run \`npm run build\` first`)
  return z.array(File).parse(JSON.parse(readFileSync(file, 'utf8')))
}

/** The files that come with `start`: what they import and, with `lazily`, what they ask for later; never past what is there already. */
function arriving(
  files: readonly File[],
  start: readonly string[],
  lazily = false,
  there: ReadonlySet<string> = new Set(),
): Set<string> {
  const arrived = new Set(start)
  for (const name of arrived) {
    const file = files.find((one) => one.file === name)
    for (const next of [...(file?.imports ?? []), ...(lazily ? (file?.lazy ?? []) : [])]) if (!there.has(next)) arrived.add(next)
  }
  return arrived
}

const weight = (files: readonly File[], names: ReadonlySet<string>) =>
  files.filter(({ file }) => names.has(file)).reduce((sum, { gzip }) => sum + gzip, 0)

const entryOf = (files: readonly File[]) => files.filter(({ entry }) => entry).map(({ file }) => file)

/** A route is a chunk that the entry loads on demand; with it come its own chunks, those it loads on demand too. */
function weightOfRoutes(files: readonly File[]): Map<string, number> {
  const first = arriving(files, entryOf(files))
  const routes = new Set(files.filter(({ file }) => first.has(file)).flatMap(({ lazy }) => lazy))
  const entry = weight(files, first)
  return new Map([
    ['(entry)', entry],
    ...[...routes].map((route): [string, number] => [route, entry + weight(files, arriving(files, [route], true, first))]),
  ])
}

const heavy = /^(antd|@ant-design\/|@rc-component\/|rc-|echarts|zrender|react-dom$|react$)/

describe('how a face is weighed', () => {
  const file = (name: string, gzip: number, more: Partial<File> = {}): File => ({
    file: name,
    gzip,
    entry: false,
    imports: [],
    lazy: [],
    packages: [],
    ...more,
  })
  const files = [
    file('entry.js', 100, { entry: true, imports: ['shared.js', 'entry.css'], lazy: ['lots.js', 'bids.js'] }),
    file('shared.js', 10),
    file('entry.css', 1),
    file('lots.js', 1000, { imports: ['shared.js', 'entry.js'], lazy: ['table.js'] }),
    file('table.js', 10_000),
    file('bids.js', 2000),
  ]

  it('a route weighs what opening it brings, its own later chunks too, and no other route', () => {
    expect(Object.fromEntries(weightOfRoutes(files))).toEqual({ '(entry)': 111, 'lots.js': 11_111, 'bids.js': 2111 })
  })

  it('React, Ant Design and charts are heavy; Preact is not', () => {
    expect(['react-dom', 'antd', '@rc-component/table', 'echarts', 'preact', 'react-is'].map((name) => heavy.test(name))).toEqual(
      [true, true, true, true, false, false],
    )
  })
})

describe.skipIf(!existsSync('src/app/desk.tsx'))('the desk', () => {
  it('asks at most 350 kB of an office line per route', () => {
    const tooHeavy = [...weightOfRoutes(census('desk'))].filter(([, bytes]) => bytes > 350 * kB)
    expect(tooHeavy).toEqual([])
  })
})

describe.skipIf(!existsSync('src/app/phone.tsx'))('the phone', () => {
  it('asks at most 60 kB on first load', () => {
    const files = census('phone')
    expect(weight(files, arriving(files, entryOf(files)))).toBeLessThanOrEqual(60 * kB)
  })

  it('carries nothing of React, Ant Design or the charts, now or later', () => {
    expect(census('phone').filter(({ packages }) => packages.some((name) => heavy.test(name)))).toEqual([])
  })
})
