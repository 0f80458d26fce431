import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { MIGRATIONS } from '../../app/migrations.ts'
import { CivilDate, instantAt } from '../../kernel/civil.ts'
import type { LotId } from '../../kernel/ids.ts'
import type { Database } from '../../platform/open-database.ts'
import { onBothDatabases, undone } from '../../platform/testing/on-both-databases.ts'
import { codeOf } from '../../platform/testing/outcome.ts'
import { aDistrict, type District } from '../identity/fixtures/a-district.ts'
import { aNotifiedLot, concerned } from '../tenders/fixtures/a-result.ts'
import { draftContract } from './service/drafting.ts'

const JULY_6 = instantAt(CivilDate.parse('2017-07-06'), '12:00')

onBothDatabases('the contracts of a project and of its supervision', (open) => {
  let db: Database
  let district: District
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    district = await aDistrict(db, 'contracts-of-both-sides')
  })

  it('13. an evaluator that holds a class A contract is refused, and the other way round', async () => {
    const people = await concerned(district)
    const officer = { ...people.officer, now: JULY_6 }
    await undone(db.pool, officer, async (tx) => {
      const won = async (code: string, supervises: LotId[] = []) => {
        const plan = { code, cls: supervises.length === 0 ? ('A' as const) : ('B' as const), supervises }
        return (await aNotifiedLot(tx, district, people, { plan, programme: { code }, bidders: 2 })).lotId
      }
      const service = await won('WON-A')
      const supervision = await won('WON-B', [service])
      const inTurn = async (...lots: LotId[]) => {
        const codes: string[] = []
        await sql`savepoint turn`.execute(tx)
        for (const lot of lots) codes.push(codeOf(await draftContract(tx, officer, lot)))
        await sql`rollback to savepoint turn`.execute(tx)
        return codes
      }
      expect(await inTurn(service, supervision)).toEqual(['done', 'both-sides'])
      expect(await inTurn(supervision, service)).toEqual(['done', 'both-sides'])
    })
  })
})
