import type { AreaCode } from '../../../kernel/area.ts'
import type { CivilDate, Instant } from '../../../kernel/civil.ts'
import type { CreditCode } from '../../../kernel/credit-code.ts'
import type {
  AdmissionId,
  LotId,
  MemberId,
  OrganisationId,
  PartyId,
  PersonId,
  PostId,
  RelationId,
  Tenant,
} from '../../../kernel/ids.ts'
import type { ProfileCode } from '../../../kernel/profile-code.ts'
import type { Role } from '../../../kernel/roles.ts'
import type { PlainTables } from '../../../platform/db.ts'
import type { Row } from '../../../platform/row.ts'
import type { AdmissionState } from '../rules/admission.ts'
import type { CalendarDayState } from '../rules/calendar-day.ts'
import type { Kin, RelationState } from '../rules/relation.ts'
import type { SecondFactorRoleState } from '../rules/second-factor-role.ts'

export interface PersonTable {
  id: PersonId
  name: string
  /** The login library's user id. */
  account: string | null
}

export interface OrganisationTable {
  id: OrganisationId
  creditCode: CreditCode
  name: string
  shortName: string
  kind: string
  foundedOn: CivilDate | null
}

export interface MembershipTable {
  person: PersonId
  tenant: Tenant
  member: MemberId
}

/** A juror's one-time pass to the room's own computers; only hashes of code and session token are kept. */
export interface SlipTable {
  codeHash: string
  tenant: Tenant
  member: MemberId
  /** The lot on whose panel the juror sits: with this pass they are heard there and nowhere else. */
  lot: LotId
  issuedAt: Instant
  expiresAt: Instant
  usedAt: Instant | null
  endedAt: Instant | null
  tokenHash: string | null
}

/** A way to a login of one's own, which somebody who may open it has handed over; only a hash of its code is kept. */
export interface InvitationTable {
  codeHash: string
  tenant: Tenant
  member: MemberId
  issuedAt: Instant
  expiresAt: Instant
  usedAt: Instant | null
  endedAt: Instant | null
}

/** What a contract prints of an organisation; null until somebody has entered it. */
export type OrganisationDetails = {
  address: string | null
  bank: string | null
  bankAccount: string | null
  legalRepresentative: string | null
  phone: string | null
}

export interface AuthorityTable extends OrganisationDetails {
  tenant: Tenant
  name: string
  area: AreaCode
  profile: ProfileCode
  creditCode: CreditCode | null
}

export interface AreaTable {
  code: AreaCode
  name: string
  level: string
  parent: AreaCode | null
  validFrom: CivilDate
  validUntil: CivilDate | null
}

export interface MemberTable {
  tenant: Tenant
  id: MemberId
  person: PersonId
  name: string
  /** By which names stand in the order of their pinyin: `nameOrder`. */
  nameOrder: string
  title: string | null
}

export interface PartyTable extends OrganisationDetails {
  tenant: Tenant
  id: PartyId
  organisation: OrganisationId
  name: string
  shortName: string
  creditCode: CreditCode
  kind: string
  foundedOn: CivilDate | null
}

export interface PostTable {
  tenant: Tenant
  id: PostId
  member: MemberId
  party: PartyId | null
  role: Role
  area: AreaCode
  validFrom: CivilDate
  validUntil: CivilDate | null
}

/** Never part of the record: a name and a number that may be forgotten, and what is kept of a password until it opens a login. */
export interface AdmissionContactTable {
  tenant: Tenant
  admissionId: AdmissionId
  name: string
  phone: string
  passwordHash: string | null
}

/** What is told of a relation beyond that it is one: beside the record, because it may have to be forgotten. */
export interface RelationParticularsTable {
  tenant: Tenant
  relationId: RelationId
  kin: Kin | null
  note: string
  salt: string
}

export interface SettingsChangeTable {
  tenant: Tenant
  id: string
  at: Instant
  actor: MemberId
  /** Named by the feature whose setting it is, as `post.give`. */
  what: string
  subject: string
  /** What was changed of an organisation, as canonical JSON; account numbers masked. */
  fields: string | null
}

/** The login library's own tables, as far as a login is made or renewed together with a post. */
export interface LoginUserTable {
  id: string
  name: string
  email: string
  emailVerified: boolean
  username: string | null
  displayUsername: string | null
  mustChangePassword: boolean | null
  createdAt: Instant
  updatedAt: Instant
}
/** Written by the login itself, and read here. */
type LoginEventTable = PlainTables['login.event']
export interface LoginAccountTable {
  id: string
  accountId: string
  providerId: string
  userId: string
  password: string | null
  createdAt: Instant
  updatedAt: Instant
}

declare module '../../../platform/db.ts' {
  interface Tables {
    authority: AuthorityTable
    area: AreaTable
    member: MemberTable
    party: PartyTable
    post: PostTable
    secondFactorRole: Row<SecondFactorRoleState>
    calendarDay: Row<CalendarDayState>
    admission: Row<AdmissionState>
    admissionContact: AdmissionContactTable
    relation: Row<RelationState>
    relationParticulars: RelationParticularsTable
    settingsChange: SettingsChangeTable
    'identity.slip': SlipTable
    'identity.invitation': InvitationTable
    'identity.person': PersonTable
    'identity.organisation': OrganisationTable
    'identity.membership': MembershipTable
    'login.user': LoginUserTable
    'login.account': LoginAccountTable
    'login.session': { userId: string }
    'login.event': LoginEventTable
  }
  interface PlainTables {
    'identity.person': PersonTable
    'identity.organisation': OrganisationTable
    'identity.membership': MembershipTable
    'identity.slip': SlipTable
    'identity.invitation': InvitationTable
    'login.user': LoginUserTable
  }
}
