import type { Context } from 'hono'
import type { Acting } from '../../kernel/acting.ts'
import type { Json } from '../../kernel/canonical.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import type { StoredFile } from '../../kernel/stored-file.ts'
import type { ReadTx, Tx } from '../db.ts'
import type { PutRefusal } from '../files.ts'
import { whileKeeping } from '../files/unnamed.ts'
import { isDone } from './deeds.ts'
import type { Env } from './env.ts'
import { bytesOf } from './file.ts'
import { type DeedRefusal, idOfDeed, perform, view } from './perform.ts'

export type Reception<T, E, C extends string> = {
  readonly maxBytes: number
  /** How this feature calls it that bytes are not taken. */
  readonly codes: Readonly<Record<PutRefusal['code'], C>>
  /** What besides the bytes makes a request the same. */
  readonly named: string
  /** Whether a file may come at all, from this caller, now, beside those that are there: asked before any byte is taken. */
  readonly may: (tx: ReadTx, acting: Acting) => Promise<Result<void, E>>
  /** Writes the row that names the bytes, or refuses them. */
  readonly deed: (tx: Tx, acting: Acting, stored: StoredFile) => Promise<Result<T, E>>
}

/**
 * Takes a file in and does one deed with it. What can be refused beforehand is refused before a byte is taken; what comes is a draft
 * until the deed has written the row that names it, and is on the disk to stay before that row is committed. So no refusal leaves
 * bytes, no row names bytes that are not there, and a crash in between leaves bytes that no row names, which are cleared away later.
 */
export async function receiveFile<T extends Json, E extends { code: string }, C extends string>(
  c: Context<Env>,
  { maxBytes, codes, named, may, deed }: Reception<T, E, C>,
): Promise<Result<T, E | DeedRefusal | { code: C }>> {
  const id = idOfDeed(c)
  if (!id.ok) return id
  if (Number(c.req.header('content-length') ?? 0) > maxBytes) return refuse({ code: codes['too-large'] })
  // Whoever asks again for what was done gets the same reply again, though by now no more may be added.
  const mayCome = await view(c, async (tx, acting) =>
    (await isDone(tx, acting, { id: id.value, actor: acting.actor })) ? ok(undefined) : may(tx, acting),
  )
  if (!mayCome.ok) return mayCome
  const received = await c.var.house.files.receive(bytesOf(c), { maxBytes })
  if (!received.ok) return refuse({ code: codes[received.error.code] })
  const draft = received.value
  const keeping = async (tx: Tx, acting: Acting) => {
    const done = await deed(tx, acting, draft.stored)
    if (!done.ok) return done
    await whileKeeping(tx)
    await draft.keep()
    return done
  }
  return perform(c, keeping, `${draft.stored.sha256} ${named}`).finally(() => draft.drop())
}
