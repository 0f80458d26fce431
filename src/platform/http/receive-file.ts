import type { Context } from 'hono'
import type { Acting } from '../../kernel/acting.ts'
import type { Json } from '../../kernel/canonical.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import type { StoredFile } from '../../kernel/stored-file.ts'
import type { UPLOAD_REFUSALS } from '../../kernel/uploads.ts'
import type { ReadTx, Tx } from '../db.ts'
import type { Draft, PutRefusal } from '../files.ts'
import { whileKeeping } from '../files/unnamed.ts'
import { requestDone } from './deeds.ts'
import type { Env } from './env.ts'
import { bytesOf } from './file.ts'
import type { Quota } from './limits.ts'
import { type DeedRefusal, fingerprintOf, idOfDeed, perform, view } from './perform.ts'

/** What every route that takes a file refuses. */
export const RECEPTION_STATUS = {
  'file-too-large': 413,
  'file-kind-refused': 422,
  'file-empty': 422,
  'too-many-uploads': 429,
} as const satisfies Record<ReceptionRefusal['code'], number>
/** The same where files are kept beside others, of which there may be only so many, each with a fitting name. */
export const UPLOAD_STATUS = {
  ...RECEPTION_STATUS,
  'too-many-files': 413,
  'files-too-large': 413,
  'file-name-refused': 422,
} as const satisfies Record<(typeof UPLOAD_REFUSALS)[number], number>
type ReceptionRefusal = PutRefusal | { readonly code: 'too-many-uploads' }

export type Reception<T, E> = {
  readonly maxBytes: number
  /** What besides the bytes makes a request the same. */
  readonly named: string
  /**
   * Whether a file of so many bytes may come, from this caller, now, beside those that are there: asked before any byte is taken.
   * `coming` is what the sender says, at most `maxBytes`.
   */
  readonly may: (tx: ReadTx, acting: Acting, coming: number) => Promise<Result<unknown, E>>
  /** What one sender may send in a while, and under whose name what comes is counted, be it for a deed that is done already. */
  readonly quota?: { readonly of: Quota; readonly sender: (tx: ReadTx, acting: Acting) => Promise<string> }
  /** A look into what has come, before any deed is begun with it. */
  readonly look?: (draft: Pick<Draft, 'bytes'>) => Promise<Result<unknown, E>>
  /** Writes the row that names the bytes, or refuses them. */
  readonly deed: (tx: Tx, acting: Acting, stored: StoredFile) => Promise<Result<T, E>>
}

/**
 * Takes a file in and does one deed with it. What can be refused beforehand is refused before a byte is taken; what comes is a draft
 * until the deed has written the row that names it, and is on the disk to stay before that row is committed. So no refusal leaves
 * bytes, no row names bytes that are not there, and a crash in between leaves bytes that no row names, which are cleared away later.
 */
export async function receiveFile<T extends Json, E extends { code: string }>(
  c: Context<Env>,
  { maxBytes, named, may, quota, look, deed }: Reception<T, E>,
): Promise<Result<T, E | DeedRefusal | ReceptionRefusal>> {
  const id = idOfDeed(c)
  if (!id.ok) return id
  const told = Number(c.req.header('content-length') ?? Number.NaN)
  if (told > maxBytes) return refuse({ code: 'file-too-large' })
  const coming = told > 0 ? told : 0
  const request = fingerprintOf(c, named)
  const mayCome = await view(c, async (tx, acting): Promise<Result<string | undefined, E | DeedRefusal>> => {
    const done = await requestDone(tx, acting, { id: id.value, actor: acting.actor })
    if (done !== undefined && !done.startsWith(`${request} `)) return refuse({ code: 'action-id-used' })
    // Whoever asks again for what was done gets the same reply again, though by now no more may be added.
    const allowed = done === undefined ? await may(tx, acting, coming) : ok(undefined)
    return allowed.ok ? ok(await quota?.sender(tx, acting)) : allowed
  })
  if (!mayCome.ok) return mayCome
  // Whoever does not say how much comes may send the most.
  if (quota && mayCome.value !== undefined && !quota.of(mayCome.value, coming || maxBytes)) {
    c.header('retry-after', String(quota.of.perSeconds))
    return refuse({ code: 'too-many-uploads' })
  }
  const received = await c.var.house.files.receive(bytesOf(c), { maxBytes })
  if (!received.ok) return received
  const draft = received.value
  const seen = await looked(draft, look)
  if (!seen.ok) return seen
  const keeping = async (tx: Tx, acting: Acting) => {
    const done = await deed(tx, acting, draft.stored)
    if (!done.ok) return done
    await whileKeeping(tx)
    await draft.keep()
    return done
  }
  return perform(c, keeping, `${request} ${c.var.house.fingerprint(draft.stored.sha256)}`).finally(() => draft.drop())
}

/** What is refused at the first look, or breaks it, leaves no bytes. */
async function looked<E>(draft: Draft, look: Reception<unknown, E>['look']): Promise<Result<unknown, E>> {
  let isFit = false
  try {
    const seen: Result<unknown, E> = (await look?.(draft)) ?? ok(undefined)
    isFit = seen.ok
    return seen
  } finally {
    if (!isFit) await draft.drop()
  }
}
