import { beforeAll, describe, expect, it } from 'vitest'
import { MIGRATIONS } from '../../app/migrations.ts'
import type { Acting } from '../../kernel/acting.ts'
import type { Result } from '../../kernel/result.ts'
import { act, look } from '../../platform/act.ts'
import type { Tx } from '../../platform/db.ts'
import { type Branching, undoneAfterEach } from '../../platform/testing/branch.ts'
import { onBothDatabases } from '../../platform/testing/on-both-databases.ts'
import { codeOf, value } from '../../platform/testing/outcome.ts'
import { aDistrict, type District } from '../identity/fixtures/a-district.ts'
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
