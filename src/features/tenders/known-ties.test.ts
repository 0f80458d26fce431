import { beforeAll, expect, it } from 'vitest'
import { MIGRATIONS } from '../../app/migrations.ts'
import type { Acting } from '../../kernel/acting.ts'
import { CivilDate } from '../../kernel/civil.ts'
import type { MemberId, PartyId } from '../../kernel/ids.ts'
import { act, look } from '../../platform/act.ts'
import { type Branching, undoneAfterEach } from '../../platform/testing/branch.ts'
import { onBothDatabases } from '../../platform/testing/on-both-databases.ts'
import { value } from '../../platform/testing/outcome.ts'
import type { RelationPlan } from '../identity/contract/relation.ts'
import type { District } from '../identity/fixtures/a-district.ts'
import {
  correctRelation,
  declareRelation,
  endRelation,
  eraseRelation,
  listRelations,
  recordRelation,
} from '../identity/service/relations.ts'
import { arrives, declares, did, NO_CONFLICT, type Seat, seatsIn, type Sitting } from './fixtures/a-panel.ts'
import { anInvitedPanel, anUndrawnLot, stageDistrict } from './fixtures/stages.ts'
import { settleTies } from './service/known-ties.ts'
import { nearBidders } from './service/near-bidders.ts'
import { drawPanel, replaceJuror, viewPanel } from './service/panels.ts'
import { sealIn } from './service/scoring.ts'
import { declare, viewSeat } from './service/seats.ts'
import { biddersOf } from './store/panels.ts'

const draw = () => 7
const custodyOf = (seats: readonly Seat[]) =>
  seats.map(({ jurorId: juror, seat }) => ({ juror, holder: `${seat}`, phones: 1, others: '' }))
const WIFE = {
  kind: 'kin',
  otherId: null,
  kin: 'spouse',
  share: null,
  validFrom: CivilDate.parse('2015-01-01'),
  validUntil: null,
  source: 'office',
  note: '负责人声明（虚构）',
} as const

