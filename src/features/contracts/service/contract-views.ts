import type { Acting } from '../../../kernel/acting.ts'
import type { ContractId, PartyId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { ReadTx } from '../../../platform/db.ts'
import { type AwardBasis, awardBasis, lotsToContract, namedWith, nextOfContract } from '../../tenders/service/award-basis.ts'
import type { ContractItem, ContractList, ContractQuery, ContractRefusal, ContractView } from '../contract/contract.ts'
import type { ContractState } from '../rules/contract.ts'
import { departuresFrom } from '../rules/departures.ts'
import { lateness, missingFrom, stepsOf } from '../rules/plan.ts'
import { contractIds, filesOfContract, lotsWithContract } from '../store/contracts.ts'
import { freeNumberNow } from '../../tenders/service/notice-numbers.ts'
import { contracts } from '../store/kept.ts'
import { contractDeeds, mayOnContract } from './contract-deeds.ts'
import { fileOf } from './seal-pages.ts'

/** The call's own words on what is served, and how it is paid. */
export const calledIn = ({
  lot: { place, goal, periodFrom, periodTo, indicators, instalments },
}: Pick<AwardBasis, 'lot'>): ContractView['call'] => ({ place, goal, periodFrom, periodTo, indicators, instalments })

export type Seen = { readonly contract: ContractState; readonly basis: AwardBasis }
type Listed = { readonly contract: ContractState; readonly basis: Pick<AwardBasis, 'lot' | 'purchaserName' | 'partyName'> }

/** A contract for the purchaser's people, and for those of its own provider. */
export async function seenContract(tx: ReadTx, acting: Acting, id: ContractId): Promise<Result<Seen, ContractRefusal>> {
  const contract = await contracts.table.load(tx, acting.tenant, id)
  const basis = contract && (await awardBasis(tx, acting, contract.lotId))
  if (!contract || !basis || !mayOnContract(acting, 'contract.see', { party: contract.partyId }))
    return refuse({ code: 'not-found' })
  return ok({ contract, basis })
}

/** A page: of all for the purchaser's people, a provider's own for its people; and what is still to be drawn up, for who draws it. */
export async function listContracts(tx: ReadTx, acting: Acting, { after, limit }: ContractQuery): Promise<ContractList> {
  const found = await contractIds(tx, acting, { ...ownParties(acting), after }, limit + 1)
  const loaded = await contracts.table.each(tx, acting.tenant, found.slice(0, limit))
  const { purchaserName, lots, partyNames } = await namedWith(tx, acting, loaded)
  const items = loaded.flatMap((contract): ContractItem[] => {
    const lot = lots.get(contract.lotId)
    const names = { purchaserName, partyName: partyNames.get(contract.partyId) ?? '' }
    return lot === undefined ? [] : [itemOf(acting, { contract, basis: { lot, ...names } })]
  })
  const toDraw = after === undefined ? await lotsToDraw(tx, acting) : []
  return { items, toDraw, next: found.length > limit ? (found[limit - 1] ?? null) : null }
}

/** A provider's people see the contracts of the organisations they work for. */
function ownParties(acting: Acting): { parties?: PartyId[] } {
  if (mayOnContract(acting, 'contract.see')) return {}
  const parties = acting.posts.flatMap(({ party }) => party ?? [])
  return { parties: [...new Set(parties)].filter((party) => mayOnContract(acting, 'contract.see', { party })) }
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
  const { contract, basis } = seen.value
  const around = aroundOf(acting, seen.value)
  const call = calledIn(basis)
  const departures = departuresFrom(contract, call)
  return ok({
    ...contract,
    ...around,
    providerCreditCode: basis.creditCode,
    files: (await filesOfContract(tx, acting, id)).map(fileOf),
    missing: contract.status === 'draft' ? missingFrom(contract, basis.lot.cls, departures.length > 0) : [],
    call,
    departures,
    blocked: basis.blocked,
    proposedNo: around.can['contract.publish'] === true ? await freeNumberNow(tx, acting, 'contract', basis.lot.code) : null,
    steps: stepsOf(contract, acting.now),
  })
}

function itemOf(acting: Acting, seen: Listed): ContractItem {
  const { id, revision, status, no, amountFen, periodFrom, periodTo, instalments } = seen.contract
  const { signBy, signedOn, publishBy, publishedAt } = seen.contract
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
    instalments,
    ...aroundOf(acting, seen),
  }
}

function aroundOf(acting: Acting, { contract, basis }: Listed) {
  const { id, code, name, cls } = basis.lot
  const next = nextOfContract(contract)
  return {
    lot: { id, code, name, cls },
    purchaserName: basis.purchaserName,
    providerName: basis.partyName,
    ...lateness(contract, acting.now),
    next: next && { ...next, mine: acting.posts.some(({ role }) => role === next.who) },
    can: contractDeeds.can(acting, contract),
  }
}
