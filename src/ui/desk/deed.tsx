import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { ActionId } from '../../kernel/ids.ts'
import { newActionId } from '../action-id.ts'
import { codeOf, deedNamed, Refused } from '../reply.ts'
import type { Words } from '../words/say.ts'
import { Problem } from './states.tsx'

export type DeedName = ReturnType<typeof deedNamed>
export type Deed<Input, Output> = UseMutationResult<Output, Error, Input>

/**
 * One deed of a page. The same content sent again after a lost connection carries the same name, so that it is done once; whatever
 * came of it, every list and page on the screen is asked for again.
 */
export function useDeed<Input, Output>(
  send: (input: Input, name: DeedName) => Promise<Output>,
  onDone?: (output: Output) => void,
): Deed<Input, Output> {
  const queries = useQueryClient()
  const tried = useRef<{ content: string; id: ActionId }>(undefined)
  return useMutation({
    mutationFn: (input: Input) => {
      const content = JSON.stringify(input) ?? ''
      if (tried.current?.content !== content) tried.current = { content, id: newActionId() }
      return send(input, deedNamed(tried.current.id))
    },
    onSuccess: async (output) => {
      tried.current = undefined
      await queries.invalidateQueries()
      onDone?.(output)
    },
    onError: (error) => {
      if (!(error instanceof Refused)) return
      tried.current = undefined
      void queries.invalidateQueries()
    },
  })
}

type Failed = { readonly error: Error | null }

/** Why it did not work, where it was tried. */
export function DeedProblem({ deed, words }: { deed: Failed; words?: Words }) {
  if (deed.error === null) return null
  const filling = deed.error instanceof Refused ? deed.error.facts : undefined
  return <Problem code={codeOf(deed.error)} {...(words ? { words } : {})} {...(filling ? { filling } : {})} />
}
