import type { ContractsOf } from '../../tenders/service/contracts-ahead.ts'
import { contractStep } from '../rules/contract-step.ts'
import { stagesOfLots } from '../store/contracts.ts'

/** Answers the tenders what has become of their lots. */
export const contractsOfLots: ContractsOf = async (tx, acting, lots) =>
  (await stagesOfLots(tx, acting, lots)).map(({ id, lotId, partyId, ...stage }) => ({
    id,
    lotId,
    partyId,
    next: contractStep(stage),
  }))
