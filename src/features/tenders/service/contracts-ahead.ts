import type { Acting } from '../../../kernel/acting.ts'
import type { CivilDate } from '../../../kernel/civil.ts'
import type { Fen } from '../../../kernel/fen.ts'
import type { ContractId, LotId, PartyId, ProgrammeId } from '../../../kernel/ids.ts'
import type { Result } from '../../../kernel/result.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import type { Hand } from '../../ledger/service/append.ts'
import type { Step } from '../rules/next-step.ts'
import { mayInPurchase } from './bid-deeds.ts'

/** As much of a contract as its lot tells of it: whose it is, and what it waits for. */
export type LotContract = {
  readonly id: ContractId
  readonly lotId: LotId
  readonly partyId: PartyId
  readonly next: Step | null
  /** The last day of its service, as far as that is agreed now. */
  readonly periodTo: CivilDate
  /** Something is served by it or will be: it is public, and neither over, halted nor ended. */
  readonly serves: boolean
}

/**
 * The port through which a lot's page learns of the contract that followed it: contracts know tenders, never the reverse. The
 * contracts answer, and whoever puts the house together hands the answer in.
 */
export type ContractsOf = (tx: ReadTx, acting: Acting, lots: readonly LotId[]) => Promise<readonly LotContract[]>

/** What routes are given, whose pages speak of contracts. */
export type Ahead = { readonly contractsOf: ContractsOf }

/**
 * The port through which a plan learns by how much contracts go over the budgets of its projects, as far as the reader sees them: that
 * money is not there for other projects any more. Of all plans where none is named; plans without any are left out.
 */
export type OverspentIn = (tx: ReadTx, acting: Acting, programme?: ProgrammeId) => Promise<ReadonlyMap<ProgrammeId, Fen>>

/** What routes are given that spend the money of a plan, or tell how much is left. */
export type Spending = { readonly overspentIn: OverspentIn }

/** The port through which a contract that is not signed is closed with the award that its winner gives up; in the hand of whoever gives it up. */
export type DropContract = (
  tx: Tx,
  hand: Hand,
  lot: LotId,
  reason: string,
) => Promise<Result<undefined, { readonly code: 'contract-signed' }>>

export const NO_CONTRACTS: ContractsOf = () => Promise.resolve([])
export const NOTHING_OVER: OverspentIn = () => Promise.resolve(new Map())

/** The contracts that have come into being: the office's to know, and the organisation's whose contract it is. */
export async function contractsSeen(
  tx: ReadTx,
  acting: Acting,
  lots: readonly LotId[],
  contractsOf: ContractsOf,
): Promise<ReadonlyMap<LotId, LotContract>> {
  const isOffice = mayInPurchase(acting, 'lot.see-drafts')
  const parties = new Set(acting.posts.map(({ party }) => party))
  const found = await contractsOf(tx, acting, lots)
  return new Map(found.filter(({ partyId }) => isOffice || parties.has(partyId)).map((one) => [one.lotId, one]))
}
