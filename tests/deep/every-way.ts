import { aBackfillBook, aBackfillRow, mappedBackfill, takeMapped } from '../../src/features/contracts/fixtures/a-backfill.ts'
import { completed } from '../../src/features/contracts/fixtures/a-draft.ts'
import { approveContractAsItStands } from '../../src/features/contracts/fixtures/as-it-stands.ts'
import { viewContract } from '../../src/features/contracts/service/contract-views.ts'
import { draftContract, reviseContract, submitContract } from '../../src/features/contracts/service/drafting.ts'
import { dropContract } from '../../src/features/contracts/service/lot-contracts.ts'
import { addSealPage } from '../../src/features/contracts/service/seal-pages.ts'
import { publishContract, signContract } from '../../src/features/contracts/service/signing.ts'
import { aDistrict, type District } from '../../src/features/identity/fixtures/a-district.ts'
import { aBidding, draw } from '../../src/features/tenders/fixtures/a-bidding.ts'
import { boughtUnder, yuan } from '../../src/features/tenders/fixtures/a-consultation.ts'
import {
  aGroup,
  aLotToNegotiate,
  anAgreedLot,
  anInvitedLot,
  aSoleNotice,
  type Run,
} from '../../src/features/tenders/fixtures/a-direct.ts'
import type { ABid } from '../../src/features/tenders/fixtures/a-lot.ts'
import {
  asksForLastOffers,
  aSitting,
  begins,
  closes,
  did,
  draws,
  type Giving,
  managerOf,
  offersLast,
  opensLastOffers,
  revealed,
  signed,
  type Sitting,
} from '../../src/features/tenders/fixtures/a-panel.ts'
import { aPaperReview, fit, named, unfit } from '../../src/features/tenders/fixtures/a-paper-review.ts'
import { anAnnouncement } from '../../src/features/tenders/fixtures/a-result.ts'
import { confirmAsItStands, judgeAsItStands } from '../../src/features/tenders/fixtures/as-it-stands.ts'
import { amendLot, approveAmendment, proposeAmendment } from '../../src/features/tenders/service/amendments.ts'
import { announceResult, notifyAward } from '../../src/features/tenders/service/awards.ts'
import { affirmBid } from '../../src/features/tenders/service/bid-sealing.ts'
import { addPaper } from '../../src/features/tenders/service/challenge-files.ts'
import { addStatement } from '../../src/features/tenders/service/decline-files.ts'
import { declineAward, declineOnPaper } from '../../src/features/tenders/service/declines.ts'
import { leaveConsultation } from '../../src/features/tenders/service/last-offers.ts'
import { voidLot } from '../../src/features/tenders/service/lot-ends.ts'
import { releaseLot } from '../../src/features/tenders/service/lot-opening.ts'
import type { ScanKind } from '../../src/features/tenders/rules/offline-review.ts'
import { confirmOfflineReview } from '../../src/features/tenders/service/offline-results.ts'
import { enterOfflineReview } from '../../src/features/tenders/service/offline-reviews.ts'
import { enterPause, liftPause } from '../../src/features/tenders/service/pauses.ts'
import { proposeNext } from '../../src/features/tenders/service/succession.ts'
import { lots } from '../../src/features/tenders/store/kept.ts'
import type { Acting } from '../../src/kernel/acting.ts'
import { CivilDate, type Instant, instantAt, plusDays, plusMs } from '../../src/kernel/civil.ts'
import type { BidId, FileId, LotId } from '../../src/kernel/ids.ts'
import { ok, type Result } from '../../src/kernel/result.ts'
import type { Role } from '../../src/kernel/roles.ts'
import type { StoredFile } from '../../src/kernel/stored-file.ts'
import type { Tx } from '../../src/platform/db.ts'
import type { Database } from '../../src/platform/open-database.ts'

// Every way of purchasing, by people of one district in the days of the year 2017, side by side from the call to the contract.

const noonOf = (day: string): Instant => instantAt(CivilDate.parse(day), '12:00')
const [JUNE_6, CLOSE, OPEN] = [noonOf('2017-06-06'), noonOf('2017-06-14'), noonOf('2017-06-15')]
const REVIEW = noonOf('2017-06-16')
const [DECIDED, TOLD, AGAIN] = [noonOf('2017-06-19'), noonOf('2017-07-03'), noonOf('2017-07-20')]

type Deed<T> = (tx: Tx, who: Acting) => Promise<Result<T, { code: string }>>
type House = {
  readonly db: Database
  readonly district: District
  readonly scan: StoredFile
  /** A scan with nothing but this name on it. */
  scanned(name: string): Promise<StoredFile>
  /** One deed of the first to hold that post, or of the n-th, at that time. */
  does<T>(role: Role, now: Instant, deed: Deed<T>, n?: number): Promise<T>
  sweeps(now: Instant): Promise<unknown>
}

