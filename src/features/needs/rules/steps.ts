import { z } from 'zod'
import type { Instant } from '../../../kernel/civil.ts'
import type { Role } from '../../../kernel/roles.ts'
import type { NeedDeed, NeedState } from './need.ts'

/** The stations of a need, as its page shows them. */
export const NeedStepKey = z.enum([
  'filed',
  'verified',
  'listed',
  'adopted',
  'transferred',
  'merged',
  'answered',
  'declined',
  'closed',
])
export type NeedStepKey = z.infer<typeof NeedStepKey>

export type NeedStepShown = { key: NeedStepKey; state: 'done' | 'now' | 'coming'; at: Instant | null }
type Done = { readonly deed: string; readonly at: Instant }

const DEED = {
  filed: 'need.file',
  verified: 'need.verify',
  listed: 'need.list',
  adopted: 'need.adopt',
  transferred: 'need.transfer',
  merged: 'need.merge',
  answered: 'need.answer',
  declined: 'need.decline',
  closed: 'need.close',
} as const satisfies Record<NeedStepKey, string>

const WAY: readonly NeedStepKey[] = ['filed', 'verified', 'listed', 'adopted', 'answered', 'closed']

/**
 * Done, now and to come. A need that was declined or passed on shows only the stations it passed; one that was answered without
 * becoming a project skips the stations in between. A merged one has no way of its own any more. It is adopted since the first project
 * took it up, whatever others do for another aspect of it.
 */
export function needSteps(record: readonly Done[]): NeedStepShown[] {
  const atOf = (key: NeedStepKey) => {
    const done = record.filter(({ deed }) => deed === DEED[key])
    return (key === 'adopted' ? done[0] : done.at(-1))?.at ?? null
  }
  const passed = (key: NeedStepKey) => atOf(key) !== null
  const way = wayOf(record, passed)
  const last = way.findLastIndex(passed)
  const stations = way.filter((key, at) => passed(key) || at > last)
  const now = stations.findIndex((key) => !passed(key))
  return stations.map((key, at) => ({
    key,
    state: passed(key) ? 'done' : at === now ? 'now' : 'coming',
    at: atOf(key),
  }))
}

function wayOf(record: readonly Done[], passed: (key: NeedStepKey) => boolean): readonly NeedStepKey[] {
  const lastOf = (deed: NeedDeed) => record.findLastIndex((done) => done.deed === deed)
  const before = WAY.slice(0, WAY.indexOf('answered')).filter(passed)
  if (lastOf('need.merge') > lastOf('need.unmerge')) return [...before, 'merged']
  if (passed('declined')) return [...before, 'declined', 'closed']
  if (passed('transferred')) return [...before, 'transferred', 'answered', 'closed']
  return WAY
}

/** What is to be done next, and by whom; a need that is closed wants nothing. */
export function nextDeed(need: Pick<NeedState, 'status' | 'returnReason' | 'onBehalf' | 'answer'>): NextDeed | undefined {
  switch (need.status) {
    case 'submitted':
      if (need.returnReason === null) return { deed: 'need.verify', who: 'community_worker' }
      return { deed: 'need.complete', who: need.onBehalf ? 'community_worker' : 'resident' }
    case 'verified':
      return { deed: 'need.list', who: 'officer' }
    case 'listed':
      return { deed: 'need.adopt', who: 'officer' }
    case 'in_consultation':
      return { deed: 'need.relist', who: 'officer' }
    case 'transferred':
      return { deed: 'need.answer', who: 'officer' }
    case 'adopted':
      return { deed: need.answer === null ? 'need.answer' : 'need.close', who: 'officer' }
    case 'answered':
    case 'declined':
      return { deed: 'need.close', who: 'officer' }
    default:
      return undefined
  }
}
export type NextDeed = { readonly deed: NeedDeed; readonly who: Role }
