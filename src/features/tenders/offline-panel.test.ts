import { beforeAll, expect, it } from 'vitest'
import { MIGRATIONS } from '../../app/migrations.ts'
import type { Acting } from '../../kernel/acting.ts'
import { CivilDate, instantAt } from '../../kernel/civil.ts'
import { MemberId, type PartyId } from '../../kernel/ids.ts'
import { ok } from '../../kernel/result.ts'
import { act, look } from '../../platform/act.ts'
import { type Branching, undoneAfterEach } from '../../platform/testing/branch.ts'
import { onBothDatabases } from '../../platform/testing/on-both-databases.ts'
import { codeOf, value } from '../../platform/testing/outcome.ts'
import { aPostOver } from '../identity/fixtures/a-post.ts'
import { changed } from '../identity/service/settings-change.ts'
import { endPost } from '../identity/store/roll.ts'
import { recordRelation } from '../identity/service/relations.ts'
import type { OfflineReviewEntry } from './contract/offline-review.ts'
import { at } from './fixtures/a-bidding.ts'
import { did, managerOf, type Sitting } from './fixtures/a-panel.ts'
import { aPaperReview, fit, HELD_ON, named, paperScans } from './fixtures/a-paper-review.ts'
import { confirmAsItStands } from './fixtures/as-it-stands.ts'
import { anUndrawnLot } from './fixtures/stages.ts'
import { NO_CONTRACTS } from './service/contracts-ahead.ts'
import { viewLot } from './service/lot-views.ts'
import { confirmOfflineReview } from './service/offline-results.ts'
import { enterOfflineReview } from './service/offline-reviews.ts'
import { viewOfflineReview } from './service/offline-views.ts'
import { suspendJuror } from './service/pool.ts'
import { lots } from './store/kept.ts'
import { authorityName, memberNamesOf } from './store/names.ts'
import { bidsOfLot } from './store/offline-reviews.ts'

const AFTER = instantAt(HELD_ON, '17:00')
type Juror = OfflineReviewEntry['panel'][number]

