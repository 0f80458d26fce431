import { z } from 'zod'
import type { CivilDate, Instant } from '../../../kernel/civil.ts'
import type { LotState, LotStatus } from './lot.ts'
import type { PanelStatus } from './panel.ts'

/** The steps of one lot in order, from the need to the published contract. */
export const LotStepKey = z.enum([
  'need',
  'notice',
  'clearing',
  'invitation',
  'deadline',
  'opening',
  'qualification',
  'draw',
  'review',
  'offline',
  'check',
  'declined',
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
const RUNNING = {
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
  awarded: 'letter',
  contracted: undefined,
} as const satisfies Record<Exclude<LotStatus, 'suspended' | 'void' | 'cancelled'>, LotStepKey | undefined>

/** Without the ways in which it may end. */
const ROAD: readonly LotStepKey[] = LotStepKey.options.slice(0, LotStepKey.options.indexOf('returned'))
/** What there is only where one supplier is asked, and what only where several compete. */
const OF_ONE: ReadonlySet<LotStepKey> = new Set(['clearing', 'invitation'])
const OF_MANY: ReadonlySet<LotStepKey> = new Set(['draw', 'check'])
const isDirect = ({ direct }: Seen): boolean => direct !== undefined && direct !== null
/** Only where somebody that was chosen gave it up: from there it goes on with the confirmation of the next. */
const wasDeclined = ({ declines = [] }: Seen): boolean => declines.length > 0
/** What a review on paper may have gone through here before, and what it has not. */
const BEFORE_PAPER: ReadonlySet<LotStepKey> = new Set(['opening', 'qualification', 'draw'])
const NOT_ON_PAPER: ReadonlySet<LotStepKey> = new Set(['review', 'check'])
const isHere = ({ offline = null }: Seen, key: LotStepKey, isDone: boolean): boolean =>
  offline === null ? key !== 'offline' : !NOT_ON_PAPER.has(key) && (isDone || !BEFORE_PAPER.has(key))

type Happened = Readonly<Record<LotStepKey, { readonly done?: unknown }>>
const roadOf = (lot: Seen, dates: Happened): readonly LotStepKey[] =>
  ROAD.filter(
    (key) =>
      !(isDirect(lot) ? OF_MANY : OF_ONE).has(key) &&
      (key !== 'declined' || wasDeclined(lot)) &&
      isHere(lot, key, dates[key].done !== undefined),
  )

type Seen = Pick<LotState, 'status' | 'awardStatus' | 'bidDeadline' | 'reviewOn' | 'standstillEnds'> &
  Partial<
    Pick<
      LotState,
      | 'direct'
      | 'soleEnds'
      | 'clearedAt'
      | 'invitedAt'
      | 'closedAt'
      | 'openedAt'
      | 'announcedAt'
      | 'backfillId'
      | 'declines'
      | 'offline'
      | 'notifying'
      | 'notifiedAt'
    >
  >

type Beside = {
  readonly panel:
    | ({ readonly status: PanelStatus; readonly drawnAt: Instant | undefined } & {
        /** Where nobody is proposed, the four checks end it. */
        readonly auditedAt?: Instant | undefined
      })
    | null
  /** A group for the negotiation with the one supplier is there. */
  readonly negotiates?: boolean
  /** The reader knows of a contract that is drawn up. */
  readonly hasContract: boolean
  /** A proposed result never took effect. */
  readonly dropped?: boolean
}

/** The time line of one lot: what was done and when, the one step whose turn it is, what comes and when as far as that is fixed. */
export function timeLine(lot: Seen, done: DatesOfDeeds, beside: Beside): LotStep[] {
  // What was bought before the system went through none of these steps here.
  if (lot.backfillId !== undefined && lot.backfillId !== null) return []
  const dates: Record<LotStepKey, { done?: Instant | CivilDate | undefined; planned?: Instant | CivilDate | null }> = {
    need: { done: done['lot.prepare'] },
    notice: { done: done['lot.publish'] },
    clearing: { done: done['lot.clear'], planned: lot.soleEnds ?? null },
    invitation: { done: done['lot.invite'] },
    deadline: { done: done['lot.close'], planned: lot.bidDeadline },
    opening: { done: done['lot.open'] },
    qualification: { done: done['lot.qualify'] },
    draw: { done: beside.panel?.drawnAt },
    review: {
      done: isDirect(lot) ? done['lot.agree'] : done['lot.reveal'],
      planned: lot.reviewOn,
    },
    offline: { done: lot.offline?.endedOn },
    check: { done: done['lot.propose'] ?? beside.panel?.auditedAt },
    declined: { done: lot.declines?.at(-1)?.at },
    // Deemed after an earlier one was confirmed and given up, it is the later that counts.
    confirmation: {
      done: [done['lot.confirm'], done['lot.deem']]
        .flatMap((at) => at ?? [])
        .toSorted()
        .at(-1),
    },
    standstill: { done: done['lot.award'], planned: lot.standstillEnds },
    letter: { done: lot.notifiedAt ?? undefined, planned: lot.notifying?.by ?? null },
    signing: { done: done['lot.contract'] },
    returned: { done: lot.awardStatus === 'returned' ? done['lot.return'] : undefined },
    dropped: { done: done['lot.void'] },
    ended: { done: done['lot.void'] ?? done['lot.cancel'] },
  }
  if (lot.status === 'void' || lot.status === 'cancelled') {
    const end: readonly LotStepKey[] = beside.dropped === true ? ['returned', 'dropped'] : ['ended']
    const reached = [...roadOf(lot, dates), ...end].filter((key) => key === 'ended' || dates[key].done !== undefined)
    return reached.map((key) => ({ key, state: 'done', at: dates[key].done ?? null }))
  }
  const running = runningStep(lot, beside, done)
  const turn = running !== undefined && isBegun(running, lot, beside) ? 'now' : 'next'
  const road = roadOf(lot, dates)
  const now = running === undefined ? road.length : road.indexOf(running)
  return road.map((key, index) => {
    const { done: at, planned } = dates[key]
    // Under the law it goes out with the result, and is in its place after the notice all the same.
    const isAhead = key === 'letter' && at !== undefined
    const state = index < now || isAhead ? 'done' : index === now ? turn : 'coming'
    return { key, state, at: (state === 'done' ? at : planned) ?? null }
  })
}

const BEFORE_SCORING: ReadonlySet<PanelStatus> = new Set(['drawn', 'declared', 'sealed_in'])

/** The steps that somebody has to begin; the others run from the moment the one before them is done. */
function isBegun(step: LotStepKey, lot: Seen, { panel, negotiates = false, hasContract }: Beside): boolean {
  const { status } = lot
  switch (step) {
    case 'notice':
    case 'invitation':
    case 'draw':
    case 'letter':
      return false
    case 'opening':
      return status === 'opening'
    case 'review':
      return isDirect(lot) ? negotiates : panel === null || !BEFORE_SCORING.has(panel.status)
    case 'standstill':
      return status !== 'scored'
    case 'confirmation':
      return lot.awardStatus !== 'declined'
    case 'signing':
      return hasContract
    default:
      return true
  }
}

function runningStep(lot: Seen, { panel }: Beside, done: DatesOfDeeds): LotStepKey | undefined {
  const { status, awardStatus } = lot
  if (status === 'void' || status === 'cancelled') return 'ended'
  if (status === 'suspended') return stoppedAt(lot, done)
  if (isDirect(lot)) return runningOfOne({ ...lot, status })
  if (status === 'reviewing' && panel?.drawnAt === undefined) return 'draw'
  if (status === 'scored' && awardStatus === 'confirmed') return 'standstill'
  if (status === 'awarded' && awardStatus === 'notified') return 'signing'
  return RUNNING[status]
}

type Running = Seen & { readonly status: keyof typeof RUNNING }

function runningOfOne({ status, awardStatus, clearedAt, invitedAt }: Running): LotStepKey | undefined {
  if (status === 'published') return clearedAt === null ? 'clearing' : invitedAt === null ? 'invitation' : 'deadline'
  if (status === 'scored' && awardStatus === 'confirmed') return 'standstill'
  if (status === 'awarded' && awardStatus === 'notified') return 'signing'
  return RUNNING[status]
}

/** What was objected to, and rightly, goes no further than it had come: before any result, where one supplier's notice was. */
function stoppedAt(lot: Seen, done: DatesOfDeeds): LotStepKey {
  const { awardStatus, announcedAt = null, clearedAt, invitedAt, closedAt, openedAt } = lot
  if (awardStatus !== null || !isDirect(lot))
    return announcedAt === null && awardStatus === 'proposed' ? RUNNING.scored : RUNNING.announced
  if (clearedAt === null) return 'clearing'
  if (invitedAt === null) return 'invitation'
  if (closedAt === null) return RUNNING.published
  if (openedAt === null) return RUNNING.opening
  return done['lot.qualify'] === undefined ? RUNNING.qualifying : RUNNING.reviewing
}
