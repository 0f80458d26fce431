import { z } from 'zod'
import { FileId, JurorId, LotId, PanelId, PaperSigningId } from '../../../kernel/ids.ts'
import { Sha256 } from '../../../kernel/stored-file.ts'
import { line, prose } from '../../../kernel/text.ts'
import { become, type Life } from '../../ledger/rules/life.ts'
import { follows, noun, starts } from '../../ledger/rules/noun.ts'
import type { JurorState } from './juror.ts'
import { isSilent } from './report-signing.ts'
import { confirmed, entered, TwoHands } from './two-hands.ts'

// The printed report signed by hand, for those jurors who did not sign on the screen: one keeps its scan and says who signed and who
// dissented in which words, another holds that against the scan. Nothing of it counts before (practice: 双人核对). What was entered within
// the term keeps silence from counting, so nothing leaves it by the first hand alone: only the second sends it back or ends it.

export const PaperSigningStatus = z.enum(['entered', 'returned', 'confirmed', 'withdrawn'])
export type PaperSigningStatus = z.infer<typeof PaperSigningStatus>

export const PAPER_SIGNING_LIFE = {
  entered: {
    'paper-signing.revise': 'entered',
    'paper-signing.return': 'returned',
    'paper-signing.confirm': 'confirmed',
    'paper-signing.withdraw': 'withdrawn',
  },
  returned: { 'paper-signing.revise': 'entered', 'paper-signing.withdraw': 'withdrawn' },
  confirmed: {},
  withdrawn: {},
} as const satisfies Life<PaperSigningStatus, string>
export type PaperSigningDeed = { [S in PaperSigningStatus]: keyof (typeof PAPER_SIGNING_LIFE)[S] }[PaperSigningStatus]
const LIFE: Life<PaperSigningStatus, PaperSigningDeed> = PAPER_SIGNING_LIFE

/** `dissent`: as it stands on the paper; null where the juror signed. */
export const PaperSignature = z.strictObject({
  juror: JurorId,
  dissent: prose(1000)
    .refine((said) => said !== '')
    .nullable(),
})
export type PaperSignature = z.infer<typeof PaperSignature>

/** `leftOut`: had answered on the screen when the paper was checked, and that answer is theirs. */
export const KeptSignature = PaperSignature.extend({ leftOut: z.boolean() })
export type KeptSignature = z.infer<typeof KeptSignature>

const Typed = z.strictObject({ signatures: z.array(PaperSignature).min(1).max(15), file: FileId, sha256: Sha256 })
const Entering = Typed.extend({ lotId: LotId, panelId: PanelId })
const Confirming = z.strictObject({ leftOut: z.array(JurorId).max(15) })
const REASON = z.strictObject({ reason: line(300) })

export const PaperSigningState = z.object({
  ...Entering.shape,
  signatures: z.array(KeptSignature).min(1).max(15),
  id: PaperSigningId,
  revision: z.int().min(1),
  status: PaperSigningStatus,
  ...TwoHands.shape,
})
export type PaperSigningState = z.infer<typeof PaperSigningState>

type Facts = {
  'paper-signing.enter': z.infer<typeof Entering>
  'paper-signing.revise': z.infer<typeof Typed>
  'paper-signing.return': { reason: string }
  'paper-signing.confirm': z.infer<typeof Confirming>
  'paper-signing.withdraw': { reason: string }
}

const marked = (signatures: readonly PaperSignature[], leftOut: readonly JurorId[] = []): KeptSignature[] =>
  signatures.map(({ juror, dissent }) => ({ juror, dissent, leftOut: leftOut.includes(juror) }))

const to = (state: PaperSigningState, deed: PaperSigningDeed) => ({ status: become(LIFE, state.status, deed) })

export const PAPER_SIGNING = noun<PaperSigningState, Facts>('paper-signing', {
  'paper-signing.enter': starts(Entering, (entering, deed) => ({
    ...entering,
    signatures: marked(entering.signatures),
    status: 'entered',
    ...entered(deed),
  })),
  // Whoever types it anew is its first hand from now on.
  'paper-signing.revise': follows(Typed, (state, typed, deed) => ({
    ...to(state, 'paper-signing.revise'),
    ...typed,
    signatures: marked(typed.signatures),
    ...entered(deed),
  })),
  'paper-signing.return': follows(REASON, (state, { reason }) => ({ ...to(state, 'paper-signing.return'), note: reason })),
  'paper-signing.confirm': follows(Confirming, (state, { leftOut }, deed) => ({
    ...to(state, 'paper-signing.confirm'),
    signatures: marked(state.signatures, leftOut),
    ...confirmed(deed),
  })),
  'paper-signing.withdraw': follows(REASON, (state, { reason }) => ({
    ...to(state, 'paper-signing.withdraw'),
    note: reason,
  })),
})

type Seat = Pick<JurorState, 'id' | 'status'>

/** Each once, and only whoever handed in their marks and has said nothing yet. */
export function signaturesFault(
  signatures: readonly PaperSignature[],
  seats: readonly Seat[],
): 'juror-twice' | 'not-to-sign' | undefined {
  if (new Set(signatures.map(({ juror }) => juror)).size < signatures.length) return 'juror-twice'
  const open = new Set(seats.filter(isSilent).map(({ id }) => id))
  return signatures.every(({ juror }) => open.has(juror)) ? undefined : 'not-to-sign'
}

/** Of those on the paper who has answered on the screen since it was entered. */
export function answeredSince(signatures: readonly PaperSignature[], seats: readonly Seat[]): JurorId[] {
  const open = new Set(seats.filter(isSilent).map(({ id }) => id))
  return signatures.flatMap(({ juror }) => (open.has(juror) ? [] : juror))
}

type Correction = {
  readonly before: Pick<PaperSigningState, 'status' | 'signatures'>
  readonly signatures: readonly PaperSignature[]
  readonly seats: readonly Seat[]
  /** The term has ended. */
  readonly isOver: boolean
  /** The scan came in after the term. */
  readonly isScanLate: boolean
}

/**
 * What speaks against typing it anew. Unasked the first hand may within the term, and drops nobody who is still silent. Sent back it is
 * put right after the term as well: against a scan that came in time, whoever stands on that; against a later one of the same report
 * nobody is added, for it proves no signature within the term (practice: what an auditor accepts as proof).
 */
export function correctionFault(correction: Correction): 'signing-over' | 'juror-dropped' | 'scan-late' | undefined {
  const { before, signatures, seats, isOver, isScanLate } = correction
  const now = new Set(signatures.map(({ juror }) => juror))
  if (before.status === 'entered') {
    if (isOver) return 'signing-over'
    const away = new Set(answeredSince(before.signatures, seats))
    return before.signatures.every(({ juror }) => now.has(juror) || away.has(juror)) ? undefined : 'juror-dropped'
  }
  const named = new Set(before.signatures.map(({ juror }) => juror))
  return isScanLate && signatures.some(({ juror }) => !named.has(juror)) ? 'scan-late' : undefined
}
