import { CivilDate, Instant } from '../../../kernel/civil.ts'
import { LotId, Tenant } from '../../../kernel/ids.ts'
import { sampled } from '../../../platform/samples.ts'
import * as deadlines from './deadlines.ts'
import * as acts from './public-acts.ts'
import * as publisher from './publisher.ts'

const OWN = { tenant: Tenant.parse('a-tenant') }
const LOT = LotId.parse('00000000-0000-7000-8000-000000000000')
const [FROM, UNTIL] = [Instant.parse('2017-01-01T00:00:00.000Z'), Instant.parse('2017-02-01T00:00:00.000Z')]

type Reaching = [typeof OWN, acts.Reach]
const reached: { 'of a month': Reaching; 'of lots': Reaching } = {
  'of a month': [OWN, { from: FROM, until: UNTIL }],
  'of lots': [OWN, { lots: [LOT, LOT] }],
}

export const samples = [
  ...sampled('public-acts', acts, {
    plansIn: [OWN, { from: FROM, until: UNTIL }],
    noticesIn: reached,
    closedIn: reached,
    finalIn: reached,
    upheldIn: reached,
    declinedIn: reached,
    lotsCalledIn: [OWN, FROM, UNTIL],
    monthsOfActs: [OWN],
  }),
  ...sampled('deadlines', deadlines, {
    lotsWithDeadlines: [OWN, { at: FROM, day: CivilDate.parse('2017-01-01') }, 500],
    datedNotices: [OWN, [LOT, LOT]],
  }),
  ...sampled('publisher', publisher, { authorityNow: [OWN] }),
]
