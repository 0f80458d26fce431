import { randomUUID } from 'node:crypto'
import { CivilDate, Instant } from '../../src/kernel/civil.ts'
import { type MemberId, type PartyId, RelationId, SYSTEM, type Tenant } from '../../src/kernel/ids.ts'
import type { Tx } from '../../src/platform/db.ts'

type Near = { readonly tenant: Tenant; readonly member: MemberId | null; readonly partyId: PartyId; readonly otherId: PartyId }

/** Who is near whom, as the clock would write it, which belongs to no side. */
async function fillRelation(tx: Tx, { tenant, member, partyId, otherId }: Near): Promise<RelationId> {
  const id = RelationId.parse(randomUUID())
  const between = member === null ? ({ kind: 'holding', otherId } as const) : ({ kind: 'kin', otherId: null } as const)
  const said = { validFrom: CivilDate.parse('2017-01-01'), validUntil: null, source: 'office', share: null } as const
  const by = { recordedBy: SYSTEM, recordedAt: Instant.parse('2017-06-01T01:00:00.000Z'), reason: null }
  await tx
    .insertInto('relation')
    // One that is over: any number of them may be alike.
    .values({ tenant, id, revision: 1, status: 'ended', member, partyId, ...between, ...said, particulars: '', ...by })
    .execute()
  await tx.insertInto('relationParticulars').values({ tenant, relationId: id, kin: null, note: '', salt: '0' }).execute()
  return id
}

type Known = { readonly tenant: Tenant; readonly people: readonly MemberId[]; readonly parties: readonly PartyId[] }

/** Each of a person to a party, or of that party to the next one. */
export async function fillRelations(
  tx: Tx,
  { tenant, people, parties }: Known,
  relations: readonly { readonly person: number | null; readonly party: number }[],
): Promise<RelationId[]> {
  const filled: RelationId[] = []
  for (const { person, party } of relations) {
    const [partyId, otherId] = [parties[party], parties[(party + 1) % parties.length]]
    const member = person === null ? null : people[person]
    if (!partyId || !otherId || member === undefined) throw new Error('the world names somebody who is not in it')
    filled.push(await fillRelation(tx, { tenant, member, partyId, otherId }))
  }
  return filled
}
