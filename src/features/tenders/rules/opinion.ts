import { z } from 'zod'
import { Instant } from '../../../kernel/civil.ts'
import { ConsultationId, MemberId, NeedId, OpinionId, ReplyId } from '../../../kernel/ids.ts'
import { prose } from '../../../kernel/text.ts'
import { become, type Life } from '../../ledger/rules/life.ts'
import { follows, noun, starts } from '../../ledger/rules/noun.ts'

export const OpinionStatus = z.enum(['submitted', 'adopted', 'partly_adopted', 'not_adopted'])
export type OpinionStatus = z.infer<typeof OpinionStatus>
export const OpinionOutcome = OpinionStatus.exclude(['submitted'])
export type OpinionOutcome = z.infer<typeof OpinionOutcome>

/** What is done to an opinion, by what comes of it. */
export const OUTCOME_DEEDS = {
  adopted: 'opinion.adopt',
  partly_adopted: 'opinion.adopt-partly',
  not_adopted: 'opinion.turn-down',
} as const satisfies Record<OpinionOutcome, string>

export const OPINION_LIFE = {
  submitted: {
    'opinion.adopt': 'adopted',
    'opinion.adopt-partly': 'partly_adopted',
    'opinion.turn-down': 'not_adopted',
  },
  adopted: {},
  partly_adopted: {},
  not_adopted: {},
} as const satisfies Life<OpinionStatus, string>
export type OpinionDeed = keyof (typeof OPINION_LIFE)['submitted']
const LIFE: Life<OpinionStatus, OpinionDeed> = OPINION_LIFE

/** How much stands behind an opinion: the oversight association, somebody who is known here by a login, or nobody known. */
export const OpinionBy = z.enum(['oversight', 'known', 'visitor'])
export type OpinionBy = z.infer<typeof OpinionBy>

/** How often one person may speak in one consultation (practice). */
export const MOST_OF_ONE = 20
/** How many of nobody known may wait at a time, so that no flood buries what people have signed; those come in all the same. */
export const MOST_OF_VISITORS = 500

const Said = z.strictObject({
  consultationId: ConsultationId,
  /** Which need of the catalogue it is about; null for the plan as a whole. */
  needId: NeedId.nullable(),
  text: prose(1000).min(1),
  by: OpinionBy,
})
const Answered = z.strictObject({ replyId: ReplyId })

export const OpinionState = Said.extend({
  id: OpinionId,
  revision: z.int().min(1),
  status: OpinionStatus,
  filedBy: MemberId,
  filedAt: Instant,
  replyId: ReplyId.nullable(),
}).strip()
export type OpinionState = z.infer<typeof OpinionState>

type Facts = { 'opinion.say': z.infer<typeof Said> } & Record<OpinionDeed, z.infer<typeof Answered>>

const answered = (deed: OpinionDeed) =>
  follows<OpinionState, z.infer<typeof Answered>>(Answered, (state, { replyId }) => ({
    status: become(LIFE, state.status, deed),
    replyId,
  }))

export const OPINION = noun<OpinionState, Facts>('opinion', {
  'opinion.say': starts(Said, (said, { actor, at }) => ({
    ...said,
    status: 'submitted',
    filedBy: actor,
    filedAt: at,
    replyId: null,
  })),
  'opinion.adopt': answered('opinion.adopt'),
  'opinion.adopt-partly': answered('opinion.adopt-partly'),
  'opinion.turn-down': answered('opinion.turn-down'),
})

export const ReplyStatus = z.enum(['given'])
export const REPLY_LIFE = { given: { 'opinion-reply.extend': 'given' } } as const satisfies Life<'given', string>
const REPLIES: Life<'given', 'opinion-reply.extend'> = REPLY_LIFE

/** What is published of opinions: what was said in the office's words, what comes of it and why, and how many said it. */
const Given = z.strictObject({
  consultationId: ConsultationId,
  needId: NeedId.nullable(),
  wording: prose(1000).min(1),
  outcome: OpinionOutcome,
  answer: prose(2000).min(1),
  opinions: z.int().min(1),
})
const More = z.strictObject({ opinions: z.int().min(1) })

export const ReplyState = Given.extend({
  id: ReplyId,
  revision: z.int().min(1),
  status: ReplyStatus,
  givenAt: Instant,
}).strip()
export type ReplyState = z.infer<typeof ReplyState>

type ReplyFacts = { 'opinion-reply.give': z.infer<typeof Given>; 'opinion-reply.extend': z.infer<typeof More> }

export const OPINION_REPLY = noun<ReplyState, ReplyFacts>('opinion-reply', {
  'opinion-reply.give': starts(Given, (given, { at }) => ({ ...given, status: 'given', givenAt: at })),
  /** Others have said the same since. */
  'opinion-reply.extend': follows(More, (state, { opinions }) => ({
    status: become(REPLIES, state.status, 'opinion-reply.extend'),
    opinions: state.opinions + opinions,
  })),
})

const SIGNS = /[^\p{L}\p{N}]/gu

/** Two opinions in the same words, however they are spaced and pointed. */
export const sameWords = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(SIGNS, '')
