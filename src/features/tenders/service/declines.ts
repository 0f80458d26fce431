import { type Acting, actingAs } from '../../../kernel/acting.ts'
import { civilDateOf } from '../../../kernel/civil.ts'
import type { BidId, FileId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Sha256 } from '../../../kernel/stored-file.ts'
import type { Tx } from '../../../platform/db.ts'
import { append } from '../../ledger/service/append.ts'
import type { DeclineDone, DeclineRefusal, PaperDeclining } from '../contract/decline.ts'
import { TENDER_POLICY } from '../contract/policy.ts'
import type { BidState } from '../rules/bid.ts'
import type { LotState } from '../rules/lot.ts'
import { isStatementDay, mayDecline, mayDeclineOnPaper } from '../rules/succession.ts'
import { declineFiles } from '../store/decline-files.ts'
import { bids, lots } from '../store/kept.ts'
import { endDue } from './award-deeds.ts'
import { bidDeeds } from './bid-deeds.ts'
import type { DropContract } from './contracts-ahead.ts'

type Outcome = Promise<Result<DeclineDone, DeclineRefusal>>
type Deed = 'bid.decline' | 'bid.decline-on-paper'
type Held = { readonly bid: BidState; readonly lot: LotState }

/**
 * The winner gives up what it was chosen for (放弃入选), while its contract is not signed. What was drawn up of one is closed with it, the
 * terms that run for this result end, and the lot waits for the next to be proposed, or to be put away.
 */
export async function declineAward(tx: Tx, acting: Acting, id: BidId, reason: string, dropContract: DropContract): Outcome {
  const held = await holdWinner(tx, acting, id, 'bid.decline')
  return held.ok ? givenUp(tx, acting, held.value, { deed: 'bid.decline', reason, statement: null }, dropContract) : held
}

/** The same by the winner's written statement, entered by the officer with its scan; also before the result is announced. */
export async function declineOnPaper(
  tx: Tx,
  acting: Acting,
  id: BidId,
  { reason, arrivedOn, file }: PaperDeclining,
  dropContract: DropContract,
): Outcome {
  const deed = 'bid.decline-on-paper'
  const held = await holdWinner(tx, acting, id, deed)
  if (!held.ok) return held
  const { lot } = held.value
  const today = civilDateOf(acting.now)
  if (!isStatementDay(arrivedOn, today, lot.openedAt === null ? today : civilDateOf(lot.openedAt)))
    return refuse({ code: 'statement-day-wrong' })
  const scan = await statementOf(tx, acting, lot, file)
  if (!scan.ok) return scan
  const statement = { file, sha256: scan.value, arrivedOn }
  return givenUp(tx, acting, held.value, { deed, reason, statement }, dropContract)
}

/** The lot first, then the bid, as with every deed on a result. */
async function holdWinner(tx: Tx, acting: Acting, id: BidId, deed: Deed): Promise<Result<Held, DeclineRefusal>> {
  const known = await bids.table.load(tx, acting.tenant, id)
  const lot = known && (await lots.table.lock(tx, acting.tenant, known.lotId))
  if (!lot) return refuse({ code: 'not-found' })
  const held = await bidDeeds.hold(tx, acting, id, deed)
  if (!held.ok) return held
  const may = deed === 'bid.decline' ? mayDecline(lot, id) : mayDeclineOnPaper(lot, id)
  return may ? ok({ bid: held.value, lot }) : refuse({ code: 'wrong-status', status: held.value.status })
}

/** The scan of this lot, which no other award was given up by: one paper says it once. */
async function statementOf(
  tx: Tx,
  acting: Acting,
  { id, declines }: LotState,
  file: FileId,
): Promise<Result<Sha256, DeclineRefusal>> {
  const named = declines.flatMap(({ paper }) => paper ?? [])
  const kept = await declineFiles(tx, acting, [file, ...named])
  const scan = kept.find((one) => one.id === file && one.lotId === id)
  if (!scan) return refuse({ code: 'unknown-paper' })
  const before = kept.filter((one) => named.includes(one.id))
  return before.some(({ sha256 }) => sha256 === scan.sha256) ? refuse({ code: 'paper-named' }) : ok(scan.sha256)
}

type Said = {
  readonly deed: Deed
  readonly reason: string
  readonly statement: { readonly file: FileId; readonly sha256: Sha256; readonly arrivedOn: PaperDeclining['arrivedOn'] } | null
}

async function givenUp(
  tx: Tx,
  acting: Acting,
  { bid, lot }: Held,
  { deed, reason, statement }: Said,
  dropContract: DropContract,
): Outcome {
  const hand = { ...acting, role: actingAs(TENDER_POLICY, acting, deed, { party: bid.partyId }) }
  await bidDeeds.does(tx, acting, bid, deed, { reason })
  const dropped = await dropContract(tx, hand, lot.id, reason)
  if (!dropped.ok) return dropped
  const declined = await append(tx, hand, lots, lot, 'lot.decline', { bid: bid.id, statement })
  for (const due of ['lot.confirm', 'lot.announce', 'lot.notify', 'lot.award', 'contract.sign'])
    await endDue(tx, acting, lot.id, due)
  return ok(doneDecline(declined))
}

export const doneDecline = ({ id, status, awardStatus }: LotState): DeclineDone => ({ id, status, awardStatus })
