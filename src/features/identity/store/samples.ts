import { AreaCode } from '../../../kernel/area.ts'
import { CivilDate, Instant } from '../../../kernel/civil.ts'
import { CreditCode } from '../../../kernel/credit-code.ts'
import { LotId, MemberId, OrganisationId, PartyId, PersonId, PostId, Tenant } from '../../../kernel/ids.ts'
import { sampled, sampledTable } from '../../../platform/samples.ts'
import { CalendarDayState } from '../rules/calendar-day.ts'
import { SecondFactorRoleState } from '../rules/second-factor-role.ts'
import * as areas from './areas.ts'
import * as calendar from './calendar.ts'
import * as enrol from './enrol.ts'
import * as kept from './kept.ts'
import * as organisations from './organisations.ts'
import * as people from './people.ts'
import * as secondFactor from './second-factor.ts'
import * as slips from './slips.ts'
import type { AreaTable } from './tables.ts'

const tenant = Tenant.parse('a-tenant')
const OWN = { tenant }
const ID = '00000000-0000-7000-8000-000000000000'
const [MEMBER, PARTY, PERSON] = [MemberId.parse(ID), PartyId.parse(ID), PersonId.parse(ID)]
const ORGANISATION = OrganisationId.parse(ID)
const AREA = AreaCode.parse('370502')
const CREDIT = CreditCode.parse('91330100799655058B')
const DAY = CivilDate.parse('2017-01-01')
const AT = Instant.parse('2017-01-01T00:00:00.000Z')
const SPAN = { validFrom: DAY, validUntil: null }
const COMPANY = { name: '', shortName: '', creditCode: CREDIT, kind: '', foundedOn: null }
const VILLAGE: AreaTable = { code: AREA, name: '', level: 'village', parent: null, ...SPAN }

export const samples = [
  ...sampled('areas', areas, {
    areasBelow: [AREA, DAY],
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
    insertMember: [{ tenant, id: MEMBER, person: PERSON, name: '', title: null }],
    insertParty: [{ tenant, id: PARTY, organisation: ORGANISATION, ...COMPANY }],
    insertPost: [{ tenant, id: PostId.parse(ID), member: MEMBER, party: null, role: 'officer', area: AREA, ...SPAN }],
    insertAreas: [[VILLAGE]],
  }),
  ...sampledTable('kept', 'calendarDays', kept.calendarDays.table, CalendarDayState),
  ...sampledTable('kept', 'secondFactorRoles', kept.secondFactorRoles.table, SecondFactorRoleState),
  ...sampled('organisations', organisations, {
    authorityDetails: [OWN],
    partyDetails: [OWN, PARTY],
  }),
  ...sampled('people', people, {
    personOf: [''],
    postsOf: [OWN, MEMBER, DAY],
    partiesOf: [OWN, [PARTY, PARTY]],
    membersOf: [OWN, [MEMBER, MEMBER]],
    authority: [tenant],
    areaNames: [[AREA, AREA]],
    organisationByCode: [CREDIT],
    tenantsOf: [],
  }),
  ...sampled('second-factor', secondFactor, {
    roleDemands: [OWN],
    idOfRole: [OWN, 'officer'],
  }),
  ...sampled('slips', slips, {
    insertSlip: [{ codeHash: '', tenant, member: MEMBER, lot: LotId.parse(ID), issuedAt: AT, expiresAt: AT }],
    useSlip: ['', '', AT],
    slipByToken: ['', AT],
  }),
]
