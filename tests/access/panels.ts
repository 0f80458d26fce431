import { sql } from 'kysely'
import type { District } from '../../src/features/identity/fixtures/a-district.ts'
import { aReviewingLot } from '../../src/features/tenders/fixtures/a-lot.ts'
import { CONCLUSIONS, GOOD_MARKS, inOrder, NO_CONFLICT, type Seat } from '../../src/features/tenders/fixtures/a-panel.ts'
import { confirmJuror, missJuror } from '../../src/features/tenders/service/arrivals.ts'
import { concludeChecks, returnSheet, signReport } from '../../src/features/tenders/service/audits.ts'
import { drawPanel, viewPanel } from '../../src/features/tenders/service/panels.ts'
import { beginScoring, revealMarks, sealIn } from '../../src/features/tenders/service/scoring.ts'
import { declare } from '../../src/features/tenders/service/seats.ts'
import { saltFrom } from '../../src/features/tenders/service/sheet-content.ts'
import { listOwnSheets, saveMarks, submitSheets } from '../../src/features/tenders/service/sheets.ts'
import { insertPoolJurors } from '../../src/features/tenders/store/pool.ts'
import type { Acting } from '../../src/kernel/acting.ts'
import type { LotId, SheetId } from '../../src/kernel/ids.ts'
import type { Result } from '../../src/kernel/result.ts'
import { seededChance } from '../../src/platform/chance.ts'
import type { Tx } from '../../src/platform/db.ts'
import { type Asking, anytime, type Setting, type Settings } from './settings.ts'

const STAGES = [
  'reviewing',
  'drawn',
  'missed',
  'arrived',
  'declared',
  'sealed',
  'scoring',
  'written',
  'locked',
  'revealed',
  'tied',
  'differing',
  'returned',
  'audited',
  'low',
  'signed',
] as const
type Stage = (typeof STAGES)[number]

const chance = seededChance('access').draw
const JURORS = 9

type Review = { readonly lot: LotId; readonly seats: readonly (Seat & { n: number })[]; readonly sheet: SheetId | undefined }

/** One deed by one person within the test's own transaction: the database is told who it is that asks. */
async function as<T, E>(tx: Tx, who: Acting, deed: (tx: Tx) => Promise<Result<T, E>>): Promise<T> {
  await sql.raw(`set local heli.actor = '${who.actor}'`).execute(tx)
  const outcome = await deed(tx)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error))
  return outcome.value
}

async function seatsOf(tx: Tx, district: District, lot: LotId): Promise<(Seat & { n: number })[]> {
  const officer = await district.as('officer')
  const { jurors } = await as(tx, officer, () => viewPanel(tx, officer, lot))
  const people: Acting[] = []
  for (let n = 0; n < JURORS; n++) people.push(await district.as('juror', n))
  return jurors.flatMap(({ id: jurorId, member, seat, expert }) => {
    const n = people.findIndex(({ actor }) => actor === member)
    const acting = people[n]
    return acting ? [{ jurorId, seat, expert, acting, n }] : []
  })
}

/** A review of two bids brought so far. In `differing`, jurors differ on an objective item; in `low`, nobody passes. */
async function aReviewAt(tx: Tx, district: District, stage: Stage): Promise<Review> {
  const [officer, custodian] = [await district.as('officer'), await district.as('custodian')]
  const { lotId: lot } = await aReviewingLot(tx, district, { bidders: 2 })
  const pool: { member: Acting['actor']; expert: boolean; field: string }[] = []
  for (let n = 0; n < JURORS; n++) pool.push({ member: (await district.as('juror', n)).actor, expert: n > 0, field: '社会工作' })
  await insertPoolJurors(tx, district, pool)
  const reached = (until: Stage) => STAGES.indexOf(stage) >= STAGES.indexOf(until)
  if (!reached('drawn')) return { lot, seats: [], sheet: undefined }
  await as(tx, officer, () => drawPanel(tx, officer, lot, { witness: '演示' }, chance))
  const seats = await seatsOf(tx, district, lot)
  const review = { lot, seats, sheet: undefined }
  const [first] = seats
  if (stage === 'missed' && first) await as(tx, officer, () => missJuror(tx, officer, lot, first.jurorId, '临时有事'))
  if (!reached('arrived')) return review
  for (const { jurorId } of seats) await as(tx, custodian, () => confirmJuror(tx, custodian, lot, jurorId, chance))
  if (!reached('declared')) return review
  for (const { acting } of seats) await as(tx, acting, () => declare(tx, acting, lot, NO_CONFLICT))
  if (!reached('sealed')) return review
  await as(tx, custodian, () => sealIn(tx, custodian, lot, custodyOf(seats)))
  if (!reached('scoring')) return review
  await as(tx, custodian, () => beginScoring(tx, custodian, lot))
  return { ...review, sheet: await bringOn(tx, district, { lot, seats, stage, reached }) }
}

const custodyOf = (seats: readonly Seat[]) =>
  seats.map(({ jurorId: juror, seat }) => ({ juror, holder: `演示评委${seat}`, phones: 1, others: '' }))

type OnTheWay = Pick<Review, 'lot' | 'seats'> & { readonly stage: Stage; readonly reached: (stage: Stage) => boolean }

