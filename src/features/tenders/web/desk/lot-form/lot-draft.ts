import { z } from 'zod'
import { shapeOf } from '../../../../../ui/desk/form/shape.ts'
import type { CivilDate } from '../../../../../kernel/civil.ts'
import { type Fen, NO_MONEY } from '../../../../../kernel/fen.ts'
import type { Indicator } from '../../../../../kernel/indicator.ts'
import type { LotId, NeedId } from '../../../../../kernel/ids.ts'
import type { LotView } from '../../../contract/lot.ts'
import type { ProgrammeView } from '../../../contract/programme.ts'
import type { InstalmentPlan, LotPlan } from '../../../rules/lot.ts'
import { listOf } from '../../../../../ui/desk/form/list-of.ts'
import { Rubric } from '../../../../../lib/rubric/schema.ts'
import type { Scoring } from './scoring-draft.ts'
import type { Profile } from '../../../rules/profile.ts'
import { isWithoutNeed } from '../../../rules/lot-in-plan.ts'
import { DirectGround, GROUNDS } from '../../../rules/direct.ts'
import type { DirectDraft } from './direct-fields.tsx'
import { PRICED_RUBRIC, PRICED_WORDS, READY_RUBRIC, readyWords } from './ready-rubric.ts'

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
  readonly ceilingReason: string
  readonly service: LotPlan['service']
  readonly serviceReason: string
  readonly periodFrom: CivilDate | undefined
  readonly periodTo: CivilDate | undefined
  readonly needs: readonly NeedId[]
  readonly needsReason: string
  readonly indicators: readonly IndicatorRow[]
  readonly instalments: readonly InstalmentRow[]
  readonly teamPolicy: string
  readonly supervises: readonly LotId[]
  /** Asked where one supplier is meant. */
  readonly direct: DirectDraft
  /** Undefined while nobody has changed it: the ready one, or the one that is kept. */
  readonly scoring: Scoring | undefined
}

const Words = shapeOf({ id: z.string(), name: z.string(), look: z.string(), scale: z.string().nullable() })

/** The same as it comes back from the browser, as loose as anything half written is. */
export const LOT_DRAFT = shapeOf({
  programmeId: z.string().optional(),
  code: z.string(),
  cls: z.enum(['A', 'B']),
  name: z.string(),
  area: z.string().optional(),
  areaName: z.string(),
  place: z.string(),
  fields: z.string(),
  goal: z.string(),
  budgetFen: z.number().optional(),
  ceilingReason: z.string().default(''),
  service: shapeOf({ code: z.string(), name: z.string() }).nullable().default(null),
  serviceReason: z.string().default(''),
  periodFrom: z.string().optional(),
  periodTo: z.string().optional(),
  needs: z.array(z.string()),
  needsReason: z.string().default(''),
  indicators: z.array(
    shapeOf({
      key: z.number(),
      code: z.string(),
      name: z.string(),
      unit: z.string(),
      target: z.number().optional(),
      recordKind: z.string(),
      qualify: z.record(z.string(), z.unknown()),
      evidence: z.string(),
      note: z.string().nullable(),
    }),
  ),
  instalments: z.array(shapeOf({ key: z.number(), name: z.string(), percent: z.number().optional(), condition: z.string() })),
  teamPolicy: z.string(),
  supervises: z.array(z.string()).default([]),
  direct: shapeOf({
    supplier: z.string().optional(),
    supplierName: z.string(),
    ground: DirectGround.optional(),
    reason: z.string(),
    opinions: z.array(shapeOf({ key: z.number(), name: z.string(), unit: z.string(), title: z.string(), opinion: z.string() })),
    contractNo: z.string(),
    sumFen: z.number().optional(),
  }),
  scoring: shapeOf({ rubric: Rubric, criteria: z.array(Words) }).optional(),
})

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

const NO_SUPPLIER: DirectDraft = {
  supplier: undefined,
  supplierName: '',
  ground: undefined,
  reason: '',
  opinions: [],
  contractNo: '',
  sumFen: undefined,
}

function directIn({ direct, supplierName }: Pick<LotView, 'direct' | 'supplierName'>): DirectDraft {
  if (direct === null) return NO_SUPPLIER
  const { supplier, ground, reason, original } = direct
  const opinions = direct.opinions.map((one, key) => ({ ...one, key }))
  const added = { contractNo: original?.contractNo ?? '', sumFen: original?.sumFen }
  return { supplier, supplierName, ground, reason, opinions, ...added }
}

/** What is sent of it; the contract that is added to where the ground is one. */
function directOf({ supplierName: _name, contractNo, sumFen, ...direct }: DirectDraft) {
  const isAdded = direct.ground !== undefined && GROUNDS[direct.ground].share !== null
  return {
    ...direct,
    opinions: direct.opinions.map(({ key: _key, ...one }) => one),
    original: isAdded ? { contractNo, sumFen } : null,
  }
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
  ceilingReason: '',
  service: null,
  serviceReason: '',
  periodFrom: undefined,
  periodTo: undefined,
  needs: [],
  needsReason: '',
  indicators: [],
  instalments: sharedOut(USUAL_SHARES[0], words),
  teamPolicy: '',
  supervises: [],
  direct: NO_SUPPLIER,
  scoring: undefined,
})

