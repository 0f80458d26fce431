import type { Acting } from '../../../kernel/acting.ts'
import type { CivilDate } from '../../../kernel/civil.ts'
import type { Fen } from '../../../kernel/fen.ts'
import type { BidId, ContractId, LotId, PartyId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import { calendarOf } from '../../identity/service/calendar.ts'
import { append, type Hand } from '../../ledger/service/append.ts'
import type { ContractBody } from '../contract/publications.ts'
import { isOverdue, termOf } from '../rules/award.ts'
import type { BidState } from '../rules/bid.ts'
import type { LotState } from '../rules/lot.ts'
import type { ProfileCode } from '../../../kernel/profile-code.ts'
import type { ProgrammeState } from '../rules/programme.ts'
import { bidderOf, providerOf } from '../store/awards.ts'
import { pendingOf } from '../store/challenges.ts'
import { bids, lots, programmes } from '../store/kept.ts'
import { needTitles } from '../store/lots.ts'
import { authorityName, partyNamesOf } from '../store/names.ts'
import { insertNotice, noticeNoIsTaken } from '../store/notices.ts'
import { notifiedLotIds } from '../store/publications.ts'
import { type Wording, wordingOf } from '../documents/wording.ts'
import { endDue, setTerm, termSet, termsSet } from './award-deeds.ts'
import { goesOn, type Paused } from './pauses.ts'
import { profileOfLot } from './lot-profile.ts'
import { draftNotice } from './notice-drafts.ts'

/** What a contract rests on: the lot, who won it, for how much, and until when it is signed. */
export type AwardBasis = {
  readonly lot: LotState
  readonly programme: Pick<ProgrammeState, 'code' | 'name' | 'year'> & { readonly profile: ProfileCode }
  /** What its papers are called in its way of purchasing. */
  readonly papers: Pick<Wording, 'letter' | 'bidDocument'>
  readonly purchaserName: string
  /** Null where it was bought before the system. */
  readonly bidId: BidId | null
  readonly partyId: PartyId
  readonly partyName: string
  readonly creditCode: string
  readonly amountFen: Fen
  /** Whom the needs behind it name. */
  readonly targets: readonly string[]
  /** With how many certified social workers the winner earned its marks; null where nothing was asked, or for whoever may not read its bid. */
  readonly certified: number | null
  readonly signBy: CivilDate | null
  /** Somebody who objected waits for an answer, or the lot is suspended. */
  readonly blocked: boolean
}

/** The basis as it stands, for reading; of a contract whose award was given up as it stood then. */
export async function awardBasis(tx: ReadTx, acting: Acting, lotId: LotId, drawnUpFor?: BidId): Promise<AwardBasis | undefined> {
  const lot = await lots.table.load(tx, acting.tenant, lotId)
  const former = lot?.declines.find(({ bid }) => bid === drawnUpFor)
  return lot && basisOf(tx, acting, former === undefined ? lot : { ...lot, winner: former.bid, awardFen: former.awardFen })
}

async function basisOf(tx: ReadTx, acting: Acting, lot: LotState): Promise<AwardBasis | undefined> {
  const winner = await suppliedBy(tx, acting, lot)
  const programme = await programmes.table.load(tx, acting.tenant, lot.programmeId)
  if (!winner || !programme || lot.awardFen === null) return undefined
  const { code, name, year, profile } = programme
  return {
    lot,
    programme: { code, name, year, profile },
    papers: wordingOf(profile),
    purchaserName: await authorityName(tx, acting),
    bidId: winner.bidId,
    partyId: winner.partyId,
    partyName: winner.name,
    creditCode: winner.creditCode,
    amountFen: lot.awardFen,
    targets: [...new Set((await needTitles(tx, acting, lot.needs)).map(({ target }) => target))],
    certified: winner.bidId === null ? null : certifiedIn(await bids.table.load(tx, acting.tenant, winner.bidId)),
    signBy: (await termSet(tx, acting, lot.id, 'contract.sign'))?.due ?? null,
    blocked: lot.status === 'suspended' || (await pendingOf(tx, acting, lot.id)) > 0,
  }
}

/** Whoever won it, or had its contract before the system. */
async function suppliedBy(tx: ReadTx, acting: Acting, { winner, providerId }: LotState) {
  if (winner !== null) return bidderOf(tx, acting, winner)
  const provider = providerId === null ? undefined : await providerOf(tx, acting, providerId)
  return provider && { ...provider, bidId: null }
}

function certifiedIn(bid: Pick<BidState, 'confirmed'> | undefined): number | null {
  const counted = bid?.confirmed.find(({ fact }) => fact === 'certifiedSocialWorkers')
  return typeof counted?.value === 'string' ? Number(counted.value) : null
}

type SignableRefusal = { readonly code: 'not-found' | 'not-final' | 'challenge-open' } | Paused

/**
 * The basis with its lot locked, if a contract may be drawn up and signed on it now: the award is final and the winner has been
 * told; never while an objection stands (政府采购法实施条例 54).
 */
export async function signableBasis(
  tx: Tx,
  acting: Acting,
  lotId: LotId,
): Promise<Result<AwardBasis & { bidId: BidId; signBy: CivilDate }, SignableRefusal>> {
  const lot = await lots.table.lock(tx, acting.tenant, lotId)
  if (!lot) return refuse({ code: 'not-found' })
  const going = await goesOn(tx, acting, lot)
  if (!going.ok) return going
  const basis = await basisOf(tx, acting, lot)
  if (basis?.blocked) return refuse({ code: 'challenge-open' })
  if (!basis || basis.bidId === null || basis.signBy === null || lot.status !== 'awarded' || lot.awardStatus !== 'notified')
    return refuse({ code: 'not-final' })
  return ok({ ...basis, bidId: basis.bidId, signBy: basis.signBy })
}

export type ToContract = {
  readonly lotId: LotId
  readonly code: string
  readonly name: string
  readonly signBy: CivilDate
  readonly overdue: boolean
}

/** Lots whose winner has been told and whose contract has not been published. */
export async function lotsToContract(tx: ReadTx, acting: Acting): Promise<ToContract[]> {
  const notified = await notifiedLotIds(tx, acting)
  const terms = await termsSet(
    tx,
    acting,
    notified.map(({ id }) => id),
    'contract.sign',
  )
  return notified.flatMap(({ id, code, name }): ToContract[] => {
    const term = terms.get(id)
    return term === undefined ? [] : [{ lotId: id, code, name, signBy: term.due, overdue: isOverdue(term.due, acting.now) }]
  })
}

export type Named = {
  readonly purchaserName: string
  readonly lots: ReadonlyMap<LotId, LotState>
  readonly partyNames: ReadonlyMap<PartyId, string>
}

/** What a list of contracts says besides: their lots and the names of both sides. */
export async function namedWith(
  tx: ReadTx,
  acting: Acting,
  contracts: readonly { readonly lotId: LotId; readonly partyId: PartyId }[],
): Promise<Named> {
  const found = await lots.table.each(tx, acting.tenant, [...new Set(contracts.map(({ lotId }) => lotId))])
  return {
    purchaserName: await authorityName(tx, acting),
    lots: new Map(found.map((lot) => [lot.id, lot])),
    partyNames: await partyNamesOf(tx, acting, [...new Set(contracts.map(({ partyId }) => partyId))]),
  }
}

/** A signed contract is published within its term; the term to sign is done with. Answers the last day. */
export async function startPublicationTerm(
  tx: Tx,
  acting: Acting,
  { lot, contract, signedOn }: { lot: LotState; contract: ContractId; signedOn: CivilDate },
): Promise<CivilDate> {
  const term = termOf(await calendarOf(tx, acting), await profileOfLot(tx, acting, lot), 'publication', signedOn)
  await endDue(tx, acting, lot.id, 'contract.sign')
  return setTerm(tx, acting, { noun: 'contract', subject: contract, deed: 'contract.publish', term })
}

type Published = {
  readonly lotId: LotId
  readonly contract: ContractId
  readonly notice: { readonly no: string; readonly title: string }
  readonly body: ContractBody
}

/** Puts a contract before the public and closes its lot with it. Answers the digest of the notice. */
export async function publishWithLot(
  tx: Tx,
  acting: Acting,
  hand: Hand,
  { lotId, contract, notice, body }: Published,
): Promise<Result<string, { code: 'notice-no-taken' | 'not-final' }>> {
  const lot = await lots.table.lock(tx, acting.tenant, lotId)
  if (lot?.status !== 'awarded') return refuse({ code: 'not-final' })
  if (await noticeNoIsTaken(tx, acting, notice.no)) return refuse({ code: 'notice-no-taken' })
  await append(tx, hand, lots, lot, 'lot.contract', {})
  const { row, digest } = draftNotice(acting, { lotId, kind: 'contract', ...notice, endsOn: null, body })
  await insertNotice(tx, row)
  await endDue(tx, acting, contract, 'contract.publish')
  return ok(digest)
}
