import type { CivilDate, Instant } from '../../../kernel/civil.ts'
import type { CreditCode } from '../../../kernel/credit-code.ts'
import type { AdmissionId, PartyId, Scope } from '../../../kernel/ids.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import type { AdmissionContactTable } from './tables.ts'

type Own = Pick<Scope, 'tenant'>

const MOST = 200

/** Those that wait first, then the latest; none whose certificate never came. */
export const admissionsFiled = (tx: ReadTx, { tenant }: Own) =>
  tx
    .selectFrom('admission')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('status', '<>', 'begun')
    .orderBy((expression) => expression('status', '=', 'pending'), 'desc')
    .orderBy('filedAt', 'desc')
    .limit(MOST)
    .execute()

/** The admission of that code that waits, if there is one. */
export const pendingOf = (tx: ReadTx, { tenant }: Own, code: CreditCode) =>
  tx
    .selectFrom('admission')
    .select('id')
    .where('tenant', '=', tenant)
    .where('creditCode', '=', code)
    .where('status', '=', 'pending')
    .executeTakeFirst()

/** The admission by which an organisation was let in here, the latest where there were several. */
export const admissionOf = (tx: ReadTx, { tenant }: Own, party: PartyId) =>
  tx
    .selectFrom('admission')
    .select(['id', 'no', 'filedAt', 'decidedAt', 'sha256', 'scanType'])
    .where('tenant', '=', tenant)
    .where('party', '=', party)
    .where('status', '=', 'admitted')
    .orderBy('filedAt', 'desc')
    .limit(1)
    .executeTakeFirst()

export const partyOfCode = (tx: ReadTx, { tenant }: Own, code: CreditCode) =>
  tx.selectFrom('party').select('id').where('tenant', '=', tenant).where('creditCode', '=', code).executeTakeFirst()

/** Whether somebody manages the party on a day or will from a later one on. */
export const isManagedFrom = async (tx: ReadTx, { tenant }: Own, party: PartyId, day: CivilDate): Promise<boolean> =>
  (await tx
    .selectFrom('post')
    .select('id')
    .where('tenant', '=', tenant)
    .where('party', '=', party)
    .where('role', '=', 'provider_manager')
    .where((open) =>
      open.or([
        open('validUntil', 'is', null),
        open.and([open('validUntil', '>=', day), open('validUntil', '>=', open.ref('validFrom'))]),
      ]),
    )
    .executeTakeFirst()) !== undefined

/** Every post at an organisation, past and present, with whose it is. */
export const postsAtParty = (tx: ReadTx, { tenant }: Own, party: PartyId) =>
  tx
    .selectFrom('post')
    .innerJoin('member', (join) => join.onRef('member.tenant', '=', 'post.tenant').onRef('member.id', '=', 'post.member'))
    .select(['post.id', 'member.name', 'post.role', 'post.validFrom', 'post.validUntil'])
    .where('post.tenant', '=', tenant)
    .where('post.party', '=', party)
    .orderBy('post.validFrom', 'desc')
    .orderBy('post.id')
    .limit(MOST)
    .execute()

export const admissionByNo = (tx: ReadTx, { tenant }: Own, no: string) =>
  tx.selectFrom('admission').selectAll().where('tenant', '=', tenant).where('no', '=', no).executeTakeFirst()

export const insertAdmissionContact = (tx: Tx, contact: AdmissionContactTable) =>
  tx.insertInto('admissionContact').values(contact).execute()

/** Undefined to whoever the database does not let see it. */
export const admissionContact = (tx: ReadTx, { tenant }: Own, admission: AdmissionId) =>
  tx
    .selectFrom('admissionContact')
    .select(['name', 'phone', 'passwordHash'])
    .where('tenant', '=', tenant)
    .where('admissionId', '=', admission)
    .executeTakeFirst()

/** Once decided nothing of the password stays here. */
export const forgetPassword = (tx: Tx, { tenant }: Own, admission: AdmissionId) =>
  tx
    .updateTable('admissionContact')
    .set({ passwordHash: null })
    .where('tenant', '=', tenant)
    .where('admissionId', '=', admission)
    .execute()

/**
 * Removes how to reach those whose admission, begun before one instant, never came to wait, or was sent back before another. What is
 * in the record stays: it names nobody.
 */
export const sweepContacts = (tx: Tx, { tenant }: Own, before: { readonly begun: Instant; readonly returned: Instant }) =>
  tx
    .deleteFrom('admissionContact')
    .where('tenant', '=', tenant)
    .where('admissionId', 'in', (among) =>
      among
        .selectFrom('admission')
        .select('id')
        .where('tenant', '=', tenant)
        .where((where) =>
          where.or([
            where.and([where('status', '=', 'begun'), where('filedAt', '<', before.begun)]),
            where.and([where('status', '=', 'returned'), where('decidedAt', '<', before.returned)]),
          ]),
        ),
    )
    .execute()
