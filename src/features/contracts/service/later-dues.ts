import type { Acting } from '../../../kernel/acting.ts'
import { SYSTEM } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/db.ts'
import { calendarOf } from '../../identity/service/calendar.ts'
import { after, type Life } from '../../ledger/rules/life.ts'
import { append } from '../../ledger/service/append.ts'
import { startAcceptanceTerm } from '../../tenders/service/acceptance-notices.ts'
import { awardBasis } from '../../tenders/service/award-basis.ts'
import { setContractTerm } from '../../tenders/service/after-contract.ts'
import { alertOnly } from '../../tenders/service/award-deeds.ts'
import { actIfDue, type DueHandlers, type OnDue } from '../../tenders/service/sweep.ts'
import { CONTRACT_LIFE, type ContractDeed, type ContractState, type ContractStatus } from '../rules/contract.ts'
import { beginningOf, expiryOf } from '../rules/later-terms.ts'
import { contracts } from '../store/kept.ts'

const LIFE: Life<ContractStatus, ContractDeed> = CONTRACT_LIFE

/** A contract that is public waits for the first day of its service. */
export const waitForBeginning = async (tx: Tx, acting: Acting, contract: ContractState) =>
  setContractTerm(tx, acting, contract.id, 'contract.begin', beginningOf(await calendarOf(tx, acting), contract))

/** One that is being carried out shows in time that it is about to end; anew whenever its last day has moved. */
export const watchForEnd = async (tx: Tx, acting: Acting, contract: ContractState) =>
  setContractTerm(tx, acting, contract.id, 'contract.expire', expiryOf(await calendarOf(tx, acting), contract))

const begins: OnDue = async (tx, acting, { subject }) => {
  const contract = await contracts.table.lock(tx, acting.tenant, subject)
  if (contract?.status !== 'published') return 'done'
  const basis = await awardBasis(tx, acting, contract.lotId)
  if (basis === undefined) throw new Error(`contract ${contract.id} is public and rests on nothing`)
  const acceptBy = await startAcceptanceTerm(tx, acting, { lot: basis.lot, contract: contract.id, endsOn: contract.periodTo })
  const begun = await append(tx, { ...acting, actor: SYSTEM, role: 'system' }, contracts, contract, 'contract.begin', {
    acceptBy,
  })
  await watchForEnd(tx, acting, begun)
  return 'done'
}

const expires: OnDue = async (tx, acting, { subject }) => {
  const contract = await contracts.table.lock(tx, acting.tenant, subject)
  if (contract === undefined || after(LIFE, contract.status, 'contract.expire') === undefined) return 'done'
  await append(tx, { ...acting, actor: SYSTEM, role: 'system' }, contracts, contract, 'contract.expire', {})
  return 'done'
}

/** What the clock brings about in the life of a contract, by deed; what is late is shown to people. */
export const CONTRACT_DUES: DueHandlers = {
  'contract.begin': begins,
  'contract.expire': expires,
  'contract.file': alertOnly,
  'contract.accept': alertOnly,
  'variation.publish': alertOnly,
  'acceptance.publish': alertOnly,
  'acceptance.rectify': alertOnly,
}

/**
 * What is entered when its days have passed already goes on at once, by the clock's own deeds, and does not wait for the next sweep: a
 * service that has begun, and one that is about to end.
 */
export async function catchUp(tx: Tx, acting: Acting, { id }: Pick<ContractState, 'id'>): Promise<void> {
  for (const deed of ['contract.begin', 'contract.expire']) await actIfDue(tx, acting, { subject: id, deed }, CONTRACT_DUES)
}
