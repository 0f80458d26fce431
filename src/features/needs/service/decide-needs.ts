import type { Acting } from '../../../kernel/acting.ts'
import type { NeedId } from '../../../kernel/ids.ts'
import { ok, type Result } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/db.ts'
import type { NeedDone, NeedRefusalCode } from '../contract/need.ts'
import { needDeeds } from './deeds.ts'

export type NeedDecision =
  | { deed: 'need.verify'; facts: { verification: string } }
  | { deed: 'need.return' | 'need.decline'; facts: { reason: string } }
  | { deed: 'need.answer'; facts: { answer: string } }
  | { deed: 'need.transfer'; facts: { to: string; reason: string } }
  | { deed: 'need.list' | 'need.close'; facts: Record<string, never> }

/** What the authority's people do with a need: verify, send back, list, answer, pass on, decline, close. */
export async function decideNeed(
  tx: Tx,
  acting: Acting,
  id: NeedId,
  { deed, facts }: NeedDecision,
): Promise<Result<NeedDone, { code: NeedRefusalCode }>> {
  const held = await needDeeds.hold(tx, acting, id, deed)
  if (!held.ok) return held
  const { no, status } = await needDeeds.does(tx, acting, held.value, deed, facts)
  return ok({ id, no, status })
}
