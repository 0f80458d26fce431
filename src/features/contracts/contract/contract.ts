import { z } from '@hono/zod-openapi'
import { Fen } from '../../../kernel/fen.ts'
import { CivilDate, Instant } from '../../../kernel/civil.ts'
import { ContractId, FileId, LotId, Tenant } from '../../../kernel/ids.ts'
import { ProfileCode } from '../../../kernel/profile-code.ts'
import { FileType, Sha256 } from '../../../kernel/stored-file.ts'
import { isPhone } from '../../../kernel/phone.ts'
import { line, prose } from '../../../kernel/text.ts'
import { ContractPlan as Plan, ContractState, ContractStatus, Instalment } from '../rules/contract.ts'
import { DEPARTURES } from '../rules/departures.ts'
import { PARTICULARS } from '../rules/particulars.ts'
import { MISSING } from '../rules/plan.ts'
import { PUBLIC_PARTS } from '../rules/public-words.ts'

export const ContractsAt = z.object({ tenant: Tenant })
export const ContractQuery = z.object({
  /** `next` of the page before. */
  after: ContractId.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})
export type ContractQuery = z.infer<typeof ContractQuery>
export const ContractAt = z.object({ tenant: Tenant, contract: ContractId })
export const ContractFileAt = z.object({ tenant: Tenant, contract: ContractId, file: FileId })
export const ContractForAt = z.object({ tenant: Tenant, lot: LotId })

/** What the officer writes. Amounts of instalments are not written: they are split from the award to the fen. */
export const ContractEdit = z
  .strictObject({
    revision: z.int().min(1),
    plan: z.strictObject({
      ...Plan.shape,
      instalments: z
        .array(Instalment.omit({ amountFen: true }).extend({ percent: z.int().min(1).max(100) }))
        .min(1)
        .max(12),
    }),
  })
  .openapi('ContractEdit')
export type ContractEdit = z.infer<typeof ContractEdit>

/** The leader's word, on the contract as it was read. */
export const Approval = z.strictObject({ opinion: prose(500), revision: z.int().min(1) }).openapi('Approval')
export type Approval = z.infer<typeof Approval>
export const ReturnedContract = z.strictObject({ reason: line(500) }).openapi('ReturnedContract')
export type ReturnedContract = z.infer<typeof ReturnedContract>
/** `file` is a scan of this contract's page with both seals, uploaded before. */
export const Signing = z.strictObject({ signedOn: CivilDate, file: FileId }).openapi('Signing')
export type Signing = z.infer<typeof Signing>
export const Publication = z
  .strictObject({ noticeNo: line(60), title: line(200), phone: line(40).refine(isPhone, { error: 'not-a-phone' }) })
  .openapi('Publication')
export type Publication = z.infer<typeof Publication>

const Can = z.record(z.string(), z.boolean())
/** One step of the road from the draft to the publication; `late` when it is, or was, done after its day. */
export const ContractStep = z.object({
  key: z.enum(['draft', 'check', 'sign', 'publish']),
  state: z.enum(['done', 'now', 'coming']),
  at: z.union([Instant, CivilDate]).nullable(),
  late: z.boolean(),
})
export type ContractStep = z.infer<typeof ContractStep>
/** The part of a contract's delivery page that holds its acceptance. */
export const ACCEPTANCE_PART = 'acceptance'

export const ContractStanding = z.enum([...ContractStatus.options, 'over'])

export const ContractNext = z.object({
  deed: z.string(),
  /** `system`: the clock brings it about. */
  who: z.enum(['officer', 'leader', 'system']),
  mine: z.boolean(),
  due: CivilDate.nullable(),
})
export type ContractNext = z.infer<typeof ContractNext>

export const ContractFile = z
  .object({ id: FileId, name: z.string(), type: FileType, size: z.int(), sha256: Sha256, addedAt: Instant })
  .openapi('ContractFile')
export type ContractFile = z.infer<typeof ContractFile>

const ON_RECORD = { representative: z.string(), address: z.string(), phone: z.string(), bank: z.string(), account: z.string() }

const names = {
  lot: z.object({ id: LotId, code: z.string(), name: z.string(), cls: z.enum(['A', 'B']) }),
  purchaserName: z.string(),
  providerName: z.string(),
  /** Past the last day for the signing (采购法 46), or for the publication (条例 50), and not done yet. */
  signOverdue: z.boolean(),
  publishOverdue: z.boolean(),
  /** Past the last day to file a copy with the finance office (采购法 47), where the way of purchasing wants one. */
  fileOverdue: z.boolean(),
  /** Past the last day to accept what was delivered. */
  acceptOverdue: z.boolean(),
}

