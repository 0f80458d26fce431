import { type Acting, actingAs } from '../../../kernel/acting.ts'
import { type CivilDate, civilDateOf } from '../../../kernel/civil.ts'
import { ChallengeId, type LotId, type PartyId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { saysNothing } from '../../../kernel/stock-reasons.ts'
import { type Deadline, deadline } from '../../../kernel/working-days.ts'
import type { Tx } from '../../../platform/db.ts'
import { append } from '../../ledger/service/append.ts'
import { deedsOf } from '../../ledger/service/deeds.ts'
import type { ChallengeDone, ChallengeRefusal, Complaint, PaperComplaint, WithdrawalLetter } from '../contract/challenge.ts'
import { TENDER_POLICY } from '../contract/policy.ts'
import {
  cameInTime,
  challengedIn,
  lacksStampedPaper,
  mayBeChallenged,
  mayEnterPapers,
  objectedUntil,
  termOf,
} from '../rules/award.ts'
import {
  type About,
  CHALLENGE_LIFE,
  type ChallengeState,
  filingFault,
  isKeptFrom,
  isStoppable,
  isUnfitForPublic,
  isWithdrawnOnPaper,
  mayObject,
  MOST_OBJECTIONS,
  objectorOf,
} from '../rules/challenge.ts'
import type { LotState } from '../rules/lot.ts'
import { ARGUMENT_DAYS } from '../rules/sole-notice.ts'
import { concernedBids } from '../store/awards.ts'
import { filedBefore } from '../store/challenges.ts'
import { memberNamesOf, partyNamesOf } from '../store/names.ts'
import { PURCHASING } from '../../identity/service/posts-apart.ts'
import { actorsOn } from '../store/record.ts'
import { calendarOf } from '../../identity/service/calendar.ts'
import { challenges, lots } from '../store/kept.ts'
import { concludeAward, endDue, mayOn, setTerm } from './award-deeds.ts'
import { papersEntered, papersNamed } from './challenge-files.ts'
import { handsOn } from './challenge-hands.ts'
import { profileOfLot } from './lot-profile.ts'
import { concludeNotice } from './sole-notice.ts'

type Outcome = Promise<Result<ChallengeDone, ChallengeRefusal>>

export const challengeDeeds = deedsOf({
  kept: challenges,
  life: CHALLENGE_LIFE,
  policy: TENDER_POLICY,
  asks: {
    'challenge.accept': 'challenge.answer',
    'challenge.refuse': 'challenge.answer',
    'challenge.uphold': 'challenge.uphold',
    'challenge.reject': 'challenge.answer',
    'challenge.withdraw': 'challenge.withdraw',
    'challenge.withdraw-on-paper': 'challenge.register',
    'challenge.disown': 'challenge.disown',
    'challenge.read': 'challenge.read',
    'challenge.complain': 'challenge.register',
    'challenge.decide': 'challenge.register',
  },
  on: objectorOf,
})

export const doneChallenge = ({ id, status }: ChallengeState, lot: LotState): ChallengeDone => ({
  id,
  status,
  lotStatus: lot.status,
})

/**
 * How a result concerns an organisation: it took part, or it gave the award up and has no stake left in who gets it. A notice that one
 * supplier is meant concerns every organisation that is known here. Undefined: nobody hears it.
 */
async function concern(
  tx: Tx,
  acting: Acting,
  lotId: LotId,
  { partyId, about }: { partyId: PartyId; about: About },
): Promise<'part' | 'gave-up' | undefined> {
  if (about === 'notice') return (await partyNamesOf(tx, acting, [partyId])).has(partyId) ? 'part' : undefined
  const own = (await concernedBids(tx, acting, lotId)).find((bid) => bid.partyId === partyId)
  return own && (mayObject(own) ? 'part' : 'gave-up')
}

/**
 * Until when it is to be answered, counted from the day on which the office received it (政府采购法 Art. 53); an objection to the notice
 * of a single source after that notice is over, when it is argued out (74号令 Art. 40).
 */
async function answerTerm(tx: Tx, acting: Acting, lot: LotState, receivedOn: CivilDate): Promise<Deadline> {
  const [calendar, profile] = [await calendarOf(tx, acting), await profileOfLot(tx, acting, lot)]
  if (challengedIn(lot) !== 'notice' || lot.soleEnds === null) return termOf(calendar, profile, 'answer', receivedOn)
  const said = { rule: `${profile.code}:argument`, amount: ARGUMENT_DAYS, unit: 'working-day' } as const
  return deadline(calendar, { ...said, start: lot.soleEnds })
}

const makesPurchase = async (tx: Tx, acting: Acting, lotId: LotId): Promise<boolean> =>
  acting.posts.some(({ role }) => PURCHASING.includes(role)) ||
  (await actorsOn(tx, acting, lotId, PURCHASING)).includes(acting.actor)

/**
 * An objection to a result, until its term ends by the clock; for a bidder that took part, or in one's own name, but not
 * by whoever makes purchases or had a hand in this one: they live here as well, and say it in the office (公务员法 Art. 70: 回避).
 * `rulesOf` finds the rules of the way of purchasing.
 */
export async function fileChallenge(tx: Tx, acting: Acting, lotId: LotId, complaint: Complaint, rulesOf = profileOfLot): Outcome {
  const { partyId } = complaint
  const on = partyId === null ? { member: acting.actor } : { party: partyId }
  const role = actingAs(TENDER_POLICY, acting, 'challenge.file', on)
  const isEntitled = role === 'provider_manager' || (role === 'resident' && partyId === null)
  const lot = await lots.table.lock(tx, acting.tenant, lotId)
  const about = lot && challengedIn(lot)
  if (!lot || about === undefined || !isEntitled) return refuse({ code: 'not-found' })
  if (!mayBeChallenged(lot, acting.now)) return refuse({ code: 'past-deadline', deadline: objectedUntil(lot) })
  if (partyId === null && (await makesPurchase(tx, acting, lotId))) return refuse({ code: 'own-purchase' })
  const how = partyId === null ? 'part' : await concern(tx, acting, lotId, { partyId, about })
  if (how !== 'part') return refuse({ code: how === undefined ? 'did-not-take-part' : 'gave-up-award' })
  const fault = filingFault(
    await filedBefore(tx, acting, { lot: lotId, about, since: lot.announcedAt ?? lot.publishedAt ?? acting.now }, on),
  )
  if (fault !== undefined) return refuse({ code: fault, most: MOST_OBJECTIONS })
  const papers = await papersNamed(tx, acting, lotId, complaint.papers)
  if (!papers.ok) return papers
  const came = { ofParty: partyId !== null, papers: papers.value.length }
  if (lacksStampedPaper(await rulesOf(tx, acting, lot), came)) return refuse({ code: 'stamped-paper-missing' })

  const term = await answerTerm(tx, acting, lot, civilDateOf(acting.now))
  const id = ChallengeId.parse(acting.newId())
  const facts = { ...complaint, about, papers: papers.value, lotId, answerDue: term.due }
  const filed = await append(tx, { ...acting, role }, challenges, { id }, 'challenge.file', facts)
  await setTerm(tx, acting, { noun: 'challenge', subject: id, deed: 'challenge.answer', term })
  return ok(doneChallenge(filed, lot))
}

/**
 * An objection that came on paper within the notice, entered by the officer with its scan before the result is final. From
 * then on it is dealt with like any other; its answer is handed over on paper.
 */
export async function registerChallenge(tx: Tx, acting: Acting, lotId: LotId, complaint: PaperComplaint): Outcome {
  const { partyId, arrivedOn } = complaint
  const lot = await lots.table.lock(tx, acting.tenant, lotId)
  const about = lot && challengedIn(lot)
  if (!lot || about === undefined || !mayOn(acting, 'challenge.register')) return refuse({ code: 'not-found' })
  if (!mayEnterPapers(lot)) return refuse({ code: 'wrong-status', status: lot.status })
  if (!cameInTime(lot, arrivedOn, acting.now)) return refuse({ code: 'not-in-notice', until: objectedUntil(lot) })
  // Whoever gave the award up is heard on paper: what comes is entered and answered.
  if (partyId !== null && (await concern(tx, acting, lotId, { partyId, about })) === undefined)
    return refuse({ code: 'did-not-take-part' })
  const papers = await papersEntered(tx, acting, lotId, complaint.papers)
  if (!papers.ok) return papers

  const term = await answerTerm(tx, acting, lot, arrivedOn)
  const id = ChallengeId.parse(acting.newId())
  const facts = { ...complaint, about, papers: papers.value, lotId, answerDue: term.due }
  const role = actingAs(TENDER_POLICY, acting, 'challenge.register')
  const filed = await append(tx, { ...acting, role }, challenges, { id }, 'challenge.register', facts)
  await setTerm(tx, acting, { noun: 'challenge', subject: id, deed: 'challenge.answer', term })
  return ok(doneChallenge(filed, lot))
}

type Answer = { readonly deed: 'challenge.refuse' | 'challenge.reject' | 'challenge.uphold'; readonly answer: string }

/** Takes an objection up, so that it is answered on its merits. */
export async function acceptChallenge(tx: Tx, acting: Acting, id: ChallengeId): Outcome {
  const held = await holdWithLot(tx, acting, id, 'challenge.accept')
  if (!held.ok) return held
  const { challenge, lot } = held.value
  return ok(doneChallenge(await challengeDeeds.does(tx, acting, challenge, 'challenge.accept', {}), lot))
}

/**
 * Answers an objection: not taken up, not upheld (the result stands), or upheld by the leader, which suspends the lot. The day
 * until which a review may be asked is noted with it; the answer is published with the result. With the last answer after the
 * notice period the award is final.
 */
export async function answerChallenge(tx: Tx, acting: Acting, id: ChallengeId, { deed, answer }: Answer): Outcome {
  const held = await holdWithLot(tx, acting, id, deed)
  if (!held.ok) return held
  const { challenge, lot } = held.value
  if (saysNothing(answer)) return refuse({ code: 'answer-says-nothing' })
  if (isUnfitForPublic(answer, await objectorsOf(tx, acting, challenge))) return refuse({ code: 'answer-unfit-for-public' })
  const calendar = await calendarOf(tx, acting)
  const term = termOf(calendar, await profileOfLot(tx, acting, lot), 'reviewAsked', civilDateOf(acting.now))
  const answered = await challengeDeeds.does(tx, acting, challenge, deed, { answer, reviewBy: term.due })
  // Kept for its steps: that nobody asks for a review changes nothing.
  await setTerm(tx, acting, { noun: 'challenge', subject: id, deed: 'challenge.review', term })
  await endDue(tx, acting, id, 'challenge.review')
  const { about } = challenge
  return settled(tx, acting, answered, deed === 'challenge.uphold' ? await suspend(tx, acting, { lot, about }, answer) : lot)
}

/** By whom it is: the organisation and who signed for it, or the person. Who entered a paper is no objector. */
async function objectorsOf(tx: Tx, acting: Acting, { partyId, signatory, filedBy }: ChallengeState): Promise<string[]> {
  const parties = await partyNamesOf(tx, acting, partyId === null ? [] : [partyId])
  const members = await memberNamesOf(tx, acting, signatory === null ? [filedBy] : [])
  return [...parties.values(), ...members.values(), signatory ?? '']
}

export async function withdrawChallenge(tx: Tx, acting: Acting, id: ChallengeId): Outcome {
  const held = await holdWithLot(tx, acting, id, 'challenge.withdraw')
  if (!held.ok) return held
  const { challenge, lot } = held.value
  return settled(tx, acting, await challengeDeeds.does(tx, acting, challenge, 'challenge.withdraw', {}), lot)
}

/** Whoever objected on paper has withdrawn it by a letter, which the officer enters with its scan. */
export async function withdrawOnPaper(tx: Tx, acting: Acting, id: ChallengeId, letter: WithdrawalLetter): Outcome {
  const deed = 'challenge.withdraw-on-paper'
  const held = await holdWithLot(tx, acting, id, deed)
  if (!held.ok) return held
  const { challenge, lot } = held.value
  if (!isWithdrawnOnPaper(challenge)) return refuse({ code: 'wrong-status', status: challenge.status })
  const papers = await papersEntered(tx, acting, lot.id, letter.papers)
  if (!papers.ok) return papers
  return settled(tx, acting, await challengeDeeds.does(tx, acting, challenge, deed, { papers: papers.value }), lot)
}

/** The organisation in whose name a paper was registered says that it is none of its own: it waits for no answer any more. */
export async function disownChallenge(tx: Tx, acting: Acting, id: ChallengeId): Outcome {
  const held = await holdWithLot(tx, acting, id, 'challenge.disown')
  if (!held.ok) return held
  const { challenge, lot } = held.value
  return settled(tx, acting, await challengeDeeds.does(tx, acting, challenge, 'challenge.disown', {}), lot)
}

/** Whoever filed it opens the answer. The first time is recorded; nothing else is. */
export async function readAnswer(tx: Tx, acting: Acting, id: ChallengeId): Outcome {
  const held = await holdWithLot(tx, acting, id, 'challenge.read')
  if (!held.ok) return held
  const { challenge, lot } = held.value
  return ok(
    doneChallenge(
      challenge.readAt === null ? await challengeDeeds.does(tx, acting, challenge, 'challenge.read', {}) : challenge,
      lot,
    ),
  )
}

async function settled(tx: Tx, acting: Acting, challenge: ChallengeState, lot: LotState): Outcome {
  await endDue(tx, acting, challenge.id, 'challenge.answer')
  const on = lot.status === 'published' ? await concludeNotice(tx, acting, lot) : await concludeAward(tx, acting, lot)
  return ok(doneChallenge(challenge, on))
}

/** The result does not stand any more, or it is not one supplier alone that could be asked. */
export async function suspend(
  tx: Tx,
  acting: Acting,
  { lot, about }: { readonly lot: LotState; readonly about: About },
  answer: string,
  by: 'challenge.uphold' | 'challenge.register' = 'challenge.uphold',
): Promise<LotState> {
  if (!isStoppable(lot, about)) return lot
  const role = actingAs(TENDER_POLICY, acting, by)
  return append(tx, { ...acting, role }, lots, lot, 'lot.suspend', { reason: firstLine(answer) })
}

const firstLine = (text: string): string => (text.split(/[\r\n]+/)[0] ?? '').slice(0, 500)

type ChallengeDeed = Parameters<typeof challengeDeeds.hold>[3]

/** The lot first, then the objection: in the same order as everything that may make the award final. */
export async function holdWithLot(
  tx: Tx,
  acting: Acting,
  id: ChallengeId,
  deed: ChallengeDeed,
): Promise<Result<{ challenge: ChallengeState; lot: LotState }, ChallengeRefusal>> {
  const filed = await challenges.table.load(tx, acting.tenant, id)
  const lot = filed && (await lots.table.lock(tx, acting.tenant, filed.lotId))
  if (!lot) return refuse({ code: 'not-found' })
  const held = await challengeDeeds.hold(tx, acting, id, deed)
  const hands = await handsOn(tx, acting, [lot])
  if (held.ok && isKeptFrom(held.value, deed, hands(lot))) return refuse({ code: 'own-objection' })
  return held.ok ? ok({ challenge: held.value, lot }) : held
}
