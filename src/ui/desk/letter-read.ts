import { useState } from 'react'
import type { BidId } from '../../kernel/ids.ts'
import { keep, readKept } from '../kept.ts'

// For the reader's own order alone, in this browser: a letter counts from the public notice on, whoever has read it.

/** What a bidder takes note of: the letter, that an upheld objection took the result back, that nothing came of the project. */
export type Told = 'letter' | 'revoked' | 'ended'

/** `earlier`: how many results went before that their winners gave up; each has letters of its own. */
const keyOf = (bid: BidId, what: Told, earlier: number) => `heli.${what}-read.${bid}${earlier === 0 ? '' : `.${earlier}`}`
const isTrue = (value: unknown): value is true => value === true

export const isLetterRead = (bid: BidId, what: Told = 'letter', earlier = 0): boolean =>
  readKept(localStorage, keyOf(bid, what, earlier), isTrue) ?? false

/** Whether the bidder took note of it here, and what to call when they do. */
export function useLetterRead(bid: BidId, what: Told = 'letter', earlier = 0): [boolean, () => void] {
  const [isRead, setRead] = useState(() => isLetterRead(bid, what, earlier))
  return [
    isRead,
    () => {
      keep(localStorage, keyOf(bid, what, earlier), true)
      setRead(true)
    },
  ]
}
