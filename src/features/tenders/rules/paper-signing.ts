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
// dissented in which words, another holds that against the scan. Nothing of it counts before (practice: 双人核对).

export const PaperSigningStatus = z.enum(['entered', 'confirmed', 'withdrawn'])
export type PaperSigningStatus = z.infer<typeof PaperSigningStatus>

export const PAPER_SIGNING_LIFE = {
  entered: { 'paper-signing.confirm': 'confirmed', 'paper-signing.withdraw': 'withdrawn' },
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

const Entering = z.strictObject({
  lotId: LotId,
  panelId: PanelId,
  signatures: z.array(PaperSignature).min(1).max(15),
  file: FileId,
  sha256: Sha256,
})

export const PaperSigningState = z.object({
  ...Entering.shape,
  id: PaperSigningId,
  revision: z.int().min(1),
  status: PaperSigningStatus,
  ...TwoHands.shape,
})
export type PaperSigningState = z.infer<typeof PaperSigningState>

type Facts = {
  'paper-signing.enter': z.infer<typeof Entering>
  'paper-signing.confirm': Record<string, never>
  'paper-signing.withdraw': { reason: string }
}

const to = (state: PaperSigningState, deed: PaperSigningDeed) => ({ status: become(LIFE, state.status, deed) })

export const PAPER_SIGNING = noun<PaperSigningState, Facts>('paper-signing', {
  'paper-signing.enter': starts(Entering, (entering, deed) => ({ ...entering, status: 'entered', ...entered(deed) })),
  'paper-signing.confirm': follows(z.strictObject({}), (state, _, deed) => ({
    ...to(state, 'paper-signing.confirm'),
    ...confirmed(deed),
  })),
  'paper-signing.withdraw': follows(z.strictObject({ reason: line(300) }), (state, { reason }) => ({
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
