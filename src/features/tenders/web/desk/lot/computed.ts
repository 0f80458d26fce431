import type { Deadline } from '../../../../../kernel/working-days.ts'
import type { Speaker } from '../../../../../ui/words/profile.ts'
import { ruleWords } from '../../../../../ui/words/purchase.ts'
import type { Word } from '../../../../../ui/words/say.ts'
import type { Computation } from '../../../contract/lot.ts'

const WHY = ['start', 'weekend', 'holiday', 'make-up', 'workday', 'paused'] as const

/** A computation as it came over the wire, for the piece that unfolds it; a reason unknown here is an ordinary day. */
export const computed = (computation: Computation): Deadline => ({
  ...computation,
  steps: computation.steps.map(({ date, counts, why }) => ({ date, counts, why: WHY.find((one) => one === why) ?? 'workday' })),
})

const RULES: Readonly<Record<string, Word>> = ruleWords

/** The rule behind a date in words: 'local-selection:notice' is read by its last part. */
export function ruleShown(t: Speaker, { rule, amount }: Pick<Computation, 'rule' | 'amount'>): string {
  const word = RULES[rule.split(':').at(-1) ?? ''] ?? ruleWords.other
  return t(word, { amount })
}
