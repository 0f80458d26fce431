import type { Acting } from '../../../kernel/acting.ts'
import { civilDateOf } from '../../../kernel/civil.ts'
import type { ChallengeId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { OfficeDocument } from '../../../lib/document/tree.ts'
import type { ReadTx } from '../../../platform/db.ts'
import type { PaperRefusalCode } from '../contract/papers.ts'
import { filed } from '../../../lib/document/filed.ts'
import { objectionAnswer } from '../documents/objection-answer.ts'
import { furtherReceiver } from '../documents/paper-words.ts'
import { receivedOn, Verdict } from '../rules/challenge.ts'
import { viewChallenge } from './challenge-views.ts'
import { paperBasis } from './paper-basis.ts'

/** The answer to an objection, for whoever filed it and the office. One that was not taken up has been answered as well. */
export async function answerPaper(
  tx: ReadTx,
  acting: Acting,
  id: ChallengeId,
): Promise<Result<OfficeDocument, { code: PaperRefusalCode }>> {
  const seen = await viewChallenge(tx, acting, id)
  if (!seen.ok) return refuse({ code: 'not-found' })
  const { lotId, answer, answeredAt, reviewBy, status, partyName, filedByName, signatory, matter, text } = seen.value
  const outcome = Verdict.safeParse(status).data
  const basis = await paperBasis(tx, acting, lotId)
  if (!basis || outcome === undefined || answer === null || answeredAt === null || reviewBy === null)
    return refuse({ code: 'not-found' })
  const { lot, profile, purchaser, footer } = basis
  const objector = partyName ?? signatory ?? filedByName
  return ok(
    filed(
      objectionAnswer({
        profile: profile.code,
        footer,
        purchaser,
        objector,
        isPerson: partyName === null,
        lot: { code: lot.code, name: lot.name },
        filedOn: receivedOn(seen.value),
        matters: [{ claim: bare(`${matter}：${text}`), found: bare(answer), holds: HOLDS[outcome] }],
        outcome,
        further: { receiver: furtherReceiver(purchaser), days: profile.reviewAsked.value, by: reviewBy },
        answeredOn: civilDateOf(answeredAt),
      }),
      lot.code,
      objector,
    ),
  )
}

const HOLDS = { upheld: true, rejected: false, refused: null } as const satisfies Record<Verdict, boolean | null>

/** The paper writes the full stop itself. */
const bare = (text: string): string => text.trim().replace(/[.。;；]+$/u, '')
