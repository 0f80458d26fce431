import { beforeAll, describe, expect, it } from 'vitest'
import { MIGRATIONS } from '../../app/migrations.ts'
import type { Acting } from '../../kernel/acting.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { act, look } from '../../platform/act.ts'
import type { Tx } from '../../platform/db.ts'
import { type Branching, undoneAfterEach } from '../../platform/testing/branch.ts'
import { onBothDatabases } from '../../platform/testing/on-both-databases.ts'
import { codeOf, value } from '../../platform/testing/outcome.ts'
import { aDistrict, type District } from '../identity/fixtures/a-district.ts'
import { LotPlan } from './contract/lot.ts'
import { aCall, aDraftLot, PUBLISHED } from './fixtures/a-lot.ts'
import { approveAsItStands } from './fixtures/as-it-stands.ts'
import { NO_CONTRACTS } from './service/contracts-ahead.ts'
import { publishLot } from './service/lot-call.ts'
import { prepareLot, reviseLot } from './service/lot-plans.ts'
import { listLots, viewCall, viewLot } from './service/lot-views.ts'
import { draftInstead } from './web/desk/lot-form/lot-draft.ts'
import ready from './rules/data/ready-services.json'
import { catalogueFaults, type ServiceItem } from './rules/service-catalogue.ts'
import { itemsIn, rowsOf } from './rules/service-rows.ts'
import { publishServiceCatalogue, viewServiceCatalogue, writeServiceCatalogue } from './service/service-catalogues.ts'

const item = (code: string, over: Partial<ServiceItem> = {}): ServiceItem => ({
  code,
  name: `服务${code}`,
  note: '',
  department: '',
  ...over,
})

describe('the rules of a catalogue of services', () => {
  it('want each code once, and below one that is there', () => {
    expect(catalogueFaults([item('A'), item('A01'), item('A0101')])).toEqual([])
    expect(catalogueFaults([item('A'), item('A0101'), item('A')])).toEqual([
      { path: 'items.1.code', code: 'code-without-parent' },
      { path: 'items.2.code', code: 'code-twice' },
    ])
    expect(catalogueFaults(ready)).toEqual([])
  })

  it('read a line per item as they write it, and name the line that cannot be read', () => {
    const items = [item('A'), item('A01', { department: '民政部门' }), item('A0101', { note: '邻里互助' })]
    expect(itemsIn(rowsOf(items))).toEqual({ items, wrong: [] })
    expect(itemsIn('a01｜社区治理\n\nA1|错\nA02|')).toEqual({ items: [item('A01', { name: '社区治理' })], wrong: [3, 4] })
  })
})

