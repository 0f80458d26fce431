import { beforeAll, expect, it } from 'vitest'
import { MIGRATIONS } from '../../app/migrations.ts'
import type { Acting } from '../../kernel/acting.ts'
import { instantAt, CivilDate, plusMs } from '../../kernel/civil.ts'
import { LotId } from '../../kernel/ids.ts'
import type { Database } from '../../platform/open-database.ts'
import { onBothDatabases, undone } from '../../platform/testing/on-both-databases.ts'
import { aDistrict, type District } from '../identity/fixtures/a-district.ts'
import { type DueHandlers, sweep, sweepAll } from './service/sweep.ts'
import { setDue } from './store/dues.ts'

const FIRST = instantAt(CivilDate.parse('2017-07-04'), '00:00')
/** More than are swept at once. */
const WAITING = 250

onBothDatabases('the sweep', (open) => {
  let db: Database
  let district: District
  let system: Acting
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    district = await aDistrict(db, 'sweep')
    system = { ...district.system, now: plusMs(FIRST, 86_400_000) }
  })

  it('gets past any number that wait, and acts once on each that does not', () =>
    undone(db.pool, system, async (tx) => {
      const due = (deed: string, place: number) => {
        const id = district.newId()
        const at = plusMs(FIRST, Math.floor(place / 2))
        const subject = LotId.parse(district.newId())
        return setDue(tx, { tenant: district.tenant, id, noun: 'lot', subject, deed, dueAt: at, rule: '{}' })
      }
      for (let place = 0; place < WAITING; place++) await due('wait', place)
      for (const place of [10, 120, WAITING]) await due('act', place)
      await due('act', 200_000_000)
      const acted: string[] = []
      const handlers: DueHandlers = {
        wait: () => Promise.resolve('waiting'),
        act: (_tx, _acting, { id }) => {
          acted.push(id)
          return Promise.resolve('done')
        },
      }
      const all = () => sweepAll((after) => sweep(tx, system, handlers, after))
      await all()
      expect(acted).toHaveLength(3)
      await all()
      expect(new Set(acted).size).toBe(3)
      expect(acted).toHaveLength(3)
    }))
})
