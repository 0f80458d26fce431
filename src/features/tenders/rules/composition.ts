import type { MemberId } from '../../../kernel/ids.ts'
import type { Candidate } from './panel.ts'
import type { Profile } from './profile.ts'

/** How many seats a panel has, and how many of them experts hold at least. */
export type Composition = { readonly size: number; readonly experts: number }
export type Misfit =
  | { code: 'panel-even' }
  | { code: 'panel-too-small'; needed: number }
  | { code: 'experts-too-few'; needed: number }

type Terms = Pick<Profile, 'panelSize' | 'minimumExperts' | 'largePanel'>

/** Two thirds of the seats, rounded up: 3 → 2, 5 → 4, 7 → 5 (87号令 Art. 47). */
export const expertsOf = (size: number): number => Math.ceil((2 * size) / 3)

/** The smallest panel that a way of purchasing allows for a budget in fen. */
export function panelNeeds({ panelSize, minimumExperts, largePanel }: Terms, budgetFen: number): Composition {
  const isLarge = largePanel !== null && budgetFen >= largePanel.value.fromFen
  const size = isLarge ? Math.max(panelSize.value, largePanel.value.size) : panelSize.value
  return { size, experts: Math.max(minimumExperts.value, expertsOf(size)) }
}

/** All that is wrong with a composition: an odd number of seats, enough of them, two thirds of them experts'. */
export function panelMisfits({ size, experts }: Composition, profile: Terms, budgetFen: number): Misfit[] {
  const least = panelNeeds(profile, budgetFen)
  const needed = Math.max(least.experts, expertsOf(size))
  const found: Misfit[] = []
  if (size % 2 === 0) found.push({ code: 'panel-even' })
  if (size < least.size) found.push({ code: 'panel-too-small', needed: least.size })
  if (experts < needed) found.push({ code: 'experts-too-few', needed })
  return found
}

/** The first of it, if anything is wrong. */
export const panelMisfit = (composition: Composition, profile: Terms, budgetFen: number): Misfit | undefined =>
  panelMisfits(composition, profile, budgetFen)[0]

/** Whether one more may sit beside those seated: there is a seat, and the purchaser's people don't take an expert's. */
export function maySit(candidate: Candidate, seated: readonly Candidate[], { size, experts }: Composition): boolean {
  if (seated.length >= size) return false
  return candidate.expert || seated.filter(({ expert }) => !expert).length < size - experts
}

/** Who of those waiting is called to an empty seat: the first, in the order of the draw, who keeps the composition. */
export const nextAlternate = (
  waiting: readonly MemberId[],
  pool: readonly Candidate[],
  seated: readonly Candidate[],
  composition: Composition,
): Candidate | undefined =>
  waiting
    .flatMap((member) => pool.find((candidate) => candidate.member === member) ?? [])
    .find((candidate) => maySit(candidate, seated, composition))