export const draftOf = (lot: LotView): LotDraft => ({
  programmeId: lot.programmeId,
  code: lot.code,
  cls: lot.cls,
  name: lot.name,
  area: lot.area,
  areaName: lot.areaName,
  place: lot.place,
  goal: lot.goal,
  budgetFen: lot.budgetFen,
  ceilingReason: lot.ceilingReason,
  service: lot.service,
  serviceReason: lot.serviceReason,
  periodFrom: lot.periodFrom,
  periodTo: lot.periodTo,
  needs: lot.needs,
  needsReason: lot.needsReason,
  teamPolicy: lot.teamPolicy,
  supervises: lot.supervises,
  direct: directIn(lot),
  scoring: undefined,
  fields: lot.fields.join('、'),
  indicators: lot.indicators.map((one, key) => ({ ...one, key, evidence: one.evidence.join('、') })),
  instalments: lot.instalments.map((one, key) => ({ ...one, key })),
})

/** Bought anew: as it was, under a number of its own. */
export const draftInstead = (ended: LotView): LotDraft => ({
  ...draftOf(ended),
  code: '',
  scoring: { rubric: ended.rubric, criteria: ended.criteria },
})

/** A new project begins with the ready scoring of its way of purchasing, an earlier draft keeps its own. */
export function scoringOf(
  { scoring, cls }: Pick<LotDraft, 'scoring' | 'cls'>,
  lot: Scoring | undefined,
  { priceWeight }: Pick<Profile, 'priceWeight'>,
): Scoring {
  if (scoring !== undefined || lot !== undefined)
    return scoring ?? { rubric: lot?.rubric ?? READY_RUBRIC, criteria: lot?.criteria ?? [] }
  if (priceWeight.value === 'unscored') return { rubric: READY_RUBRIC, criteria: readyWords(cls) }
  return { rubric: PRICED_RUBRIC, criteria: PRICED_WORDS }
}

/** What is sent. */
export function planIn(draft: LotDraft, lot: LotView | undefined, rules: Pick<Profile, 'code' | 'priceWeight'>) {
  const { areaName: _, ...written } = draft
  const isDirect = rules.code === 'direct'
  const scored = scoringOf(draft, lot, rules)
  const rubric = isDirect ? { ...scored.rubric, ties: [], tree: [] } : scored.rubric
  const criteria = isDirect ? [] : scored.criteria
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
    ceilingReason: written.ceilingReason,
    service: written.service,
    serviceReason: written.serviceReason,
    periodFrom: written.periodFrom,
    periodTo: written.periodTo,
    needs: [...written.needs],
    // Whoever names a need later leaves no reason behind for having none.
    needsReason: isWithoutNeed(written) ? written.needsReason : '',
    rubric,
    criteria: [...criteria],
    indicators: written.indicators.map(({ key: _key, evidence, ...one }) => ({ ...one, evidence: listOf(evidence) })),
    instalments: written.instalments.map(({ key: _key, ...one }) => one),
    teamPolicy: written.teamPolicy,
    supervises: written.cls === 'B' ? [...written.supervises] : [],
    direct: isDirect ? directOf(written.direct) : null,
  }
}

export const percentSum = (rows: readonly InstalmentRow[]): number => rows.reduce((sum, { percent }) => sum + (percent ?? 0), 0)

/** What the plan has left for this project, or by how much its budget is over; what it holds already counts as free. */
export function roomLeft(
  programme: Pick<ProgrammeView, 'budgetFen' | 'allottedFen' | 'overspentFen'>,
  own: Fen,
  wanted: Fen | undefined,
) {
  const left = programme.budgetFen - programme.allottedFen - programme.overspentFen + own - (wanted ?? NO_MONEY)
  return { isOver: left < 0, fen: Math.abs(left) }
}

/** The same for the plan that was chosen; undefined while none is. */
export function roomIn(
  draft: Pick<LotDraft, 'programmeId' | 'budgetFen'>,
  programmes: readonly ProgrammeView[],
  lot: LotView | undefined,
) {
  const programme = programmes.find(({ id }) => id === draft.programmeId)
  if (programme === undefined) return undefined
  const own = lot !== undefined && lot.programmeId === programme.id ? lot.budgetFen : NO_MONEY
  return roomLeft(programme, own, draft.budgetFen)
}

/** By how much the plan has it that one project should cost at most, where this one costs more. */
export function ceilingPassed(
  draft: Pick<LotDraft, 'programmeId' | 'budgetFen'>,
  programmes: readonly ProgrammeView[],
): Fen | undefined {
  const ceiling = programmes.find(({ id }) => id === draft.programmeId)?.lotCeilingFen ?? undefined
  return ceiling !== undefined && draft.budgetFen !== undefined && draft.budgetFen > ceiling ? ceiling : undefined
}

type Written = Pick<LotDraft, 'goal' | 'periodFrom' | 'periodTo' | 'instalments'>

/** What is wrong with it that the server would say too late, or not at all before it is put before the leader. */
export function faultsIn(
  { goal, periodFrom, periodTo, instalments }: Written,
  room: { readonly isOver: boolean } | undefined,
): { path: string; code: string }[] {
  const isReversed = periodFrom !== undefined && periodTo !== undefined && periodTo < periodFrom
  return [
    ...(goal.trim() === '' ? [{ path: 'goal', code: 'too-small' }] : []),
    ...(room?.isOver === true ? [{ path: 'budgetFen', code: 'over-budget' }] : []),
    ...(isReversed ? [{ path: 'periodTo', code: 'period-reversed' }] : []),
    ...(percentSum(instalments) === 100 ? [] : [{ path: 'instalments', code: 'percents-do-not-make-100' }]),
  ]
}
