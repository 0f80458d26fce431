import { beforeAll, expect, it } from 'vitest'
import { MIGRATIONS } from '../../app/migrations.ts'
import type { Acting } from '../../kernel/acting.ts'
import { CivilDate, civilDateOf, endOf, type Instant, plusDays, startOf } from '../../kernel/civil.ts'
import { FileId, type LotId } from '../../kernel/ids.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { Sha256 } from '../../kernel/stored-file.ts'
import { act, look } from '../../platform/act.ts'
import type { Tx } from '../../platform/db.ts'
import { type Branching, undoneAfterEach } from '../../platform/testing/branch.ts'
import { onBothDatabases } from '../../platform/testing/on-both-databases.ts'
import { codeOf, value } from '../../platform/testing/outcome.ts'
import type { District } from '../identity/fixtures/a-district.ts'
import { audited } from '../ledger/service/audit.ts'
import { AGREED, aGroup, anAgreement, anInvitedLot, groupIn, INVITED, type Run } from './fixtures/a-direct.ts'
import { DEADLINE } from './fixtures/a-lot.ts'
import { did } from './fixtures/a-panel.ts'
import { concerned } from './fixtures/a-result.ts'
import { stageDistrict } from './fixtures/stages.ts'
import { recordAgreement, signRecord } from './service/negotiations.ts'
import { enterPause } from './service/pauses.ts'
import { sweep } from './service/sweep.ts'
import { insertChallengeFile } from './store/challenge-files.ts'
import { lots, negotiations } from './store/kept.ts'

const after = (day: CivilDate): Instant => startOf(plusDays(day, 1))

onBothDatabases('a purchase from one supplier', (open) => {
  let db: Branching
  let district: District
  let people: Awaited<ReturnType<typeof concerned>>
  let where: { run: Run; district: District }
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    district = await stageDistrict(db)
    people = await concerned(district)
    where = { district, run: (who, deed) => did({ db }, who, (tx) => deed(tx, who)) }
  })
  undoneAfterEach(() => db)
  const does = <T>(who: Acting, now: Instant, deed: (tx: Tx, acting: Acting) => Promise<Result<T, { code: string }>>) =>
    act(db.pool, { ...who, now }, (tx) => deed(tx, { ...who, now }))
  const sweepAt = (now: Instant) => does(district.system, now, async (tx, acting) => ok(await sweep(tx, acting)))
  const statusOf = async (lotId: LotId) =>
    (await look(db.pool, people.officer, (tx) => lots.table.load(tx, district.tenant, lotId)))?.status
  const clean = () =>
    look(db.pool, people.officer, async (tx) => {
      const found: unknown[] = []
      await audited(lots).check(tx, district.tenant, (some) => found.push(...some))
      await audited(negotiations).check(tx, district.tenant, (some) => found.push(...some))
      return found
    })
  const paused = async (lotId: LotId, now: Instant, days: number) => {
    const noticedOn = civilDateOf(now)
    const entered = await does(people.officer, now, async (tx, acting) => {
      const file = FileId.parse(acting.newId())
      const scan = { sha256: Sha256.parse('a'.repeat(64)), name: '暂停通知.pdf', type: 'application/pdf', size: 1 }
      await insertChallengeFile(tx, { tenant: acting.tenant, id: file, lotId, ...scan, addedBy: acting.actor, addedAt: now })
      const until = plusDays(noticedOn, days)
      return enterPause(tx, acting, lotId, { authority: '演示区财政局', no: '演示暂停 1', noticedOn, until, file })
    })
    return value(entered).until
  }

  it('waits while the finance bureau pauses it: nothing is closed, agreed on or signed, by the clock either', async () => {
    const asked = await anInvitedLot(where, 'SOLE-6')
    await paused(asked.lotId, INVITED, 30)
    await sweepAt(DEADLINE)
    expect(await statusOf(asked.lotId)).toBe('published')

    const { lotId } = await aGroup(where, 'SOLE-7')
    const record = async (revision: number) =>
      codeOf(
        await does(people.officer, AGREED, (tx, acting) =>
          recordAgreement(tx, acting, lotId, { revision, agreement: anAgreement() }),
        ),
      )
    expect(await record(3)).toBe('done')
    const until = await paused(lotId, AGREED, 10)
    expect(await record(4)).toBe('purchase-paused')
    const [first] = await groupIn(where)
    if (!first) throw new Error('no group')
    const sign = (now: Instant) => does(first, now, (tx, acting) => signRecord(tx, acting, lotId, { revision: 4, dissent: null }))
    expect(codeOf(await sign(AGREED))).toBe('purchase-paused')
    // Nobody could sign: of the two working days none was over on the last day of the pause, Monday 19 June.
    const last = CivilDate.parse('2017-06-21')
    for (const now of [endOf(until), after(until), endOf(last)]) {
      await sweepAt(now)
      expect(await statusOf(lotId)).toBe('reviewing')
    }
    expect(codeOf(await sign(endOf(last)))).toBe('done')
    await sweepAt(after(last))
    expect(await statusOf(lotId)).toBe('scored')
    expect(await clean()).toEqual([])
  })
})
