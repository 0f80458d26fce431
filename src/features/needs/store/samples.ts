import { AreaCode } from '../../../kernel/area.ts'
import { Instant } from '../../../kernel/civil.ts'
import { ApplicationId, MemberId, NeedId, SurveyId, Tenant } from '../../../kernel/ids.ts'
import { sampled, sampledTable } from '../../../platform/samples.ts'
import { markAfter } from '../rules/mark.ts'
import { NeedState } from '../rules/need.ts'
import * as contacts from './contacts.ts'
import { needs as kept, surveys as keptSurveys, villageApplications as keptApplications } from './kept.ts'
import * as needs from './needs.ts'
import { SurveyState } from '../rules/survey.ts'
import { ApplicationState } from '../rules/village-application.ts'
import * as applications from './village-applications.ts'
import * as surveys from './surveys.ts'
import * as tickets from './tickets.ts'
import { Sha256 } from '../../../kernel/stored-file.ts'

const tenant = Tenant.parse('a-tenant')
const OWN = { tenant }
const ID = '00000000-0000-7000-8000-000000000000'
const NEED = NeedId.parse(ID)
const SURVEY = SurveyId.parse(ID)
const AREA = AreaCode.parse('370502')
const AFTER = markAfter({ submittedAt: Instant.parse('2017-01-01T00:00:00.000Z'), id: NEED })
const EVERYTHING: needs.NeedFilter = {
  within: [AREA, AREA],
  statuses: ['submitted', 'listed'],
  returned: true,
  onBehalf: true,
  channel: 'hotline',
  area: AREA,
  q: '',
  after: AFTER,
  limit: 20,
}

export const samples = [
  ...sampled('contacts', contacts, {
    insertContacts: [[{ tenant, needId: NEED, name: '', phone: '', address: '', salt: '' }]],
    contactOf: [OWN, NEED],
    contactsOf: [OWN, [NEED, NEED]],
    whomOf: [OWN, [NEED, NEED]],
    deleteContact: [OWN, NEED],
    forgetContact: [OWN, NEED],
  }),
  ...sampled('needs', needs, {
    nextNumber: [OWN, 2017],
    findNeeds: { 'with nothing asked for': [OWN, { limit: 20 }], 'with everything asked for': [OWN, EVERYTHING] },
    needsFiledBy: [OWN, MemberId.parse(ID), 20],
    recordOf: [OWN, NEED],
    needsAround: [OWN, AREA, ['submitted', 'listed'], 500],
    partsOf: [OWN, NEED, 200],
    mergersOf: [OWN, [NEED, NEED]],
    decidedOn: [OWN, [NEED, NEED]],
    areaNames: [[AREA, AreaCode.parse('370503')]],
    authorityOf: [OWN],
  }),
  ...sampled('tickets', tickets, {
    insertTicket: [{ tenant, needId: NEED, ticket: '' }],
    needOfTicket: [OWN, { no: '', ticket: '' }],
    waitingOfUnknown: [OWN, 500],
  }),
  ...sampled('surveys', surveys, {
    findSurveys: [OWN, [AREA, AREA], 20],
    surveysOfBytes: [OWN, Sha256.parse('0'.repeat(64)), SURVEY],
    receiverOf: [OWN, SURVEY],
    lastPlan: [OWN, AREA],
    needsOfSurvey: [OWN, SURVEY],
  }),
  ...sampled('village-applications', applications, {
    nextApplicationNumber: [OWN, 2017],
    applicationIds: {
      'with nothing asked for': [OWN, { within: [AREA] }, 50],
      'with everything asked for': [
        OWN,
        {
          within: [AREA, AREA],
          status: 'submitted',
          after: { filedAt: Instant.parse('2017-01-01T00:00:00.000Z'), id: ApplicationId.parse(ID) },
        },
        50,
      ],
    },
    applicationOfNeed: [OWN, NEED],
    memberName: [OWN, MemberId.parse(ID)],
  }),
  ...sampledTable('kept', 'villageApplications', keptApplications.table, ApplicationState),
  ...sampledTable('kept', 'needs', kept.table, NeedState),
  ...sampledTable('kept', 'surveys', keptSurveys.table, SurveyState),
]
