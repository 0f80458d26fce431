import type { CivilDate } from '../../../../../kernel/civil.ts'
import { type Fen, NO_MONEY } from '../../../../../kernel/fen.ts'
import type { Indicator } from '../../../../../kernel/indicator.ts'
import type { NeedId } from '../../../../../kernel/ids.ts'
import type { LotView } from '../../../contract/lot.ts'
import type { ProgrammeView } from '../../../contract/programme.ts'
import type { InstalmentPlan, LotPlan } from '../../../rules/lot.ts'
import { listOf } from '../../../../../ui/desk/form/list-of.ts'
import type { Scoring } from './scoring-draft.ts'
import { READY_RUBRIC, readyWords } from './ready-rubric.ts'

/** One line of the indicators while it is typed; conditions that the form has no field for are kept as they were. */
export type IndicatorRow = Omit<Indicator, 'target' | 'evidence'> & {
  readonly key: number
  readonly target: number | undefined
  readonly evidence: string
}
export type InstalmentRow = Omit<InstalmentPlan, 'percent'> & { readonly key: number; readonly percent: number | undefined }

/** A project while it is written: any part may still be empty. */
export type LotDraft = {
  readonly programmeId: string | undefined
  readonly code: string
  readonly cls: LotPlan['cls']
  readonly name: string
  readonly area: string | undefined
  readonly areaName: string
  readonly place: string
  readonly fields: string
  readonly goal: string
  readonly budgetFen: Fen | undefined
  readonly periodFrom: CivilDate | undefined
  readonly periodTo: CivilDate | undefined
  readonly needs: readonly NeedId[]
  readonly indicators: readonly IndicatorRow[]
  readonly instalments: readonly InstalmentRow[]
  readonly teamPolicy: string
  /** Undefined while nobody has changed it: the ready one, or the one that is kept. */
  readonly scoring: Scoring | undefined
}

export type NewLotWords = {
  readonly names: readonly [string, string, string]
  readonly conditions: readonly [string, string, string]
}

/** Signing, mid-term and final evaluation: the two ways in which the trade usually pays (practice). */
export const USUAL_SHARES = [
  [40, 30, 30],
  [50, 40, 10],
] as const

/** Three rows with these shares; three that are written already keep their names and conditions. */
export const sharedOut = (
  shares: (typeof USUAL_SHARES)[number],
  { names, conditions }: NewLotWords,
  rows: readonly InstalmentRow[] = [],
): InstalmentRow[] => {
  const kept = rows.length === shares.length ? rows : []
  return shares.map((percent, key) => ({ key, name: names[key] ?? '', condition: conditions[key] ?? '', ...kept[key], percent }))
}

/** A new project begins with the usual three instalments. */
export const emptyDraft = (programmeId: string | undefined, words: NewLotWords): LotDraft => ({
  programmeId,
  code: '',
  cls: 'A',
  name: '',
  area: undefined,
  areaName: '',
  place: '',
  fields: '',
  goal: '',
  budgetFen: undefined,
  periodFrom: undefined,
  periodTo: undefined,
  needs: [],
  indicators: [],
  instalments: sharedOut(USUAL_SHARES[0], words),
  teamPolicy: '',
  scoring: undefined,
})

export const draftOf = (lot: LotView): LotDraft => ({
  ...lot,
  scoring: undefined,
  fields: lot.fields.join('、'),
  indicators: lot.indicators.map((one, key) => ({ ...one, key, evidence: one.evidence.join('、') })),
  instalments: lot.instalments.map((one, key) => ({ ...one, key })),
})

/** A new project begins with the ready scoring, an earlier draft keeps its own. */
export const scoringOf = ({ scoring, cls }: Pick<LotDraft, 'scoring' | 'cls'>, lot: Scoring | undefined): Scoring =>
  scoring ?? { rubric: lot?.rubric ?? READY_RUBRIC, criteria: lot?.criteria ?? readyWords(cls) }

/** What is sent. */
export function planIn(draft: LotDraft, lot: LotView | undefined) {
  const { areaName: _, ...written } = draft
  const { rubric, criteria } = scoringOf(draft, lot)
  return {
    programmeId: written.programmeId,
    code: written.code,
    cls: written.cls,
    name: written.name,
    area: written.area,
    place: written.place,
    fields: listOf(written.fields),
    goal: written.goal,
    budgetFen: written.budgetFen,
    periodFrom: written.periodFrom,
    periodTo: written.periodTo,
    needs: [...written.needs],
    rubric,
    criteria: [...criteria],
    indicators: written.indicators.map(({ key: _key, evidence, ...one }) => ({ ...one, evidence: listOf(evidence) })),
    instalments: written.instalments.map(({ key: _key, ...one }) => one),
    teamPolicy: written.teamPolicy,
  }
}

export const percentSum = (rows: readonly InstalmentRow[]): number => rows.reduce((sum, { percent }) => sum + (percent ?? 0), 0)

/** What the plan has left for this project, or by how much its budget is over; what it holds already counts as free. */
export function roomLeft(programme: Pick<ProgrammeView, 'budgetFen' | 'allottedFen'>, own: Fen, wanted: Fen | undefined) {
  const left = programme.budgetFen - programme.allottedFen + own - (wanted ?? NO_MONEY)
  return { isOver: left < 0, fen: Math.abs(left) }
}
