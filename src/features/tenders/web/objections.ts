import type { LotStatus } from '../rules/lot.ts'
import type { Speaker } from '../../../ui/words/profile.ts'
import { challengeWords, verdictWords } from '../../../ui/words/challenge.ts'
import type { AwardView, Objection } from '../contract/award.ts'
import { Verdict } from '../rules/challenge.ts'

/** '异议1件，不成立，维持原结果': how many were answered, and what they came to. */
export function objectionsShown(t: Speaker, objections: readonly Pick<Objection, 'verdict'>[]): string {
  const counted = Verdict.options.flatMap((verdict) => {
    const count = objections.filter((one) => one.verdict === verdict).length
    return count === 0 ? [] : [{ count, outcome: t(verdictWords[verdict]) }]
  })
  const [only] = counted
  const outcome =
    counted.length === 1 && only !== undefined
      ? only.outcome
      : counted.map((one) => t(challengeWords.heardSome, one)).join(t(challengeWords.between))
  return t(challengeWords.heard, { count: objections.length, outcome })
}

/** Until its result is public, and of what came to nothing, there is none to ask for. */
const TOLD: ReadonlySet<LotStatus> = new Set(['announced', 'suspended', 'awarded', 'contracted'])
export const isResultTold = ({ status, revoked }: { readonly status: LotStatus; readonly revoked: boolean }): boolean =>
  revoked || TOLD.has(status)

/** Why nobody may object to a result any more; undefined while they may. */
export function whyClosed(
  status: LotStatus,
  award: Pick<AwardView, 'open'> | undefined,
): 'void' | 'cancelled' | 'over' | undefined {
  if (status === 'void' || status === 'cancelled') return status
  return award?.open === false ? 'over' : undefined
}
