import { appendFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { type AuditReport, auditAll } from '../src/app/audit.ts'
import { NOT_YET, OF_ITSELF, OPEN_TO } from '../src/app/audit/open-to.ts'
import { MIGRATIONS } from '../src/app/migrations.ts'
import { NOUNS } from '../src/app/nouns.ts'
import { catalogueOf } from '../src/platform/catalogue.ts'
import type { Tx } from '../src/platform/db.ts'
import type { Database } from '../src/platform/open-database.ts'
import type { AsOwner } from '../src/platform/owner.ts'
import { onBothDatabases } from '../src/platform/testing/on-both-databases.ts'
import { aFullHouse, type FullHouse } from './a-full-house.ts'

onBothDatabases('an audit of a house that somebody tampered with', (open) => {
  let db: Database
  let house: FullHouse
  beforeAll(async () => {
    db = await open({ migrations: MIGRATIONS })
    house = await aFullHouse(db)
  })

  /** Tampers in a transaction of the owner, audits within it, and undoes it all. */
  const audited = async (tamper: (tx: Tx) => Promise<unknown>) => {
    const undone = new Error('undone')
    const lines: string[] = []
    let report: AuditReport | undefined
    await db
      .asOwner('write', async (tx) => {
        await tamper(tx)
        const asOwner: AsOwner = (_, body) => body(tx)
        report = await auditAll({ db: { asOwner }, files: house.files }, (line) => lines.push(line))
        throw undone
      })
      .catch((thrown: unknown) => {
        if (thrown !== undone) throw thrown
      })
    if (report === undefined) throw new Error('no report')
    return { ...report, lines }
  }
  const of = (findings: readonly string[], noun: string) => findings.filter((finding) => finding.startsWith(`${noun} `))

  it('finds nothing where nobody did, and counts what it looked at', async () => {
    const { findings, nouns, files, lines } = await audited(async () => {})
    expect(findings).toEqual([])
    expect(nouns.find(({ noun }) => noun === 'lot')).toEqual({ noun: 'lot', subjects: 1, findings: 0 })
    expect(files).toBe(1)
    expect(lines).toContain('bid: 2 replayed')
  })

  it('finds a changed column, and says where without saying what', async () => {
    const { findings } = await audited((tx) =>
      sql`update lot set award_fen = 4711, place = '别处' where tenant = 'dongying'`.execute(tx),
    )
    expect(of(findings, 'lot').map((finding) => finding.replace(/^lot \S+:/, ''))).toEqual([
      ' place differs',
      ' awardFen differs',
    ])
    expect(findings.join()).not.toMatch(/4711|别处/)
  })

  it('finds changed facts of an action, and a forged actor where the state names them', async () => {
    const facts = await audited((tx) =>
      sql`update action set facts = replace(facts, '140000000', '150000000') where type = 'programme.draft'`.execute(tx),
    )
    expect(of(facts.findings, 'programme')).toHaveLength(1)
    const broken = await audited((tx) => sql`update action set facts = '{"more":1}' where type = 'bid.seal'`.execute(tx))
    expect(of(broken.findings, 'bid').filter((finding) => finding.endsWith('cannot be replayed'))).toHaveLength(2)
    const actor = await audited((tx) =>
      sql`update action set actor = '00000000-0000-4000-8000-000000000009' where type = 'bid.start'`.execute(tx),
    )
    expect(of(actor.findings, 'bid').filter((finding) => finding.endsWith('startedBy differs'))).toHaveLength(2)
    expect(of(actor.findings, 'bid').filter((finding) => finding.includes('bid.start was done by somebody'))).toHaveLength(2)
  })

  it('finds a deed after the end of its post, and none on a day on which the post was ended with the day before', async () => {
    const approved = sql`(select at from action where type = 'lot.approve')`
    const end = sql`update post set valid_until = (${approved} at time zone 'Asia/Shanghai')::date - 1 where role = 'leader'`
    const ended = (by: ReturnType<typeof sql>) => sql`
      insert into settings_change select tenant, id, ${approved} + ${by}, member, 'post.end', id::text from post where role = 'leader'`
    const before = await audited((tx) => end.execute(tx))
    expect(of(before.findings, 'lot')).toEqual([expect.stringMatching(/: lot\.approve .*\(post-not-held\)$/)])
    const byThen = await audited(async (tx) => [await end.execute(tx), await ended(sql`interval '-2 minutes'`).execute(tx)])
    expect(of(byThen.findings, 'lot')).toHaveLength(1)
    const after = await audited(async (tx) => [await end.execute(tx), await ended(sql`interval '1 minute'`).execute(tx)])
    expect(after.findings).toEqual([])
  })

  it('finds a removed action, the first, the last or one between, and a removed life', async () => {
    const gone = (which: ReturnType<typeof sql>) =>
      audited((tx) => sql`delete from action where noun = 'lot' and ${which}`.execute(tx))
    for (const which of [
      sql`revision = 1`,
      sql`revision = 2`,
      sql`revision = (select max(revision) from action where noun = 'lot')`,
    ])
      expect(of((await gone(which)).findings, 'lot').length).toBeGreaterThan(0)
    const { findings } = await gone(sql`true`)
    expect(of(findings, 'lot')).toEqual([expect.stringMatching(/cannot be replayed$/)])
  })

  it('finds a removed row, and a noun that nobody knows', async () => {
    const row = await audited((tx) =>
      sql`delete from bid_file`
        .execute(tx)
        .then(() => sql`delete from bid_content`.execute(tx))
        .then(() => sql`delete from bid`.execute(tx)),
    )
    expect(of(row.findings, 'bid')).toEqual([
      expect.stringMatching(/its row is missing$/),
      expect.stringMatching(/its row is missing$/),
    ])
    const noun = await audited((tx) => sql`update action set noun = 'lottery' where noun = 'programme'`.execute(tx))
    expect(noun.findings).toContain('lottery: actions of a noun that nobody replays')
  })

  it('finds a file that is cut, lengthened or gone', async () => {
    const { files, folder, sha256 } = house
    const file = join(folder, 'files', sha256.slice(0, 2), sha256)
    appendFileSync(file, ' ')
    const where = `file ${sha256} (named in bid_file)`
    expect((await auditAll({ db, files }, () => {})).findings).toEqual([`${where}: damaged`])
    rmSync(file)
    expect((await auditAll({ db, files }, () => {})).findings).toEqual([`${where}: missing`])
  })

  it('knows of every deed of the record to whom it is open, or that it comes about of itself', () => {
    const deeds = NOUNS.flatMap((noun) => noun.deeds)
    const known = Object.keys({ ...OPEN_TO, ...OF_ITSELF })
    expect(known.filter((deed) => !deeds.includes(deed))).toEqual([])
    expect(deeds.filter((deed) => !known.includes(deed))).toEqual([...NOT_YET])
  })

  it('covers every table that has a life', async () => {
    const catalogue = await db.asOwner('read', catalogueOf)
    const lives = catalogue.filter(({ columns }) =>
      ['revision', 'status'].every((name) => columns.some((one) => one.name === name)),
    )
    expect(lives.map(({ name }) => name)).toEqual(NOUNS.map(({ noun }) => noun.replaceAll('-', '_')).sort())
  })
})
