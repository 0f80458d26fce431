import type { Acting } from '../../../kernel/acting.ts'
import type { ChallengeId, FileId, MemberId, PartyId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Calendar } from '../../../kernel/working-days.ts'
import type { ReadTx } from '../../../platform/db.ts'
import type { ChallengeFile, ChallengeList, ChallengeQuery, ChallengeRefusal, ChallengeView } from '../contract/challenge.ts'
import type { Profile } from '../rules/profile.ts'
import { isOverdue, ownTerm } from '../rules/award.ts'
import { type ChallengeState, isKeptFrom, isPending, isWithdrawnOnPaper, objectorOf } from '../rules/challenge.ts'
import { challengeFiles } from '../store/challenge-files.ts'
import { challengeIds } from '../store/challenges.ts'
import { challenges, lots } from '../store/kept.ts'
import { memberNamesOf, partyNamesOf } from '../store/names.ts'
import { mayOn, termsSet, written } from './award-deeds.ts'
import { calendarOf } from '../../identity/service/calendar.ts'
import { fileView } from './bid-files.ts'
import { handsOn } from './challenge-hands.ts'
import { challengeDeeds } from './challenges.ts'
import { profilesOfLots } from './lot-profile.ts'

/** A page: officials see every objection, others their own and what was registered in the name of their organisation. */
export async function listChallenges(tx: ReadTx, acting: Acting, { limit, ...query }: ChallengeQuery): Promise<ChallengeList> {
  const filter = mayOn(acting, 'challenge.see') ? query : { ...query, of: { member: acting.actor, parties: managedBy(acting) } }
  const found = await challengeIds(tx, acting, filter, limit + 1)
  const items = await viewsOf(tx, acting, await challenges.table.each(tx, acting.tenant, found.slice(0, limit)))
  return { items, next: found.length > limit ? (found[limit - 1] ?? null) : null }
}

const managedBy = ({ posts }: Acting): PartyId[] =>
  posts.flatMap(({ role, party }) => (role === 'provider_manager' && party !== null ? [party] : []))

export async function viewChallenge(
  tx: ReadTx,
  acting: Acting,
  id: ChallengeId,
): Promise<Result<ChallengeView, ChallengeRefusal>> {
  const challenge = await challenges.table.load(tx, acting.tenant, id)
  if (!challenge || !mayOn(acting, 'challenge.see', objectorOf(challenge))) return refuse({ code: 'not-found' })
  const [view] = await viewsOf(tx, acting, [challenge])
  return view === undefined ? refuse({ code: 'not-found' }) : ok(view)
}

/** The paper whose bytes may now be sent: to the office and to those whose objection it belongs to. */
export async function openPaper(
  tx: ReadTx,
  acting: Acting,
  id: ChallengeId,
  file: FileId,
): Promise<Result<ChallengeFile, ChallengeRefusal>> {
  const seen = await viewChallenge(tx, acting, id)
  if (!seen.ok) return seen
  const found = seen.value.papers.find((paper) => paper.id === file)
  return found ? ok(found) : refuse({ code: 'not-found' })
}

async function viewsOf(tx: ReadTx, acting: Acting, seen: readonly ChallengeState[]): Promise<ChallengeView[]> {
  const each = <T>(of: (challenge: ChallengeState) => T): T[] => [...new Set(seen.map(of))]
  const found = await lots.table.each(
    tx,
    acting.tenant,
    each(({ lotId }) => lotId),
  )
  const lotsById = new Map(found.map((lot) => [lot.id, lot]))
  const profileOf = await profilesOfLots(tx, acting, found)
  const names = await memberNamesOf(
    tx,
    acting,
    each(({ filedBy }) => filedBy),
  )
  const parties = await partyNamesOf(
    tx,
    acting,
    each(({ partyId }) => partyId).filter((id) => id !== null),
  )
  const named = seen.flatMap(({ papers }) => papers.map(({ file }) => file))
  const files = new Map((await challengeFiles(tx, acting, named)).map((file) => [file.id, fileView(file)]))
  const hands = await handsOn(tx, acting, found)
  const ids = seen.map(({ id }) => id)
  const answerTerms = await termsSet(tx, acting, ids, 'challenge.answer')
  const reviewTerms = await termsSet(tx, acting, ids, 'challenge.review')
  const decisionTerms = await termsSet(tx, acting, ids, 'challenge.decide')
  const calendar = await calendarOf(tx, acting)
  return seen.flatMap((challenge): ChallengeView[] => {
    const lot = lotsById.get(challenge.lotId)
    if (lot === undefined) return []
    const { id, filedBy, partyId, status, answer, answerDue, escalation, decision } = challenge
    const isUnopened = answer !== null && challenge.readAt === null && challenge.arrivedOn === null
    const can = mayDo(acting, challenge, hands(lot))
    return [
      {
        ...challenge,
        papers: challenge.papers.flatMap(({ file }) => files.get(file) ?? []),
        answer: isUnopened && !mayOn(acting, 'challenge.see') ? null : answer,
        filedByName: names.get(filedBy) ?? '',
        partyName: partyId === null ? null : (parties.get(partyId) ?? null),
        lot: { id: lot.id, code: lot.code, name: lot.name, status: lot.status, profile: profileOf(lot).code },
        answerTerm: answerTerms.get(id) ?? null,
        reviewTerm: reviewTerms.get(id) ?? null,
        decisionTerm: decisionTerms.get(id) ?? null,
        ...termsOfComplaint(calendar, profileOf(lot), challenge),
        decisionOverdue: escalation !== null && decision === null && isOverdue(escalation.decideBy, acting.now),
        overdue: isPending(status) && isOverdue(answerDue, acting.now),
        can: { ...can, 'challenge.read': can['challenge.read'] === true && isUnopened },
      },
    ]
  })
}

/** Counted from the day on which that authority had it. */
function termsOfComplaint(
  calendar: Calendar,
  profile: Profile,
  { escalation }: Pick<ChallengeState, 'escalation'>,
): Pick<ChallengeView, 'checkTerm' | 'toldTerm'> {
  const termIn = (rule: 'complaintChecked' | 'complaintTold') => {
    const term = escalation === null ? undefined : ownTerm(calendar, profile, rule, escalation.receivedOn)
    return term === undefined ? null : written(term)
  }
  return { checkTerm: termIn('complaintChecked'), toldTerm: termIn('complaintTold') }
}

/** Policy and life, and what one filed or entered oneself kept out of one's hands. */
function mayDo(acting: Acting, challenge: ChallengeState, hands: readonly MemberId[]): ChallengeView['can'] {
  const able = Object.entries(challengeDeeds.can(acting, challenge))
  return Object.fromEntries(
    able.map(([deed, can]) => {
      const isOfItsKind =
        (deed !== 'challenge.withdraw-on-paper' || isWithdrawnOnPaper(challenge)) &&
        (deed !== 'challenge.complain' || challenge.escalation === null) &&
        (deed !== 'challenge.decide' || (challenge.escalation !== null && challenge.decision === null))
      return [deed, can && isOfItsKind && !isKeptFrom(challenge, deed, hands)]
    }),
  )
}
