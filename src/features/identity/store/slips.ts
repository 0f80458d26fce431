import type { Instant } from '../../../kernel/civil.ts'
import type { Plain, Tx } from '../../../platform/db.ts'
import type { SlipTable } from './tables.ts'

/** A new slip ends every earlier one of that member for that lot, used or not. */
export async function insertSlip(
  tx: Tx,
  slip: Pick<SlipTable, 'codeHash' | 'tenant' | 'member' | 'lot' | 'issuedAt' | 'expiresAt'>,
): Promise<void> {
  await endSlips(tx, slip)
  await tx
    .insertInto('identity.slip')
    .values({ ...slip, usedAt: null, endedAt: null, tokenHash: null })
    .execute()
}

type Ended = Pick<SlipTable, 'tenant' | 'member' | 'lot' | 'issuedAt'>

async function endSlips(tx: Tx, { tenant, member, lot, issuedAt: at }: Ended): Promise<void> {
  await tx
    .updateTable('identity.slip')
    .set({ endedAt: at })
    .where('tenant', '=', tenant)
    .where('member', '=', member)
    .where('lot', '=', lot)
    .where('endedAt', 'is', null)
    .execute()
}

/** Every slip that was given out for a lot, used or not. */
export async function endSlipsOfLot(
  tx: Tx,
  { tenant, lot, at }: Pick<SlipTable, 'tenant' | 'lot'> & { at: Instant },
): Promise<void> {
  await tx
    .updateTable('identity.slip')
    .set({ endedAt: at })
    .where('tenant', '=', tenant)
    .where('lot', '=', lot)
    .where('endedAt', 'is', null)
    .execute()
}

/** The slip by which somebody sits at a computer. */
export async function endSlipByToken(plain: Plain, tokenHash: string, at: Instant): Promise<void> {
  await plain
    .updateTable('identity.slip')
    .set({ endedAt: at })
    .where('tokenHash', '=', tokenHash)
    .where('endedAt', 'is', null)
    .execute()
}

/** Uses a slip up: one statement, so that of two who type the same code at once only one gets in. */
export const useSlip = (plain: Plain, codeHash: string, tokenHash: string, at: Instant) =>
  plain
    .updateTable('identity.slip')
    .set({ usedAt: at, tokenHash })
    .where('codeHash', '=', codeHash)
    .where('usedAt', 'is', null)
    .where('endedAt', 'is', null)
    .where('expiresAt', '>', at)
    .returning(['tenant', 'member', 'expiresAt'])
    .executeTakeFirst()

/** Whether a code was ever issued: used, replaced and run out ones too. */
export const slipIssued = async (plain: Plain, codeHash: string): Promise<boolean> =>
  (await plain.selectFrom('identity.slip').select('issuedAt').where('codeHash', '=', codeHash).executeTakeFirst()) !== undefined

export const slipByToken = (plain: Plain, tokenHash: string, at: Instant) =>
  plain
    .selectFrom('identity.slip')
    .select(['tenant', 'member', 'lot'])
    .where('tokenHash', '=', tokenHash)
    .where('endedAt', 'is', null)
    .where('expiresAt', '>', at)
    .executeTakeFirst()
