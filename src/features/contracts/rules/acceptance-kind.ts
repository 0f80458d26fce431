import { z } from 'zod'

// By themselves: first screens, notices and papers read no more of an acceptance.
export const AcceptanceStatus = z.enum(['open', 'checking', 'to_sign', 'signed', 'published', 'dropped'])
export type AcceptanceStatus = z.infer<typeof AcceptanceStatus>

/** Why it is held now: the service is over, all of it was done early, or the contract was ended and what was delivered is looked at. */
export const Occasion = z.enum(['period_over', 'done_early', 'terminated'])
export type Occasion = z.infer<typeof Occasion>

/** Of one indicator. */
export const Finding = z.enum(['met', 'partly', 'not_met'])
export type Finding = z.infer<typeof Finding>

/** 合格、基本合格（限期整改）、不合格. */
export const Conclusion = z.enum(['passed', 'basic', 'failed'])
export type Conclusion = z.infer<typeof Conclusion>

/** For whom somebody sits in the panel. The provider is there and has no vote. */
export const AcceptanceSeat = z.enum(['purchaser', 'community', 'user', 'expert'])
export type AcceptanceSeat = z.infer<typeof AcceptanceSeat>

/** How content somebody is, from 1 (very discontent) to 5 (very content). */
export const MARKS = [1, 2, 3, 4, 5] as const
export const Mark = z.int().min(1).max(5)

/** How many gave each mark, from 1 to 5. */
export const Spread = z.tuple([z.int(), z.int(), z.int(), z.int(), z.int()])
export type Spread = z.infer<typeof Spread>

/** What was heard by the time of the conclusion: on paper, and by the public link. */
export const Tally = z.strictObject({ paper: Spread, link: Spread, struck: z.int().min(0) })
export type Tally = z.infer<typeof Tally>