/** From the sheets on; gives the first juror's first sheet. */
async function bringOn(tx: Tx, district: District, { lot, seats, stage, reached }: OnTheWay): Promise<SheetId | undefined> {
  const [officer, custodian] = [await district.as('officer'), await district.as('custodian')]
  let sheet: SheetId | undefined
  for (const seat of seats) {
    const { acting } = seat
    const own = await as(tx, acting, () => listOwnSheets(tx, acting, lot))
    sheet ??= own[0]?.id
    for (const [n, { id, bidId }] of own.entries()) {
      const odd = reached('differing') && !reached('audited') && id === sheet ? { C4: '6' } : {}
      const low = stage === 'low' ? { C1: '0', C2: '0', C8: '0', C9: '0', C10: '0' } : {}
      const draft = { marks: { ...inOrder(seat, bidId, stage === 'tied' ? 0 : n), ...odd, ...low }, salt: saltFrom(chance) }
      if (reached('written')) await as(tx, acting, () => saveMarks(tx, acting, lot, id, draft))
    }
    if (reached('locked')) await as(tx, acting, () => submitSheets(tx, acting, lot))
  }
  if (reached('revealed')) await as(tx, custodian, () => revealMarks(tx, custodian, lot))
  if (stage === 'returned' && sheet) {
    const id = sheet
    await as(tx, officer, () => returnSheet(tx, officer, lot, id, '请核对'))
  }
  if (reached('audited')) await as(tx, officer, () => concludeChecks(tx, officer, lot, CONCLUSIONS))
  if (reached('low'))
    for (const { acting } of seats) await as(tx, acting, () => signReport(tx, acting, lot, { deed: 'juror.sign', facts: {} }))
  return sheet
}

/** On a review brought so far; the juror who asks is the one in the first seat. */
const on =
  (stage: Stage, asking: (review: Review) => Omit<Asking, 'params'> = () => ({})): Setting =>
  async (tx, district) => {
    const review = await aReviewAt(tx, district, stage)
    const { lot, seats, sheet } = review
    const [first] = seats
    const params = { tenant: district.tenant, lot, juror: first?.jurorId ?? '', sheet: sheet ?? '' }
    return { params, who: { juror: first?.n ?? 0 }, ...asking(review) }
  }

const POOL = '/api/tenants/{tenant}/pool'
const PANEL = '/api/tenants/{tenant}/lots/{lot}/panel'
const SEAT = '/api/tenants/{tenant}/lots/{lot}/seat'

export const panelSettings: Settings = {
  [`GET ${POOL}`]: anytime(),
  [`POST ${POOL}`]: async (_tx, district) => ({
    params: { tenant: district.tenant },
    body: { member: (await district.as('juror')).actor, expert: true, field: '社会工作' },
  }),
  [`GET ${PANEL}`]: on('drawn'),
  [`POST ${PANEL}/draw`]: on('reviewing', () => ({ body: { witness: '演示' } })),
  [`POST ${PANEL}/disband`]: on('drawn', () => ({ body: { reason: '候补用尽' } })),
  [`POST ${PANEL}/jurors/{juror}/confirm`]: on('drawn'),
  [`POST ${PANEL}/jurors/{juror}/slip`]: on('arrived'),
  [`POST ${PANEL}/jurors/{juror}/miss`]: on('drawn', () => ({ body: { ground: '临时有事' } })),
  [`POST ${PANEL}/jurors/{juror}/replace`]: on('missed'),
  [`POST ${PANEL}/seal-in`]: on('declared', ({ seats }) => ({ body: { custody: custodyOf(seats) } })),
  [`POST ${PANEL}/begin`]: on('sealed'),
  [`POST ${PANEL}/reveal`]: on('locked'),
  [`GET ${PANEL}/results`]: on('revealed'),
  [`POST ${PANEL}/sheets/{sheet}/return`]: on('differing', () => ({ body: { reason: '请核对' } })),
  [`POST ${PANEL}/break-tie`]: on('tied', () => ({ body: { witness: '演示' } })),
  [`POST ${PANEL}/audit`]: on('revealed', () => ({ body: CONCLUSIONS })),
  [`POST ${PANEL}/release`]: on('signed', () => ({ body: { note: '已归还' } })),
  'GET /api/tenants/{tenant}/seats': anytime(),
  [`GET ${SEAT}`]: on('arrived'),
  [`POST ${SEAT}/declare`]: on('arrived', () => ({ body: NO_CONFLICT })),
  [`GET ${SEAT}/sheets`]: on('scoring'),
  [`PUT ${SEAT}/sheets/{sheet}`]: on('scoring', () => ({ body: { marks: { C1: '9' } } })),
  [`POST ${SEAT}/submit`]: on('written'),
  [`POST ${SEAT}/sheets/{sheet}/correct`]: on('returned', () => ({
    body: { marks: GOOD_MARKS, reason: '看漏一张证书' },
  })),
  [`POST ${SEAT}/sign`]: on('audited'),
  [`POST ${SEAT}/dissent`]: on('audited', () => ({ body: { reason: '我认为第二名更可行' } })),
}
