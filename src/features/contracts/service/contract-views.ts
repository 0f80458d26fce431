import type { Acting } from '../../../kernel/acting.ts'
import type { ContractId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { ReadTx } from '../../../platform/db.ts'
import { type AwardBasis, awardBasis, lotsToContract, nextOfContract } from '../../tenders/service/award-basis.ts'
import type { ContractItem, ContractList, ContractRefusal, ContractView } from '../contract/contract.ts'
import type { ContractState } from '../rules/contract.ts'
import { lateness, missingFrom, stepsOf } from '../rules/plan.ts'
import { contractIds, contractOfLot, filesOfContract } from '../store/contracts.ts'
import { contracts } from '../store/kept.ts'
import { contractDeeds, mayOnContract } from './contract-deeds.ts'
import { fileOf } from './seal-pages.ts'

type Seen = { readonly contract: ContractState; readonly basis: AwardBasis }

/** A contract for the purchaser's people, and for those of its own provider. */
export async function seenContract(tx: ReadTx, acting: Acting, id: ContractId): Promise<Result<Seen, ContractRefusal>> {
  const contract = await contracts.table.load(tx, acting.tenant, id)
  const basis = contract && (await awardBasis(tx, acting, contract.lotId))
  if (!contract || !basis || !mayOnContract(acting, 'contract.see', { party: contract.partyId }))
    return refuse({ code: 'not-found' })
  return ok({ contract, basis })
}

/** All of them for the purchaser's people, a provider's own for its people; and what is still to be drawn up, for who draws it. */
export async function listContracts(tx: ReadTx, acting: Acting): Promise<ContractList> {
  const items: ContractItem[] = []
  for (const id of await contractIds(tx, acting)) {
    const seen = await seenContract(tx, acting, id)
    if (seen.ok) items.push(itemOf(acting, seen.value))
  }
  if (!mayOnContract(acting, 'contract.write')) return { items, toDraw: [] }
  const toDraw: ContractList['toDraw'] = []
  for (const lot of await lotsToContract(tx, acting)) if (!(await contractOfLot(tx, acting, lot.lotId))) toDraw.push(lot)
  return { items, toDraw }
}

export async function viewContract(tx: ReadTx, acting: Acting, id: ContractId): Promise<Result<ContractView, ContractRefusal>> {
  const seen = await seenContract(tx, acting, id)
  if (!seen.ok) return seen
  const { contract, basis } = seen.value
  return ok({
    ...contract,
    ...aroundOf(acting, seen.value),
    providerCreditCode: basis.creditCode,
    files: (await filesOfContract(tx, acting, id)).map(fileOf),
    missing: contract.status === 'draft' ? missingFrom(contract, basis.lot.cls) : [],
    blocked: basis.blocked,
    steps: stepsOf(contract, acting.now),
  })
}

function itemOf(acting: Acting, seen: Seen): ContractItem {
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

function aroundOf(acting: Acting, { contract, basis }: Seen) {
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
