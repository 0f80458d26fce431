import { z } from 'zod'
import { AreaCode } from '../../../kernel/area.ts'
import { Instant } from '../../../kernel/civil.ts'
import { CreditCode } from '../../../kernel/credit-code.ts'
import { AdmissionId, MemberId, PartyId } from '../../../kernel/ids.ts'
import { FileType, Sha256 } from '../../../kernel/stored-file.ts'
import { line } from '../../../kernel/text.ts'
import { UserName } from '../../../kernel/user-name.ts'
import { become, type Life } from '../../ledger/rules/life.ts'
import { follows, noun, starts } from '../../ledger/rules/noun.ts'

// 机构入驻: an organisation that nobody here knows asks to be let in. It begins to wait when its certificate has come.

export const AdmissionStatus = z.enum(['begun', 'pending', 'admitted', 'returned'])
export type AdmissionStatus = z.infer<typeof AdmissionStatus>

export const ADMISSION_LIFE = {
  begun: { 'admission.attach': 'pending' },
  pending: { 'admission.admit': 'admitted', 'admission.return': 'returned' },
  admitted: {},
  returned: {},
} as const satisfies Life<AdmissionStatus, string>

const Filed = z.strictObject({
  no: line(40),
  creditCode: CreditCode,
  name: line(100),
  area: AreaCode,
  username: UserName,
  /** The house's keyed hash of number and telephone: by both together the organisation asks how things stand. */
  phoneMark: z.string(),
})
const Scan = z.strictObject({ sha256: Sha256, scanType: FileType })
const Admitted = z.strictObject({ party: PartyId })
const Returned = z.strictObject({ reason: line(300) })

export const AdmissionState = Filed.extend({
  id: AdmissionId,
  revision: z.int().min(1),
  status: AdmissionStatus,
  filedAt: Instant,
  sha256: Sha256.nullable(),
  scanType: FileType.nullable(),
  decidedBy: MemberId.nullable(),
  decidedAt: Instant.nullable(),
  returnReason: z.string().nullable(),
  party: PartyId.nullable(),
})
export type AdmissionState = z.infer<typeof AdmissionState>

type Facts = {
  'admission.file': z.infer<typeof Filed>
  'admission.attach': z.infer<typeof Scan>
  'admission.admit': z.infer<typeof Admitted>
  'admission.return': z.infer<typeof Returned>
}

const next = (status: AdmissionStatus, deed: Exclude<keyof Facts, 'admission.file'>) =>
  become<AdmissionStatus, Exclude<keyof Facts, 'admission.file'>>(ADMISSION_LIFE, status, deed)

const UNDECIDED = { sha256: null, scanType: null, decidedBy: null, decidedAt: null, returnReason: null, party: null }

export const ADMISSION = noun<AdmissionState, Facts>('admission', {
  'admission.file': starts(Filed, (facts, { at }) => ({ ...facts, ...UNDECIDED, status: 'begun', filedAt: at })),
  'admission.attach': follows(Scan, ({ status }, scan) => ({ ...scan, status: next(status, 'admission.attach') })),
  'admission.admit': follows(Admitted, ({ status }, { party }, { actor, at }) => ({
    party,
    status: next(status, 'admission.admit'),
    decidedBy: actor,
    decidedAt: at,
  })),
  'admission.return': follows(Returned, ({ status }, { reason }, { actor, at }) => ({
    returnReason: reason,
    status: next(status, 'admission.return'),
    decidedBy: actor,
    decidedAt: at,
  })),
})

const DIGITS = 6

/** 回执编号, from the day and chance: it tells nobody how many came before. */
export const receiptNo = (day: string, draw: (n: number) => number): string =>
  `RZ${day.replaceAll('-', '')}-${Array.from({ length: DIGITS }, () => draw(10)).join('')}`

/** A telephone as it is dialled here: its digits, whatever stands between them, and without the country's code. */
export const dialled = (phone: string): string =>
  phone
    .normalize('NFKC')
    .replaceAll(/\D/g, '')
    .replace(/^(?:00)?86(?=1[3-9]\d{9}$)/, '')

const SHORT = 30

/** 简称, until somebody enters a better one: as much of the name as fits, no sign cut in two. */
export const shortOf = (name: string): string => name.slice(0, SHORT).replace(/[\ud800-\udbff]$/, '')
