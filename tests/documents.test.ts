import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { documents } from '../src/app/docs/documents.ts'
import { problemCodes } from '../src/app/docs/problems-document.ts'
import { MIGRATIONS } from '../src/app/migrations.ts'
import { aDistrict } from '../src/features/identity/fixtures/a-district.ts'
import { catalogueOf } from '../src/platform/catalogue.ts'
import { freshDatabase } from '../src/platform/testing/fresh-database.ts'
import { anApi } from './an-api.ts'

describe('what the program tells of itself', () => {
  let told: Readonly<Record<string, string>>
  beforeAll(async () => {
    const db = await freshDatabase('pglite', { migrations: MIGRATIONS })
    const { app } = await anApi(db, await aDistrict(db))
    told = documents(app, await db.asOwner('read', catalogueOf))
    await db.close()
  })

  it.each(['docs/access.md', 'docs/openapi.json', 'docs/data-dictionary.md', 'docs/problems.md'])(
    'stands in %s as it is now: else run `npm run generate`',
    (file) => {
      expect(told[file] === readFileSync(file, 'utf8')).toBe(true)
    },
  )

  it('is written alike every time, and says what it must', () => {
    expect(told['docs/access.md']).toContain('| `POST /api/tenants/{tenant}/programmes` | programme.write | officer |')
    expect(told['docs/data-dictionary.md']).toMatch(/## bid\n[\s\S]*rows where [\s\S]*holds_post/)
    expect(problemCodes()).toContain('action-id-used')
    expect(told['docs/problems.md']).toMatch(/\| `code-taken` \| .*tenders\/programme/)
  })
})
