import type { Acting } from '../../../kernel/acting.ts'
import { civilDateOf, isAfter, isBefore } from '../../../kernel/civil.ts'
import type { Fen } from '../../../kernel/fen.ts'
import type { LotId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { saysNothing } from '../../../kernel/stock-reasons.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import type {
  AgreementRecord,
  Group,
  NegotiationDone,
  NegotiationRefusal,
  RecordSigning,
  Visit,
} from '../contract/negotiation.ts'
import type { LotState } from '../rules/lot.ts'
import { agreementFault, groupMisfit, hasSigned, isOfGroup, type NegotiationState, yetToSign } from '../rules/negotiation.ts'
import { lots } from '../store/kept.ts'
import { bidsLetIn, negotiationIdOf } from '../store/negotiations.ts'
import { setTerm } from './award-deeds.ts'
import { profileOfLot } from './lot-profile.ts'
import { negotiationDeeds } from './negotiation-deeds.ts'
import { candidatesFor } from './negotiation-group.ts'
import { closeNegotiation, signingTerm } from './negotiation-signing.ts'
import { goesOn } from './pauses.ts'
import { readOpened } from './sealing.ts'

type Outcome = Promise<Result<NegotiationDone, NegotiationRefusal>>
type Held = { readonly lot: LotState; readonly negotiation: NegotiationState }

const done = ({ id, status, revision }: NegotiationState, lot: LotState): NegotiationDone => ({
  id,
  status,
  revision,
  lotStatus: lot.status,
})

/** The lot first, then what is agreed on it; who may not learns nothing. */
async function hold(
  tx: Tx,
  acting: Acting,
  lotId: LotId,
  deed: Parameters<typeof negotiationDeeds.hold>[3],
): Promise<Result<Held, NegotiationRefusal>> {
  const lot = await lots.table.lock(tx, acting.tenant, lotId)
  const id = lot && (await negotiationIdOf(tx, acting, lotId))
  if (!lot || id === undefined) return refuse({ code: 'not-found' })
  const held = await negotiationDeeds.hold(tx, acting, id, deed)
  return held.ok ? ok({ lot, negotiation: held.value }) : held
}

/** A lot that has come to an end, or past the agreement, is negotiated no more. */
const STANDING = new Set(['published', 'closed', 'opening', 'qualifying', 'reviewing'])

/** Puts down a visit to a supplier (考察), of a day that is not ahead, until the record is written. */
export async function recordVisit(tx: Tx, acting: Acting, lotId: LotId, visit: Visit): Outcome {
  const held = await hold(tx, acting, lotId, 'negotiation.visit')
  if (!held.ok) return held
  const { lot, negotiation } = held.value
  if (!STANDING.has(lot.status)) return refuse({ code: 'wrong-status', status: lot.status })
  if (isAfter(visit.on, civilDateOf(acting.now))) return refuse({ code: 'visit-not-yet' })
  return ok(done(await negotiationDeeds.does(tx, acting, negotiation, 'negotiation.visit', visit), lot))
}

/**
 * Calls the group (协商小组) that agrees with the supplier, once its response is let in; called anew until the record is written.
 * Nobody is drawn: refused to whoever has a post at the supplier or decides on the result, and to a group too small.
 */
export async function conveneGroup(tx: Tx, acting: Acting, lotId: LotId, { members, meetsOn, place }: Group): Outcome {
  const held = await hold(tx, acting, lotId, 'negotiation.convene')
  if (!held.ok) return held
  const { lot, negotiation } = held.value
  if (lot.status !== 'reviewing' || lot.direct === null) return refuse({ code: 'wrong-status', status: lot.status })
  const going = await goesOn(tx, acting, lot)
  if (!going.ok) return going
  if (new Set(members).size !== members.length) return refuse({ code: 'member-twice' })
  const candidates = await candidatesFor(tx, acting, lot.direct.supplier)
  const seats = members.flatMap((member) => {
    const found = candidates.find((one) => one.member === member)
    return found === undefined ? [] : [{ member, expert: found.expert }]
  })
  if (seats.length < members.length) return refuse({ code: 'member-not-fit', count: members.length - seats.length })
  const misfit = groupMisfit(seats, await profileOfLot(tx, acting, lot))
  if (misfit) return refuse(misfit)
  if (isBefore(meetsOn, civilDateOf(acting.now))) return refuse({ code: 'meets-too-early' })
  const facts = { seats, meetsOn, place }
  return ok(done(await negotiationDeeds.does(tx, acting, negotiation, 'negotiation.convene', facts), lot))
}

