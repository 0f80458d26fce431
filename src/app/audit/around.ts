import { passwordsEver } from '../../features/identity/store/changes.ts'
import { actionsOfTypes } from '../../features/ledger/store/actions.ts'
import { pagesOf } from '../../features/ledger/service/pages.ts'
import type { JurorState } from '../../features/tenders/rules/juror.ts'
import { jurors, lots, panels } from '../../features/tenders/store/kept.ts'
import type { Instant } from '../../kernel/civil.ts'
import type { LotId, MemberId, PanelId, Tenant } from '../../kernel/ids.ts'
import type { ReadTx } from '../../platform/db.ts'

/** What a right may rest on beside the state of the one thing that the deed was done on. */
export type Around = {
  /** Everyone who was called to a panel. Once it is disbanded nothing happens to them any more. */
  jurorsOf(panel: PanelId): readonly Pick<JurorState, 'status'>[]
  /** How many panels of its lot were disbanded before this one. */
  disbandedBefore(panel: PanelId): number
  /** Whose deed it may be: the actor's own, and that of whoever had made their password last since the call of the lot. */
  handsOn(lot: LotId, did: { readonly actor: MemberId; readonly at: Instant }): readonly MemberId[]
}

export async function around(tx: ReadTx, tenant: Tenant): Promise<Around> {
  const called = new Map<PanelId, JurorState[]>()
  for await (const page of pagesOf((after, limit) => jurors.table.all(tx, tenant, after, limit)))
    for (const juror of page) called.set(juror.panelId, [...(called.get(juror.panelId) ?? []), juror])
  const published = new Map<LotId, Instant | null>()
  for await (const page of pagesOf((after, limit) => lots.table.all(tx, tenant, after, limit)))
    for (const { id, publishedAt } of page) published.set(id, publishedAt)
  const before = await disbandedInOrder(tx, tenant)
  const passwords = await passwordsEver(tx, { tenant })
  return {
    jurorsOf: (panel) => called.get(panel) ?? [],
    disbandedBefore: (panel) => before.get(panel) ?? 0,
    handsOn(lot, { actor, at }) {
      const since = published.get(lot) ?? at
      const made = passwords.findLast((one) => one.subject === actor && since <= one.at && one.at <= at)
      return made === undefined ? [actor] : [actor, made.actor]
    },
  }
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