/** What the caller looks at in between: everything that was ever done until then. */
export type Reached = (stage: string) => Promise<void>

export async function playEveryWay(db: Database, scanned: House['scanned'], reached: Reached): Promise<void> {
  const district = await aDistrict(db)
  const house = houseOf(db, district, { scanned, scan: await scanned('scan') })
  await fromBeforeTheSystem(house)
  const rooms = {
    local: await aSitting(db, district, 'LOCAL', { noticed: true, call: { noticeNo: '演示征集 1' }, plan: { service: SERVICE } }),
    tender: await aSitting(db, district, 'TENDER', law('national-tender', 'TENDER')),
    talks: await aSitting(db, district, 'TALKS', law('consultation', 'TALKS')),
  }
  const changed = await aCallToAmend(house)
  await reached('bids are let in, and an amendment is agreed to')
  await amended(house, changed)
  const sole = await fromOneSupplier(house)
  await reached('a call is amended, and one supplier asked, up to every step of it')
  await openedAsAmended(house, changed)
  await inTheirRooms(house, rooms, reached)
  const short = { noticeNo: '演示流标 1', title: '流标公告（演示）', reason: '合格供应商不足。' }
  await house.does('leader', DECIDED, (tx, who) => voidLot(tx, who, changed.lotId, short))
  await untilContracts(house, rooms, sole, reached)
}

const SERVICE = { code: 'A01', name: '社区活动服务' }

const law = (profile: 'national-tender' | 'consultation', code: string) => ({
  ...boughtUnder(profile, code),
  noticed: true,
  call: { noticeNo: `演示征集 ${code}` },
})

function houseOf(db: Database, district: District, scans: Pick<House, 'scan' | 'scanned'>): House {
  return {
    db,
    district,
    ...scans,
    does: async (role, now, deed, n = 0) => {
      const who = { ...(await district.as(role, n)), now }
      return did({ db }, who, (tx) => deed(tx, who))
    },
    sweeps: async (now) => aBidding(db, district).sweepAt(now),
  }
}

/** A contract of 2016, with the workbook that it came in. */
async function fromBeforeTheSystem({ does, district, scan }: House): Promise<void> {
  const workbook = aBackfillBook(aBackfillRow())
  await does('officer', district.clock.now(), async (tx, who) => {
    const mapped = await mappedBackfill(tx, who, workbook, scan.sha256)
    return takeMapped(tx, who, mapped, workbook, false, scan.sha256)
  })
}

/** Of several lots one is left at each step. */
async function fromOneSupplier({ db, district }: House): Promise<LotId> {
  const run: Run = (who, deed) => did({ db }, who, (tx) => deed(tx, who))
  const where = { run, district }
  await aSoleNotice(where, 'SOLE-1')
  await anInvitedLot(where, 'SOLE-2')
  await aLotToNegotiate(where, 'SOLE-3')
  await aGroup(where, 'SOLE-4')
  return (await anAgreedLot(where, 'SOLE-5')).lotId
}

type Changed = { readonly lotId: LotId; readonly sealed: readonly BidId[]; readonly revision: number }

const REASON = '居民议事后，社区活动的场次要求有调整。'

/** With three sealed bids; the leader has agreed to other indicators. */
async function aCallToAmend({ db, district, does }: House): Promise<Changed> {
  const bidding = aBidding(db, district)
  const lotId = await bidding.anOpenCall()
  const sealed: BidId[] = []
  for (const n of [0, 1, 2]) sealed.push(await bidding.aSealedBid(lotId, n))
  const { goal, teamPolicy, criteria, indicators, revision } = await lotOf({ db, district }, lotId)
  const substance = { goal, teamPolicy, criteria, indicators: indicators.map((one) => ({ ...one, target: one.target + 1 })) }
  await does('officer', JUNE_6, (tx, who) => proposeAmendment(tx, who, lotId, { revision, reason: REASON, substance }))
  await does('leader', JUNE_6, (tx, who) => approveAmendment(tx, who, lotId, { revision: revision + 1 }))
  return { lotId, sealed, revision: revision + 2 }
}

/** In public, with a later close; the last bid is not confirmed. */
async function amended({ does }: House, { lotId, sealed, revision }: Changed): Promise<void> {
  const said = { revision, noticeNo: '演示更正 1', title: '更正公告（演示）', reason: REASON, substance: true }
  const terms = { bidDeadline: CLOSE, reviewOn: CivilDate.parse('2017-06-16'), reviewPlace: '演示会议室', contact: '演示经办' }
  await does('officer', JUNE_6, (tx, who) => amendLot(tx, who, lotId, { ...said, ...terms }))
  for (const n of [0, 1])
    await does('provider_manager', JUNE_6, (tx, who) => affirmBid(tx, who, sealed[n] ?? nobody(), { changes: 1 }), n)
}

