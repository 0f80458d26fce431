import { beforeAll, expect, it } from 'vitest'
import { MIGRATIONS } from '../../app/migrations.ts'
import { AreaCode } from '../../kernel/area.ts'
import { NeedId, Tenant } from '../../kernel/ids.ts'
import { ok } from '../../kernel/result.ts'
import { act, look } from '../../platform/act.ts'
import type { Tx } from '../../platform/db.ts'
import type { Database } from '../../platform/open-database.ts'
import { onBothDatabases, undone } from '../../platform/testing/on-both-databases.ts'
import { aDistrict, type District, TOWN, VILLAGE } from '../identity/fixtures/a-district.ts'
import { aPostOver } from '../identity/fixtures/a-post.ts'
import { audited } from '../ledger/service/audit.ts'
import { A_LOT, file, fileFor, granted, listed, peopleOf, type People, verified } from './fixtures/a-need.ts'
import { NO_PROJECTS } from './fixtures/no-projects.ts'
import { adoptNeeds } from './service/adopt-needs.ts'
import { decideNeed } from './service/decide-needs.ts'
import { alikeNeeds, mergeNeed, unmergeNeed } from './service/merge-needs.ts'
import { catalogue, ownNeeds, viewNeed } from './service/read-needs.ts'
import { needs } from './store/kept.ts'

const refused = (code: string, facts: object = {}) => ({ ok: false, error: { code, ...facts } })
const NOBODYS = NeedId.parse('01900000-0000-7000-8000-000000000bad')

const FETCHED = { title: '放学后没人接孩子', text: '双职工家庭。', target: '学龄儿童', count: 45 }
const MINDED = { title: '四点半孩子没人管', text: '盼社区有托管班。', target: '小学生', count: 30 }
const LONELY = { title: '老人没人陪', text: '子女不在身边。', target: '独居老人', count: 12 }

