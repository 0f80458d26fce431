import { canonical, type Json } from '../../../kernel/canonical.ts'
import type { Instant } from '../../../kernel/civil.ts'
import type { Scope } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/db.ts'
import type { SubjectTable } from '../../../platform/subject.ts'
import { type Noun, step, type Subject } from '../rules/noun.ts'
import { insertActions } from '../store/actions.ts'

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
  if (state === undefined) await table.insert(tx, tenant, next)
  else await table.update(tx, tenant, next)
  await insertActions(tx, [actionOf(hand, noun, type, { ...meta, facts })])
  return next
}

/** Rows that one statement writes: each takes as many parameters as it has columns, and a statement may have 65,535. */
const AT_ONCE = 500

/** Begins many subjects with the same deed, as `append` begins one; thousands in a few statements. */
export async function beginAll<S extends Subject, F, T extends keyof F & string>(
  tx: Tx,
  hand: Hand,
  { noun, table }: Kept<S, F>,
  type: T,
  begun: readonly { readonly id: string; readonly facts: F[T] & Json }[],
): Promise<S[]> {
  const { tenant, actor, role, now: at } = hand
  const states: S[] = []
  for (let from = 0; from < begun.length; from += AT_ONCE) {
    const some = begun.slice(from, from + AT_ONCE).map(({ id, facts }) => {
      const meta = { id, revision: 1, actor, role, at }
      return { state: step(noun, undefined, type, facts, meta), action: actionOf(hand, noun, type, { ...meta, facts }) }
    })
    await table.insert(tx, tenant, ...some.map(({ state }) => state))
    await insertActions(
      tx,
      some.map(({ action }) => action),
    )
    states.push(...some.map(({ state }) => state))
  }
  return states
}

const actionOf = <S extends Subject, F, T extends keyof F & string>(
  { tenant, actor, role, now: at, newId }: Hand,
  { name, kinds }: Noun<S, F>,
  type: T,
  { id: subject, revision, facts }: { readonly id: string; readonly revision: number; readonly facts: Json },
) => ({
  tenant,
  id: newId(),
  noun: name,
  subject,
  revision,
  type,
  version: kinds[type].version,
  actor,
  role,
  at,
  facts: canonical(facts),
})

const isBegun = <S extends Subject>(before: S | { id: string }): before is S => 'revision' in before
