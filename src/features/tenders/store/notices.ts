import type { LotId, Scope } from '../../../kernel/ids.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import type { NoticeTable } from './tables.ts'

type Own = Pick<Scope, 'tenant'>

export const insertNotice = (tx: Tx, notice: NoticeTable) => tx.insertInto('notice').values(notice).execute()

export const noticeOf = (tx: ReadTx, { tenant }: Own, lot: LotId, kind: NoticeTable['kind']) =>
  tx
    .selectFrom('notice')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('lotId', '=', lot)
    .where('kind', '=', kind)
    .orderBy('publishedAt', 'desc')
    .limit(1)
    .executeTakeFirst()

/** Every one of a kind, in the order in which they were published. */
export const noticesOf = (tx: ReadTx, { tenant }: Own, lot: LotId, kind: NoticeTable['kind']) =>
  tx
    .selectFrom('notice')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('lotId', '=', lot)
    .where('kind', '=', kind)
    .orderBy('publishedAt')
    .orderBy('id')
    .execute()

/** The numbers of the latest notices of a kind, of lots that are bought as this one is, the newest first, each with its lot's code. */
export const noticeNumbers = (tx: ReadTx, { tenant }: Own, kind: NoticeTable['kind'], like: string) =>
  tx
    .selectFrom('notice')
    .innerJoin('lot', (join) => join.onRef('lot.tenant', '=', 'notice.tenant').onRef('lot.id', '=', 'notice.lotId'))
    .innerJoin('programme', (join) =>
      join.onRef('programme.tenant', '=', 'lot.tenant').onRef('programme.id', '=', 'lot.programmeId'),
    )
    .select(['notice.no', 'lot.code as lotCode'])
    .where('notice.tenant', '=', tenant)
    .where('notice.kind', '=', kind)
    .where('programme.profile', 'in', (of) =>
      of
        .selectFrom('lot as this')
        .innerJoin('programme as its', (join) =>
          join.onRef('its.tenant', '=', 'this.tenant').onRef('its.id', '=', 'this.programmeId'),
        )
        .select('its.profile')
        .where('this.tenant', '=', tenant)
        .where('this.code', '=', like),
    )
    .orderBy('notice.publishedAt', 'desc')
    .orderBy('notice.id', 'desc')
    .limit(500)
    .execute()

/** The numbers of the letters that went out, the newest first, each with its lot's code. */
export async function letterNumbers(tx: ReadTx, { tenant }: Own): Promise<{ no: string; lotCode: string }[]> {
  const found = await tx
    .selectFrom('lot')
    .select(['letterNo', 'code'])
    .where('tenant', '=', tenant)
    .where('letterNo', 'is not', null)
    .orderBy('notifiedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(500)
    .execute()
  return found.flatMap(({ letterNo: no, code: lotCode }) => (no === null ? [] : [{ no, lotCode }]))
}

/** In order of id, from behind `after`. */
export function noticesFrom(tx: ReadTx, { tenant }: Own, after: string | undefined, limit: number): Promise<NoticeTable[]> {
  const found = tx.selectFrom('notice').selectAll().where('tenant', '=', tenant).orderBy('id').limit(limit)
  return (after === undefined ? found : found.where('id', '>', after)).execute()
}

export async function noticeNoIsTaken(tx: ReadTx, { tenant }: Own, no: string): Promise<boolean> {
  return (
    (await tx.selectFrom('notice').select('id').where('tenant', '=', tenant).where('no', '=', no).executeTakeFirst()) !==
    undefined
  )
}
