import type { ActOf } from './acts.ts'
import { awardIdOf, receivedBids } from './award-release.ts'
import { pageOf } from './notice-page.ts'
import { supplierParty } from './parties.ts'
import { packageAddress, type Publisher } from './publisher.ts'
import type { Added } from './ocds.ts'
import { beginOf, money, period } from './values.ts'
import { inYuan } from '../../../kernel/fen.ts'

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
        items: body.indicators.map(({ name, target, unit }, place) => ({
          id: String(place + 1),
          description: name,
          quantity: target,
          unit: { name: unit },
          relatedLot: lot.code,
        })),
        milestones: body.instalments.map(({ name, percent, amountFen, condition }, place) => ({
          id: String(place + 1),
          title: name,
          type: 'payment',
          description: `${percent}% · CNY ${inYuan(amountFen)} · ${condition}`,
          relatedLots: [lot.code],
        })),
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

/** A lot that came to nothing; with it goes a result that an objection had undone. */
export function ended(publisher: Publisher, { at, lot, award, notice, body, revokes }: ActOf<'ended'>): Added {
  const isCancelled = body.ended === 'cancelled'
  const status = isCancelled ? 'cancelled' : 'unsuccessful'
  return {
    tag: [isCancelled ? 'tenderCancellation' : 'tenderUpdate', ...(revokes ? (['awardCancellation'] as const) : [])],
    tender: {
      id: lot.code,
      status,
      lots: [{ id: lot.code, status }],
      documents: [{ ...pageOf(publisher, notice, at, 'cancellationDetails'), description: body.reason }],
    },
    ...(body.received !== null && { bids: receivedBids(lot, body.received, at) }),
    ...(revokes && { awards: [{ id: awardIdOf(lot, award), status: 'cancelled' }] }),
  }
}
