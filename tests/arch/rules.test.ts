import { describe, expect, it } from 'vitest'
import { barrel, cycles, placeOf, wrongDirections, wrongPackages } from './rooms.ts'
import { measures, quantile, tooLong } from './sizes.ts'
import { type Source, parse } from './source.ts'
import { tablesDownstream } from './tables.ts'
import { WORDS, misplacedWords, silencedChecks, unguardedRoutes } from './words.ts'

// Each rule of the house is given a source it must refuse and a near one it must let through.

type Rule = (source: Source) => string[]
const tenders = 'src/features/tenders'
const refuses = (rule: Rule, path: string, text: string) => expect(rule(parse(path, text)), `${path}: ${text}`).not.toEqual([])
const admits = (rule: Rule, path: string, text: string) => expect(rule(parse(path, text)), `${path}: ${text}`).toEqual([])

const asks = (to: string) => `import { x } from '${to}'`
const asksType = (to: string) => `import type { X } from '${to}'`

describe('every file has a room', () => {
  it.each([
    'src/kernel/fen.ts',
    'src/lib/rubric/rank.ts',
    `${tenders}/rules/award.ts`,
    `${tenders}/award.test.ts`,
    `${tenders}/README.md`,
    'src/app/cli.ts',
  ])('%s', (path) => {
    expect(placeOf(path)).toBeDefined()
  })
  it.each([
    'src/utils/x.ts',
    'src/features/tenders/helpers/x.ts',
    'src/features/lottery/rules/x.ts',
    `${tenders}/award.ts`,
    'src/x.ts',
    'src/lib/x.ts',
  ])('not %s', (path) => {
    expect(placeOf(path)).toBeUndefined()
  })
})

describe('the directions', () => {
  it.each([
    ['src/kernel/fen.ts', asks('../lib/rubric/rank.ts')],
    ['src/lib/rubric/rank.ts', asks('../../platform/clock.ts')],
    ['src/lib/rubric/rank.ts', asks('../assignment/problem.ts')],
    ['src/platform/db.ts', asks('../features/needs/contract/need.ts')],
    ['src/ui/money.tsx', asks('../platform/clock.ts')],
    [`${tenders}/rules/x.ts`, asks('../contract/x.ts')],
    [`${tenders}/rules/x.ts`, asks('../../../platform/clock.ts')],
    [`${tenders}/contract/x.ts`, asks('../store/x.ts')],
    [`${tenders}/store/x.ts`, asks('../service/x.ts')],
    [`${tenders}/service/x.ts`, asks('../routes/x.ts')],
    [`${tenders}/service/x.ts`, `export { x } from '../routes/x.ts'`],
    [`${tenders}/service/x.ts`, `const x = () => import('../routes/x.ts')`],
    [`${tenders}/documents/x.ts`, asks('../store/x.ts')],
    [`${tenders}/documents/x.ts`, asks('../../../platform/pdf.ts')],
    [`${tenders}/web/desk/x.tsx`, asks('../../service/x.ts')],
    [`${tenders}/web/desk/x.tsx`, asks('../../routes/x.ts')],
    [`${tenders}/service/x.ts`, asks('../web/desk/x.tsx')],
    [`${tenders}/service/x.ts`, asks('../fixtures/x.ts')],
    [`${tenders}/service/x.ts`, asks('../../../utils/x.ts')],
    ['src/app/desk.tsx', asks('../features/tenders/service/x.ts')],
    ['src/app/phone.tsx', asks('../platform/db.ts')],
  ])('%s may not: %s', (path, text) => refuses(wrongDirections, path, text))

  it.each([
    ['src/lib/rubric/rank.ts', asks('../../kernel/exact.ts')],
    [`${tenders}/contract/x.ts`, asks('../rules/x.ts')],
    [`${tenders}/service/x.ts`, asks('../store/x.ts')],
    [`${tenders}/documents/x.ts`, asks('../../../lib/document/tree.ts')],
    [`${tenders}/web/desk/x.tsx`, asksType('../../routes/x.ts')],
    [`${tenders}/x.test.ts`, asks('./service/x.ts')],
    ['src/app/server.ts', asks('../features/tenders/routes/x.ts')],
    ['src/app/desk.tsx', asks('../features/tenders/web/desk/x.tsx')],
  ])('%s may: %s', (path, text) => admits(wrongDirections, path, text))
})

