import type { Acting } from '../../../kernel/acting.ts'
import type { ReadTx } from '../../../platform/db.ts'
import type { AreaCount, CalledLot } from '../contract/publications.ts'
import { lotStandingOf } from '../rules/lot-standing.ts'
import { mayBePaused } from '../rules/pause.ts'
import { disputedLots, pausedLots } from './lot-standings.ts'
import { areaNamesOf } from '../store/names.ts'
import { calledByArea, type CalledFilter, calledLots } from '../store/publications.ts'

/** Everything that was ever called, counted area by area: the same work however many lots there are. */
export const areasCalled = (tx: ReadTx, acting: Acting): Promise<readonly AreaCount[]> => calledByArea(tx, acting, undefined)

/** A page of them by code; `next` is the code to go on from. */
export async function listCalled(
  tx: ReadTx,
  acting: Acting,
  filter: CalledFilter,
  limit: number,
): Promise<{ readonly items: readonly CalledLot[]; readonly next: string | undefined }> {
  const found = await calledLots(tx, acting, filter, limit + 1)
  const disputed = new Set(await disputedLots(tx, acting))
  const paused = new Set(await pausedLots(tx, acting))
  const page = found.slice(0, limit)
  const names = await areaNamesOf(tx, [...new Set(page.map(({ area }) => area))])
  return {
    items: page.map(({ status, backfillId, ...lot }) => ({
      ...lot,
      backfilled: backfillId !== null,
      areaName: names.get(lot.area) ?? lot.area,
      standing: lotStandingOf({
        status,
        disputed: disputed.has(lot.id),
        next: null,
        paused: paused.has(lot.id) && mayBePaused({ status }),
      }),
    })),
    next: found.length > limit ? page.at(-1)?.code : undefined,
  }
}
