import type { Acting } from '../../../kernel/acting.ts'
import type { NeedId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/db.ts'
import type { NeedState } from '../rules/need.ts'
import { areaNames } from '../store/needs.ts'
import { nameIn } from './area-name.ts'
import { needDeeds } from './deeds.ts'

/** A need as it is put to the public: nothing in it leads to a person. */
export type PublishedNeed = Pick<NeedState, 'id' | 'title' | 'target' | 'count' | 'unit' | 'area'> & { readonly areaName: string }

/**
 * Puts needs of the catalogue to the public, in the order given. All or none: the first that is not in the catalogue, or not the
 * caller's to put there, is named. Locked in order of their ids, so that two of these cannot wait for each other.
 */
export async function consultNeeds(
  tx: Tx,
  acting: Acting,
  needIds: readonly NeedId[],
): Promise<Result<PublishedNeed[], { code: 'need-not-listed'; need: NeedId }>> {
  const held = new Map<NeedId, NeedState>()
  for (const need of [...new Set(needIds)].sort()) {
    const found = await needDeeds.hold(tx, acting, need, 'need.consult')
    if (!found.ok) return refuse({ code: 'need-not-listed', need })
    held.set(need, await needDeeds.does(tx, acting, found.value, 'need.consult', {}))
  }
  const areas = [...held.values()].map(({ area }) => area)
  const names = await areaNames(tx, areas)
  return ok(
    [...new Set(needIds)].flatMap((id) => {
      const need = held.get(id)
      if (need === undefined) return []
      const { title, target, count, unit, area } = need
      return [{ id, title, target, count, unit, area, areaName: nameIn(names, area) }]
    }),
  )
}

/** The opinions are summed up: the needs are in the catalogue as before, and can become projects. */
export async function relistNeeds(
  tx: Tx,
  acting: Acting,
  needIds: readonly NeedId[],
): Promise<Result<void, { code: 'not-found' }>> {
  for (const need of [...needIds].sort()) {
    const held = await needDeeds.hold(tx, acting, need, 'need.relist')
    if (!held.ok) return refuse({ code: 'not-found' })
    await needDeeds.does(tx, acting, held.value, 'need.relist', {})
  }
  return ok(undefined)
}