describe('between features', () => {
  it.each([
    ['src/features/needs/service/x.ts', asks('../../tenders/contract/x.ts')],
    ['src/features/volunteers/service/x.ts', asks('../../pairing/contract/x.ts')],
    [`${tenders}/service/x.ts`, asks('../../reporting/contract/x.ts')],
    [`${tenders}/service/x.ts`, asksType('../../open-data/contract/x.ts')],
    [`${tenders}/service/x.ts`, asks('../../needs/store/x.ts')],
    [`${tenders}/service/x.ts`, asks('../../needs/rules/x.ts')],
    [`${tenders}/rules/x.ts`, asks('../../needs/service/x.ts')],
    [`${tenders}/web/desk/x.tsx`, asks('../../../needs/web/desk/x.tsx')],
    [`${tenders}/service/x.ts`, asks('../../identity/rules/x.ts')],
    [`${tenders}/service/x.ts`, asks('../../ledger/store/lines.ts')],
  ])('%s may not: %s', (path, text) => refuses(wrongDirections, path, text))

  it.each([
    ['src/features/evaluation/service/x.ts', asks('../../needs/contract/x.ts')],
    ['src/features/pairing/service/x.ts', asks('../../volunteers/service/x.ts')],
    [`${tenders}/service/x.ts`, asks('../../needs/service/x.ts')],
    [`${tenders}/rules/x.ts`, asksType('../../needs/rules/x.ts')],
    [`${tenders}/rules/x.ts`, `import { type X } from '../../identity/rules/x.ts'`],
    [`${tenders}/rules/x.ts`, asks('../../ledger/rules/x.ts')],
    [`${tenders}/service/x.ts`, asks('../../identity/contract/x.ts')],
    [`${tenders}/service/x.ts`, asks('../../ledger/service/append.ts')],
    ['src/features/contracts/fixtures/x.ts', asks('../../tenders/fixtures/x.ts')],
  ])('%s may: %s', (path, text) => admits(wrongDirections, path, text))
})

describe('tables', () => {
  const declares = (name: string) => `declare module '../../../platform/db.ts' {\n  interface Tables {\n    ${name}: X\n  }\n}`
  const house = (path: string, text: string) => [
    parse(`${tenders}/store/tables.ts`, declares('lot')),
    parse('src/features/contracts/store/tables.ts', declares('contractFile')),
    parse(path, text),
  ]
  it.each([
    [`${tenders}/store/x.ts`, `const x = (tx) => tx.selectFrom('contractFile as f').selectAll()`],
    [`${tenders}/store/x.ts`, `const x = (tx) => tx.selectFrom('lot').innerJoin('contractFile', 'a', 'b')`],
    [`${tenders}/store/x.ts`, 'const x = sql`select from contract_file where ${y}`'],
    [`${tenders}/store/migrations/x.ts`, 'const x = sql`select from lot join contract_file c on true`'],
    ['src/features/identity/store/x.ts', `const x = (tx) => tx.updateTable('lot')`],
  ])('%s may not: %s', (path, text) => expect(tablesDownstream(house(path, text))).toHaveLength(1))
  it.each([
    ['src/features/contracts/store/x.ts', `const x = (tx) => tx.selectFrom('lot').innerJoin('contractFile', 'a', 'b')`],
    ['src/features/contracts/store/x.ts', 'const x = sql`select from lot where ${y}`'],
    [`${tenders}/store/x.ts`, 'const x = sql`select from lot where lot.contract_file`'],
  ])('%s may: %s', (path, text) => expect(tablesDownstream(house(path, text))).toEqual([]))
})

describe('packages', () => {
  it('the kernel and the rules stand on zod alone', () => {
    refuses(wrongPackages, 'src/kernel/x.ts', asks('dayjs'))
    refuses(wrongPackages, `${tenders}/rules/x.ts`, asks('hono'))
    admits(wrongPackages, 'src/kernel/x.ts', asks('zod'))
  })
  it('services do not touch Node, platform does', () => {
    refuses(wrongPackages, `${tenders}/service/x.ts`, asks('node:fs'))
    admits(wrongPackages, 'src/platform/x.ts', asks('node:fs'))
  })
})

