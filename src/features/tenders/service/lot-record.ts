import { z } from 'zod'
import type { Acting } from '../../../kernel/acting.ts'
import { markAfter, markIn } from '../../../kernel/page-mark.ts'
import type { LotId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { Role } from '../../../kernel/roles.ts'
import type { ReadTx } from '../../../platform/db.ts'
import type { LotRefusal } from '../contract/lot.ts'
import type { TenderPermission } from '../contract/policy.ts'
import { type LotRecord, type RecordedDeed, type RecordQuery } from '../contract/record.ts'
import { remarkOf } from '../rules/record.ts'
import { lots } from '../store/kept.ts'
import { deedsOn, RECORDED, type Recorded } from '../store/record.ts'
import { mayInPurchase } from './bid-deeds.ts'

/** Whoever may see the thing may see what was done to it. */
const SEEN_BY: Readonly<Record<Recorded, TenderPermission>> = {
  lot: 'lot.record',
  bid: 'bid.see-opened',
  panel: 'panel.see',
  juror: 'panel.see',
  sheet: 'panel.see',
  challenge: 'challenge.see',
  question: 'question.see-all',
  negotiation: 'negotiation.see',
  pause: 'lot.record',
  'offer-round': 'lot.record',
  'offline-review': 'offline.see',
  'paper-signing': 'panel.see',
}

/** A page of what was done on a lot, by whom and why, as far as the reader may know it. */
export async function viewLotRecord(
  tx: ReadTx,
  acting: Acting,
  id: LotId,
  { after, limit }: RecordQuery,
): Promise<Result<LotRecord, LotRefusal>> {
  const lot = await lots.table.load(tx, acting.tenant, id)
  const isOffice = mayInPurchase(acting, 'lot.see-drafts')
  if (!lot || !mayInPurchase(acting, 'lot.record') || (lot.publishedAt === null && !isOffice))
    return refuse({ code: 'not-found' })
  const nouns = RECORDED.filter((noun) => mayInPurchase(acting, SEEN_BY[noun]))
  const found = await deedsOn(tx, acting, {
    lot: id,
    nouns,
    after: after === undefined ? undefined : markIn(after),
    limit: limit + 1,
  })
  const page = found.slice(0, limit)
  const last = page.at(-1)
  return ok({
    items: page.map((row) => shown(row, isOffice)),
    next: last && found.length > limit ? markAfter(last) : null,
  })
}

type Row = Awaited<ReturnType<typeof deedsOn>>[number]
const Facts = z.record(z.string(), z.unknown())

function shown(
  { id, type, at, role, actor, facts, doerName, seatMember, seatName, partyName }: Row,
  isOffice: boolean,
): RecordedDeed {
  const by = Role.safeParse(role).data ?? 'system'
  return {
    id,
    deed: type,
    at,
    role: by,
    // The last one of several brings it about, and does not decide it.
    name: by === 'system' ? null : doerName,
    about: seatMember === actor ? null : (seatName ?? partyName),
    remark: remarkOf(type, Facts.parse(JSON.parse(facts)), { isOffice }),
  }
}
