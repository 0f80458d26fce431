import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { documents } from '../src/app/docs/documents.ts'
import { problemCodes } from '../src/app/docs/problems-document.ts'
import { MIGRATIONS } from '../src/app/migrations.ts'
import { aDistrict } from '../src/features/identity/fixtures/a-district.ts'
import { catalogueOf } from '../src/platform/catalogue.ts'
import { freshDatabase } from '../src/platform/testing/fresh-database.ts'
import { type Route, routesOf } from './access/routes.ts'
import { anApi } from './an-api.ts'

describe('what the program tells of itself', () => {
  let told: Readonly<Record<string, string>>
  let routes: Route[]
  beforeAll(async () => {
    const db = await freshDatabase('pglite', { migrations: MIGRATIONS })
    const { app } = await anApi(db, await aDistrict(db))
    routes = routesOf(app)
    told = documents(app, await db.asOwner('read', catalogueOf))
    await db.close()
  })

  it.each(['docs/access.md', 'docs/openapi.json', 'docs/data-dictionary.md', 'docs/problems.md'])(
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
})
