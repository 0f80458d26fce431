import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { MIGRATIONS } from '../../app/migrations.ts'
import type { Acting } from '../../kernel/acting.ts'
import { AreaCode } from '../../kernel/area.ts'
import { CivilDate } from '../../kernel/civil.ts'
import { MemberId, PartyId, PostId } from '../../kernel/ids.ts'
import type { Tx } from '../../platform/db.ts'
import type { Database } from '../../platform/open-database.ts'
import { onBothDatabases, undone } from '../../platform/testing/on-both-databases.ts'
import type { PostPlan, RollQuery } from './contract/people.ts'
import { aDistrict, CITY, type District, TOWN, VILLAGE } from './fixtures/a-district.ts'
import { aPostOver } from './fixtures/a-post.ts'
import { Role } from '../../kernel/roles.ts'
import { giveLogin } from './service/give-login.ts'
import { NOT_NEEDED } from './service/posts-ahead.ts'
import { addPerson, closePost, givePost, listPeople, viewPerson } from './service/roll.ts'
import { loginsOf } from './store/logins.ts'

const TODAY = CivilDate.parse('2017-05-02')
const YESTERDAY = CivilDate.parse('2017-05-01')
const code = (value: { ok: boolean; error?: unknown }) => (value.ok ? 'ok' : (value.error as { code: string }).code)

