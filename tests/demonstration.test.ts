import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { MIGRATIONS } from '../src/app/migrations.ts'
import { keptApart } from '../src/features/identity/rules/apart.ts'
import { postsOf } from '../src/features/identity/store/people.ts'
import { knownTies } from '../src/features/tenders/service/known-ties.ts'
import { lots } from '../src/features/tenders/store/kept.ts'
import type { Acting } from '../src/kernel/acting.ts'
import { newId } from '../src/platform/ids.ts'
import { DEMO_TENANT } from '../src/app/demo/people.ts'
import { DEMO_BEGINS } from '../src/app/demo/time.ts'
import { CHINA } from '../src/kernel/calendar-cn.ts'
import { civilDateOf } from '../src/kernel/civil.ts'
import { SYSTEM } from '../src/kernel/ids.ts'
import { isWorkingDay } from '../src/kernel/working-days.ts'
import { look } from '../src/platform/act.ts'
import { type Database, openDatabase } from '../src/platform/open-database.ts'
import { onTheImage } from '../src/platform/testing/on-both-databases.ts'
import { aDemonstration } from './a-demonstration.ts'

/** Who keeps office hours; a bidder and a resident write when they please. */
const OFFICE = new Set(['officer', 'leader', 'finance', 'custodian', 'juror', 'community_worker'])

/** Whom chance calls to A06, each time the demonstration is made; docs/demonstration.md names their log-ins. */
const SEATED = ['阚思齐', '简若舟', '钮存义', '晏清和', '殷若木']

