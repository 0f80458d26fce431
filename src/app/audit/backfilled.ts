import { backfills, contracts } from '../../features/contracts/store/kept.ts'
import { pagesOf } from '../../features/ledger/service/pages.ts'
import { lots, programmes } from '../../features/tenders/store/kept.ts'
import type { Fen } from '../../kernel/fen.ts'
import type { BackfillId, LotId, PartyId, ProgrammeId, Tenant } from '../../kernel/ids.ts'
import type { ReadTx } from '../../platform/db.ts'
import type { Check } from './beside.ts'

/**
 * What was entered afterwards: as many contracts as were taken from each workbook, plan, project and contract telling of one and the same,
 * and a plan's money that of its contracts.
 */
export const backfilledContracts: Check = {
  of: 'backfilled contracts',
  async run(tx, tenant, found) {
    const plans = await backfilledPlans(tx, tenant)
    const spent = new Map<ProgrammeId, number>()
    const signedOf = await contractsByLot(tx, tenant)
    const taken = new Map<BackfillId, number>()
    for await (const page of pagesOf((after, limit) => lots.table.all(tx, tenant, after, limit)))
      for (const { id, programmeId, backfillId, providerId, awardFen } of page) {
        const contract = signedOf.get(id)
        if (backfillId !== null) {
          taken.set(backfillId, (taken.get(backfillId) ?? 0) + 1)
          spent.set(programmeId, (spent.get(programmeId) ?? 0) + (awardFen ?? 0))
        }
        const isIts = backfillId === null || (contract?.partyId === providerId && contract.backfillId === backfillId)
        if (!isIts || plans.has(programmeId) !== (backfillId !== null)) found('backfill-differs', 'lot', id)
      }
    for (const [id, budgetFen] of plans) if (spent.get(id) !== budgetFen) found('sums-differ', 'programme', id)
    for await (const page of pagesOf((after, limit) => backfills.table.all(tx, tenant, after, limit)))
      for (const { id, status, accepted } of page)
        if ((status === 'taken' ? accepted : 0) !== (taken.get(id) ?? 0)) found('count-differs', 'backfill', id)
    return taken.size
  },
}

async function backfilledPlans(tx: ReadTx, tenant: Tenant): Promise<ReadonlyMap<ProgrammeId, Fen>> {
  const plans = new Map<ProgrammeId, Fen>()
  for await (const page of pagesOf((after, limit) => programmes.table.all(tx, tenant, after, limit)))
    for (const { id, backfilled, budgetFen } of page) if (backfilled) plans.set(id, budgetFen)
  return plans
}

type Signed = { readonly partyId: PartyId; readonly backfillId: BackfillId | null }

async function contractsByLot(tx: ReadTx, tenant: Tenant): Promise<ReadonlyMap<LotId, Signed>> {
  const signed = new Map<LotId, Signed>()
  for await (const page of pagesOf((after, limit) => contracts.table.all(tx, tenant, after, limit)))
    for (const { lotId, partyId, backfillId } of page) signed.set(lotId, { partyId, backfillId })
  return signed
}