/** Of the two that were confirmed one is let in. */
async function openedAsAmended({ does, sweeps }: House, { lotId, sealed }: Changed): Promise<void> {
  await sweeps(CLOSE)
  for (const n of [0, 1]) await does('custodian', OPEN, (tx, who) => releaseLot(tx, who, lotId, draw), n)
  const refusal = { deed: 'bid.disqualify', reason: '登记证书已过有效期。' } as const
  await does('officer', OPEN, (tx, who) => judgeAsItStands(tx, who, sealed[0] ?? nobody(), { deed: 'bid.qualify' }))
  await does('officer', OPEN, (tx, who) => judgeAsItStands(tx, who, sealed[1] ?? nobody(), refusal))
}

type Rooms = Readonly<Record<'local' | 'tender' | 'talks', Sitting>>

/** Judged for ninety at most, the first best. */
const PLANS: Giving = (_seat, _bid, n) => ({ plan: String(85 - 10 * n) })

/** The consultation goes on without the one that leaves, and the tender waits for the finance bureau. */
async function inTheirRooms(house: House, { local, tender, talks }: Rooms, reached: Reached): Promise<void> {
  const { db, district, does, scan } = house
  district.setClock(REVIEW)
  for (const sitting of [local, tender, talks]) {
    await draws(sitting)
    await closes(sitting)
  }
  await reached('the doors are closed')
  const hour = await asksForLastOffers(talks)
  await offersLast(talks, 0, yuan(180_000))
  await offersLast(talks, 2, yuan(178_000))
  const leaving = await managerOf(talks, 1)
  await did({ db }, leaving, (tx) => leaveConsultation(tx, leaving, bidOf(talks, 1), '成本高于预算'))
  await reached('last offers are asked for')
  await opensLastOffers(talks, hour)
  district.setClock(plusMs(hour, 60_000))
  for (const sitting of [local, tender, talks]) await begins(sitting)
  await reached('last offers are opened and sheets handed out')
  await revealed(local)
  for (const sitting of [tender, talks]) await revealed(sitting, PLANS)
  await reached('the marks are laid open')
  for (const sitting of [local, tender, talks]) await signed(sitting)
  const { id: file } = await does('officer', REVIEW, (tx, who) => addPaper(tx, who, tender.lotId, paper('暂停通知.pdf', scan)))
  const noticedOn = CivilDate.parse('2017-06-16')
  const notice = { authority: '演示区财政局', no: '演示财采 1', noticedOn, until: plusDays(noticedOn, 30), file }
  const pause = await does('officer', plusMs(hour, 60_000), (tx, who) => enterPause(tx, who, tender.lotId, notice))
  await onPaper(house)
  await reached('the reports are signed, one purchase is reviewed on paper, and one is paused')
  const lifting = { liftedOn: CivilDate.parse('2017-06-19'), liftNo: '演示财采 2', liftText: '' }
  await does('officer', DECIDED, (tx, who) => liftPause(tx, who, tender.lotId, pause.id, lifting))
}

/** Of three bids that were opened one is not let in; nobody sat here. */
async function onPaper({ db, district, does, scanned }: House): Promise<void> {
  const { lotId, bids } = await aSitting(db, district, 'PAPER', { noticed: true, call: { noticeNo: '演示征集 4' } })
  const scans: { kind: ScanKind; file: FileId }[] = []
  for (const kind of ['panel', 'sign-in', 'sheets', 'report', 'other'] as const) {
    const stored = await scanned(kind)
    const { id: file } = await does('officer', REVIEW, (tx, who) => addPaper(tx, who, lotId, paper(`${kind}.pdf`, stored)))
    scans.push({ kind, file })
  }
  const entered = await does('officer', REVIEW, async (tx, who) => {
    const [first, second, third] = await named(
      tx,
      who.tenant,
      bids.map(({ partyId }) => partyId),
    )
    const suppliers = [fit(first ?? nobody(), '84.50'), fit(second ?? nobody(), '88'), unfit(third ?? nobody())]
    return enterOfflineReview(tx, who, lotId, aPaperReview(scans, suppliers))
  })
  await does('leader', REVIEW, (tx, who) => confirmOfflineReview(tx, who, lotId, entered.id, entered.revision))
}