onBothDatabases('needs that are the same', (open) => {
  let db: Database
  let district: District
  let people: People
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    district = await aDistrict(db, 'merged')
    people = await peopleOf(district)
  })

  /** The later one of two, to be merged, and the earlier one. */
  const two = async (tx: Tx) => {
    const { id: head } = await file(tx, people.resident, FETCHED)
    const { id } = await file(tx, await district.as('resident', 1), MINDED)
    return { id, head }
  }

  it('are suggested to the worker and the officer with the reason, and nothing else is', async () => {
    const { resident, worker, officer, leader } = people
    await undone(db.pool, resident, async (tx) => {
      const { id, head } = await two(tx)
      await file(tx, resident, LONELY)
      const { id: declined } = await file(tx, resident, FETCHED)
      granted(await decideNeed(tx, officer, declined, { deed: 'need.decline', facts: { reason: '与另一条重复' } }))
      for (const who of [worker, officer]) {
        expect(granted(await alikeNeeds(tx, who, id))).toMatchObject([
          {
            id: head,
            no: '需-2017-0001',
            areaName: '辽河社区',
            said: [{ here: '四点半', there: '放学' }],
            shared: ['孩子'],
            groups: ['children'],
          },
        ])
      }
      for (const who of [resident, leader, await district.as('provider_manager')]) {
        expect(await alikeNeeds(tx, who, id)).toEqual(refused('not-found'))
      }
    })
  })

  it('are handled as one: what was filed stays, numbers are not added, and the second resident reads the first one’s answer', async () => {
    const { resident, worker, officer } = people
    const second = await district.as('resident', 1)
    await undone(db.pool, resident, async (tx) => {
      const { id, head } = await two(tx)
      expect(granted(await mergeNeed(tx, worker, id, head)).status).toBe('merged')
      const own = async () => (await ownNeeds(tx, second, NO_PROJECTS))[0]
      // Not public yet: the other's words may name a person.
      expect(await own()).toMatchObject({
        status: 'merged',
        title: MINDED.title,
        count: MINDED.count,
        head: { status: 'submitted', title: null, no: null, id: null },
      })
      await verified(tx, people, head)
      granted(await decideNeed(tx, officer, head, { deed: 'need.list', facts: {} }))
      expect(await own()).toMatchObject({ head: { status: 'listed', title: '放学后没人接孩子', no: '需-2017-0001', id: null } })
      expect(await adoptNeeds(tx, officer, [head], A_LOT)).toEqual(ok(undefined))
      granted(await decideNeed(tx, officer, head, { deed: 'need.answer', facts: { answer: '您反映的四点半托管已立项。' } }))
      expect(await own()).toMatchObject({
        answer: null,
        head: { status: 'adopted', lotId: A_LOT, answer: '您反映的四点半托管已立项。' },
      })

      const seen = granted(await viewNeed(tx, officer, head, NO_PROJECTS))
      expect(seen).toMatchObject({
        count: 45,
        parts: [{ id, no: '需-2017-0002', count: 30, role: 'community_worker' }],
        head: null,
      })
      expect(seen.parts[0]?.name).toBeTruthy()
      expect(granted(await viewNeed(tx, resident, head, NO_PROJECTS)).parts).toEqual([])
      expect(granted(await viewNeed(tx, officer, id, NO_PROJECTS))).toMatchObject({
        ...MINDED,
        head: { id: head },
        next: null,
        can: { 'need.unmerge': false, 'need.see-contact': true },
        steps: [{ key: 'filed' }, { key: 'merged', state: 'done' }],
      })
      expect((await catalogue(tx, district.nobody, { limit: 10 })).items).toMatchObject([{ no: '需-2017-0001', count: 45 }])
    })
  })

  it.each(['submitted', 'verified'] as const)('part again with a reason, each as it was: %s', async (status) => {
    const { resident, worker, officer } = people
    await undone(db.pool, resident, async (tx) => {
      const { id, head } = await two(tx)
      if (status === 'verified') await verified(tx, people, id)
      const before = granted(await viewNeed(tx, worker, id, NO_PROJECTS))
      granted(await mergeNeed(tx, worker, id, head))
      expect(granted(await unmergeNeed(tx, officer, id, '一条是接送，一条是托管')).status).toBe(status)
      const { record, ...after } = granted(await viewNeed(tx, worker, id, NO_PROJECTS))
      expect({ ...after, revision: 0, record: [] }).toEqual({ ...before, revision: 0, record: [] })
      expect(record.slice(-2)).toMatchObject([
        { deed: 'need.merge', role: 'community_worker', reason: null },
        { deed: 'need.unmerge', role: 'officer', reason: '一条是接送，一条是托管' },
      ])
      expect(await unmergeNeed(tx, officer, id, '再来一次')).toEqual(refused('wrong-status', { status }))
      const own = granted(await viewNeed(tx, await district.as('resident', 1), id, NO_PROJECTS))
      expect(own.record.map(({ reason }) => reason)).not.toContain('一条是接送，一条是托管')
      granted(await mergeNeed(tx, worker, id, head))
    })
  })

  it('stay together once the head has become a project, but not where it was one before', async () => {
    const { officer, worker } = people
    await undone(db.pool, officer, async (tx) => {
      const head = await listed(tx, people, FETCHED)
      const [{ id: early }, { id: late }] = [await file(tx, people.resident, MINDED), await file(tx, people.resident, MINDED)]
      granted(await mergeNeed(tx, worker, early, head))
      await adoptNeeds(tx, officer, [head], A_LOT)
      expect(await unmergeNeed(tx, worker, early, '不是一件事')).toEqual(refused('head-adopted'))
      granted(await mergeNeed(tx, worker, late, head))
      expect(granted(await viewNeed(tx, worker, late, NO_PROJECTS)).can['need.unmerge']).toBe(true)
      expect(granted(await unmergeNeed(tx, worker, late, '不是一件事')).status).toBe('submitted')
    })
  })

  it('are merged one step deep: never into itself, in a chain, in a circle, or into what is over', async () => {
    const { resident, worker, officer } = people
    await undone(db.pool, resident, async (tx) => {
      const { id, head } = await two(tx)
      const { id: third } = await file(tx, resident, FETCHED)
      expect(await mergeNeed(tx, worker, id, id)).toEqual(refused('same-need'))
      expect(await mergeNeed(tx, worker, id, NOBODYS)).toEqual(refused('no-such-head'))
      granted(await mergeNeed(tx, worker, id, head))
      expect(await mergeNeed(tx, worker, id, third)).toEqual(refused('wrong-status', { status: 'merged' }))
      expect(await mergeNeed(tx, worker, head, id)).toEqual(refused('head-not-open'))
      expect(await mergeNeed(tx, worker, third, id)).toEqual(refused('head-not-open'))
      expect(await mergeNeed(tx, worker, head, third)).toEqual(refused('has-merged'))
      expect(granted(await viewNeed(tx, worker, head, NO_PROJECTS)).can['need.merge']).toBe(false)
      granted(await decideNeed(tx, officer, third, { deed: 'need.decline', facts: { reason: '不属职责' } }))
      granted(await unmergeNeed(tx, worker, id, '合错了'))
      expect(await mergeNeed(tx, worker, id, third)).toEqual(refused('head-not-open'))
      const known = await listed(tx, people)
      expect(await mergeNeed(tx, officer, known, head)).toEqual(refused('wrong-status', { status: 'listed' }))
    })
  })

  it('are of one community, and merged by those who work there', async () => {
    const { resident, officer, leader } = people
    const elsewhere = await aPostOver(db, district, 'community_worker', AreaCode.parse('370502004'))
    const neighbour = await aPostOver(db, district, 'resident', TOWN)
    const here = await aPostOver(db, district, 'community_worker', VILLAGE)
    const foreign = { ...officer, tenant: Tenant.parse('elsewhere') }
    await undone(db.pool, resident, async (tx) => {
      const { id, head } = await two(tx)
      for (const who of [resident, leader, elsewhere, foreign, district.nobody]) {
        expect(await mergeNeed(tx, who, id, head)).toEqual(refused('not-found'))
      }
      const { id: ofTown } = await file(tx, neighbour, { ...FETCHED, area: TOWN })
      expect(await mergeNeed(tx, here, id, ofTown)).toEqual(refused('no-such-head'))
      granted(await mergeNeed(tx, officer, id, ofTown))
      // Its worker reads how it stands, and not what a wider area told.
      expect(granted(await viewNeed(tx, here, id, NO_PROJECTS)).head).toMatchObject({
        id: null,
        title: null,
        status: 'submitted',
      })
      expect(granted(await viewNeed(tx, officer, id, NO_PROJECTS)).head).toMatchObject({ id: ofTown })
    })
  })

  it('of which two are merged crosswise at the same moment become one, not none', async () => {
    const { worker } = people
    const { id, head } = granted(
      await act(db.pool, worker, async (tx) => {
        const [a, b] = [await fileFor(tx, worker, FETCHED), await fileFor(tx, worker, MINDED)]
        return ok({ id: a.id, head: b.id })
      }),
    )
    const outcomes = await Promise.all([
      act(db.pool, worker, (tx) => mergeNeed(tx, worker, id, head)),
      act(db.pool, worker, (tx) => mergeNeed(tx, worker, head, id)),
    ])
    expect(outcomes.map((outcome) => outcome.ok || outcome.error.code).toSorted()).toEqual(['head-not-open', true].toSorted())
    const merged = await look(db.pool, worker, (tx) => needs.table.each(tx, worker.tenant, [id, head]))
    expect(merged.map(({ status }) => status).toSorted()).toEqual(['merged', 'submitted'])
    const found: unknown[] = []
    await look(db.pool, worker, (tx) => audited(needs).check(tx, worker.tenant, (some) => found.push(...some)))
    expect(found).toEqual([])
  })

  it('of another house are passed on by the officer with a reason that the resident reads, and are answered in the end', async () => {
    const { resident, worker, officer, leader } = people
    const facts = { to: '区教育局', reason: '护学岗由教育局负责' }
    await undone(db.pool, resident, async (tx) => {
      const { id } = await file(tx, resident)
      expect(await decideNeed(tx, officer, id, { deed: 'need.transfer', facts })).toEqual(
        refused('wrong-status', { status: 'submitted' }),
      )
      await verified(tx, people, id)
      for (const who of [resident, worker, leader]) {
        expect(await decideNeed(tx, who, id, { deed: 'need.transfer', facts })).toEqual(refused('not-found'))
      }
      granted(await decideNeed(tx, officer, id, { deed: 'need.transfer', facts }))
      const seen = granted(await viewNeed(tx, resident, id, NO_PROJECTS))
      expect(seen).toMatchObject({
        status: 'transferred',
        transferredTo: '区教育局',
        transferReason: '护学岗由教育局负责',
        next: { deed: 'need.answer', who: 'officer', mine: false },
      })
      expect(seen.steps.map(({ key, state }) => `${key} ${state}`)).toEqual([
        'filed done',
        'verified done',
        'transferred done',
        'answered now',
        'closed coming',
      ])
      expect((await decideNeed(tx, officer, id, { deed: 'need.list', facts: {} })).ok).toBe(false)
      const { id: same } = await file(tx, resident)
      granted(await mergeNeed(tx, worker, same, id))
      expect(granted(await viewNeed(tx, resident, same, NO_PROJECTS)).head).toMatchObject({
        transferredTo: '区教育局',
        title: null,
      })
      granted(await decideNeed(tx, officer, id, { deed: 'need.answer', facts: { answer: '九月起设护学岗。' } }))
      expect(granted(await decideNeed(tx, officer, id, { deed: 'need.close', facts: {} })).status).toBe('closed')
    })
  })
})
