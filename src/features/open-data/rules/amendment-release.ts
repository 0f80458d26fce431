import type { ActOf } from './acts.ts'
import type { AmendmentBody } from '../../tenders/contract/notice.ts'
import { pageOf } from './notice-page.ts'
import type { Publisher } from './publisher.ts'
import type { Added, Section } from './ocds.ts'
import { beginOf } from './values.ts'

type Change = AmendmentBody['changes'][number]

/** What a call says otherwise: the parts as they are from now on, and beside them that and why they were changed. */
export function amended(publisher: Publisher, { at, lot, notice, body }: ActOf<'amended'>): Added {
  const items = body.changes.flatMap((change) => (change.part === 'indicator' && change.after !== null ? [change.after] : []))
  return {
    tag: ['tenderAmendment'],
    buyer: body.authority,
    tender: {
      id: lot.code,
      ...Object.fromEntries(body.changes.flatMap((change) => Object.entries(sectionOf(change)))),
      ...(items.length > 0 && {
        items: items.map(({ code: id, name, target, unit }) => ({
          id,
          description: name,
          quantity: target,
          unit: { name: unit },
          relatedLot: lot.code,
        })),
      }),
      amendments: [
        {
          id: notice.id,
          date: at,
          rationale: body.reason,
          description: body.changes.map(inShort).join('\n'),
        },
      ],
      documents: [{ ...pageOf(publisher, notice, at, 'tenderNotice'), description: body.reason }],
    },
  }
}

function sectionOf(change: Change): Section {
  switch (change.part) {
    case 'bidDeadline':
      return { tenderPeriod: { endDate: change.after } }
    case 'reviewOn':
      return { awardPeriod: { startDate: beginOf(change.after) } }
    case 'goal':
      return { description: change.after }
    default:
      return {}
  }
}

/** 'bidDeadline: … → …': the part by its name in the record, as it was and as it is. */
const inShort = ({ part, before, after }: Change): string => `${part}: ${told(before)} → ${told(after)}`

function told(value: Change['before']): string {
  if (value === null || typeof value === 'string') return value ?? '—'
  return 'target' in value ? `${value.name} ${value.target}${value.unit}` : [value.name, value.look, value.scale ?? ''].join(' ')
}
