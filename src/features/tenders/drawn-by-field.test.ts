import { beforeAll, expect, it } from 'vitest'
import { MIGRATIONS } from '../../app/migrations.ts'
import type { Acting } from '../../kernel/acting.ts'
import type { MemberId } from '../../kernel/ids.ts'
import { act, look } from '../../platform/act.ts'
import { type Branching, undoneAfterEach } from '../../platform/testing/branch.ts'
import { onBothDatabases } from '../../platform/testing/on-both-databases.ts'
import { value } from '../../platform/testing/outcome.ts'
import type { DrawOrder } from './contract/panel.ts'
import { did, isAbsent, onTheDay, seatsIn, type Sitting } from './fixtures/a-panel.ts'
import { anUndrawnLot } from './fixtures/stages.ts'
import { drawPanel, replaceJuror, viewPanel } from './service/panels.ts'
import { enterPool, listPool } from './service/pool.ts'

const [WORK, MONEY] = ['社会工作', '财务']

onBothDatabases('a panel drawn by field', (open) => {
  let db: Branching
  let undrawn: Sitting
  let officer: Acting
  let experts: readonly MemberId[]
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    undrawn = await anUndrawnLot(db)
    officer = await undrawn.district.as('officer')
    const pool = await look(db.pool, officer, (tx) => listPool(tx, officer))
    experts = pool.filter(({ pooled, expert }) => pooled && expert).map(({ member }) => member)
  })
  undoneAfterEach(() => db)

  const draws = (order: Partial<DrawOrder>) =>
    act(db.pool, officer, (tx) => drawPanel(tx, officer, undrawn.lotId, { witness: '演示', ...order }, undrawn.chance))
  const drawn = async (who = officer) => value(await look(db.pool, who, (tx) => viewPanel(tx, who, undrawn.lotId)))
  /** Says of the first few experts that they are of another field. */
  const turns = async (count: number, who: Acting) => {
    for (const member of experts.slice(0, count))
      await did({ db }, who, (tx) => enterPool(tx, who, { member, expert: true, field: MONEY }))
  }

  it('has its experts of these fields alone, also those who are called to an empty seat, and anybody can repeat it', async () => {
    await turns(2, officer)
    value(await draws({ fields: [WORK] }))
    const custodian = await undrawn.district.as('custodian')
    const { draw, repeated } = await drawn(custodian)
    expect([draw.fields, draw.widened, repeated]).toEqual([[WORK], '', true])
    expect(draw.pool).toHaveLength(9)
    const others = experts.slice(0, 2)
    for (const member of [...draw.order, ...draw.seats, ...draw.alternates]) expect(others).not.toContain(member)
    for (const seat of (await seatsIn(undrawn)).slice(0, 2)) {
      await isAbsent(undrawn, seat)
      const later = onTheDay(officer)
      await did({ db }, later, (tx) => replaceJuror(tx, later, undrawn.lotId, seat.jurorId))
    }
    for (const { acting } of await seatsIn(undrawn)) expect(others).not.toContain(acting.actor)
  })

  it('wants as many as seats and alternates; with fewer it says what is lacking, or is from the whole pool for a reason that tells', async () => {
    await turns(4, officer)
    expect(await draws({ fields: [WORK] })).toEqual({
      ok: false,
      error: { code: 'too-few-in-field', found: 5, lacking: 2 },
    })
    expect(await draws({ fields: ['天文'] })).toMatchObject({ error: { code: 'too-few-in-field', lacking: 6 } })
    expect(await draws({ fields: [WORK], widened: '工作需要' })).toEqual({ ok: false, error: { code: 'reason-says-nothing' } })
    value(await draws({ fields: [WORK], widened: '全区社会工作专家只有四位，其余在外地培训' }))
    const { draw, repeated } = await drawn(await undrawn.district.as('custodian'))
    expect([draw.widened, draw.order.length, repeated]).toEqual(['全区社会工作专家只有四位，其余在外地培训', 9, true])
  })

  it('goes by the fields of the call: whoever was given another one since is drawn by the one before', async () => {
    await turns(4, onTheDay(officer))
    value(await draws({ fields: [WORK, MONEY], widened: '以防人数不足，写在前面' }))
    const { draw } = await drawn()
    expect([draw.widened, ...new Set(draw.pool.map(({ field }) => field))]).toEqual(['', WORK])
  })
})
