import { randomUUID } from 'node:crypto'
import { ServiceCatalogueId, SYSTEM, type Tenant } from '../../src/kernel/ids.ts'
import type { Tx } from '../../src/platform/db.ts'
import { AT, enter, fillAction } from './fill-common.ts'

/** Editions of the catalogue of services in these statuses, each with the record of it. From a row's id to its name in the world. */
export async function fillServices(
  tx: Tx,
  tenant: Tenant,
  editions: readonly ('draft' | 'in_force' | 'replaced')[],
): Promise<[string, string][]> {
  const names: [string, string][] = []
  await enter(tx, tenant, SYSTEM)
  for (const [n, status] of editions.entries()) {
    const id = ServiceCatalogueId.parse(randomUUID())
    const publishedAt = status === 'draft' ? null : AT
    await tx
      .insertInto('serviceCatalogue')
      .values({ tenant, id, revision: 1, status, no: n + 1, items: '[]', publishedAt })
      .execute()
    await fillAction(tx, tenant, 'service-catalogue', id, SYSTEM)
    names.push([id, `${n}`])
  }
  return names
}
