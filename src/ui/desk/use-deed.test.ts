import { MutationObserver, QueryClient } from '@tanstack/react-query'
import { expect, it } from 'vitest'
import { Refused } from '../reply.ts'
import { forgetLoggedOut } from './use-deed.ts'

const refusedDeed = async (queries: QueryClient, code: string) => {
  const deed = new MutationObserver(queries, {
    mutationFn: () => Promise.reject(new Refused(code)),
  })
  await deed.mutate().catch(() => undefined)
  return deed
}

it('forgets after a new log-in what was refused for want of one, and nothing else', async () => {
  const queries = new QueryClient()
  const deeds = [await refusedDeed(queries, 'login-needed'), await refusedDeed(queries, 'wrong-status')]
  const removed: unknown[] = []
  queries.getMutationCache().subscribe((event) => {
    if (event.type === 'removed') removed.push(event.mutation.state.error)
  })
  forgetLoggedOut(queries)
  expect(removed).toEqual([deeds[0]?.getCurrentResult().error])
})
