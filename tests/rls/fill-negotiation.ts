import { randomUUID } from 'node:crypto'
import { canonical } from '../../src/kernel/canonical.ts'
import { Instant } from '../../src/kernel/civil.ts'
import { type LotId, type MemberId, NegotiationId, SYSTEM, type Tenant } from '../../src/kernel/ids.ts'
import type { Tx } from '../../src/platform/db.ts'

/** What these people agree with one supplier. */
export async function fillNegotiation(tx: Tx, tenant: Tenant, lotId: LotId, group: readonly MemberId[]): Promise<NegotiationId> {
  const id = NegotiationId.parse(randomUUID())
  const seats = canonical(group.map((member) => ({ member, expert: true })))
  const unset = { meetsOn: null, place: null, agreement: null, firstFen: null, signBy: null, signedAt: null }
  const none = { visits: '[]', signatures: '[]', silent: '[]' }
  await tx
    .insertInto('negotiation')
    .values({ tenant, id, revision: 1, status: 'convened', lotId, seats, ...none, ...unset })
    .execute()
  const done = { noun: 'negotiation', subject: id, revision: 1, type: 'negotiation.x', version: 1, role: 'x', facts: '{}' }
  await tx
    .insertInto('action')
    .values({ tenant, id: randomUUID(), actor: SYSTEM, at: Instant.parse('2017-06-01T01:00:00.000Z'), ...done })
    .execute()
  return id
}
