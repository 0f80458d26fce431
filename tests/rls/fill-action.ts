import { randomUUID } from 'node:crypto'
import { Instant } from '../../src/kernel/civil.ts'
import type { MemberId, Tenant } from '../../src/kernel/ids.ts'
import type { Tx } from '../../src/platform/db.ts'

const AT = Instant.parse('2017-06-01T01:00:00.000Z')

/** What the record says of something, by whoever did it. */
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