onTheImage('the demonstration', (open) => {
  let db: Database
  beforeAll(async () => {
    db = await aDemonstration(open)
  }, 300_000)

  it('gives nobody two posts that exclude each other', async () => {
    const posts = await look(db.pool, { tenant: DEMO_TENANT, actor: SYSTEM, now: DEMO_BEGINS }, (tx) =>
      tx.selectFrom('post').select(['member', 'role', 'validFrom as from', 'validUntil as until']).execute(),
    )
    expect(posts.length).toBeGreaterThan(20)
    const apart = posts.map((post) =>
      keptApart(
        post,
        posts.filter(({ member }) => member === post.member),
      ),
    )
    expect(apart.filter((held) => held !== undefined)).toEqual([])
  })

  it('asks the public about the next year, with one opinion answered and one waiting, and knows of a juror who is near a bidder', async () => {
    const known = await look(db.pool, { tenant: DEMO_TENANT, actor: SYSTEM, now: DEMO_BEGINS }, async (tx) => ({
      consultations: await tx.selectFrom('consultation').select(['status', 'endsOn']).execute(),
      replies: await tx.selectFrom('opinionReply').select(['outcome', 'opinions']).execute(),
      needs: await tx.selectFrom('need').select('title').where('status', '=', 'in_consultation').orderBy('no').execute(),
    }))
    expect(known).toEqual({
      consultations: [{ status: 'open', endsOn: '2017-06-22' }],
      replies: [{ outcome: 'adopted', opinions: 1 }],
      needs: [{ title: '老人不会用智能手机' }, { title: '残疾人家庭缺少临时照护' }],
    })
    const officer = await officerOf(db)
    await look(db.pool, officer, async (tx) => {
      const opinions = await tx.selectFrom('opinion').select('status').orderBy('status').execute()
      expect(opinions.map(({ status }) => status)).toEqual(['adopted', 'submitted'])
      const lot = await tx.selectFrom('lot').select(['id', 'reviewOn']).where('code', '=', 'DY2017-A06').executeTakeFirstOrThrow()
      const seated = await tx.selectFrom('juror').select('member').where('lotId', '=', lot.id).execute()
      const near = await knownTies(
        tx,
        officer,
        lot,
        seated.map(({ member }) => member),
      )
      expect(near.map(({ kind, validUntil }) => [kind, validUntil])).toEqual([['employment', '2016-08-31']])
    })
  })

  it('stands with its eight lots at different points of their lives, one of the second batch, and two bought under the law', async () => {
    const standing = await look(db.pool, { tenant: DEMO_TENANT, actor: SYSTEM, now: DEMO_BEGINS }, async (tx) => ({
      lots: await tx.selectFrom('lot').select(['code', 'status', 'awardStatus']).orderBy('code').execute(),
      contracts: await tx.selectFrom('contract').select(['no', 'status']).orderBy('no').execute(),
    }))
    expect(standing).toMatchInlineSnapshot(`
      {
        "contracts": [
          {
            "no": "东民购〔演示〕2017-01号",
            "status": "published",
          },
          {
            "no": "东民购〔演示〕2017-02号",
            "status": "signed",
          },
          {
            "no": "东民购〔演示〕2017-03号",
            "status": "checking",
          },
        ],
        "lots": [
          {
            "awardStatus": "notified",
            "code": "DY2017-A01",
            "status": "contracted",
          },
          {
            "awardStatus": "announced",
            "code": "DY2017-A02",
            "status": "announced",
          },
          {
            "awardStatus": "notified",
            "code": "DY2017-A03",
            "status": "awarded",
          },
          {
            "awardStatus": "announced",
            "code": "DY2017-A04",
            "status": "announced",
          },
          {
            "awardStatus": "notified",
            "code": "DY2017-A05",
            "status": "awarded",
          },
          {
            "awardStatus": null,
            "code": "DY2017-A06",
            "status": "reviewing",
          },
          {
            "awardStatus": null,
            "code": "DY2017-A07",
            "status": "opening",
          },
          {
            "awardStatus": null,
            "code": "DY2017-A11",
            "status": "draft",
          },
          {
            "awardStatus": null,
            "code": "DY2017-B01",
            "status": "published",
          },
          {
            "awardStatus": null,
            "code": "DY2017-L01",
            "status": "auditing",
          },
          {
            "awardStatus": null,
            "code": "DY2017-L02",
            "status": "reviewing",
          },
        ],
      }
    `)
    const waiting = await look(db.pool, { tenant: DEMO_TENANT, actor: SYSTEM, now: DEMO_BEGINS }, async (tx) => ({
      pauses: await tx.selectFrom('pause').select(['status', 'until']).execute(),
      signings: await tx.selectFrom('paperSigning').select('status').execute(),
      offers: await tx.selectFrom('lastOffer').select('status').execute(),
    }))
    expect(waiting).toEqual({
      pauses: [{ status: 'standing', until: '2017-07-12' }],
      signings: [{ status: 'entered' }],
      offers: [{ status: 'opened' }, { status: 'opened' }, { status: 'opened' }],
    })
    expect(await secretsIn(db)).toEqual({ session: 0, verification: 0, two_factor: 0, rate_limit: 0 })

    // Every project answers what was asked for where it serves, or says why it is bought though nobody asked.
    const answers = await look(db.pool, { tenant: DEMO_TENANT, actor: SYSTEM, now: DEMO_BEGINS }, async (tx) => {
      const ids = await tx.selectFrom('lot').select('id').execute()
      const needs = await tx.selectFrom('need').select(['id', 'area']).execute()
      const areaOf = new Map(needs.map(({ id, area }) => [id, area]))
      const planned = await lots.table.each(
        tx,
        DEMO_TENANT,
        ids.map(({ id }) => id),
      )
      return planned.map(({ code, area, needs: asked, needsReason }) => {
        const isReasoned = asked.length > 0 || needsReason !== ''
        return [code, isReasoned && asked.every((id) => areaOf.get(id) === area)]
      })
    })
    expect(answers.filter(([, fits]) => fits !== true)).toEqual([])
    expect(answers).toHaveLength(11)

    const known = await look(db.pool, { tenant: DEMO_TENANT, actor: SYSTEM, now: DEMO_BEGINS }, async (tx) => ({
      deeds: await tx.selectFrom('action').select(['type', 'role', 'at']).execute(),
      notices: await tx.selectFrom('notice').select(['kind', 'no']).orderBy('publishedAt').orderBy('no').execute(),
      posts: await tx.selectFrom('post').select(['member', 'role']).where('role', 'in', ['officer', 'custodian']).execute(),
      seats: await tx
        .selectFrom('juror')
        .innerJoin('lot', (on) => on.onRef('lot.id', '=', 'juror.lotId').onRef('lot.tenant', '=', 'juror.tenant'))
        .innerJoin('member', (on) => on.onRef('member.id', '=', 'juror.member').onRef('member.tenant', '=', 'juror.tenant'))
        .select('member.name')
        .where('lot.code', '=', 'DY2017-A06')
        .orderBy('juror.seat')
        .execute(),
      titles: await tx.selectFrom('member').select('title').where('title', 'is not', null).execute(),
    }))
    expect(known.titles.every(({ title }) => title?.includes('（虚构）'))).toBe(true)
    expect(known.seats.map(({ name }) => name)).toEqual(SEATED)
    const onADayOff = known.deeds.filter(({ role, at }) => OFFICE.has(role) && !isWorkingDay(CHINA, civilDateOf(at)))
    expect(onADayOff).toEqual([])
    // Each series of papers by itself: what is bought under the law has its own.
    const seriesOf = (no: string) => no.split('〕')[0]
    for (const series of new Set(known.notices.map(({ no }) => seriesOf(no)))) {
      const numbers = known.notices.filter(({ no }) => seriesOf(no) === series).map(({ no }) => Number(/〕(\d+)号/.exec(no)?.[1]))
      expect([series, numbers]).toEqual([series, numbers.map((_, n) => n + 1)])
    }
    const custodians = known.posts.filter(({ role }) => role === 'custodian').map(({ member }) => member)
    const officers = known.posts.filter(({ role }) => role === 'officer').map(({ member }) => member)
    expect(custodians).toHaveLength(3)
    expect(officers.filter((officer) => custodians.includes(officer))).toEqual([])
    expect(known.titles.filter(({ title }) => title?.includes('候补'))).toEqual([])
  })
})

