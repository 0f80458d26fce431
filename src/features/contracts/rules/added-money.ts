import { canonical } from '../../../kernel/canonical.ts'
import { addFen, Fen } from '../../../kernel/fen.ts'
import type { Instalment } from './contract.ts'
import own from '../data/added-instalment.json'

type Plan = Omit<Instalment, 'amountFen'>
/** What is planned of an instalment: without its sum, which is computed. */
export const plain = ({ name, percent, condition }: Plan): Plan => ({ name, percent, condition })

/** So much by these weights, to the fen, the remainder in the last; where nothing weighs, in equal parts. */
function divided(fen: number, weights: readonly number[]): Fen[] {
  const weighed = weights.some((weight) => weight > 0) ? weights : weights.map(() => 1)
  const whole = BigInt(weighed.reduce((sum, weight) => sum + weight, 0))
  const parts = weighed.slice(0, -1).map((weight) => Fen.parse(Number((BigInt(fen) * BigInt(weight)) / whole)))
  return [...parts, Fen.parse(fen - addFen(Fen.parse(0), ...parts))]
}

/**
 * The instalments of a contract with what a supplement adds. What is settled keeps its sum, its share and its condition, and so
 * does what an earlier supplement added of its own, which has no share; the added money goes to
 * those that are still to come, by their shares, and where none is, into one of its own. Undefined where something settled is changed.
 */
export function withAdded(
  before: readonly Instalment[],
  plan: readonly Plan[],
  settled: readonly boolean[],
  addedFen: Fen,
): Instalment[] | undefined {
  const isFixed = before.map(({ percent }, index) => settled[index] === true || percent === 0)
  const isKept = before.every((was, index) => {
    const now = plan[index]
    return isFixed[index] !== true || (now !== undefined && canonical(plain(now)) === canonical(plain(was)))
  })
  if (!isKept) return undefined
  const open = plan.flatMap((_, index) => (isFixed[index] === true ? [] : [index]))
  const kept = before.filter((_, index) => isFixed[index] === true)
  if (open.length === 0) return addedFen === 0 ? [...before] : [...before, ofItsOwn(before, addedFen)]
  const weights = open.map((index) => plan[index]?.percent ?? 0)
  const openFen =
    addFen(Fen.parse(0), ...before.map(({ amountFen }) => amountFen)) -
    addFen(Fen.parse(0), ...kept.map(({ amountFen }) => amountFen))
  const isAsBefore = canonical(before.map(plain)) === canonical(plan.map(plain))
  const bases = isAsBefore ? open.map((index) => before[index]?.amountFen ?? Fen.parse(0)) : divided(openFen, weights)
  const parts = divided(addedFen, weights)
  return plan.map((one, index) => {
    const place = open.indexOf(index)
    const amountFen = place < 0 ? before[index]?.amountFen : addFen(bases[place] ?? Fen.parse(0), parts[place] ?? Fen.parse(0))
    return { ...plain(one), amountFen: amountFen ?? Fen.parse(0) }
  })
}

/** It has no share of the sum that was signed. */
function ofItsOwn(before: readonly Instalment[], amountFen: Fen): Instalment {
  const earlier = before.filter(({ name }) => name.startsWith(own.name)).length
  return { name: earlier === 0 ? own.name : `${own.name}${earlier + 1}`, percent: 0, amountFen, condition: own.condition }
}

/** Whether a sum is its share of the whole: not once a supplement has added to some of them alone. A remainder of a fen each may lie in any. */
export function followsShare({ percent, amountFen }: Instalment, all: readonly Instalment[]): boolean {
  const whole = addFen(Fen.parse(0), ...all.map((one) => one.amountFen))
  return percent > 0 && Math.abs(amountFen * 100 - whole * percent) < 100 * all.length
}

/** Whether a supplement, as it was written, changes what is settled by now. */
export const changesSettled = (
  before: readonly Instalment[],
  after: readonly Instalment[],
  settled: readonly boolean[],
): boolean => before.some((was, index) => settled[index] === true && canonical(after[index] ?? null) !== canonical(was))
