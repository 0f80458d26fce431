import { sql } from 'kysely'
import type { ProfileCode } from '../../../kernel/profile-code.ts'
import type { Scope } from '../../../kernel/ids.ts'
import type { ReadTx } from '../../../platform/db.ts'

type Own = Pick<Scope, 'tenant'>

/** The plan under which contracts of this year from before the system are kept, bought in this way and from this fund. */
export const backfilledPlan = (
  tx: ReadTx,
  { tenant }: Own,
  { year, profile, fund }: { readonly year: number; readonly profile: ProfileCode; readonly fund: string },
) =>
  tx
    .selectFrom('programme')
    .select('id')
    .where('tenant', '=', tenant)
    .where('backfilled', '=', sql<boolean>`true`)
    .where('year', '=', year)
    .where('profile', '=', profile)
    .where('fund', '=', fund)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()

/** Every code of a lot that begins like this plan's own. */
export async function codesUnder(tx: ReadTx, { tenant }: Own, planCode: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('lot')
    .select('code')
    .where('tenant', '=', tenant)
    .where(sql<boolean>`starts_with(code, ${planCode})`)
    .execute()
  return rows.map(({ code }) => code)
}
