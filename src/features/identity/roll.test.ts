import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { MIGRATIONS } from '../../app/migrations.ts'
import type { Acting } from '../../kernel/acting.ts'
import { CivilDate } from '../../kernel/civil.ts'
import { CreditCode } from '../../kernel/credit-code.ts'
import { MemberId } from '../../kernel/ids.ts'
import type { Tx } from '../../platform/db.ts'
import type { Database } from '../../platform/open-database.ts'
import { onBothDatabases, undone } from '../../platform/testing/on-both-databases.ts'
import type { PostPlan } from './contract/people.ts'
import { aDistrict, CITY, type District, TOWN, VILLAGE } from './fixtures/a-district.ts'
import { aPostOver } from './fixtures/a-post.ts'
import type { Role } from '../../kernel/roles.ts'
import { mayGive, mayOpenLogin } from './rules/giving.ts'
import { giveLogin } from './service/give-login.ts'
import { authorityOnRecord } from './service/on-record.ts'
import {
  addOrganisation,
  editOrganisation,
  keepAuthority,
  listOrganisations,
  viewAuthority,
  viewOrganisation,
} from './service/organisations.ts'
import { addPerson, closePost, givePost, listPeople, viewPerson } from './service/roll.ts'

const TODAY = CivilDate.parse('2017-05-02')
const code = (value: { ok: boolean; error?: unknown }) => (value.ok ? 'ok' : (value.error as { code: string }).code)

