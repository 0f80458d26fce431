import type { Acting } from '../../../kernel/acting.ts'
import { Fen } from '../../../kernel/fen.ts'
import type { ProgrammeId } from '../../../kernel/ids.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import type { ProgrammeState } from '../rules/programme.ts'
import { programmes } from '../store/kept.ts'
import { allottedBeside } from '../store/lots.ts'

/** What a plan has, and what of it lies in its projects; its ceiling for one of them. */
export type ProgrammeMoney = Pick<ProgrammeState, 'budgetFen' | 'lotCeilingFen' | 'backfilled'> & { readonly allottedFen: Fen }

export const moneyOf = async (tx: ReadTx, acting: Acting, id: ProgrammeId): Promise<ProgrammeMoney | undefined> =>
  within(tx, acting, await programmes.table.load(tx, acting.tenant, id))

/** The same with the plan's row held: neither a project nor a contract takes of its money meanwhile. */
export const holdMoney = async (tx: Tx, acting: Acting, id: ProgrammeId): Promise<ProgrammeMoney | undefined> =>
  within(tx, acting, await programmes.table.lock(tx, acting.tenant, id))

async function within(tx: ReadTx, acting: Acting, programme: ProgrammeState | undefined): Promise<ProgrammeMoney | undefined> {
  if (programme === undefined) return undefined
  const { id, budgetFen, lotCeilingFen, backfilled } = programme
  return { budgetFen, lotCeilingFen, backfilled, allottedFen: Fen.parse(await allottedBeside(tx, acting, id, undefined)) }
}
