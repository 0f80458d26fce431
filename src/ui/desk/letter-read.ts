import { useState } from 'react'
import type { BidId } from '../../kernel/ids.ts'
import { keep, readKept } from '../kept.ts'

// For the reader's own order alone, in this browser: a letter counts from the public notice on, whoever has read it.

/** What a bidder takes note of: the letter, that an upheld objection took the result back, that nothing came of the project. */
export type Told = 'letter' | 'revoked' | 'ended'

const keyOf = (bid: BidId, what: Told) => `heli.${what}-read.${bid}`
const isTrue = (value: unknown): value is true => value === true

export const isLetterRead = (bid: BidId, what: Told = 'letter'): boolean =>
  readKept(localStorage, keyOf(bid, what), isTrue) ?? false

/** Whether the bidder took note of it here, and what to call when they do. */
export function useLetterRead(bid: BidId, what: Told = 'letter'): [boolean, () => void] {
  const [isRead, setRead] = useState(() => isLetterRead(bid, what))
  return [
    isRead,
    () => {
      keep(localStorage, keyOf(bid, what), true)
      setRead(true)
    },
  ]
}