onBothDatabases('the people of an authority', (open) => {
  let db: Database
  let district: District
  let officer: Acting
  let inTown: Acting
  let manager: Acting
  beforeAll(async () => {
    db = await open({ migrations: MIGRATIONS })
    district = await aDistrict(db)
    officer = await district.as('officer')
    inTown = await aPostOver(db, district, 'officer', TOWN)
    manager = await district.as('provider_manager')
  })

  const within = (play: (tx: Tx) => Promise<void>) => undone(db.pool, officer, async (tx) => play(tx))
  const aPost = (given: Partial<PostPlan> = {}): PostPlan => ({
    role: 'community_worker',
    party: null,
    area: TOWN,
    from: TODAY,
    until: null,
    ...given,
  })
  const add = (tx: Tx, who: Acting, post: PostPlan, name = '钱虚构') => addPerson(tx, who, { name, title: null, post })
  const made = (username: string | null, mark = 'm') => ({ username, passwordHash: 'a hash', mark })
  const entered = async (tx: Tx, who: Acting, post: PostPlan) => {
    const done = await add(tx, who, post)
    if (!done.ok) throw new Error(done.error.code)
    return done.value.member
  }

  it('are added with a post by an officer, found by name, and given a login whose password must be changed', () =>
    within(async (tx) => {
      const member = await entered(tx, officer, aPost())
      const find = async () => (await listPeople(tx, officer, '钱虚')).items
      expect(await find()).toMatchObject([
        { member, username: null, posts: [{ role: 'community_worker', areaName: '东城街道', held: true, can: { end: true } }] },
      ])
      expect((await listPeople(tx, officer, '100%')).items).toEqual([])
      expect(code(await giveLogin(tx, officer, member, made(null)))).toBe('user-name-needed')
      expect(await giveLogin(tx, officer, member, made('qian'))).toEqual({
        ok: true,
        value: { member, username: 'qian', mark: 'm' },
      })
      expect(await find()).toMatchObject([{ username: 'qian', awaitsFirstLogin: true }])
      expect(code(await giveLogin(tx, officer, member, made('other')))).toBe('login-exists')
      expect(await giveLogin(tx, officer, member, made(null, 'n'))).toMatchObject({ value: { username: 'qian', mark: 'n' } })
      const other = await entered(tx, officer, aPost())
      expect(code(await giveLogin(tx, officer, other, made('qian')))).toBe('user-name-taken')
    }))

  it('get no post above, beyond or beside what the giver’s own reaches', () =>
    within(async (tx) => {
      const [party, foreign] = district.parties
      const tries: [Acting, PostPlan][] = [
        [officer, aPost({ role: 'leader' })],
        [inTown, aPost({ area: CITY })],
        [manager, aPost()],
        [manager, aPost({ role: 'social_worker', party: foreign ?? null })],
        [manager, aPost({ role: 'provider_manager', party: party ?? null })],
        [officer, aPost({ role: 'custodian' })],
        [await district.as('leader'), aPost({ role: 'leader' })],
        [await district.as('finance'), aPost()],
        [district.nobody, aPost()],
      ]
      for (const [who, post] of tries) expect(code(await add(tx, who, post))).toBe('post-not-yours-to-give')
      expect(code(await add(tx, inTown, aPost({ area: VILLAGE })))).toBe('ok')
      expect(code(await add(tx, manager, aPost({ role: 'social_worker', party: party ?? null })))).toBe('ok')
    }))

  it('work for an organisation that is known where the role is a provider’s, at a place that is there, in a period that runs forward', () =>
    within(async (tx) => {
      expect(code(await add(tx, officer, aPost({ role: 'social_worker' })))).toBe('party-needed')
      const [stranger] = (await aParty()) ?? []
      expect(code(await add(tx, officer, aPost({ role: 'social_worker', party: stranger ?? null })))).toBe('no-such-party')
      expect(code(await add(tx, officer, aPost({ area: '370599' as never })))).toBe('no-such-area')
      expect(code(await add(tx, officer, aPost({ until: CivilDate.parse('2017-05-01') })))).toBe('period-reversed')
    }))
  const aParty = async () => [district.newId() as never]

  it('take further posts and leave them, with no say over one’s own', () =>
    within(async (tx) => {
      const member = await entered(tx, officer, aPost())
      expect(code(await givePost(tx, officer, member, aPost({ role: 'volunteer' })))).toBe('ok')
      expect(code(await givePost(tx, officer, officer.actor, aPost({ role: 'custodian', area: CITY })))).toBe('own-post')
      const seen = await viewPerson(tx, officer, member)
      const post = seen.ok ? seen.value.posts.find(({ role }) => role === 'volunteer') : undefined
      if (post === undefined) throw new Error('no post')
      const yesterday = CivilDate.parse('2017-05-01')
      expect(code(await closePost(tx, officer, post.id, yesterday))).toBe('period-reversed')
      expect(code(await closePost(tx, inTown, post.id, TODAY))).toBe('ok')
      const [own] = officer.posts
      if (own === undefined) throw new Error('no post')
      expect(code(await closePost(tx, officer, own.id, TODAY))).toBe('own-post')
      expect(code(await closePost(tx, inTown, own.id, TODAY))).toBe('not-found')
    }))

  it('get a password made anew only by whoever could have given all their posts, never their own', () =>
    within(async (tx) => {
      const leader = await district.as('leader')
      for (const { actor } of [leader, officer]) expect(code(await giveLogin(tx, officer, actor, made(null)))).toBe('not-found')
      const member = await entered(
        tx,
        officer,
        aPost({ role: 'social_worker', party: manager.posts[0]?.party ?? null, area: CITY }),
      )
      expect(code(await giveLogin(tx, manager, member, made('shegong')))).toBe('ok')
      await givePost(tx, officer, member, aPost({ role: 'community_worker' }))
      expect(code(await giveLogin(tx, manager, member, made(null)))).toBe('not-found')
    }))

  it('who are known to another authority too keep their login out of this one’s hands', () =>
    within(async (tx) => {
      const member = await entered(tx, officer, aPost())
      const person = await tx.selectFrom('member').select('person').where('id', '=', member).executeTakeFirstOrThrow()
      await sql`insert into identity.membership values (${person.person}, 'hekou', ${district.newId()})`.execute(tx)
      expect(code(await giveLogin(tx, officer, member, made('liangdi')))).toBe('login-elsewhere')
    }))

  it('are shown to a provider’s manager as far as they are the own organisation’s', () =>
    within(async (tx) => {
      const { items } = await listPeople(tx, manager, '')
      expect(items.map(({ name }) => name).toSorted()).toEqual([
        '演示provider_finance 0',
        '演示provider_manager 0',
        '演示social_worker 0',
      ])
      expect(code(await viewPerson(tx, manager, officer.actor))).toBe('not-found')
      expect(code(await viewPerson(tx, officer, MemberId.parse(district.newId())))).toBe('not-found')
    }))

  it('leave a trace: who gave whom what', () =>
    within(async (tx) => {
      const member = await entered(tx, officer, aPost())
      await giveLogin(tx, officer, member, made('qian'))
      const trace = await tx.selectFrom('settingsChange').select(['what', 'actor']).orderBy('what', 'desc').execute()
      expect(trace).toEqual([
        { what: 'post.give', actor: officer.actor },
        { what: 'login.issue', actor: officer.actor },
      ])
    }))

  it('work for an authority whose own details the officer keeps, as contracts print them', () =>
    within(async (tx) => {
      const details = {
        address: '东城街道2号（虚构）',
        phone: null,
        legalRepresentative: null,
        bank: '演示银行',
        bankAccount: '6222 1',
      }
      const edit = { creditCode: CreditCode.parse('91330100799655058B'), ...details }
      expect(code(await keepAuthority(tx, officer, edit))).toBe('ok')
      const leader = await district.as('leader')
      expect(await viewAuthority(tx, leader)).toMatchObject({ value: { ...edit, can: { write: false } } })
      expect(await authorityOnRecord(tx, officer)).toMatchObject({ address: '东城街道2号（虚构）', phone: '' })
      for (const who of [leader, manager]) expect(code(await keepAuthority(tx, who, edit))).toBe('not-found')
      expect(code(await viewAuthority(tx, manager))).toBe('not-found')
    }))

  it('work for organisations that the officer keeps, each code once', () =>
    within(async (tx) => {
      const details = {
        address: '东城街道1号（虚构）',
        phone: '0546-7654321',
        legalRepresentative: '孙虚构',
        bank: null,
        bankAccount: null,
      }
      const plan = { name: '向阳中心（虚构）', shortName: '向阳', creditCode: CreditCode.parse('91330100799655058B'), ...details }
      const added = await addOrganisation(tx, officer, plan)
      if (!added.ok) throw new Error(added.error.code)
      expect(await addOrganisation(tx, officer, plan)).toEqual({
        ok: false,
        error: { code: 'organisation-known', party: added.value.id },
      })
      const { creditCode: _, ...edit } = { ...plan, bankAccount: '6222 0000 0000' }
      expect(code(await editOrganisation(tx, officer, added.value.id, edit))).toBe('ok')
      expect(await viewOrganisation(tx, officer, added.value.id)).toMatchObject({
        value: { kind: 'company', bankAccount: '6222 0000 0000' },
      })
      for (const words of ['向阳', '79965'])
        expect((await listOrganisations(tx, officer, words)).items).toMatchObject([{ id: added.value.id }])
      expect(code(await editOrganisation(tx, manager, added.value.id, edit))).toBe('not-found')
      const stranger = await district.as('leader')
      expect(code(await addOrganisation(tx, stranger, plan))).toBe('not-found')
    }))
})

