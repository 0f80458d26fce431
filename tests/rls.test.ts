import { randomUUID } from 'node:crypto'
import type { Acting } from '../src/kernel/acting.ts'
import { aBackfillFile } from '../src/features/contracts/fixtures/a-backfill.ts'
import { receiveBackfill } from '../src/features/contracts/service/backfills.ts'
import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { MIGRATIONS } from '../src/app/migrations.ts'
import { Instant } from '../src/kernel/civil.ts'
import { FileId, LotId, MemberId, NOBODY, OfflineReviewId, PaperSigningId, Tenant } from '../src/kernel/ids.ts'
import type { ReadTx, Tx } from '../src/platform/db.ts'
import type { Database } from '../src/platform/open-database.ts'
import { aDistrict } from '../src/features/identity/fixtures/a-district.ts'
import { tenantsOf } from '../src/features/identity/store/people.ts'
import { ok } from '../src/kernel/result.ts'
import { act, look } from '../src/platform/act.ts'
import { isAskedAll, onBothDatabases, undone } from '../src/platform/testing/on-both-databases.ts'
import { value } from '../src/platform/testing/outcome.ts'
import { fill, type Filled } from './rls/fill.ts'
import { AT, enter, SCAN } from './rls/fill-common.ts'
import { type Authority, aWorld, PEOPLE, sightOf, TENANTS, TODAY, type World } from './rls/world.ts'

const SOMEBODY = {
  tenant: Tenant.parse('east'),
  actor: MemberId.parse('00000000-0000-4000-8000-000000000001'),
  now: Instant.parse(`${TODAY}T01:00:00.000Z`),
}

/** What the database shows of everything closed, by queries that forget to ask whose it is. */
async function seen(tx: Tx, { tenant, names }: Filled) {
  const named = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? `foreign ${id}`).sort()
  const bids = await tx.selectFrom('bid').select('id').execute()
  const contents = await tx.selectFrom('bidContent').select('bidId as id').execute()
  const files = await tx.selectFrom('bidFile').select('bidId as id').execute()
  const sheets = await tx.selectFrom('sheet').select('id').execute()
  const marks = await tx.selectFrom('sheetContent').select('sheetId as id').execute()
  expect(await tx.selectFrom('needTicket').select('needId').execute()).toEqual([])
  const lastOffers = await tx.selectFrom('lastOffer').select('id').execute()
  const offerContents = await tx.selectFrom('lastOfferContent').select('offerId as id').execute()
  const contacts = await tx.selectFrom('needContact').select('needId as id').execute()
  const relations = await tx.selectFrom('relation').select('id').execute()
  const particulars = await tx.selectFrom('relationParticulars').select('relationId as id').execute()
  expect(named(particulars.map(({ id }) => id))).toEqual(named(relations.map(({ id }) => id)))
  const contracts = await tx.selectFrom('contract').select('id').execute()
  const variations = await tx.selectFrom('variation').select('id').execute()
  const acceptances = await tx.selectFrom('acceptance').select('id').execute()
  const userOpinions = await tx.selectFrom('userOpinion').select('acceptanceId as id').execute()
  const payments = await tx.selectFrom('payment').select('id').execute()
  const scans = await tx.selectFrom('contractFile').select('contractId as id').execute()
  const negotiations = await tx.selectFrom('negotiation').select('id').execute()
  const offlineReviews = await tx.selectFrom('offlineReview').select('id').execute()
  const paperSignings = await tx.selectFrom('paperSigning').select('id').execute()
  const opinions = await tx.selectFrom('opinion').select('id').execute()
  const applications = await tx.selectFrom('villageApplication').select('id').execute()
  const editions = await tx.selectFrom('serviceCatalogue').select('id').execute()
  const questions = await tx.selectFrom('question').select('id').execute()
  const askers = await tx.selectFrom('questionAsker').select('questionId as id').execute()
  const answers = await tx.selectFrom('callAnswer').select('questionId as id').execute()
  const terms = await tx.selectFrom('due').select('subject as id').where('noun', '=', 'question').execute()
  const found = async (search: 'search_needs' | 'search_lots', words: string) =>
    (await sql<{ id: string }>`select id from ${sql.raw(search)}(${tenant}, ${words}) as found (id)`.execute(tx)).rows.map(
      ({ id }) => id,
    )
  const actions = await tx.selectFrom('action').select(['noun', 'type', 'subject']).execute()
  expect(named(files.map(({ id }) => id))).toEqual(named(contents.map(({ id }) => id)))
  expect(named(marks.map(({ id }) => id))).toEqual(named(sheets.map(({ id }) => id)))
  return {
    contacts: named(contacts.map(({ id }) => id)),
    bids: named(bids.map(({ id }) => id)),
    contents: named(contents.map(({ id }) => id)),
    sheets: named(sheets.map(({ id }) => id)),
    lastOffers: named(lastOffers.map(({ id }) => id)),
    offerContents: named(offerContents.map(({ id }) => id)),
    relations: named(relations.map(({ id }) => id)),
    contracts: named(contracts.map(({ id }) => id)),
    variations: named(variations.map(({ id }) => id)),
    acceptances: named(acceptances.map(({ id }) => id)),
    userOpinions: named(userOpinions.map(({ id }) => id)),
    payments: named(payments.map(({ id }) => id)),
    scans: named(scans.map(({ id }) => id)),
    paperSignings: named(paperSignings.map(({ id }) => id)),
    offlineReviews: named(offlineReviews.map(({ id }) => id)),
    negotiations: named(negotiations.map(({ id }) => id)),
    opinions: named(opinions.map(({ id }) => id)),
    applications: named(applications.map(({ id }) => id)),
    editions: named(editions.map(({ id }) => id)),
    questions: named(questions.map(({ id }) => id)),
    askers: named(askers.map(({ id }) => id)),
    answers: named(answers.map(({ id }) => id)),
    terms: named(terms.map(({ id }) => id)),
    foundNeeds: named(await found('search_needs', 't')),
    foundLots: named(await found('search_lots', 'l')),
    actions: actions
      .map(({ noun, type, subject }) => `${noun === 'question' ? type : noun} ${names.get(subject) ?? 'foreign'}`)
      .sort(),
  }
}

