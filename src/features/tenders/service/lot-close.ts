import type { Acting } from '../../../kernel/acting.ts'
import { isBefore } from '../../../kernel/civil.ts'
import { LotId } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/db.ts'
import { append } from '../../ledger/service/append.ts'
import { sealedCount } from '../store/bids.ts'
import { lots } from '../store/kept.ts'
import type { DueTable } from '../store/tables.ts'
import { isPaused } from './paused-terms.ts'

/** Closes a lot at its deadline. Whoever is sealing at this moment is waited for, so that what was accepted is counted. */
export async function closeLot(tx: Tx, acting: Acting, { subject }: Pick<DueTable, 'subject'>): Promise<'done' | 'waiting'> {
  const lot = await lots.table.lock(tx, acting.tenant, subject)
  if (lot === undefined || lot.status !== 'published') return 'done'
  // Nobody was asked yet: the notice of the intention is not over, or an objection to it stands.
  if (lot.direct !== null && lot.invitedAt === null) return 'waiting'
  if (lot.bidDeadline !== null && isBefore(acting.now, lot.bidDeadline)) return 'waiting'
  if (lot.direct !== null && (await isPaused(tx, acting, lot.id))) return 'waiting'
  const sealed = await sealedCount(tx, acting, LotId.parse(subject))
  await append(tx, { ...acting, role: 'system' }, lots, lot, 'lot.close', { sealed })
  return 'done'
}
