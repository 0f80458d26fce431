import type { ProgrammeId, Scope } from '../../../kernel/ids.ts'
import { z } from 'zod'
import type { ReadTx } from '../../../platform/db.ts'

type Own = Pick<Scope, 'tenant'>

/** What was stated of earlier years. */
export const statedYears = (tx: ReadTx, { tenant }: Own) =>
  tx
    .selectFrom('pastYear')
    .select(['id', 'year', 'moneyFen', 'lots', 'organisations', 'source'])
    .where('tenant', '=', tenant)
    .orderBy('year', 'desc')
    .execute()

const Fields = z.array(z.string())

/** The live projects of every plan that draws on this fund in this year, but those that are put out to open tender. */
export async function partsOfFund(tx: ReadTx, { tenant }: Own, { year, fund }: { year: number; fund: string }) {
  const rows = await tx
    .selectFrom('lot')
    .innerJoin('programme', (join) =>
      join.onRef('programme.tenant', '=', 'lot.tenant').onRef('programme.id', '=', 'lot.programmeId'),
    )
    .select(['lot.fields', 'lot.budgetFen'])
    .where('lot.tenant', '=', tenant)
    .where('programme.year', '=', year)
    .where('programme.fund', '=', fund)
    .where('programme.profile', '<>', 'national-tender')
    .where('programme.status', '<>', 'cancelled')
    .where('lot.status', 'not in', ['void', 'cancelled'])
    .execute()
  return rows.map(({ fields, budgetFen }) => ({ fields: Fields.parse(JSON.parse(fields)), budgetFen }))
}

/** The year of each plan. */
export async function yearsOfPlans(tx: ReadTx, { tenant }: Own): Promise<ReadonlyMap<ProgrammeId, number>> {
  const rows = await tx.selectFrom('programme').select(['id', 'year']).where('tenant', '=', tenant).execute()
  return new Map(rows.map(({ id, year }) => [id, year]))
}
