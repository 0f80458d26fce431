import { biddersOf } from '../../src/features/tenders/store/panels.ts'
import { RelationPlan } from '../../src/features/identity/contract/relation.ts'
import { recordRelation } from '../../src/features/identity/service/relations.ts'
import { fingerprint } from '../../src/features/identity/fixtures/a-district.ts'
import { aReviewingLot, type ABid } from '../../src/features/tenders/fixtures/a-lot.ts'
import {
  CONCLUSIONS,
  GOOD_MARKS,
  inOrder,
  NO_CONFLICT,
  REVIEW_DAY,
  type Seat,
} from '../../src/features/tenders/fixtures/a-panel.ts'
import type { Marks } from '../../src/features/tenders/rules/sheet.ts'
import { confirmJuror, missJuror } from '../../src/features/tenders/service/arrivals.ts'
import { concludeChecks, returnSheet } from '../../src/features/tenders/service/audits.ts'
import { signReport } from '../../src/features/tenders/service/report-signing.ts'
import { drawPanel, viewPanel } from '../../src/features/tenders/service/panels.ts'
import { beginScoring, revealMarks, sealIn } from '../../src/features/tenders/service/scoring.ts'
import { declare } from '../../src/features/tenders/service/seats.ts'
import { newSalt } from '../../src/kernel/chance.ts'
import { scanPaper, typePaper } from '../../src/features/tenders/service/paper-sheets.ts'
import { listOwnSheets, saveMarks, submitSheets } from '../../src/features/tenders/service/sheets.ts'
import { insertFile } from '../../src/features/tenders/store/bid-files.ts'
import { insertPoolJurors } from '../../src/features/tenders/store/pool.ts'
import type { Acting } from '../../src/kernel/acting.ts'
import { plusMs } from '../../src/kernel/civil.ts'
import { FileId, type JurorId, type LotId, type PaperSheetId, type SheetId } from '../../src/kernel/ids.ts'
import { seededChance } from '../../src/platform/chance.ts'
import { keep, PNG } from './a-scan.ts'
import { does, type Ground } from './stage.ts'

// The stations of a review of two bids, each played on from the one before.

const { draw } = seededChance('access: review')
const JURORS = 9

export type ALotInReview = {
  readonly ids: { readonly lot: LotId; readonly bid: string; readonly file: FileId }
  readonly bids: readonly ABid[]
}
/** The juror who asks, and whose ids are named, is the one in the first seat. */
export type Review = ALotInReview & {
  readonly ids: ALotInReview['ids'] & { readonly juror: JurorId }
  readonly who: { readonly juror: number }
  readonly elsewhere: { readonly juror: number }
  readonly seats: readonly Seat[]
}
export type Scoring = Review & { readonly ids: Review['ids'] & { readonly sheet: SheetId } }

export const reviewing = (ground: Ground): Promise<ALotInReview> => reviewingOf(ground, { bidders: 2 })

export async function reviewingOf(ground: Ground, over: Parameters<typeof aReviewingLot>[2]): Promise<ALotInReview> {
  const { tx, district } = ground
  const { lotId: lot, bids } = await aReviewingLot(tx, district, over)
  const pool: { member: Acting['actor']; expert: boolean; field: string }[] = []
  for (let n = 0; n < JURORS; n++) pool.push({ member: (await district.as('juror', n)).actor, expert: n > 0, field: '社会工作' })
  await insertPoolJurors(tx, district, pool)
  const [first] = bids
  if (first === undefined) throw new Error('nobody has bid')
  return { ids: { lot, bid: first.bidId, file: await aFileOf(ground, first) }, bids }
}

async function aFileOf(ground: Ground, { bidId }: ABid): Promise<FileId> {
  const { tx, district } = ground
  const { tenant, actor: addedBy, now: addedAt } = await district.as('provider_manager')
  const id = FileId.parse(district.newId())
  const stored = await keep(ground, PNG)
  await insertFile(tx, { tenant, id, bidId, ...stored, name: '证书.png', addedBy, addedAt, removedAt: null })
  return id
}

