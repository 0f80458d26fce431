import { useRef, useState } from 'react'
import type { ZodType } from 'zod'
import { draftKey, forgetDraft, hasDraft, keepDraft, readDraft } from '../../drafts.ts'
import { useStanding } from '../standing.tsx'

type Options<T> = {
  /** Unique among the desk's forms; with what it is about where it is of one thing: `['contract', id]`. */
  readonly form: readonly string[]
  /** What a draft looks like, half written too: a part that an older page has left in another form is not taken. */
  readonly shape: ZodType
  readonly begin: () => T
}

export type Restored = { readonly isRestored: boolean; readonly clear: () => void }

/**
 * What is typed into a form, kept in this browser until it is sent: it survives leaving the page in any way. `forget` when it was
 * sent or given up. Never for passwords, codes or files; on a computer that jurors share nothing is kept.
 */
export function useDraft<T extends Readonly<Record<string, unknown>>>({ form, shape, begin }: Options<T>) {
  const { tenant, member, isShared } = useStanding()
  const key = draftKey({ tenant, member, form: form.join(' ') })
  const [begun] = useState(begin)
  const isFit = (kept: unknown): kept is T => shape.safeParse(kept).success
  const [found, setFound] = useState(() => (isShared ? undefined : readDraft(localStorage, key, begun, isFit)))
  const [draft, setDraft] = useState(found ?? begun)
  const latest = useRef(draft)
  const show = (next: T) => {
    latest.current = next
    setDraft(next)
  }
  return {
    draft,
    set(change: Partial<T>) {
      show({ ...latest.current, ...change })
      if (!isShared) keepDraft(localStorage, key, begun, latest.current)
    },
    forget() {
      forgetDraft(localStorage, key)
    },
    restored: {
      isRestored: found !== undefined,
      clear() {
        forgetDraft(localStorage, key)
        setFound(undefined)
        show(begun)
      },
    } satisfies Restored,
  }
}

/** Asks of a form that is opened at a press whether it was left half written; it then stands open, with what was typed. */
export function useLeft(): (form: readonly string[]) => boolean {
  const { tenant, member, isShared } = useStanding()
  return (form) => !isShared && hasDraft(localStorage, draftKey({ tenant, member, form: form.join(' ') }))
}
