import { inYuan } from '../../../kernel/fen.ts'
import type { ActLot, ActOf } from './acts.ts'
import { awardIdOf } from './award-release.ts'
import { pageOf } from './notice-page.ts'
import type { Added, Section } from './ocds.ts'
import { supplierParty } from './parties.ts'
import { packageAddress, type Publisher } from './publisher.ts'
import { beginOf, lastOf, money, period } from './values.ts'

/** The contract as it was published: neither accounts nor who signed, whom the public text alone names. */
export function contracted(publisher: Publisher, { at, lot, award, notice, body }: ActOf<'contracted'>): Added {
  return {
    tag: ['contract'],
    buyer: body.purchaser,
    parties: [supplierParty(body.provider)],
    contracts: [
      {
        id: body.contractNo,
        awardID: awardIdOf(lot, award),
        title: body.name,
        status: 'active',
        period: period(body.periodFrom, body.periodTo),
        value: money(body.amountFen),
        dateSigned: beginOf(body.signedOn),
        items: itemsOf(lot, body.indicators),
        milestones: milestonesOf(lot, body.instalments),
        documents: [
          pageOf(publisher, notice, at, 'contractNotice'),
          {
            ...pageOf(publisher, notice, at, 'contractSigned'),
            id: `${notice.id}-text`,
            url: packageAddress(publisher, `lots/${lot.id}/contract-publication/contract-text.pdf`),
            format: 'application/pdf',
          },
        ],
      },
    ],
  }
}

/**
 * What became of a contract: a supplement changes what it says from now on, an early end ends it. That it is halted or goes on is no
 * change of it, and no status of the standard: the notice says so.
 */
export function varied(publisher: Publisher, { at, lot, award, notice, body }: ActOf<'varied'>): Added {
  const { kind, reason, before, terms } = body
  const head = { id: body.contractNo, awardID: awardIdOf(lot, award) }
  const documentType = kind === 'termination' ? 'cancellationDetails' : 'contractNotice'
  const documents = [{ ...pageOf(publisher, notice, at, documentType), description: reason }]
  return {
    tag: [TAGS[kind]],
    buyer: body.purchaser,
    contracts: [
      {
        ...head,
        ...(kind === 'termination' && { status: 'terminated' }),
        ...(terms !== null && {
          value: money(terms.amountFen),
          period: { endDate: lastOf(terms.periodTo) },
          items: [...itemsOf(lot, terms.indicators), ...itemsOf(lot, goneFrom(before, terms), terms.indicators.length)],
          milestones: milestonesOf(lot, terms.instalments),
          amendments: [{ id: notice.id, date: at, rationale: reason, description: inShort(body) }],
        }),
        documents,
      },
    ],
  }
}

const TAGS = {
  supplement: 'contractAmendment',
  suspension: 'contractUpdate',
  resumption: 'contractUpdate',
  termination: 'contractTermination',
} as const

type Terms = NonNullable<ActOf<'varied'>['body']['terms']>
type Indicators = readonly { readonly name: string; readonly target: number; readonly unit: string }[]
type Instalments = Terms['instalments']

/** Records are merged by place: what stood behind the last of the new ones is asked for no more. */
const goneFrom = (before: Terms | null, { indicators }: Terms): Indicators =>
  (before?.indicators ?? []).slice(indicators.length).map((one) => ({ ...one, target: 0 }))

/** 'value: 180000.50 → 190000.50', by the names of the standard, as it was and as it is. */
function inShort({ before, terms }: ActOf<'varied'>['body']): string {
  const told = (of: Terms | null) => ({ value: of && inYuan(of.amountFen), 'period.endDate': of && of.periodTo })
  const [was, is] = [told(before), told(terms)]
  return (['value', 'period.endDate'] as const)
    .filter((part) => was[part] !== is[part])
    .map((part) => `${part}: ${was[part] ?? '—'} → ${is[part] ?? '—'}`)
    .join('\n')
}

/** The result of an acceptance: a contract comes to its end with a pass, or with what was delivered of one that was ended. */
export function accepted(publisher: Publisher, { at, lot, award, notice, body }: ActOf<'accepted'>): Added {
  const isOver = body.conclusion === 'passed' || body.occasion === 'terminated'
  return {
    tag: ['implementation', ...(isOver ? (['contractTermination'] as const) : [])],
    buyer: body.purchaser,
    contracts: [
      {
        id: body.contractNo,
        awardID: awardIdOf(lot, award),
        ...(isOver && { status: 'terminated' }),
        implementation: { documents: [pageOf(publisher, notice, at, 'completionCertificate')] },
      },
    ],
  }
}

const itemsOf = (lot: ActLot, indicators: Indicators, from = 0): Section[] =>
  indicators.map(({ name, target, unit }, place) => ({
    id: String(from + place + 1),
    description: name,
    quantity: target,
    unit: { name: unit },
    relatedLot: lot.code,
  }))

const milestonesOf = (lot: ActLot, instalments: Instalments): Section[] =>
  instalments.map(({ name, percent, amountFen, condition }, place) => ({
    id: String(place + 1),
    title: name,
    type: 'payment',
    description: `${percent === 0 ? '' : `${percent}% · `}CNY ${inYuan(amountFen)} · ${condition}`,
    relatedLots: [lot.code],
  }))
