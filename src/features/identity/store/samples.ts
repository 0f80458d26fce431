import { AreaCode } from '../../../kernel/area.ts'
import { CivilDate, Instant } from '../../../kernel/civil.ts'
import { CreditCode } from '../../../kernel/credit-code.ts'
import {
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
import { sampled, sampledTable } from '../../../platform/samples.ts'
import { AdmissionState } from '../rules/admission.ts'
import { CalendarDayState } from '../rules/calendar-day.ts'
import { RelationState } from '../rules/relation.ts'
import { SecondFactorRoleState } from '../rules/second-factor-role.ts'
import * as admissions from './admissions.ts'
import * as areas from './areas.ts'
import * as calendar from './calendar.ts'
import * as changes from './changes.ts'
import * as enrol from './enrol.ts'
import * as invitations from './invitations.ts'
import * as kept from './kept.ts'
import * as loginEvents from './login-events.ts'
import * as logins from './logins.ts'
import * as organisations from './organisations.ts'
import * as people from './people.ts'
import * as relations from './relations.ts'
import * as roll from './roll.ts'
import * as secondFactor from './second-factor.ts'
import * as postsEver from './posts-ever.ts'
import * as slips from './slips.ts'
import type { AreaTable } from './tables.ts'

const tenant = Tenant.parse('a-tenant')
const OWN = { tenant }
const ID = '00000000-0000-7000-8000-000000000000'
const [MEMBER, PARTY, PERSON] = [MemberId.parse(ID), PartyId.parse(ID), PersonId.parse(ID)]
const RELATION = RelationId.parse(ID)
const ORGANISATION = OrganisationId.parse(ID)
const AREA = AreaCode.parse('370502')
const CREDIT = CreditCode.parse('91330100799655058B')
const DAY = CivilDate.parse('2017-01-01')
const AT = Instant.parse('2017-01-01T00:00:00.000Z')
const SPAN = { validFrom: DAY, validUntil: null }
const COMPANY = { name: '', shortName: '', creditCode: CREDIT, kind: '', foundedOn: null }
const VILLAGE: AreaTable = { code: AREA, name: '', level: 'village', parent: null, ...SPAN }

const LOGIN = { id: ID, accountId: ID, name: '', username: '', passwordHash: '', mustChange: true, at: AT }
const INVITATION = { codeHash: '', tenant, member: MEMBER, issuedAt: AT, expiresAt: AT }
const EVERYBODY = { words: '', byUserName: [], party: undefined, holding: undefined, after: undefined }
const NO_DETAILS = { address: null, bank: null, bankAccount: null, legalRepresentative: null, phone: null }

export const samples = [
  ...sampled('admissions', admissions, {
    admissionsFiled: [OWN],
    postsAtParty: [OWN, PARTY],
    pendingOf: [OWN, CREDIT],
    admissionOf: [OWN, PARTY],
    partyOfCode: [OWN, CREDIT],
    isManagedFrom: [OWN, PARTY, DAY],
    sweepContacts: [OWN, { begun: AT, returned: AT }],
    admissionByNo: [OWN, ''],
    insertAdmissionContact: [{ tenant, admissionId: AdmissionId.parse(ID), name: '', phone: '', passwordHash: null }],
    admissionContact: [OWN, AdmissionId.parse(ID)],
    forgetPassword: [OWN, AdmissionId.parse(ID)],
  }),
  ...sampled('areas', areas, {
    areasBelow: [AREA, DAY],
    areasWithin: [AREA, DAY],
    areasByCode: [[AREA, AREA]],
    endAreas: [[AREA, AREA], DAY],
  }),
  ...sampled('calendar', calendar, {
    ownDays: [OWN],
    idOfDay: [OWN, DAY],
  }),
  ...sampled('enrol', enrol, {
    insertPerson: [{ id: PERSON, name: '', account: null }],
    insertOrganisation: [{ id: ORGANISATION, ...COMPANY }],
    insertMembership: [{ tenant, person: PERSON, member: MEMBER }],
    insertAuthority: [{ tenant, name: '', area: AREA, profile: 'local-selection' }],
    enterAuthority: [{ tenant, name: '', area: AREA, profile: 'local-selection' }],
    insertMember: [{ tenant, id: MEMBER, person: PERSON, name: '', title: null }],
    insertParty: [{ tenant, id: PARTY, organisation: ORGANISATION, ...COMPANY }],
    insertPost: [{ tenant, id: PostId.parse(ID), member: MEMBER, party: null, role: 'officer', area: AREA, ...SPAN }],
    insertAreas: [[VILLAGE]],
  }),
  ...sampled('changes', changes, {
    changesBefore: {
      'from the newest': [OWN, { before: undefined, role: undefined }, 20],
      'from before one': [OWN, { before: [AT, ID], role: undefined }, 20],
      'about a post': [OWN, { before: undefined, role: 'custodian' }, 20],
    },
    postsById: [OWN, [PostId.parse(ID), PostId.parse(ID)]],
    lastPasswordOf: [OWN, MEMBER],
    lastAccountSince: [OWN, PARTY, AT],
    passwordsSince: [OWN, [MEMBER, MEMBER], AT],
    passwordsEver: [OWN],
    changesNamed: [OWN, [ID, ID], ['post.give', 'post.end']],
  }),
  ...sampled('invitations', invitations, {
    insertInvitation: [INVITATION],
    endInvitations: [INVITATION, AT],
    invitationsOpen: [OWN, [MEMBER, MEMBER], AT],
    invitationByHash: [''],
    useInvitation: ['', AT],
    inviteeOf: [INVITATION],
  }),
  ...sampledTable('kept', 'admissions', kept.admissions.table, AdmissionState),
  ...sampledTable('kept', 'calendarDays', kept.calendarDays.table, CalendarDayState),
  ...sampledTable('kept', 'relations', kept.relations.table, RelationState),
  ...sampledTable('kept', 'secondFactorRoles', kept.secondFactorRoles.table, SecondFactorRoleState),
  ...sampled('login-events', loginEvents, {
    eventsOfPerson: { 'from the newest': [PERSON, undefined, 21], 'from before one': [PERSON, [AT, ID], 21] },
    membersAtPosts: [OWN, ['officer', 'leader']],
    eventsOfMembers: {
      'from the newest': [OWN, [MEMBER], { before: undefined, limit: 21 }],
      'from before one': [OWN, [MEMBER], { before: [AT, ID], limit: 21 }],
    },
  }),
  ...sampled('logins', logins, {
    loginNamed: [''],
    insertLogin: [LOGIN],
    insertLoginElsewhere: [LOGIN],
    keepOwnPassword: [{ ...LOGIN, user: ID }],
    holderElsewhere: [''],
    tieElsewhere: [{ id: ID, user: ID, account: '', isKnownToOthers: true, at: AT }],
    renewPassword: [ID, ''],
    dropPassword: [ID],
    setAccount: [PERSON, ID],
    loginsOf: [[PERSON]],
    membershipsOf: [PERSON],
    holderOf: [''],
  }),
  ...sampled('organisations', organisations, {
    authorityDetails: [OWN],
    editAuthority: [OWN, { creditCode: CREDIT, ...NO_DETAILS }],
    partyDetails: [OWN, PARTY],
    detailsOfParties: [OWN, [PARTY, PARTY]],
  }),
  ...sampled('people', people, {
    personOf: [''],
    postsOf: [OWN, MEMBER, DAY],
    partiesOf: [OWN, [PARTY, PARTY]],
    membersOf: [OWN, [MEMBER, MEMBER]],
    authority: [tenant],
    authorities: [],
    areaNames: [[AREA, AREA]],
    organisationByCode: [CREDIT],
    isTenant: [tenant],
    tenantsOf: [],
  }),
  ...sampled('roll', roll, {
    membersSought: {
      everybody: [OWN, EVERYBODY, 21],
      'by name or user name': [OWN, { ...EVERYBODY, words: 'a', byUserName: [MEMBER] }, 21],
      'from behind one': [OWN, { ...EVERYBODY, after: { nameOrder: '', id: MEMBER } }, 21],
      'of one party': [OWN, { ...EVERYBODY, party: PARTY }, 21],
      'at a post': [OWN, { ...EVERYBODY, holding: { role: 'officer', on: DAY } }, 21],
      'of one party, at a post': [OWN, { ...EVERYBODY, party: PARTY, holding: { role: 'social_worker', on: DAY } }, 21],
    },
    membersOfUserName: [OWN, 'a'],
    rolesHeld: { 'in the authority': [OWN, undefined, DAY], 'in a party': [OWN, PARTY, DAY] },
    memberOf: [OWN, MEMBER],
    lockMember: [OWN, MEMBER],
    lockPerson: [PERSON],
    rebindMember: [OWN, { id: MEMBER, person: PERSON, name: '', nameOrder: '', title: null }, PERSON],
    postsOfMembers: [OWN, [MEMBER, MEMBER]],
    membersAtPosts: [OWN, ['officer', 'leader'], DAY],
    postById: [OWN, PostId.parse(ID)],
    endPost: [OWN, PostId.parse(ID), DAY],
    areaStands: [AREA, DAY],
    partiesNamed: { all: [OWN, '', 100], 'by name or code': [OWN, 'a', 100] },
    partyById: [OWN, PARTY],
    editParty: [OWN, PARTY, { name: '', shortName: '', ...NO_DETAILS }],
    editPartyContact: [OWN, PARTY, { phone: null, address: null }],
    organisationOfCode: [CREDIT],
    enterOrganisation: [{ id: ORGANISATION, ...COMPANY }],
    enterPerson: [{ id: PERSON, name: '', account: null }],
    enterMembership: [{ tenant, person: PERSON, member: MEMBER }],
    noteChange: [{ tenant, id: ID, at: AT, actor: MEMBER, what: 'post.give', subject: ID, fields: null }],
  }),
  ...sampled('relations', relations, {
    relationsFiled: { all: [OWN, ''], named: [OWN, 'words'] },
    relationsOfMembers: { all: [OWN, [PARTY, PARTY]], 'of some': [OWN, [PARTY, PARTY], [MEMBER, MEMBER]] },
    relationsOfParties: [OWN, [PARTY, PARTY]],
    postsAtParties: { all: [OWN, [PARTY, PARTY]], 'of some': [OWN, [PARTY, PARTY], [MEMBER, MEMBER]] },
    relationBetween: [OWN, { kind: 'kin', member: MEMBER, partyId: PARTY, otherId: null }],
    partiesNamed: [OWN, 'words'],
    insertParticulars: [{ tenant, relationId: RELATION, kin: null, note: '', salt: '' }],
    particularsOf: [OWN, [RELATION, RELATION]],
    deleteParticulars: [OWN, RELATION],
  }),
  ...sampled('second-factor', secondFactor, {
    roleDemands: [OWN],
    idOfRole: [OWN, 'officer'],
  }),
  ...sampled('posts-ever', postsEver, { postsEver: [OWN], postsEnded: [OWN], slipsEver: [OWN] }),
  ...sampled('slips', slips, {
    insertSlip: [{ codeHash: '', tenant, member: MEMBER, lot: LotId.parse(ID), issuedAt: AT, expiresAt: AT }],
    useSlip: ['', '', AT],
    slipIssued: [''],
    endSlipsOfLot: [{ tenant, lot: LotId.parse(ID), at: AT }],
    endSlipByToken: ['', AT],
    slipByToken: ['', AT],
  }),
]
