import { describe, expect, it } from 'vitest'
import { auditAll } from '../../src/app/audit.ts'
import { seedYear } from '../../src/app/demo/seed.ts'
import { placeDemoFiles } from '../../src/app/demo/seal-page.ts'
import { YEAR_ENDS } from '../../src/app/demo/time.ts'
import { MIGRATIONS } from '../../src/app/migrations.ts'
import { newId } from '../../src/platform/ids.ts'
import { testLogin } from '../../src/platform/testing/test-login.ts'
import { onBothDatabases } from '../../src/platform/testing/on-both-databases.ts'
import { holds2016 } from '../year/holds-2016.ts'
import { holds2017, unnamed } from '../year/holds-2017.ts'
import { aReader } from '../year/open-to-all.ts'
import { aYear } from '../year/a-year.ts'
import { aYearsHouse } from '../year/house.ts'
import { BEGINS_2016, COMPANY_2016, theYear2016 } from '../year/the-year-2016.ts'
import { BEGINS_2017, theYear2017 } from '../year/the-year-2017.ts'

// Two real years, from the first word of a resident to the last published contract, by nothing but requests.

onBothDatabases('a year over the wire', (open, kind) => {
  describe('2016, Dongying District', () => {
    it('buys 24 projects for 17 needs from 15 organisations, for 964,500 of 1,000,000 yuan', async () => {
      const { db, stage } = await aYear(kind, { company: COMPANY_2016, story: theYear2016, begins: BEGINS_2016 })
      try {
        await holds2016(stage)
        expect((await auditAll({ db, files: stage.house.files }, () => {})).findings).toEqual([])
      } finally {
        await db.close()
      }
    })
  })

  describe('2017, Dongying City', () => {
    it('ranks its twenty bids and signs its eight contracts as then, and is to the public what the services make of it', async () => {
      const { db, stage } = await aYear(kind, { story: theYear2017, begins: BEGINS_2017 })
      try {
        await holds2017(stage)
        expect((await auditAll({ db, files: stage.house.files }, () => {})).findings).toEqual([])
        const seeded = await open({ migrations: MIGRATIONS })
        await seedYear({ db: seeded, login: testLogin(seeded.plain), newId })
        const house = await aYearsHouse(seeded, YEAR_ENDS)
        await placeDemoFiles(house.files)
        const served = aReader({ ...stage, house })
        const asked = aReader(stage)
        const releases = await asked.releases()
        expect(releases.length).toBeGreaterThan(2)
        expect(unnamed(releases)).toEqual(unnamed(await served.releases()))
        expect(unnamed(await asked.figures())).toEqual(unnamed(await served.figures()))
      } finally {
        await db.close()
      }
    })
  })
})
