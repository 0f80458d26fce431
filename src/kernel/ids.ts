import { z } from 'zod'
import type { Instant } from './civil.ts'

// One name is both the parser (a value) and the type it yields; one brand per noun, so ids cannot be swapped unseen.
/** The purchasing authority that owns a record: a short name that never changes, and never a place. */
export const Tenant = z
  .string()
  .regex(/^[a-z][a-z0-9-]{1,30}$/)
  .brand<'Tenant'>()
export type Tenant = z.infer<typeof Tenant>

/** An action's or a deed's id, made by the client: UUIDv7. Its time part is a hint for ordering, never a business instant. */
export const ActionId = z.uuid({ version: 'v7' }).brand<'ActionId'>()
export type ActionId = z.infer<typeof ActionId>

export const PersonId = z.uuid().brand<'PersonId'>()
export type PersonId = z.infer<typeof PersonId>
export const OrganisationId = z.uuid().brand<'OrganisationId'>()
export type OrganisationId = z.infer<typeof OrganisationId>
/** A person as one tenant knows them. */
export const MemberId = z.uuid().brand<'MemberId'>()
export type MemberId = z.infer<typeof MemberId>
/** An organisation as one tenant knows it. */
export const PartyId = z.uuid().brand<'PartyId'>()
export type PartyId = z.infer<typeof PartyId>
export const PostId = z.uuid().brand<'PostId'>()
export type PostId = z.infer<typeof PostId>

export const NeedId = z.uuid().brand<'NeedId'>()
export type NeedId = z.infer<typeof NeedId>
/** A workbook of needs that came in together. */
export const SurveyId = z.uuid().brand<'SurveyId'>()
export type SurveyId = z.infer<typeof SurveyId>
/** A workbook of contracts that began before the system and are entered afterwards. */
export const BackfillId = z.uuid().brand<'BackfillId'>()
export type BackfillId = z.infer<typeof BackfillId>
/** What a village or community asked the district for. */
export const ApplicationId = z.uuid().brand<'ApplicationId'>()
export type ApplicationId = z.infer<typeof ApplicationId>
export const ProgrammeId = z.uuid().brand<'ProgrammeId'>()
export type ProgrammeId = z.infer<typeof ProgrammeId>
/** An edition of the catalogue of services that an authority buys. */
export const ServiceCatalogueId = z.uuid().brand<'ServiceCatalogueId'>()
export type ServiceCatalogueId = z.infer<typeof ServiceCatalogueId>
/** One time that the needs of a plan were put to the public. */
export const ConsultationId = z.uuid().brand<'ConsultationId'>()
export type ConsultationId = z.infer<typeof ConsultationId>
/** What somebody thinks of a need or a plan that was put to the public. */
export const OpinionId = z.uuid().brand<'OpinionId'>()
export type OpinionId = z.infer<typeof OpinionId>
/** What the office answers to one opinion or to several alike. */
export const ReplyId = z.uuid().brand<'ReplyId'>()
export type ReplyId = z.infer<typeof ReplyId>
export const EditionId = z.uuid().brand<'EditionId'>()
export type EditionId = z.infer<typeof EditionId>
export const LotId = z.uuid().brand<'LotId'>()
export type LotId = z.infer<typeof LotId>
export const BidId = z.uuid().brand<'BidId'>()
export type BidId = z.infer<typeof BidId>
export const PanelId = z.uuid().brand<'PanelId'>()
export type PanelId = z.infer<typeof PanelId>
export const JurorId = z.uuid().brand<'JurorId'>()
export type JurorId = z.infer<typeof JurorId>
export const OfferRoundId = z.uuid().brand<'OfferRoundId'>()
export type OfferRoundId = z.infer<typeof OfferRoundId>
export const LastOfferId = z.uuid().brand<'LastOfferId'>()
export type LastOfferId = z.infer<typeof LastOfferId>
export const PauseId = z.uuid().brand<'PauseId'>()
export type PauseId = z.infer<typeof PauseId>
export const NegotiationId = z.uuid().brand<'NegotiationId'>()
export type NegotiationId = z.infer<typeof NegotiationId>
export const SheetId = z.uuid().brand<'SheetId'>()
export type SheetId = z.infer<typeof SheetId>
export const ChallengeId = z.uuid().brand<'ChallengeId'>()
export type ChallengeId = z.infer<typeof ChallengeId>
export const PastYearId = z.uuid().brand<'PastYearId'>()
export type PastYearId = z.infer<typeof PastYearId>

export const PaperSheetId = z.uuid().brand<'PaperSheetId'>()
export type PaperSheetId = z.infer<typeof PaperSheetId>
/** Of what the papers of a review say that was held off line. */
export const OfflineReviewId = z.uuid().brand<'OfflineReviewId'>()
export type OfflineReviewId = z.infer<typeof OfflineReviewId>
/** Of a printed report that jurors signed by hand. */
export const PaperSigningId = z.uuid().brand<'PaperSigningId'>()
export type PaperSigningId = z.infer<typeof PaperSigningId>
export const QuestionId = z.uuid().brand<'QuestionId'>()
export type QuestionId = z.infer<typeof QuestionId>
export const ContractId = z.uuid().brand<'ContractId'>()
export type ContractId = z.infer<typeof ContractId>
/** What changes, halts or ends a contract that is public. */
export const VariationId = z.uuid().brand<'VariationId'>()
export type VariationId = z.infer<typeof VariationId>
/** Of what a contract has delivered. */
export const AcceptanceId = z.uuid().brand<'AcceptanceId'>()
export type AcceptanceId = z.infer<typeof AcceptanceId>
/** What finance paid of a contract by one voucher. */
export const PaymentId = z.uuid().brand<'PaymentId'>()
export type PaymentId = z.infer<typeof PaymentId>
/** What one service user said at an acceptance. */
export const UserOpinionId = z.uuid().brand<'UserOpinionId'>()
export type UserOpinionId = z.infer<typeof UserOpinionId>
export const AdmissionId = z.uuid().brand<'AdmissionId'>()
export type AdmissionId = z.infer<typeof AdmissionId>
/** A declared relation of a person or an organisation to an organisation. */
export const RelationId = z.uuid().brand<'RelationId'>()
export type RelationId = z.infer<typeof RelationId>
export const FileId = z.uuid().brand<'FileId'>()
export type FileId = z.infer<typeof FileId>

/**
 * Whose records, who acts, and the clock's reading, by whose day posts are held or not. Every statement names the tenant, so that
 * tenants can live on different machines.
 */
export type Scope = { readonly tenant: Tenant; readonly actor: MemberId; readonly now: Instant }

/** The actor of a visitor who has not logged in: holds no post anywhere. */
export const NOBODY = MemberId.parse('00000000-0000-0000-0000-000000000000')

/** The actor of what the clock brings about: closing at the deadline, an award that nobody objected to. */
export const SYSTEM = MemberId.parse('00000000-0000-7000-8000-000000000001')