describe('barrels and circles', () => {
  it('a file that only hands on is a barrel', () => {
    refuses(barrel, 'src/kernel/index.ts', `export { a } from './a.ts'\nexport type { B } from './b.ts'`)
    refuses(barrel, 'src/kernel/x.ts', `export * from './a.ts'\nexport const b = 1`)
    admits(barrel, 'src/kernel/x.ts', `export { a } from './a.ts'\nexport const b = 1`)
  })
  it('a circle is told as the path around it, types counted too', () => {
    const house = [
      parse('src/kernel/a.ts', asks('./b.ts')),
      parse('src/kernel/b.ts', asksType('./c.ts')),
      parse('src/kernel/c.ts', asks('./a.ts')),
    ]
    expect(cycles(house)).toEqual(['src/kernel/a.ts → src/kernel/b.ts → src/kernel/c.ts → src/kernel/a.ts'])
    expect(cycles(house.slice(0, 2))).toEqual([])
  })
})

const misplaced: [says: string, path: string, text: string][] = [
  ['await', `${tenders}/rules/x.ts`, 'export const f = async () => 1'],
  ['await', 'src/lib/rubric/x.ts', 'await x'],
  ['the clock', `${tenders}/service/x.ts`, 'const now = new Date()'],
  ['the clock', `${tenders}/web/desk/x.tsx`, 'const now = Date.now()'],
  ['chance', `${tenders}/service/x.ts`, 'const id = randomUUID()'],
  ['chance', `${tenders}/rules/x.ts`, 'const n = Math.random()'],
  ['chance', 'src/ui/x.ts', 'crypto.getRandomValues(bytes)'],
  ['the environment', 'src/app/server.ts', `const port = process.env['PORT']`],
  ['z.object', `${tenders}/routes/x.ts`, 'const Body = z.object({})'],
  ['a query', `${tenders}/service/x.ts`, `tx.selectFrom('lot')`],
  ['a query', `${tenders}/routes/x.ts`, `tx.insertInto('lot')`],
  ['SQL', `${tenders}/service/x.ts`, 'sql`select 1`.execute(tx)'],
  ['SQL', `${tenders}/service/x.ts`, 'sql<Row>`select 1`'],
  ['act or look', `${tenders}/service/x.ts`, 'act(pool, scope, f)'],
  ['act or look', `${tenders}/store/x.ts`, 'look(pool, scope, f)'],
  ['c.json', `${tenders}/service/x.ts`, 'c.json({})'],
  ['a status number', `${tenders}/service/x.ts`, 'const problem = { status: 404 }'],
  ['a status number', `${tenders}/web/desk/x.tsx`, 'const gone = reply.status === 404'],
  ['Chinese', `${tenders}/rules/x.ts`, `const word = '投标'`],
  ['Chinese', `${tenders}/service/x.ts`, 'const word = `第${n}`'],
  ['any', `${tenders}/service/x.ts`, 'const x: any = 1'],
  ['any', 'tests/x.test.ts', 'const x: any = 1'],
  ['a cast', `${tenders}/service/x.ts`, 'const x = y as unknown as Lot'],
  ['a cast', `${tenders}/service/x.ts`, 'const x = y as never'],
  ['a cast', `${tenders}/service/x.ts`, 'const x = y!'],
]

const inPlace: [path: string, text: string][] = [
  [`${tenders}/rules/x.ts`, 'const day = new Date(instant)'],
  [`${tenders}/service/x.ts`, 'const x = await f()'],
  ['src/platform/clock.ts', 'const now = new Date()'],
  ['src/ui/action-id.ts', 'crypto.getRandomValues(bytes)'],
  [`${tenders}/contract/x.ts`, 'const Body = z.object({})'],
  [`${tenders}/store/x.ts`, `tx.selectFrom('lot')`],
  [`${tenders}/store/x.ts`, 'sql`select 1`'],
  [`${tenders}/routes/x.ts`, 'act(pool, scope, f)'],
  [`${tenders}/routes/x.ts`, 'c.json({}, 200)'],
  [`${tenders}/service/x.ts`, `const lot = { status: 'open' }`],
  [`${tenders}/service/x.ts`, '// 中标 is said by the page\nconst x = 1'],
  [`${tenders}/documents/x.ts`, `const title = '中选通知书'`],
  [`${tenders}/web/desk/x.tsx`, 'const x = <b>开标</b>'],
  [`${tenders}/service/x.ts`, 'const x = [1] as const'],
  [`${tenders}/x.test.ts`, 'const x = y as never'],
]

