import type { Acting } from '../../../kernel/acting.ts'
import { canonical } from '../../../kernel/canonical.ts'
import { sha256 } from '../../../platform/hash.ts'
import type { NoticeTable } from '../store/tables.ts'

/** A notice as it will stand, and the digest by which the deed that publishes it commits to it. */
export type NoticeDraft = { readonly row: NoticeTable; readonly digest: string }

type Said = Pick<NoticeTable, 'lotId' | 'kind' | 'no' | 'title' | 'endsOn'> & { readonly body: Parameters<typeof canonical>[0] }

export function draftNotice(
  { tenant, newId, now: publishedAt }: Pick<Acting, 'tenant' | 'newId' | 'now'>,
  { body, ...said }: Said,
): NoticeDraft {
  const row: NoticeTable = { tenant, id: newId(), ...said, publishedAt, body: canonical(body) }
  return { row, digest: noticeDigest(row) }
}

/** Hex SHA-256 over the whole row: what was said, to whom it belongs and when it was published. */
export const noticeDigest = (row: NoticeTable): string => sha256(canonical({ ...row }))
