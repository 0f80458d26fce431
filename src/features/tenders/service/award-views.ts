import type { Acting } from '../../../kernel/acting.ts'
import { civilDateOf } from '../../../kernel/civil.ts'
import type { LotId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { ReadTx } from '../../../platform/db.ts'
import type { AwardBid, AwardRefusal, AwardView } from '../contract/award.ts'
import { challengeTerm, isDeemed, isOverdue, mayBeChallenged, mayEnterPapers, termOf } from '../rules/award.ts'
import type { BidState } from '../rules/bid.ts'
import { placeOf } from '../rules/place.ts'
import type { LotState } from '../rules/lot.ts'
import { mayObject } from '../rules/challenge.ts'
import { mayDeclineOnPaper } from '../rules/succession.ts'
import { concernedBids, dissentsOn, leftClosed, openedBids, silentOn } from '../store/awards.ts'
import { calendarOf } from '../../identity/service/calendar.ts'
import { dueOf } from '../store/dues.ts'
import { lots } from '../store/kept.ts'
import { partyNamesOf } from '../store/names.ts'
import { noticeOf } from '../store/notices.ts'
import { panelOf } from '../store/panels.ts'
import { dissentsOnRecord } from './agreed.ts'
import { announcedBy, notifiedBy } from './announce-terms.ts'
import { awardCan, mayOn, termSet, written } from './award-deeds.ts'
import { apartFrom } from './challenge-hands.ts'
import type { ContractsOf } from './contracts-ahead.ts'
import { around } from './lot-circumstances.ts'
import { profileOfLot } from './lot-profile.ts'
import { offlineTold, toldOnPaper } from './offline-told.ts'
import { freeLetterNumber, freeNumberNow } from './notice-numbers.ts'
import { objectionsByResult, openObjections } from './objections.ts'
import { viewSuccession } from './succession.ts'

/** The letter to the winner goes out with the notification, the others' with the public notice (财政部令第87号 69). */
export const hasLetter = (lot: LotState, bid: Pick<BidState, 'id' | 'status'>): boolean =>
  bid.id === lot.winner ? lot.notifiedAt !== null : lot.announcedAt !== null && bid.status !== 'declined'

/** The result as its reader may see it: the office all of it, a bidder its own line, the public the winner. */
export async function viewAward(
  tx: ReadTx,
  acting: Acting,
  id: LotId,
  contractsOf: ContractsOf,
): Promise<Result<AwardView, AwardRefusal>> {
  const lot = await lots.table.load(tx, acting.tenant, id)
  const isOffice = mayOn(acting, 'award.see-all')
  if (!lot || lot.awardStatus === null || lot.awardFen === null) return refuse({ code: 'not-found' })
  if (!isOffice && lot.announcedAt === null) return refuse({ code: 'not-found' })
  const opened = await openedBids(tx, acting, id)
  const winner = opened.find((bid) => bid.id === lot.winner)
  if (!winner) return refuse({ code: 'not-found' })
  const [pending, signBy] = [
    (await openObjections(tx, acting, [lot])).length,
    lot.notifiedAt === null ? null : await termSet(tx, acting, id, 'contract.sign'),
  ]
  const concerned = await concernedBids(tx, acting, id)
  const names = await partyNamesOf(
    tx,
    acting,
    concerned.map(({ partyId }) => partyId),
  )
  const { code, name, revision, status, awardStatus, awardFen, announcedAt, awardedAt, letterNo, notifiedAt } = lot
  const notice = await noticeOf(tx, acting, id, 'result')
  const can: AwardView['can'] = {
    ...awardCan(acting, lot, (await apartFrom(tx, acting, [lot]))(lot)),
    'challenge.register': mayRegister(acting, lot),
    'bid.decline-on-paper': mayDeclineOnPaper(lot, winner.id) && mayOn(acting, 'bid.decline-on-paper'),
  }
  const told = isOffice ? await toldOnPaper(tx, acting, lot) : new Map<string, string>()
  const announceBy = (await announcedBy(tx, acting, [lot])).get(id) ?? null
  const letterBy = (await notifiedBy(tx, acting, [lot])).get(id) ?? null
  const signing = await dueOf(tx, acting, id, 'contract.sign')
  return ok({
    lotId: id,
    code,
    name,
    revision,
    status,
    awardStatus,
    awardFen,
    announcedAt,
    awardedAt,
    letterNo,
    notifiedAt,
    winner: { bidId: winner.id, partyId: winner.partyId, partyName: names.get(winner.partyId) ?? '', total: winner.total },
    leaderNote: isOffice ? lot.leaderNote : null,
    notice: notice && isOfNotice(lot) ? { id: notice.id, no: notice.no, title: notice.title } : null,
    proposedNo: await numberOfNext(tx, acting, code, can),
    // A former result's terms stay written, ended: they are not this one's.
    standstill: announcedAt === null ? await standstillToday(tx, acting, lot) : await termSet(tx, acting, id, 'lot.award'),
    challengeEnds: lot.challengeEnds ?? (await challengeEndToday(tx, acting, lot)),
    open: mayBeChallenged(lot, acting.now),
    deemed: isDeemed(lot),
    announceBy,
    announceOverdue: announceBy !== null && isOverdue(announceBy.due, acting.now),
    letterBy,
    letterOverdue: letterBy !== null && isOverdue(letterBy.due, acting.now),
    signBy,
    signOverdue: signBy !== null && signing?.doneAt === null && isOverdue(signBy.due, acting.now),
    pending,
    ...(await objectionsByResult(tx, acting, lot)),
    bids: [...opened, ...(await leftClosed(tx, acting, id))]
      .filter((bid) => isOffice || isOwn(acting, bid))
      .map((bid) => lineOf(lot, bid, { partyName: names.get(bid.partyId) ?? '', told: told.get(bid.partyId) ?? null })),
    heard: concerned
      .filter((bid) => isOffice || (isOwn(acting, bid) && mayObject(bid)))
      .map(({ partyId }) => ({ partyId, partyName: names.get(partyId) ?? '' })),
    offline: await offlineTold(tx, acting, lot),
    ...(isOffice ? await doubtsOn(tx, acting, id) : { dissents: [], silent: null, questioned: [] }),
    ...(isOffice ? await viewSuccession(tx, acting, lot, namesByBid(opened, names)) : { declines: [], succession: null }),
    next: (await around(tx, acting, [lot], contractsOf)).get(id)?.next ?? null,
    can,
  })
}

/** The last notice is of this award, or of the one that was given up, until somebody else is proposed. */
const isOfNotice = ({ announcedAt, awardStatus }: LotState): boolean => announcedAt !== null || awardStatus === 'declined'

const namesByBid = (opened: readonly BidState[], names: ReadonlyMap<string, string>) =>
  new Map(opened.map(({ id, partyId }) => [id, names.get(partyId) ?? '']))

/** What the room left against the result; who said it, and what the checks found, is for those who may see the panel. */
async function doubtsOn(tx: ReadTx, acting: Acting, id: LotId): Promise<Pick<AwardView, 'dissents' | 'silent' | 'questioned'>> {
  const isOfRoom = mayOn(acting, 'panel.see')
  const checks = isOfRoom ? ((await panelOf(tx, acting, id))?.checks ?? []) : []
  const silent = await silentOn(tx, acting, id)
  return {
    silent: silent && { ...silent, jurors: silent.jurors.map((one) => (isOfRoom ? one : { ...one, name: null })) },
    dissents: [...(await dissentsOn(tx, acting, id)), ...(await dissentsOnRecord(tx, acting, id))].map((dissent) =>
      isOfRoom ? dissent : { ...dissent, name: null },
    ),
    questioned: checks.filter(({ clear }) => !clear).map(({ check, conclusion }) => ({ check, conclusion })),
  }
}

/** For the result's notice, or after it for the letter, to whoever may put it out now. */
async function numberOfNext(tx: ReadTx, acting: Acting, lotCode: string, can: AwardView['can']): Promise<string | null> {
  if (can['lot.announce'] === true) return freeNumberNow(tx, acting, 'result', lotCode)
  return can['lot.notify'] === true ? freeLetterNumber(tx, acting, lotCode) : null
}

const isOwn = (acting: Acting, { partyId: party }: Pick<BidState, 'partyId'>): boolean => mayOn(acting, 'bid.see-own', { party })

async function standstillToday(tx: ReadTx, acting: Acting, lot: LotState) {
  if (lot.status !== 'scored') return null
  const profile = await profileOfLot(tx, acting, lot)
  return written(termOf(await calendarOf(tx, acting), profile, 'standstill', civilDateOf(acting.now)))
}

async function challengeEndToday(tx: ReadTx, acting: Acting, lot: LotState) {
  const standstill = await standstillToday(tx, acting, lot)
  if (standstill === null) return null
  return challengeTerm(await calendarOf(tx, acting), await profileOfLot(tx, acting, lot), standstill.due).due
}

type Named = { readonly partyName: string; readonly told: string | null }

function lineOf(lot: LotState, bid: BidState, { partyName, told }: Named): AwardBid {
  const { id, partyId, label, status, total, reason, strengths } = bid
  const rank = placeOf(lot, bid)
  const toldOnce = { reason, strengths, toldOnPaper: status === 'ranked' ? told : null }
  return { id, partyId, partyName, label, status, total, rank, ...toldOnce, letter: label !== null && hasLetter(lot, bid) }
}

const mayRegister = (acting: Acting, lot: LotState): boolean => mayEnterPapers(lot) && mayOn(acting, 'challenge.register')
