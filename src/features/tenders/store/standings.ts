import { sql } from 'kysely'
import type { LotId, PartyId } from '../../../kernel/ids.ts'
import type { LotStanding } from '../rules/lot-standing.ts'

/** What the caller may know of that goes before a lot's status: lots under objection, and contracts, of these parties or of all. */
export type Seen = { readonly disputed: readonly LotId[]; readonly parties: readonly PartyId[] | undefined }

/** As `rules/lot-standing` says it of one lot, for as many as there are. */
export function standingIn({ disputed, parties }: Seen) {
  const objected = disputed.length === 0 ? sql`false` : sql`lot.id in (${sql.join(disputed)})`
  return sql<LotStanding>`case
    when ${objected} then 'disputed'
    when lot.status = 'awarded' and lot.award_status = 'notified' then coalesce((
      select case contract.status
        when 'draft' then 'drawing' when 'checking' then 'approving' when 'to_sign' then 'signing' when 'signed' then 'signed'
      end
      from contract where contract.tenant = lot.tenant and contract.lot_id = lot.id and ${ofParties(parties)}), lot.status)
    else lot.status
  end`
}

function ofParties(parties: Seen['parties']) {
  if (parties === undefined) return sql`true`
  return parties.length === 0 ? sql`false` : sql`contract.party_id in (${sql.join(parties)})`
}
