import { type CivilDate, civilDateOf, Instant } from '../../../../kernel/civil.ts'
import type { BidId } from '../../../../kernel/ids.ts'
import type { Told } from '../../../../ui/desk/letter-read.ts'
import { deskWords } from '../../../../ui/words/desk-pages.ts'
import { deedButtons, nextWords } from '../../../../ui/words/next.ts'
import type { Word } from '../../../../ui/words/say.ts'
import type { ChallengeView } from '../../../tenders/contract/challenge.ts'
import type { LotItem } from '../../../tenders/contract/lot.ts'
import { isMissed } from '../../../tenders/contract/missed.ts'
import type { AcceptanceItem } from '../../contract/acceptance.ts'
import type { ContractItem } from '../../contract/contract.ts'

/** One thing that waits for an organisation: news to read, or a paper to sign. */
export type News = {
  readonly key: string
  readonly word: Word
  /** What the words are said of. */
  readonly facts?: Readonly<Record<string, string>>
  /** Why, in the office's words. */
  readonly note?: string
  readonly button: Word
  readonly name: string
  readonly to: readonly string[]
  readonly due: CivilDate | null
}

type Sources = {
  readonly lots: readonly Pick<
    LotItem,
    'id' | 'name' | 'status' | 'awardStatus' | 'notifiedAt' | 'bidDeadline' | 'bid' | 'passMark' | 'endReason' | 'next'
  >[]
  readonly contracts: readonly Pick<ContractItem, 'id' | 'status' | 'signBy' | 'lot'>[]
  readonly acceptances: readonly Pick<AcceptanceItem, 'id' | 'lotName' | 'status' | 'rectifyBy' | 'toClaim'>[]
  readonly challenges: readonly Pick<ChallengeView, 'id' | 'lot' | 'status' | 'arrivedOn' | 'can'>[]
  /** What the reader has taken note of, bid by bid. */
  readonly isRead: (bid: BidId, what?: Told, earlier?: number) => boolean
  readonly now: Instant
}

/** A result is news until its contract is signed. */
const FRESH: ReadonlySet<LotItem['status']> = new Set(['announced', 'awarded'])

const MISSED_UNTIL: ReadonlySet<LotItem['status']> = new Set(['published', 'closed', 'opening', 'qualifying'])

/** Answers to open, contracts to sign, deliveries to be told and put right, results and letters to read. */
export function newsIn({ lots, contracts, acceptances, challenges, isRead, now }: Sources): News[] {
  const answers = challenges
    .filter(({ can }) => can['challenge.read'] === true)
    .map(({ id, lot }): News => {
      return {
        key: id,
        word: deskWords.answerCame,
        button: deskWords.openAnswer,
        name: lot.name,
        to: ['lots', lot.id],
        due: null,
      }
    })
  const inTheirName = challenges
    .filter(({ can }) => can['challenge.disown'] === true)
    .map(({ id, lot }): News => {
      return {
        key: id,
        word: deskWords.inYourName,
        button: deskWords.seeObjection,
        name: lot.name,
        to: ['lots', lot.id],
        due: null,
      }
    })
  const toSign = contracts
    .filter(({ status }) => status === 'to_sign')
    .map(({ id, lot, signBy }): News => {
      return {
        key: id,
        word: deskWords.toSign,
        button: deskWords.seeContract,
        name: lot.name,
        to: ['contracts', id],
        due: signBy,
      }
    })
  /** Here, themselves: then they have seen the result. What the office entered in their name tells nothing of that. */
  const hasObjected = (lot: LotItem['id']) =>
    challenges.some((one) => one.lot.id === lot && one.arrivedOn === null && one.status !== 'withdrawn')
  /** The answer to their own objection says that the result is revoked, and waits or was read: they are not told of it twice. */
  const upheldOwn = (lot: Sources['lots'][number]) =>
    challenges.some(
      (one) =>
        one.lot.id === lot.id && one.status === 'upheld' && (lot.status === 'suspended' || one.can['challenge.read'] === true),
    )
  const ends = lots.filter((lot) => !upheldOwn(lot)).flatMap((lot) => endOf(lot, isRead))
  const amended = lots.filter(({ next }) => next?.deed === 'bid.affirm').map(toAffirm)
  const offering = lots.filter(({ next }) => next?.deed === 'last-offer.give').map(toOffer)
  const begun = lots.filter((lot) => isBegun(lot, now)).map(goingOn)
  const results = lots.flatMap((lot): News[] => {
    const word = isLeftOut(lot, now) ? deskWords.notSubmitted : resultIn(lot)
    if (word === undefined || lot.bid === null) return []
    const { id, earlier } = lot.bid
    const isOld = isRead(id, 'letter', earlier) || (earlier === 0 && hasObjected(lot.id))
    if ((word === deskWords.letterCame && isRead(id, 'letter', earlier)) || (word === deskWords.losingLetterCame && isOld))
      return []
    return [{ key: lot.id, word, button: deskWords.seeResult, name: lot.name, to: ['bids', id], due: null }]
  })
  return [
    ...answers,
    ...inTheirName,
    ...toSign,
    ...deliveriesIn(acceptances),
    ...offering,
    ...amended,
    ...begun,
    ...ends,
    ...results,
  ]
}

