import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { CivilDate, Instant } from '../../src/kernel/civil.ts'
import type { MemberId, Tenant } from '../../src/kernel/ids.ts'
import { Sha256 } from '../../src/kernel/stored-file.ts'
import type { Tx } from '../../src/platform/db.ts'
import { TODAY } from './world.ts'

export const AT = Instant.parse('2017-06-01T01:00:00.000Z')
export const DAY = CivilDate.parse('2017-06-01')
export const SCAN = { sha256: Sha256.parse('a'.repeat(64)), name: 'f', type: 'application/pdf', size: 1 }

export async function enter(tx: Tx, tenant: string, actor: string): Promise<void> {
  await sql.raw(`set local heli.tenant = '${tenant}'`).execute(tx)
  await sql.raw(`set local heli.actor = '${actor}'`).execute(tx)
  await sql.raw(`set local heli.day = '${TODAY}'`).execute(tx)
}

export async function fillAction(
  tx: Tx,
  tenant: Tenant,
  noun: string,
  subject: string,
  actor: MemberId,
  as = { revision: 1, type: `${noun}.x` },
): Promise<void> {
  const what = { noun, subject, ...as, version: 1, role: 'x', at: AT, facts: '{}' }
  await tx
    .insertInto('action')
    .values({ tenant, id: randomUUID(), actor, ...what })
    .execute()
}
