import { sql } from 'kysely'
import type { LotId, ServiceCatalogueId, Scope } from '../../../kernel/ids.ts'
import type { ReadTx } from '../../../platform/db.ts'
import { NamedService } from '../rules/named-service.ts'

type Own = Pick<Scope, 'tenant'>

/** The edition in force, or the one being written, as far as the reader may see it: at most one of each. */
export async function catalogueIn(
  tx: ReadTx,
  { tenant }: Own,
  status: 'in_force' | 'draft',
): Promise<ServiceCatalogueId | undefined> {
  const row = await tx
    .selectFrom('serviceCatalogue')
    .select('id')
    .where('tenant', '=', tenant)
    .where('status', '=', status)
    .executeTakeFirst()
  return row?.id
}

/** 0 where there is none yet. */
export async function lastCatalogueNo(tx: ReadTx, { tenant }: Own): Promise<number> {
  const row = await tx
    .selectFrom('serviceCatalogue')
    .select(sql<number>`coalesce(max(no), 0)::int`.as('no'))
    .where('tenant', '=', tenant)
    .executeTakeFirstOrThrow()
  return row.no
}

/** Which item each project that is still planned names, by code of the project. */
export async function plannedServices(tx: ReadTx, { tenant }: Own): Promise<readonly PlannedService[]> {
  const rows = await tx
    .selectFrom('lot')
    .select(['id', 'code', 'name', 'service'])
    .where('tenant', '=', tenant)
    .where('publishedAt', 'is', null)
    .where('status', '<>', 'cancelled')
    .where('service', 'is not', null)
    .orderBy('code')
    .execute()
  return rows.map(({ service, ...lot }) => ({ ...lot, service: NamedService.parse(JSON.parse(service ?? '')) }))
}

export type PlannedService = { readonly id: LotId; readonly code: string; readonly name: string; readonly service: NamedService }
