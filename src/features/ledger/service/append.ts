import { canonical, type Json } from '../../../kernel/canonical.ts'
import type { Instant } from '../../../kernel/civil.ts'
import type { Scope } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/db.ts'
import type { SubjectTable } from '../../../platform/subject.ts'
import { type Noun, step, type Subject } from '../rules/noun.ts'
import { insertAction } from '../store/actions.ts'

/** A noun with the table that holds its state. */
export type Kept<S extends Subject, F> = { readonly noun: Noun<S, F>; readonly table: SubjectTable<S> }

/** Who appends: the scope, the clock reading of the deed, and the role under which it was allowed. */
export type Hand = Scope & { readonly now: Instant; readonly newId: () => string; readonly role: string }

/**
 * Appends one action and writes the state that the noun's reducer makes of it, in one transaction. `before` is the state as
 * locked by the caller, or the id of a subject that begins. Whether the action is allowed has been decided by the caller.
 */
export async function append<S extends Subject, F, T extends keyof F & string>(
  tx: Tx,
  hand: Hand,
  { noun, table }: Kept<S, F>,
  before: S | { id: string },
  type: T,
  facts: F[T] & Json,
): Promise<S> {
  const { tenant, actor, role, now: at } = hand
  const state = isBegun(before) ? before : undefined
  const meta = { id: before.id, revision: (state?.revision ?? 0) + 1, actor, role, at }
  const next = step(noun, state, type, facts, meta)
  const { version } = noun.kinds[type]
  if (state === undefined) await table.insert(tx, tenant, next)
  else await table.update(tx, tenant, next)
  await insertAction(tx, {
    tenant,
    id: hand.newId(),
    noun: noun.name,
    subject: meta.id,
    revision: meta.revision,
    type,
    version,
    actor,
    role,
    at,
    facts: canonical(facts),
  })
  return next
}

const isBegun = <S extends Subject>(before: S | { id: string }): before is S => 'revision' in before