async function officerOf(db: Database): Promise<Acting> {
  const { member } = await look(db.pool, { tenant: DEMO_TENANT, actor: SYSTEM, now: DEMO_BEGINS }, (tx) =>
    tx.selectFrom('post').select('member').where('role', '=', 'officer').executeTakeFirstOrThrow(),
  )
  const { posts } = await postsOf(db.plain, { tenant: DEMO_TENANT }, member, civilDateOf(DEMO_BEGINS))
  return { tenant: DEMO_TENANT, actor: member, posts, now: DEMO_BEGINS, newId }
}

it('the image that new data folders begin with holds accounts, and nothing by which one is open already', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'heli-image-'))
  const db = await openDatabase({ kind: 'pglite', folder, image: 'dist/image.bin', throwaway: true }, MIGRATIONS)
  try {
    const { rows } = await sql<{ accounts: number }>`select count(*)::int as accounts from login."user"`.execute(db.plain)
    expect(rows[0]?.accounts).toBeGreaterThan(10)
    expect(await secretsIn(db)).toEqual({ session: 0, verification: 0, two_factor: 0, rate_limit: 0 })
  } finally {
    await db.close()
    rmSync(folder, { recursive: true })
  }
}, 60_000)

/** What opens an account, or was left by somebody's trying to. */
async function secretsIn({ plain }: Pick<Database, 'plain'>) {
  const { rows } = await sql<Record<string, number>>`
    select (select count(*)::int from login.session) as session, (select count(*)::int from login.verification) as verification,
      (select count(*)::int from login.two_factor) as two_factor, (select count(*)::int from login.rate_limit) as rate_limit`.execute(
    plain.withoutPlugins(),
  )
  return rows[0]
}
