import type { z } from 'zod'
import type { Json } from '../../../kernel/canonical.ts'
import type { Instant } from '../../../kernel/civil.ts'
import type { MemberId } from '../../../kernel/ids.ts'

/** Who did it, in which role, when by the business clock, and as which step of the subject's life (from 1). */
export type Meta = {
  readonly id: string
  readonly revision: number
  readonly actor: MemberId
  readonly role: string
  readonly at: Instant
}

/** What was done to one subject: the unit of the record. Its facts are kept as canonical JSON. */
export type Action = Meta & { readonly noun: string; readonly type: string; readonly version: number; readonly facts: Json }

/** The least a subject's state has. The revision counts its actions, so two writers can't both be next. */
export type Subject = { readonly id: string; readonly revision: number }

/** What a state is without what the mechanism itself writes. */
export type Body<S extends Subject> = Omit<S, 'id' | 'revision'>

export type Kind<S extends Subject, F> = {
  readonly version: number
  readonly facts: z.ZodType<F>
  apply(state: S | undefined, facts: F, meta: Meta): Body<S>
}

/** The first action of a subject. */
export const starts = <S extends Subject, F>(facts: z.ZodType<F>, begin: (facts: F, meta: Meta) => Body<S>): Kind<S, F> => ({
  version: 1,
  facts,
  apply(state, given, meta) {
    if (state !== undefined) throw new Error(`${meta.id} has already begun`)
    return begin(given, meta)
  },
})

/** An action on a subject that exists. */
export const follows = <S extends Subject, F>(
  facts: z.ZodType<F>,
  next: (state: S, facts: F, meta: Meta) => Partial<Body<S>>,
): Kind<S, F> => ({
  version: 1,
  facts,
  apply(state, given, meta) {
    if (state === undefined) throw new Error(`${meta.id} has not begun`)
    return { ...state, ...next(state, given, meta) }
  },
})

/** A noun of the record: its actions, and the one reducer that both the live store and a replay use. */
export type Noun<S extends Subject, F> = { readonly name: string; readonly kinds: { readonly [T in keyof F]: Kind<S, F[T]> } }

export const noun = <S extends Subject, F>(name: string, kinds: { readonly [T in keyof F]: Kind<S, F[T]> }): Noun<S, F> => ({
  name,
  kinds,
})

/** Applies one action whose facts are already known to be of the right form. */
export function step<S extends Subject, F, T extends keyof F>(
  { kinds }: Noun<S, F>,
  state: S | undefined,
  type: T,
  facts: F[T],
  meta: Meta,
): S {
  // A body with its id and revision is the whole state; the compiler can't add that up for a type it doesn't know yet.
  return { ...kinds[type].apply(state, facts, meta), id: meta.id, revision: meta.revision } as S
}

/** Applies a stored action: its facts are parsed again, because a record is trusted no more than any other input. */
export function replay<S extends Subject, F>(known: Noun<S, F>, state: S | undefined, action: Action): S {
  if (!isKindOf(known, action.type)) throw new Error(`unknown action ${action.type}/${action.version}`)
  const kind = known.kinds[action.type]
  if (kind.version !== action.version) throw new Error(`no reader for ${action.type}/${action.version}`)
  return step(known, state, action.type, kind.facts.parse(action.facts), action)
}

const isKindOf = <S extends Subject, F>({ kinds }: Noun<S, F>, type: PropertyKey): type is keyof F => Object.hasOwn(kinds, type)
