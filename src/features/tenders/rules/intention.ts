import { z } from 'zod'
import { CivilDate, daysBetween } from '../../../kernel/civil.ts'
import { saysNothing } from '../../../kernel/stock-reasons.ts'
import { line } from '../../../kernel/text.ts'
import type { Profile } from './profile.ts'

// 采购意向公开: that something is going to be bought is public before it is called (财库〔2020〕10号); what nobody could foresee may be called without.

/** When and where it was made public, and why no sooner; empty where it was soon enough. */
export const Intention = z.strictObject({ publishedOn: CivilDate, where: line(120), reason: z.string().max(500) })
export type Intention = z.infer<typeof Intention>

type Written = {
  readonly intendedOn?: CivilDate | undefined
  readonly intendedWhere?: string | undefined
  readonly intentionReason?: string | undefined
}

export type IntentionFault = {
  readonly path: 'intendedOn' | 'intendedWhere' | 'intentionReason'
  readonly code: 'intention-ahead' | 'intention-where-missing' | 'intention-too-young' | 'intention-unexplained'
}

type Rule = NonNullable<Profile['intention']>

/** Fewer civil days than the rule has lie between its publication and the call. */
export const isTooYoung = ({ value }: Pick<Rule, 'value'>, intendedOn: CivilDate, today: CivilDate): boolean =>
  daysBetween(intendedOn, today) < value

/**
 * What stands against a call by what it says of its intention. One that is too young is refused where the law itself says how old it is, and
 * wants a reason where practice does. A call without any is warned of alone; nothing is asked where the rules know no intention.
 */
export function intentionFaults(
  rule: Rule | null,
  { intendedOn, intendedWhere = '', intentionReason = '' }: Written,
  today: CivilDate,
): IntentionFault[] {
  if (rule === null) return []
  if (intendedOn === undefined) return intendedWhere === '' ? [] : [{ path: 'intendedOn', code: 'intention-ahead' }]
  const faults: IntentionFault[] = []
  if (intendedOn > today) faults.push({ path: 'intendedOn', code: 'intention-ahead' })
  if (intendedWhere === '') faults.push({ path: 'intendedWhere', code: 'intention-where-missing' })
  if (intendedOn > today || !isTooYoung(rule, intendedOn, today)) return faults
  if (rule.mark === 'L') return [...faults, { path: 'intendedOn', code: 'intention-too-young' }]
  return saysNothing(intentionReason) ? [...faults, { path: 'intentionReason', code: 'intention-unexplained' }] : faults
}

/** As it goes on the record with the call: a reason that nothing wants is none. */
export const intentionIn = (
  rule: Rule | null,
  { intendedOn, intendedWhere = '', intentionReason = '' }: Written,
  today: CivilDate,
): Intention | undefined =>
  rule === null || intendedOn === undefined
    ? undefined
    : {
        publishedOn: intendedOn,
        where: intendedWhere,
        reason: isTooYoung(rule, intendedOn, today) ? intentionReason : '',
      }
