import type { Acting } from '../../../kernel/acting.ts'
import { canonical } from '../../../kernel/canonical.ts'
import { type Draw, newSalt } from '../../../kernel/chance.ts'
import type { LastOfferId } from '../../../kernel/ids.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import { sha256 } from '../../../platform/hash.ts'
import { LastOfferContent } from '../rules/last-offer.ts'
import { keepOfferContent, offerContentOf } from '../store/last-offers.ts'

// The port behind which last offers lie, as `sealing` is for bids: whoever encrypts them fills in these functions.

/** Keeps what is offered and fixes it: SHA-256 over a fresh 32-byte salt (as hex) and its canonical JSON. A price alone could be tried out. */
export async function sealOffer(tx: Tx, acting: Acting, id: LastOfferId, content: LastOfferContent, draw: Draw): Promise<string> {
  const { tenant, actor: savedBy, now: savedAt } = acting
  const [salt, body] = [newSalt(draw), canonical(content)]
  await keepOfferContent(tx, { tenant, offerId: id, body, salt, savedBy, savedAt })
  return digestOf(salt, body)
}

/** As it lies there for whoever may see it; undefined where there is none, or it cannot be read any more. */
export async function readOffer(
  tx: ReadTx,
  acting: Pick<Acting, 'tenant'>,
  id: LastOfferId,
): Promise<{ readonly content: LastOfferContent; readonly digest: string } | undefined> {
  const row = await offerContentOf(tx, acting, id)
  if (!row) return undefined
  try {
    const content = LastOfferContent.parse(JSON.parse(row.body))
    return { content, digest: digestOf(row.salt, canonical(content)) }
  } catch {
    return undefined
  }
}

const digestOf = (salt: string, body: string): string => sha256(`${salt}${body}`)
