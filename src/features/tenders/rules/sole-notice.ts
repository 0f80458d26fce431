import { endOf, type Instant, isAfter } from '../../../kernel/civil.ts'
import type { PartyId } from '../../../kernel/ids.ts'
import type { LotState } from './lot.ts'

// 单一来源公示: before the one supplier is asked, it is public that it alone is meant, and why.

/** Working days after the notice within which an objection to it is argued out and answered (74号令 Art. 40). */
export const ARGUMENT_DAYS = 5

type Noticed = Pick<LotState, 'status' | 'publishedAt' | 'soleEnds' | 'clearedAt'>

/** The notice of the intention runs to the last millisecond of its last day; whoever objects does it until then (74号令 Art. 39). */
export const isInSoleNotice = ({ status, soleEnds }: Pick<Noticed, 'status' | 'soleEnds'>, now: Instant): boolean =>
  status === 'published' && soleEnds !== null && !isAfter(now, endOf(soleEnds))

/** The notice is over, or none was asked for, and nobody waits for an answer: the supplier may be invited. */
export const isReadyToClear = ({ status, soleEnds, clearedAt }: Noticed, pending: number, now: Instant): boolean =>
  status === 'published' && clearedAt === null && pending === 0 && (soleEnds === null || isAfter(now, endOf(soleEnds)))

/** Of what is bought from one supplier, only that one responds, and only when it was invited. */
export const mayRespond = ({ direct, invitedAt }: Pick<LotState, 'direct' | 'invitedAt'>, party: PartyId): boolean =>
  direct === null || (direct.supplier === party && invitedAt !== null)
