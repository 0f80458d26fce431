import { civilDateOf } from '../../../kernel/civil.ts'
import type { LotId, Scope } from '../../../kernel/ids.ts'
import type { ReadTx } from '../../../platform/db.ts'
import type { Objection } from '../contract/award.ts'
import { answeredOf } from '../store/challenges.ts'

/** The objections to a result that were answered, in brief: what the public is told of them. */
export async function objectionsTo(tx: ReadTx, own: Pick<Scope, 'tenant'>, lot: LotId): Promise<Objection[]> {
  const answered = await answeredOf(tx, own, lot)
  return answered.flatMap(({ matter, verdict, filedAt, answeredAt }) =>
    answeredAt === null
      ? []
      : [
          {
            matter: verdict === 'refused' ? null : matter,
            filedOn: civilDateOf(filedAt),
            verdict,
            answeredOn: civilDateOf(answeredAt),
          },
        ],
  )
}
