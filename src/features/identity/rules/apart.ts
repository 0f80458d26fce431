import type { CivilDate } from '../../../kernel/civil.ts'
import type { Role } from '../../../kernel/roles.ts'

// 职责分离: posts that one person may not hold at the same time with one authority.

const OF_A_PROVIDER = ['provider_manager', 'social_worker', 'provider_finance'] as const satisfies readonly Role[]

type Line = { readonly these: readonly Role[]; readonly those: readonly Role[] }

/**
 * Read as: whoever holds one of `these` holds none of `those`. A resident or volunteer is not among them: an officer lives somewhere
 * and may tell a need or help out. The law keeps them from the case, not from the post (公务员法 Art. 70 of 2005: 回避), and so does
 * the deed: nobody objects to a purchase that they make, or answers an objection that they filed or entered.
 */
const KEPT_APART: readonly Line[] = [
  // 政府采购法 Art. 12: whoever buys has no interest in a supplier. Practice: a community worker confirms what a supplier delivers.
  { these: ['officer', 'leader', 'finance', 'custodian', 'community_worker'], those: OF_A_PROVIDER },
  // Practice: nobody watches over themselves.
  { these: ['evaluator', 'oversight'], those: ['officer', ...OF_A_PROVIDER] },
  // Practice 经办与评审分离: who runs, approves, pays or unseals a purchase does not decide it.
  { these: ['juror'], those: ['officer', 'leader', 'finance', 'custodian'] },
  // 政府采购法实施条例 Art. 9.
  { these: ['juror'], those: OF_A_PROVIDER },
  // 不相容岗位分离, 财会〔2012〕21号: doing, approving and paying.
  { these: ['leader'], those: ['officer', 'finance'] },
  { these: ['finance'], those: ['officer'] },
  // 财库〔2016〕99号, III(2): signing a contract and accepting what was delivered are two people's. Practice: who verifies a need does
  // not list it.
  { these: ['community_worker'], those: ['officer'] },
  // Practice 经办与监督分离: who runs or approves purchases keeps no opening; who did and no longer does keeps none of those:
  // tenders/rules/custody.
  { these: ['custodian'], those: ['officer', 'leader'] },
]

/** A post for as long as it is held; both ends of the period count. */
export type Term = { readonly role: Role; readonly from: CivilDate; readonly until: CivilDate | null }

export const excludeEachOther = (one: Role, other: Role): boolean =>
  KEPT_APART.some(
    ({ these, those }) => (these.includes(one) && those.includes(other)) || (these.includes(other) && those.includes(one)),
  )

/** Of the posts that somebody has, the first that keeps the new one from them in any of its days; undefined when none does. */
export const keptApart = (wanted: Term, has: readonly Term[]): Role | undefined =>
  has.find((post) => excludeEachOther(wanted.role, post.role) && overlap(wanted, post))?.role

/** A post that ended before it began was never held. */
function overlap(one: Omit<Term, 'role'>, other: Omit<Term, 'role'>): boolean {
  const from = one.from > other.from ? one.from : other.from
  return [one, other].every(({ from: begins, until }) => until === null || (begins <= until && from <= until))
}

/** Posts that make a purchase, from the call to the payment: whoever holds one judges none (as above). */
export const PURCHASING = ['officer', 'leader', 'finance', 'custodian'] as const satisfies readonly Role[]
