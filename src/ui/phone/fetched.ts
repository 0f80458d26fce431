import { useCallback, useEffect, useState } from 'react'
import { codeOf } from '../reply.ts'

export type Fetched<T> = { readonly value: T | undefined; readonly problem: string | undefined; reload(): void }

/** What a page shows, from the server. A value that was there stays in sight while it is asked for again, or cannot be. */
export function useFetched<T>(load: () => Promise<T>, about: string): Fetched<T> {
  const [state, setState] = useState<{ about: string; value?: T; problem?: string }>({ about })
  const [round, setRound] = useState(0)
  useEffect(() => {
    let isWanted = true
    load().then(
      (value) => isWanted && setState({ about, value }),
      (thrown: unknown) =>
        isWanted && setState((old) => ({ ...(old.about === about ? old : { about }), problem: codeOf(thrown) })),
    )
    return () => {
      isWanted = false
    }
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `about` says what is loaded; `load` is a new function on every render
  }, [about, round])
  const reload = useCallback(() => setRound((before) => before + 1), [])
  const current = state.about === about ? state : undefined
  return { value: current?.value, problem: current?.problem, reload }
}