/** Open to the purchaser's own people and to the provider's, its terms to the community's. */
export const ContractView = z
  .object({
    ...ContractState.shape,
    ...names,
    providerCreditCode: z.string(),
    /** The way in which it was bought, in whose words it is spoken of. */
    profile: ProfileCode,
    /** False where accounts, contacts and the sealed page are left out: a community reads the terms alone. */
    whole: z.boolean(),
    files: z.array(ContractFile),
    /** What is missing before it may be submitted, or approved. */
    missing: z.array(z.enum(MISSING)),
    /** What will be public and gives somebody's telephone or identity number. */
    personal: z.array(z.enum(PUBLIC_PARTS)),
    /** What the call laid down, and where this contract says otherwise. */
    call: z.object({
      ...Plan.pick({ place: true, goal: true, periodFrom: true, periodTo: true, indicators: true }).shape,
      instalments: z.array(Instalment.omit({ amountFen: true })),
    }),
    departures: z.array(z.enum(DEPARTURES)),
    /** The days on which a period that is not the call's may begin. */
    begins: z.object({ from: CivilDate, to: CivilDate }),
    /** Both sides as the record has them now; for whoever reads the whole contract. */
    record: z.object({ purchaser: z.object({ ...ON_RECORD, creditCode: z.string() }), provider: z.object(ON_RECORD) }).nullable(),
    /** Where a side reads otherwise than its record. */
    offRecord: z.array(z.enum(PARTICULARS)),
    /** Who holds a post with the provider here, by name, now or on the day it was signed; for whoever reads the whole contract. */
    staff: z.array(z.string()),
    /** Whom it names for the provider beside those. */
    strangers: z.array(z.string()),
    /** With how many certified social workers the bid earned its marks; for whoever reads the whole contract. */
    scored: z.int().nullable(),
    /** Who last entered or changed the provider's account on record since the call, if anybody did; null is an operator. */
    accountChanged: z.object({ at: Instant, by: z.string().nullable() }).nullable(),
    /** An objection waits for an answer, or the lot is suspended. */
    blocked: z.boolean(),
    /** The number its notice could bear, for whoever may publish it now. */
    proposedNo: z.string().nullable(),
    steps: z.array(ContractStep),
    /** Where it stands as it is shown: `over` once its last day has passed and it waits to be accepted. */
    standing: ContractStanding,
    next: ContractNext.nullable(),
    /** Signed before the system: from which workbook it was entered, by whom and when; for whoever reads the whole contract. */
    enteredFrom: z.object({ file: z.string(), by: z.string(), at: Instant }).nullable(),
    can: Can,
  })
  .openapi('Contract')
export type ContractView = z.infer<typeof ContractView>

export const ContractItem = z
  .object({
    ...ContractState.pick({
      id: true,
      revision: true,
      status: true,
      no: true,
      amountFen: true,
      periodFrom: true,
      periodTo: true,
      signBy: true,
      signedOn: true,
      publishBy: true,
      publishedAt: true,
      fileBy: true,
      acceptBy: true,
      instalments: true,
      backfillId: true,
    }).shape,
    ...names,
    /** Where the money goes, the account by its last four digits; for whoever reads the whole contract. */
    payee: z
      .object({
        bank: z.string(),
        accountEnds: z.string(),
        /** Where the party's own record names another account, or none: how that ends, and why the contract says otherwise. */
        elsewhere: z.object({ recordEnds: z.string(), reason: z.string() }).nullable(),
      })
      .nullable(),
    /** For its two sides: what of each instalment was paid, as finance entered it; null for others. */
    paid: z.array(Fen).nullable(),
    /** By when what falls due with the publication is paid, the invoice being there by then; from the publication on. */
    payBy: CivilDate.nullable(),
    /** Where it stands as it is shown: `over` once its last day has passed and it waits to be accepted. */
    standing: ContractStanding,
    next: ContractNext.nullable(),
    can: Can,
  })
  .openapi('ContractItem')
export type ContractItem = z.infer<typeof ContractItem>

/** Lots whose award has been notified and that have no contract yet: each can be drawn up. */
export const ContractToDraw = z.object({
  lotId: LotId,
  code: z.string(),
  name: z.string(),
  signBy: CivilDate,
  overdue: z.boolean(),
})
/** A page of contracts. What is to be drawn up comes whole, with the first page alone. */
export const ContractList = z
  .object({ items: z.array(ContractItem), toDraw: z.array(ContractToDraw), next: ContractId.nullable() })
  .openapi('ContractList')
export type ContractList = z.infer<typeof ContractList>

export const ContractDone = z.object({ id: ContractId, status: ContractStatus, revision: z.int() }).openapi('ContractDone')
export type ContractDone = z.infer<typeof ContractDone>

export const SealPageName = z.object({ name: line(200).refine((name) => !/[/\\]/.test(name), { error: 'not-a-file-name' }) })

export const ContractRefusalCode = z.enum([
  'not-found',
  'wrong-status',
  'changed-meanwhile',
  'contract-exists',
  'contract-no-taken',
  'not-final',
  'challenge-open',
  'purchase-paused',
  'both-sides',
  'percents-do-not-make-100',
  'period-reversed',
  'indicator-twice',
  'departs-from-call',
  'contract-incomplete',
  'personal-number',
  'signed-in-future',
  'signed-before-approval',
  'seal-page-missing',
  'notice-no-taken',
  'too-many-files',
  'files-too-large',
  'file-too-large',
  'file-kind-refused',
  'file-name-refused',
  'file-empty',
])
export type ContractRefusalCode = z.infer<typeof ContractRefusalCode>
export type ContractRefusal = { readonly code: ContractRefusalCode } & Readonly<Record<string, unknown>>
