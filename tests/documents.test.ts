import { readdirSync, readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { documents } from '../src/app/docs/documents.ts'
import { problemCodes } from '../src/app/docs/problems-document.ts'
import { MIGRATIONS } from '../src/app/migrations.ts'
import { aDistrict } from '../src/features/identity/fixtures/a-district.ts'
import { catalogueOf } from '../src/platform/catalogue.ts'
import type { Database } from '../src/platform/open-database.ts'
import { freshDatabase } from '../src/platform/testing/fresh-database.ts'
import { type Route, routesOf } from './access/routes.ts'
import { anApi } from './an-api.ts'

describe('what the program tells of itself', () => {
  let told: Readonly<Record<string, string>>
  let routes: Route[]
  let db: Database
  beforeAll(async () => {
    db = await freshDatabase('pglite', { migrations: MIGRATIONS })
    const { app } = await anApi(db, await aDistrict(db))
    routes = routesOf(app)
    told = await documents(app, await db.asOwner('read', catalogueOf))
  })
  afterAll(() => db.close())

  it.each(['docs/access.md', 'docs/openapi.json', 'docs/data-dictionary.md', 'docs/problems.md', 'docs/lives.md'])(
    'stands in %s as it is now: else run `npm run generate`',
    (file) => {
      expect(told[file] === readFileSync(file, 'utf8')).toBe(true)
    },
  )

  it('names every route with its permission and every role that it lets in', () => {
    const lines = new Map(told['docs/access.md']?.split('\n').map((line) => [line.split('`')[1] ?? '', line]))
    const silent = routes.filter(({ name, guard: { permission, sentences } }) => {
      const [, said, held = ''] = (lines.get(name) ?? '').split(' | ')
      return said !== permission || !sentences.every(({ role }) => held.includes(role === 'public' ? 'anyone' : role))
    })
    expect(silent).toEqual([])
    expect(routes.length).toBeGreaterThan(100)
  })

  it('is written alike every time, and says what it must', () => {
    expect(told['docs/access.md']).toContain('| `POST /api/tenants/{tenant}/programmes` | programme.write | officer |')
    expect(told['docs/data-dictionary.md']).toMatch(/## bid\n[\s\S]*rows where [\s\S]*holds_post/)
    expect(problemCodes()).toContain('action-id-used')
    expect(told['docs/problems.md']).toMatch(/\| `code-taken` \| .*tenders\/programme/)
  })

  describe('of the SQL of its queries', () => {
    const files = () => Object.keys(told).filter((file) => file.startsWith('docs/queries/'))
    const asked = () => files().flatMap((file) => askedIn(file, told[file] ?? ''))

    it('stands in docs/queries as it is now, and nothing else does: else run `npm run generate`', () => {
      const stale = files().filter((file) => told[file] !== readFileSync(file, 'utf8'))
      expect(stale).toEqual([])
      expect(readdirSync('docs/queries').map((name) => `docs/queries/${name}`)).toEqual(files().toSorted())
    })

    it('leaves out no function of any store, and no store has a function that asks nothing', () => {
      const documented = new Set(asked().map(({ file, name }) => `${file} ${name}`))
      const exported = Object.entries(stores).flatMap(([path, module]) => functionsIn(path, module))
      expect(exported.filter((one) => !documented.has(one))).toEqual([])
      expect(exported.length).toBeGreaterThan(100)
    })

    it('is SQL that the database takes as it is written', async () => {
      const refused: string[] = []
      for (const { name, statement } of asked()) {
        const preparing = sql.raw(`prepare told as ${statement}; deallocate told`).execute(db.plain)
        await preparing.catch((thrown: Error) => refused.push(`${name}: ${thrown.message}`))
      }
      expect(refused).toEqual([])
    })

    it('names the tenant of every table that has one', () => {
      const withTenant = new Set(tablesWithTenant(told['docs/data-dictionary.md'] ?? ''))
      expect(withTenant.size).toBeGreaterThan(20)
      const unnamed = asked().filter(({ statement }) => {
        const tables = [...statement.matchAll(/(?:from|join|into|update) ([\w.]+)/g)].filter(([, name = '']) =>
          withTenant.has(name),
        )
        return [...statement.matchAll(/\btenant =|^insert[^)]*\btenant\b/g)].length < tables.length
      })
      // The audit goes over all of them; which there are is asked before one is chosen, and so is where a person is known; a slip
      // is found by the hash of a code that nobody can guess.
      // Whether another one knows a person too decides who may renew the password.
      const reasoned = [
        'endSlipByToken',
        'everyTenant',
        'everyTenant',
        'holderOf',
        'invitationByHash',
        'membershipsOf',
        'personOf',
        'slipByToken',
        'slipIssued',
        'useInvitation',
        'useSlip',
      ]
      expect(unnamed.map(({ name }) => name.replace(/.*: /, '')).toSorted()).toEqual(reasoned)
    })
  })
})

const tablesWithTenant = (dictionary: string) =>
  dictionary.split('\n## ').flatMap((part) => (part.includes('\n| tenant |') ? [part.split('\n')[0] ?? ''] : []))

const stores: Readonly<Record<string, object>> = import.meta.glob(
  ['../src/features/*/store/*.ts', '!**/store/tables.ts', '!**/store/samples.ts'],
  { eager: true },
)

/** `docs/queries/needs.sql needs.ts: findNeeds`, and for a noun's table `… kept.ts: needs.table.load`. */
function functionsIn(path: string, module: object): string[] {
  const [feature = '', , file = ''] = path.split('/').slice(-3)
  return Object.entries(module).flatMap(([name, value]) => {
    const names = typeof value === 'function' ? [name] : Object.keys(value.table ?? {}).map((deed) => `${name}.table.${deed}`)
    return names.filter((one) => !one.endsWith('.toRow')).map((one) => `docs/queries/${feature}.sql ${file}: ${one}`)
  })
}

/** Every statement of a document with the function that it stands under. */
function askedIn(file: string, text: string): { file: string; name: string; statement: string }[] {
  return text.split(/\n(?=-- [\w/-]+\.ts: )/).flatMap((part) => {
    const [, name] = /^-- (\S+\.ts: \S+)\n/.exec(part) ?? []
    const statements = part.replace(/^--.*\n/gm, '').split(';')
    return name === undefined
      ? []
      : statements.filter((one) => one.trim() !== '').map((one) => ({ file, name, statement: one.trim() }))
  })
}
