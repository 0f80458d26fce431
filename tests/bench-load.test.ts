import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { askedBy } from '../bench/reads/asked.ts'
import { FILING } from '../bench/reads/cases.ts'
import { load } from '../bench/reads/load.ts'
import { MIGRATIONS } from '../src/app/migrations.ts'
import { aDistrict, VILLAGE } from '../src/features/identity/fixtures/a-district.ts'
import { NeedId } from '../src/kernel/ids.ts'
import { look } from '../src/platform/act.ts'
import { onBothDatabases } from '../src/platform/testing/on-both-databases.ts'

onBothDatabases('the volume that the bench measures on', (open) => {
  it('is loaded into the tables as they are, and asked for as the bench does', async () => {
    const db = await open({ migrations: MIGRATIONS, watch: true })
    const district = await aDistrict(db)
    const officer = await district.as('officer')
    await load(db, district.tenant, officer.actor, { needs: 40, lots: 3, bidsPerLot: 2 })
    const count = (table: string) =>
      look(
        db.pool,
        officer,
        async (tx) => (await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(tx)).rows[0]?.n,
      )
    expect([await count('need'), await count('lot'), await count('bid')]).toEqual([40, 3, 6])

    const ids = await look(db.pool, officer, async (tx) => (await sql<{ id: string }>`select id from need`.execute(tx)).rows)
    const { asked, own } = await askedBy(db, officer, NeedId.parse(ids[0]?.id), { ...FILING, area: VILLAGE })
    expect(asked.create.flatMap(({ parameters }) => parameters)).toEqual(expect.arrayContaining([...own.made, own.no]))
    expect(asked.detail.flatMap(({ parameters }) => parameters)).toContain(own.need)
    expect(asked.search.flatMap(({ parameters }) => parameters)).toContain(own.word)
  })
})