onBothDatabases('the catalogue of services', (open) => {
  let db: Branching
  let district: District
  let officer: Acting
  let leader: Acting
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    district = await aDistrict(db, 'service-catalogue')
    officer = await district.as('officer')
    leader = await district.as('leader')
  })
  undoneAfterEach(() => db)

  const does = <T, E>(who: Acting, deed: (tx: Tx) => Promise<Result<T, E>>) => act(db.pool, who, deed)
  const writes = (items: ServiceItem[], revision = 0, who = officer) =>
    does(who, (tx) => writeServiceCatalogue(tx, who, { revision, items }))
  const publishes = (id: Parameters<typeof publishServiceCatalogue>[2], revision: number, who = leader) =>
    does(who, (tx) => publishServiceCatalogue(tx, who, id, revision))
  const seen = (who: Acting) => look(db.pool, who, (tx) => viewServiceCatalogue(tx, who))

  it('is written by the officer, in force with the leader’s word on what was read, and public from then on', async () => {
    const { id, revision } = value(await writes([item('A01'), item('A')]))
    expect((await seen(officer)).draft?.items.map(({ code }) => code)).toEqual(['A', 'A01'])
    const hidden = await seen(district.nobody)
    expect([hidden.current, hidden.draft, hidden.ready]).toEqual([null, null, []])
    expect(await look(db.pool, district.nobody, (tx) => tx.selectFrom('serviceCatalogue').selectAll().execute())).toEqual([])
    expect(codeOf(await publishes(id, revision, officer))).toBe('not-found')
    const again = value(await writes([item('A'), item('A01'), item('A0101')], revision))
    expect(codeOf(await writes([item('A')], revision))).toBe('changed-meanwhile')
    expect(codeOf(await publishes(id, revision))).toBe('changed-meanwhile')
    value(await publishes(id, again.revision))
    const shown = await seen(district.nobody)
    expect(shown.current?.items.map(({ code }) => code)).toEqual(['A', 'A01', 'A0101'])
    expect(shown.negative.items).toHaveLength(6)
  })

  it('is what a planned project is held against until it is called; a new edition finds the item gone, and nothing is stopped', async () => {
    const services = ['A', 'A01', 'A0101'].map((code) => item(code))
    const first = value(await writes(services))
    value(await publishes(first.id, first.revision))
    const made = await does(officer, async (tx) => ok(await aDraftLot(tx, district, { plan: { service: null } })))
    const { lotId } = value(made)
    const told = (who: Acting) => look(db.pool, who, async (tx) => value(await viewLot(tx, who, lotId, NO_CONTRACTS)))
    const listed = async (who: Acting) => {
      const { items } = await look(db.pool, who, (tx) => listLots(tx, who, { limit: 20 }, NO_CONTRACTS))
      return items.find(({ id }) => id === lotId)?.doubted
    }
    const unnamed = [{ code: 'service-unnamed' }]
    expect((await told(leader)).doubted).toEqual({ doubts: unnamed, reason: '' })
    expect((await told(officer)).findings).toContainEqual({ code: 'service-reason-missing', severity: 'warn' })
    const { revision, ...view } = await told(officer)
    const plan = LotPlan.parse(Object.fromEntries(LotPlan.keyof().options.map((key) => [key, view[key]])))
    const named = { ...plan, service: { code: 'A0101', name: '服务A0101' } }
    value(await does(officer, (tx) => reviseLot(tx, officer, lotId, { revision, plan: named })))
    expect([(await told(leader)).doubted, await listed(leader)]).toEqual([null, null])
    const second = value(await writes(services.slice(0, 2)))
    expect((await seen(leader)).draft?.drops.map(({ id }) => id)).toEqual([lotId])
    value(await publishes(second.id, second.revision))
    const gone = { doubts: [{ code: 'service-gone', found: 'A0101 服务A0101' }], reason: '' }
    expect([(await told(leader)).doubted, await listed(leader)]).toEqual([gone, gone])
    const reasoned = { revision: revision + 1, plan: { ...named, serviceReason: '目录修订前已立项。' } }
    value(await does(officer, (tx) => reviseLot(tx, officer, lotId, reasoned)))
    expect(await listed(leader)).toEqual({ ...gone, reason: '目录修订前已立项。' })
    value(await does(officer, (tx) => prepareLot(tx, officer, lotId)))
    value(await does(leader, (tx) => approveAsItStands(tx, leader, lotId)))
    const call = { ...aCall(), title: '征集公告（演示）' }
    value(await does({ ...officer, now: PUBLISHED }, (tx) => publishLot(tx, { ...officer, now: PUBLISHED }, lotId, call)))
    expect([(await told(leader)).doubted, await listed(leader)]).toEqual([null, null])
    expect((await told(leader)).serviceReason).toBe('目录修订前已立项。')
    expect(draftInstead(await told(officer))).toMatchObject({ service: named.service, serviceReason: '目录修订前已立项。' })
    const shown = await told(district.nobody)
    expect([shown.service, shown.serviceReason, shown.ceilingReason]).toEqual([named.service, '', ''])
    const { body } = await look(db.pool, district.nobody, async (tx) => value(await viewCall(tx, district.nobody, lotId)))
    expect(body.service).toEqual(named.service)
    expect(JSON.stringify(body)).not.toContain('目录修订前已立项')
  })

  it('has one edition in force: the next takes its place, and neither is written by anybody else', async () => {
    const first = value(await writes([item('A')]))
    value(await publishes(first.id, first.revision))
    const next = value(await writes([item('A'), item('A01')]))
    expect(next.id).not.toBe(first.id)
    value(await publishes(next.id, next.revision))
    expect(await seen(district.nobody)).toMatchObject({ current: { id: next.id, no: 2 }, draft: null })
    for (const who of [leader, await district.as('provider_manager'), district.nobody])
      expect(codeOf(await writes([item('A')], 0, who))).toBe('not-found')
    expect(await writes([item('A0101')])).toMatchObject({ ok: false, error: { code: 'invalid' } })
  })
})