describe('words in their rooms', () => {
  it.each(misplaced)('%s is refused in %s: %s', (says, path, text) => {
    expect(misplacedWords(parse(path, text))).toEqual([`${says} at line 1`])
  })
  it.each(inPlace)('%s may say: %s', (path, text) => admits(misplacedWords, path, text))
  it('every word of the table is tried here', () => {
    expect(new Set(misplaced.map(([says]) => says))).toEqual(new Set(WORDS.map(({ says }) => says)))
  })
})

describe('silence', () => {
  // Written in pieces, so that this file does not silence itself.
  it.each([
    `// @ts-${'ignore'}`,
    `// @ts-${'nocheck'}`,
    `/* oxlint-${'disable'} */`,
    `// TO${'DO'} later`,
    `it.${'skip'}('x', f)`,
    `describe.${'only'}('x', f)`,
    `it.${'todo'}('x')`,
  ])('%s is refused', (text) => refuses(silencedChecks, 'tests/x.test.ts', text))
  it('the linter is silenced for one line, by the name of its rule and with a reason', () => {
    admits(
      silencedChecks,
      `${tenders}/web/desk/x.tsx`,
      `// oxlint-${'disable'}-next-line jsx-a11y/x -- what scrolls must be reachable by keyboard`,
    )
    refuses(silencedChecks, `${tenders}/web/desk/x.tsx`, `// oxlint-${'disable'}-next-line jsx-a11y/x`)
    refuses(
      silencedChecks,
      `${tenders}/web/desk/x.tsx`,
      `// oxlint-${'disable'}-next-line -- what scrolls must be reachable by keyboard`,
    )
    refuses(
      silencedChecks,
      `${tenders}/web/desk/x.tsx`,
      `// oxlint-${'disable'} jsx-a11y/x -- what scrolls must be reachable by keyboard`,
    )
  })
  it('an open type stands in platform only', () => {
    const text = `// oxlint-${'disable'}-next-line typescript/no-explicit-any -- two drivers meet here`
    admits(silencedChecks, 'src/platform/x.ts', text)
    refuses(silencedChecks, `${tenders}/service/x.ts`, text)
  })
  it('a type error is expected in tests only', () => {
    const text = '// @ts-expect-error a stray write does not compile'
    admits(silencedChecks, `${tenders}/x.test.ts`, text)
    refuses(silencedChecks, `${tenders}/service/x.ts`, text)
  })
})

describe('guards', () => {
  const route = (guard: string) =>
    `const award = createRoute({ method: 'post', path: '/award', middleware: [${guard}] as const })`
  it('every route names exactly one', () => {
    refuses(unguardedRoutes, `${tenders}/routes/x.ts`, route(''))
    refuses(unguardedRoutes, `${tenders}/routes/x.ts`, route(`requires('lot.award'), requires('lot.see')`))
    admits(unguardedRoutes, `${tenders}/routes/x.ts`, route(`requires('lot.award')`))
  })
})

describe('sizes', () => {
  const lines = (n: number, line: string) => Array.from({ length: n }, () => `${line}\n`).join('')
  it('a file has at most 400 lines', () => {
    refuses(tooLong, 'src/kernel/x.ts', lines(401, '// line'))
    admits(tooLong, 'src/kernel/x.ts', lines(400, '// line'))
  })
  it('a function has at most 80 lines, a chapter of tests may have more', () => {
    const long = `function f() {\n${lines(79, 'g()')}}`
    refuses(tooLong, 'src/kernel/x.ts', long)
    refuses(tooLong, 'src/kernel/x.ts', `const f = () => {\n${lines(79, 'g()')}}`)
    admits(tooLong, 'src/kernel/x.ts', `function f() {\n${lines(78, 'g()')}}`)
    admits(tooLong, 'src/kernel/x.test.ts', long)
  })
  it('the house is measured by its middle and its long end', () => {
    expect([0.5, 0.9].map((share) => quantile([10, 1, 9, 2, 8, 3, 7, 4, 6, 5], share))).toEqual([6, 10])
    const house = [parse('src/kernel/x.ts', lines(30, 'x()')), parse('src/kernel/x.test.ts', lines(20, 'x()'))]
    expect(measures(house)).toMatchObject({ code: 30, tests: 20 })
  })
})
