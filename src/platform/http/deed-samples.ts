import { Instant } from '../../kernel/civil.ts'
import { ActionId, MemberId, Tenant } from '../../kernel/ids.ts'
import { sampled } from '../samples.ts'
import * as deeds from './deeds.ts'

const [ID, ACTOR] = [
  ActionId.parse('00000000-0000-7000-8000-000000000000'),
  MemberId.parse('00000000-0000-7000-8000-000000000000'),
]
const OWN = { tenant: Tenant.parse('a-tenant'), actor: ACTOR, now: Instant.parse('2017-01-01T00:00:00.000Z') }

export const deedSamples = sampled('http/deeds', deeds, {
  claimDeed: [OWN, { id: ID, actor: ACTOR, request: '' }],
  requestDone: [OWN, { id: ID, actor: ACTOR }],
  finishDeed: [OWN, ID, '{}'],
})
