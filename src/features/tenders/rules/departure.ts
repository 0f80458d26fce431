import { z } from 'zod'
import { type Composition, type Misfit, panelMisfits } from './composition.ts'
import type { PaperReview } from './offline-review.ts'
import type { Profile } from './profile.ts'
import { mayBeSameHouse } from './same-house.ts'
import { turnout } from './turnout.ts'

const Ruled = z.object({
  /** Law, published page or practice. */
  mark: z.enum(['L', 'S', 'E']),
  source: z.string(),
})
type Ruled = z.infer<typeof Ruled>

/** One rule from which the papers of a review depart: by how much, or in whom of the panel. */
export const Departure = z.discriminatedUnion('code', [
  Ruled.extend({
    code: z.enum(['panel-even', 'panel-too-small', 'experts-too-few', 'too-few-bidders']),
    found: z.int(),
    needed: z.int(),
  }),
  Ruled.extend({ code: z.enum(['experts-chosen', 'unwatched']) }),
  /** Practice: 经办与评审分离. What is said of the person explains it already. */
  z.object({ code: z.enum(['namesake', 'like-bidder']), mark: z.literal('E'), name: z.string() }),
])
export type Departure = z.infer<typeof Departure>

export type Terms = Pick<
  Profile,
  'panelSize' | 'minimumExperts' | 'largePanel' | 'minimumBidders' | 'mayContinueWith' | 'custodians' | 'expertsChosen'
>

/** What the rules of the purchase say of panel, turnout and watch, and the papers do not bear out. */
export function departuresIn(
  { panel, chosen, suppliers, witnesses }: Pick<PaperReview, 'panel' | 'chosen' | 'suppliers' | 'witnesses'>,
  profile: Terms,
  budgetFen: number,
): Departure[] {
  const composition = { size: panel.length, experts: panel.filter(({ expert }) => expert).length }
  const found: Departure[] = panelMisfits(composition, profile, budgetFen).map((misfit) => ofPanel(misfit, composition, profile))
  if (profile.expertsChosen !== null && isChosenFreely(chosen, profile.expertsChosen))
    found.push({ code: 'experts-chosen', ...ruleOf(profile.expertsChosen) })
  const came = turnout(profile, suppliers.filter(({ outcome }) => outcome.fit).length)
  if (!came.enough) {
    const rule = ruleOf(profile.mayContinueWith ?? profile.minimumBidders)
    found.push({ code: 'too-few-bidders', ...rule, found: came.found, needed: came.needed })
  }
  if (witnesses.length === 0) found.push({ code: 'unwatched', ...ruleOf(profile.custodians) })
  const explained = panel.filter(({ namesake }) => namesake !== '')
  const ofHouse = suppliers.map(({ name }) => name)
  return [
    ...found,
    ...explained.map(
      (one) => ({ code: isLikeBidder(one, ofHouse) ? 'like-bidder' : 'namesake', mark: 'E', name: one.name }) as const,
    ),
  ]
}

/** One named alone whose organisation may be one of these by another form of its name. */
export const isLikeBidder = ({ member, organisation }: PaperReview['panel'][number], houses: readonly string[]): boolean =>
  member === null && houses.some((house) => mayBeSameHouse(organisation, house))

/** Experts come from the pool by lot (条例 Art. 39); where the rule knows of consent, it is asked for with whose it was. */
const isChosenFreely = ({ how }: PaperReview['chosen'], { value }: NonNullable<Terms['expertsChosen']>): boolean =>
  how === 'freely' || (how === 'agreed' && value === 'drawn')

function ofPanel(misfit: Misfit, { size, experts }: Composition, profile: Terms): Departure {
  if (misfit.code === 'panel-even') return { code: misfit.code, ...ruleOf(profile.panelSize), found: size, needed: size + 1 }
  const { code, needed } = misfit
  return code === 'panel-too-small'
    ? { code, ...ruleOf(sizeRule(profile, needed)), found: size, needed }
    : { code, ...ruleOf(profile.minimumExperts), found: experts, needed }
}

const ruleOf = ({ mark, source }: Ruled): Ruled => ({ mark, source })

const sizeRule = ({ panelSize, largePanel }: Terms, needed: number): Ruled =>
  largePanel !== null && needed > panelSize.value ? largePanel : panelSize