onBothDatabases('who sat and whose hands there were in a review off line', (open) => {
  let db: Branching
  let sitting: Sitting
  let officer: Acting
  let other: Acting
  let leader: Acting
  let parties: PartyId[]
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    sitting = await anUndrawnLot(db)
    const { district } = sitting
    officer = at(await district.as('officer'), AFTER)
    other = at(await district.as('officer', 1), AFTER)
    leader = at(await district.as('leader'), AFTER)
    parties = (await look(db.pool, officer, (tx) => bidsOfLot(tx, officer, sitting.lotId))).map(({ partyId }) => partyId)
  })
  undoneAfterEach(() => db)

  const firms = () => look(db.pool, officer, (tx) => named(tx, officer.tenant, parties))
  const nameOf = async (who: Acting) =>
    (await look(db.pool, officer, (tx) => memberNamesOf(tx, officer, [who.actor]))).get(who.actor) ?? ''
  /** The first seats changed, one after another. */
  const codeWith = async (...changes: Partial<Juror>[]) => {
    const suppliers = (await firms()).map((firm, n) => fit(firm, String(90 - n)))
    const scans = await did({ db }, officer, async (tx) => ok(await paperScans(tx, officer, sitting.lotId)))
    const entry = aPaperReview(scans, suppliers)
    const panel = entry.panel.map((one, n) => ({ ...one, ...changes[n] }))
    return codeOf(await act(db.pool, officer, (tx) => enterOfflineReview(tx, officer, sitting.lotId, { ...entry, panel })))
  }
  /** What becomes of it, and undone again. */
  const tried = async (...changes: Partial<Juror>[]) => {
    const undo = await db.branch()
    const code = await codeWith(...changes)
    await undo()
    return code
  }
  const page = async () => value(await look(db.pool, other, (tx) => viewOfflineReview(tx, other, sitting.lotId)))
  const confirm = async (who: Acting) => {
    const { id, revision } = (await page()).current ?? expect.unreachable()
    return act(db.pool, who, (tx) => confirmOfflineReview(tx, who, sitting.lotId, id, revision))
  }
  const anotherLeader = async () =>
    at(await aPostOver(db, sitting.district, 'leader', leader.posts[0]?.area ?? expect.unreachable()), AFTER)
  /** Their post is over, or what they have begins. */
  const leaves = ({ posts }: Acting) =>
    did({ db }, leader, async (tx) => {
      const [post] = posts
      if (post === undefined) throw new Error('no post')
      return ok(await endPost(tx, leader, post.id, CivilDate.parse('2017-06-08')))
    })
  const lotSeen = async (who: Acting) => value(await look(db.pool, who, (tx) => viewLot(tx, who, sitting.lotId, NO_CONTRACTS)))
  const pageOf = async (who: Acting) => value(await look(db.pool, who, (tx) => viewOfflineReview(tx, who, sitting.lotId)))
  const ELSEWHERE = { organisation: '演示养老院', namesake: '演示养老院的同名人员，已核对身份证件' }

  it('takes nobody for a juror whom the draw leaves out, nor anybody twice, and no hand of whoever sat', async () => {
    const juror = await sitting.district.as('juror', 0)
    expect(await codeWith({ member: leader.actor })).toBe('juror-makes-purchases')
    expect(await codeWith({ member: MemberId.parse('00000000-0000-7000-8000-0000000000ff') })).toBe('juror-not-in-pool')
    expect(await codeWith({ member: juror.actor, name: '演示甲' }, { name: '演示 甲' })).toBe('juror-twice')
    expect(await codeWith({ member: juror.actor, name: '演示甲' }, { name: await nameOf(juror) })).toBe('juror-twice')
    expect(await codeWith({ name: await nameOf(officer) })).toBe('sits-on-panel')
    const undo = await db.branch()
    await did({ db }, officer, (tx) => suspendJuror(tx, officer, juror.actor, '培训未参加，暂停评审资格'))
    const suspended = await codeWith({ member: juror.actor })
    const byName = await codeWith({ name: await nameOf(juror) })
    await undo()
    expect([suspended, byName]).toEqual(['juror-suspended', 'juror-namesake'])
    // By name alone nobody of the office or of the pool passes for another, unless it is said who else it is.
    expect(await codeWith({ member: juror.actor }, { name: await nameOf(leader) })).toBe('juror-namesake')
    const purchaser = await look(db.pool, officer, (tx) => authorityName(tx, officer))
    const namesake = '演示市社会工作协会的同名人员，已核对身份证件'
    expect(await codeWith({ name: await nameOf(leader), organisation: purchaser, namesake })).toBe('juror-makes-purchases')
    expect(await codeWith({ member: juror.actor }, { name: await nameOf(leader), namesake })).toBe('done')
    expect(codeOf(await confirm(leader))).toBe('sits-on-panel')
    const { current } = await page()
    expect(current?.review.panel[0]).toMatchObject({ member: juror.actor, name: await nameOf(juror) })
    expect(current?.departures).toMatchObject([{ code: 'namesake', name: await nameOf(leader) }])
    expect(codeOf(await confirm(other))).toBe('done')
  })

  it('is nobody of a bidder by name alone, nor anybody who works there as the papers have it', async () => {
    const manager = await managerOf(sitting, 0)
    const mine = parties.indexOf(manager.posts[0]?.party ?? expect.unreachable())
    const bidder = (await firms())[mine]?.name ?? expect.unreachable()
    const name = await nameOf(manager)
    const spaced = `${bidder.slice(0, 2)} ${bidder.slice(2)}`
    expect(await tried({ name, organisation: bidder, namesake: ELSEWHERE.namesake })).toBe('juror-of-bidder')
    expect(await tried({ organisation: spaced })).toBe('juror-of-bidder')
    const { actor } = await sitting.district.as('juror', 0)
    expect(await tried({ member: actor, organisation: bidder })).toBe('juror-of-bidder')
    expect(await tried({ name })).toBe('juror-namesake')
    expect(await tried({ name: `${name.slice(0, 1)} ${name.slice(1)}`, organisation: '演示养老院' })).toBe('juror-namesake')
    expect(await tried({ name, ...ELSEWHERE })).toBe('done')
    // Its registered name with something more, or less: asked about, and told with the departures.
    const branch = { organisation: `${bidder}（总部）` }
    expect(await tried(branch)).toBe('juror-like-bidder')
    expect(await codeWith({ ...branch, namesake: '与该机构无隶属关系，已核对登记证书' })).toBe('done')
    expect((await page()).current?.departures).toMatchObject([{ code: 'like-bidder', name: '演示线下评委1' }])
  })

  it('is held against what was declared since the entry, at the check of a leader too, who reads no relation', async () => {
    const wed = await sitting.district.as('community_worker')
    const juror = await sitting.district.as('juror', 0)
    const period = { validFrom: CivilDate.parse('2015-01-01'), validUntil: null }
    const plan = { kind: 'kin', otherId: null, kin: 'spouse', share: null, source: 'office', note: '负责人声明（虚构）' } as const
    const partyId = parties[0] ?? expect.unreachable()
    const declares = ({ actor: member }: Acting) =>
      did({ db }, officer, (tx) => recordRelation(tx, officer, { ...plan, ...period, member, partyId }, () => 7))
    const seenBy = async (who: Acting) =>
      value(await look(db.pool, who, (tx) => viewOfflineReview(tx, who, sitting.lotId))).current?.against
    await anotherLeader()
    expect(await codeWith({ member: juror.actor }, { name: await nameOf(wed) })).toBe('done')
    expect([await seenBy(leader), await seenBy(other)]).toEqual([null, null])
    const undo = await db.branch()
    await declares(wed)
    const asNamesake = [await seenBy(leader), await seenBy(other), codeOf(await confirm(leader))]
    await undo()
    const namesake = { code: 'juror-namesake', name: await nameOf(wed) }
    expect(asNamesake).toEqual([namesake, namesake, 'juror-namesake'])
    await declares(juror)
    expect(await seenBy(leader)).toEqual({ code: 'juror-near-bidder', name: await nameOf(juror) })
    expect(codeOf(await confirm(leader))).toBe('juror-near-bidder')
    expect(await look(db.pool, leader, (tx) => tx.selectFrom('relation').select('id').execute())).toEqual([])
  })

  it('is nobody called like the head of a bidder, or like one whose relation to it counted on that day', async () => {
    const [party] = parties
    if (party === undefined) throw new Error('nobody has bid')
    const wife = await sitting.district.as('community_worker')
    const plan = { kind: 'kin', otherId: null, kin: 'spouse', share: null, source: 'office', note: '负责人声明（虚构）' } as const
    const weds = (from: string, until: string | null) =>
      did({ db }, officer, (tx) => {
        const period = { validFrom: CivilDate.parse(from), validUntil: until === null ? null : CivilDate.parse(until) }
        return recordRelation(tx, officer, { ...plan, ...period, member: wife.actor, partyId: party }, () => 7)
      })
    const name = await nameOf(wife)
    const marriedSince = async (from: string, until: string | null = null) => {
      const undo = await db.branch()
      await weds(from, until)
      const code = await codeWith({ name })
      await undo()
      return code
    }
    expect(await tried({ name })).toBe('done')
    expect(await marriedSince('2015-01-01')).toBe('juror-namesake')
    // Three years back, that day with it (条例 Art. 9).
    expect(await marriedSince('2010-01-01', '2014-06-09')).toBe('juror-namesake')
    expect(await marriedSince('2010-01-01', '2014-06-08')).toBe('done')
    await did({ db }, officer, async (tx) =>
      ok(await tx.updateTable('party').set({ legalRepresentative: '演示负责人' }).where('id', '=', party).execute()),
    )
    expect(await tried({ name: '演示负责人' })).toBe('juror-namesake')
  })

  it('is told to be another only where somebody is called so', async () => {
    const { actor } = await sitting.district.as('juror', 0)
    const { namesake } = ELSEWHERE
    expect(await codeWith({ member: actor, namesake }, { namesake })).toBe('done')
    const { current } = await page()
    expect(current?.review.panel.map((juror) => juror.namesake)).toEqual(['', '', '', '', ''])
    expect(current?.departures).toEqual([])
  })

  it('is checked by an officer, and by a leader only where another is left to confirm: who is lacking is told before it is typed', async () => {
    const third = at(await sitting.district.as('officer', 2), AFTER)
    expect((await pageOf(officer)).lacking).toBeNull()
    for (const colleague of [other, third]) await leaves(colleague)
    expect((await pageOf(officer)).lacking).toBe('officer')
    expect(await codeWith()).toBe('done')
    expect((await pageOf(officer)).lacking).toBe('officer')
    expect((await lotSeen(leader)).next).toMatchObject({ deed: 'offline-review.appoint', who: 'leader', mine: true })
    expect((await lotSeen(officer)).next?.mine).toBe(false)
    const { current } = await pageOf(leader)
    expect(current).toMatchObject({
      kept: 'last-to-confirm',
      can: { 'offline-review.confirm': false, 'offline-review.return': true },
    })
    const { id, revision } = current ?? expect.unreachable()
    const check = (who: Acting) => act(db.pool, who, (tx) => confirmOfflineReview(tx, who, sitting.lotId, id, revision))
    expect(codeOf(await check(leader))).toBe('last-to-confirm')
    const undo = await db.branch()
    const deputy = await anotherLeader()
    const asked = [await lotSeen(deputy), await lotSeen(leader)].map(({ next }) => [next?.deed, next?.mine])
    const checked = codeOf(await check(deputy))
    await undo()
    expect([asked, checked]).toEqual([Array.from({ length: 2 }, () => ['offline-review.confirm', true]), 'done'])
    const colleague = at(await aPostOver(db, sitting.district, 'officer', leader.posts[0]?.area ?? expect.unreachable()), AFTER)
    // Whose password the first hand made, could be that hand.
    const undoLogin = await db.branch()
    await did({ db }, officer, async (tx) => ok(await changed(officer, tx, 'login.issue', colleague.actor)))
    const doubtful = [(await pageOf(officer)).lacking, codeOf(await check(colleague))]
    await undoLogin()
    expect(doubtful).toEqual(['officer', 'not-two-hands'])
    expect((await lotSeen(colleague)).next).toMatchObject({ deed: 'offline-review.confirm', who: 'officer', mine: true })
    expect((await lotSeen(leader)).next?.mine).toBe(false)
    value(await check(colleague))
    value(await act(db.pool, leader, (tx) => confirmAsItStands(tx, leader, sitting.lotId)))
  })

  it('has its result confirmed by another leader than who checked it, in the database too', async () => {
    expect(await codeWith()).toBe('done')
    const undoAlone = await db.branch()
    const first = await anotherLeader()
    value(await confirm(leader))
    await leaves(first)
    const alone = [await act(db.pool, leader, async (tx) => confirmAsItStands(tx, leader, sitting.lotId)), await lotSeen(leader)]
    await undoAlone()
    expect(alone).toMatchObject([
      { ok: false, error: { code: 'nobody-to-confirm' } },
      { confirmers: [], next: { deed: 'lot.confirm', mine: false }, can: { 'lot.confirm': false } },
    ])
    const second = await anotherLeader()
    value(await confirm(leader))
    const confirmed = () => act(db.pool, leader, async (tx) => confirmAsItStands(tx, leader, sitting.lotId))
    const [name] = (await lotSeen(leader)).confirmers ?? []
    // One whose password a hand made confirms no more than that hand, and is told so before.
    const undoLogin = await db.branch()
    await did({ db }, leader, async (tx) => ok(await changed(leader, tx, 'login.issue', second.actor)))
    const doubtful = [(await lotSeen(second)).can['lot.confirm'], (await lotSeen(second)).confirmers]
    await undoLogin()
    expect([doubtful, (await lotSeen(second)).can['lot.confirm']]).toEqual([[false, []], true])
    expect(await confirmed()).toEqual({ ok: false, error: { code: 'brought-it-in', lists: { others: [name] } } })
    const behind = async (who: Acting, set: object) => {
      const undo = await db.branch()
      const written = act(db.pool, who, async (tx) =>
        ok(await tx.updateTable('lot').set(set).where('id', '=', sitting.lotId).execute()),
      )
      await expect(written).rejects.toThrow('row-level security')
      await undo()
    }
    await behind(leader, { awardStatus: 'confirmed' })
    // Nor by leaving out the papers, by naming others, or by going on past the confirmation.
    await behind(leader, { awardStatus: 'confirmed', offline: null })
    await behind(leader, {
      awardStatus: 'confirmed',
      offline: JSON.stringify({ enteredBy: sitting.lotId, confirmedBy: sitting.lotId }),
    })
    await behind(officer, { awardStatus: 'announced', status: 'announced' })
    value(await act(db.pool, second, (tx) => confirmAsItStands(tx, second, sitting.lotId)))
    const lot = await look(db.pool, officer, (tx) => lots.table.load(tx, officer.tenant, sitting.lotId))
    expect(lot?.awardStatus).toBe('confirmed')
  })
})
