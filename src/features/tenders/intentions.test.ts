import { beforeAll, expect, it } from 'vitest'
import { audited } from '../ledger/service/audit.ts'
import { MIGRATIONS } from '../../app/migrations.ts'
import { civilDateOf, plusDays } from '../../kernel/civil.ts'
import { act, look } from '../../platform/act.ts'
import type { Branching } from '../../platform/testing/branch.ts'
import { onBothDatabases } from '../../platform/testing/on-both-databases.ts'
import { codeOf, value } from '../../platform/testing/outcome.ts'
import { aDirectPlace, aReadyDirectLot, aSoleCall } from './fixtures/a-direct.ts'
import { PUBLISHED } from './fixtures/a-lot.ts'
import { NO_CONTRACTS } from './service/contracts-ahead.ts'
import { publishLot } from './service/lot-call.ts'
import { viewCall, viewLot } from './service/lot-views.ts'
import { lots } from './store/kept.ts'

onBothDatabases('a call under the law', (open) => {
  let db: Branching
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
  })

  it('rests on an intention thirty days old, or says why it is younger; that stays with the office', async () => {
    const { district, people, where } = await aDirectPlace(db)
    const { lotId } = await aReadyDirectLot(where, 'INTEND')
    const officer = { ...people.officer, now: PUBLISHED }
    const call = (days: number, intentionReason?: string) =>
      aSoleCall('INTEND', {
        intendedOn: plusDays(civilDateOf(PUBLISHED), -days),
        intendedWhere: '演示采购网',
        ...(intentionReason === undefined ? {} : { intentionReason }),
      })
    const put = (said: ReturnType<typeof call>) => act(db.pool, officer, (tx) => publishLot(tx, officer, lotId, said))
    const seen = async (who = officer) => value(await look(db.pool, who, (tx) => viewLot(tx, who, lotId, NO_CONTRACTS)))
    const { intentionRule, daysOff } = await seen()
    expect(intentionRule).toEqual({ value: 30, source: '财库〔2020〕10号', mark: 'E' })
    // 12 May 2017 was a Friday, and the 28th, Sunday before the Dragon Boat Festival, is one of three days off.
    expect(daysOff).toEqual(expect.arrayContaining(['2017-05-13', '2017-05-14', '2017-05-28', '2017-05-29', '2017-05-30']))
    expect(daysOff).not.toContain('2017-05-27')
    expect(codeOf(await put(call(-1)))).toBe('intention-ahead')
    expect(await put(call(29))).toMatchObject({ error: { errors: [{ path: 'intentionReason', code: 'intention-unexplained' }] } })
    const why = '汛期安置临时增加，四月底才定'
    value(await put(call(29, why)))
    const intention = { publishedOn: plusDays(civilDateOf(PUBLISHED), -29), where: '演示采购网' }
    expect(await seen()).toMatchObject({ intention: { ...intention, reason: why }, intentionRule: null, daysOff: [] })
    expect((await seen({ ...district.nobody, now: PUBLISHED })).intention).toEqual({ ...intention, reason: '' })
    expect(value(await look(db.pool, officer, (tx) => viewCall(tx, officer, lotId))).body.intention).toEqual(intention)
    const found: unknown[] = []
    await look(db.pool, officer, (tx) => audited(lots).check(tx, district.tenant, (some) => found.push(...some)))
    expect(found).toEqual([])
  })
})
