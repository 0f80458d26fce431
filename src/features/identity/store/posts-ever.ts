import type { Scope } from '../../../kernel/ids.ts'
import type { ReadTx } from '../../../platform/db.ts'

type Own = Pick<Scope, 'tenant'>

/** Every post that anybody ever held. */
export const postsEver = (tx: ReadTx, { tenant }: Own) =>
  tx
    .selectFrom('post')
    .select(['id', 'member', 'role', 'party', 'area', 'validFrom', 'validUntil'])
    .where('tenant', '=', tenant)
    .orderBy('id')
    .execute()

/** When posts were ended by hand, the last time of each last. */
export const postsEnded = (tx: ReadTx, { tenant }: Own) =>
  tx
    .selectFrom('settingsChange')
    .select(['subject', 'at'])
    .where('tenant', '=', tenant)
    .where('what', '=', 'post.end')
    .orderBy('at')
    .orderBy('id')
    .execute()

/** Every slip that was printed for anybody: from when until when it let its juror in. */
export const slipsEver = (tx: ReadTx, { tenant }: Own) =>
  tx
    .selectFrom('identity.slip')
    .select(['member', 'lot', 'issuedAt', 'expiresAt', 'endedAt'])
    .where('tenant', '=', tenant)
    .orderBy('issuedAt')
    .orderBy('codeHash')
    .execute()
