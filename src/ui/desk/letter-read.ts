import { useState } from 'react'
import type { BidId } from '../../kernel/ids.ts'
import { keep, readKept } from '../kept.ts'

// For the reader's own order alone, in this browser: a letter counts from the public notice on, whoever has read it.

const keyOf = (bid: BidId) => `heli.letter-read.${bid}`
const isTrue = (value: unknown): value is true => value === true

export const isLetterRead = (bid: BidId): boolean => readKept(localStorage, keyOf(bid), isTrue) ?? false

/** Whether the letter to this bidder was opened here, and what to call when it is. */
export function useLetterRead(bid: BidId): [boolean, () => void] {
  const [isRead, setRead] = useState(() => isLetterRead(bid))
  return [
    isRead,
    () => {
      keep(localStorage, keyOf(bid), true)
      setRead(true)
    },
  ]
}
