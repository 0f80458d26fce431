import { z } from 'zod'
import { Instant } from '../../../kernel/civil.ts'
import { EditionId } from '../../../kernel/ids.ts'
import { ProfileCode } from '../../../kernel/profile-code.ts'
import { line } from '../../../kernel/text.ts'
import { become, type Life } from '../../ledger/rules/life.ts'
import { follows, noun, starts } from '../../ledger/rules/noun.ts'
import { Profile } from './profile.ts'

// One edition of an authority's rules for one way of purchasing. A lot is bought to its end by the edition in force when its call
// was published; whatever is adopted later is for the calls after it.

export const EditionStatus = z.enum(['proposed', 'in_force', 'replaced', 'returned', 'withdrawn'])
export type EditionStatus = z.infer<typeof EditionStatus>

export const EDITION_LIFE = {
  proposed: { 'edition.adopt': 'in_force', 'edition.return': 'returned', 'edition.withdraw': 'withdrawn' },
  in_force: { 'edition.replace': 'replaced' },
  replaced: {},
  returned: {},
  withdrawn: {},
} as const satisfies Life<EditionStatus, string>
export type EditionDeed = { [S in EditionStatus]: keyof (typeof EDITION_LIFE)[S] }[EditionStatus]
const LIFE: Life<EditionStatus, EditionDeed> = EDITION_LIFE

/** `no` counts the editions of one way of purchasing at one authority from 1. */
const Draft = z.strictObject({ code: ProfileCode, no: z.int().min(1), rules: Profile })

export const EditionState = Draft.extend({
  id: EditionId,
  revision: z.int().min(1),
  status: EditionStatus,
  reason: z.string().nullable(),
  returnReason: z.string().nullable(),
  adoptedAt: Instant.nullable(),
})
export type EditionState = z.infer<typeof EditionState>

type Facts = {
  'edition.take': z.infer<typeof Draft>
  'edition.propose': z.infer<typeof Draft> & { reason: string }
  'edition.adopt': Record<string, never>
  'edition.return': { reason: string }
  'edition.withdraw': Record<string, never>
  'edition.replace': Record<string, never>
}

const NOTHING = z.strictObject({})
const to = (state: EditionState, deed: EditionDeed) => ({ status: become(LIFE, state.status, deed) })

export const EDITION = noun<EditionState, Facts>('edition', {
  /** The rules as they come with the system, once the first call is published by them. */
  'edition.take': starts(Draft, (draft, { at }) => ({
    ...draft,
    status: 'in_force',
    reason: null,
    returnReason: null,
    adoptedAt: at,
  })),
  'edition.propose': starts(Draft.extend({ reason: line(500) }), (draft) => ({
    ...draft,
    status: 'proposed',
    returnReason: null,
    adoptedAt: null,
  })),
  'edition.adopt': follows(NOTHING, (state, _, { at }) => ({ ...to(state, 'edition.adopt'), adoptedAt: at })),
  'edition.return': follows(z.strictObject({ reason: line(500) }), (state, { reason }) => ({
    ...to(state, 'edition.return'),
    returnReason: reason,
  })),
  'edition.withdraw': follows(NOTHING, (state) => to(state, 'edition.withdraw')),
  'edition.replace': follows(NOTHING, (state) => to(state, 'edition.replace')),
})
