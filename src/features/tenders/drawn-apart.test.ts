import { beforeAll, expect, it } from 'vitest'
import { MIGRATIONS } from '../../app/migrations.ts'
import type { Acting } from '../../kernel/acting.ts'
import { civilDateOf, plusDays, plusMs } from '../../kernel/civil.ts'
import { type LotId, type MemberId, PostId } from '../../kernel/ids.ts'
import type { Role } from '../../kernel/roles.ts'
import { act, look } from '../../platform/act.ts'
import type { Tx } from '../../platform/db.ts'
import type { Database } from '../../platform/open-database.ts'
import { onBothDatabases } from '../../platform/testing/on-both-databases.ts'
import { value } from '../../platform/testing/outcome.ts'
import { aDistrict, CITY, type District } from '../identity/fixtures/a-district.ts'
import { insertPost } from '../identity/store/enrol.ts'
import { endPost } from '../identity/store/roll.ts'
import { OPENED } from './fixtures/a-lot.ts'
import { aDrawnPanel, aSitting, isAbsent, seatsIn, publisherOf } from './fixtures/a-panel.ts'
import { drawPanel, replaceJuror, viewPanel } from './service/panels.ts'
import { enterPool, listPool, suspendJuror } from './service/pool.ts'
import { insertPoolJurors } from './store/pool.ts'

