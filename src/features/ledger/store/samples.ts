import { Instant } from '../../../kernel/civil.ts'
import { MemberId, Tenant } from '../../../kernel/ids.ts'
import { sampled } from '../../../platform/samples.ts'
import * as actions from './actions.ts'

const tenant = Tenant.parse('a-tenant')
const OWN = { tenant }
const ID = '00000000-0000-7000-8000-000000000000'
const AT = Instant.parse('2017-01-01T00:00:00.000Z')
const ACTION: actions.ActionTable = {
  tenant,
  id: ID,
  noun: '',
  subject: ID,
  revision: 1,
  type: '',
  version: 1,
  actor: MemberId.parse(ID),
  role: '',
  at: AT,
  facts: '{}',
}

export const samples = sampled('actions', actions, {
  insertActions: [[ACTION]],
  actionsOf: [OWN, '', ID],
  actionsOfTypes: [OWN, ['', '']],
  subjectsOf: [OWN, ''],
  recordedNouns: [OWN],
  everyTenant: [],
})