onBothDatabases('a relation on record', (open) => {
  let db: Branching
  let district: District
  let officer: Acting
  let custodian: Acting
  let undrawn: Sitting
  let invited: Sitting
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    district = await stageDistrict(db)
    ;[officer, custodian] = [await district.as('officer'), await district.as('custodian')]
    ;[undrawn, invited] = [await anUndrawnLot(db), await anInvitedPanel(db)]
  })
  undoneAfterEach(() => db)

  const bidderOf = async ({ lotId }: Sitting, n = 0): Promise<PartyId> => {
    const party = (await look(db.pool, officer, (tx) => biddersOf(tx, officer, lotId)))[n]?.partyId
    if (party === undefined) throw new Error('too few bidders')
    return party
  }
  const enter = (plan: RelationPlan) => did({ db }, officer, (tx) => recordRelation(tx, officer, plan, draw))
  const weds = async (sitting: Sitting, member: MemberId) => enter({ ...WIFE, member, partyId: await bidderOf(sitting) })
  const panelAs = async (who: Acting, { lotId }: Sitting) => value(await look(db.pool, who, (tx) => viewPanel(tx, who, lotId)))
  const draws = () => did(undrawn, officer, (tx) => drawPanel(tx, officer, undrawn.lotId, { witness: '演示' }, undrawn.chance))

  it('keeps a person out of the draw and off the list of alternates; why, office and custodian read and the leader does not', async () => {
    const { actor: wife } = await district.as('juror', 2)
    await weds(undrawn, wife)
    await draws()
    const seen = await panelAs(officer, undrawn)
    expect(seen.draw.excluded).toEqual([{ member: wife, ground: 'known-relation', party: await bidderOf(undrawn) }])
    expect(seen.draw.order).not.toContain(wife)
    expect(seen.ties).toMatchObject([{ member: wife, kind: 'kin', kin: 'spouse', note: WIFE.note }])
    expect((await panelAs(custodian, undrawn)).ties).toHaveLength(1)
    const told = await panelAs(await district.as('leader'), undrawn)
    expect([told.ties, told.draw.excluded]).toEqual([[], [{ member: wife, ground: 'known-relation', party: null }]])
  })

  it('that is over for three years, or was never so, keeps nobody out', async () => {
    const [one, other] = [(await district.as('juror', 2)).actor, (await district.as('juror', 3)).actor]
    const [ended, wrong] = [await weds(undrawn, one), await weds(undrawn, other)]
    const end = { revision: 1, validUntil: CivilDate.parse('2015-02-01'), reason: '已离婚，有证明' }
    await did({ db }, officer, (tx) => endRelation(tx, officer, ended.id, end))
    await did({ db }, officer, (tx) => correctRelation(tx, officer, wrong.id, { revision: 1, reason: '同名，不是同一人' }))
    await draws()
    expect((await panelAs(officer, undrawn)).draw.excluded.map(({ member }) => member)).toEqual([one])
    expect(await act(db.pool, officer, (tx) => correctRelation(tx, officer, wrong.id, { revision: 1, reason: '再改' }))).toEqual({
      ok: false,
      error: { code: 'wrong-status', status: 'corrected' },
    })
  })

  const first = async (sitting: Sitting): Promise<{ seat: Seat; others: readonly Seat[] }> => {
    const [seat, ...others] = await seatsIn(sitting)
    if (!seat) throw new Error('five seats')
    return { seat, others }
  }
  const says = (seat: Seat, denial?: string) =>
    act(db.pool, seat.acting, (tx) =>
      declare(tx, seat.acting, invited.lotId, { ...NO_CONFLICT, ...(denial === undefined ? {} : { denial }) }),
    )
  const settles = (seat: Seat, outcome: 'cleared' | 'barred', who = officer) =>
    act(db.pool, who, (tx) => settleTies(tx, who, invited.lotId, { jurorId: seat.jurorId, outcome, reason: '已核对材料' }))
  const closes = async (seats: readonly Seat[]) =>
    act(db.pool, custodian, (tx) => sealIn(tx, custodian, invited.lotId, custodyOf(seats)))

  it('is laid before the juror, who cannot deny it in silence; denied, it waits for the office, and nothing is scored before', async () => {
    const { seat, others } = await first(invited)
    const relation = await weds(invited, seat.acting.actor)
    for (const one of [seat, ...others]) await arrives(invited, one)
    const shown = value(await look(db.pool, seat.acting, (tx) => viewSeat(tx, seat.acting, invited.lotId)))
    expect(shown.known).toMatchObject([{ id: relation.id, ground: 'kin', kin: 'spouse' }])
    const [neighbour] = others
    if (!neighbour) throw new Error('five seats')
    expect(value(await look(db.pool, neighbour.acting, (tx) => viewSeat(tx, neighbour.acting, invited.lotId))).known).toEqual([])
    expect(await says(seat)).toEqual({ ok: false, error: { code: 'known-relation', count: 1 } })
    expect(await says(seat, '户籍登记有误')).toMatchObject({ ok: true, value: { status: 'declared', panel: 'drawn' } })
    for (const one of others) await declares(invited, one)
    expect((await panelAs(officer, invited)).ties).toMatchObject([{ denied: '户籍登记有误', cleared: false }])
    // What the juror said of it is no more for the others on the panel than the relation itself.
    expect((await panelAs(neighbour.acting, invited)).ties).toEqual([])
    expect(await closes([seat, ...others])).toMatchObject({ ok: false, error: { code: 'wrong-status' } })
    expect(await settles(seat, 'cleared', custodian)).toEqual({ ok: false, error: { code: 'not-found' } })
    expect(await settles(seat, 'cleared')).toMatchObject({ ok: true, value: { panel: 'declared' } })
    expect(await settles(seat, 'cleared')).toEqual({ ok: false, error: { code: 'nothing-to-settle' } })
    expect(await closes([seat, ...others])).toMatchObject({ ok: true })
  })

  it('that comes to light after all have declared keeps the room open until the office has settled it; a seat given up is filled anew', async () => {
    const { seat, others } = await first(invited)
    for (const one of [seat, ...others]) {
      await arrives(invited, one)
      await declares(invited, one)
    }
    await weds(invited, seat.acting.actor)
    expect(await closes([seat, ...others])).toEqual({ ok: false, error: { code: 'ties-unsettled', count: 1 } })
    expect(await settles(seat, 'barred')).toMatchObject({ ok: true, value: { status: 'recused' } })
    await did(invited, officer, (tx) => replaceJuror(tx, officer, invited.lotId, seat.jurorId))
    expect((await panelAs(officer, invited)).status).toBe('drawn')
  })

  it('between two bidders is told to the office after the opening, and decides nothing', async () => {
    const [a, b] = [await bidderOf(undrawn, 0), await bidderOf(undrawn, 1)]
    const holding = { ...WIFE, kind: 'holding', member: null, kin: null, partyId: a, otherId: b, share: 5100 } as const
    await enter(holding)
    expect(await act(db.pool, officer, (tx) => recordRelation(tx, officer, holding, draw))).toEqual({
      ok: false,
      error: { code: 'relation-known' },
    })
    const near = (who: Acting) => look(db.pool, who, (tx) => nearBidders(tx, who, undrawn.lotId))
    // The organisations of the fixture all name one head, and that is told as well.
    const told = value(await near(officer)).items
    expect(told.filter(({ why }) => why === 'same-head')).toHaveLength(3)
    expect(told.filter(({ why }) => why === 'holding')).toMatchObject([
      { a: { id: a }, b: { id: b }, share: 5100, controlling: true, other: null },
    ])
    for (const role of ['leader', 'provider_manager', 'finance'] as const)
      expect(await near(await district.as(role))).toEqual({ ok: false, error: { code: 'not-found' } })
  })

  it('is declared by jurors of themselves; a juror reads their own, and what was told is forgotten when it can raise nothing', async () => {
    const [one, other] = [await district.as('juror', 4), await district.as('juror', 5)]
    const { otherId: _, source: __, ...own } = { ...WIFE, partyId: await bidderOf(undrawn) }
    const { id } = await did({ db }, one, (tx) => declareRelation(tx, one, own, draw))
    const listed = async (who: Acting) => (await look(db.pool, who, (tx) => listRelations(tx, who, ''))).items
    expect(await listed(one)).toMatchObject([{ id, source: 'person', kin: 'spouse', can: { end: false, correct: false } }])
    expect(await listed(other)).toEqual([])
    expect(await listed(await district.as('leader'))).toEqual([])
    const noted: unknown[] = []
    const erase = () =>
      act(db.pool, officer, (tx) => eraseRelation(tx, officer, id, { note: async (erased) => void noted.push(erased) }))
    expect(await erase()).toEqual({ ok: false, error: { code: 'not-spent' } })
    await did({ db }, officer, (tx) => correctRelation(tx, officer, id, { revision: 1, reason: '同名，不是同一人' }))
    expect(await erase()).toMatchObject({ ok: true, value: { status: 'erased' } })
    expect([await listed(one), noted]).toMatchObject([[], [{ relation: id }]])
  })
})
