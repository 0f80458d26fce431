import type { Acting } from '../../../kernel/acting.ts'
import { civilDateOf, isBefore } from '../../../kernel/civil.ts'
import { ContractId, type LotId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import { authorityOnRecord, type OnRecord, partyOnRecord } from '../../identity/service/on-record.ts'
import { type AwardBasis, awardBasis, signableBasis } from '../../tenders/service/award-basis.ts'
import { holdSides, type OtherSide } from '../../tenders/service/both-sides.ts'
import { numberBy } from '../../tenders/service/notice-numbers.ts'
import type { Approval, ContractDone, ContractEdit, ContractRefusal, ReturnedContract } from '../contract/contract.ts'
import { type ContractPlan, type ContractState, Side } from '../rules/contract.ts'
import { codeTwice, departuresFrom, materialDepartures } from '../rules/departures.ts'
import { offRecord, paysElsewhere } from '../rules/particulars.ts'
import { instalmentsOf, type Missing, missingFrom } from '../rules/plan.ts'
import { personalIn } from '../rules/public-words.ts'
import { contractAmong, contractNoIsTaken, contractNumbers, contractOfLot, memberName, namesAtPost } from '../store/contracts.ts'
import { beginsOf, calledIn } from './contract-views.ts'
import { contractDeeds, doneContract, mayOnContract } from './contract-deeds.ts'
import { recorded } from './recorded.ts'

type Outcome = Promise<Result<ContractDone, ContractRefusal>>

/** Draws a contract up from the award: every part is filled in as far as the record knows it, to be gone over by the officer. */
export async function draftContract(tx: Tx, acting: Acting, lotId: LotId): Outcome {
  if (!mayOnContract(acting, 'contract.write')) return refuse({ code: 'not-found' })
  const signable = await signableBasis(tx, acting, lotId)
  if (await contractOfLot(tx, acting, lotId)) return refuse({ code: 'contract-exists' })
  if (!signable.ok) return signable
  const basis = signable.value
  const opposite = await contractedOpposite(tx, acting, basis)
  if (opposite) return refuse({ code: 'both-sides', other: opposite.name })
  const plan = await suggested(tx, acting, basis)
  if (!plan.ok) return plan
  if (await contractNoIsTaken(tx, acting, plan.value.no)) return refuse({ code: 'contract-no-taken' })
  const { bidId, partyId, amountFen, signBy } = basis
  const drafted = await contractDeeds.does(tx, acting, { id: ContractId.parse(acting.newId()) }, 'contract.draft', {
    ...plan.value,
    lotId,
    bidId,
    partyId,
    amountFen,
    signBy,
  })
  return ok(doneContract(drafted))
}

/** A contract that the winner has with the other side already: nobody supervises itself (政府采购法实施条例第18条). */
async function contractedOpposite(tx: Tx, acting: Acting, { lot, partyId: party }: AwardBasis): Promise<OtherSide | undefined> {
  const others = await holdSides(tx, acting, { lot, party })
  const found = await contractAmong(tx, acting, { party, lots: others.map(({ id }) => id) })
  return others.find(({ id }) => id === found)
}

async function suggested(tx: ReadTx, acting: Acting, basis: AwardBasis): Promise<Result<ContractPlan, ContractRefusal>> {
  const { lot, amountFen, partyId } = basis
  const instalments = instalmentsOf(amountFen, lot.instalments)
  if (!instalments.ok) return instalments
  const on = civilDateOf(acting.now)
  const [leader = ''] = await namesAtPost(tx, acting, { role: 'leader', party: null, on })
  const [manager = ''] = await namesAtPost(tx, acting, { role: 'provider_manager', party: partyId, on })
  const atWork = await namesAtPost(tx, acting, { role: 'social_worker', party: partyId, on })
  const socialWorkers = [...new Set(atWork)].filter((name) => name !== manager)
  const purchaser = await authorityOnRecord(tx, acting)
  const provider = await partyOnRecord(tx, acting, partyId)
  return ok({
    no: await numberOfNext(tx, acting, lot.code),
    periodFrom: lot.periodFrom,
    periodTo: lot.periodTo,
    place: lot.place,
    goal: lot.goal,
    beneficiaries: basis.targets.join('、').slice(0, 200),
    indicators: lot.indicators,
    instalments: instalments.value,
    team: { worker: null, volunteers: [], manager, socialWorkers: socialWorkers.slice(0, 30) },
    purchaser: {
      ...sideOf(purchaser, { head: leader, contact: await memberName(tx, acting, acting.actor) }),
      creditCode: purchaser.creditCode,
    },
    provider: sideOf(provider, { head: manager, contact: manager }),
    departureReason: '',
  })
}

/** The next of the authority's series; its first contract is numbered by its lot. */
async function numberOfNext(tx: ReadTx, acting: Acting, lotCode: string): Promise<string> {
  const earlier = await contractNumbers(tx, acting)
  return earlier.length === 0 ? `${lotCode}-C1` : numberBy(acting, earlier, lotCode)
}

/** As its record has it; where that names no legal representative, who leads there signs. */
const sideOf = (record: OnRecord, { head, contact }: { head: string; contact: string }): Side => ({
  representative: fitting('representative', record.legalRepresentative === '' ? head : record.legalRepresentative),
  title: '',
  address: fitting('address', record.address),
  contact: fitting('contact', contact),
  phone: fitting('phone', record.phone),
  bank: fitting('bank', record.bank),
  account: fitting('account', record.bankAccount),
})

/** What no contract could hold is left to the officer, not carried into the record. */
const fitting = (part: keyof Side, text: string): string => Side.shape[part].safeParse(text).data ?? ''

/** Rewrites a draft; the amount stays the award's, and the instalments are split from it anew. */
export async function reviseContract(tx: Tx, acting: Acting, id: ContractId, { revision, plan }: ContractEdit): Outcome {
  const held = await contractDeeds.hold(tx, acting, id, 'contract.revise')
  if (!held.ok) return held
  if (held.value.revision !== revision) return refuse({ code: 'changed-meanwhile' })
  if (isBefore(plan.periodTo, plan.periodFrom)) return refuse({ code: 'period-reversed' })
  const instalments = instalmentsOf(held.value.amountFen, plan.instalments)
  if (!instalments.ok) return instalments
  const twice = codeTwice(plan.indicators)
  if (twice !== undefined) return refuse({ code: 'indicator-twice', node: twice })
  const basis = await awardBasis(tx, acting, held.value.lotId)
  if (!basis) return refuse({ code: 'not-final' })
  const begins = beginsOf(acting, basis, held.value)
  const refused = materialDepartures({ ...plan, instalments: instalments.value }, calledIn(basis), begins)
  if (refused.length > 0) return refuse({ code: 'departs-from-call', parts: refused.join(',') })
  if (await contractNoIsTaken(tx, acting, plan.no, id)) return refuse({ code: 'contract-no-taken' })
  const revised = { ...plan, instalments: instalments.value }
  return ok(doneContract(await contractDeeds.does(tx, acting, held.value, 'contract.revise', revised)))
}

/** Sends a draft to the leader, once nothing is missing from it, and nothing in it that must not become public. */
export async function submitContract(tx: Tx, acting: Acting, id: ContractId): Outcome {
  const held = await contractDeeds.hold(tx, acting, id, 'contract.submit')
  if (!held.ok) return held
  const basis = await awardBasis(tx, acting, held.value.lotId)
  if (!basis) return refuse({ code: 'not-final' })
  if (basis.blocked) return refuse({ code: 'challenge-open' })
  const departures = departuresFrom(held.value, calledIn(basis))
  const missing = await openIn(tx, acting, held.value, basis)
  if (missing.length > 0) return refuse({ code: 'contract-incomplete', missing: missing.join(',') })
  const personal = personalIn(held.value, departures)
  if (personal.length > 0) return refuse({ code: 'personal-number', parts: personal.join(',') })
  return ok(doneContract(await contractDeeds.does(tx, acting, held.value, 'contract.submit', {})))
}

/** What it lacks beside its call and beside the record as it stands now. */
async function openIn(tx: ReadTx, acting: Acting, contract: ContractState, basis: AwardBasis): Promise<Missing[]> {
  const record = await recorded(tx, acting, contract.partyId)
  const departs = paysElsewhere(offRecord(contract, record)) || departuresFrom(contract, calledIn(basis)).length > 0
  return missingFrom(contract, basis.lot.cls, departs, record)
}

/**
 * The leader's word on a contract that was submitted, as it was read. The record may have changed since it was submitted: what has
 * become a departure without a reason is returned, not approved.
 */
export async function approveContract(tx: Tx, acting: Acting, id: ContractId, { opinion, revision }: Approval): Outcome {
  const held = await contractDeeds.hold(tx, acting, id, 'contract.approve')
  if (!held.ok) return held
  if (held.value.revision !== revision) return refuse({ code: 'changed-meanwhile' })
  const basis = await awardBasis(tx, acting, held.value.lotId)
  const missing = basis ? await openIn(tx, acting, held.value, basis) : []
  if (missing.length > 0) return refuse({ code: 'contract-incomplete', missing: missing.join(',') })
  return ok(doneContract(await contractDeeds.does(tx, acting, held.value, 'contract.approve', { opinion })))
}

/** Sends a contract back to whoever drafts it: one that was submitted, or that is about to be signed. */
export async function returnContract(tx: Tx, acting: Acting, id: ContractId, why: ReturnedContract): Outcome {
  const held = await contractDeeds.hold(tx, acting, id, 'contract.return')
  if (!held.ok) return held
  return ok(doneContract(await contractDeeds.does(tx, acting, held.value, 'contract.return', why)))
}
