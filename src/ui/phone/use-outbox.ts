import { useEffect, useMemo, useReducer } from 'react'
import { outboxKeyOf } from '../left-here.ts'
import { outboxOf, postTo, type Sending } from './outbox.ts'

const AGAIN_AFTER_MS = 20_000

/** The outbox of one member: it tries whenever the network comes back, and now and then, because phones don't always say so. */
export function useOutbox(owner: string): Sending {
  const [, changed] = useReducer((count: number) => count + 1, 0)
  const outbox = useMemo(() => outboxOf(localStorage, outboxKeyOf(owner), postTo(fetch.bind(window), owner), changed), [owner])
  useEffect(() => {
    const flush = () => void (outbox.waiting().length > 0 && outbox.flush())
    flush()
    const timer = setInterval(flush, AGAIN_AFTER_MS)
    addEventListener('online', flush)
    return () => {
      clearInterval(timer)
      removeEventListener('online', flush)
    }
  }, [outbox])
  return { waiting: outbox.waiting(), refused: outbox.refused(), send: outbox.send, take: outbox.take }
}