onBothDatabases('a draw', (open) => {
  let db: Database
  let district: District
  let officer: Acting
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    district = await aDistrict(db, 'drawn-apart')
    officer = await district.as('officer')
    // With its pool.
    await aSitting(db, district, 'POOL')
  })

  const panelOf = async (lotId: LotId, who = officer) => value(await look(db.pool, who, (tx) => viewPanel(tx, who, lotId)))

  /** Whatever the rules of giving say. */
  const holds = (tx: Tx, member: MemberId, role: Role) => {
    const post = { tenant: district.tenant, id: PostId.parse(district.newId()), member, party: null, role, area: CITY }
    return insertPost(tx, { ...post, validFrom: civilDateOf(officer.now), validUntil: null })
  }

  it('is made from people who hold a juror’s post', async () => {
    const { actor: member } = await district.as('finance')
    const entered = await act(db.pool, officer, (tx) => enterPool(tx, officer, { member, expert: true, field: '财务' }))
    expect(entered).toEqual({ ok: false, error: { code: 'no-juror-post' } })
    const pool = await look(db.pool, officer, (tx) => listPool(tx, officer))
    expect(pool).toHaveLength(9)
    expect(pool.filter(({ expert }) => expert)).toHaveLength(8)
  })

  it('is made from nobody who is suspended, until they are taken back', async () => {
    const pool = await look(db.pool, officer, (tx) => listPool(tx, officer))
    const one = pool.find(({ pooled }) => pooled)
    if (one === undefined) throw new Error('nobody is in the pool')
    const stand = (reason: string | null, who = officer) => act(db.pool, who, (tx) => suspendJuror(tx, who, one.member, reason))
    expect(await stand('已到外省工作，不再评审')).toEqual({ ok: true, value: { member: one.member } })
    const standing = async () => {
      const found = await look(db.pool, officer, (tx) => listPool(tx, officer))
      return found.find(({ member }) => member === one.member)?.suspended
    }
    expect(await standing()).toBe('已到外省工作，不再评审')
    const { lotId } = await aDrawnPanel(db, district, 'WITHOUT-ONE')
    const drawn = await look(db.pool, officer, (tx) => viewPanel(tx, officer, lotId))
    expect(drawn.ok && drawn.value.draw.pool.map(({ member }) => member)).not.toContain(one.member)
    await stand(null, { ...officer, now: plusMs(officer.now, 60_000) })
    expect(await standing()).toBeNull()
    const leader = await district.as('leader')
    expect(await act(db.pool, leader, (tx) => suspendJuror(tx, leader, one.member, '演示'))).toMatchObject({ ok: false })
  })

  it('leaves out whoever makes purchases or had a hand in this one, whatever let them into the pool', async () => {
    const { lotId, chance } = await aSitting(db, district, 'OFFICE')
    const officers = [officer, await district.as('officer', 1), await district.as('officer', 2)]
    const ran = await publisherOf(db, officer, lotId)
    const [own] = officers.find(({ actor }) => actor === ran)?.posts ?? []
    const other = officers.find(({ actor }) => actor !== ran)
    if (own === undefined || other === undefined) throw new Error('no officer')
    const unseals = await district.as('juror', 2)
    await act(db.pool, other, async (tx) => {
      await holds(tx, unseals.actor, 'custodian')
      await holds(tx, ran, 'juror')
      await insertPoolJurors(tx, district, [{ member: ran, expert: true, field: '社会工作' }])
      // What was done on the lot stays done, though the post has ended since.
      await endPost(tx, district, own.id, plusDays(civilDateOf(other.now), -1))
      const drawn = await drawPanel(tx, other, lotId, { witness: '演示' }, chance)
      expect(drawn.ok).toBe(true)
      const panel = await viewPanel(tx, other, lotId)
      if (!panel.ok) throw new Error(panel.error.code)
      expect(new Set(panel.value.draw.excluded)).toEqual(
        new Set([
          { member: unseals.actor, ground: 'office-post', party: null },
          { member: ran, ground: 'acted-on-lot', party: null },
        ]),
      )
      expect(panel.value).toMatchObject({ repeated: true })
      return { ok: false, error: 'undone' }
    })
  })

  it('is made from the pool of the call: the office’s friends come too late, and whoever it suspended since is told', async () => {
    const { lotId, chance } = await aSitting(db, district, 'FRIENDS')
    const later = { ...officer, now: OPENED }
    const pool = await look(db.pool, officer, (tx) => listPool(tx, officer))
    const [gone, ...others] = pool.filter(({ pooled, suspended }) => pooled && suspended === null).map(({ member }) => member)
    if (gone === undefined) throw new Error('nobody is in the pool')
    const friends = [(await district.as('resident')).actor, (await district.as('social_worker')).actor]
    await act(db.pool, later, async (tx) => {
      for (const member of friends) {
        await holds(tx, member, 'juror')
        value(await enterPool(tx, later, { member, expert: true, field: '社会工作' }))
      }
      expect(await suspendJuror(tx, later, gone, '工作需要')).toEqual({ ok: false, error: { code: 'reason-says-nothing' } })
      value(await suspendJuror(tx, later, gone, '生病'))
      value(await drawPanel(tx, later, lotId, { witness: '演示' }, chance))
      const { draw, repeated } = value(await viewPanel(tx, later, lotId))
      expect(repeated).toBe(true)
      expect(new Set(draw.pool.map(({ member }) => member))).toEqual(new Set(others))
      expect(new Set(draw.since)).toEqual(
        new Set([
          { member: gone, change: 'suspended', reason: '生病' },
          ...friends.map((member) => ({ member, change: 'entered', reason: '' })),
        ]),
      )
      return { ok: false, error: 'undone' }
    })
    await act(db.pool, later, async (tx) => {
      for (const member of others) value(await suspendJuror(tx, later, member, '住院治疗，三个月内不能评审'))
      const drawn = await drawPanel(tx, later, lotId, { witness: '演示' }, chance)
      expect(drawn).toMatchObject({ ok: false, error: { code: 'too-few-jurors', found: 1, since: others.length } })
      return { ok: false, error: 'undone' }
    })
  })

  it('passes over an alternate who has come to make purchases since the draw', async () => {
    const sitting = await aDrawnPanel(db, district, 'TURNED')
    const { lotId } = sitting
    const [first] = await seatsIn(sitting)
    if (!first) throw new Error('five seats')
    await isAbsent(sitting, first)
    const { alternates: waiting } = (await panelOf(lotId, await district.as('custodian'))).draw
    await act(db.pool, officer, async (tx) => {
      for (const member of waiting) await holds(tx, member, 'finance')
      expect(await replaceJuror(tx, officer, lotId, first.jurorId)).toEqual({
        ok: false,
        error: { code: 'no-alternate', waiting: 0, passed: 2 },
      })
      return { ok: false, error: 'undone' }
    })
  })

  it('has in its pool nobody who entered themselves, and nobody who makes purchases', async () => {
    await act(db.pool, officer, async (tx) => {
      const entry = { expert: true, field: '社会工作' }
      const juror = await district.as('juror', 1)
      const both = { ...juror, posts: [...juror.posts, ...officer.posts] }
      expect(await enterPool(tx, both, { member: both.actor, ...entry })).toEqual({ ok: false, error: { code: 'own-entry' } })
      await holds(tx, juror.actor, 'leader')
      expect(await enterPool(tx, officer, { member: juror.actor, ...entry })).toEqual({
        ok: false,
        error: { code: 'makes-purchases' },
      })
      return { ok: false, error: 'undone' }
    })
  })
})
