import { beforeAll, expect, it } from 'vitest'
import { MIGRATIONS } from '../../app/migrations.ts'
import type { Acting } from '../../kernel/acting.ts'
import { AreaCode } from '../../kernel/area.ts'
import { CivilDate, instantAt } from '../../kernel/civil.ts'
import { NeedId } from '../../kernel/ids.ts'
import { ok } from '../../kernel/result.ts'
import { act, look } from '../../platform/act.ts'
import type { Database } from '../../platform/open-database.ts'
import { onBothDatabases, undone } from '../../platform/testing/on-both-databases.ts'
import { aDistrict, type District, VILLAGE } from '../identity/fixtures/a-district.ts'
import { aPostOver } from '../identity/fixtures/a-post.ts'
import { audited } from '../ledger/service/audit.ts'
import {
  A_LOT,
  ANOTHER_LOT,
  aFiling,
  aFilingOnBehalf,
  file,
  fileFor,
  granted,
  listed,
  peopleOf,
  verified,
} from './fixtures/a-need.ts'
import { adoptNeeds } from './service/adopt-needs.ts'
import { decideNeed } from './service/decide-needs.ts'
import { completeNeed, fileNeed, fileOnBehalf } from './service/file-needs.ts'
import { NeedQuery } from './contract/need.ts'
import type { NeedStanding } from './rules/need-standing.ts'
import { catalogue, listNeeds, ownNeeds, viewNeed } from './service/read-needs.ts'
import { needs } from './store/kept.ts'
import { NO_PROJECTS } from './fixtures/no-projects.ts'

const refused = (code: string, facts: object = {}) => ({ ok: false, error: { code, ...facts } })
const draw = () => 7