export async function drawn(ground: Ground, before: ALotInReview): Promise<Review> {
  const { district } = ground
  const { lot } = before.ids
  // Nobody is absent before the day, and by the office's word nobody before the door has opened; the day after, it was.
  district.setClock(plusMs(REVIEW_DAY, 24 * 60 * 60_000))
  const officer = await district.as('officer')
  await does(ground, officer, (tx) => drawPanel(tx, officer, lot, { witness: '演示' }, draw))
  const { jurors } = await does(ground, officer, (tx) => viewPanel(tx, officer, lot))
  const people: Acting[] = []
  for (let n = 0; n < JURORS; n++) people.push(await district.as('juror', n))
  const seats = jurors.flatMap(({ id: jurorId, member, seat, expert }) => {
    const acting = people.find(({ actor }) => actor === member)
    return acting ? [{ jurorId, seat, expert, acting }] : []
  })
  const [first] = seats
  if (first === undefined) throw new Error('nobody was drawn')
  const who = { juror: people.findIndex(({ actor }) => actor === first.acting.actor) }
  const elsewhere = { juror: people.findIndex(({ actor }) => seats.every(({ acting }) => acting.actor !== actor)) }
  return { ...before, ids: { ...before.ids, juror: first.jurorId }, who, elsewhere, seats }
}

export async function missed(ground: Ground, before: Review): Promise<Review> {
  const officer = await ground.district.as('officer')
  await does(ground, officer, (tx) => missJuror(tx, officer, before.ids.lot, before.ids.juror, '未到场，电话联系不上'))
  return before
}

/** The first juror turns out to be kin to the head of a bidder. */
export async function near(ground: Ground, before: Review): Promise<Review> {
  const officer = await ground.district.as('officer')
  const [bidder] = await biddersOf(ground.tx, officer, before.ids.lot)
  const seat = before.seats.find(({ jurorId }) => jurorId === before.ids.juror)
  const plan = RelationPlan.parse({
    kind: 'kin',
    member: seat?.acting.actor,
    partyId: bidder?.partyId,
    otherId: null,
    kin: 'spouse',
    share: null,
    validFrom: '2016-01-01',
    validUntil: null,
    source: 'office',
    note: '负责人声明（虚构）',
  })
  await does(ground, officer, (tx) => recordRelation(tx, officer, plan, () => 7))
  return before
}

export async function arrived(ground: Ground, before: Review): Promise<Review> {
  const custodian = await ground.district.as('custodian')
  for (const { jurorId } of before.seats)
    await does(ground, custodian, (tx) => confirmJuror(tx, custodian, before.ids.lot, jurorId, { draw, fingerprint }))
  return before
}

export async function declared(ground: Ground, before: Review): Promise<Review> {
  for (const { acting } of before.seats) await does(ground, acting, (tx) => declare(tx, acting, before.ids.lot, NO_CONFLICT))
  return before
}

export const custodyOf = (seats: readonly Seat[]) =>
  seats.map(({ jurorId: juror, seat }) => ({ juror, holder: `演示评委${seat}`, phones: 1, others: '' }))

export async function sealedIn(ground: Ground, before: Review): Promise<Review> {
  const custodian = await ground.district.as('custodian')
  await does(ground, custodian, (tx) => sealIn(tx, custodian, before.ids.lot, custodyOf(before.seats)))
  return before
}

export async function scoring(ground: Ground, before: Review): Promise<Scoring> {
  const { lot } = before.ids
  const custodian = await ground.district.as('custodian')
  await does(ground, custodian, (tx) => beginScoring(tx, custodian, lot))
  const first = before.seats.find(({ jurorId }) => jurorId === before.ids.juror)?.acting ?? custodian
  const [sheet] = await does(ground, first, (tx) => listOwnSheets(tx, first, lot))
  if (sheet === undefined) throw new Error('nothing to be marked')
  return { ...before, ids: { ...before.ids, sheet: sheet.id } }
}

