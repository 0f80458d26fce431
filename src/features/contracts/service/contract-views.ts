import type { Acting } from '../../../kernel/acting.ts'
import { civilDateOf } from '../../../kernel/civil.ts'
import type { BackfillId, ContractId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { FileType } from '../../../kernel/stored-file.ts'
import type { ReadTx } from '../../../platform/db.ts'
import { calendarOf } from '../../identity/service/calendar.ts'
import { accountChangedSince } from '../../identity/service/on-record.ts'
import { type AwardBasis, awardBasis, lotsToContract, namedWith } from '../../tenders/service/award-basis.ts'
import type {
  ContractFile,
  ContractItem,
  ContractList,
  ContractQuery,
  ContractRefusal,
  ContractView,
} from '../contract/contract.ts'
import { contractStanding, contractStep, stepOnceSigned } from '../rules/contract-step.ts'
import { asSigned, type ContractState } from '../rules/contract.ts'
import { type Begins, beginsWithin, departuresFrom } from '../rules/departures.ts'
import { offRecord, paysElsewhere, type Recorded } from '../rules/particulars.ts'
import { lateness, missingFrom, payByOf, payeeOf, stepsOf } from '../rules/plan.ts'
import { paidOfEach } from '../rules/payment.ts'
import { personalIn } from '../rules/public-words.ts'
import { isInPreparation, termsOf } from '../rules/sight.ts'
import { strangersIn } from '../rules/strangers.ts'
import {
  type ContractFilter,
  contractIds,
  filesOfContract,
  lotsWithContract,
  memberName,
  namesAtPost,
} from '../store/contracts.ts'
import { freeNumberNow } from '../../tenders/service/notice-numbers.ts'
import { backfills, contracts } from '../store/kept.ts'
import { paymentsOf } from '../store/payments.ts'
import type { ContractFileTable } from '../store/tables.ts'
import { contractDeeds, mayOnContract, sightOn } from './contract-deeds.ts'
import { payingElsewhere, recorded } from './recorded.ts'

/** The call's own words on what is served, and how it is paid. */
export const calledIn = ({
  lot: { place, goal, periodFrom, periodTo, indicators, instalments },
}: Pick<AwardBasis, 'lot'>): ContractView['call'] => ({ place, goal, periodFrom, periodTo, indicators, instalments })

/** The days on which a period that is not the call's may begin. */
export const beginsOf = (acting: Acting, { lot }: Pick<AwardBasis, 'lot'>, { signBy }: Pick<ContractState, 'signBy'>): Begins => {
  const notifiedOn = lot.notifiedAt === null ? signBy : civilDateOf(lot.notifiedAt)
  return beginsWithin(lot, { notifiedOn, signBy, today: civilDateOf(acting.now) })
}

export const fileOf = ({ id, name, type, size, sha256, addedAt }: ContractFileTable): ContractFile => ({
  id,
  name,
  size,
  sha256,
  addedAt,
  type: FileType.parse(type),
})

export type Seen = { readonly contract: ContractState; readonly basis: AwardBasis; readonly sight: 'whole' | 'terms' }
type Listed = { readonly contract: ContractState; readonly basis: Pick<AwardBasis, 'lot' | 'purchaserName' | 'partyName'> }

/** A contract for the purchaser's people and its own provider's; its terms alone for who works in the community it serves. */
export async function seenContract(tx: ReadTx, acting: Acting, id: ContractId): Promise<Result<Seen, ContractRefusal>> {
  const contract = await contracts.table.load(tx, acting.tenant, id)
  const basis = contract && (await awardBasis(tx, acting, contract.lotId, contract.bidId ?? undefined))
  const sight = contract && basis && sightOn(acting, contract, basis.lot.area)
  if (!contract || !basis || !sight) return refuse({ code: 'not-found' })
  return ok({ contract: sight === 'whole' ? contract : termsOf(contract), basis, sight })
}

/** A page: of all for the purchaser's people, of those they may see for others; and what is still to be drawn up, for who draws it. */
export async function listContracts(tx: ReadTx, acting: Acting, { after, limit }: ContractQuery): Promise<ContractList> {
  const found = await contractIds(tx, acting, { ...reachOf(acting), after }, limit + 1)
  const loaded = await contracts.table.each(tx, acting.tenant, found.slice(0, limit))
  const { purchaserName, lots, partyNames } = await namedWith(tx, acting, loaded)
  const calendar = await calendarOf(tx, acting)
  const elsewhere = await payingElsewhere(tx, acting, loaded)
  const entered = await paymentsOf(
    tx,
    acting,
    loaded.map(({ id }) => id),
  )
  const items = loaded.flatMap((contract): ContractItem[] => {
    const lot = lots.get(contract.lotId)
    const names = { purchaserName, partyName: partyNames.get(contract.partyId) ?? '' }
    if (lot === undefined) return []
    const isWhole = sightOn(acting, contract, lot.area) === 'whole'
    const listed = itemOf(acting, { contract, basis: { lot, ...names } })
    const payee = isWhole && contract.backfillId === null ? payeeIn(contract, elsewhere.get(contract.id)) : null
    const paid = isWhole
      ? paidOfEach(
          contract.instalments,
          entered.filter(({ contractId }) => contractId === contract.id),
        )
      : null
    return [{ ...listed, payee, paid, payBy: payByOf(calendar, contract) }]
  })
  const toDraw = after === undefined ? await lotsToDraw(tx, acting) : []
  return { items, toDraw, next: found.length > limit ? (found[limit - 1] ?? null) : null }
}

/** Where the money goes; `known`: what the record says, where it says otherwise. */
function payeeIn({ provider, departureReason: reason }: ContractState, known: Recorded['provider'] | undefined) {
  const elsewhere = known === undefined ? null : { recordEnds: payeeOf(known).accountEnds, reason }
  return { ...payeeOf(provider), elsewhere }
}

/** The contracts of the organisations one works for, and of the communities. */
function reachOf(acting: Acting): Pick<ContractFilter, 'within'> {
  if (mayOnContract(acting, 'contract.see-whole')) return {}
  const parties = [...new Set(acting.posts.flatMap(({ party }) => party ?? []))]
  const areas = [...new Set(acting.posts.map(({ area }) => area))]
  return {
    within: {
      parties: parties.filter((party) => mayOnContract(acting, 'contract.see-whole', { party })),
      areas: areas.filter((area) => mayOnContract(acting, 'contract.see', { area })),
    },
  }
}

async function lotsToDraw(tx: ReadTx, acting: Acting): Promise<ContractList['toDraw']> {
  if (!mayOnContract(acting, 'contract.write')) return []
  const open = await lotsToContract(tx, acting)
  const drawn = await lotsWithContract(
    tx,
    acting,
    open.map(({ lotId }) => lotId),
  )
  return open.filter(({ lotId }) => !drawn.has(lotId))
}

export async function viewContract(tx: ReadTx, acting: Acting, id: ContractId): Promise<Result<ContractView, ContractRefusal>> {
  const seen = await seenContract(tx, acting, id)
  if (!seen.ok) return seen
  const { basis, sight } = seen.value
  const contract = asSigned(seen.value.contract)
  const around = aroundOf(acting, seen.value)
  const call = calledIn(basis)
  const departures = departuresFrom(contract, call)
  const record = sight === 'whole' ? await recorded(tx, acting, contract.partyId) : null
  // Of one that was entered afterwards the sides are told by its paper alone.
  const differs = record === null || contract.backfillId !== null ? [] : offRecord(contract, record)
  const staff = sight === 'whole' ? await staffOf(tx, acting, contract) : []
  const departs = departures.length > 0 || paysElsewhere(differs)
  return ok({
    ...contract,
    ...around,
    providerCreditCode: basis.creditCode,
    profile: basis.programme.profile,
    whole: sight === 'whole',
    files: sight === 'whole' ? (await filesOfContract(tx, acting, id)).map(fileOf) : [],
    missing: isInPreparation(contract.status) ? missingFrom(contract, basis.lot.cls, departs, record) : [],
    personal: contract.status === 'draft' ? personalIn(contract, departures) : [],
    call,
    departures,
    begins: beginsOf(acting, basis, contract),
    record,
    offRecord: differs,
    staff,
    strangers: sight === 'whole' ? strangersIn(contract.team, staff) : [],
    scored: sight === 'whole' ? basis.certified : null,
    accountChanged: sight === 'whole' ? await changedSinceCall(tx, acting, contract, basis) : null,
    blocked: basis.blocked,
    proposedNo: around.can['contract.publish'] === true ? await freeNumberNow(tx, acting, 'contract', basis.lot.code) : null,
    steps: stepsOf(contract, acting.now),
    enteredFrom: sight === 'whole' && contract.backfillId !== null ? await enteredFrom(tx, acting, contract.backfillId) : null,
  })
}

/** Whoever took it in has answered for it. */
async function enteredFrom(tx: ReadTx, acting: Acting, id: BackfillId): Promise<ContractView['enteredFrom']> {
  const backfill = await backfills.table.load(tx, acting.tenant, id)
  if (backfill === undefined || backfill.takenBy === null || backfill.takenAt === null) return null
  return { file: backfill.name, by: await memberName(tx, acting, backfill.takenBy), at: backfill.takenAt }
}

/** Of a contract that is signed, those of the day of its signing: who leaves later has not been a stranger. */
const staffOf = (tx: ReadTx, acting: Acting, { partyId: party, signedOn }: ContractState): Promise<string[]> =>
  namesAtPost(tx, acting, { role: null, party, on: signedOn ?? civilDateOf(acting.now) })

/** Whoever writes contracts keeps the record as well: an account that came after the call is told, though nothing differs. */
const changedSinceCall = async (tx: ReadTx, acting: Acting, { partyId }: ContractState, { lot }: AwardBasis) =>
  lot.publishedAt === null ? null : accountChangedSince(tx, acting, partyId, lot.publishedAt)

function itemOf(acting: Acting, seen: Listed): Omit<ContractItem, 'payee' | 'paid' | 'payBy'> {
  const { id, revision, status, no, amountFen, periodFrom, periodTo, instalments } = seen.contract
  const { signBy, signedOn, publishBy, publishedAt, fileBy, acceptBy, backfillId } = seen.contract
  return {
    id,
    revision,
    status,
    no,
    amountFen,
    periodFrom,
    periodTo,
    signBy,
    signedOn,
    publishBy,
    publishedAt,
    fileBy,
    acceptBy,
    instalments,
    backfillId,
    ...aroundOf(acting, seen),
  }
}

function aroundOf(acting: Acting, { contract, basis }: Listed) {
  const { id, code, name, cls } = basis.lot
  const today = civilDateOf(acting.now)
  const next = contractStep(contract) ?? stepOnceSigned(contract, today)
  return {
    lot: { id, code, name, cls },
    purchaserName: basis.purchaserName,
    providerName: basis.partyName,
    ...lateness(contract, acting.now),
    standing: contractStanding(contract, today),
    next: next && { ...next, mine: acting.posts.some(({ role }) => role === next.who) },
    can: contractDeeds.can(acting, contract),
  }
}