onBothDatabases('a need', (open) => {
  let db: Database
  let district: District
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    district = await aDistrict(db, 'needs')
  })

  it('goes from the resident’s phone over worker and officer into the catalogue, a project and an answer', async () => {
    const people = await peopleOf(district)
    const { resident, worker, officer } = people
    await undone(db.pool, resident, async (tx) => {
      const filed = await file(tx, resident)
      expect(filed).toMatchObject({ no: '需-2017-0001', status: 'submitted' })
      const { id } = filed
      expect(granted(await viewNeed(tx, worker, id, NO_PROJECTS))).toMatchObject({
        channel: 'phone',
        receivedOn: '2017-05-02',
        onBehalf: false,
        next: { deed: 'need.verify', who: 'community_worker', mine: true },
        can: { 'need.verify': true, 'need.list': false },
      })
      await verified(tx, people, id)
      granted(await decideNeed(tx, officer, id, { deed: 'need.list', facts: {} }))
      expect(await adoptNeeds(tx, officer, [id], A_LOT)).toEqual(ok(undefined))
      granted(await decideNeed(tx, officer, id, { deed: 'need.answer', facts: { answer: '已立项，九月开课。' } }))
      granted(await decideNeed(tx, officer, id, { deed: 'need.close', facts: {} }))

      const seen = granted(await viewNeed(tx, resident, id, NO_PROJECTS))
      expect(seen).toMatchObject({ status: 'closed', lotId: A_LOT, answer: '已立项，九月开课。', next: null })
      expect(seen.steps.map(({ key, state }) => `${key} ${state}`)).toEqual([
        'filed done',
        'verified done',
        'listed done',
        'adopted done',
        'answered done',
        'closed done',
      ])
      expect(seen.record.map(({ role }) => role)).toEqual([
        'resident',
        'community_worker',
        'officer',
        'officer',
        'officer',
        'officer',
      ])
    })
  })

  it('is written down by the community worker for somebody who came to the door, on the day they came', async () => {
    const worker = await district.as('community_worker')
    await undone(db.pool, worker, async (tx) => {
      const { id } = await fileFor(tx, worker)
      expect(granted(await viewNeed(tx, worker, id, NO_PROJECTS))).toMatchObject({
        onBehalf: true,
        channel: 'home-visit',
        receivedOn: '2017-04-20',
      })
      const tomorrow = aFilingOnBehalf({ receivedOn: CivilDate.parse('2017-05-03') })
      expect(await fileOnBehalf(tx, worker, tomorrow, draw)).toEqual(refused('received-in-future'))
    })
  })

  it('is numbered without gaps: a filing that comes to nothing gives its number back', async () => {
    const resident = await district.as('resident')
    await undone(db.pool, resident, async (tx) => {
      expect((await file(tx, resident)).no).toBe('需-2017-0001')
    })
    await undone(db.pool, resident, async (tx) => {
      expect((await file(tx, resident)).no).toBe('需-2017-0001')
      expect((await file(tx, resident)).no).toBe('需-2017-0002')
      const nextYear = { ...resident, now: instantAt(CivilDate.parse('2018-01-01'), '00:00') }
      expect((await file(tx, nextYear)).no).toBe('需-2018-0001')
    })
  })

  it('of two residents who send at the same moment each gets a number of their own', async () => {
    const elsewhere = await aDistrict(db, 'needs-numbers')
    const [one, other] = [await elsewhere.as('resident', 0), await elsewhere.as('resident', 1)]
    const sent = await Promise.all(
      [one, other, one, other].map((who) => act(db.pool, who, (tx) => fileNeed(tx, who, aFiling(), draw))),
    )
    expect(sent.map((outcome) => granted(outcome).no).sort()).toEqual([1, 2, 3, 4].map((n) => `需-2017-000${n}`))
  })

  it('is sent back with a reason and completed by whoever filed it', async () => {
    const [resident, neighbour, worker] = [
      await district.as('resident', 0),
      await district.as('resident', 1),
      await district.as('community_worker'),
    ]
    await undone(db.pool, resident, async (tx) => {
      const { id } = await file(tx, resident)
      granted(await decideNeed(tx, worker, id, { deed: 'need.return', facts: { reason: '请写明孩子所在学校' } }))
      expect(granted(await viewNeed(tx, resident, id, NO_PROJECTS))).toMatchObject({
        returnReason: '请写明孩子所在学校',
        next: { deed: 'need.complete', who: 'resident', mine: true },
      })
      const { contact: _, area: __, ...statement } = aFiling({ text: '孩子在辽河小学二年级，四点半放学。' })
      expect(await completeNeed(tx, neighbour, id, statement)).toEqual(refused('not-found'))
      expect(granted(await completeNeed(tx, resident, id, statement)).status).toBe('submitted')
      expect(granted(await viewNeed(tx, worker, id, NO_PROJECTS))).toMatchObject({
        returnReason: null,
        text: '孩子在辽河小学二年级，四点半放学。',
        channel: 'phone',
        next: { deed: 'need.verify' },
      })
    })
  })

  it('sent back, waits for its resident and not for the worker, until it was completed', async () => {
    const { resident, worker, officer } = await peopleOf(district)
    await undone(db.pool, resident, async (tx) => {
      const { id } = await file(tx, resident)
      const standings = async () => {
        const told = { ...NeedQuery.parse({}), limit: 20 }
        const counted = async (who: Acting, standing: NeedStanding) =>
          (await listNeeds(tx, who, { ...told, standing }, NO_PROJECTS)).items.length
        return {
          seen: (await ownNeeds(tx, resident, NO_PROJECTS)).map(({ standing }) => standing),
          toVerify: await counted(worker, 'submitted'),
          toComplete: await counted(officer, 'to_complete'),
          forOthers: (await listNeeds(tx, worker, { ...told, standing: 'to_complete', onBehalf: 'true' }, NO_PROJECTS)).items
            .length,
        }
      }
      expect(await standings()).toEqual({ seen: ['submitted'], toVerify: 1, toComplete: 0, forOthers: 0 })
      granted(await decideNeed(tx, worker, id, { deed: 'need.return', facts: { reason: '哪一栋楼？' } }))
      expect(await standings()).toEqual({ seen: ['to_complete'], toVerify: 0, toComplete: 1, forOthers: 0 })
      const waits = { deed: 'need.complete', who: 'resident', mine: false }
      expect(granted(await viewNeed(tx, worker, id, NO_PROJECTS)).next).toEqual(waits)
      const { contact: _, area: __, ...statement } = aFiling({ text: '3号楼没有电梯。' })
      granted(await completeNeed(tx, resident, id, statement))
      expect(await standings()).toEqual({ seen: ['submitted'], toVerify: 1, toComplete: 0, forOthers: 0 })

      const { id: spoken } = await fileFor(tx, worker)
      granted(await decideNeed(tx, officer, spoken, { deed: 'need.return', facts: { reason: '有几户？' } }))
      expect(await standings()).toMatchObject({ toVerify: 1, toComplete: 1, forOthers: 1 })
    })
  })

  it('keeps what was said first, what was asked and what was added, for resident, worker and officer', async () => {
    const { resident, worker, officer } = await peopleOf(district)
    await undone(db.pool, resident, async (tx) => {
      const { id } = await file(tx, resident, { text: '没有电梯。', count: null })
      const { contact: _, area: __, ...said } = aFiling({ text: '没有电梯。', count: null })
      const asked = { deed: 'need.return', facts: { reason: '哪一栋楼？' } } as const
      granted(await decideNeed(tx, worker, id, asked))
      granted(await completeNeed(tx, resident, id, { ...said, text: '3号楼没有电梯。' }))
      granted(await decideNeed(tx, officer, id, { deed: 'need.return', facts: { reason: '有几户？' } }))
      granted(await completeNeed(tx, resident, id, { ...said, text: '3号楼没有电梯。', count: 12 }))
      granted(await decideNeed(tx, worker, id, { deed: 'need.verify', facts: { verification: '属实' } }))
      for (const reader of [resident, worker, officer]) {
        const { record, standing } = granted(await viewNeed(tx, reader, id, NO_PROJECTS))
        expect(standing).toBe('verified')
        expect(record.map(({ deed, reason, changes }) => ({ deed, reason, changes }))).toEqual([
          { deed: 'need.file', reason: null, changes: [] },
          { deed: 'need.return', reason: '哪一栋楼？', changes: [] },
          { deed: 'need.complete', reason: null, changes: [{ field: 'text', from: '没有电梯。', to: '3号楼没有电梯。' }] },
          { deed: 'need.return', reason: '有几户？', changes: [] },
          { deed: 'need.complete', reason: null, changes: [{ field: 'count', from: null, to: '12' }] },
          { deed: 'need.verify', reason: null, changes: [] },
        ])
      }
    })
  })

  it('is declined with a reason that the resident reads', async () => {
    const [resident, officer] = [await district.as('resident'), await district.as('officer')]
    await undone(db.pool, resident, async (tx) => {
      const { id } = await file(tx, resident)
      granted(await decideNeed(tx, officer, id, { deed: 'need.decline', facts: { reason: '属教育部门职责，已告知学校。' } }))
      const [mine] = await ownNeeds(tx, resident, NO_PROJECTS)
      expect(mine).toMatchObject({ status: 'declined', answer: '属教育部门职责，已告知学校。' })
    })
  })

  it('is each one’s own step: nobody verifies, lists or answers in another’s place, and no step comes twice', async () => {
    const { resident, worker, officer, leader } = await peopleOf(district)
    await undone(db.pool, resident, async (tx) => {
      const { id } = await file(tx, resident)
      const verification = { deed: 'need.verify', facts: { verification: '属实' } } as const
      for (const other of [resident, officer, leader]) {
        expect(await decideNeed(tx, other, id, verification)).toEqual(refused('not-found'))
      }
      expect(await decideNeed(tx, officer, id, { deed: 'need.list', facts: {} })).toEqual(
        refused('wrong-status', { status: 'submitted' }),
      )
      granted(await decideNeed(tx, worker, id, verification))
      expect(await decideNeed(tx, worker, id, verification)).toEqual(refused('wrong-status', { status: 'verified' }))
      expect(await decideNeed(tx, worker, id, { deed: 'need.list', facts: {} })).toEqual(refused('not-found'))
    })
  })

  it('is not filed for an area that is nobody’s, nor by whoever has no post there', async () => {
    const [resident, officer, provider] = [
      await district.as('resident'),
      await district.as('officer'),
      await district.as('provider_manager'),
    ]
    const neighbour = await aPostOver(db, district, 'resident', AreaCode.parse('370502004'))
    await undone(db.pool, resident, async (tx) => {
      const unknown = aFiling({ area: AreaCode.parse('370599999999') })
      expect(await fileNeed(tx, resident, unknown, draw)).toEqual(refused('no-such-area'))
      expect(await fileNeed(tx, neighbour, aFiling(), draw)).toEqual(refused('not-found'))
      expect(await fileNeed(tx, officer, aFiling(), draw)).toEqual(refused('not-found'))
      expect(await fileOnBehalf(tx, provider, aFilingOnBehalf(), draw)).toEqual(refused('not-found'))
    })
  })
})

