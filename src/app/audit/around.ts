import { z } from 'zod'
import { passwordsEver } from '../../features/identity/store/changes.ts'
import { actionsOfTypes } from '../../features/ledger/store/actions.ts'
import { pagesOf } from '../../features/ledger/service/pages.ts'
import type { BidStatus } from '../../features/tenders/rules/bid.ts'
import type { JurorState } from '../../features/tenders/rules/juror.ts'
import type { LotState } from '../../features/tenders/rules/lot.ts'
import { biddersNeeded, type Qualification, qualificationOf } from '../../features/tenders/rules/turnout.ts'
import { bids, editions, jurors, lots, panels } from '../../features/tenders/store/kept.ts'
import { CivilDate, type Instant } from '../../kernel/civil.ts'
import type { EditionId, LotId, MemberId, PanelId, Tenant } from '../../kernel/ids.ts'
import { jsonIn } from '../../kernel/json-in.ts'
import type { ReadTx } from '../../platform/db.ts'

/** What a right may rest on beside the state of the one thing that the deed was done on. */
export type Around = {
  /** Everyone who was called to a panel. Once it is disbanded nothing happens to them any more. */
  jurorsOf(panel: PanelId): readonly Pick<JurorState, 'status' | 'confirmedAt'>[]
  /** How far the check of qualification came. Once a lot is void nothing happens to its bids any more. */
  qualificationOn(lot: LotId): Qualification
  /** How many bidders its rules want. */
  neededFor(lot: Pick<LotState, 'editionId'>): number
  /** The day that was told for it at that moment. */
  reviewOf(lot: LotId, at: Instant): CivilDate | null
  /** How many panels of its lot were disbanded before this one. */
  disbandedBefore(panel: PanelId): number
  /** Whose deed it may be: the actor's own, and that of whoever had made their password last since the call of the lot. */
  handsOn(lot: LotId, did: { readonly actor: MemberId; readonly at: Instant }): readonly MemberId[]
}

export async function around(tx: ReadTx, tenant: Tenant): Promise<Around> {
  const called = new Map<PanelId, JurorState[]>()
  for await (const page of pagesOf((after, limit) => jurors.table.all(tx, tenant, after, limit)))
    for (const juror of page) called.set(juror.panelId, [...(called.get(juror.panelId) ?? []), juror])
  const known = new Map<LotId, Pick<LotState, 'publishedAt' | 'reviewOn'>>()
  for await (const page of pagesOf((after, limit) => lots.table.all(tx, tenant, after, limit)))
    for (const { id, publishedAt, reviewOn } of page) known.set(id, { publishedAt, reviewOn })
  const statuses = new Map<LotId, BidStatus[]>()
  for await (const page of pagesOf((after, limit) => bids.table.all(tx, tenant, after, limit)))
    for (const { lotId, status } of page) statuses.set(lotId, [...(statuses.get(lotId) ?? []), status])
  const needed = await neededByEdition(tx, tenant)
  const before = await disbandedInOrder(tx, tenant)
  const moves = await reviewMoves(tx, tenant)
  const passwords = await passwordsEver(tx, { tenant })
  return {
    jurorsOf: (panel) => called.get(panel) ?? [],
    qualificationOn: (lot) => qualificationOf(statuses.get(lot) ?? []),
    neededFor: ({ editionId }) => (editionId === null ? 0 : (needed.get(editionId) ?? 0)),
    reviewOf(lot, at) {
      const later = moves.find((move) => move.lot === lot && move.at > at)
      return later?.from ?? known.get(lot)?.reviewOn ?? null
    },
    disbandedBefore: (panel) => before.get(panel) ?? 0,
    handsOn(lot, { actor, at }) {
      const since = known.get(lot)?.publishedAt ?? at
      const made = passwords.findLast((one) => one.subject === actor && since <= one.at && one.at <= at)
      return made === undefined ? [actor] : [actor, made.actor]
    },
  }
}

async function neededByEdition(tx: ReadTx, tenant: Tenant): Promise<ReadonlyMap<EditionId, number>> {
  const needed = new Map<EditionId, number>()
  for await (const page of pagesOf((after, limit) => editions.table.all(tx, tenant, after, limit)))
    for (const { id, rules } of page) needed.set(id, biddersNeeded(rules))
  return needed
}

const Moved = z.looseObject({ from: CivilDate })

/** Reviews that were put off, in the order in which that was told: each with the day that was told before. */
async function reviewMoves(tx: ReadTx, tenant: Tenant) {
  const moves = await actionsOfTypes(tx, { tenant }, ['lot.move-review'])
  return moves.flatMap(({ subject, at, facts }) => {
    const from = Moved.safeParse(jsonIn(facts)).data?.from
    return from === undefined ? [] : [{ lot: subject, at, from }]
  })
}

async function disbandedInOrder(tx: ReadTx, tenant: Tenant): Promise<ReadonlyMap<string, number>> {
  const lotOf = new Map<string, LotId>()
  for await (const page of pagesOf((after, limit) => panels.table.all(tx, tenant, after, limit)))
    for (const { id, lotId } of page) lotOf.set(id, lotId)
  const disbanded = (await actionsOfTypes(tx, { tenant }, ['panel.disband'])).map(({ subject }) => subject)
  return new Map(
    disbanded.map((panel, place) => [
      panel,
      disbanded.slice(0, place).filter((earlier) => lotOf.get(earlier) === lotOf.get(panel)).length,
    ]),
  )
}
