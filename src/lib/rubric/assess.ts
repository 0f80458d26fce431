import { ok, refuse, type Result } from '../../kernel/result.ts'
import { priceOf } from './benchmark.ts'
import { states } from './facts.ts'
import { type Computed, computeLeaves } from './leaves.ts'
import { disagreement, type JurorMarks, type MarkLeaf, markLeavesOf, readSheet } from './marks.ts'
import { type Plan, planOf } from './plan.ts'
import type { ScoreRefusal } from './refusal.ts'
import type { Bid, ScoreFile, Sheet } from './schema.ts'
import type { Step, Valued } from './trace.ts'

/** Everything read and checked, nothing aggregated yet. Bids and jurors stand in the order of their ids. */
export type Assessment = {
  readonly plan: Plan
  readonly markLeaves: readonly MarkLeaf[]
  readonly jurors: readonly string[]
  readonly bids: readonly AssessedBid[]
  readonly unqualified: readonly string[]
  readonly benchmarks: readonly Step[]
}

export type AssessedBid = {
  readonly id: string
  readonly computed: Computed
  readonly sheets: readonly JurorMarks[]
  /** As ranked, after preference; absent where the rubric breaks no tie by price or no bid states one. */
  readonly price: Valued | undefined
}

export function assess(file: ScoreFile): Result<Assessment, ScoreRefusal> {
  const plan = planOf(file.rubric)
  if (!plan.ok) return plan
  const bids = file.bids.toSorted(byId)
  const twice = bids.find(({ id }, index) => bids[index + 1]?.id === id)
  if (twice !== undefined) return refuse({ code: 'duplicate-bid', where: { bid: twice.id } })
  const qualified = bids.filter((bid) => bid.qualified !== false)
  const leaves = computeLeaves(plan.value, qualified)
  if (!leaves.ok) return leaves
  const prices = pricesOf(plan.value, qualified)
  if (!prices.ok) return prices
  const markLeaves = markLeavesOf(plan.value)
  const desk = sheetsByBid(bids, file.sheets)
  if (!desk.ok) return desk
  const { jurors, sheets } = desk.value
  if (markLeaves.length > 0 && jurors.length === 0 && qualified.length > 0)
    return refuse({ code: 'no-sheets', where: { path: 'sheets' } })

  const assessed: AssessedBid[] = []
  for (const { id } of qualified) {
    const marked = readSheets(plan.value, markLeaves, id, jurors, sheets.get(id) ?? new Map())
    if (!marked.ok) return marked
    const computed = leaves.value.bids.get(id)
    if (computed === undefined) throw new Error(`rubric: facts of ${id} were not read`)
    assessed.push({ id, computed, sheets: marked.value, price: prices.value.get(id) })
  }
  const unqualified = bids.filter((bid) => bid.qualified === false).map(({ id }) => id)
  return ok({ plan: plan.value, markLeaves, jurors, bids: assessed, unqualified, benchmarks: leaves.value.benchmarks })
}

type SheetsOfBid = ReadonlyMap<string, Sheet>
type Desk = { readonly jurors: readonly string[]; readonly sheets: ReadonlyMap<string, SheetsOfBid> }

/** One sheet per juror and bid, for bids that were made. */
function sheetsByBid(bids: readonly Bid[], sheets: readonly Sheet[]): Result<Desk, ScoreRefusal> {
  const desk = new Map(bids.map(({ id }) => [id, new Map<string, Sheet>()]))
  const jurors = new Set<string>()
  const faults: ScoreRefusal[] = []
  for (const sheet of sheets) {
    const { bid, juror } = sheet
    const ofBid = desk.get(bid)
    if (ofBid === undefined) faults.push({ code: 'bid-unknown', where: { bid, juror } })
    else if (ofBid.has(juror)) faults.push({ code: 'duplicate-sheet', where: { bid, juror } })
    else ofBid.set(juror, sheet)
    jurors.add(juror)
  }
  const fault = faults.sort(byPlace)[0]
  return fault === undefined ? ok({ jurors: [...jurors].sort(), sheets: desk }) : refuse(fault)
}

/** All jurors' sheets of one bid. A juror who marked any bid marks every qualified one. */
function readSheets(
  plan: Plan,
  leaves: readonly MarkLeaf[],
  bid: string,
  jurors: readonly string[],
  sheets: SheetsOfBid,
): Result<readonly JurorMarks[], ScoreRefusal> {
  const read: JurorMarks[] = []
  for (const juror of jurors) {
    const sheet = sheets.get(juror)
    if (sheet === undefined) return refuse({ code: 'sheet-missing', where: { bid, juror } })
    const marks = readSheet(plan, leaves, sheet)
    if (!marks.ok) return marks
    read.push(marks.value)
  }
  const differs = disagreement(leaves, bid, read)
  return differs === undefined ? ok(read) : refuse(differs)
}

/**
 * The price a tie is broken by: the fact of the first `lowest` leaf, else the fact "price". Where no bid states one
 * (fixed price) the rule separates nobody; where some do, all must.
 */
function pricesOf(plan: Plan, qualified: readonly Bid[]): Result<ReadonlyMap<string, Valued>, ScoreRefusal> {
  const prices = new Map<string, Valued>()
  if (!plan.rubric.ties.includes('price')) return ok(prices)
  const [compared = { fact: 'price' }] = plan.leaves.flatMap(({ leaf }) => (leaf.kind === 'lowest' ? [leaf] : []))
  if (!qualified.some((bid) => states(bid, compared.fact))) return ok(prices)
  for (const bid of qualified) {
    const price = priceOf(bid, compared)
    if (!price.ok) return price
    prices.set(bid.id, price.value)
  }
  return ok(prices)
}

const byId = (a: Bid, b: Bid): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
const placeOf = ({ where, code }: ScoreRefusal): string => JSON.stringify([where.bid, where.juror, code])
const byPlace = (a: ScoreRefusal, b: ScoreRefusal): number => (placeOf(a) < placeOf(b) ? -1 : 1)
