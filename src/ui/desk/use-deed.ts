import { type MutateOptions, type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { newActionId } from '../action-id.ts'
import { codeOf } from '../reply.ts'

type Named = { readonly id: string; readonly what: string }

/**
 * A deed and the id it goes by. When no answer came, the same deed sent again goes by the same id and is done once; any
 * answer ends the id. Everything shown is asked for anew afterwards, refused or not: a refusal often means that somebody was first.
 */
export function useDeed<Input, Reply>(send: (input: Input, id: string) => Promise<Reply>, onDone?: (reply: Reply) => void) {
  const queries = useQueryClient()
  const named = useRef<Named>(undefined)
  const deed = useMutation({
    mutationFn: (input: Input) => {
      const what = JSON.stringify(input ?? null)
      if (named.current?.what !== what) named.current = { id: newActionId(), what }
      return send(input, named.current.id)
    },
    onSuccess: (reply) => onDone?.(reply),
    onSettled: (_reply, error) => {
      if (error === null || codeOf(error) !== 'network-down') named.current = undefined
      return queries.invalidateQueries()
    },
  })
  const { error, reset, isPending, submittedAt } = deed
  useEffect(() => {
    if (error === null) return
    return queries.getMutationCache().subscribe((event) => {
      if (event.type === 'removed' && event.mutation.state.error === error) reset()
    })
  }, [queries, error, reset])
  // What the deed has done is on the page by then: until that is so, the button still looks as if it could be pressed.
  const running = useRef<string>(undefined)
  useEffect(() => {
    if (!isPending && submittedAt > 0) running.current = undefined
  }, [isPending, submittedAt])
  return {
    ...deed,
    /** Nothing while the same runs already: a second click is the first one's echo. */
    mutate(input: Input, then: MutateOptions<Reply, Error, Input> = {}) {
      const what = JSON.stringify(input ?? null)
      if (running.current === what) return
      running.current = what
      deed.mutate(input, then)
    },
  }
}

/** After a new log-in: what was refused for want of one is no longer said. */
export function forgetLoggedOut(queries: QueryClient): void {
  const cache = queries.getMutationCache()
  for (const deed of cache.getAll())
    if (deed.state.error !== null && codeOf(deed.state.error) === 'login-needed') cache.remove(deed)
}
