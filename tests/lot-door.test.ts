import { beforeAll, expect, it } from 'vitest'
import { MIGRATIONS } from '../src/app/migrations.ts'
import { aDistrict, type District } from '../src/features/identity/fixtures/a-district.ts'
import { aProgramme } from '../src/features/tenders/fixtures/a-lot.ts'
import { aLotPlan } from '../src/features/tenders/fixtures/a-lot-plan.ts'
import type { ProgrammeId } from '../src/kernel/ids.ts'
import { ok } from '../src/kernel/result.ts'
import { act } from '../src/platform/act.ts'
import type { Database } from '../src/platform/open-database.ts'
import { onBothDatabases } from '../src/platform/testing/on-both-databases.ts'
import { anApi, type TestApi } from './an-api.ts'

onBothDatabases('the door of lots', (open) => {
  let db: Database
  let district: District
  let api: TestApi
  let programme: ProgrammeId
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    district = await aDistrict(db, 'lot-door')
    api = await anApi(db, district)
    const made = await act(db.pool, await district.as('officer'), async (tx) => ok(await aProgramme(tx, district)))
    if (!made.ok) throw new Error('no programme')
    programme = made.value
  })
  const lots = () => `/api/tenants/${district.tenant}/lots`

  it('takes a plan, shows it to its office, and keeps it from the public', async () => {
    const officer = (await district.as('officer')).actor
    const drafted = await api.ask(officer, 'POST', lots(), aLotPlan(programme))
    expect(drafted.status).toBe(200)
    const { id } = await drafted.json()
    const shown = await api.ask(officer, 'GET', `${lots()}/${id}`)
    expect(await shown.json()).toMatchObject({ status: 'draft', revision: 1, can: { 'lot.prepare': true }, areaName: '辽河社区' })
    expect((await api.ask(undefined, 'GET', `${lots()}/${id}`)).status).toBe(404)
    expect(await (await api.ask(undefined, 'GET', lots())).json()).toEqual({ items: [], next: null, standings: [] })
    expect((await api.ask(officer, 'GET', `${lots()}?limit=1&status=draft&q=${encodeURIComponent('安宁')}`)).status).toBe(200)
  })

  it('refuses a rubric of a thousand levels like any other mistake', async () => {
    const officer = (await district.as('officer')).actor
    const plan = aLotPlan(programme, { code: 'DEEP' })
    const tree = JSON.parse('[{"id":"a","max":"1","children":'.repeat(2000) + '[]' + '}]'.repeat(2000))
    const reply = await api.ask(officer, 'POST', lots(), { ...plan, rubric: { ...plan.rubric, tree } })
    expect([reply.status, await reply.json()]).toMatchObject([
      422,
      { code: 'invalid', errors: [{ path: 'rubric', code: 'too-deep' }] },
    ])
  })

  it('tells what a page asked wrongly', async () => {
    for (const query of ['limit=0', 'limit=x', 'status=nothing', 'area=1', 'q=x', 'programme=1'])
      expect((await api.ask(undefined, 'GET', `${lots()}?${query}`)).status).toBe(422)
  })
})
