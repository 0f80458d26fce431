import type { LotId, Scope } from '../../../kernel/ids.ts'
import type { ReadTx } from '../../../platform/db.ts'
import type { NegotiationState } from '../rules/negotiation.ts'
import { negotiations } from '../store/kept.ts'
import { negotiationIdOf } from '../store/negotiations.ts'
import { namesOf } from '../store/panels.ts'

type Own = Pick<Scope, 'tenant'>
type InGroup = { readonly name: string; readonly title: string | null; readonly expert: boolean }

/** What was negotiated on a lot, as far as the reader may see it; nothing where several competed. */
export async function negotiationOf(tx: ReadTx, own: Own, lotId: LotId): Promise<NegotiationState | undefined> {
  const id = await negotiationIdOf(tx, own, lotId)
  return id === undefined ? undefined : negotiations.table.load(tx, own.tenant, id)
}

/** Who negotiated: named with the result, as a panel is (政府采购法实施条例 Art. 43). */
export async function groupOf(tx: ReadTx, own: Own, { seats }: Pick<NegotiationState, 'seats'>): Promise<InGroup[]> {
  const people = await namesOf(
    tx,
    own,
    seats.map(({ member }) => member),
  )
  return seats.map(({ member, expert }) => {
    const person = people.find(({ id }) => id === member)
    return { name: person?.name ?? '', title: person?.title ?? null, expert }
  })
}

/** What those of the group wrote who signed the record without agreeing to it. */
export async function dissentsOnRecord(
  tx: ReadTx,
  own: Own,
  lotId: LotId,
): Promise<{ seat: number; name: string; reason: string }[]> {
  const negotiation = await negotiationOf(tx, own, lotId)
  const seats = negotiation?.seats.map(({ member }) => member) ?? []
  const against = negotiation?.signatures.flatMap(({ member, dissent }) => (dissent === null ? [] : [{ member, dissent }])) ?? []
  const people = await namesOf(
    tx,
    own,
    against.map(({ member }) => member),
  )
  return against.map(({ member, dissent: reason }) => ({
    seat: seats.indexOf(member) + 1,
    name: people.find(({ id }) => id === member)?.name ?? '',
    reason,
  }))
}
