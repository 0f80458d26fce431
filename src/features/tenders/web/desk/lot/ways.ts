import { deedButtons } from '../../../../../ui/words/next.ts'
import { pauseLinkWords } from '../../../../../ui/words/pause-link.ts'
import { purchaseWords } from '../../../../../ui/words/purchase.ts'
import type { Word } from '../../../../../ui/words/say.ts'
import { OBJECTIONS_PART } from '../../../contract/challenge.ts'
import type { LotView } from '../../../contract/lot.ts'

/** How the reader gets to do the next step: here with one button, on a page of its own, or further down. */
export type Way =
  | { readonly kind: 'here'; readonly deed: 'lot.prepare' | 'lot.approve' | 'lot.release' | 'lot.qualify' }
  | { readonly kind: 'page'; readonly to: readonly string[]; readonly word: Word }
  | { readonly kind: 'below'; readonly section: string; readonly word: Word }
  | { readonly kind: 'start-bid' }
  | { readonly kind: 'leader' }

export const SECTIONS = { bids: 'lot-bids', facts: 'lot-stated-facts', challenges: OBJECTIONS_PART } as const

type Of = Pick<LotView, 'id' | 'programmeId' | 'bid' | 'contract'>

/** The steps that happen in the panel room, or with the one supplier, have their own pages. */
const inNegotiation = (deed: string) => deed === 'lot.invite' || deed.startsWith('negotiation.')
const inRoom = (deed: string) => /^(panel|juror|sheet|offer-round)\./.test(deed)

export function wayTo(deed: string, { id, programmeId, bid, contract }: Of): Way | undefined {
  if (inRoom(deed)) return { kind: 'page', to: ['lots', id, 'room'], word: purchaseWords.toRoom }
  if (inNegotiation(deed)) return { kind: 'page', to: ['lots', id, 'negotiation'], word: negotiationButton(deed) }
  switch (deed) {
    case 'lot.prepare':
    case 'lot.approve':
    case 'lot.release':
    case 'lot.qualify':
      return { kind: 'here', deed }
    case 'programme.submit':
    case 'programme.approve':
    case 'programme.publish':
      return { kind: 'page', to: ['programmes', programmeId], word: purchaseWords.toProgramme }
    case 'lot.publish':
      return { kind: 'page', to: ['lots', id, 'publish'], word: deedButtons['lot.publish'] }
    case 'lot.approve-amendment':
    case 'lot.amend':
      return { kind: 'page', to: ['lots', id, 'amend'], word: deedButtons[deed] }
    case 'lot.void':
    case 'lot.void-unqualified':
    case 'lot.void-upheld':
    case 'lot.void-below-pass':
    case 'lot.void-declined':
    case 'lot.void-offers':
      return { kind: 'page', to: ['lots', id, 'end'], word: deedButtons['lot.void'] }
    case 'lot.announce':
      return { kind: 'page', to: ['lots', id, 'announce'], word: deedButtons['lot.announce'] }
    case 'lot.notify':
      return { kind: 'page', to: ['lots', id, 'letter'], word: deedButtons['lot.notify'] }
    case 'lot.move-review':
      return { kind: 'page', to: ['lots', id, 'review-day'], word: deedButtons['lot.move-review'] }
    case 'lot.resubmit':
      return { kind: 'page', to: ['lots', id, 'resubmit'], word: deedButtons['lot.resubmit'] }
    case 'lot.succeed':
      return { kind: 'page', to: ['lots', id, 'succeed'], word: deedButtons['lot.succeed'] }
    case 'lot.contract':
      return { kind: 'page', to: ['contracts', 'new', id], word: deedButtons['lot.contract'] }
    case 'contract.submit':
    case 'contract.approve':
    case 'contract.sign':
    case 'contract.publish':
      return { kind: 'page', to: contract === null ? ['contracts'] : ['contracts', contract], word: deedButtons['lot.contract'] }
    case 'offline-review.confirm':
    case 'offline-review.revise':
      return { kind: 'page', to: ['lots', id, 'offline-review'], word: deedButtons[deed] }
    case 'offline-review.appoint':
      return { kind: 'page', to: ['settings', 'people'], word: deedButtons[deed] }
    case 'paper-signing.confirm':
    case 'paper-signing.revise':
      return { kind: 'page', to: ['lots', id, 'paper-signing'], word: deedButtons[deed] }
    case 'pause.end':
      return { kind: 'page', to: ['lots', id, 'pauses'], word: pauseLinkWords.title }
    case 'lot.confirm':
      return { kind: 'leader' }
    case 'challenge.answer':
      return { kind: 'below', section: SECTIONS.challenges, word: deedButtons['challenge.answer'] }
    case 'bid.qualify':
      return { kind: 'below', section: SECTIONS.bids, word: deedButtons['bid.qualify'] }
    case 'bid.confirm-facts':
      return { kind: 'below', section: SECTIONS.facts, word: deedButtons['bid.confirm-facts'] }
    case 'bid.start':
      return { kind: 'start-bid' }
    case 'bid.seal':
    case 'bid.affirm':
    case 'bid.resume':
    case 'last-offer.give':
      return bid === null ? undefined : { kind: 'page', to: ['bids', bid.id], word: deedButtons[deed] }
    default:
      return undefined
  }
}

function negotiationButton(deed: string): Word {
  if (deed === 'lot.invite') return deedButtons['lot.invite']
  if (deed === 'negotiation.convene') return deedButtons['negotiation.convene']
  return deed === 'negotiation.sign' ? deedButtons['negotiation.sign'] : deedButtons['negotiation.record']
}
