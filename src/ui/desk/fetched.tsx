import type { ReactNode } from 'react'
import { codeOf } from '../reply.ts'
import type { Words } from '../words/say.ts'
import { Loading, Problem } from './states.tsx'

type Query<Data> = { readonly data: Data | undefined; readonly error: Error | null; readonly refetch: () => unknown }

type Props<Data> = { query: Query<Data>; words?: Words; children: (data: Data) => ReactNode }

/** What was asked for, or that it is on its way, or why it cannot be shown. What is there already stays while it is asked again. */
export function Fetched<Data>({ query, words, children }: Props<Data>) {
  if (query.data !== undefined) return children(query.data)
  if (query.error !== null)
    return <Problem code={codeOf(query.error)} {...(words ? { words } : {})} onRetry={() => void query.refetch()} />
  return <Loading />
}
