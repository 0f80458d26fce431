import { z } from 'zod'
import type { CivilDate, Instant } from '../../../kernel/civil.ts'
import type { LotState, LotStatus } from './lot.ts'
import type { PanelStatus } from './panel.ts'

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
  'returned',
  'dropped',
  'ended',
])
export type LotStepKey = z.infer<typeof LotStepKey>

export type LotStep = {
  readonly key: LotStepKey
  /** `next`: its turn, but nobody has begun. */
  readonly state: 'done' | 'now' | 'next' | 'coming'
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

/** Without the ways in which it may end. */
const ROAD: readonly LotStepKey[] = LotStepKey.options.slice(0, LotStepKey.options.indexOf('returned'))

type Seen = Pick<LotState, 'status' | 'awardStatus' | 'bidDeadline' | 'reviewOn' | 'standstillEnds'>

type Beside = {
  readonly panel:
    | ({ readonly status: PanelStatus; readonly drawnAt: Instant | undefined } & {
        /** Where nobody is proposed, the four checks end it. */
        readonly auditedAt?: Instant | undefined
      })
    | null
  /** The reader knows of a contract that is drawn up. */
  readonly hasContract: boolean
  /** A proposed result never took effect. */
  readonly dropped?: boolean
}

/** The time line of one lot: what was done and when, the one step whose turn it is, what comes and when as far as that is fixed. */
export function timeLine(lot: Seen, done: DatesOfDeeds, beside: Beside): LotStep[] {
  const dates: Record<LotStepKey, { done?: Instant | undefined; planned?: Instant | CivilDate | null }> = {
    need: { done: done['lot.prepare'] },
    notice: { done: done['lot.publish'] },
    deadline: { done: done['lot.close'], planned: lot.bidDeadline },
    opening: { done: done['lot.open'] },
    qualification: { done: done['lot.qualify'] },
    draw: { done: beside.panel?.drawnAt },
    review: { done: done['lot.reveal'], planned: lot.reviewOn },
    check: { done: done['lot.propose'] ?? beside.panel?.auditedAt },
    confirmation: { done: done['lot.confirm'] },
    standstill: { done: done['lot.award'], planned: lot.standstillEnds },
    letter: { done: done['lot.notify'] },
    signing: { done: done['lot.contract'] },
    returned: { done: lot.awardStatus === 'returned' ? done['lot.return'] : undefined },
    dropped: { done: done['lot.void'] },
    ended: { done: done['lot.void'] ?? done['lot.cancel'] },
  }
  if (lot.status === 'void' || lot.status === 'cancelled') {
    const end: readonly LotStepKey[] = beside.dropped === true ? ['returned', 'dropped'] : ['ended']
    const reached = [...ROAD, ...end].filter((key) => key === 'ended' || dates[key].done !== undefined)
    return reached.map((key) => ({ key, state: 'done', at: dates[key].done ?? null }))
  }
  const running = runningStep(lot, beside)
  const turn = running !== undefined && isBegun(running, lot, beside) ? 'now' : 'next'
  const now = running === undefined ? ROAD.length : ROAD.indexOf(running)
  return ROAD.map((key, index) => {
    const state = index < now ? 'done' : index === now ? turn : 'coming'
    const { done: at, planned } = dates[key]
    return { key, state, at: (state === 'done' ? at : planned) ?? null }
  })
}

const BEFORE_SCORING: ReadonlySet<PanelStatus> = new Set(['drawn', 'declared', 'sealed_in'])

/** The steps that somebody has to begin; the others run from the moment the one before them is done. */
function isBegun(step: LotStepKey, { status }: Seen, { panel, hasContract }: Beside): boolean {
  switch (step) {
    case 'notice':
    case 'draw':
    case 'letter':
      return false
    case 'opening':
      return status === 'opening'
    case 'review':
      return panel === null || !BEFORE_SCORING.has(panel.status)
    case 'standstill':
      return status !== 'scored'
    case 'signing':
      return hasContract
    default:
      return true
  }
}

function runningStep({ status, awardStatus }: Seen, { panel }: Beside): LotStepKey | undefined {
  if (status === 'void' || status === 'cancelled') return 'ended'
  if (status === 'reviewing' && panel?.drawnAt === undefined) return 'draw'
  if (status === 'scored' && awardStatus === 'confirmed') return 'standstill'
  if (status === 'awarded' && awardStatus === 'notified') return 'signing'
  return RUNNING[status]
}
