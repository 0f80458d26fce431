import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { auditAll } from '../src/app/audit.ts'
import { DEMO_TENANT } from '../src/app/demo/people.ts'
import { placeDemoFiles } from '../src/app/demo/seal-page.ts'
import { seedYear } from '../src/app/demo/seed.ts'
import { YEAR_ENDS } from '../src/app/demo/time.ts'
import { MIGRATIONS } from '../src/app/migrations.ts'
import { ResultBody } from '../src/features/tenders/contract/publications.ts'
import { civilDateOf } from '../src/kernel/civil.ts'
import { SYSTEM } from '../src/kernel/ids.ts'
import { look } from '../src/platform/act.ts'
import type { ReadTx } from '../src/platform/db.ts'
import { diskFiles } from '../src/platform/files/disk-files.ts'
import { newId } from '../src/platform/ids.ts'
import type { Database } from '../src/platform/open-database.ts'
import { freshDatabase } from '../src/platform/testing/fresh-database.ts'
import { testLogin } from '../src/platform/testing/test-login.ts'

// The published year, played through the services of the house: what came out then comes out here.
const Year = z.object({
  results: z.array(
    z.object({
      lot: z.string(),
      winner: z.string(),
      score: z.string(),
      awardYuan: z.int(),
      contractNo: z.string(),
      signedOn: z.string(),
      publishedOn: z.string(),
    }),
  ),
  reviews: z.array(z.object({ lot: z.string(), bids: z.array(z.object({ org: z.string(), mean: z.string(), rank: z.int() })) })),
  organisations: z.array(z.object({ id: z.string(), shortName: z.string() })),
  people: z.array(z.object({ id: z.string(), name: z.string() })),
  events: z.array(z.object({ kind: z.string(), reason: z.string().exactOptional(), ground: z.string().exactOptional() })),
})
const year = Year.parse(JSON.parse(readFileSync('src/app/demo/demo-2017.json', 'utf8')))
const named = (org: string) => year.organisations.find(({ id }) => id === org)?.shortName