const ROLES_OF_OFFICE = ['officer', 'other officer', 'leader', 'finance', 'custodian'] as const

/** One lot that was opened, with one bid and a panel, and the whole office of its purchaser. */
const OFFICE: Authority = {
  posts: (['officer', 'officer', 'leader', 'finance', 'custodian'] as const).map((role, person) => ({
    person,
    role,
    party: null,
    area: '3705',
    period: ['2017-01-01', null],
  })),
  needs: [],
  opinions: [],
  applications: [],
  editions: [],
  relations: [],
  lots: [
    {
      opened: true,
      bidders: [{ party: 0, labelled: true, unopened: false }],
      panel: { locked: false, jurors: [] },
      negotiation: null,
      offline: false,
      lastOffers: null,
      question: null,
      contract: null,
    },
  ],
}

/** Who of the office, or nobody, may write which of these things, each tried and undone. */
async function allowed<T>(
  db: Pick<Database, 'pool'>,
  { tenant, people }: Filled,
  things: readonly T[],
  write: (tx: Tx, thing: T) => Promise<unknown>,
) {
  const written: [string, T][] = []
  for (const [n, person] of [...people, NOBODY].entries()) {
    for (const thing of things) {
      const tried = undone(db.pool, SOMEBODY, async (tx) => {
        await enter(tx, tenant, person)
        await write(tx, thing)
      })
      const refused = await tried.then(
        () => undefined,
        (error: unknown) => String(error),
      )
      if (refused === undefined) written.push([ROLES_OF_OFFICE[n] ?? 'nobody', thing])
      else expect(refused).toMatch(/row-level security/)
    }
  }
  return written
}

