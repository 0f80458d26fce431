import type { Acting } from '../../../kernel/acting.ts'
import { canonical } from '../../../kernel/canonical.ts'
import { type Draw, newSalt } from '../../../kernel/chance.ts'
import type { Instant } from '../../../kernel/civil.ts'
import type { BidId } from '../../../kernel/ids.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import { sha256 } from '../../../platform/hash.ts'
import { BidContent, EMPTY_CONTENT } from '../rules/bid-content.ts'
import { contentOf, contentsOf, insertContent, updateContent } from '../store/bid-contents.ts'
import { filesOf, filesOfBids } from '../store/bid-files.ts'
import type { BidContentTable } from '../store/tables.ts'

// The port behind which a bid's content lies. Nothing outside knows in what form it is kept: today as text that policy and
// row-level security guard. Whoever encrypts it fills in these functions; their callers already hand over nothing but
// the content, take nothing back but a digest, and read only their own draft or what has been opened.

export type Kept = { readonly content: BidContent; readonly revision: number; readonly savedAt: Instant | null }

/** The draft as its own people see it; an empty one of revision 0 before the first save. */
export async function readDraft(tx: ReadTx, acting: Pick<Acting, 'tenant'>, bid: BidId): Promise<Kept> {
  const row = await contentOf(tx, acting, bid)
  if (!row) return { content: EMPTY_CONTENT, revision: 0, savedAt: null }
  return { content: BidContent.parse(JSON.parse(row.body)), revision: row.revision, savedAt: row.savedAt }
}

/** Saves over the revision the writer had before their eyes; undefined when a colleague was first. */
export async function saveDraft(
  tx: Tx,
  acting: Acting,
  bid: BidId,
  { content, revision }: { content: BidContent; revision: number },
  draw: Draw,
): Promise<number | undefined> {
  const { tenant, actor: savedBy, now: savedAt } = acting
  const row = { tenant, bidId: bid, revision: revision + 1, body: canonical(content), salt: newSalt(draw), savedBy, savedAt }
  if (revision > 0) return (await updateContent(tx, row, revision)) ? row.revision : undefined
  if ((await contentOf(tx, acting, bid)) !== undefined) return undefined
  await insertContent(tx, row)
  return row.revision
}

/**
 * Fixes content and files as they stand: SHA-256 over a fresh 32-byte salt (as hex) followed by their canonical JSON. The
 * salt stays with the content, so the digest tells nothing of it before the opening.
 */
export async function sealContent(tx: Tx, acting: Pick<Acting, 'tenant'>, bid: BidId, draw: Draw): Promise<string> {
  const row = await contentOf(tx, acting, bid)
  if (!row) throw new Error(`bid ${bid}: nothing to seal`)
  const salt = newSalt(draw)
  await updateContent(tx, { ...row, salt }, row.revision)
  return digestOf(salt, row.body, await filesOf(tx, acting, bid))
}

export type Opened = Kept & {
  /** Content and files are those that the digest was made of. */
  readonly intact: boolean
}

/** What was sealed, once the lot has been opened. */
export async function readOpened(tx: ReadTx, acting: Pick<Acting, 'tenant'>, bid: BidId, digest: string | null): Promise<Opened> {
  const row = await contentOf(tx, acting, bid)
  return openedFrom(row, row ? await filesOf(tx, acting, bid) : [], digest)
}

type Sealed = { readonly id: BidId; readonly digest: string | null }

/** The same of several bids, in two statements however many they are. */
export async function readAllOpened<B extends Sealed>(
  tx: ReadTx,
  acting: Pick<Acting, 'tenant'>,
  bids: readonly B[],
): Promise<{ readonly bid: B; readonly opened: Opened }[]> {
  const ids = bids.map(({ id }) => id)
  const rows = new Map((await contentsOf(tx, acting, ids)).map((row) => [row.bidId, row]))
  const files = await filesOfBids(tx, acting, ids)
  return bids.map((bid) => ({
    bid,
    opened: openedFrom(
      rows.get(bid.id),
      files.filter(({ bidId }) => bidId === bid.id),
      bid.digest,
    ),
  }))
}

function openedFrom(row: BidContentTable | undefined, files: Listed, digest: string | null): Opened {
  if (!row) return { content: EMPTY_CONTENT, revision: 0, savedAt: null, intact: false }
  const intact = digest === digestOf(row.salt, row.body, files)
  return { content: BidContent.parse(JSON.parse(row.body)), revision: row.revision, savedAt: row.savedAt, intact }
}

/** Whether what is kept now is what the digest was made of, whoever opened it or not. What cannot be read any more is not. */
export async function isAsSealed(tx: ReadTx, acting: Pick<Acting, 'tenant'>, bid: BidId, digest: string): Promise<boolean> {
  const row = await contentOf(tx, acting, bid)
  const files = await filesOf(tx, acting, bid)
  try {
    return row !== undefined && digest === digestOf(row.salt, row.body, files)
  } catch {
    return false
  }
}

type Listed = readonly { readonly name: string; readonly sha256: string }[]

function digestOf(salt: string, body: string, listed: Listed): string {
  const files = listed.map(({ name, sha256: hash }) => ({ name, sha256: hash }))
  return sha256(`${salt}${canonical({ content: JSON.parse(body), files })}`)
}
