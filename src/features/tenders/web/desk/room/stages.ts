import type { PanelStatus } from '../../../rules/panel.ts'
import type { PanelView } from '../../../contract/panel.ts'
import type { PanelResults } from '../../../contract/results.ts'
import type { roomSteps } from '../../../../../ui/words/room.ts'

export type RoomStep = keyof typeof roomSteps

const STEPS: readonly RoomStep[] = ['draw', 'declare', 'seal', 'score', 'reveal', 'check', 'sign', 'release']

/** The step that runs while the panel stands so; `undefined` for no panel yet. */
const NOW: Record<PanelStatus, RoomStep | undefined> = {
  drawn: 'declare',
  declared: 'seal',
  sealed_in: 'score',
  scoring: 'score',
  locked: 'reveal',
  revealed: 'check',
  audited: 'sign',
  signed: 'release',
  released: undefined,
  disbanded: 'draw',
}

/** The steps that run with the panel so; any other whose turn it is was not begun. */
const BEGUN: ReadonlySet<PanelStatus | undefined> = new Set<PanelStatus | undefined>(['drawn', 'scoring', 'revealed', 'audited'])

/** The room's time line: every step done, running, next or to come. */
export function stepsAt(status: PanelStatus | undefined): { key: RoomStep; state: 'done' | 'now' | 'next' | 'coming' }[] {
  const now = status === undefined ? 'draw' : NOW[status]
  const place = now === undefined ? STEPS.length : STEPS.indexOf(now)
  const turn = BEGUN.has(status) ? 'now' : 'next'
  return STEPS.map((key, index) => ({ key, state: index < place ? 'done' : index === place ? turn : 'coming' }))
}

export type RoomNext =
  | 'receive'
  | 'replace'
  | 'exhausted'
  | 'seal'
  | 'ask-offers'
  | 'await-offers'
  | 'offers-short'
  | 'begin'
  | 'score'
  | 'reveal'
  | 'check'
  | 'give-back'
  | 'correct'
  | 'tie'
  | 'refused'
  | 'sign'
  | 'release'
  | 'over'

const NEXT: Record<Exclude<PanelStatus, 'revealed' | 'disbanded'>, RoomNext> = {
  drawn: 'receive',
  declared: 'seal',
  sealed_in: 'begin',
  scoring: 'score',
  locked: 'reveal',
  audited: 'sign',
  signed: 'release',
  released: 'over',
}

type Found = { readonly sheets: readonly Pick<PanelResults['sheets'][number], 'status'>[] } & Pick<PanelResults, 'refused'>

type Seats = { readonly empty: number; readonly waiting: number; readonly lastOffers?: PanelView['lastOffers'] }

/** Behind the closed door, where last offers are asked for: they come before the scoring. */
const OFFERS = { 'to-ask': 'ask-offers', asked: 'await-offers', short: 'offers-short', opened: 'begin' } as const

/**
 * The one thing that is to be done now. An empty seat goes before everything else, and without an alternate it cannot be filled;
 * after the reveal it depends on what the checks found.
 */
export function nextIn(
  status: Exclude<PanelStatus, 'disbanded'>,
  { empty, waiting, lastOffers = null }: Seats,
  results?: Found,
): RoomNext {
  if (status === 'drawn' && empty > 0) return waiting > 0 ? 'replace' : 'exhausted'
  if (status === 'sealed_in' && lastOffers !== null) return OFFERS[lastOffers]
  if (status !== 'revealed') return NEXT[status]
  if (results?.sheets.some((sheet) => isBack(sheet.status))) return 'correct'
  if (results?.refused === 'tied') return 'tie'
  if (results?.refused === 'check-open') return 'give-back'
  return results?.refused === 'score-refused' ? 'refused' : 'check'
}

const isBack = (status: PanelResults['sheets'][number]['status']) => status === 'correcting'
