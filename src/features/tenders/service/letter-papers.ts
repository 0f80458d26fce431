import type { Acting } from '../../../kernel/acting.ts'
import { civilDateOf } from '../../../kernel/civil.ts'
import type { OfficeDocument } from '../../../lib/document/tree.ts'
import type { ReadTx } from '../../../platform/db.ts'
import { awardLetter, losingLetter } from '../documents/award-letter.ts'
import { FACT_NAMES, factPrinted, outWords } from '../documents/paper-words.ts'
import type { BidState } from '../rules/bid.ts'
import { announcedDeclines } from '../rules/succession.ts'
import type { LotState } from '../rules/lot.ts'
import { isBelowPass, placeOf } from '../rules/place.ts'
import { isCorrected } from '../rules/stated-facts.ts'
import { partyNamesOf } from '../store/names.ts'
import { termSet } from './award-deeds.ts'
import { hasLetter } from './award-views.ts'
import { contactOf, revocationOf } from './notice-papers.ts'
import { objectionsByResult } from './objections.ts'
import { mayPrint, type PaperBasis } from './paper-basis.ts'

/** A letter is its own bidder's and the office's, when its time has come. */
export const mayHaveLetter = (acting: Acting, lot: LotState, bid: BidState): boolean =>
  (mayPrint(acting, 'award.see-all') || mayPrint(acting, 'bid.see-own', { party: bid.partyId })) &&
  bid.label !== null &&
  hasLetter(lot, bid)

/** The letter to one bidder, for its own people and the office; before its time there is none. */
export async function letterPaper(
  tx: ReadTx,
  acting: Acting,
  basis: PaperBasis,
  bid: BidState,
): Promise<OfficeDocument | undefined> {
  const { lot } = basis
  if (!mayHaveLetter(acting, lot, bid)) return undefined
  const receiver = (await partyNamesOf(tx, acting, [bid.partyId])).get(bid.partyId) ?? ''
  return bid.id === lot.winner ? winning(tx, acting, basis, bid, receiver) : losing(tx, acting, basis, bid, receiver)
}

const head = ({ lot, profile, footer, purchaser }: PaperBasis, receiver: string) => ({
  profile: profile.code,
  footer,
  purchaser,
  receiver,
  lot: { code: lot.code, name: lot.name },
  succeeds: announcedDeclines(lot).length > 0,
  contact: contactOf(lot.contact ?? ''),
})

async function winning(tx: ReadTx, acting: Acting, basis: PaperBasis, bid: BidState, receiver: string) {
  const { lot } = basis
  const signBy = await termSet(tx, acting, lot.id, 'contract.sign')
  if (lot.notifiedAt === null || lot.awardFen === null || signBy === null) return undefined
  return awardLetter({
    ...head(basis, receiver),
    ...(lot.letterNo === null ? {} : { documentNumber: lot.letterNo }),
    class: lot.cls,
    teamPolicy: lot.teamPolicy,
    score: bid.total ?? '',
    amount: lot.awardFen,
    period: [lot.periodFrom, lot.periodTo],
    signBy: signBy.due,
    noticeOver: lot.standstillEnds !== null && civilDateOf(lot.notifiedAt) > lot.standstillEnds,
    objections: (await objectionsByResult(tx, acting, lot)).objections.map(({ verdict }) => verdict),
    issuedOn: civilDateOf(lot.notifiedAt),
  })
}

async function losing(tx: ReadTx, acting: Acting, basis: PaperBasis, bid: BidState, receiver: string) {
  const { announcedAt, challengeEnds, rubric } = basis.lot
  const rank = placeOf(basis.lot, bid)
  if (announcedAt === null || challengeEnds === null) return undefined
  return losingLetter({
    ...head(basis, receiver),
    ...(bid.total === null ? {} : { score: bid.total }),
    ...(rank === null ? {} : { rank }),
    ...(rubric.pass !== undefined && isBelowPass(basis.lot, bid) ? { missed: rubric.pass } : {}),
    reasons: bid.outGround === null ? lines(bid.reason) : [outWords(bid.outGround)],
    strengths: lines(bid.strengths),
    corrections: bid.confirmed.filter(isCorrected).map(({ fact, stated, value, reason }) => ({
      fact: FACT_NAMES[fact],
      stated: factPrinted(stated),
      found: factPrinted(value),
      reason: reason ?? '',
    })),
    lastDayToObject: challengeEnds,
    ...(await revocationOf(tx, acting, basis.lot)),
    issuedOn: civilDateOf(announcedAt),
  })
}

/** One sentence a line, whose full stop the letter itself writes. */
const lines = (text: string | null): string[] =>
  (text ?? '').split(/[\r\n]+/).flatMap((line) => {
    const bare = line.trim().replace(/\p{P}+$/u, '')
    return bare === '' ? [] : [bare]
  })