onBothDatabases('the people of an authority', (open) => {
  let db: Database
  let district: District
  let officer: Acting
  let inTown: Acting
  let manager: Acting
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    district = await aDistrict(db, 'roll')
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
  const ends = (tx: Tx, who: Acting, post: PostId, until: CivilDate) => closePost(tx, who, post, { until, neededFor: NOT_NEEDED })
  const asked = (q?: string, more: Partial<RollQuery> = {}): RollQuery => ({ q, limit: 20, ...more })
  const made = (username: string | null, mark = 'm') => ({ username, passwordHash: 'a hash', mark })
  const entered = async (tx: Tx, who: Acting, post: PostPlan) => {
    const done = await add(tx, who, post)
    if (!done.ok) throw new Error(done.error.code)
    return done.value.member
  }

  it('are added with a post by an officer, found by name, and given a login whose password must be changed', () =>
    within(async (tx) => {
      const member = await entered(tx, officer, aPost())
      const find = async () => (await listPeople(tx, officer, asked('钱虚'))).items
      expect(await find()).toMatchObject([
        { member, username: null, posts: [{ role: 'community_worker', areaName: '东城街道', held: true, can: { end: true } }] },
      ])
      expect((await listPeople(tx, officer, asked('100%'))).items).toEqual([])
      expect(code(await giveLogin(tx, officer, member, made(null)))).toBe('user-name-needed')
      expect(await giveLogin(tx, officer, member, made('qian'))).toEqual({
        ok: true,
        value: { member, username: 'qian', mark: 'm' },
      })
      expect(await find()).toMatchObject([{ username: 'qian', login: 'first' }])
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
        [manager, aPost({ role: 'provider_manager', party: foreign ?? null })],
        [officer, aPost({ role: 'provider_manager', party: party ?? null })],
        [await district.as('leader'), aPost({ role: 'social_worker', party: party ?? null })],
        [officer, aPost({ role: 'custodian' })],
        [await district.as('leader'), aPost({ role: 'leader' })],
        [await district.as('finance'), aPost()],
        [district.nobody, aPost()],
      ]
      for (const [who, post] of tries) expect(code(await add(tx, who, post))).toBe('post-not-yours-to-give')
      expect(code(await add(tx, inTown, aPost({ area: VILLAGE })))).toBe('ok')
      for (const role of ['social_worker', 'provider_manager'] as const)
        expect(code(await add(tx, manager, aPost({ role, party: party ?? null })))).toBe('ok')
    }))

  it('work for an organisation that is known, at a place that is there, in a period that runs forward from today', () =>
    within(async (tx) => {
      const stranger = PartyId.parse(district.newId())
      expect(code(await add(tx, officer, aPost({ party: stranger })))).toBe('no-such-party')
      expect(code(await add(tx, officer, aPost({ area: AreaCode.parse('370599') })))).toBe('no-such-area')
      expect(code(await add(tx, officer, aPost({ until: YESTERDAY })))).toBe('period-reversed')
      expect(code(await add(tx, officer, aPost({ from: YESTERDAY })))).toBe('period-past')
    }))

  it('run, approve, judge, unseal and pay for the authority as a whole, because no purchase is divided by area', () =>
    within(async (tx) => {
      const leader = await district.as('leader')
      for (const role of ['officer', 'juror', 'custodian', 'finance'] as const) {
        expect([role, code(await add(tx, leader, aPost({ role })))]).toEqual([role, 'whole-area-needed'])
        expect([role, code(await add(tx, leader, aPost({ role, area: CITY })))]).toEqual([role, 'ok'])
      }
      expect(code(await add(tx, inTown, aPost({ role: 'officer' })))).toBe('whole-area-needed')
    }))

  it('take further posts and leave them, with no say over one’s own', () =>
    within(async (tx) => {
      const member = await entered(tx, officer, aPost())
      expect(code(await givePost(tx, officer, member, aPost({ role: 'volunteer' })))).toBe('ok')
      expect(code(await givePost(tx, officer, officer.actor, aPost({ role: 'custodian', area: CITY })))).toBe('own-post')
      const seen = await viewPerson(tx, officer, member)
      const post = seen.ok ? seen.value.posts.find(({ role }) => role === 'volunteer') : undefined
      if (post === undefined) throw new Error('no post')
      expect(code(await ends(tx, officer, post.id, CivilDate.parse('2017-04-30')))).toBe('period-reversed')
      expect(code(await ends(tx, inTown, post.id, TODAY))).toBe('ok')
      const [own] = officer.posts
      if (own === undefined) throw new Error('no post')
      expect(code(await ends(tx, officer, own.id, TODAY))).toBe('own-post')
      expect(code(await ends(tx, inTown, own.id, TODAY))).toBe('not-found')
    }))

  it('leave a post on the day on which it was given, and one that has not begun, as if they had never held it', () =>
    within(async (tx) => {
      const later = CivilDate.parse('2017-06-01')
      const eve = CivilDate.parse('2017-05-31')
      for (const [from, until, tooEarly] of [
        [TODAY, YESTERDAY, '2017-04-30'],
        [later, eve, '2017-05-30'],
      ] as const) {
        const member = await entered(tx, officer, aPost({ from }))
        const post = async () => {
          const seen = await viewPerson(tx, officer, member)
          const [only] = seen.ok ? seen.value.posts : []
          if (only === undefined) throw new Error('no post')
          return only
        }
        const { id } = await post()
        expect(code(await ends(tx, officer, id, CivilDate.parse(tooEarly)))).toBe('period-reversed')
        expect(code(await ends(tx, officer, id, until))).toBe('ok')
        expect(await post()).toMatchObject({ from, until, held: false, can: { end: false } })
        expect(code(await ends(tx, officer, id, later))).toBe('not-found')
      }
    }))

  it('get a password made anew only by whoever could have given all their posts, never their own', () =>
    within(async (tx) => {
      const leader = await district.as('leader')
      for (const { actor } of [leader, officer]) expect(code(await giveLogin(tx, officer, actor, made(null)))).toBe('not-found')
      const ofTeam = { role: 'social_worker', party: manager.posts[0]?.party ?? null, area: CITY } as const
      const member = await entered(tx, manager, aPost(ofTeam))
      expect(code(await giveLogin(tx, manager, member, made('shegong')))).toBe('ok')
      await givePost(tx, officer, member, aPost({ role: 'volunteer' }))
      expect(code(await giveLogin(tx, manager, member, made(null)))).toBe('not-found')
    }))

  it('hold no two posts at once that exclude each other, whoever gives them, and are told which one they hold', () =>
    within(async (tx) => {
      const leader = await district.as('leader')
      const held = async (who: Acting, member: MemberId, role: PostPlan['role'], more: Partial<PostPlan> = {}) => {
        const given = await givePost(tx, who, member, aPost({ role, area: CITY, ...more }))
        return given.ok ? 'ok' : [given.error.code, given.error.held]
      }
      const as = async (role: Role, n = 0) => (await district.as(role, n)).actor
      expect(await held(officer, await as('provider_manager', 1), 'officer')).toEqual(['posts-apart', 'provider_manager'])
      expect(await held(officer, await as('leader'), 'officer')).toEqual(['posts-apart', 'leader'])
      expect(await held(officer, await as('finance'), 'officer')).toEqual(['posts-apart', 'finance'])
      expect(await held(officer, await as('custodian'), 'officer')).toEqual(['posts-apart', 'custodian'])
      expect(await held(officer, await as('juror'), 'officer')).toEqual(['posts-apart', 'juror'])
      expect(await held(leader, await as('officer', 1), 'finance')).toEqual(['posts-apart', 'officer'])
      expect(await held(leader, await as('social_worker'), 'custodian')).toEqual(['posts-apart', 'social_worker'])
      expect(await held(leader, await as('finance'), 'custodian')).toBe('ok')
      // A colleague of an organisation, too: no post there for somebody of the office.
      const ofTeam = { role: 'social_worker', party: manager.posts[0]?.party ?? null, area: CITY } as const
      const colleague = await entered(tx, manager, aPost(ofTeam))
      expect(await held(officer, colleague, 'juror')).toEqual(['posts-apart', 'social_worker'])
      const [post] = (await tx.selectFrom('post').select('id').where('member', '=', colleague).execute()) ?? []
      if (post === undefined) throw new Error('no post')
      expect(code(await ends(tx, manager, post.id, TODAY))).toBe('ok')
      expect(await held(officer, colleague, 'juror')).toEqual(['posts-apart', 'social_worker'])
      expect(await held(officer, colleague, 'juror', { from: CivilDate.parse('2017-05-03') })).toBe('ok')
      expect(await held(manager, colleague, 'social_worker', ofTeam)).toEqual(['posts-apart', 'juror'])
    }))

  it('of the office are not shut out by a colleague who names them jurors, not even from a later day on', () =>
    within(async (tx) => {
      const member = await entered(tx, officer, aPost({ role: 'officer', area: CITY, until: CivilDate.parse('2017-05-31') }))
      await giveLogin(tx, officer, member, made('jingban'))
      const later = { role: 'juror', area: CITY, from: CivilDate.parse('2017-06-01') } as const
      for (const when of [{}, later])
        expect(await givePost(tx, officer, member, aPost({ ...later, from: TODAY, ...when }))).toEqual({
          ok: false,
          error: { code: 'posts-apart', held: 'officer' },
        })
      const { login } = await viewPerson(tx, officer, member).then((seen) => (seen.ok ? seen.value : { login: null }))
      expect(login).toBe('first')
    }))

  it('who watch over the officer, or object, get no password from the officer; a resident gets none from the office', () =>
    within(async (tx) => {
      const leader = await district.as('leader')
      for (const role of ['oversight', 'evaluator'] as const) {
        const member = await entered(tx, officer, aPost({ role }))
        expect([role, code(await giveLogin(tx, officer, member, made(`${role}-1`)))]).toEqual([role, 'not-found'])
        expect([role, code(await giveLogin(tx, leader, member, made(`${role}-1`)))]).toEqual([role, 'ok'])
        expect([role, code(await giveLogin(tx, officer, member, made(null)))]).toEqual([role, 'not-found'])
      }
      const resident = await district.as('resident')
      for (const who of [officer, leader]) expect(code(await giveLogin(tx, who, resident.actor, made('jumin')))).toBe('not-found')
      expect(await viewPerson(tx, officer, resident.actor)).toMatchObject({ value: { can: { login: false } } })
    }))

  it('of a provider keep their logins from the office: nobody there opens one, makes a password or gives a post', () =>
    within(async (tx) => {
      const rival = manager.posts[0]?.party ?? null
      for (const who of [officer, await district.as('leader')]) {
        expect(code(await add(tx, who, aPost({ role: 'provider_manager', party: rival, area: CITY })))).toBe(
          'post-not-yours-to-give',
        )
        expect(code(await giveLogin(tx, who, manager.actor, made('rival')))).toBe('not-found')
        expect(code(await ends(tx, who, manager.posts[0]?.id ?? PostId.parse(district.newId()), TODAY))).toBe('not-found')
      }
      // Neither does another post, nor one that has ended.
      await givePost(tx, officer, manager.actor, aPost())
      expect(code(await giveLogin(tx, officer, manager.actor, made('rival')))).toBe('not-found')
      await sql`update post set valid_until = ${YESTERDAY} where id = ${manager.posts[0]?.id}`.execute(tx)
      expect(code(await giveLogin(tx, officer, manager.actor, made('rival')))).toBe('not-found')
    }))

  it('who ever were jurors get no password from an officer: not when the post is ended, and not when it is given back', () =>
    within(async (tx) => {
      const juror = await district.as('juror')
      expect(code(await givePost(tx, officer, juror.actor, aPost()))).toBe('ok')
      expect(code(await giveLogin(tx, officer, juror.actor, made('pingwei')))).toBe('not-found')
      expect(code(await ends(tx, officer, juror.posts[0]?.id ?? PostId.parse(district.newId()), YESTERDAY))).toBe('ok')
      expect(code(await giveLogin(tx, officer, juror.actor, made('pingwei')))).toBe('not-found')
      expect(code(await giveLogin(tx, await district.as('leader'), juror.actor, made('pingwei')))).toBe('ok')
    }))

  it('who come to judge, unseal or pay leave the login that an officer made: the leader makes a password anew', () =>
    within(async (tx) => {
      const leader = await district.as('leader')
      for (const [giver, role] of [
        [officer, 'juror'],
        [leader, 'custodian'],
        [leader, 'finance'],
      ] as const) {
        const member = await entered(tx, officer, aPost({ role: 'volunteer' }))
        await giveLogin(tx, officer, member, made(`zhiyuan-${role}`))
        const { person } = await tx.selectFrom('member').select('person').where('id', '=', member).executeTakeFirstOrThrow()
        const [login] = await loginsOf(tx, [person])
        const user = login?.user ?? ''
        await sql`insert into login.session (token, user_id, expires_at, created_at, updated_at)
          values (${`token of ${role}`}, ${user}, now() + interval '1 day', now(), now())`.execute(tx)
        const account = () => tx.selectFrom('login.account').select('password').where('userId', '=', user).executeTakeFirst()
        expect(await account()).toEqual({ password: 'a hash' })
        expect(code(await givePost(tx, giver, member, aPost({ role, area: CITY })))).toBe('ok')
        expect(await account()).toEqual({ password: null })
        expect(await viewPerson(tx, leader, member)).toMatchObject({ value: { login: 'ended' } })
        expect(await tx.selectFrom('login.session').select('userId').where('userId', '=', user).execute()).toEqual([])
        expect(code(await giveLogin(tx, officer, member, made(null)))).toBe('not-found')
        expect(await giveLogin(tx, leader, member, made(null))).toMatchObject({ value: { username: `zhiyuan-${role}` } })
        expect(await account()).toEqual({ password: 'a hash' })
        expect(await viewPerson(tx, leader, member)).toMatchObject({ value: { login: 'first' } })
        // What the leader has made no officer knows: a further post ends nothing.
        expect(code(await givePost(tx, officer, member, aPost({ role: 'oversight', area: CITY })))).toBe('ok')
        expect(await account()).toEqual({ password: 'a hash' })
      }
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
      const { items } = await listPeople(tx, manager, asked())
      expect(items.map(({ name }) => name).toSorted()).toEqual([
        '演示provider_finance 0',
        '演示provider_manager 0',
        '演示social_worker 0',
      ])
      expect(code(await viewPerson(tx, manager, officer.actor))).toBe('not-found')
      expect(code(await viewPerson(tx, officer, MemberId.parse(district.newId())))).toBe('not-found')
    }))

  it('are found by user name too, by the post that they hold today, and a page at a time, however many have one name', () =>
    within(async (tx) => {
      const namesakes = []
      for (let n = 0; n < 5; n++) namesakes.push(await entered(tx, officer, aPost({ role: 'volunteer' })))
      const [first, second] = namesakes
      if (first === undefined || second === undefined) throw new Error('nobody entered')
      await giveLogin(tx, officer, first, made('dongfang-1'))
      const found = async (who: Acting, query: RollQuery) => (await listPeople(tx, who, query)).items.map(({ member }) => member)
      expect(await found(officer, asked('FANG-1'))).toEqual([first])
      // Nobody learns a login of another organisation's by guessing at it.
      expect(await found(manager, asked('fang-1'))).toEqual([])

      await givePost(tx, officer, second, aPost({ from: CivilDate.parse('2017-06-01'), role: 'backbone' }))
      expect(await found(officer, asked('钱虚构', { role: 'backbone' }))).toEqual([])
      expect(new Set(await found(officer, asked('钱虚构', { role: 'volunteer' })))).toEqual(new Set(namesakes))
      expect(await found(manager, asked(undefined, { role: 'officer' }))).toEqual([])

      const pages: MemberId[] = []
      let after: MemberId | undefined
      do {
        const page = await listPeople(tx, officer, asked('钱虚构', { limit: 2, ...(after && { after }) }))
        expect(page.items.length).toBeLessThanOrEqual(2)
        pages.push(...page.items.map(({ member }) => member))
        after = page.next ?? undefined
      } while (after !== undefined)
      expect(pages).toEqual(namesakes.toSorted())
      expect((await listPeople(tx, officer, asked())).roles).toEqual(expect.arrayContaining(['officer', 'volunteer']))
      expect((await listPeople(tx, manager, asked())).roles).toEqual(['provider_manager', 'social_worker', 'provider_finance'])
    }))

  it('stand in the order of their pinyin, page after page', () =>
    within(async (tx) => {
      const names = ['仲序', '安序', '卫序', '乐序']
      for (const name of names) expect((await addPerson(tx, officer, { name, title: null, post: aPost() })).ok).toBe(true)
      const first = await listPeople(tx, officer, asked('序', { limit: 3 }))
      expect(first.items.map(({ name }) => name)).toEqual(['安序', '乐序', '卫序'])
      const rest = await listPeople(tx, officer, asked('序', { limit: 3, ...(first.next && { after: first.next }) }))
      expect(rest.items.map(({ name }) => name)).toEqual(['仲序'])
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
})