/** What the supplier asked for in its sealed response. */
export async function firstOffer(tx: ReadTx, acting: Acting, lot: LotState): Promise<Fen | undefined> {
  const [bid] = await bidsLetIn(tx, acting, lot.id)
  return bid && ((await readOpened(tx, acting, bid.id, bid.digest)).content.offerFen ?? lot.budgetFen)
}

/**
 * Writes down what was agreed (协商情况记录), and anew until the first has signed it. From its day on the group has its term to sign.
 */
export async function recordAgreement(tx: Tx, acting: Acting, lotId: LotId, { revision, agreement }: AgreementRecord): Outcome {
  const held = await hold(tx, acting, lotId, 'negotiation.record')
  if (!held.ok) return held
  const { lot, negotiation } = held.value
  const going = await goesOn(tx, acting, lot)
  if (!going.ok) return going
  if (negotiation.revision !== revision) return refuse({ code: 'changed-meanwhile' })
  if (negotiation.signatures.length > 0) return refuse({ code: 'signed-already' })
  const firstFen = await firstOffer(tx, acting, lot)
  if (lot.status !== 'reviewing' || lot.openedAt === null || firstFen === undefined)
    return refuse({ code: 'wrong-status', status: lot.status })
  if (lot.direct?.ground === 'visited' && negotiation.visits.length === 0) return refuse({ code: 'visit-missing' })
  const [openedOn, today] = [civilDateOf(lot.openedAt), civilDateOf(acting.now)]
  const fault = agreementFault(agreement, { budgetFen: lot.budgetFen, firstFen, openedOn, today })
  if (fault !== undefined) return refuse({ code: fault, budgetFen: lot.budgetFen, firstFen })
  const term = await signingTerm(tx, acting)
  const facts = { agreement, firstFen, signBy: term.due }
  const recorded = await negotiationDeeds.does(tx, acting, negotiation, 'negotiation.record', facts)
  await setTerm(tx, acting, { noun: 'negotiation', subject: negotiation.id, deed: 'negotiation.sign', term })
  return ok(done(recorded, lot))
}

/** One of the group signs the record as it was read, or says why not (74号令 Art. 42); with the last of them the result is proposed. */
export async function signRecord(tx: Tx, acting: Acting, lotId: LotId, { revision, dissent }: RecordSigning): Outcome {
  const held = await hold(tx, acting, lotId, 'negotiation.sign')
  if (!held.ok) return held
  const { lot, negotiation } = held.value
  if (!isOfGroup(negotiation, acting.actor)) return refuse({ code: 'not-found' })
  if (hasSigned(negotiation, acting.actor)) return refuse({ code: 'signed-already' })
  const going = await goesOn(tx, acting, lot)
  if (!going.ok) return going
  // What the others signed meanwhile changes nothing of what is signed.
  if (negotiation.revision - negotiation.signatures.length > revision) return refuse({ code: 'changed-meanwhile' })
  if (lot.status !== 'reviewing') return refuse({ code: 'wrong-status', status: lot.status })
  if (dissent !== null && saysNothing(dissent)) return refuse({ code: 'reason-says-nothing' })
  const signed = await negotiationDeeds.does(tx, acting, negotiation, 'negotiation.sign', { dissent })
  if (yetToSign(signed).length > 0) return ok(done(signed, lot))
  const closed = await closeNegotiation(tx, acting, signed, lot)
  return ok(done(closed.negotiation, closed.lot))
}
