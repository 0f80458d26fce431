import { type Acting, actingAs, deciding } from '../../../kernel/acting.ts'
import type { Json } from '../../../kernel/canonical.ts'
import type { On, Policy, Sentence } from '../../../kernel/policy.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/db.ts'
import { after, type Life } from '../rules/life.ts'
import type { Subject } from '../rules/noun.ts'
import { append, type Kept } from './append.ts'

export type HoldRefusal = { code: 'not-found' } | { code: 'wrong-status'; status: string }

/** What people do to one noun: who may, when its life allows it, and how it is recorded. */
export type Deeds<S extends Subject, F, A extends keyof F & string> = {
  /** What is done to, and what each of its states allows: for the document of lives and its test. */
  readonly noun: string
  readonly life: Life<string, string>
  /** To whom each deed is open. */
  readonly openTo: Readonly<Record<A, readonly Sentence[]>>
  /** What those sentences look at. */
  readonly on: (state: S) => On
  /** What the caller may do to this object now: policy and life together. Sent along with every object. */
  can(acting: Acting, state: S): Record<A, boolean>
  /** Locks the object for one deed. Whoever may not is told that there is no such thing. */
  hold(tx: Tx, acting: Acting, id: string, deed: A): Promise<Result<S, HoldRefusal>>
  /** Records the deed under the role that allows it. */
  does<T extends A>(tx: Tx, acting: Acting, before: S | { id: string }, deed: T, facts: F[T] & Json): Promise<S>
}

type Plan<S extends Subject, F, P extends string, A extends keyof F & string> = {
  kept: Kept<S, F>
  life: Life<string, string>
  policy: Policy<P>
  /** The permission that each deed asks for. */
  asks: Readonly<Record<A, P>>
  /** What the policy's sentences look at. */
  on: (state: S) => On
}

export function deedsOf<S extends Subject & { status: string }, F, P extends string, A extends keyof F & string>({
  kept,
  life,
  policy,
  asks,
  on,
}: Plan<S, F, P, A>): Deeds<S, F, A> {
  const may = deciding(policy)
  const names = Object.keys(asks).filter((name): name is A => Object.hasOwn(asks, name))
  const isPossible = (state: S, deed: A) => life[state.status] !== undefined && after(life, state.status, deed) !== undefined
  const openTo = Object.fromEntries(names.map((deed) => [deed, policy[asks[deed]]])) as Record<A, readonly Sentence[]>
  return {
    noun: kept.noun.name,
    life,
    openTo,
    on,
    can(acting, state) {
      const answers = names.map((deed) => [deed, isPossible(state, deed) && may(acting, asks[deed], on(state))] as const)
      return Object.fromEntries(answers) as Record<A, boolean>
    },
    async hold(tx, acting, id, deed) {
      const state = await kept.table.lock(tx, acting.tenant, id)
      if (state === undefined || !may(acting, asks[deed], on(state))) return refuse({ code: 'not-found' })
      if (!isPossible(state, deed)) return refuse({ code: 'wrong-status', status: state.status })
      return ok(state)
    },
    does(tx, acting, before, deed, facts) {
      const seen = 'revision' in before ? on(before) : {}
      return append(tx, { ...acting, role: actingAs(policy, acting, asks[deed], seen) }, kept, before, deed, facts)
    },
  }
}