onBothDatabases('the needs of a purchase', (open) => {
  let db: Database
  let district: District
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    district = await aDistrict(db, 'needs-2')
  })

  it('are adopted all or none, by the officer, and by as many projects as they have aspects', async () => {
    const people = await peopleOf(district)
    const { resident, officer, leader } = people
    await undone(db.pool, resident, async (tx) => {
      const [one, two] = [await listed(tx, people), await listed(tx, people)]
      const { id: fresh } = await file(tx, resident)
      expect(await adoptNeeds(tx, officer, [fresh], A_LOT)).toEqual(refused('need-not-listed', { need: fresh }))
      const nobodys = NeedId.parse('01900000-0000-7000-8000-000000000bad')
      expect(await adoptNeeds(tx, officer, [nobodys], A_LOT)).toEqual(refused('need-not-listed', { need: nobodys }))
      expect((await adoptNeeds(tx, leader, [one], A_LOT)).ok).toBe(false)
      expect(await adoptNeeds(tx, officer, [one, two, one], A_LOT)).toEqual(ok(undefined))
      expect(await adoptNeeds(tx, officer, [two], ANOTHER_LOT)).toEqual(ok(undefined))
      expect(await needs.table.each(tx, officer.tenant, [one, two, nobodys])).toMatchObject([
        { id: one, no: '需-2017-0001', title: '放学后没人接送', status: 'adopted', lotId: A_LOT },
        { id: two, no: '需-2017-0002', status: 'adopted', lotId: ANOTHER_LOT },
      ])
    })
  })

  it('stand in a catalogue for everyone, without a word about persons', async () => {
    const people = await peopleOf(district)
    const { resident, officer } = people
    await undone(db.pool, officer, async (tx) => {
      await listed(tx, people, { title: '放学后没人接送' })
      const adopted = await listed(tx, people, { title: '老人买药难' })
      await file(tx, resident, { title: '还没核实的事' })
      await adoptNeeds(tx, officer, [adopted], A_LOT)
      const shown = await catalogue(tx, district.nobody, { limit: 50 })
      expect(shown.items.map(({ title, status, areaName }) => [title, status, areaName])).toEqual([
        ['老人买药难', 'adopted', '辽河社区'],
        ['放学后没人接送', 'listed', '辽河社区'],
      ])
      expect(shown.items.map(({ listedOn }) => listedOn)).toEqual(['2017-05-02', '2017-05-02'])
      expect(Object.keys(shown.items[0] ?? {}).sort()).toEqual(
        ['area', 'areaName', 'count', 'listedOn', 'no', 'receivedOn', 'status', 'target', 'title', 'unit'].sort(),
      )
      const first = await catalogue(tx, district.nobody, { limit: 1 })
      expect(first.items).toHaveLength(1)
      const rest = await catalogue(tx, district.nobody, { limit: 1, after: first.next ?? '' })
      expect([...first.items, ...rest.items]).toEqual(shown.items)
      expect(rest.next).toBeNull()
    })
  })

  it('are borne out by their record, column by column', async () => {
    const elsewhere = await aDistrict(db, 'needs-audited')
    const people = await peopleOf(elsewhere)
    const { resident, officer } = people
    await act(db.pool, resident, async (tx) => {
      const id = await listed(tx, people)
      await adoptNeeds(tx, officer, [id], A_LOT)
      await file(tx, resident, { area: VILLAGE, contact: null })
      return ok(undefined)
    })
    const found: unknown[] = []
    await look(db.pool, officer, (tx) => audited(needs).check(tx, officer.tenant, (some) => found.push(...some)))
    expect(found).toEqual([])
  })
})
