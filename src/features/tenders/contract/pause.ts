import { z } from '@hono/zod-openapi'
import { CivilDate } from '../../../kernel/civil.ts'
import { ChallengeId, FileId, LotId, PauseId, Tenant } from '../../../kernel/ids.ts'
import { line, prose } from '../../../kernel/text.ts'
import { PauseState, PauseStatus } from '../rules/pause.ts'
import { Computation } from './lot.ts'
import { Can } from './programme.ts'

export const LotPausesAt = z.object({ tenant: Tenant, lot: LotId })
export const PauseAt = LotPausesAt.extend({ pause: PauseId })

/** As the bureau's paper says; `complaint`: the objection whose answer it deals with, where that is entered; `file`: its scan, among the lot's papers. */
export const PauseNotice = z
  .strictObject({
    complaint: ChallengeId.nullable().default(null),
    authority: line(60),
    no: line(60),
    noticedOn: CivilDate,
    until: CivilDate,
    file: FileId,
  })
  .openapi('PauseNotice')
export type PauseNotice = z.infer<typeof PauseNotice>

/** By which paper the bureau ended it before its last day. */
export const PauseLifting = z
  .strictObject({ liftedOn: CivilDate, liftNo: line(60), liftText: prose(1000) })
  .openapi('PauseLifting')
export type PauseLifting = z.infer<typeof PauseLifting>

export const PauseView = z
  .object({
    ...PauseState.omit({ file: true, sha256: true, revision: true }).shape,
    /** For whoever may read its paper. */
    complaint: ChallengeId.nullable(),
    /** How its last day was counted. */
    term: Computation.nullable(),
    can: Can,
  })
  .openapi('Pause')
export type PauseView = z.infer<typeof PauseView>
/** A complaint that a pause may be for, and how many of its days are left. */
export const PausableComplaint = z
  .object({ id: ChallengeId, matter: z.string(), authority: z.string(), no: z.string(), left: z.int() })
  .openapi('PausableComplaint')
/**
 * The last first. `longest`: civil days for one complaint, at most, by `source`; `left`: of them where the notice is of none that is entered.
 * `complaints`: those about this lot's answers, for whoever enters notices.
 */
export const PauseList = z
  .object({
    items: z.array(PauseView),
    complaints: z.array(PausableComplaint),
    longest: z.int(),
    left: z.int(),
    source: z.string(),
    can: Can,
  })
  .openapi('PauseList')
export type PauseList = z.infer<typeof PauseList>

export const PauseDone = z.object({ id: PauseId, status: PauseStatus, until: CivilDate }).openapi('PauseDone')
export type PauseDone = z.infer<typeof PauseDone>

export const PauseRefusalCode = z.enum([
  'not-found',
  'wrong-status',
  'not-of-the-law',
  'paused-already',
  'noticed-ahead',
  'pause-reversed',
  'pause-too-long',
  'pause-past',
  'lifted-wrong-day',
  'no-complaint',
  'unknown-paper',
])
export type PauseRefusalCode = z.infer<typeof PauseRefusalCode>
export type PauseRefusal = { readonly code: PauseRefusalCode } & Readonly<Record<string, unknown>>
