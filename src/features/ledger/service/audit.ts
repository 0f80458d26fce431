import type { Json } from '../../../kernel/canonical.ts'
import { Instant } from '../../../kernel/civil.ts'
import { MemberId, type Tenant } from '../../../kernel/ids.ts'
import type { ReadTx } from '../../../platform/db.ts'
import { type Action, replay, type Subject } from '../rules/noun.ts'
import { actionsOf, subjectsOf } from '../store/actions.ts'
import type { Kept } from './append.ts'
import { pagesOf } from './pages.ts'

/** A column that the record does not bear out; `column` is '*' where the whole row is missing or was never begun. */
export type Finding = {
  readonly noun: string
  readonly subject: string
  readonly column: string
  readonly kept: string
  readonly replayed: string
}

/** A recorded deed with what a policy looks at: in the state that it was done on, or that it began with. */
export type Did<A> = Pick<Action, 'noun' | 'type' | 'actor' | 'role' | 'at'> & { readonly subject: string; readonly about: A }

/** A noun made ready for the audit: its types are closed over, so that nouns of different shapes can stand in one list. */
export type Audited<A> = {
  readonly noun: string
  /** Every kind of action that it knows. */
  readonly deeds: readonly string[]
  /** Compares every subject of a tenant; tells of each deed on the way, and after each subject what it found there. */
  check(tx: ReadTx, tenant: Tenant, seen: (findings: readonly Finding[]) => void, did?: (deed: Did<A>) => void): Promise<void>
}

/** Replays every subject of a noun from its actions and compares every column with the row as it is kept. */
export function audited<S extends Subject, F>(kept: Kept<S, F>): Audited<undefined>
export function audited<S extends Subject, F, A>(kept: Kept<S, F>, about: (state: S, type: string) => A): Audited<A>
export function audited<S extends Subject, F, A>(
  kept: Kept<S, F>,
  about?: (state: S, type: string) => A,
): Audited<A | undefined> {
  const { name } = kept.noun
  return {
    noun: name,
    deeds: Object.keys(kept.noun.kinds),
    async check(tx, tenant, seen, did) {
      const told = (state: S, { id: subject, type, actor, role, at }: Action) =>
        did?.({ noun: name, subject, type, actor, role, at, about: about?.(state, type) })
      const begun = new Set<string>()
      for await (const page of pagesOf((after, limit) => kept.table.all(tx, tenant, after, limit))) {
        for (const state of page) {
          begun.add(state.id)
          seen(await compare(tx, tenant, kept, state, told))
        }
      }
      const recorded = await subjectsOf(tx, { tenant }, name)
      const lost = recorded.filter((subject) => !begun.has(subject))
      for (const subject of lost) seen([{ noun: name, subject, column: '*', kept: 'nothing', replayed: 'begun' }])
    },
  }
}

async function compare<S extends Subject, F>(
  tx: ReadTx,
  tenant: Tenant,
  { noun, table }: Kept<S, F>,
  state: S,
  told: (state: S, action: Action) => void,
): Promise<Finding[]> {
  const found = (column: string, kept: string, replayed: string): Finding => ({
    noun: noun.name,
    subject: state.id,
    column,
    kept,
    replayed,
  })
  let replayed: S | undefined
  try {
    for (const [index, { facts, subject, at, actor, ...action }] of (
      await actionsOf(tx, { tenant }, noun.name, state.id)
    ).entries()) {
      if (action.revision !== index + 1) throw new Error(`action ${index + 1} is missing`)
      const read: Json = JSON.parse(facts)
      const done = { ...action, id: subject, at: Instant.parse(at), actor: MemberId.parse(actor), facts: read }
      const before = replayed
      replayed = replay(noun, before, done)
      told(before ?? replayed, done)
    }
  } catch (thrown) {
    return [found('*', 'kept', thrown instanceof Error ? thrown.message : 'unreadable')]
  }
  if (replayed === undefined) return [found('*', 'kept', 'nothing')]
  const [row, again] = [table.toRow(state), table.toRow(replayed)]
  const columns = [...new Set([...Object.keys(row), ...Object.keys(again)])]
  return columns.flatMap((column) => {
    const [left, right] = [shown(row[column]), shown(again[column])]
    return left === right ? [] : [found(column, left, right)]
  })
}

const shown = (value: unknown): string =>
  value === null || value === undefined ? 'null' : typeof value === 'string' ? value : String(value)