/** The tender is given up before it is announced, the local one with its contract drawn up, what one supplier was asked for for good. */
async function untilContracts(house: House, { local, tender, talks }: Rooms, sole: LotId, reached: Reached): Promise<void> {
  const { does, scan, sweeps } = house
  const everyLot = [local.lotId, tender.lotId, talks.lotId, sole]
  for (const lotId of everyLot) await does('leader', DECIDED, (tx, who) => confirmAsItStands(tx, who, lotId))
  const letter = await does('officer', DECIDED, (tx, who) => addStatement(tx, who, tender.lotId, paper('放弃声明.pdf', scan)))
  const declining = { reason: '无力承接', arrivedOn: CivilDate.parse('2017-06-19'), file: letter.id }
  await does('officer', DECIDED, (tx, who) => declineOnPaper(tx, who, bidOf(tender, 0), declining, dropContract))
  await reached('results are confirmed, and one is given up by letter')
  await next(house, tender, DECIDED)
  const [announced, kept] = [[local.bids, tender.bids.slice(1)], talks.bids.filter((_, n) => n !== 1)]
  for (const [n, bids] of [...announced, kept, []].entries()) await announces(house, everyLot[n] ?? nobody(), bids, DECIDED)
  await reached('results are announced')
  await sweeps(TOLD)
  for (const lotId of everyLot) await does('officer', TOLD, (tx, who) => notifyAward(tx, who, lotId, `演示通知 ${lotId}`))
  await reached('they are final, and the winners are told')
  await contracted(house, talks.lotId, TOLD)
  await does('officer', TOLD, (tx, who) => draftContract(tx, who, local.lotId))
  await does('provider_manager', TOLD, (tx, who) => declineAward(tx, who, bidOf(local, 0), '人员变动', dropContract))
  const asked = await lotOf(house, sole)
  await does('provider_manager', TOLD, (tx, who) => declineAward(tx, who, asked.winner ?? nobody(), '人员变动', dropContract))
  await reached('a contract is public, and two awards are given up')
  const end = { noticeNo: '演示终止 1', title: '终止公告（演示）', reason: '供应商放弃。' }
  await does('leader', TOLD, (tx, who) => voidLot(tx, who, sole, end))
  await next(house, local, TOLD)
  await announces(house, local.lotId, local.bids.slice(1), TOLD, '顺延')
  await reached('the next is announced')
  await sweeps(AGAIN)
  await does('officer', AGAIN, (tx, who) => notifyAward(tx, who, local.lotId, '演示通知 顺延'))
  await contracted(house, local.lotId, AGAIN)
  await reached('the next has its contract')
}

async function next({ does }: House, { lotId, bids }: Sitting, now: Instant): Promise<void> {
  await does('officer', now, (tx, who) => proposeNext(tx, who, lotId, bids[1]?.bidId ?? nobody()))
  await does('leader', now, (tx, who) => confirmAsItStands(tx, who, lotId))
}

/** `bids`: the winner's and those that lost. */
async function announces({ does }: House, lotId: LotId, bids: readonly ABid[], now: Instant, mark = ''): Promise<void> {
  const notice = anAnnouncement(bids, { noticeNo: `演示公示 ${lotId} ${mark}` })
  await does('officer', now, (tx, who) => announceResult(tx, who, lotId, notice))
}

async function contracted({ does, scan }: House, lotId: LotId, now: Instant): Promise<void> {
  const { id } = await does('officer', now, (tx, who) => draftContract(tx, who, lotId))
  await does('officer', now, async (tx, who) => {
    const draft = await viewContract(tx, who, id)
    return draft.ok ? reviseContract(tx, who, id, completed(draft.value)) : draft
  })
  await does('officer', now, (tx, who) => submitContract(tx, who, id))
  await does('leader', now, (tx, who) => approveContractAsItStands(tx, who, id))
  const page = await does('officer', now, (tx, who) => addSealPage(tx, who, id, paper('盖章页.pdf', scan)))
  const signedOn = CivilDate.parse(now.slice(0, 10))
  await does('officer', now, (tx, who) => signContract(tx, who, id, { signedOn, file: page.id }))
  const notice = { noticeNo: `演示合同 ${lotId}`, title: '合同公开（演示）', phone: '0546-0000000' }
  await does('officer', now, (tx, who) => publishContract(tx, who, id, notice))
}

async function lotOf({ db, district }: Pick<House, 'db' | 'district'>, lotId: LotId) {
  const officer = await district.as('officer')
  return did({ db }, officer, async (tx) => ok((await lots.table.load(tx, district.tenant, lotId)) ?? nobody()))
}

const bidOf = ({ bids }: Sitting, n: number): BidId => bids[n]?.bidId ?? nobody()
const paper = (name: string, stored: StoredFile) => ({ name, stored })

function nobody(): never {
  throw new Error('nobody is there')
}