it('gives posts within the own area alone, whatever the role', () => {
  const own = { id: '' as never, role: 'officer', party: null, area: TOWN, from: TODAY, until: null } as const
  expect(mayGive([own], { role: 'juror', area: VILLAGE, party: null })).toBe(true)
  expect(mayGive([own], { role: 'juror', area: CITY, party: null })).toBe(false)
  expect(mayGive([{ ...own, role: 'finance' }], { role: 'resident', area: TOWN, party: null })).toBe(false)
})

it('lets no officer choose who approves, unseals or pays, nor make a juror’s password', () => {
  const officer = { role: 'officer', party: null, area: TOWN } as const
  const leader = { ...officer, role: 'leader' } as const
  const given = (role: Role) => ({ role, area: TOWN, party: null })
  for (const role of ['custodian', 'finance'] as const) {
    expect([role, mayGive([officer], given(role)), mayGive([leader], given(role))]).toEqual([role, false, true])
    expect(mayOpenLogin([officer], given(role))).toBe(false)
  }
  expect([mayGive([officer], given('leader')), mayGive([leader], given('leader'))]).toEqual([false, false])
  expect([mayGive([officer], given('juror')), mayOpenLogin([officer], given('juror'))]).toEqual([true, false])
  expect([mayOpenLogin([leader], given('juror')), mayOpenLogin([officer], given('community_worker'))]).toEqual([true, true])
})
