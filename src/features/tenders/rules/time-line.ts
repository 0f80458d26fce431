import { z } from 'zod'
import type { CivilDate, Instant } from '../../../kernel/civil.ts'
import type { LotState, LotStatus } from './lot.ts'

/** The steps of one lot in order, from the need to the published contract. */
export const LotStepKey = z.enum([
  'need',
  'notice',
  'deadline',
  'opening',
  'qualification',
  'draw',
  'review',
  'check',
  'confirmation',
  'standstill',
  'letter',
  'signing',
  'ended',
])
export type LotStepKey = z.infer<typeof LotStepKey>

export type LotStep = {
  readonly key: LotStepKey
  readonly state: 'done' | 'now' | 'coming'
  readonly at: Instant | CivilDate | null
}

/** When each deed of the lot was last done. */
export type DatesOfDeeds = Readonly<Record<string, Instant | undefined>>

/** The step that runs while a lot has this status; those before it are done. */
const RUNNING: Readonly<Record<Exclude<LotStatus, 'void' | 'cancelled'>, LotStepKey | undefined>> = {
  draft: 'need',
  ready: 'notice',
  published: 'deadline',
  closed: 'opening',
  opening: 'opening',
  qualifying: 'qualification',
  reviewing: 'review',
  auditing: 'check',
  scored: 'confirmation',
  announced: 'standstill',
  suspended: 'standstill',
  awarded: 'letter',
  contracted: undefined,
}

const ROAD: readonly LotStepKey[] = LotStepKey.options.filter((key) => key !== 'ended')

type Seen = Pick<LotState, 'status' | 'awardStatus' | 'bidDeadline' | 'reviewOn' | 'standstillEnds'>

/** The time line of one lot: what was done and when, the one step that runs, what comes and when as far as that is fixed. */
export function timeLine(lot: Seen, done: DatesOfDeeds, { panelDrawnAt }: { panelDrawnAt: Instant | undefined }): LotStep[] {
  const dates: Record<LotStepKey, { done?: Instant | undefined; planned?: Instant | CivilDate | null }> = {
    need: { done: done['lot.prepare'] },
    notice: { done: done['lot.publish'] },
    deadline: { done: done['lot.close'], planned: lot.bidDeadline },
    opening: { done: done['lot.open'] },
    qualification: { done: done['lot.qualify'] },
    draw: { done: panelDrawnAt },
    review: { done: done['lot.reveal'], planned: lot.reviewOn },
    check: { done: done['lot.propose'] },
    confirmation: { done: done['lot.announce'] },
    standstill: { done: done['lot.award'], planned: lot.standstillEnds },
    letter: { done: done['lot.notify'] },
    signing: { done: done['lot.contract'] },
    ended: { done: done['lot.void'] ?? done['lot.cancel'] },
  }
  if (lot.status === 'void' || lot.status === 'cancelled') {
    const reached = ROAD.filter((key) => dates[key].done !== undefined)
    return [...reached, 'ended' as const].map((key) => ({ key, state: 'done', at: dates[key].done ?? null }))
  }
  const running = runningStep(lot, panelDrawnAt)
  const now = running === undefined ? ROAD.length : ROAD.indexOf(running)
  return ROAD.map((key, index) => {
    const state = index < now ? 'done' : index === now ? 'now' : 'coming'
    const { done: at, planned } = dates[key]
    return { key, state, at: (state === 'done' ? at : planned) ?? null }
  })
}

function runningStep({ status, awardStatus }: Seen, panelDrawnAt: Instant | undefined): LotStepKey | undefined {
  if (status === 'void' || status === 'cancelled') return 'ended'
  if (status === 'reviewing' && panelDrawnAt === undefined) return 'draw'
  if (status === 'awarded' && awardStatus === 'notified') return 'signing'
  return RUNNING[status]
}
