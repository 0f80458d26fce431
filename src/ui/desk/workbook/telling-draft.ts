import { useState } from 'react'

/**
 * What is told of a workbook's columns so far, and how to change it. `onEdited` hears of every change: what was checked before says
 * nothing any more.
 */
export function useTelling<D extends object>(begun: () => D, onEdited: (isEdited: boolean) => void) {
  const [draft, setDraft] = useState<D>(begun)
  const change = (over: Partial<D>) => {
    setDraft((before) => ({ ...before, ...over }))
    onEdited(true)
  }
  return { draft, change }
}
