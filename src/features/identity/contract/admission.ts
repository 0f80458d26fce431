import { z } from '@hono/zod-openapi'
import { Instant } from '../../../kernel/civil.ts'
import { CreditCode } from '../../../kernel/credit-code.ts'
import { AdmissionId, PartyId, PostId, Tenant } from '../../../kernel/ids.ts'
import { isGuessable, PASSWORD_LENGTH } from '../../../kernel/password.ts'
import { isPhone } from '../../../kernel/phone.ts'
import { line } from '../../../kernel/text.ts'
import { UserName } from '../../../kernel/user-name.ts'
import { AdmissionStatus } from '../rules/admission.ts'
import { HeldRole } from './second-factor.ts'

export const AdmissionsAt = z.object({ tenant: Tenant })
export const AdmissionAt = z.object({ tenant: Tenant, admission: AdmissionId })

const Phone = line(30).refine(isPhone, { error: 'not-a-phone' })

/** What an organisation says of itself; its certificate follows as a file. */
export const AdmissionFiling = z
  .strictObject({
    name: line(100),
    creditCode: CreditCode,
    contactName: line(30),
    contactPhone: Phone,
    username: UserName,
    password: z.string().min(PASSWORD_LENGTH.min).max(PASSWORD_LENGTH.max),
  })
  .refine(({ username, password }) => !isGuessable(password, username), { path: ['password'], error: 'password-guessable' })
  .openapi('AdmissionFiling')
export type AdmissionFiling = z.infer<typeof AdmissionFiling>

export const AdmissionDone = z.object({ id: AdmissionId, no: z.string(), status: AdmissionStatus }).openapi('AdmissionDone')
export type AdmissionDone = z.infer<typeof AdmissionDone>

/** The number on the receipt and the telephone that was given: whoever has both may know. */
export const AdmissionQuestion = z.strictObject({ no: line(40), phone: line(30) }).openapi('AdmissionQuestion')
export type AdmissionQuestion = z.infer<typeof AdmissionQuestion>
export const AdmissionAnswer = z
  .object({
    no: z.string(),
    name: z.string(),
    status: AdmissionStatus,
    username: z.string(),
    filedAt: Instant,
    decidedAt: Instant.nullable(),
    returnReason: z.string().nullable(),
  })
  .openapi('AdmissionAnswer')
export type AdmissionAnswer = z.infer<typeof AdmissionAnswer>

export const AdmissionItem = AdmissionAnswer.extend({ id: AdmissionId, creditCode: CreditCode })
export const AdmissionList = z.object({ items: z.array(AdmissionItem) }).openapi('AdmissionList')
export type AdmissionList = z.infer<typeof AdmissionList>
/** `contact`: null to whoever has no post over that area. */
export const AdmissionView = AdmissionItem.extend({
  kind: z.string(),
  party: PartyId.nullable(),
  hasScan: z.boolean(),
  contact: z.object({ name: z.string(), phone: z.string() }).nullable(),
  /** Who works or worked for the organisation, where it is known already and the request waits: they can be asked. Null where it is not. */
  people: z.array(z.object({ post: PostId, name: z.string(), role: HeldRole, held: z.boolean() })).nullable(),
  /** `admit`: a known organisation's request is sent back by any of them and admitted by the leader alone. */
  can: z.object({ decide: z.boolean(), admit: z.boolean() }),
}).openapi('Admission')
export type AdmissionView = z.infer<typeof AdmissionView>

export const AdmissionDecision = z
  .discriminatedUnion('deed', [
    z.strictObject({ deed: z.literal('admit') }),
    z.strictObject({ deed: z.literal('return'), reason: line(300) }),
  ])
  .openapi('AdmissionDecision')
export type AdmissionDecision = z.infer<typeof AdmissionDecision>

export const Authorities = z.object({ items: z.array(z.object({ tenant: Tenant, name: z.string() })) }).openapi('Authorities')

export const AdmissionRefusalCode = z.enum([
  'not-found',
  'wrong-status',
  'too-many-tries',
  'organisation-known',
  'leader-needed',
  'bids-waiting',
  'admission-pending',
  'user-name-taken',
  'too-many-uploads',
  'file-too-large',
  'file-kind-refused',
  'file-empty',
])
export type AdmissionRefusalCode = z.infer<typeof AdmissionRefusalCode>
