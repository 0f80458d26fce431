import type { Scope } from '../../../kernel/ids.ts'
import type { ReadTx } from '../../../platform/db.ts'

/** The authority as it is registered today. */
export const authorityNow = (tx: ReadTx, { tenant }: Pick<Scope, 'tenant'>) =>
  tx.selectFrom('authority').select(['name', 'creditCode', 'profile']).where('tenant', '=', tenant).executeTakeFirst()
