import { unspaced } from '../../../kernel/unspaced.ts'
import type { DoubtCode } from './doubt-code.ts'
import labour from './data/labour-words.json'
import negative from './data/negative-words.json'
import type { LotPlan } from './lot.ts'
import type { NamedService } from './named-service.ts'
import type { LotFinding } from './lot-readiness.ts'
import type { ServiceItem } from './service-catalogue.ts'

export type Planned = Pick<LotPlan, 'name' | 'goal' | 'service'> & {
  readonly indicators: readonly Pick<LotPlan['indicators'][number], 'name' | 'note' | 'unit'>[]
}

export type ServiceDoubt = {
  readonly code: DoubtCode
  /** The words, or the item, that it is about. */
  readonly found?: string | undefined
}

/**
 * What makes one look twice at whether this is a service to be bought (102号令 Art. 10 and the authority's catalogue). Words are found,
 * not understood: a doubt asks for a reason and stops nothing. Without a catalogue in force nothing is outside it.
 */
export const doubtsIn = (plan: Planned, items: readonly Pick<ServiceItem, 'code' | 'name'>[] | undefined): ServiceDoubt[] => [
  ...(items === undefined ? [] : outside(plan.service, items)),
  ...matching(plan),
  ...(isLabourOnly(plan) ? [{ code: 'labour-only' } as const] : []),
]

/** The same among what is amiss in a plan: each a second look, and one more where nobody has said why it is bought all the same. */
export function doubtFindings(
  plan: Planned & Pick<LotPlan, 'serviceReason'>,
  items: Parameters<typeof doubtsIn>[1],
): LotFinding[] {
  const doubts = doubtsIn(plan, items).map((doubt): LotFinding => ({ ...doubt, severity: 'warn' }))
  const isUnsaid = doubts.length > 0 && plan.serviceReason === ''
  return isUnsaid ? [...doubts, { code: 'service-reason-missing', severity: 'warn' }] : doubts
}

/** By its code and its name: the same code may mean another service in the next edition. */
export const isListed = ({ code, name }: NamedService, items: readonly Pick<ServiceItem, 'code' | 'name'>[]): boolean =>
  items.some((item) => item.code === code && item.name === name)

function outside(service: Planned['service'], items: readonly Pick<ServiceItem, 'code' | 'name'>[]): ServiceDoubt[] {
  if (service === null) return [{ code: 'service-unnamed' }]
  return isListed(service, items) ? [] : [{ code: 'service-gone', found: `${service.code} ${service.name}` }]
}

const saidIn = ({ name, goal, indicators }: Planned): string =>
  unspaced([name, goal, ...indicators.flatMap((one) => [one.name, one.note ?? ''])].join(' '))

function matching(plan: Planned): ServiceDoubt[] {
  const said = saidIn(plan)
  const found = negative.flatMap(({ words }) => words).filter((word) => said.includes(word))
  return found.length === 0 ? [] : [{ code: 'service-negative', found: found.join('/') }]
}

const POSTED = labour.posted.join('|')
/** 派驻3名…: so many people sent, and nothing said of what comes of it. */
const SENT = new RegExp(`(${POSTED})[^。；;，,]{0,8}[${labour.counts}]+(${labour.units.join('|')})`)

const isStaffing = ({ name, unit }: Planned['indicators'][number]): boolean =>
  labour.units.includes(unit) && labour.posted.some((word) => name.includes(word))

/** Only “N persons” without outputs is labour dispatch under another name (102号令 Art. 10): every indicator counts staff, or none is there. */
function isLabourOnly(plan: Planned): boolean {
  if (plan.indicators.length > 0) return plan.indicators.every(isStaffing)
  return SENT.test(saidIn(plan))
}
