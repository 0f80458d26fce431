import { z } from '@hono/zod-openapi'
import { CivilDate, Instant } from '../../../kernel/civil.ts'
import { BidId, JurorId, LotId, SheetId } from '../../../kernel/ids.ts'
import { ProfileCode } from '../../../kernel/profile-code.ts'
import { line, prose } from '../../../kernel/text.ts'
import { Rubric } from '../../../lib/rubric/schema.ts'
import { ConflictGround, JurorStatus } from '../rules/juror.ts'
import { KnownTie } from './panel.ts'
import { CriterionWords, LotStatus } from '../rules/lot.ts'
import { PanelStatus } from '../rules/panel.ts'
import { Marks, SheetStatus, Unsound } from '../rules/sheet.ts'
import { Computation } from './lot.ts'
import { Can } from './programme.ts'

/** A criteria tree holds trees: described by docs/score/score.schema.json rather than here. */
export const RubricView = Rubric.extend({}).openapi({ type: 'object' })

/** Who offered: shown to jurors before they declare; what they offer is not. */
export const Bidder = z.object({ bidId: BidId, label: z.string().nullable(), partyName: z.string() }).openapi('Bidder')
export type Bidder = z.infer<typeof Bidder>

/** One of the caller's own sheets that is still to be handed in, or was sent back: how many marks it wants. */
export const OpenSheet = Bidder.extend({ status: SheetStatus, missing: z.int() }).openapi('OpenSheet')
export type OpenSheet = z.infer<typeof OpenSheet>

/** One lot on whose panel the caller sits. */
export const SeatSummary = z
  .object({
    lotId: LotId,
    lotCode: z.string(),
    lotName: z.string(),
    lotStatus: LotStatus,
    profile: ProfileCode,
    jurorId: JurorId,
    jurorStatus: JurorStatus,
    panelStatus: PanelStatus,
    reviewOn: CivilDate.nullable(),
    reviewPlace: z.string().nullable(),
    /** In the order of the defence; to nobody who has not come to the door, and no longer once the review is over. */
    bidders: z.array(Bidder),
    openSheets: z.array(OpenSheet),
    /** The last day on which the report can be signed; null before it goes out. */
    signBy: CivilDate.nullable(),
    /** What is next for the juror; done in the room, where the slip of the day opens it. */
    can: Can,
  })
  .openapi('SeatSummary')
export type SeatSummary = z.infer<typeof SeatSummary>
export const SeatList = z.object({ items: z.array(SeatSummary) }).openapi('SeatList')

/** The caller's seat on a panel. `grounds` are asked one by one; rubric and words are what the notice published. */
export const SeatView = SeatSummary.extend({
  seat: z.int(),
  expert: z.boolean(),
  grounds: z.array(ConflictGround),
  /** What the record knows of the caller and a bidder, by the question that it falls under. */
  known: z.array(KnownTie.extend({ ground: ConflictGround })),
  rubric: RubricView,
  criteria: z.array(CriterionWords),
  /** Whether the declaration is made, so that bids may be read. */
  mayReadBids: z.boolean(),
  /** Each time a new slip was printed for this seat. */
  reprints: z.array(z.object({ at: Instant, name: z.string(), reason: z.string() })),
  dissent: z.string().nullable(),
  signedAt: Instant.nullable(),
  /** How the last day for signing was counted. */
  signing: Computation.nullable(),
})
  .omit({ openSheets: true })
  .openapi('Seat')
export type SeatView = z.infer<typeof SeatView>

const everyGround = (answers: readonly { ground: ConflictGround }[]) =>
  ConflictGround.options.every((ground) => answers.filter((answer) => answer.ground === ground).length === 1)

/** An answer to each ground; a single yes is a recusal. `note` says with whom and what. */
export const Declaration = z
  .strictObject({
    answers: z
      .array(z.strictObject({ ground: ConflictGround, conflict: z.boolean() }))
      .max(10)
      .refine(everyGround, { error: 'each-ground-once' }),
    note: prose(300),
    /** What is said of known ties that the answers deny; needed where there are such. */
    denial: line(300).exactOptional(),
  })
  .openapi('Declaration')
export type Declaration = z.infer<typeof Declaration>

/** The one key that a record would drop without a word is refused like any other that is no leaf. */
const sentMarks = z
  .custom<z.input<typeof Marks>>((given) => typeof given !== 'object' || given === null || !Object.hasOwn(given, '__proto__'), {
    error: 'leaf-unknown',
  })
  .pipe(Marks)
  .openapi({ type: 'object', additionalProperties: { type: 'string' } })

export const SheetMarks = z.strictObject({ marks: sentMarks, unsound: Unsound.optional() }).openapi('SheetMarks')
/** What one hand reads on a sheet that was written on paper, whole. */
export const PaperMarks = z.strictObject({ marks: sentMarks }).openapi('PaperMarks')
export const SheetCorrection = z.strictObject({ marks: sentMarks, reason: line(300) }).openapi('SheetCorrection')
export type SheetCorrection = z.infer<typeof SheetCorrection>
export const Dissent = z.strictObject({ reason: line(1000) }).openapi('Dissent')

/** One of the caller's own sheets; `missing` leaves still want a mark, `unsound` is what was typed for some of them. */
export const OwnSheet = z
  .object({
    id: SheetId,
    bidId: BidId,
    label: z.string().nullable(),
    partyName: z.string(),
    status: SheetStatus,
    /** Written on paper and entered by two: no longer written here. */
    onPaper: z.boolean(),
    marks: Marks,
    unsound: Unsound,
    missing: z.array(z.string()),
    savedAt: Instant.nullable(),
    returnReason: z.string().nullable(),
    can: Can,
  })
  .openapi('OwnSheet')
export type OwnSheet = z.infer<typeof OwnSheet>
export const OwnSheets = z.object({ items: z.array(OwnSheet) }).openapi('OwnSheets')
export const SheetDone = z
  .object({ id: SheetId, status: SheetStatus, savedAt: Instant, missing: z.array(z.string()) })
  .openapi('SheetDone')
export type SheetDone = z.infer<typeof SheetDone>