/** Until another transaction waits for what this one has written. */
async function isWaitedFor(tx: Tx): Promise<void> {
  for (let asked = 0; asked < 10_000; asked++) {
    const mine = sql`select from pg_locks where not granted and transactionid = pg_current_xact_id()::xid`
    if ((await mine.execute(tx)).rows.length > 0) return
  }
  throw new Error('nobody waits')
}

/** Tables that anybody may read: places are the same for every authority. */
const OF_NO_AUTHORITY = ['area']

onBothDatabases('row-level security', (open, kind) => {
  let db: Database
  beforeAll(async () => {
    db = await open({ migrations: MIGRATIONS })
  })

  it('stands on every table of an authority, so that a forgotten condition tells nothing of another', async () => {
    const tables = await db.asOwner('read', async (tx) => {
      const { rows } = await sql<{ name: string; isOfTenant: boolean; isGuarded: boolean; policies: number }>`
        select c.relname as name,
          exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant' and not a.attisdropped) as is_of_tenant,
          c.relrowsecurity and c.relforcerowsecurity as is_guarded,
          (select count(*)::int from pg_policy p where p.polrelid = c.oid and 'heli_app'::regrole = any(p.polroles)) as policies
        from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by c.relname`.execute(tx)
      return rows
    })
    expect(tables.length).toBeGreaterThan(25)
    expect(tables.filter(({ isOfTenant }) => !isOfTenant).map(({ name }) => name)).toEqual(OF_NO_AUTHORITY)
    expect(tables.filter(({ isOfTenant, isGuarded, policies }) => isOfTenant && (!isGuarded || policies === 0))).toEqual([])
  })

  it('keeps an authority’s own details, its bank account among them, from every other: neither read nor changed there', async () => {
    const [east, west] = [await aDistrict(db, 'east-of-it'), await aDistrict(db, 'west-of-it')]
    const officer = await east.as('officer')
    const own = (tx: ReadTx) => tx.selectFrom('authority').select('tenant').execute()
    expect(await look(db.pool, officer, own)).toEqual([{ tenant: east.tenant }])
    const stolen = await act(db.pool, officer, async (tx) => {
      const { numUpdatedRows } = await tx.updateTable('authority').set({ bankAccount: '0' }).executeTakeFirstOrThrow()
      expect(numUpdatedRows).toBe(1n)
      return { ok: false, error: 'undone' }
    })
    expect(stolen.ok).toBe(false)
    const written = act(db.pool, officer, async (tx) => {
      await tx.updateTable('authority').set({ tenant: west.tenant }).execute()
      return ok(undefined)
    })
    await expect(written).rejects.toThrow(/row-level security/)
    // Which there are anybody may know: a visitor chooses among them.
    expect(await tenantsOf(db.plain)).toEqual(expect.arrayContaining([east.tenant, west.tenant]))
  })

  it('shows a workbook of contracts from before the system to the office of its own authority alone', async () => {
    const [east, west] = [await aDistrict(db, 'east-before'), await aDistrict(db, 'west-before')]
    const officer = await east.as('officer')
    const sent = await act(db.pool, officer, (tx) => receiveBackfill(tx, officer, { name: '台账.xlsx' }, aBackfillFile()))
    expect(sent.ok).toBe(true)
    const known = (who: Acting) => look(db.pool, who, (tx) => tx.selectFrom('backfill').select('status').execute())
    for (const role of ['officer', 'leader', 'finance'] as const)
      expect(await known(await east.as(role))).toEqual([{ status: 'received' }])
    const others = [await east.as('community_worker'), await east.as('provider_manager'), await east.as('custodian')]
    for (const other of [...others, east.nobody, await west.as('officer')]) {
      expect(await known(other)).toEqual([])
      const changed = await act(db.pool, other, async (tx) => {
        const { numUpdatedRows } = await tx.updateTable('backfill').set({ status: 'taken' }).executeTakeFirstOrThrow()
        return ok(numUpdatedRows)
      })
      expect(changed).toEqual(ok(0n))
    }
  })

  it('has what is entered from paper written by its two hands alone, and bids judged on paper only beside it', async () => {
    const office = value(await act(db.pool, SOMEBODY, async (tx) => ok(await fill(tx, 'hands', OFFICE))))
    const { tenant, people } = office
    const [first = NOBODY, second = NOBODY, leader = NOBODY] = people
    const names = new Map(people.map((id, n) => [id, ROLES_OF_OFFICE[n] ?? 'nobody']))
    const as = async <T>(who: MemberId, body: (tx: Tx) => Promise<T>): Promise<T> =>
      value(
        await act(db.pool, SOMEBODY, async (tx) => {
          await enter(tx, tenant, who)
          return ok(await body(tx))
        }),
      )
    const seat = (tx: Tx) => tx.selectFrom('panel').select(['id', 'lotId']).executeTakeFirstOrThrow()
    const { id: panelId, lotId } = await as(first, seat)
    const file = FileId.parse(randomUUID())
    await as(first, (tx) =>
      tx
        .insertInto('challengeFile')
        .values({ tenant, id: file, lotId, ...SCAN, addedBy: first, addedAt: AT })
        .execute(),
    )
    const unchecked = { tenant, revision: 1, lotId, enteredAt: AT, confirmedBy: null, confirmedAt: null, note: null }
    const signed = { panelId, signatures: '[]', file, sha256: SCAN.sha256 }
    type Row = { status: 'entered' | 'confirmed' | 'withdrawn'; enteredBy: MemberId; confirmedBy?: MemberId }
    type Change = { status: 'entered' | 'returned' | 'confirmed' | 'withdrawn'; enteredBy?: MemberId; confirmedBy?: MemberId }
    type Written = Change & { lotId?: LotId; other?: string }
    const nouns = {
      offlineReview: {
        insert: (tx: Tx, row: Row) =>
          tx
            .insertInto('offlineReview')
            .values({ id: OfflineReviewId.parse(randomUUID()), ...unchecked, review: '{}', ...row })
            .execute(),
        update: (tx: Tx, { other = '{}', ...change }: Written) =>
          tx
            .updateTable('offlineReview')
            .set({ review: other, confirmedBy: null, ...change })
            .executeTakeFirstOrThrow(),
      },
      paperSigning: {
        insert: (tx: Tx, row: Row) =>
          tx
            .insertInto('paperSigning')
            .values({ id: PaperSigningId.parse(randomUUID()), ...unchecked, ...signed, ...row })
            .execute(),
        update: (tx: Tx, { other = '[]', status, ...change }: Written) =>
          tx
            .updateTable('paperSigning')
            .set({ signatures: other, confirmedBy: null, ...change, status: sql<'entered'>`${status}` })
            .executeTakeFirstOrThrow(),
      },
    }
    for (const { insert } of Object.values(nouns)) {
      const rows: Row[] = [first, second].flatMap((enteredBy) => [
        { status: 'entered', enteredBy },
        { status: 'entered', enteredBy, confirmedBy: leader },
        { status: 'confirmed', enteredBy, confirmedBy: leader },
        { status: 'withdrawn', enteredBy },
      ])
      const written = await allowed(db, office, rows, insert)
      expect(written.map(([who, { enteredBy, ...row }]) => [who, names.get(enteredBy), row])).toEqual([
        ['officer', 'officer', { status: 'entered' }],
        ['other officer', 'other officer', { status: 'entered' }],
      ])
      await as(first, (tx) => insert(tx, { status: 'entered', enteredBy: first }))
    }
    const [other, elsewhere] = ['[1]', LotId.parse(randomUUID())]
    const changes: Record<string, Written> = {
      'confirms what it entered': { status: 'confirmed', confirmedBy: first },
      confirms: { status: 'confirmed', confirmedBy: second },
      'confirms as leader': { status: 'confirmed', confirmedBy: leader },
      // Who entered it is told by the row that is replaced, whatever takes its place says.
      'confirms what it says another entered': { status: 'confirmed', enteredBy: second, confirmedBy: first },
      'confirms what was not entered': { status: 'confirmed', confirmedBy: second, other },
      'confirms it for another lot': { status: 'confirmed', confirmedBy: second, lotId: elsewhere },
      'sends back': { status: 'returned' },
      'sends back something else': { status: 'returned', other },
      'sends back, as if another had entered it': { status: 'returned', enteredBy: second },
      'types anew': { status: 'entered', enteredBy: first, other },
      'types another’s anew, as its own': { status: 'entered', enteredBy: second, other },
      'moves to another lot': { status: 'entered', enteredBy: first, lotId: elsewhere },
      withdraws: { status: 'withdrawn' },
      'withdraws something else': { status: 'withdrawn', other },
    }
    const plain = ['confirms', 'sends back', 'types anew', 'types another’s anew, as its own', 'withdraws']
    const ways = async (noun: keyof typeof nouns, among = Object.keys(changes)) => {
      const written = await allowed(db, office, among, async (tx, way) => {
        const { numUpdatedRows } = await nouns[noun].update(tx, changes[way] ?? expect.unreachable())
        if (numUpdatedRows === 0n) throw new Error('row-level security shows nothing to change')
      })
      return written.map(([who, way]) => `${who} ${way}`)
    }
    for (const noun of ['offlineReview', 'paperSigning'] as const) {
      // What was signed is made silence by no one hand; a review that is withdrawn can be held and entered again.
      const own = noun === 'paperSigning' ? 'leader withdraws' : 'officer withdraws'
      const anew = ['officer types anew', 'other officer types another’s anew, as its own']
      const ends = ['other officer withdraws', own]
      const checks = ['other officer confirms', 'other officer sends back', 'leader confirms as leader', 'leader sends back']
      expect((await ways(noun)).sort()).toEqual([...anew, ...ends, ...checks].sort())
      await as(leader, (tx) => nouns[noun].update(tx, { status: 'returned' }))
      expect((await ways(noun, plain)).sort()).toEqual([...anew, ...ends].sort())
      await as(first, (tx) => nouns[noun].update(tx, { status: 'entered', enteredBy: first }))
    }
    const marks = [{ unopened: true }, { offline: true }, { status: 'unopened' as const }]
    const judged = () => allowed(db, office, marks, (tx, mark) => tx.updateTable('bid').set(mark).executeTakeFirstOrThrow())
    expect(await judged()).toEqual([])
    for (const noun of ['offlineReview', 'paperSigning'] as const) {
      let tell = () => {}
      const confirmed = new Promise<void>((resolve) => (tell = resolve))
      const late = confirmed.then(() => as(first, (tx) => nouns[noun].update(tx, { status: 'entered', other })))
      const outcome = late.then(() => 'written', String)
      await as(second, async (tx) => {
        await nouns[noun].update(tx, { status: 'confirmed', confirmedBy: second })
        tell()
        if (kind === 'postgres') await isWaitedFor(tx)
      })
      expect(await outcome).toMatch(/row-level security/)
      expect(await ways(noun, plain)).toEqual([])
    }
    expect((await judged()).filter(([who]) => who === 'leader').map(([, mark]) => mark)).toEqual(marks)
  })

  it('shows everybody what the rules give them, of their own authority, and nothing else', { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(aWorld, async (world: World) => {
        await undone(db.pool, SOMEBODY, async (tx) => {
          const filled = [await fill(tx, TENANTS[0], world[0]), await fill(tx, TENANTS[1], world[1])] as const
          for (const [n, authority] of world.entries()) {
            const own = filled[n === 0 ? 0 : 1]
            for (let person = 0; person <= PEOPLE; person++) {
              // Behind the last of them a visitor, who is none of them.
              await enter(tx, own.tenant, own.people[person] ?? NOBODY)
              const expected = sightOf(authority, person)
              const sorted = Object.fromEntries(Object.entries(expected).map(([what, list]) => [what, [...list].sort()]))
              expect(await seen(tx, own), `person ${person} of ${own.tenant}`).toEqual(sorted)
            }
          }
        })
      }),
      { numRuns: isAskedAll(kind) ? 20 : 8 },
    )
  })
})
