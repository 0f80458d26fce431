import type { Acting } from '../../../kernel/acting.ts'
import { NO_MONEY } from '../../../kernel/fen.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import type { AwardBasis } from '../../tenders/service/award-basis.ts'
import type { VariationMoney } from '../contract/variation.ts'
import type { OverspentIn } from '../../tenders/service/contracts-ahead.ts'
import type { LotState } from '../../tenders/rules/lot.ts'
import { holdMoney, moneyOf, type ProgrammeMoney } from '../../tenders/service/programme-money.ts'
import type { ContractState } from '../rules/contract.ts'
import { type Beyond, beyondOf, coverFault, coverOf, type NotCovered, type Purse } from '../rules/covered.ts'
import { isVariationUnderWay, type VariationPlan, type VariationState } from '../rules/variation.ts'
import { overspends } from '../store/overspends.ts'
import { mayOnContract } from './contract-deeds.ts'

type Its = { readonly contract: Pick<ContractState, 'id' | 'amountFen'>; readonly basis: Pick<AwardBasis, 'lot'> }

/** What its added money is held against; undefined under a plan that was never made here, whose budget is what its contracts come to. */
export const purseOf = async (tx: ReadTx, acting: Acting, its: Its): Promise<Purse | undefined> =>
  purseIn(tx, acting, its, await moneyOf(tx, acting, its.basis.lot.programmeId))

async function purseIn(tx: ReadTx, acting: Acting, { contract, basis: { lot } }: Its, money: ProgrammeMoney | undefined) {
  if (money === undefined || money.backfilled) return undefined
  const { budgetFen, allottedFen, lotCeilingFen } = money
  const [others] = await overspends(tx, acting, { programme: lot.programmeId, except: contract.id })
  const overspentFen = others?.fen ?? NO_MONEY
  return { lotBudgetFen: lot.budgetFen, ceilingFen: lotCeilingFen, budgetFen, allottedFen, overspentFen }
}

type Asked = Its & { readonly variation: Pick<VariationPlan, 'addedFen'> }

/** Whether there is money for what is written, as things stand. */
export async function isCovered(tx: ReadTx, acting: Acting, asked: Asked): Promise<Result<undefined, NotCovered>> {
  if (asked.variation.addedFen === 0) return ok(undefined)
  return heldAgainst(asked, await purseOf(tx, acting, asked))
}

/** The same with the plan's row held, before the leader's word binds its money: of two supplements of two projects one waits for the other. */
export async function holdCover(tx: Tx, acting: Acting, asked: Asked): Promise<Result<undefined, NotCovered>> {
  if (asked.variation.addedFen === 0) return ok(undefined)
  return heldAgainst(asked, await purseIn(tx, acting, asked, await holdMoney(tx, acting, asked.basis.lot.programmeId)))
}

function heldAgainst({ contract, variation }: Asked, purse: Purse | undefined): Result<undefined, NotCovered> {
  const fault = purse && coverFault(contract.amountFen, variation.addedFen, purse)
  return fault === undefined ? ok(undefined) : refuse(fault)
}

/** What its reader in the office is told of the money of a supplement. */
export async function moneyOfVariation(
  tx: ReadTx,
  acting: Acting,
  its: Its & { readonly variation: VariationState },
): Promise<VariationMoney | null> {
  const { before, addedFen, status } = its.variation
  if (before === null || !mayOnContract(acting, 'contract.see-whole')) return null
  const purse = await purseOf(tx, acting, its)
  if (purse === undefined) return null
  const cover = isVariationUnderWay(status) ? coverOf(its.contract.amountFen, purse) : null
  const { lotBudgetFen, ceilingFen } = purse
  return { cover, beyond: beyondOf(before.amountFen, addedFen, purse), lotBudgetFen, ceilingFen }
}

/** The same for a list, where only what goes beyond its project is told. */
export async function beyondOfVariation(
  tx: ReadTx,
  acting: Acting,
  lot: Pick<LotState, 'programmeId' | 'budgetFen'>,
  { before, addedFen }: Pick<VariationPlan, 'before' | 'addedFen'>,
): Promise<Beyond | null> {
  const money = before === null || addedFen === 0 ? undefined : await moneyOf(tx, acting, lot.programmeId)
  if (before === null || money === undefined || money.backfilled) return null
  return beyondOf(before.amountFen, addedFen, { lotBudgetFen: lot.budgetFen, ceilingFen: money.lotCeilingFen })
}

/** Answers the tenders by how much the contracts of their plans go over their projects. */
export const overspentInPlans: OverspentIn = async (tx, acting, programme) =>
  new Map(
    (await overspends(tx, acting, programme === undefined ? {} : { programme })).map(({ programmeId, fen }) => [
      programmeId,
      fen,
    ]),
  )