describe('the year of 2017', () => {
  let db: Database
  const folder = mkdtempSync(join(tmpdir(), 'heli-year-'))
  const scope = { tenant: DEMO_TENANT, actor: SYSTEM, now: YEAR_ENDS }
  const read = <T>(ask: (tx: ReadTx) => Promise<T>) => look(db.pool, scope, ask)
  beforeAll(async () => {
    db = await freshDatabase('pglite', { migrations: MIGRATIONS })
    await seedYear({ db, login: testLogin(db.plain), newId })
  }, 120_000)
  afterAll(async () => {
    await db.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('ranks all twenty bids as they were ranked, to the cent', async () => {
    const bids = await read((tx) =>
      tx
        .selectFrom('bid')
        .innerJoin('lot', 'lot.id', 'bid.lotId')
        .innerJoin('party', 'party.id', 'bid.partyId')
        .select(['lot.code as lot', 'party.shortName as who', 'bid.total', 'bid.rank'])
        .where('bid.status', 'in', ['won', 'lost'])
        .execute(),
    )
    const then = year.reviews.flatMap(({ lot, bids: made }) =>
      made.map(({ org, mean, rank }) => ({ lot, who: named(org), total: mean, rank })),
    )
    expect(then).toHaveLength(20)
    expect(inOrder(bids)).toEqual(inOrder(then))
  })

  it('signs and publishes eight contracts over 1,400,000 yuan, with the same winners, sums and days', async () => {
    const contracts = await read((tx) =>
      tx
        .selectFrom('contract')
        .innerJoin('lot', 'lot.id', 'contract.lotId')
        .innerJoin('party', 'party.id', 'contract.partyId')
        .select(['lot.code as lot', 'lot.status', 'party.shortName as who', 'contract.no', 'contract.amountFen'])
        .select(['contract.signedOn', 'contract.publishedAt'])
        .execute(),
    )
    const now = contracts.map(({ publishedAt, amountFen, ...contract }) => ({
      ...contract,
      yuan: amountFen / 100,
      publishedOn: publishedAt === null ? null : civilDateOf(publishedAt),
    }))
    const then = year.results.map(({ lot, winner, contractNo: no, awardYuan: yuan, signedOn, publishedOn }) => ({
      lot,
      status: 'contracted',
      who: named(winner),
      no,
      yuan,
      signedOn,
      publishedOn,
    }))
    expect(inOrder(now)).toEqual(inOrder(then))
    expect(now.reduce((sum, { yuan }) => sum + yuan, 0)).toBe(1_400_000)
  })

  it('refuses the bid that came six minutes late, and keeps proof that it came', async () => {
    const late = await read((tx) =>
      tx
        .selectFrom('bid')
        .innerJoin('lot', 'lot.id', 'bid.lotId')
        .innerJoin('party', 'party.id', 'bid.partyId')
        .select(['lot.code', 'party.shortName as who', 'bid.sealedAt'])
        .where('bid.status', '=', 'late')
        .execute(),
    )
    expect(late).toEqual([{ code: 'DY2017-A04', who: named('org-pingyuan'), sealedAt: null }])
  })

  it('lets the juror who had worked for a bidder step aside, and calls the alternate who took the seat then', async () => {
    const seats = await read((tx) =>
      tx
        .selectFrom('juror')
        .innerJoin('lot', 'lot.id', 'juror.lotId')
        .innerJoin('member', 'member.id', 'juror.member')
        .select(['member.name', 'juror.seat', 'juror.status'])
        .where('lot.code', '=', 'DY2017-A06')
        .orderBy('juror.seat')
        .orderBy('juror.status')
        .execute(),
    )
    const nameOf = (n: number) => year.people.find(({ id }) => id === `p-juror${n}`)?.name
    const signed = [1, 6, 3, 4, 5].map((n, at) => ({ name: nameOf(n), seat: at + 1, status: 'signed' }))
    expect(seats).toEqual([...signed.slice(0, 1), { name: nameOf(2), seat: 2, status: 'recused' }, ...signed.slice(1)])

    // The public is told the same with each result, and nothing of what the juror wrote.
    const results = await read((tx) =>
      tx
        .selectFrom('notice')
        .innerJoin('lot', 'lot.id', 'notice.lotId')
        .select(['lot.code', 'notice.body'])
        .where('notice.kind', '=', 'result')
        .execute(),
    )
    const aside = { name: nameOf(2), grounds: ['employment'], replacedBy: nameOf(6) }
    for (const { code, body } of results)
      expect([code, ResultBody.parse(JSON.parse(body)).recusals]).toEqual([code, code === 'DY2017-A06' ? [aside] : []])
    const note = year.events.find(({ kind }) => kind === 'recusal')?.ground ?? ''
    expect(note).not.toBe('')
    expect(results.filter(({ body }) => body.includes(note))).toEqual([])
  })

  it('answers the one objection, and the result stands', async () => {
    const objections = await read((tx) =>
      tx
        .selectFrom('challenge')
        .innerJoin('lot', 'lot.id', 'challenge.lotId')
        .innerJoin('party', 'party.id', 'challenge.partyId')
        .select(['lot.code', 'party.shortName as by', 'challenge.status', 'challenge.answer', 'lot.awardStatus'])
        .execute(),
    )
    const story = year.events.find(({ kind }) => kind === 'challenge')
    expect(objections).toEqual([
      { code: 'DY2017-A02', by: named('org-lanqi'), status: 'rejected', answer: story?.reason, awardStatus: 'notified' },
    ])
  })

  it('keeps seven telephones and one watch under seal in every room', async () => {
    const panels = await read((tx) => tx.selectFrom('panel').select(['custody', 'status']).execute())
    expect(panels).toHaveLength(8)
    for (const { custody, status } of panels) {
      const held = z.array(z.object({ phones: z.int(), others: z.string() })).parse(JSON.parse(custody))
      expect(held.reduce((sum, { phones }) => sum + phones, 0)).toBe(7)
      expect(held.filter(({ others }) => others.includes('手表'))).toHaveLength(1)
      expect(status).toBe('released')
    }
  })

  it('is borne out by its record, and by the role of everyone who did something in it', async () => {
    const files = diskFiles(folder)
    await placeDemoFiles(files)
    const { findings } = await auditAll({ db, files }, () => {})
    expect(findings).toEqual([])
  })
})

const inOrder = <T extends { lot: string; who: string | undefined }>(rows: readonly T[]): T[] =>
  rows.toSorted((a, b) => `${a.lot} ${a.who}`.localeCompare(`${b.lot} ${b.who}`))
