import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { auditAll } from '../../src/app/audit.ts'
import { MIGRATIONS } from '../../src/app/migrations.ts'
import type { Tx } from '../../src/platform/db.ts'
import { diskFiles } from '../../src/platform/files/disk-files.ts'
import type { Database } from '../../src/platform/open-database.ts'
import type { AsOwner } from '../../src/platform/owner.ts'
import { aPdf } from '../../src/platform/testing/a-file.ts'
import { onOneDatabase } from '../../src/platform/testing/on-both-databases.ts'
import { value } from '../../src/platform/testing/outcome.ts'
import { aFolder } from '../a-full-house.ts'
import { playEveryWay } from './every-way.ts'
import { inRounds, isFoundAlike } from '../forgeries.ts'
import { WAYS_FORGED } from './ways-forged.ts'

onOneDatabase('an audit of every way of purchasing', (open) => {
  let db: Database
  const files = diskFiles(aFolder('ways'))
  const found = new Map<string, readonly string[]>()
  beforeAll(async () => {
    db = await open({ migrations: MIGRATIONS })
    const scanned = async (name: string) => value(await files.put(bytes(aPdf(name)), { maxBytes: 10_000 }))
    await playEveryWay(db, scanned, async (stage) => {
      found.set(stage, (await auditAll({ db, files }, () => {})).findings)
    })
  }, 300_000)

  /** Noun and code of what is found in a transaction of the owner that is undone; a forged hash names a file that is nowhere. */
  const findingsAfter = async (tamper: (tx: Tx) => Promise<unknown>): Promise<string[]> => {
    const undone = new Error('undone')
    let findings: readonly string[] = []
    await db
      .asOwner('write', async (tx) => {
        await tamper(tx)
        const asOwner: AsOwner = (_, body) => body(tx)
        findings = (await auditAll({ db: { asOwner }, files }, () => {})).findings
        throw undone
      })
      .catch((thrown: unknown) => {
        if (thrown !== undone) throw thrown
      })
    const ofDeeds = findings.filter((line) => !line.startsWith('file '))
    return ofDeeds.map((line) => line.replace(/^(\S+) \S+:.*\((\S+)\)$/, '$1 $2'))
  }

  it('finds nothing after any step of any of them', () => {
    expect([...found].filter(([, findings]) => findings.length > 0)).toEqual([])
    expect(found.size).toBe(13)
  })

  for (const round of inRounds(WAYS_FORGED, isFoundAlike)) {
    it(`finds ${round.map(([what]) => what).join(', ')}`, async () => {
      const findings = await findingsAfter(async (tx) => {
        for (const [what, forged] of round) {
          const { numAffectedRows } = await sql.raw(forged).execute(tx)
          expect([what, Number(numAffectedRows)]).toEqual([what, 1])
        }
      })
      expect(findings.toSorted()).toEqual(round.flatMap(([, , expected]) => expected).toSorted())
    })
  }
})

async function* bytes(of: Uint8Array) {
  yield of
}
