import { civilDateOf } from '../../../kernel/civil.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import { append } from '../../ledger/service/append.ts'
import type { ContractsOf, DropContract } from '../../tenders/service/contracts-ahead.ts'
import { contractStep, stillServes } from '../rules/contract-step.ts'
import { contractOfLot, stagesOfLots } from '../store/contracts.ts'
import { contracts } from '../store/kept.ts'

/** Answers the tenders what has become of their lots. */
export const contractsOfLots: ContractsOf = async (tx, acting, lots) =>
  (await stagesOfLots(tx, acting, lots)).map(({ id, lotId, partyId, periodTo, ...stage }) => ({
    id,
    lotId,
    partyId,
    next: contractStep(stage),
    periodTo,
    serves: stillServes({ status: stage.status, periodTo }, civilDateOf(acting.now)),
  }))

const UNSIGNED: ReadonlySet<string> = new Set(['draft', 'checking', 'to_sign'])

/** Closes what was drawn up on an award that its winner gives up; what is signed binds both sides. Ask with the lot locked. */
export const dropContract: DropContract = async (tx, hand, lot, reason) => {
  const drawnUp = await contractOfLot(tx, hand, lot)
  const contract = drawnUp && (await contracts.table.lock(tx, hand.tenant, drawnUp.id))
  if (!contract) return ok(undefined)
  if (!UNSIGNED.has(contract.status)) return refuse({ code: 'contract-signed' })
  await append(tx, hand, contracts, contract, 'contract.drop', { reason })
  return ok(undefined)
}
