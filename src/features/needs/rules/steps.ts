import { z } from 'zod'
import type { Instant } from '../../../kernel/civil.ts'
import type { Role } from '../../../kernel/roles.ts'
import type { NeedDeed, NeedState } from './need.ts'

/** The stations of a need, as its page shows them. */
export const NeedStepKey = z.enum(['filed', 'verified', 'listed', 'adopted', 'answered', 'declined', 'closed'])
export type NeedStepKey = z.infer<typeof NeedStepKey>

export type NeedStepShown = { key: NeedStepKey; state: 'done' | 'now' | 'coming'; at: Instant | null }
type Done = { readonly deed: string; readonly at: Instant }

const DEED = {
  filed: 'need.file',
  verified: 'need.verify',
  listed: 'need.list',
  adopted: 'need.adopt',
  answered: 'need.answer',
  declined: 'need.decline',
  closed: 'need.close',
} as const satisfies Record<NeedStepKey, string>

const WAY: readonly NeedStepKey[] = ['filed', 'verified', 'listed', 'adopted', 'answered', 'closed']

/**
 * Done, now and to come. A need that was declined shows only the stations it passed; one that was answered without becoming a
 * project skips the stations in between.
 */
export function needSteps(record: readonly Done[]): NeedStepShown[] {
  const atOf = (key: NeedStepKey) => record.findLast(({ deed }) => deed === DEED[key])?.at ?? null
  const isOver = atOf('declined') !== null
  const passed = (key: NeedStepKey) => atOf(key) !== null
  const way = isOver ? [...WAY.filter((key) => key !== 'closed' && passed(key)), 'declined' as const, 'closed' as const] : WAY
  const last = way.findLastIndex(passed)
  const stations = way.filter((key, at) => passed(key) || at > last)
  const now = stations.findIndex((key) => !passed(key))
  return stations.map((key, at) => ({
    key,
    state: passed(key) ? 'done' : at === now ? 'now' : 'coming',
    at: atOf(key),
  }))
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
