import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { MIGRATIONS } from '../../app/migrations.ts'
import type { Acting } from '../../kernel/acting.ts'
import { AreaCode } from '../../kernel/area.ts'
import { ok } from '../../kernel/result.ts'
import { act, look } from '../../platform/act.ts'
import type { Database } from '../../platform/open-database.ts'
import { onBothDatabases } from '../../platform/testing/on-both-databases.ts'
import { aDistrict, type District, TOWN, VILLAGE } from '../identity/fixtures/a-district.ts'
import { aPostOver } from '../identity/fixtures/a-post.ts'
import { NeedQuery } from './contract/need.ts'
import { file, fileFor, listed, peopleOf } from './fixtures/a-need.ts'
import { listNeeds, ownNeeds } from './service/read-needs.ts'
import { NO_PROJECTS } from './fixtures/no-projects.ts'

onBothDatabases('the register of needs', (open) => {
  let db: Database
  let district: District
  let officer: Acting
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    district = await aDistrict(db, 'register')
    const people = await peopleOf(district)
    const { resident, worker } = people
    officer = people.officer
    await act(db.pool, officer, async (tx) => {
      await file(tx, resident)
      await file(tx, resident, { title: '独居老人买药难', text: '腿脚不便，药店又远。', target: '独居老人', place: '3号楼' })
      await fileFor(tx, worker, { title: '楼道堆物', text: '消防通道不畅。', target: '全体住户', area: TOWN, channel: 'council' })
      await listed(tx, people, { title: '100%_纯手工 班', text: '想学剪纸。', target: '社区老人' })
      return ok(undefined)
    })
  })

  const titles = (who: Acting, query: Record<string, unknown>) =>
    look(db.pool, who, async (tx) =>
      (await listNeeds(tx, who, NeedQuery.parse(query), NO_PROJECTS)).items.map(({ title }) => title),
    )

  it('finds words of two characters wherever they stand', async () => {
    expect(await titles(officer, { q: '接送' })).toEqual(['放学后没人接送'])
    expect((await titles(officer, { q: '老人' })).sort()).toEqual(['100%_纯手工 班', '独居老人买药难'])
    expect(await titles(officer, { q: '需-2017-0003' })).toEqual(['楼道堆物'])
    expect(await titles(officer, { q: '老人 药店' })).toEqual(['独居老人买药难'])
    expect(await titles(officer, { q: '没有的词' })).toEqual([])
  })

  it.each(["'; drop table need; --", '%%', '__', '\\\\', '{}', '“”', '100%_', "' or '1'='1", '$1$2', '😀😀', '*.*'])(
    'takes the words %s for words and nothing else',
    async (q) => {
      const found = await titles(officer, { q })
      expect(found).toEqual(q === '100%_' ? ['100%_纯手工 班'] : [])
    },
  )

  it('is narrowed by status, channel and area with all below it', async () => {
    expect(await titles(officer, { standing: 'listed' })).toEqual(['100%_纯手工 班'])
    expect(await titles(officer, { channel: 'council' })).toEqual(['楼道堆物'])
    expect(await titles(officer, { area: VILLAGE })).toHaveLength(3)
    expect(await titles(officer, { area: TOWN })).toHaveLength(4)
    expect(await titles(officer, { area: AreaCode.parse('3706') })).toEqual([])
    expect(await titles(officer, { area: VILLAGE, q: '老人', standing: 'submitted' })).toEqual(['独居老人买药难'])
  })

  it('is read page by page, latest first, and neither loses nor repeats a need', async () => {
    const all = await titles(officer, {})
    const read: string[] = []
    for (let after: string | undefined = undefined; ;) {
      const page = await look(db.pool, officer, (tx) => listNeeds(tx, officer, NeedQuery.parse({ limit: 1, after }), NO_PROJECTS))
      read.push(...page.items.map(({ title }) => title))
      if (page.next === null) break
      after = page.next
    }
    expect(read).toEqual(all)
    expect(all).toHaveLength(4)
    const madeUp = NeedQuery.safeParse({ after: '2017-99-99T00:00:00.000Z_00000000-0000-0000-0000-00000000000g' })
    expect(madeUp.success).toBe(false)
    expect(await titles(officer, { after: '2017-99-99T00:00:00.000Z_00000000-0000-0000-0000-000000000000' })).toEqual([])
  })

  it('reaches as far as the reader’s post', async () => {
    const [here, elsewhere] = [
      await aPostOver(db, district, 'community_worker', VILLAGE),
      await aPostOver(db, district, 'community_worker', AreaCode.parse('370502004')),
    ]
    expect(await titles(here, {})).toHaveLength(3)
    expect(await titles(here, { q: '楼道' })).toEqual([])
    expect(await titles(elsewhere, {})).toEqual([])
    expect(await titles(await district.as('provider_manager'), {})).toEqual([])
    expect(await titles(await district.as('resident'), {})).toEqual([])
  })

  it('cannot be searched past what one may see, even by asking the search itself', async () => {
    const hits = (who: Acting, tenant: string) =>
      look(db.pool, who, async (tx) => {
        const { rows } = await sql`select search_needs(${tenant}, '老人')`.execute(tx)
        return rows.length
      })
    expect(await hits(officer, district.tenant)).toBe(2)
    expect(await hits(await aPostOver(db, district, 'community_worker', AreaCode.parse('370502004')), district.tenant)).toBe(1)
    const stranger = await (await aDistrict(db, 'register-kenli')).as('officer')
    expect(await hits(stranger, district.tenant)).toBe(0)
    expect(await hits(stranger, stranger.tenant)).toBe(0)
  })

  it('shows residents their own matters and nobody else’s', async () => {
    const [teller, neighbour, worker] = [
      await district.as('resident', 0),
      await district.as('resident', 1),
      await district.as('community_worker'),
    ]
    const own = (who: Acting) => look(db.pool, who, (tx) => ownNeeds(tx, who, NO_PROJECTS))
    expect(await own(teller)).toHaveLength(3)
    expect(await own(neighbour)).toEqual([])
    expect(await own(worker)).toEqual([])
  })
})
