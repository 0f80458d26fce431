import { type ExpressionBuilder, sql } from 'kysely'
import type { Instant } from '../../../kernel/civil.ts'
import type { LotId, MemberId, Scope } from '../../../kernel/ids.ts'
import type { Role } from '../../../kernel/roles.ts'
import type { ReadTx, Tables } from '../../../platform/db.ts'
import { SHEET_DEEDS } from '../rules/record.ts'

export const RECORDED = [
  'lot',
  'bid',
  'panel',
  'juror',
  'sheet',
  'challenge',
  'question',
  'negotiation',
  'pause',
  'offer-round',
  'offline-review',
  'paper-signing',
] as const
export type Recorded = (typeof RECORDED)[number]
type Mark = readonly [at: Instant, id: string]

type Asked = {
  readonly lot: LotId
  readonly nouns: readonly Recorded[]
  readonly after: Mark | undefined
  readonly limit: number
}

/**
 * The deeds on a lot and on what belongs to it, newest first, with the names they need. Bids appear once they have their
 * letter, which is after the opening; what never was submitted, never.
 */
export function deedsOn(tx: ReadTx, { tenant }: Pick<Scope, 'tenant'>, { lot, nouns, after, limit }: Asked) {
  let found = tx
    .selectFrom('action')
    .leftJoin('member as doer', (join) => join.onRef('doer.tenant', '=', 'action.tenant').onRef('doer.id', '=', 'action.actor'))
    .leftJoin('juror', (join) => join.onRef('juror.tenant', '=', 'action.tenant').onRef('juror.id', '=', 'action.subject'))
    .leftJoin('member as seat', (join) => join.onRef('seat.tenant', '=', 'juror.tenant').onRef('seat.id', '=', 'juror.member'))
    .leftJoin('bid', (join) => join.onRef('bid.tenant', '=', 'action.tenant').onRef('bid.id', '=', 'action.subject'))
    .leftJoin('party', (join) => join.onRef('party.tenant', '=', 'bid.tenant').onRef('party.id', '=', 'bid.partyId'))
    .select(['action.id', 'action.type', 'action.at', 'action.role', 'action.actor', 'action.facts'])
    .select(['doer.name as doerName', 'juror.member as seatMember', 'seat.name as seatName', 'party.name as partyName'])
    .where('action.tenant', '=', tenant)
    .where((of) => of.or(nouns.map((noun) => of.and([of('action.noun', '=', noun), belongs(of, noun, tenant, lot)]))))
  // Marks are laid open by one deed that has two subjects: whoever sees the panel reads it there.
  if (nouns.includes('panel')) found = found.where('action.type', '<>', 'lot.reveal')
  if (after !== undefined) {
    const [at, id] = after
    found = found.where(sql<boolean>`(action.at, action.id) < (${at}::timestamptz, ${id}::uuid)`)
  }
  return found.orderBy('action.at', 'desc').orderBy('action.id', 'desc').limit(limit).execute()
}

/** In which roles somebody did something on these lots themselves. */
export async function rolesOn(tx: ReadTx, { tenant }: Pick<Scope, 'tenant'>, lots: readonly LotId[], member: MemberId) {
  if (lots.length === 0) return []
  return tx
    .selectFrom('action')
    .select(['subject', 'role'])
    .distinct()
    .where('tenant', '=', tenant)
    .where('noun', '=', 'lot')
    .where('subject', 'in', lots)
    .where('actor', '=', member)
    .execute()
}

/** Whoever did something on a lot itself from one of these posts. */
export async function actorsOn(
  tx: ReadTx,
  { tenant }: Pick<Scope, 'tenant'>,
  lot: LotId,
  roles: readonly Role[],
): Promise<MemberId[]> {
  const found = await tx
    .selectFrom('action')
    .select('actor')
    .distinct()
    .where('tenant', '=', tenant)
    .where('noun', '=', 'lot')
    .where('subject', '=', lot)
    .where('role', 'in', roles)
    .execute()
  return found.map(({ actor }) => actor)
}

function belongs(of: ExpressionBuilder<Tables, 'action'>, noun: Recorded, tenant: Scope['tenant'], lot: LotId) {
  if (noun === 'lot') return of('action.subject', '=', lot)
  if (noun === 'sheet') {
    const sheets = of
      .selectFrom('sheet')
      .innerJoin('juror as marker', (join) =>
        join.onRef('marker.tenant', '=', 'sheet.tenant').onRef('marker.id', '=', 'sheet.jurorId'),
      )
    const ids = sheets.select('sheet.id').where('sheet.tenant', '=', tenant).where('marker.lotId', '=', lot)
    return of.and([of('action.type', 'in', SHEET_DEEDS), of('action.subject', 'in', ids)])
  }
  if (noun === 'offer-round') {
    const rounds = of.selectFrom('offerRound').select('offerRound.id').where('offerRound.tenant', '=', tenant)
    return of('action.subject', 'in', rounds.where('offerRound.lotId', '=', lot))
  }
  if (noun === 'offline-review') {
    const reviews = of.selectFrom('offlineReview').select('offlineReview.id').where('offlineReview.tenant', '=', tenant)
    return of('action.subject', 'in', reviews.where('offlineReview.lotId', '=', lot))
  }
  if (noun === 'paper-signing') {
    const signings = of.selectFrom('paperSigning').select('paperSigning.id').where('paperSigning.tenant', '=', tenant)
    return of('action.subject', 'in', signings.where('paperSigning.lotId', '=', lot))
  }
  const own = of.selectFrom(noun).select(`${noun}.id`).where(`${noun}.tenant`, '=', tenant).where(`${noun}.lotId`, '=', lot)
  return of('action.subject', 'in', noun === 'bid' ? own.where('bid.label', 'is not', null) : own)
}