/** What was delivered is asked for, by no day of its own; what the acceptance found wanting is put right by its day. */
const deliveriesIn = (acceptances: Sources['acceptances']): News[] =>
  acceptances.flatMap(({ id, lotName: name, status, rectifyBy, toClaim }): News[] => {
    const to = ['acceptances', id]
    if (toClaim) return [{ key: id, word: deskWords.toClaim, button: deskWords.claim, name, to: [...to, 'claims'], due: null }]
    if (status !== 'published' || rectifyBy === null) return []
    return [{ key: id, word: deskWords.toPutRight, button: deskWords.seeAcceptance, name, to, due: rectifyBy }]
  })

const isBegun = ({ status, bidDeadline, bid }: Sources['lots'][number], now: Instant): boolean =>
  status === 'published' && bid?.status === 'draft' && !isMissed({ status: bid.status, bidDeadline }, now)

const goingOn = ({ id, name, bidDeadline, bid }: Sources['lots'][number]): News => ({
  key: `begun ${id}`,
  word: deskWords.begunBid,
  button: deedButtons['bid.seal'],
  name,
  to: bid === null ? ['lots', id] : ['bids', bid.id],
  due: bidDeadline === null ? null : civilDateOf(bidDeadline),
})

/** The consultation is over, and the last offer is due within the hour. */
const toOffer = ({ id, name, bid, next }: Sources['lots'][number]): News => ({
  key: `last offer ${id}`,
  word: nextWords['last-offer.give'],
  button: deedButtons['last-offer.give'],
  name,
  to: bid === null ? ['lots', id] : ['bids', bid.id],
  due: dayOf(next?.due ?? null),
})

function dayOf(due: string | null): CivilDate | null {
  const instant = Instant.safeParse(due)
  return instant.success ? civilDateOf(instant.data) : null
}

/** The call was changed after the bid was sealed. */
const toAffirm = ({ id, name, bidDeadline, bid }: Sources['lots'][number]): News => ({
  key: `amended ${id}`,
  word: nextWords['bid.affirm'],
  button: deedButtons['bid.affirm'],
  name,
  to: bid === null ? ['lots', id] : ['bids', bid.id],
  due: bidDeadline === null ? null : civilDateOf(bidDeadline),
})

const TOOK_PART: ReadonlySet<string> = new Set([
  'sealed',
  'unconfirmed',
  'unopened',
  'opened',
  'qualified',
  'disqualified',
  'out',
  'ranked',
  'won',
  'lost',
  'declined',
])

/** That the result was taken back, or that nothing came of the project: told until it was taken note of. */
function endOf(lot: Sources['lots'][number], isRead: Sources['isRead']): News[] {
  const { bid, status, awardStatus, passMark, endReason } = lot
  if (bid === null || !TOOK_PART.has(bid.status) || (status !== 'suspended' && status !== 'void')) return []
  if (isRead(bid.id, status === 'void' ? 'ended' : 'revoked')) return []
  const at = { key: `end ${lot.id}`, button: deskWords.seeResult, name: lot.name, to: ['bids', bid.id], due: null }
  const why = { ...at, ...(endReason === null ? {} : { note: endReason }) }
  if (awardStatus !== null) return [{ ...why, word: status === 'void' ? deskWords.revokedEnded : deskWords.revoked }]
  if (!bid.fellShort || bid.total === null || passMark === null) return [{ ...why, word: deskWords.ended }]
  return [{ ...why, word: deskWords.endedShort, facts: { total: bid.total, pass: passMark } }]
}

/** Told until the review begins: nothing can be done about it, and nobody need wonder. */
const isLeftOut = ({ status, bidDeadline, bid }: Sources['lots'][number], now: Instant): boolean =>
  bid !== null && MISSED_UNTIL.has(status) && isMissed({ status: bid.status, bidDeadline }, now)

function resultIn({ status, notifiedAt, bid }: Sources['lots'][number]): Word | undefined {
  if (!FRESH.has(status)) return undefined
  if (bid?.status === 'won') return notifiedAt !== null ? deskWords.letterCame : deskWords.hasWon
  return bid?.status === 'lost' || bid?.status === 'disqualified' || bid?.status === 'out'
    ? deskWords.losingLetterCame
    : undefined
}
