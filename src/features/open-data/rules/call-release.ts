import type { ProfileCode } from '../../../kernel/profile-code.ts'
import type { CallBody } from '../../tenders/contract/notice.ts'
import type { ActOf } from './acts.ts'
import { pageOf } from './notice-page.ts'
import { buyerOf } from './parties.ts'
import { ocidOf, type Publisher } from './publisher.ts'
import type { Added } from './ocds.ts'
import { beginOf, money, period, window } from './values.ts'

/** Who may bid: whoever answers the call, but for the way in which the office chooses with whom it negotiates. */
const METHOD = {
  'national-tender': 'open',
  consultation: 'open',
  'local-selection': 'open',
  direct: 'direct',
} as const satisfies Record<ProfileCode, string>

/** The call, and what it says of where the money and the need come from. */
export function called(publisher: Publisher, { at, notice, body, profile }: ActOf<'called'>): Added {
  const { code, authority, programme } = body
  return {
    tag: ['planning', 'tender'],
    buyer: authority,
    planning: {
      budget: {
        id: programme.code,
        description: programme.fund,
        project: programme.name,
        projectID: programme.code,
        amount: money(body.budgetFen),
      },
      ...(body.needs.length > 0 && { rationale: body.needs.map(({ no, title }) => `${no} ${title}`).join('\n') }),
    },
    tender: {
      id: code,
      title: body.name,
      description: body.goal,
      status: 'active',
      procuringEntity: buyerOf(publisher, authority),
      value: money(body.budgetFen),
      procurementMethod: METHOD[profile],
      procurementMethodDetails: profile,
      ...(body.sole !== null && { procurementMethodRationale: `${body.sole.source}\n${body.sole.reason}` }),
      mainProcurementCategory: 'services',
      // With a fixed price the budget is what is paid, and nobody earns marks by asking less.
      // What is agreed on with one supplier is judged by no criterion.
      ...(body.sole === null && {
        awardCriteria: body.priceFixed ? 'qualityOnly' : 'ratedCriteria',
        awardCriteriaDetails: criteriaIn(body),
      }),
      tenderPeriod: window(at, body.bidDeadline),
      awardPeriod: { startDate: beginOf(body.reviewOn) },
      contractPeriod: period(body.periodFrom, body.periodTo),
      items: itemsOf(body),
      lots: [
        {
          id: code,
          title: body.name,
          status: 'active',
          value: money(body.budgetFen),
          contractPeriod: period(body.periodFrom, body.periodTo),
        },
      ],
      milestones: body.instalments.map(({ name, percent, condition }, place) => ({
        id: String(place + 1),
        title: name,
        type: 'payment',
        description: `${percent}% · ${condition}`,
        relatedLots: [code],
      })),
      documents: [pageOf(publisher, notice, at, 'tenderNotice')],
    },
    relatedProcesses: [
      {
        id: 'plan',
        relationship: ['planning'],
        title: programme.name,
        scheme: 'ocid',
        identifier: ocidOf(publisher, 'plan', programme.code),
      },
    ],
  }
}

/** Every criterion with its marks, parts indented below what they are parts of. */
const criteriaIn = ({ criteria }: CallBody): string =>
  criteria.map(({ name, max, depth }) => `${'  '.repeat(depth)}${name} ${max}`).join('\n')

/** A scheme of its own: every authority has its catalogue of services to buy, with codes of its own. */
const SERVICES = 'x_service-catalogue'

/** What is bought is services by the count: each indicator with its target and unit. */
const itemsOf = ({ code, indicators, service }: CallBody) =>
  indicators.map(({ code: id, name, target, unit }) => ({
    id,
    description: name,
    ...(service !== null && {
      classification: { scheme: SERVICES, id: service.code, description: service.name },
    }),
    quantity: target,
    unit: { name: unit },
    relatedLot: code,
  }))
