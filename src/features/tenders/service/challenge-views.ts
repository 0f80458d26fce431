import type { Acting } from '../../../kernel/acting.ts'
import type { ChallengeId, LotId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { ReadTx } from '../../../platform/db.ts'
import type { ChallengeRefusal, ChallengeView } from '../contract/challenge.ts'
import { isOverdue } from '../rules/award.ts'
import { type ChallengeStatus, isPending } from '../rules/challenge.ts'
import { challengeIds } from '../store/challenges.ts'
import { challenges, lots } from '../store/kept.ts'
import { memberNamesOf, partyNamesOf } from '../store/names.ts'
import { mayOn, termSet } from './award-deeds.ts'
import { challengeDeeds } from './challenges.ts'

type Query = { readonly lot?: LotId | undefined; readonly status?: ChallengeStatus | undefined }

/** Officials see every objection, whoever filed one sees their own. */
export async function listChallenges(tx: ReadTx, acting: Acting, query: Query): Promise<ChallengeView[]> {
  const filter = mayOn(acting, 'challenge.see') ? query : { ...query, filedBy: acting.actor }
  const views: ChallengeView[] = []
  for (const id of await challengeIds(tx, acting, filter)) {
    const seen = await viewChallenge(tx, acting, id)
    if (seen.ok) views.push(seen.value)
  }
  return views
}

export async function viewChallenge(
  tx: ReadTx,
  acting: Acting,
  id: ChallengeId,
): Promise<Result<ChallengeView, ChallengeRefusal>> {
  const challenge = await challenges.table.load(tx, acting.tenant, id)
  if (!challenge || !mayOn(acting, 'challenge.see', { member: challenge.filedBy })) return refuse({ code: 'not-found' })
  const lot = await lots.table.load(tx, acting.tenant, challenge.lotId)
  if (!lot) return refuse({ code: 'not-found' })
  const { filedBy, partyId } = challenge
  const names = await memberNamesOf(tx, acting, [filedBy])
  const party = partyId === null ? null : ((await partyNamesOf(tx, acting, [partyId])).get(partyId) ?? null)
  const isUnopened = challenge.answer !== null && challenge.readAt === null
  const can = challengeDeeds.can(acting, challenge)
  return ok({
    ...challenge,
    answer: isUnopened && !mayOn(acting, 'challenge.see') ? null : challenge.answer,
    filedByName: names.get(filedBy) ?? '',
    partyName: party,
    lot: { id: lot.id, code: lot.code, name: lot.name, status: lot.status },
    answerTerm: await termSet(tx, acting, id, 'challenge.answer'),
    reviewTerm: await termSet(tx, acting, id, 'challenge.review'),
    overdue: isPending(challenge.status) && isOverdue(challenge.answerDue, acting.now),
    can: { ...can, 'challenge.read': can['challenge.read'] && isUnopened },
  })
}
