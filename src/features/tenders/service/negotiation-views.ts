import type { Acting } from '../../../kernel/acting.ts'
import type { LotId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { ReadTx } from '../../../platform/db.ts'
import type { NegotiationRefusal, NegotiationSeen, NegotiationView } from '../contract/negotiation.ts'
import type { LotState } from '../rules/lot.ts'
import { hasSigned, isOfGroup, type NegotiationState } from '../rules/negotiation.ts'
import { lots, negotiations } from '../store/kept.ts'
import { partyNamesOf } from '../store/names.ts'
import { negotiationIdOf } from '../store/negotiations.ts'
import { namesOf } from '../store/panels.ts'
import { termSet } from './award-deeds.ts'
import { profileOfLot } from './lot-profile.ts'
import { mayNegotiate, negotiationDeeds } from './negotiation-deeds.ts'
import { candidatesFor } from './negotiation-group.ts'
import { firstOffer } from './negotiations.ts'

type Seen = { readonly lot: LotState; readonly negotiation: NegotiationState }

/** The negotiation of a lot for whoever may look into it: the office, and a juror who sits in its group. */
export async function seenNegotiation(tx: ReadTx, acting: Acting, lot: LotState): Promise<NegotiationState | undefined> {
  const id = await negotiationIdOf(tx, acting, lot.id)
  const found = id && (await negotiations.table.load(tx, acting.tenant, id))
  if (!found) return undefined
  const member = isOfGroup(found, acting.actor) ? { member: acting.actor } : {}
  return mayNegotiate(acting, 'negotiation.see', member) ? found : undefined
}

export async function viewNegotiation(
  tx: ReadTx,
  acting: Acting,
  lotId: LotId,
): Promise<Result<NegotiationSeen, NegotiationRefusal>> {
  const lot = await lots.table.load(tx, acting.tenant, lotId)
  if (!lot || lot.direct === null) return refuse({ code: 'not-found' })
  const negotiation = await seenNegotiation(tx, acting, lot)
  if (negotiation) return ok({ negotiation: await shown(tx, acting, { lot, negotiation }) })
  return mayNegotiate(acting, 'negotiation.see') ? ok({ negotiation: null }) : refuse({ code: 'not-found' })
}

async function shown(tx: ReadTx, acting: Acting, { lot, negotiation }: Seen): Promise<NegotiationView> {
  if (lot.direct === null) throw new Error(`lot ${lot.id}: nobody is asked alone`)
  const { supplier } = lot.direct
  const { seats, ...rest } = negotiation
  const people = await namesOf(
    tx,
    acting,
    seats.map(({ member }) => member),
  )
  const { panelSize, minimumExperts } = await profileOfLot(tx, acting, lot)
  const can = canDo(acting, { lot, negotiation })
  return {
    ...rest,
    lot: { id: lot.id, code: lot.code, name: lot.name, status: lot.status, budgetFen: lot.budgetFen },
    supplier: { id: supplier, name: (await partyNamesOf(tx, acting, [supplier])).get(supplier) ?? '' },
    seats: seats.map(({ member, expert }) => {
      const person = people.find(({ id }) => id === member)
      return { member, expert, name: person?.name ?? '', title: person?.title ?? null }
    }),
    offerFen: (await firstOffer(tx, acting, lot)) ?? null,
    needed: { seats: panelSize.value, experts: minimumExperts.value },
    signTerm: await termSet(tx, acting, negotiation.id, 'negotiation.sign'),
    candidates: can['negotiation.convene'] === true ? await candidatesFor(tx, acting, supplier) : [],
    can,
  }
}

/** Life, policy, how far the lot is, and whose signature is wanted, together. */
function canDo(acting: Acting, { lot, negotiation }: Seen): Record<string, boolean> {
  const can = negotiationDeeds.can(acting, negotiation)
  const isOn = lot.status === 'reviewing'
  const isOpen = isOn || ['published', 'closed', 'opening', 'qualifying'].includes(lot.status)
  return {
    'negotiation.visit': can['negotiation.visit'] && isOpen,
    'negotiation.convene': can['negotiation.convene'] && isOn,
    'negotiation.record': can['negotiation.record'] && isOn && negotiation.signatures.length === 0,
    'negotiation.sign':
      can['negotiation.sign'] && isOn && isOfGroup(negotiation, acting.actor) && !hasSigned(negotiation, acting.actor),
  }
}