export type OnPaper = Scoring & {
  readonly ids: Scoring['ids'] & { readonly paper: PaperSheetId }
  readonly theirs: { readonly paper: PaperSheetId }
}

/** The officer has the paper of the first bid, the custodian that of the second. */
export async function scannedByBoth(ground: Ground, before: Scoring): Promise<OnPaper> {
  const { lot, juror } = before.ids
  const stored = await keep(ground, PNG)
  const scanned: PaperSheetId[] = []
  for (const [n, role] of (['officer', 'custodian'] as const).entries()) {
    const [who, bid] = [await ground.district.as(role), before.bids[n]?.bidId]
    if (bid === undefined) throw new Error('two have bid')
    const done = await does(ground, who, (tx) => scanPaper(tx, who, lot, { juror, bid }, { name: 'sheet.png', stored }))
    scanned.push(done.id)
  }
  const [paper, theirs] = scanned
  if (paper === undefined || theirs === undefined) throw new Error('two were scanned')
  return { ...before, ids: { ...before.ids, paper }, theirs: { paper: theirs } }
}

export async function typedByBoth(ground: Ground, before: OnPaper): Promise<OnPaper> {
  const { lot } = before.ids
  const hands = [['officer', before.ids.paper] as const, ['custodian', before.theirs.paper] as const]
  for (const [role, paper] of hands) {
    const who = await ground.district.as(role)
    await does(ground, who, (tx) => typePaper(tx, who, lot, paper, { marks: GOOD_MARKS, salt: newSalt(draw) }))
  }
  return before
}

/** What a juror gives to the n-th of the bids; `own` on the sheet that is named. */
type Giving = (n: number, own: boolean) => Marks

/** All sheets saved: in order of the bids, unless this is said of them. */
export const written =
  (over: Giving = () => ({})) =>
  async (ground: Ground, before: Scoring): Promise<Scoring> => {
    const { lot, sheet } = before.ids
    for (const seat of before.seats) {
      const { acting } = seat
      for (const { id, bidId } of await does(ground, acting, (tx) => listOwnSheets(tx, acting, lot))) {
        const n = before.bids.findIndex((bid) => bid.bidId === bidId)
        const marks = { ...inOrder(seat, bidId, n), ...over(n, id === sheet) }
        await does(ground, acting, (tx) => saveMarks(tx, acting, lot, id, { marks, salt: newSalt(draw) }))
      }
    }
    return before
  }

export async function locked(ground: Ground, before: Scoring): Promise<Scoring> {
  for (const { acting } of before.seats) await does(ground, acting, (tx) => submitSheets(tx, acting, before.ids.lot))
  return before
}

export async function revealed(ground: Ground, before: Scoring): Promise<Scoring> {
  const custodian = await ground.district.as('custodian')
  await does(ground, custodian, (tx) => revealMarks(tx, custodian, before.ids.lot))
  return before
}

/** All at once, with marks of this kind. */
export const revealedWith =
  (over: Giving) =>
  async (ground: Ground, before: Scoring): Promise<Scoring> =>
    revealed(ground, await locked(ground, await written(over)(ground, before)))

export async function returned(ground: Ground, before: Scoring): Promise<Scoring> {
  const officer = await ground.district.as('officer')
  await does(ground, officer, (tx) => returnSheet(tx, officer, before.ids.lot, before.ids.sheet, '请核对'))
  return before
}

export async function audited(ground: Ground, before: Scoring): Promise<Scoring> {
  const officer = await ground.district.as('officer')
  await does(ground, officer, (tx) => concludeChecks(tx, officer, before.ids.lot, CONCLUSIONS))
  return before
}

export async function signed(ground: Ground, before: Scoring): Promise<Scoring> {
  for (const { acting } of before.seats)
    await does(ground, acting, (tx) => signReport(tx, acting, before.ids.lot, { deed: 'juror.sign', facts: {} }))
  return before
}
